# SPDX-License-Identifier: MIT
# A lot is recalled: who was treated with it, also in a mix; whom to call.
keys 3 Down R
---- 4,20
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| What is recalled?
|
|> Lot            A17
|                 as on the label; case and blanks do not matter
|  Brand
|  Shade
|
|  Only bottles
|  Received from
|  Received to
|  Opened from
|  Opened to
|
|  Only sessions
|  Used from
|  Used to
|
|                 [ Find ]   [ Cancel ]
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Find  F4 List  Esc Back  F1 More
----
keys ^S
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Recall of lot A17
|  1 bottle, used in 2 sessions of 2 clients
|  1 of these bottles is not marked as recalled: m marks it
|  Client Name          Phone            Session Day        Lot Pigment
|>      1 Öberg, Per    +46 70 998 11 20 1/2     2026-11-12 A17 Example Black 03
|       2 O'Brien, Seán +353 87 123 4567 2/1     2026-11-12 A17 Example Black 03
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
|  Mixed with: 2 Example Black 05 B2
|────────────────────────────────────────────────────────────────────────────────
| Enter Open  l Letters  x Export  m Mark bottles  Esc Back  ? More
----
keys m y
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Recall of lot A17
|  1 bottle, used in 2 sessions of 2 clients
|  All of these bottles are marked as recalled
|  Client Name          Phone            Session Day        Lot Pigment
|>      1 Öberg, Per    +46 70 998 11 20 1/2     2026-11-12 A17 Example Black 03
|       2 O'Brien, Seán +353 87 123 4567 2/1     2026-11-12 A17 Example Black 03
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
|  Mixed with: 2 Example Black 05 B2
| Marked 1 bottle as recalled
| Enter Open  l Letters  x Export  m Mark bottles  Esc Back  ? More
----
keys End Enter
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 2  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Pattern                                    Sessions: 1 done, 0 booked
| No pattern was recorded yet.               ●
|                                            12 Nov
| Client                                     Last: 12 Nov, 11 days ago:
| Client since   2026-11-23                  treatment, anna
|
|                                            Photos: none yet
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
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
keys Esc l
---- 4,34
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Letters to the clients
|
|> Directory *  ~/recall-2026-11-23
|               a text for each client; it is made if it is not there
|
|               [ Write ]   [ Cancel ]
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
| ^S Write  F4 List  Esc Back  F1 More
----
# Another way to ask: a brand, and when it was used; what nobody was treated with is said so.
keys Esc Esc R ^U Tab
type Example
keys Tab
type Black 05
keys ^S
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Recall of Example Black 05
|  2 bottles, used in 1 session of 1 client
|  1 of these bottles is not marked as recalled: m marks it
|  Client Name       Phone            Session Day        Lot Pigment
|>      1 Öberg, Per +46 70 998 11 20 1/2     2026-11-12 B2  Example Black 05
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
|  Mixed with: 1 Example Black 03 A17
|────────────────────────────────────────────────────────────────────────────────
| Enter Open  l Letters  x Export  m Mark bottles  Esc Back  ? More
----
keys Esc R
keys ^U
type nowhere
keys ^S
---- 4,24
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| What is recalled?                                                     changed
| no bottle in the book is of lot nowhere
|> Lot            nowhere
|                 as on the label; case and blanks do not matter
|  Brand
|  Shade
|
|  Only bottles
|  Received from
|  Received to
|  Opened from
|  Opened to
|
|  Only sessions
|  Used from
|  Used to
|
|                 [ Find ]   [ Cancel ]
|
|
| no bottle in the book is of lot nowhere
| ^S Find  F4 List  Esc Back  F1 More
----
