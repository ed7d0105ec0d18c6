# SPDX-License-Identifier: MIT
# The photo under the cursor below the list, the right way up: white quarters tell it.
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|───────────────────────────────────────────────────────────────────── ↓ 2 more ─
|  Session View           Moment            Taken               Pixels File
|>       2 Front          Immediately after 2026-10-01 12:00     64x58 IMG.png
|        2 Front          Healed            2026-10-30 10:00     64x60 IMG.png
|        2 Left profile   Healed            2026-10-30 10:05     64x62 IMG.png
|        1 Front          Before            2026-09-01 08:50     64x48 IMG.png
|        1 Left profile   Before            2026-09-01 08:50     64x50 IMG.png
|        1 Right profile  Before            2026-09-01 08:50     64x52 IMG.png
|
|              ██████████    Session 2 of Thu 1 Oct 2026: no photo yet of Right
|              ██████████    profile, Left oblique, Right oblique, Vertex
|              ██████████    IMG.png
|              ██████████
|    ▄▄▄▄▄▄▄▄▄▄▀▀▀▀▀▀▀▀▀▀
|    ██████████
|    ██████████
|    ██████████
|    ██████████
|────────────────────────────────────────────────────────────────────────────────
| p Add photos  v Look  c Compare  s Sheet  V View  o File  e Edit  ? More
----
keys Down Down
---- 8,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|───────────────────────────────────────────────────────────────────── ↓ 2 more ─
|  Session View           Moment            Taken               Pixels File
|        2 Front          Immediately after 2026-10-01 12:00     64x58 IMG.png
|        2 Front          Healed            2026-10-30 10:00     64x60 IMG.png
|>       2 Left profile   Healed            2026-10-30 10:05     64x62 IMG.png
|        1 Front          Before            2026-09-01 08:50     64x48 IMG.png
|        1 Left profile   Before            2026-09-01 08:50     64x50 IMG.png
|        1 Right profile  Before            2026-09-01 08:50     64x52 IMG.png
|
|             ▐█████████     Session 2 of Thu 1 Oct 2026: no photo yet of Right
|             ▐█████████     profile, Left oblique, Right oblique, Vertex
|             ▐█████████     IMG.png
|             ▐█████████
|             ▐█████████
|             ▐█████████
|             ▐█████████
|             ▐█████████
|             ▐█████████
|────────────────────────────────────────────────────────────────────────────────
| p Add photos  v Look  c Compare  s Sheet  V View  o File  e Edit  ? More
----
# All the way to one photo, and through the others.
keys v
sees Left profile, Healed, Fri 30 Oct 2026   3 of 8
sees                                        ▐█████████████████
sees For recognising, not for judging; o shows the file
keys Right Right Right
lacks 3 of 8
sees 6 of 8
keys Esc End v Right
sees This is the last photo
