# SPDX-License-Identifier: MIT
# Bottles with how long they keep, the catalogue behind them, a new bottle of a new pigment, the inks of a session.
keys 3
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Bottles  Catalogue                                                     4 of 5
|  current, by Use by
|  No. Pigment          Lot Expires    Use by     Status
|>   3 Example Black 03 A11 2026-11-20 2026-11-20 In stock expired 3 days ago
|    1 Example Black 03 A17 2026-12-02 2026-12-02 Open     expires in 9 days
|    2 Example Black 05 B2  2028-01-31 2027-11-12 Open
|    5 Example Black 05 B1                        Recalled not to be used
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
| Enter Details  n New  e Edit  d Set aside  R Recall  / Find  f Filter  ? More
----
keys f f
---- 8,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Bottles  Catalogue                                                          5
|  all, by Use by
|  No. Pigment          Lot Expires    Use by     Status
|    3 Example Black 03 A11 2026-11-20 2026-11-20 In stock expired 3 days ago
|    1 Example Black 03 A17 2026-12-02 2026-12-02 Open     expires in 9 days
|    2 Example Black 05 B2  2028-01-31 2027-11-12 Open
|>   4 Example Black 03 A09                       Finished
|    5 Example Black 05 B1                        Recalled not to be used
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
| Bottles, all
| Enter Details  n New  e Edit  d Set aside  R Recall  / Find  f Filter  ? More
----
# Find, and all about one.
keys /
type black a11
---- 3,17
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Bottles  Catalogue                                                     1 of 5
|  Find: black a11
|  No. Pigment          Lot Expires    Use by     Status
|>   3 Example Black 03 A11 2026-11-20 2026-11-20 In stock expired 3 days ago
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
| Enter Details  F7 New  F4 Edit  F8 Set aside  F3 Find  F6 Filter  F1 More
----
# Finding again begins with other words.
keys F3 1
sees Find: 1
keys Esc f Down Enter
---- 8,7
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Bottles  Catalogue                                                     4 of 5
|  current, by Use by
|  No. Pigment          Lot Expires    Use by     Status
|    3 Example Black 03 A11 2026-11-20 2026-11-20 In stock expired 3 days ago
|>   1 Example Black 03 A17 2026-12-02 2026-12-02 Open     expires in 9 days
|    ┌─ Bottle 1 Example Black 03 A17 ──────────────────────────────────────┐
|    │> Pigment   Example Black 03                                          │
|    │  Lot       A17                                                       │
|    │  Expires   2026-12-02                                                │
|    │  Received  2026-09-01                                                │
|    │  Opened    2026-11-12                                                │
|    │  Keeps     12                                                        │
|    │  Use by    2026-12-02                                                │
|    │  Status    Open                                                      │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Close  Esc Back  ? More
----
# A used bottle is never an error; it is finished or recalled.
keys Esc d a
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Bottles  Catalogue                                                     4 of 5
|  current, by Use by
|  No. Pigment          Lot Expires    Use by     Status
|    3 Example Black 03 A11 2026-11-20 2026-11-20 In stock expired 3 days ago
|>   1 Example Black 03 A17 2026-12-02 2026-12-02 Open     expires in 9 days
|    2 Example Black 05 B2  2028-01-31 2027-11-12 Open
|    5 Example Black 05 B1                        Recalled not to be used
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
| Used in 2 sessions: it can only be finished or recalled (bottle 1 Example Bla…
| Enter Details  n New  e Edit  d Set aside  R Recall  / Find  f Filter  ? More
----
keys d r
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Bottles  Catalogue                                                     4 of 5
|  current, by Use by
|  No. Pigment          Lot Expires    Use by     Status
|    3 Example Black 03 A11 2026-11-20 2026-11-20 In stock expired 3 days ago
|>   1 Example Black 03 A17 2026-12-02 2026-12-02 Recalled not to be used
|    2 Example Black 05 B2  2028-01-31 2027-11-12 Open
|    5 Example Black 05 B1                        Recalled not to be used
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
| Bottle 1 Example Black 03 A17 is recalled: not to be used; u undoes it
| Enter Details  n New  e Edit  d Set aside  R Recall  / Find  f Filter  ? More
----
keys u
# A new bottle, of a pigment that the catalogue lacks.
keys n Enter
---- 10,19
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New bottle
|
|> Pigment *                   ▾
|  Lot *
|  Expires
|  Received   2026-11-23        Mon 23 Nov 2026
|  Opened
|  Keeps      12   ┌─ Pigment ────────────────────────────────┐
|  Amount          │> Example Black 03                        │
|  Status *   (•) I│  Example Black 05                        │d  ( ) Archived
|  Note            │  New pigment…                            │
|                  │ Enter takes, letters find                │
|                  └──────────────────────────────────────────┘
|
|             [ Save ]   [ Cancel ]
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys End Enter
type Other
keys Tab
type Grey 1
keys ^S
---- 5,13
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New bottle                                                            changed
|
|  Pigment *  Other Grey 1     ▾
|> Lot *
|             the batch number on the label
|  Expires
|  Received   2026-11-23        Mon 23 Nov 2026
|  Opened
|  Keeps      12
|  Amount
|  Status *   (•) In stock  ( ) Open  ( ) Finished  ( ) Recalled  ( ) Archived
|  Note
|
|
|
|             [ Save ]   [ Cancel ]
|
|
|
|
| Added pigment Other Grey 1
| ^S Save  F4 List  Esc Back  F1 More
----
type G1
keys Tab
type 2027-06-30
keys ^S
---- 7,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Bottles  Catalogue                                                     5 of 6
|  current, by Use by
|  No. Pigment          Lot Expires    Use by     Status
|    3 Example Black 03 A11 2026-11-20 2026-11-20 In stock expired 3 days ago
|    1 Example Black 03 A17 2026-12-02 2026-12-02 Open     expires in 9 days
|>   6 Other Grey 1     G1  2027-06-30 2027-06-30 In stock
|    2 Example Black 05 B2  2028-01-31 2027-11-12 Open
|    5 Example Black 05 B1                        Recalled not to be used
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
| Added bottle 6 Other Grey 1 G1
| Enter Details  n New  e Edit  d Set aside  R Recall  / Find  f Filter  ? More
----
keys Tab
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Bottles  Catalogue                                                          3
|  current, by Brand
|  No. Brand   Shade    Supplier
|>   1 Example Black 03 Ink House
|    2 Example Black 05
|    3 Other   Grey 1
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
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
# The session of today takes over what the last one had.
keys 2 /
type oberg
keys Enter Enter 5 i
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Inks of session 3 of Per Öberg, Mon 23 Nov 2026 09:00                       0
|  current, by number
|
|  No inks yet. Press n to add the first.
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
| Enter Details  n New  p Pick  t Take over  e Edit  d Set aside  / Find  ? More
----
keys t
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Inks of session 3 of Per Öberg, Mon 23 Nov 2026 09:00                       2
|  Black 03 A17 1:3 + Black 05 B2 1:1
|  Id Bottle                 Pigment parts Water parts Zones
|>  4 1 Example Black 03 A17             1           3
|   5 2 Example Black 05 B2              1           1 Vertex
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
| Took 2 over from session 2 of Per Öberg; e changes the parts
| Enter Details  n New  p Pick  t Take over  e Edit  d Set aside  / Find  ? More
----
# The expired one needs a reason.
keys n Enter End Up Up
---- 10,10
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New ink
|         ┌─ Bottle ───────────────────────────────────────────────────┐
|> Bottle │ Open                                                       │
|  Pigment│  1 Example Black 03 A17                                    │
|  Water p│  2 Example Black 05 B2                                     │
|  Zones  │ In stock                                                   │       ▾
|  Reason │  6 Other Grey 1 G1                                         │
|  Note   │ Needs a reason                                             │
|         │> 3 Example Black 03 A11                                    │
|         │  5 Example Black 05 B1                                     │
|         │  New bottle…                                               │
|         │                                                            │
|         │ expired on 20 Nov 2026                                     │
|         │                                                            │
|         │                                                            │
|         │                                                            │
|         │ Enter takes, letters find                                  │
|         └────────────────────────────────────────────────────────────┘
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys Enter ^S
---- 9,19
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New ink                                                               changed
| Reason: bottle 3 Example Black 03 A11 expired on 20 Nov 2026; say why it was
| used all the same
|  Bottle *         3 Example Black 03 A11 ▾
|  Pigment parts *  1
|  Water parts      1
|  Zones                                                                       ▾
|> Reason
|                   why a bottle that is expired, finished or recalled was used
|  Note
|
|                   [ Save ]   [ Cancel ]
|
|
|
|
|
|
|
|
| Reason: bottle 3 Example Black 03 A11 expired on 20 Nov 2026; say why it was …
| ^S Save  F4 List  Esc Back  F1 More
----
type none other left
keys ^S
---- 7,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Inks of session 3 of Per Öberg, Mon 23 Nov 2026 09:00                       3
|  Black 03 A17 1:3 + Black 05 B2 1:1 + Black 03 A11 1:1
|  Id Bottle                 Pigment parts Water parts Zones
|   4 1 Example Black 03 A17             1           3
|   5 2 Example Black 05 B2              1           1 Vertex
|>  6 3 Example Black 03 A11             1           1
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
| Added ink 6
| Enter Details  n New  p Pick  t Take over  e Edit  d Set aside  / Find  ? More
----
# Set aside, then all of them again; a mix of bottles ticked at once.
keys d y f f
---- 7,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Inks of session 3 of Per Öberg, Mon 23 Nov 2026 09:00                       3
|  Black 03 A17 1:3 + Black 05 B2 1:1
|  Id Bottle                 Pigment parts Water parts Zones
|   4 1 Example Black 03 A17             1           3
|   5 2 Example Black 05 B2              1           1 Vertex
|>  6 3 Example Black 03 A11             1           1
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
| Inks, all
| Enter Details  n New  p Pick  t Take over  e Edit  d Set aside  / Find  ? More
----
keys f p Space Down Down Space Enter
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Inks of session 3 of Per Öberg, Mon 23 Nov 2026 09:00                  4 of 5
|  Black 03 A17 1:3 + Black 05 B2 1:1 + Black 03 A17 1:1 + Grey 1 G1 1:1
|  Id Bottle                 Pigment parts Water parts Zones
|   4 1 Example Black 03 A17             1           3
|>  5 2 Example Black 05 B2              1           1 Vertex
|   7 1 Example Black 03 A17             1           1
|   8 6 Other Grey 1 G1                  1           1
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
| Added 2 inks; e changes the parts, u undoes it
| Enter Details  n New  p Pick  t Take over  e Edit  d Set aside  / Find  ? More
----
keys Esc
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   3 2026-11-23 09:00      anna      Treatment    Booked
|    2 2026-11-12 09:00      anna      Treatment    Done
|    1 2026-11-04 09:00      anna      Treatment    Done
|
|
|
|
|
|
|
|
|  layer 3, inks Black 03 A17 1:3 + Black 05 B2 1:1 + Black 03 A17 1:1 + Grey 1
|  G1 1:1
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| n New session  Enter Open  a Arrived  D Done  i Inks  p Photos  ] Tabs  ? More
----
