# SPDX-License-Identifier: MIT
# The framework on a made-up list: frame, cursor, marks, messages, question, help, palette.
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  Anna
|────────────────────────────────────────────────────────────────────────────────
| Typed:
|>  1000  Öberg, Åsa
|   1001  山田, 花子
|   1002  O'Brien, Seán
|   1003  Öberg, Åsa
|   1004  山田, 花子
|   1005  O'Brien, Seán
|   1006  Öberg, Åsa
|   1007  山田, 花子
|   1008  O'Brien, Seán
|   1009  Öberg, Åsa
|   1010  山田, 花子
|   1011  O'Brien, Seán
|   1012  Öberg, Åsa
|   1013  山田, 花子
|   1014  O'Brien, Seán
|   1015  Öberg, Åsa
|   1016  山田, 花子
|   1017  O'Brien, Seán
|   1018  Öberg, Åsa
|────────────────────────────────────────────────────────────────────────────────
| Space Mark  q Leave  ? More
----
keys Down Space End
style 23,1 KEY
---- 21,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  Anna
|────────────────────────────────────────────────────────────────────────────────
| Typed:
|   2185  Öberg, Åsa
|   2186  山田, 花子
|   2187  O'Brien, Seán
|   2188  Öberg, Åsa
|   2189  山田, 花子
|   2190  O'Brien, Seán
|   2191  Öberg, Åsa
|   2192  山田, 花子
|   2193  O'Brien, Seán
|   2194  Öberg, Åsa
|   2195  山田, 花子
|   2196  O'Brien, Seán
|   2197  Öberg, Åsa
|   2198  山田, 花子
|   2199  O'Brien, Seán
|   2200  Öberg, Åsa
|   2201  山田, 花子
|   2202  O'Brien, Seán
|>  2203  Öberg, Åsa
|────────────────────────────────────────────────────────────────────────────────
| Space Mark  q Leave  ? More
----
keys Home Enter
---- 12,43
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  Anna
|────────────────────────────────────────────────────────────────────────────────
| Typed:
|>  1000  Öberg, Åsa
| * 1001  山田, 花子
|   1002  O'Brien, Seán
|   1003  Öberg, Åsa
|   1004  山田, 花子
|   1005  O'Brien, Seán
|   1006  Öberg,┌───────────────────────────────────────────────┐
|   1007  山田, │  Save changes to row 1000?                    │
|   1008  O'Brie│                                               │
|   1009  Öberg,│  [y] save   [n] discard  >[Esc] keep editing  │
|   1010  山田, └───────────────────────────────────────────────┘
|   1011  O'Brien, Seán
|   1012  Öberg, Åsa
|   1013  山田, 花子
|   1014  O'Brien, Seán
|   1015  Öberg, Åsa
|   1016  山田, 花子
|   1017  O'Brien, Seán
|   1018  Öberg, Åsa
|────────────────────────────────────────────────────────────────────────────────
| Enter Choose  Esc Cancel  F1 More
----
keys Left
---- 12,29
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  Anna
|────────────────────────────────────────────────────────────────────────────────
| Typed:
|>  1000  Öberg, Åsa
| * 1001  山田, 花子
|   1002  O'Brien, Seán
|   1003  Öberg, Åsa
|   1004  山田, 花子
|   1005  O'Brien, Seán
|   1006  Öberg,┌───────────────────────────────────────────────┐
|   1007  山田, │  Save changes to row 1000?                    │
|   1008  O'Brie│                                               │
|   1009  Öberg,│  [y] save  >[n] discard   [Esc] keep editing  │
|   1010  山田, └───────────────────────────────────────────────┘
|   1011  O'Brien, Seán
|   1012  Öberg, Åsa
|   1013  山田, 花子
|   1014  O'Brien, Seán
|   1015  Öberg, Åsa
|   1016  山田, 花子
|   1017  O'Brien, Seán
|   1018  Öberg, Åsa
|────────────────────────────────────────────────────────────────────────────────
| Enter Choose  Esc Cancel  F1 More
----
keys Enter
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  Anna
|────────────────────────────────────────────────────────────────────────────────
| Typed:
|>  1000  Öberg, Åsa
| * 1001  山田, 花子
|   1002  O'Brien, Seán
|   1003  Öberg, Åsa
|   1004  山田, 花子
|   1005  O'Brien, Seán
|   1006  Öberg, Åsa
|   1007  山田, 花子
|   1008  O'Brien, Seán
|   1009  Öberg, Åsa
|   1010  山田, 花子
|   1011  O'Brien, Seán
|   1012  Öberg, Åsa
|   1013  山田, 花子
|   1014  O'Brien, Seán
|   1015  Öberg, Åsa
|   1016  山田, 花子
|   1017  O'Brien, Seán
|   1018  Öberg, Åsa
| The answer was n
| Space Mark  q Leave  ? More
----
keys ?
type mar
---- 4,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  Anna
|────────────────────────────────────────────────────────────────────────────────
| Demo: mar
|
|> Space       Mark this row, or take its mark away
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
| Enter Do it  Esc Back
----
keys Enter :
---- 7,11
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  Anna
|────────────────────────────────────────────────────────────────────────────────
| Typed:
| * 1000  Öberg, Åsa
|>* 1001 ┌─ What to do ─────────────────────────────────────────────────┐
|   1002 │ Find: type a few letters to find an action                   │
|   1003 │                                                              │
|   1004 │> Space       Mark this row, or take its mark away            │
|   1005 │  Down j      Move to the next row                            │
|   1006 │  Up k        Move to the row before                          │
|   1007 │  PgDn        Move down by a page                             │
|   1008 │  PgUp        Move up by a page                               │
|   1009 │  Home g      Move to the first row                           │
|   1010 │  End G       Move to the last row                            │
|   1011 │  q           Leave the program                               │
|   1012 │  F9          Write a file that a bookkeeping program takes a…│
|   1013 │  M           Switch the mouse on or off (Shift and drag sele…│
|   1014 │  1           Go to Today                                     │
|   1015 │  2           Go to Clients                                   │
|   1016 └──────────────────────────────────────────────────────────────┘
|   1017  O'Brien, Seán
|   1018  Öberg, Åsa
|────────────────────────────────────────────────────────────────────────────────
| Enter Do it  Esc Back
----
keys Esc ^C
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  Anna
|────────────────────────────────────────────────────────────────────────────────
| Typed:
| * 1000  Öberg, Åsa
|>* 1001  山田, 花子
|   1002  O'Brien, Seán
|   1003  Öberg, Åsa
|   1004  山田, 花子
|   1005  O'Brien, Seán
|   1006  Öberg, Åsa
|   1007  山田, 花子
|   1008  O'Brien, Seán
|   1009  Öberg, Åsa
|   1010  山田, 花子
|   1011  O'Brien, Seán
|   1012  Öberg, Åsa
|   1013  山田, 花子
|   1014  O'Brien, Seán
|   1015  Öberg, Åsa
|   1016  山田, 花子
|   1017  O'Brien, Seán
|   1018  Öberg, Åsa
| Press q to leave
| Space Mark  q Leave  ? More
----
