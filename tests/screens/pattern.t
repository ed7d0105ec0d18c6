# SPDX-License-Identifier: MIT
# From an empty history to a head with a bare vertex: n, 3v, Enter, save.
keys /
type brien
keys Enter Enter 3
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|
|  No pattern is recorded. Press n to
|  record the pattern of today.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
keys n
type 3v
---- 9,8
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'B┌─ Pattern of 3 O'Brien, Seán ──────────────────────────────────┐
| 1Overv│ Norwood                          ⣀⠴⠦⣀             ⢀⣠⣤⢤⢤⣄⣀     │story
|───────│  I                            ⢀⠔⠉ ⢀⣀ ⠉⠢⡀        ⡠⠊⠉⣸⢚⡽⣕⢮⠮⡏⣦⡀  │────────
|       │  II                          ⢠⠇ ⣠⢼⢕⢮⢖⣀ ⢸⡄      ⡎ ⠠⣚⢵⣫⢮⢞⡭⡯⣪⢳⡽⡄ │
|  No pa│  IIa                        ⢀⢿⢕⢰⢜⢮⠯⣱⢗⣭⡂⡮⣺⡀    ⢸⣀⡀ ⠈⡼⠮⣱⢳⣹⡱⣫⡺⣪⣷ │
|  recor│  III                       ⢀⡸⡵⣛⣭⠮⡯⣺⢺⢪⣺⢱⣓⢗⢇⡀   ⢸⠤   ⣏⣻⢠⢲⠰⣓⢗⣏⢖⡟ │
|       │  IIIa                      ⠈⢱⡮⣚⡺⡝⡘⠐⠉⠑⢎⣗⣵⢝⡎⠁  ⢰⡁      ⠸⠜⠘⢞⡵⢎⡿⠁ │
|       │> III vertex                 ⠈⡯⣣⢳⡃    ⠨⣪⡖⣿⠁    ⢸⠄         ⢑⠟   │
|       │  IV                          ⠈⢧⣗⢇⡀⠂ ⢈⣜⢼⡺⠁     ⠸⣀⢀⡠⠤⡀     ⢸    │
|       │  IVa                           ⠉⠓⠿⠽⠽⠵⠓⠉         ⠁  ⡇     ⢸    │
|       │  V                               top             profile      │
|       │  Va                                                           │
|       │  VI                                                           │
|       │  VII                       Loss mainly at the vertex; the     │
|       │ Ludwig                     front, if it recedes at all, no    │
|       │  I                         worse than III.                    │
|       │  II                                                           │
|       │  III                                                          │
|       │ 3v                                                            │
|       └───────────────────────────────────────────────────────────────┘
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys Enter
---- 4,26
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New assessment of 3 O'Brien, Seán
|
|> Date *        2026-11-23        Mon 23 Nov 2026
|  Pattern *     Norwood III vertex                ▾
|  SALT top %
|  SALT back %
|  SALT right %
|  SALT left %
|  SALT
|  Activity      ( ) Active  ( ) Stable  ( ) Not known
|  Since
|  Note
|
|
|  Assessed by   (•) anna
|
|                [ Save ]   [ Cancel ]
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Norwood III vertex
|> 23 Nov      Norwood III vertex                  ⢀⡠⠶⢄⡀             ⣀⡤⣖⢶⢲⣲⢤⢄⡀
|                                                ⡠⠊⠁⢀⢀⣀⠈⠑⢄         ⡔⠉⠁⣰⢳⢽⢕⡧⢯⡺⣺⣢⡀
|                                               ⣼ ⢀⢬⢏⡮⡞⡥⡀ ⣧       ⡎ ⠠⢪⢮⢇⡯⡮⣹⢵⢺⢱⡵⡽⡄
|                                              ⣸⠵⣂⢜⢮⠗⣵⢳⣹⡱⡰⡺⣇     ⢸⣀⣀  ⢑⢟⢼⢺⣱⡳⣫⡺⣪⢞⣳
|                                             ⣀⠯⡻⣜⢮⢯⢺⡺⣪⣺⢱⣛⢮⠾⣀    ⢸⠠   ⠸⣺⠅⡔⢢⢑⣗⢯⢎⣧⡟
|                                             ⠉⡮⡺⡺⡳⡹⠘⠈⠈⠎⣗⢵⢫⣳⠉   ⢠⠃       ⠧⠎⠰⣱⢝⣕⡶⠁
|                                              ⢹⢳⣓⣏     ⢝⣕⣗⡏    ⠈⢱⣀          ⢓⠞
|                                               ⠳⣕⡗⣄⠂ ⢀⡰⢵⢕⠞      ⢸  ⢀⣀⡀      ⡜
|                                                ⠈⠚⠷⠽⠽⠼⠾⠛⠁        ⠉⠉⠁ ⢸      ⢣
|                                                   top              profile
|                                            Loss mainly at the vertex; the
|                                            front, if it recedes at all, no
|                                            worse than III.
|                                            23 Nov, anna
|
|
| Recorded Norwood III vertex, 23 Nov
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
# What was wrong is put right by another row; SALT is there while its regions are typed.
keys e Tab Tab 1 0 Tab 4 0 Tab 2 0 Tab 3 0
---- 9,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Correct the assessment of 23 Nov (adds a row, keeps the old one)      changed
|
|  Date *        2026-11-23        Mon 23 Nov 2026
|  Pattern *     Norwood III vertex                ▾
|  SALT top %    10
|  SALT back %   40
|  SALT right %  20
|> SALT left %   30          weight 18
|  SALT          22.6 S1
|  Activity      ( ) Active  ( ) Stable  ( ) Not known
|  Since
|  Note
|
|
|  Assessed by   (•) anna
|
|                [ Save ]   [ Cancel ]
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S f Down
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Norwood III vertex
|  23 Nov      Norwood III vertex   22.6 S1        ⢀⡠⠶⢄⡀             ⣀⡤⣖⢶⢲⣲⢤⢄⡀
|> 23 Nov      Replaced: III vert…               ⡠⠊⠁⢀⢀⣀⠈⠑⢄         ⡔⠉⠁⣰⢳⢽⢕⡧⢯⡺⣺⣢⡀
|                                               ⣼ ⢀⢬⢏⡮⡞⡥⡀ ⣧       ⡎ ⠠⢪⢮⢇⡯⡮⣹⢵⢺⢱⡵⡽⡄
|                                              ⣸⠵⣂⢜⢮⠗⣵⢳⣹⡱⡰⡺⣇     ⢸⣀⣀  ⢑⢟⢼⢺⣱⡳⣫⡺⣪⢞⣳
|                                             ⣀⠯⡻⣜⢮⢯⢺⡺⣪⣺⢱⣛⢮⠾⣀    ⢸⠠   ⠸⣺⠅⡔⢢⢑⣗⢯⢎⣧⡟
|                                             ⠉⡮⡺⡺⡳⡹⠘⠈⠈⠎⣗⢵⢫⣳⠉   ⢠⠃       ⠧⠎⠰⣱⢝⣕⡶⠁
|                                              ⢹⢳⣓⣏     ⢝⣕⣗⡏    ⠈⢱⣀          ⢓⠞
|                                               ⠳⣕⡗⣄⠂ ⢀⡰⢵⢕⠞      ⢸  ⢀⣀⡀      ⡜
|                                                ⠈⠚⠷⠽⠽⠼⠾⠛⠁        ⠉⠉⠁ ⢸      ⢣
|                                                   top              profile
|                                            Loss mainly at the vertex; the
|                                            front, if it recedes at all, no
|                                            worse than III.
|                                            23 Nov, anna
|
|
|────────────────────────────────────────────────────────────────────────────────
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
keys Enter
---- 9,7
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Norwood III vertex
|  23 Nov      Norwood III vertex   22.6 S1        ⢀⡠⠶⢄⡀             ⣀⡤⣖⢶⢲⣲⢤⢄⡀
|> 23 Nov      Replaced: III vert…               ⡠⠊⠁⢀⢀⣀⠈⠑⢄         ⡔⠉⠁⣰⢳⢽⢕⡧⢯⡺⣺⣢⡀
|    ┌─ Norwood III vertex ─────────────────────────────────────────────────┐⢱⡵⡽⡄
|    │> Date         2026-11-23                                             │⡺⣪⢞⣳
|    │  Scale        Norwood                                                │⢯⢎⣧⡟
|    │  Pattern      III vertex                                             │⢝⣕⡶⠁
|    │  Assessed by  anna                                                   │⢓⠞
|    │  Status       Replaced                                               │⡜
|    └──────────────────────────────────────────────────────────────────────┘⢣
|                                                   top              profile
|                                            Loss mainly at the vertex; the
|                                            front, if it recedes at all, no
|                                            worse than III.
|                                            23 Nov, anna
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Close  Esc Back  ? More
----
keys Esc Up d
---- 13,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Norwood III vertex
|> 23 Nov      Norwood III vertex   22.6 S1        ⢀⡠⠶⢄⡀             ⣀⡤⣖⢶⢲⣲⢤⢄⡀
|  23 Nov      Replaced: III vert…               ⡠⠊⠁⢀⢀⣀⠈⠑⢄         ⡔⠉⠁⣰⢳⢽⢕⡧⢯⡺⣺⣢⡀
|                                               ⣼ ⢀⢬⢏⡮⡞⡥⡀ ⣧       ⡎ ⠠⢪⢮⢇⡯⡮⣹⢵⢺⢱⡵⡽⡄
|     ┌────────────────────────────────────────────────────────────────────┐⣫⡺⣪⢞⣳
|     │  Archive Norwood III vertex of 23 Nov? It is kept, out of the      │⣗⢯⢎⣧⡟
|     │  list.                                                             │⣱⢝⣕⡶⠁
|     │                                                                    │ ⢓⠞
|     │  [y] yes  >[n] no                                                  │ ⡜
|     └────────────────────────────────────────────────────────────────────┘ ⢣
|                                                   top              profile
|                                            Loss mainly at the vertex; the
|                                            front, if it recedes at all, no
|                                            worse than III.
|                                            23 Nov, SALT 22.6 S1, anna
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Choose  Esc Cancel  F1 More
----
keys y
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Norwood III vertex
|> 23 Nov      Archived: III vert…  22.6 S1        ⢀⡠⠶⢄⡀             ⣀⡤⣖⢶⢲⣲⢤⢄⡀
|  23 Nov      Replaced: III vert…               ⡠⠊⠁⢀⢀⣀⠈⠑⢄         ⡔⠉⠁⣰⢳⢽⢕⡧⢯⡺⣺⣢⡀
|                                               ⣼ ⢀⢬⢏⡮⡞⡥⡀ ⣧       ⡎ ⠠⢪⢮⢇⡯⡮⣹⢵⢺⢱⡵⡽⡄
|                                              ⣸⠵⣂⢜⢮⠗⣵⢳⣹⡱⡰⡺⣇     ⢸⣀⣀  ⢑⢟⢼⢺⣱⡳⣫⡺⣪⢞⣳
|                                             ⣀⠯⡻⣜⢮⢯⢺⡺⣪⣺⢱⣛⢮⠾⣀    ⢸⠠   ⠸⣺⠅⡔⢢⢑⣗⢯⢎⣧⡟
|                                             ⠉⡮⡺⡺⡳⡹⠘⠈⠈⠎⣗⢵⢫⣳⠉   ⢠⠃       ⠧⠎⠰⣱⢝⣕⡶⠁
|                                              ⢹⢳⣓⣏     ⢝⣕⣗⡏    ⠈⢱⣀          ⢓⠞
|                                               ⠳⣕⡗⣄⠂ ⢀⡰⢵⢕⠞      ⢸  ⢀⣀⡀      ⡜
|                                                ⠈⠚⠷⠽⠽⠼⠾⠛⠁        ⠉⠉⠁ ⢸      ⢣
|                                                   top              profile
|                                            Loss mainly at the vertex; the
|                                            front, if it recedes at all, no
|                                            worse than III.
|                                            23 Nov, SALT 22.6 S1, anna
|
|
| Archived Norwood III vertex; f shows it, d brings it back
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
# Brought back, and the next one begins where this one is.
keys d n
---- 9,8
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'B┌─ Pattern of 3 O'Brien, Seán ──────────────────────────────────┐
| 1Overv│ Norwood                          ⣀⠴⠦⣀             ⢀⣠⣤⢤⢤⣄⣀     │story
|───────│  I                            ⢀⠔⠉ ⢀⣀ ⠉⠢⡀        ⡠⠊⠉⣸⢚⡽⣕⢮⠮⡏⣦⡀  │────────
|  Date │  II                          ⢠⠇ ⣠⢼⢕⢮⢖⣀ ⢸⡄      ⡎ ⠠⣚⢵⣫⢮⢞⡭⡯⣪⢳⡽⡄ │
|> 23 No│  IIa                        ⢀⢿⢕⢰⢜⢮⠯⣱⢗⣭⡂⡮⣺⡀    ⢸⣀⡀ ⠈⡼⠮⣱⢳⣹⡱⣫⡺⣪⣷ │⢲⣲⢤⢄⡀
|  23 No│  III                       ⢀⡸⡵⣛⣭⠮⡯⣺⢺⢪⣺⢱⣓⢗⢇⡀   ⢸⠤   ⣏⣻⢠⢲⠰⣓⢗⣏⢖⡟ │⢕⡧⢯⡺⣺⣢⡀
|       │  IIIa                      ⠈⢱⡮⣚⡺⡝⡘⠐⠉⠑⢎⣗⣵⢝⡎⠁  ⢰⡁      ⠸⠜⠘⢞⡵⢎⡿⠁ │⡮⣹⢵⢺⢱⡵⡽⡄
|       │> III vertex                 ⠈⡯⣣⢳⡃    ⠨⣪⡖⣿⠁    ⢸⠄         ⢑⠟   │⢺⣱⡳⣫⡺⣪⢞⣳
|       │  IV                          ⠈⢧⣗⢇⡀⠂ ⢈⣜⢼⡺⠁     ⠸⣀⢀⡠⠤⡀     ⢸    │⡔⢢⢑⣗⢯⢎⣧⡟
|       │  IVa                           ⠉⠓⠿⠽⠽⠵⠓⠉         ⠁  ⡇     ⢸    │⠧⠎⠰⣱⢝⣕⡶⠁
|       │  V                               top             profile      │    ⢓⠞
|       │  Va                                                           │    ⡜
|       │  VI                                                           │    ⢣
|       │  VII                       Loss mainly at the vertex; the     │ile
|       │ Ludwig                     front, if it recedes at all, no    │he
|       │  I                         worse than III.                    │ no
|       │  II                                                           │
|       │  III                                                          │
|       │ Enter takes, letters find                                     │
|       └───────────────────────────────────────────────────────────────┘
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys Esc n
type ludwig 2
keys Enter
keys ^S
keys f
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Ludwig II
|> 23 Nov      Ludwig II                           ⢀⡠⠶⢄⡀             ⣀⠤⢒⢒⢒⣒⢤⢄⡀
|  23 Nov      Norwood III vertex   22.6 S1      ⡠⠊⣁⢄⠤⣄⢈⠑⢄         ⡔⣟⡭⣚⢗⡽⣕⢮⢫⡞⣝⢦⡀
|                                               ⣼⢜⣮⠑⡁ ⡈⢑⢯⢲⣣       ⡎ ⠘⢺⠵⣫⢮⢞⣹⢵⢹⣱⣫⢞⡄
|                                              ⣸⠵⡫⡐⢀⠂ ⢐⢀⠘⢞⡼⣇     ⢸⣀⣀  ⠹⠮⣱⢗⣭⡳⡽⡸⣲⣫⢷
|                                             ⣀⠯⣛⣭⠠⠈⠂ ⢀⠂⠁⡳⣇⠿⣀    ⢸⠠   ⢨⢻⡂⡔⢢⢑⢗⣏⢖⢗⡟
|                                             ⠉⡮⣚⢖⡑⠨  ⢐⠈⠔⡵⡭⣳⠉   ⢠⠃       ⠧⠎⠘⣵⢜⣏⡾⠁
|                                              ⢹⢳⢳⢝⣄⣐ ⡀⣔⢭⢗⣝⡎    ⠈⢱⣀          ⢓⠞
|                                               ⠫⣵⢓⣇⡷⡔⣞⡜⣞⣕⠞      ⢸  ⢀⣀⡀      ⡜
|                                                ⠈⠓⠵⠾⠽⠼⠾⠓⠁        ⠉⠉⠁ ⢸      ⢣
|                                                   top              profile
|                                            Pronounced thinning of the same
|                                            area; the scalp shows through.
|                                            23 Nov, anna
|
|
|
| Only what holds is shown
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
# Corrected to another day it has another place, and the cursor goes along.
keys e ^U
type 2026-11-02
keys ^S
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Ludwig II
|  23 Nov      Norwood III vertex   22.6 S1        ⢀⡠⠶⢄⡀             ⣀⠤⢒⢒⢒⣒⢤⢄⡀
|> 2 Nov       Ludwig II                         ⡠⠊⣁⢄⠤⣄⢈⠑⢄         ⡔⣟⡭⣚⢗⡽⣕⢮⢫⡞⣝⢦⡀
|                                               ⣼⢜⣮⠑⡁ ⡈⢑⢯⢲⣣       ⡎ ⠘⢺⠵⣫⢮⢞⣹⢵⢹⣱⣫⢞⡄
|                                              ⣸⠵⡫⡐⢀⠂ ⢐⢀⠘⢞⡼⣇     ⢸⣀⣀  ⠹⠮⣱⢗⣭⡳⡽⡸⣲⣫⢷
|                                             ⣀⠯⣛⣭⠠⠈⠂ ⢀⠂⠁⡳⣇⠿⣀    ⢸⠠   ⢨⢻⡂⡔⢢⢑⢗⣏⢖⢗⡟
|                                             ⠉⡮⣚⢖⡑⠨  ⢐⠈⠔⡵⡭⣳⠉   ⢠⠃       ⠧⠎⠘⣵⢜⣏⡾⠁
|                                              ⢹⢳⢳⢝⣄⣐ ⡀⣔⢭⢗⣝⡎    ⠈⢱⣀          ⢓⠞
|                                               ⠫⣵⢓⣇⡷⡔⣞⡜⣞⣕⠞      ⢸  ⢀⣀⡀      ⡜
|                                                ⠈⠓⠵⠾⠽⠼⠾⠓⠁        ⠉⠉⠁ ⢸      ⢣
|                                                   top              profile
|                                            Pronounced thinning of the same
|                                            area; the scalp shows through.
|                                            2 Nov, anna
|
|
|
| Corrected to Ludwig II, 2 Nov; the entry before is kept as replaced
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
