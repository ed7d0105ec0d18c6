# SPDX-License-Identifier: MIT
keys Down Down Down Enter
---- 4,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   47 years   +46 70 998 11 20
| ! blood thinner: doctor's letter missing
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Norwood III vertex                         Sessions: 3 done, 1 booked
| 2 Nov, Stable since 1 Mar 2025             ●───────●───────●───────◐
|         ⡠⠶⢄               ⢀⡠⣤⢶⢲⣲⠶⡢⡤⣀       20 Oct  4 Nov   12 Nov  2 Dec
|      ⡠⠊⠉ ⣀ ⠉⠑⢄          ⢀⠔⠉⠈⢕⢽⢕⢧⠯⡏⣞⡵⣕⢄     2025    2026
|    ⢀⡎  ⣄⢯⢎⣕⡦  ⢱⡀       ⢰⠁ ⣀⠮⣏⢮⢏⡵⡯⣪⣳⣱⢭⡫⣳⡀   Last: 12 Nov, 11 days ago:
|   ⢀⢾⢃ ⣲⠯⣱⢗⣕⡳⡳⡀⢰⣳⡀      ⡇   ⠉⢞⢵⢳⣹⡱⡳⣺⣸⢭⢺⢕⣇   treatment, layer 2, anna, 3 h 10
|   ⢸⢗⣝⠮⡏⣞⡺⣪⣺⢱⣳⢇⡗⣗⡇     ⠸⡒⠒   ⢸⡺⡪⢊⢅⢓⣗⢎⣗⢯⣺⡺   min
|  ⢶⠩⡺⡺⡽⡸⣺⢪⢓⢮⢗⡵⢝⡮⣪⠎⡶    ⡰⠉⠁   ⠰⠫⠂⡇⢸⠰⢭⡳⡼⣪⢖⠇   Next: Wed 2 Dec 2026 10:00, in 9
|   ⢹⣳⢳⢝⣝⠐   ⠈⢕⣗⢏⢗⡏    ⠸⢄        ⠓⠊⠈⠓⡵⡫⣺⠏    days: treatment, layer 3, anna
|   ⠈⢾⢝⡵⡅  ⡀  ⢑⢞⡽⡱⠁     ⢘⠤           ⠈⡹⠁
|    ⠈⢳⣕⢗⣆⢀ ⢀⣠⡳⣯⡞⠁       ⡇  ⣀⠤⡀      ⢀⠇      Photos: none yet
|      ⠈⠓⠼⠾⠽⠭⠶⠛⠁         ⠈⠉⠉  ⡇       ⡇
|        top                 profile         Client
|                                            Date of birth  1979-01-12
|                                            Client since   2026-11-23
|
|────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
size 50x200
---- 4,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic                                                                                                                          anna
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   47 years   +46 70 998 11 20
| ! blood thinner: doctor's letter missing
| 1 Overview  2 Health  3 Pattern  4 Plan  5 Sessions  6 Photos  7 Money  8 Consents  9 History
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Norwood III vertex                                                       Sessions: 3 done, 1 booked                                 Client
| 2 Nov, Stable since 1 Mar 2025                                           ●───────●───────●───────◐                                  Date of birth  1979-01-12
|                 ⡔⢢                               ⢀⣀⣠⢤⡤⣤⢤⣤⣀⣀              20 Oct  4 Nov   12 Nov  2 Dec                              Client since   2026-11-23
|             ⢀⡠⠤⠊⠉⠉⠑⠤⢄⡀                       ⢀⢤⢖⡟⣝⢽⢕⢝⢮⢳⣹⢲⢽⣰⢭⢑⠢⢄⡀         2025    2026
|          ⢀⡠⠊⠁        ⠈⠑⢄⡀                  ⡠⠎⠋⠉⠉ ⢠⣪⢭⡫⣺⢵⢺⡱⣳⢮⢞⣕⡳⣆⣌⡢⡀       Last: 12 Nov, 11 days ago: treatment, layer 2, anna, 3 h
|         ⡰⠁    ⣀⣄⢶⢰⣠⢀    ⠈⢆               ⢀⠎     ⡮⣺⢼⢝⢼⢣⣳⢳⠽⡜⡵⣱⡫⣞⢵⢪⡺⣹⣢⡀     10 min
|       ⢀⢎    ⢀⢎⡖⣗⠯⣺⡺⡼⡲⡀    ⡱⡀            ⢠⠃    ⡤⣓⡗⣗⢝⣵⢫⣺⡺⣺⠽⡵⣹⢵⢭⣲⢫⡫⣞⢺⣪⢷⡀    Next: Wed 2 Dec 2026 10:00, in 9 days: treatment, layer
|      ⢀⡾⡺   ⣠⣱⢝⢮⡪⣏⢖⢧⣫⣺⢺⣀   ⣕⡷⡀          ⢠⠃    ⠘⠪⢗⡵⡭⣳⢪⢗⢮⢮⡪⣞⢮⣳⢵⢝⡮⣳⡹⡼⡺⣜⠾⢵    3, anna
|      ⣾⢭⣚⡆ ⣐⡮⡞⣝⡮⡫⣺⢝⡮⡖⡧⡏⣎⢆ ⢰⢲⣫⢷          ⡸       ⠈⠪⢗⡵⡫⡝⡵⡧⢗⢧⢳⢕⣳⢕⡫⣖⣝⡵⣫⢵⢻⡹⡇
|     ⢸⢵⡱⣳⡜⣆⣞⢼⢕⢧⡫⣝⡵⣕⣳⢫⡺⡝⣎⣗⡤⣳⡵⣪⢯⡇         ⡇⠤⠤⠤⠄     ⢣⡟⣭⡫⣎⢗⠯⣳⢝⡮⣺⡹⣱⣕⣺⢺⣱⢽⣸⢹⡇   Photos: none yet
|     ⣟⢞⣕⡗⡧⣳⢜⡫⣎⡯⣎⢞⣜⣲⢫⣺⢹⡜⡮⣚⢼⢱⢵⢕⣭⣺         ⡇         ⡏⣞⠮⣞⡊⢉⠔⠒⡄⣫⢎⣝⢖⡵⣪⡝⡼⡺⣪⡳⡇
|  ⢀⠤⢲⢑⡷⣱⣚⣞⣕⢯⡳⡵⡣⣫⢇⣗⡧⡯⡺⣚⡮⣫⡺⣝⢞⢝⣵⢣⠏⡖⠤⡀      ⡜ ⠉       ⡧⣫⡳⣕⠃⡇  ⢱⢐⣯⢺⡺⢝⣼⡪⡗⣝⡖⣯⠃
|  ⠈⠒⠼⡰⣫⢶⢕⣖⣳⢣⢯⢕⡯⠇⠗⠁⠇⠇⢟⢜⡧⣇⢗⡗⡯⣣⢧⡫⣃⠧⠒⠁    ⢀⠎          ⠁⠁⠁⠉⠸⡀  ⡇⢆⣗⢏⢮⢧⣣⡫⣓⡧⣫⠏
|     ⣏⢗⡕⣗⡮⣎⡯⣕⡝⠈⠠     ⠊⢜⢵⣓⢝⡞⡵⡣⡯⣻      ⢠⠃                ⠣⠤⠊ ⠈⠪⢝⣞⢵⠵⢝⣕⣞⠏
|     ⢸⠽⡼⡲⣳⣱⡞⡇⠂   ⠠     ⡇⣏⢯⢎⡻⣜⡳⡇       ⠉⠑⡄                    ⠈⠪⡳⣝⡵⡳⠁
|      ⢿⢱⡳⡵⡲⣫⡪ ⠁⠐  ⢀ ⠈  ⢜⢕⡷⣝⢕⣫⡻         ⠈⡢⠤⠄                    ⠈⠊⡞
|      ⠈⢫⠮⡇⣟⡕⡧⡂        ⡐⣕⢯⡪⣇⢟⡞⠁          ⢣                       ⡜
|        ⠙⣾⢲⢝⣝⡼⣂⢄ ⠈ ⢀⢠⢠⢗⢝⣺⠼⣵⠋            ⢸      ⣀⡠⡀              ⡇
|         ⠈⠙⠭⣆⡗⣗⢳⢏⡵⣚⠶⣍⢗⣻⢕⠵⠋⠁             ⠈⠒⠤⠤⠔⠒⠉  ⠘⡄             ⡇
|            ⠈⠉⠚⠳⠯⠵⠽⠭⠟⠚⠉⠁                         ⢠⠃             ⢇
|                top                                profile
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
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
# Without line drawing and dots.
size 24x80
ascii
---- 4,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|--------------------------------------------------------------------------------
| 2  Öberg, Per   47 years   +46 70 998 11 20
| ! blood thinner: doctor's letter missing
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|--------------------------------------------------------------------------------
| Norwood III vertex                         Sessions: 3 done, 1 booked
| 2 Nov, Stable since 1 Mar 2025             *-------*-------*-------+
|         _-_                __-----__       20 Oct  4 Nov   12 Nov  2 Dec
|      _"" : ""_           -.:+######*"_     2025    2026
|     /  =###=  \        |  -*##########\    Last: 12 Nov, 11 days ago:
|    /=.*#####*.=\       |   -*##########\   treatment, layer 2, anna, 3 h 10
|   |#############|     |/-   -#*-_+#####/   min
|  \-#####***#####-/    /"    -+-||-####*|   Next: Wed 2 Dec 2026 10:00, in 9
|   \###*:. .:*###/    |_        "".=##*/    days: treatment, layer 3, anna
|    \##=     =##/      |_           ./
|     \*#-...-#*/        |  __        |      Photos: none yet
|       -_____-           ""  |       |
|        top                 profile         Client
|                                            Date of birth  1979-01-12
|                                            Client since   2026-11-23
|
|--------------------------------------------------------------------------------
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
