# SPDX-License-Identifier: MIT
# The scalp as it was after each treatment: loss is hatched, each layer adds dots.
keys 2 /
type brien
keys Enter
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Norwood III vertex                         Shaved look, running: 2 of 3 done
| 20 Oct                                     ●─────────────●!────────────○
| ◂ After session 2 of 3, 15 Nov             4 Nov         15 Nov        23 Nov
|     ⣠⢔⢢⢄       ⢀⣴⢗⢽⢫⢷⢄                     done          done          to book
|   ⢴⢟⠔⠘⠐⢄⢝⣄    ⢐⣟⠁    ⢑⢱                    book between 23 and 25 Nov, 7 to 10
|  ⢐⢗⢌⠄⡄⠄⡄⢜⠸⡄   ⢴⠅      ⢍⡇                   days after session 2
|  ⢯⢐⠂⠣⠈⠢⠊⢔ ⡕   ⠛⢅⠁⠁⠁⠁⠁⠁⡵⠛                   Last: 15 Nov, 8 days ago:
|  ⠐⢗⢕⢫⠮⣏⣺⠖⡼     ⠈⠳⡐⠐⠐⢐⠕⠁                    treatment, anna
|   ⠐⠓⢥⣁⣁⠥⠚       ⢠⠃  ⠘⡄
|   ⢀⡴⢗⠏⠏⠕⢷⢴⣄   ⢀⢴⠗⠋⠍⢕⢗⠴⣄                    Photos: none yet
|  ⢠⢓⠁⠅    ⠅⠘⡄ ⢴⠃⠅    ⢅⢑⠘⡄
|  ⡮⠤⠁⠅⢑⢄⡄ ⠅ ⡇ ⢽ ⠅ ⢀⣔⠁⠅⠁⠤⢵                   Client
| ⢠⠊⠁ ⠑⢐⢪⢗⠁⠁⢁⠇ ⢽⡁⠁⢑⠽⡕⠐⠁ ⠈⠑⡄                  Client since   2026-11-23
| ⢘⡧⠁⠁⠁⢑  ⠑⡰⠁   ⠙⢖⠁ ⢐⢁⠁⠁⠁⢕⠁
|  ⠙⠔⠒⢱    ⡇     ⢸    ⡟⠒⠦⠃
| ●●● vertex, ● front hairline, temple L
| R, mid-scalp
|────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
keys Left
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Norwood III vertex                         Shaved look, running: 2 of 3 done
| 20 Oct                                     ●─────────────●!────────────○
| ◂ After session 1 of 3, 4 Nov ▸            4 Nov         15 Nov        23 Nov
|     ⣠⢔⢢⢄       ⢀⣴⢓⢍⢋⢳⢄                     done          done          to book
|   ⢴⢟⠔⠘⠐⢄⢝⣄    ⢐⣟⠁    ⢑⢱                    book between 23 and 25 Nov, 7 to 10
|  ⢐⢗⠌⠄⠄⠄⠄⢜⠸⡄   ⢴⠅      ⢍⡇                   days after session 2
|  ⢯⢐⢀⢀⣠⢀⢀⢐ ⡕   ⠛⢅⠁⠁⠁⠁⠁⠁⡵⠛                   Last: 15 Nov, 8 days ago:
|  ⠐⢗⢔⠨⠄⡎⢰⠔⡼     ⠈⠳⡐⠐⠐⢐⠕⠁                    treatment, anna
|   ⠐⠓⢥⣁⣁⠥⠚       ⢠⠃  ⠘⡄
|   ⢀⡴⢗⠏⠍⢕⢳⢴⣄   ⢀⢴⢓⠋⠍⢕⢗⠴⣄                    Photos: none yet
|  ⢠⢓⠁⠅    ⠅⠘⡄ ⢴⠃⠅    ⢅⢑⠘⡄
|  ⡮⠤⠁⠅⢑⢄⡄ ⠅ ⡇ ⢽ ⠅ ⢀⣔⠁⠅⠁⠤⢵                   Client
| ⢠⠊⠁ ⠑⢐⢪⢗⠁⠁⢁⠇ ⢽⡁⠁⢑⠽⡕⠐⠁ ⠈⠑⡄                  Client since   2026-11-23
| ⢘⡧⠁⠁⠁⢑  ⠑⡰⠁   ⠙⢖⠁ ⢐⢁⠁⠁⠁⢕⠁
|  ⠙⠔⠒⢱    ⡇     ⢸    ⡟⠒⠦⠃
| ● front hairline, temple L R, vertex
|
|────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
keys Left
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Norwood III vertex                         Shaved look, running: 2 of 3 done
| 20 Oct                                     ●─────────────●!────────────○
|   Before the first session ▸               4 Nov         15 Nov        23 Nov
|     ⣠⢔⢢⢄       ⢀⣴⢓⢉⣩⢓⢄                     done          done          to book
|   ⢴⢏⠔⠐⠐⢕⢝⣄    ⢐⣟⠁    ⢑⢱                    book between 23 and 25 Nov, 7 to 10
|  ⢐⢗⠌⠄⠄⠄⠄⢜⠸⡄   ⢴⠅      ⢍⡇                   days after session 2
|  ⢯⢐⢀⢀⣠⢀⢀⢐ ⡕   ⠛⢅⠁⠁⠁⠁⠁⠁⡵⠛                   Last: 15 Nov, 8 days ago:
|  ⠐⢗⢄⠊⢀⠔⢁⠔⡼     ⠈⠳⡐⠐⠐⢐⠕⠁                    treatment, anna
|   ⠐⠓⢥⣁⣁⠥⠚       ⢠⠃  ⠘⡄
|   ⢀⢴⢗⠏⠍⢕⢓⢴⣄   ⢀⢴⢓⠋⠍⢕⢗⢴⣄                    Photos: none yet
|  ⢠⢓⠁⠅    ⠅⠘⡄ ⢴⠃⠅    ⢅⢑⠙⡄
|  ⡮⠤⠁⠅⢑⢄⡄ ⠅ ⡇ ⢽ ⠅ ⢀⣔⠁⠅⠁⠤⢵                   Client
| ⢠⠊⠁ ⠑⢐⢪⢗⠁⠁⢁⠇ ⢽⡁⠁⢑⠽⡕⠐⠁ ⠈⠑⡄                  Client since   2026-11-23
| ⢘⡧⠁⠁⠁⢑  ⠑⡰⠁   ⠙⢖⠁ ⢐⢁⠁⠁⠁⢕⠁
|  ⠙⠔⠒⢱    ⡇     ⢸    ⡟⠒⠦⠃
| Hatched: what was lost
|
|────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
keys Left
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Norwood III vertex                         Shaved look, running: 2 of 3 done
| 20 Oct                                     ●─────────────●!────────────○
|   Before the first session ▸               4 Nov         15 Nov        23 Nov
|     ⣠⢔⢢⢄       ⢀⣴⢓⢉⣩⢓⢄                     done          done          to book
|   ⢴⢏⠔⠐⠐⢕⢝⣄    ⢐⣟⠁    ⢑⢱                    book between 23 and 25 Nov, 7 to 10
|  ⢐⢗⠌⠄⠄⠄⠄⢜⠸⡄   ⢴⠅      ⢍⡇                   days after session 2
|  ⢯⢐⢀⢀⣠⢀⢀⢐ ⡕   ⠛⢅⠁⠁⠁⠁⠁⠁⡵⠛                   Last: 15 Nov, 8 days ago:
|  ⠐⢗⢄⠊⢀⠔⢁⠔⡼     ⠈⠳⡐⠐⠐⢐⠕⠁                    treatment, anna
|   ⠐⠓⢥⣁⣁⠥⠚       ⢠⠃  ⠘⡄
|   ⢀⢴⢗⠏⠍⢕⢓⢴⣄   ⢀⢴⢓⠋⠍⢕⢗⢴⣄                    Photos: none yet
|  ⢠⢓⠁⠅    ⠅⠘⡄ ⢴⠃⠅    ⢅⢑⠙⡄
|  ⡮⠤⠁⠅⢑⢄⡄ ⠅ ⡇ ⢽ ⠅ ⢀⣔⠁⠅⠁⠤⢵                   Client
| ⢠⠊⠁ ⠑⢐⢪⢗⠁⠁⢁⠇ ⢽⡁⠁⢑⠽⡕⠐⠁ ⠈⠑⡄                  Client since   2026-11-23
| ⢘⡧⠁⠁⠁⢑  ⠑⡰⠁   ⠙⢖⠁ ⢐⢁⠁⠁⠁⢕⠁
|  ⠙⠔⠒⢱    ⡇     ⢸    ⡟⠒⠦⠃
| Hatched: what was lost
|
| This is how it was before the first session
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
keys Right Right
size 50x200
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic                                                                                                                          anna
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Health  3 Pattern  4 Plan  5 Sessions  6 Photos  7 Money  8 Consents  9 History
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Norwood III vertex                                                       Shaved look, running: 2 of 3 done                          Client
| 20 Oct                                                                   ●─────────────●!────────────○                              Client since   2026-11-23
| ◂ After session 2 of 3, 15 Nov                                           4 Nov         15 Nov        23 Nov
| top         ⣔⣢             back   ⢀⢀⣴⣔⡷⡳⡷⣳⡳⣄⣄                            done          done          to book
|         ⣀⠔⢒⢉⢀⢀⢉⠒⠢⣀              ⢀⣴⢟⡽⣕⢮⠮⡏⣞⢵⢝⢮⣺⢑⢄                          book between 23 and 25 Nov, 7 to 10 days after session 2
|       ⢠⢎⢀⠇⡑⢅⢂⠕⡨⠁⢃⢑⠕⣄           ⢀⡔⢁⠕⠁⠁⠁⠁⠁⠁⠁⠁⠁⠑⢅⠈⢳                         Last: 15 Nov, 8 days ago: treatment, anna
|     ⢀⡴⢁⠅⡡⠆⠘⠐⠐⠘⠐⠁⢔⠅⣑⠘⢆         ⢀⡽⢀⠄            ⢅ ⢇
|     ⢴⠑⠙⠐⠘⠁      ⠑⠐⡰⠕⠘⣆        ⢐⠇⠔             ⠐⠄⠸⡄                       Photos: none yet
|    ⢐⠇ ⠅⠌⢄⢄⠄⡄⡄⠄⡄⠄⠄⢄⠄⠅ ⢸⡄       ⢽ ⠅              ⠅ ⡇
|   ⢀⡽ ⢐⢃⠕⡡⡐⢔⢐⠅⢕⠰⠩⡘⡄⠎⢕  ⢇⡀     ⢀⢼ ⢅             ⢀⠅⢐⡧⡀
|   ⠣⢇ ⢐⢈⢪⠠⢊⡐⡰⢁⢂⠣⡡⠢⢂⠣⢑  ⡽⠜     ⠑⠼⢕⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⢁⡥⠧⠊
|    ⢙⡄ ⢅⣄⡬⣠⠬⣠⡡⡥⣡⢄⣅⢤⢩⠄ ⢠⠃        ⠈⢳⢄           ⢀ ⡔⠁
|    ⠐⢧ ⢙⢎⣞⡵⣹⡪⡽⡪⣎⢧⢏⣫⣋⠁ ⡜           ⠑⢕⠐⠄⠄⠄⠄⠄⠄⠄⠔⠐⡡⠊
|     ⠐⢷⠐⠑⢜⢺⢣⡏⡗⡯⢧⢳⢫⠖⠑⠐⡜              ⡇        ⢸
|       ⠑⢄⡀ ⠑⠙⠘⠙⠘⠁ ⢀⡠⠊               ⡇        ⢸
|         ⠙⠒⠦⠤⠤⠤⠤⠔⠒⠁                 ⡇        ⢸
| left   ⢀⢀⡴⠴⢗⠳⠳⡓⡳⠓⡴⣄⣄       right⢀⢀⣴⡴⠳⢓⠳⠳⢓⠗⠴⢄⣄
|      ⢀⡴⢛⠅⢥⢂⢅⠎⠌⠔⢔⠁⢝⢵⣹⢳⢴⣄       ⢀⡴⣟⣫⢇⠇⢑⠆⠍⠌⢆⢅⢂⢄⡹⠑⢄⡄
|     ⣴⡫⢨⡆⠘⠅        ⠁⠁⢑⠁⠙⢄    ⢀⡴⠃⢑⠁⠁⠁        ⠕⠰⢅⢢⢑⢄
|    ⡰⠁⠁⠅  ⠅          ⢐  ⠈⢇  ⢀⡴⠁ ⢐           ⠅ ⠐⠅⠁⠈⢆
|   ⢀⠇  ⠅⠄⠐⢅⢀⢀⢀       ⢐   ⠸⡄ ⢐⠇  ⢐       ⢀⢀⢀⢀⠕⠐⠄⠅  ⠸⡀
|   ⢸⠠⠤⠤   ⢐   ⢅⢀⢀⢀   ⢐    ⡇ ⢽   ⢐    ⢀⢀⢀⠅  ⢐    ⠤⠤⠄⡇
|   ⠘⡄⠤    ⢐   ⢅⠎⠉⣖   ⢐   ⢠⠃ ⢙⡄  ⢐   ⢐⢰⠉⠱⡅  ⢐     ⠤⢠⠃
|  ⢀⠎      ⠐⠐⠐⠐⢹ ⢀⢗⠄⠁⠁⠁⠁⠁⠁⡝  ⠐⢧⠁⠁⠁⠁⠁⠁⢕⠸⡀ ⡗⠐⠐⠐       ⠱⡀
|  ⣇⡀         ⢐⠈⠒⠊ ⠑⢄   ⢀⠜    ⠐⢧⡀    ⠁ ⠑⠒⢑⠑⢄        ⢀⣸
|   ⢼⣁⡁⠁⠁⠁⠁⠁⠁ ⢐      ⠑⠄⡤⠃       ⠙⢄⠄      ⢐  ⠁⠁⠁⠁⠁⠁⢁⣁⡇
|   ⢽⡀        ⠔⠁      ⢰⠁         ⠈⡆      ⠑⠄⢄       ⢀⠇
|   ⢐⡇  ⣀⡠⠔⢲⠁         ⡎           ⢱         ⠑⡔⠦⢄⣀  ⢸
|    ⠉⠉⠉    ⡇         ⢸           ⡇         ⢸    ⠉⠉⠁
| ●●● vertex, ● front hairline, temple L R, mid-scalp
|                 ⣔⣢                              ⢀⣠⣤⢶⢲⢖⣖⢖⣖⡤⢄⡀
|             ⣀⠔⠊⠉  ⠉⠑⠢⣀                        ⡠⠊⠋⠈⢨⢵⢝⣕⢗⣽⢲⢽⣸⢬⣒⢄
|           ⢀⠎  ⢀⢤⡲⣰⢆⡀  ⠱⡀                    ⢀⠎  ⢀⢜⡣⡯⡎⣞⣼⢲⢓⡷⡮⢞⡼⡹⣣⡀
|          ⢠⣳  ⡠⡵⣝⢼⢣⡳⣚⢄  ⢼⡄                   ⡎  ⠐⠳⡹⣺⢝⣺⢕⡺⣚⢗⡵⢝⣕⠯⣫⢕⣳
|         ⢀⢯⢮⢂⡰⣎⢞⣵⢫⣺⣺⢵⠽⣄⢰⢵⢽⡀                 ⢸     ⠈⢚⣵⢣⣳⡻⡼⢕⡏⣗⢵⢽⣱⢫⣺⡆
|         ⢸⢝⢎⣗⡵⢝⣕⢮⢞⠦⣇⢯⡺⢮⣣⢗⢽⡇                 ⢸⠉⠉⠁   ⢰⢪⢗⠎⡨⢭⠑⡯⡧⢏⣞⡮⣳⢜⡇
|       ⠠⣲⢺⢝⣜⢮⢗⣝⡮⡳⣫⠯⡮⢗⢭⣓⣕⢷⢕⠗⣖⠄               ⡜⠈⠁    ⠨⠫⠺⢰⠁⢈⠆⢏⢞⣕⢇⡯⢖⣿⠁
|         ⢱⣟⡜⣞⢵⢪⠎⠁  ⠁⠋⢗⣕⡧⣻⣩⡏               ⢀⠎          ⠘⢄⠜⠈⠝⣞⢞⡵⣹⣼⠃
|         ⠘⣜⢞⡣⣳⡋  ⡀⠠  ⢱⡱⣣⢗⢽⠃                ⠉⡱              ⠈⢞⢝⡕⠁
|          ⠹⣭⡺⢵⡢      ⢬⡺⣱⣫⠏                  ⢸⠉               ⡎
|           ⠈⠿⡕⡯⡧⢄⣀⢄⢄⣇⢏⣧⠷⠁                   ⠰⡁  ⣀⡠⠤⡀        ⢰⠁
|             ⠈⠙⠺⠷⠷⠯⠵⠝⠋⠁                      ⠉⠉⠉   ⡇        ⠘⡄
|                top                                profile
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
