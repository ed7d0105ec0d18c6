# SPDX-License-Identifier: MIT
# The first start: what to do is said.
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Today, Mon 23 Nov 2026                                      0 sessions, 0 due
|> No clients yet. Press n to add the first, or 2 for the list of clients.
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
|────────────────────────────────────────────────────────────────────────────────
| / Find client  n New client  g Date  > Next day  q Leave  2 Clients  ? More
----
keys n
---- 4,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New client
|
|> Given name *
|  Family name *
|  Preferred name
|  Date of birth
|  Gender          ( ) Female  ( ) Male  ( ) Other  ( ) Undisclosed
|  Phone
|  Second phone
|  E-mail
|  Address
|  City
|  Postcode
|  Country
|  Heard of us
|  Tags
|  Alert
|  Notes
|
|                                                                               ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
