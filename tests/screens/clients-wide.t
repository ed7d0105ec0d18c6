# SPDX-License-Identifier: MIT
size 50x200
keys Down Down Down
---- 7,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic                                                                                                                          anna
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Clients, active, by name                                                      5 clients  │ 2  Öberg, Per   47 years   +46 70 998 11 20
|     No.   Name                  Born       Phone              Pattern            Next     │ ! blood thinner: doctor's letter missing
|       5   Łukasz, 🌻 Sunny                                                                │
|       3   O'Brien, Seán                    +353 87 123 4567                               │ Norwood III vertex                           Sessions: 3 done, 1 booked
|       1   Öberg, Åsa            1984-05-31 +46 70 123 45 67   Ludwig II                   │ 2 Nov, Stable since 1 Mar 2025               ●───────●───────●───────◐
|>      2 ! Öberg, Per            1979-01-12 +46 70 998 11 20   Norwood III vertex  2 Dec   │         ⢀⠴⠦⡀                 ⣀⣠⢤⣤⢤⢤⣀⡀        20 Oct  4 Nov   12 Nov  2 Dec
|       4   山田, 花子            1990-10-02 +81 90 1234 5678                               │      ⢀⠔⠊⠁  ⠈⠑⠢⡀           ⡠⠔⠙⠓⡽⣕⢮⢫⡞⣝⢼⢕⢢⡀     2025    2026
|                                                                                           │    ⢀⠔⠁ ⢀⢤⢏⣕⡦⡀ ⠈⠢⡀       ⢀⠜  ⠠⣎⢮⢞⢝⡵⡺⣹⡱⡭⣓⣝⣆    Last: 12 Nov, 11 days ago: treatment, layer 2, anna, 3 h 10
|                                                                                           │    ⡾⡃ ⣠⠯⣱⢳⣱⡳⡳⣂ ⠨⣳       ⡜  ⠈⠫⢞⢵⢳⣹⡱⡻⡼⡺⣝⢼⢪⡺⡆   min
|                                                                                           │   ⣸⢗⣫⢤⢞⣺⢹⢪⣲⢓⣗⢧⢆⣏⢗⣇     ⢀⠧⠤⠄  ⢸⡺⣪⣺⠱⠳⢇⢟⣕⢯⣺⡺⣵   Next: Wed 2 Dec 2026 10:00, in 9 days: treatment, layer 3,
|                                                                                           │  ⣀⠯⣺⢪⡳⣹⢜⣫⢳⢎⣗⡵⢝⣕⢮⢳⠽⣀     ⡇⠤   ⢰⢫⣚⢠⠊⢣⢩⡳⣪⢞⡲⣕⡏   anna
|                                                                                           │ ⠈⠚⣬⣣⢳⡫⣇⣗⠝⠑⠑⠱⡫⣗⢮⡫⣝⣥⠓⠁  ⢀⠎      ⠉⠈⢸⣀⠎⢔⠯⣣⡫⡧⡷⠁
|                                                                                           │   ⢫⢮⢗⢽⡸      ⢣⡟⡼⣱⡝    ⠘⢒⠄           ⠉⠵⣫⠞⠁    Photos: none yet
|                                                                                           │   ⠈⢿⣜⢞⣕ ⠄  ⠂ ⡫⣎⡯⡾⠁     ⠠⡋⠁            ⡎
|                                                                                           │    ⠈⠣⣧⢳⣒⢄⣀⢀⣠⠼⡪⣎⠞⠁       ⢇⣀⣀⠤⠒⢄       ⢸       Client
|                                                                                           │      ⠈⠙⠪⠷⠮⠷⠮⠟⠋⠁              ⢸       ⠈⡆      Date of birth  1979-01-12
|                                                                                           │         top                  profile         Client since   2026-11-23
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|                                                                                           │
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Enter Open  n New  e Edit  / Find  x Export  s Sort  f Filter  d Archive  Space Mark  q Leave  ? More
----
