# SPDX-License-Identifier: MIT
# Beside the list where there is room.
size 30x130
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic                                                    anna
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per
| 1 Overview  2 Health  3 Pattern  4 Plan  5 Sessions  6 Photos  7 Money  8 Consents  9 History
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Session View           Moment            Taken            File
|>       2 Front          Immediately after 2026-10-01 12:00 IMG.png                                 ███████████████████
|        2 Front          Healed            2026-10-30 10:00 IMG.png                                ▕███████████████████
|        2 Left profile   Healed            2026-10-30 10:05 IMG.png                                ▕███████████████████
|        1 Front          Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|        1 Left profile   Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|        1 Right profile  Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|        1 Left oblique   Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|        1 Right oblique  Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|                                                                                                   ▕███████████████████
|                                                                                                   ▕███████████████████
|                                                                                                   ▕███████████████████
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|  Session 2 of Thu 1 Oct 2026: no photo yet of Right profile, Left               ███████████████████▏
|  oblique, Right oblique, Vertex                                                 ███████████████████▏
|  IMG.png                                                                        ███████████████████▏
|                                                                                 ███████████████████▏
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| p Add photos  v Look  c Compare  s Sheet  V View  o File  e Edit  C Clock  d Archive  w Write out  b Before/after  ] Tabs  ? More
----
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic                                                    anna
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per
| 1 Overview  2 Health  3 Pattern  4 Plan  5 Sessions  6 Photos  7 Money  8 Consents  9 History
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Session View           Moment            Taken            File
|>       2 Front          Immediately after 2026-10-01 12:00 IMG.png                                 ███████████████████
|        2 Front          Healed            2026-10-30 10:00 IMG.png                                ▕███████████████████
|        2 Left profile   Healed            2026-10-30 10:05 IMG.png                                ▕███████████████████
|        1 Front          Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|        1 Left profile   Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|        1 Right profile  Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|        1 Left oblique   Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|        1 Right oblique  Before            2026-09-01 08:50 IMG.png                                ▕███████████████████
|                                                                                                   ▕███████████████████
|                                                                                                   ▕███████████████████
|                                                                                                   ▕███████████████████
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|                                                                                 ███████████████████▏
|  Session 2 of Thu 1 Oct 2026: no photo yet of Right profile, Left               ███████████████████▏
|  oblique, Right oblique, Vertex                                                 ███████████████████▏
|  IMG.png                                                                        ███████████████████▏
|                                                                                 ███████████████████▏
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| p Add photos  v Look  c Compare  s Sheet  V View  o File  e Edit  C Clock  d Archive  w Write out  b Before/after  ] Tabs  ? More
----
