# SPDX-License-Identifier: MIT
# The list by name; a red mark for what could hurt a client.
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active, by name                                            5 clients
|     No.   Name               Born       Phone              Pattern       Next
|>      5   Łukasz, 🌻 Sunny
|       3   O'Brien, Seán                 +353 87 123 4567
|       1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   Ludwig II
|       2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
|       4   山田, 花子         1990-10-02 +81 90 1234 5678
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
| Enter Open  n New  e Edit  / Find  x Export  s Sort  f Filter  ? More
----
# Letters find at each key.
keys /
type oberg
---- 2,13
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Find: oberg                                                            2 of 5
|     No.   Name               Born       Phone              Pattern       Next
|>      1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   Ludwig II
|       2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
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
|────────────────────────────────────────────────────────────────────────────────
| Esc Show all  Enter Open  F7 New  F4 Edit  F3 Find  F6 Filter  F1 More
----
keys Down Enter
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
keys Esc
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Find: oberg                                                            2 of 5
|     No.   Name               Born       Phone              Pattern       Next
|       1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   Ludwig II
|>      2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
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
|────────────────────────────────────────────────────────────────────────────────
| Esc Show all  Enter Open  n New  e Edit  / Find  x Export  s Sort  ? More
----
keys Esc s
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active, by number                                          5 clients
|     No.   Name               Born       Phone              Pattern       Next
|       1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   Ludwig II
|>      2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
|       3   O'Brien, Seán                 +353 87 123 4567
|       4   山田, 花子         1990-10-02 +81 90 1234 5678
|       5   Łukasz, 🌻 Sunny
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
| Clients, active, by number
| Enter Open  n New  e Edit  / Find  x Export  s Sort  f Filter  ? More
----
# A search without an answer.
keys /
type xyz
---- 2,11
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Find: xyz                                                              0 of 5
|     No.   Name               Born       Phone              Pattern       Next
|  No client fits these words. Esc shows all.
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
|────────────────────────────────────────────────────────────────────────────────
| Esc Show all  Enter Open  F7 New  F4 Edit  F3 Find  F6 Filter  F1 More
----
keys Esc Home d
---- 13,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active, by number                                          5 clients
|     No.   Name               Born       Phone              Pattern       Next
|>      1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   Ludwig II
|       2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
|       3   O'Brien, Seán                 +353 87 123 4567
|       4   山田, 花子         1990-10-02 +81 90 1234 5678
|       5   Łukasz, 🌻 Sunny
|     ┌────────────────────────────────────────────────────────────────────┐
|     │  Archive 1 Öberg, Åsa? The record is kept, out of lists and        │
|     │  searches.                                                         │
|     │                                                                    │
|     │  [y] yes  >[n] no                                                  │
|     └────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Choose  Esc Cancel  F1 More
----
keys y
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active, by number                                          4 clients
|     No.   Name               Born       Phone              Pattern       Next
|>      2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
|       3   O'Brien, Seán                 +353 87 123 4567
|       4   山田, 花子         1990-10-02 +81 90 1234 5678
|       5   Łukasz, 🌻 Sunny
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
| Archived 1 Öberg, Åsa; u undoes it
| Enter Open  n New  e Edit  / Find  x Export  s Sort  f Filter  ? More
----
keys u
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active, by number                                          5 clients
|     No.   Name               Born       Phone              Pattern       Next
|>      1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   Ludwig II
|       2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
|       3   O'Brien, Seán                 +353 87 123 4567
|       4   山田, 花子         1990-10-02 +81 90 1234 5678
|       5   Łukasz, 🌻 Sunny
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
| Undone: archiving client 1 Öberg, Åsa
| Enter Open  n New  e Edit  / Find  x Export  s Sort  f Filter  ? More
----
# Marks stay with their clients, the status filter goes round.
keys Space Space f f
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active and archived, by number                   2 marked, 5 clients
|     No.   Name               Born       Phone              Pattern       Next
|>*     1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   Ludwig II
| *     2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
|       3   O'Brien, Seán                 +353 87 123 4567
|       4   山田, 花子         1990-10-02 +81 90 1234 5678
|       5   Łukasz, 🌻 Sunny
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
| Clients, active and archived, by number
| Enter Open  n New  e Edit  / Find  x Export  s Sort  f Filter  ? More
----
# A narrow window keeps number, name and what comes next.
size 12x44
---- 4,2
| Scalpbook   1 Today 2 Clients 3 Pigments 4
|────────────────────────────────────────────
|  Clients, active and…  2 marked, 5 clients
|     No.   Name                     Next
|>*     1   Öberg, Åsa
| *     2 ! Öberg, Per                2 Dec
|       3   O'Brien, Seán
|       4   山田, 花子
|       5   Łukasz, 🌻 Sunny
|
| Clients, active and archived, by number
| Enter Open  n New  e Edit  / Find  ? More
----
# Who is archived shows it among the others.
size 24x80
keys Home d y
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active and archived, by number                             5 clients
|     No.   Name               Born       Phone              Pattern       Next
|>      1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   [archived]
|       2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   [archived]     2 Dec
|       3   O'Brien, Seán                 +353 87 123 4567
|       4   山田, 花子         1990-10-02 +81 90 1234 5678
|       5   Łukasz, 🌻 Sunny
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
| Archived 2 clients; u undoes them one by one
| Enter Open  n New  e Edit  / Find  x Export  s Sort  f Filter  ? More
----
# Who is archived is not found among the active ones, and the list says so.
keys f / o b e r g
sees Nobody active fits these words; 2 archived clients do: press F6.
keys F6
sees archived, by number
sees Öberg, Per
keys ^U
type seán
sees Nobody archived fits these words; 1 active client does: press F6.
keys Enter
sees 1 active client does: press f.
keys f
sees O'Brien
keys f /
type x
sees No client fits these words. Esc shows all.
# Finding again begins with other words, the former ones are selected; an arrow goes on with them.
keys Enter Esc /
type seán
keys Enter Esc /
sees Find: seán
style 2,9 FOCUS
keys b
sees Find: b
keys r i Enter Esc / Right Backspace
sees Find: br
style 2,9 INPUT
# The cursor's keys are the line's, those of the rows go on moving over the rows.
keys Home s Left Right Delete
sees Find: sr
keys End e Left Left Left n
sees Find: nsre
# Ctrl-Z takes a letter back, not what was saved last.
keys ^Z
sees Find: sre
keys ^Y Esc
