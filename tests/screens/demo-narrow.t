# SPDX-License-Identifier: MIT
# A window below 80x24, drawn with ASCII only: clipped, not refused; below 40x10: one line.
ascii
size 12x44
keys Down PgDn Enter
---- 7,3
| Scalpbook     Today   Clients   Pigments
|--------------------------------------------
|+------------------------------------------+
||  Save changes to row 1008?               |
||                                          |
||  [y] save                                |
||  [n] discard                             |
|| >[Esc] keep editing                      |
|+------------------------------------------+
|   1013  山田, 花子
|--------------------------------------------
| Enter Choose  Esc Cancel  F1 More
----
keys Esc F1
---- 4,2
| Scalpbook     Today   Clients   Pigments
|--------------------------------------------
| Demo: type a few letters to find an action
|
|> Space       Mark this row, or take its ma~
|  Down j      Move to the next row
|  Up k        Move to the row before
|  PgDn        Move down by a page
|  PgUp        Move up by a page
|  Home g      Move to the first row
|--------------------------------------------
| Enter Do it  Esc Back
----
size 9x40
keys Esc
---- 0,0
|Needs 40x10 or more (is 40x9)
|
|
|
|
|
|
|
|
----
size 12x44
---- 4,2
| Scalpbook     Today   Clients   Pigments
|--------------------------------------------
| Demo: type a few letters to find an action
|
|> Space       Mark this row, or take its ma~
|  Down j      Move to the next row
|  Up k        Move to the row before
|  PgDn        Move down by a page
|  PgUp        Move up by a page
|  Home g      Move to the first row
|--------------------------------------------
| Enter Do it  Esc Back
----
