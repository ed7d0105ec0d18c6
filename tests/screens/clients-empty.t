# SPDX-License-Identifier: MIT
# A new book says what to do first; typing n leads to the form.
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active, by name                                            0 clients
|     No.   Name               Born       Phone              Pattern       Next
|  No clients yet. Press n to add the first.
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
| Enter Open  n New  e Edit  / Find  x Export  s Sort  f Filter  ? More
----
