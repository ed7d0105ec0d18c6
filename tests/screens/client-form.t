# SPDX-License-Identifier: MIT
# A new client with the phone of another: a remark at the field, a question on saving, then the card.
keys n
type Åse
keys Tab
type Öberg
keys Tab Tab
type 31.5.1984
keys Tab Tab
type 0046 70 123 45 67
keys Tab
---- 11,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New client                                                            changed
|
|  Given name *    Åse
|  Family name *   Öberg
|  Preferred name
|  Date of birth   31.5.1984         Thu 31 May 1984
|  Gender          ( ) Female  ( ) Male  ( ) Other  ( ) Undisclosed
|  Phone           0046 70 123 45 67
|                  ! 1 Öberg, Åsa has the same phone
|> Second phone
|  E-mail
|  Address
|  City
|  Postcode
|  Country
|  Heard of us
|  Tags
|  Alert
|  Notes
|                                                                               ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 12,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New client                                                            changed
| 1 Öberg, Åsa has the same phone. Esc and open client 1, or save again if this
| is another person
|  Given name *    Åse
|  Family name *   Öberg
|  Preferred name
|  Date of birth   31.5.1984         Thu 31 May 1984
|  Gender          ( ) Female  ( ) Male  ( ) Other  ( ) Undisclosed
|  Phone           0046 70 123 45 67
|                  ! 1 Öberg, Åsa has the same phone
|> Second phone
|  E-mail
|  Address
|  City
|  Postcode
|  Country
|  Heard of us
|  Tags
|  Alert
|  Notes                                                                        ↓
| 1 Öberg, Åsa has the same phone. Esc and open client 1, or save again if this…
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 6  Öberg, Åse   42 years   0046 70 123 45 67
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Pattern                                    Sessions
| No pattern was recorded yet.               None yet.
|
| Client                                     Photos: none yet
| Date of birth  1984-05-31
| Client since   2026-11-23
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
| Added 6 Öberg, Åse
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
# A change can be taken back, the message says what it was.
keys e Tab Tab Tab Tab Tab ^U ^S
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 6  Öberg, Åse   42 years
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Pattern                                    Sessions
| No pattern was recorded yet.               None yet.
|
| Client                                     Photos: none yet
| Date of birth  1984-05-31
| Client since   2026-11-23
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
| Saved 6 Öberg, Åse
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
keys ^Z
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 6  Öberg, Åse   42 years   0046 70 123 45 67
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Pattern                                    Sessions
| No pattern was recorded yet.               None yet.
|
| Client                                     Photos: none yet
| Date of birth  1984-05-31
| Client since   2026-11-23
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
| Undone: Phone of client 6 Öberg, Åse
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
# And so can adding.
keys u Esc
---- 7,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Clients, active, by name                                            5 clients
|     No.   Name               Born       Phone              Pattern       Next
|       5   Łukasz, 🌻 Sunny
|       3   O'Brien, Seán                 +353 87 123 4567
|       1   Öberg, Åsa         1984-05-31 +46 70 123 45 67   Ludwig II
|>      2 ! Öberg, Per         1979-01-12 +46 70 998 11 20   Norwood III v  2 Dec
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
