# SPDX-License-Identifier: MIT
# Four assessments over two years, the first beside the last, SALT as a line; then the scars, and a new one.
keys Enter 3 v
---- 5,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  2 Nov 2024: Norwood III, SALT 38.4 S2   2 Nov: Norwood III vertex, SALT 8.0 S1
|         ⡠⠔⠢⢄              ⢀⠤⠖⢾⢹⡳⣲⢤⡀             ⡠⠔⠢⢄              ⢀⠤⠖⢾⢹⡳⣲⢤⡀
|       ⡰⠉⢀⢤⢆⡀⠉⢆           ⡔⠁⡠⣚⢞⣕⢗⢯⡺⢝⣦          ⡰⠉⢀⣤⢆⡄⠉⢆           ⡔⠁⡠⣚⢽⢕⢗⢯⡺⢝⣦
|      ⣸⡂⠠⣇⢯⢞⢕⡄⢘⣇         ⢸⣀⡀⠈⢚⢭⢞⣹⢵⢹⣹⡪⡇        ⣸⡂⡰⣕⠮⣞⢜⡆⣘⣇         ⢸⣀⡀⠈⢚⢭⢞⢝⣵⢹⣹⡪⡇
|     ⣀⢯⡺⣜⡞⡵⡳⣫⡺⡺⡺⣀        ⢸⠤  ⠸⣱⢰⢲⢸⢺⡸⣺⡇       ⣀⢯⡺⣱⢏⢯⢞⣭⡺⡪⡾⣀        ⢸⠤  ⠨⣳⢰⢲⠰⡽⡸⣺⡇
|     ⠈⣮⠮⣺⢺⡹⣪⡺⣱⢳⣳⠁       ⠰⢅     ⠘⠊⠐⠳⣫⡞        ⠈⣮⠮⣏⠚ ⠈⠐⡳⣛⣶⠁       ⠰⢅     ⠘⠊⠈⠗⣏⡞
|      ⠘⡽⣪⢞⣺⢱⢏⣞⣵⠃         ⢸⠂       ⠈⡎          ⠘⡽⡸⡀   ⣏⣶⠃         ⢸⠂       ⠈⡎
|       ⠈⠓⠷⢽⡵⠵⠓⠁          ⠘⠒⠒⠉⢢    ⠸⡀           ⠈⠛⠾⢶⡲⠽⠚⠁          ⠘⠒⠒⠉⢢    ⠸⡀
|         top               profile               top               profile
|
|   100
|
|                      ⢀⣀⣀⣀⣀●⠤⠤⠤⠤⢄⣀⣀⣀⣀
|       ●⠤⠤⠤⠤⠔⠒⠒⠒⠒⠊⠉⠉⠉⠉⠁              ⠉⠉⠉⠉⠉⠒⠒⠒⠒⠢⠤⠤⠤⠤⢄⣀⣀⣀⣀
|                                                        ⠉⠉⠉⠉⠉⠒⠒⠒⠒⠢⠤⠤⠤⠤⢄⣀⣀⣀⣀
|     0                                                                     ⠉⠉⠉⠉●
|       2 Nov 2024                                                     2 Nov 2026
| Over time: the arrow keys choose the assessment on the left
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
keys Up
---- 5,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  1 Jun 2025: Norwood III vertex, SALT …  2 Nov: Norwood III vertex, SALT 8.0 S1
|         ⡠⠔⠢⢄              ⢀⠤⠖⢾⢹⡳⣲⢤⡀             ⡠⠔⠢⢄              ⢀⠤⠖⢾⢹⡳⣲⢤⡀
|       ⡰⠉⢀⣤⢆⡄⠉⢆           ⡔⠁⡠⣚⢽⢕⢗⢯⡺⢝⣦          ⡰⠉⢀⣤⢆⡄⠉⢆           ⡔⠁⡠⣚⢽⢕⢗⢯⡺⢝⣦
|      ⣸⡂⡰⣕⠮⣞⢜⡆⣘⣇         ⢸⣀⡀⠈⢚⢭⢞⢝⣵⢹⣹⡪⡇        ⣸⡂⡰⣕⠮⣞⢜⡆⣘⣇         ⢸⣀⡀⠈⢚⢭⢞⢝⣵⢹⣹⡪⡇
|     ⣀⢯⡺⣱⢏⢯⢞⣭⡺⡪⡾⣀        ⢸⠤  ⠨⣳⢰⢲⠰⡽⡸⣺⡇       ⣀⢯⡺⣱⢏⢯⢞⣭⡺⡪⡾⣀        ⢸⠤  ⠨⣳⢰⢲⠰⡽⡸⣺⡇
|     ⠈⣮⠮⣏⠚ ⠈⠐⡳⣛⣶⠁       ⠰⢅     ⠘⠊⠈⠗⣏⡞        ⠈⣮⠮⣏⠚ ⠈⠐⡳⣛⣶⠁       ⠰⢅     ⠘⠊⠈⠗⣏⡞
|      ⠘⡽⡸⡀   ⣏⣶⠃         ⢸⠂       ⠈⡎          ⠘⡽⡸⡀   ⣏⣶⠃         ⢸⠂       ⠈⡎
|       ⠈⠛⠾⢶⡲⠽⠚⠁          ⠘⠒⠒⠉⢢    ⠸⡀           ⠈⠛⠾⢶⡲⠽⠚⠁          ⠘⠒⠒⠉⢢    ⠸⡀
|         top               profile               top               profile
|
|   100
|
|                      ⢀⣀⣀⣀⣀●⠤⠤⠤⠤⢄⣀⣀⣀⣀
|       ●⠤⠤⠤⠤⠔⠒⠒⠒⠒⠊⠉⠉⠉⠉⠁              ⠉⠉⠉⠉⠉⠒⠒⠒⠒⠢⠤⠤⠤⠤⢄⣀⣀⣀⣀
|                                                        ⠉⠉⠉⠉⠉⠒⠒⠒⠒⠢⠤⠤⠤⠤⢄⣀⣀⣀⣀
|     0                                                                     ⠉⠉⠉⠉●
|       2 Nov 2024                                                     2 Nov 2026
|────────────────────────────────────────────────────────────────────────────────
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
keys v
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Seen        Scar         Zone                Size         Look
|> 2 Nov       FUT, strip   Occipital           180 x 3 mm   Sunken
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
| Scars
| n New  v View  Enter Details  e Correct  d Archive  f Show all  ] Tabs  ? More
----
keys n
---- 4,23
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New scar of 1 Öberg, Per
|
|> Seen on *  2026-11-23        Mon 23 Nov 2026
|  Kind *                  ▾
|  Zone                           ▾
|  Length mm
|  Width mm
|  Texture    ( ) Raised  ( ) Flat  ( ) Sunken
|  Colour     ( ) As the skin  ( ) Lighter  ( ) Darker  ( ) Red or pink
|  Age
|  Cause
|  Note
|
|
|
|             [ Save ]   [ Cancel ]
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
