# SPDX-License-Identifier: MIT
# Bottles with how long they keep, the catalogue behind them, a new bottle of a new pigment, the inks of a session.
keys 3
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
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
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
keys f f
---- 8,2
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
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
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
# Find, and all about one.
keys /
type black a11
---- 3,17
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
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
| Enter Details  F7 New  F4 Edit  F8 Set aside  F3 Find  Tab Tabs  F1 More
----
keys Esc f Down Enter
---- 8,7
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
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
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
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
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
keys d r
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
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
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
keys u
# A new bottle, of a pigment that the catalogue lacks.
keys n Enter
---- 10,19
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
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
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
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
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
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
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
keys Tab
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
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
keys Enter Enter 3 i
---- 6,2
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   +46 70 998 11 20
| 1 Overview  2 Health  3 Pattern  4 Sessions  5 Photos  6 Consents  7 History
|────────────────────────────────────────────────────────────────────────────────
|
|  Nothing was recorded yet. Press n to
|  record the pattern of today.
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
| i does nothing here
| n New assessment  Enter Details  e Correct  d Archive  f Show all  ? More
----
keys t
---- 6,2
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   +46 70 998 11 20
| 1 Overview  2 Health  3 Pattern  4 Sessions  5 Photos  6 Consents  7 History
|────────────────────────────────────────────────────────────────────────────────
|
|  Nothing was recorded yet. Press n to
|  record the pattern of today.
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
| t does nothing here
| n New assessment  Enter Details  e Correct  d Archive  f Show all  ? More
----
# The expired one needs a reason.
keys n Enter End Up Up
---- 18,18
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| New assessment of 1 Öberg, Per
|
|  Date *        2026-11-23        Mon 23 Nov 2026
|  Pattern *     Norwood I                         ▾
|  SALT top %
|  SALT back %
|  SALT right %
|  SALT left %
|  SALT
|  Activity      ( ) Active  ( ) Stable  ( ) Not known
|  Since
|  Note
|
|
|  Assessed by   (•) anna
|
|>               [ Save ]   [ Cancel ]
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys Enter ^S
---- 6,2
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   +46 70 998 11 20
| 1 Overview  2 Health  3 Pattern  4 Sessions  5 Photos  6 Consents  7 History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Norwood I
|> 23 Nov      Norwood I                           ⢀⡠⠶⢄⡀             ⣀⡤⣖⢶⢲⣲⢤⢄⡀
|                                                ⡠⠊⣁⢄⡤⣄⢈⠑⢄         ⡔⡽⣝⣪⢗⢽⢕⡧⡻⡝⣝⢦⡀
|                                               ⣼⢲⣚⢵⣣⢏⣞⢵⢽⢰⣣       ⡎ ⠨⢺⠼⣕⠯⡮⣹⢭⡺⣹⡱⡽⡄
|                                              ⡸⡗⡽⡜⡮⢞⢵⢺⣹⢱⢻⡸⣇     ⢸⣀⣀  ⠱⡏⣽⢺⣪⡳⡽⣸⣪⣏⢷
|                                             ⣀⢯⢗⣫⢞⡽⣺⢹⢪⡮⣓⣗⢯⠾⣀    ⢸⠠   ⢸⢺⡂⡔⢢⢑⣗⢧⣚⢮⡟
|                                             ⠉⡮⣺⢪⡳⣭⠮⣫⣓⢮⢗⡵⡭⣳⠉   ⢠⠃       ⠧⠎⠰⣱⢝⢮⡺⠁
|                                              ⢹⣣⢳⡫⡮⣕⣳⢳⢕⡯⣚⣵⡏    ⠈⢱⣀          ⢹⠞
|                                               ⠫⣗⢝⣎⢷⠜⣏⣞⡼⣕⠞      ⢸  ⢀⣀⡀      ⡜
|                                                ⠈⠓⠵⠿⠭⠾⠼⠚⠁        ⠉⠉⠁ ⢸      ⢣
|                                                   top              profile
|                                            No recession, or hardly any, at the
|                                            corners of front and temples.
|                                            23 Nov, anna
|
|
|
| Recorded Norwood I, 23 Nov (Ctrl-S does nothing here)
| n New assessment  Enter Details  e Correct  d Archive  f Show all  ? More
----
type none other left
keys ^S
---- 11,8
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öbe┌─ Pattern of 1 Öberg, Per ─────────────────────────────────────┐
| 1 Over│  I-4                             ⣀⠴⠦⣀             ⢀⣠⣤⢤⢤⣄⣀     │story
|───────│  II-1                         ⢀⠔⠉⣠⢄⡤⡄⡉⠢⡀        ⣠⢞⡽⣪⢞⠉  ⠉⠛⣦⡀  │────────
|  Date │  II-2                        ⢠⢗⢮⣺⢕⣇⢯⢞⢕⣧⢺⡄      ⡎ ⠫⣚⡵⣕⢆⣄⢀⡀⣌⢗⡽⡄ │
|> 23 No│  III                        ⢀⢯⠗⡯⡜⡮⢞⢵⢳⣹⡲⣫⢾⡀    ⢸⣀⡀ ⠈⣜⡞⡵⡺⣫⡺⡺⡹⣪⣷ │⢲⣲⢤⢄⡀
|       │  Advanced                  ⢀⡸⠕⠙⡼⡺⣝⣺⣹⢪⡮⡕⣗⢗⢇⡀   ⢸⠤   ⢮⢺⢡⢲⢠⢳⣛⢮⣚⡞ │⢕⡧⡻⡝⣝⢦⡀
|       │  Frontal                   ⠈⢱  ⢨⡳⣱⢖⣫⣓⡮⣗⡵⢝⡎⠁  ⢰⡁      ⠸⠜⠈⢗⢵⢫⡾⠁ │⡮⣹⢭⡺⣹⡱⡽⡄
|       │ Alopecia                    ⠈⣆ ⢐⡯⣣⡳⣕⢗⣜⡮⣓⣿⠁    ⢸⠄         ⢑⠟   │⢺⣪⡳⡽⣸⣪⣏⢷
|       │  Androgenetic                ⠈⢾⣕⢗⣕⣻⡜⣝⡼⡼⡵⠁     ⠸⣀⢀⡠⠤⡀     ⢸    │⡔⢢⢑⣗⢧⣚⢮⡟
|       │> Areata, one patch             ⠉⠓⠵⠾⠼⠵⠛⠉         ⠁  ⡇     ⢸    │⠧⠎⠰⣱⢝⢮⡺⠁
|       │  Areata, several patches         top             profile      │    ⢹⠞
|       │  Areata, reticular                                            │    ⡜
|       │  Areata, ophiasis                                             │    ⢣
|       │  Areata, sisaipho          One smooth round or oval patch;    │ile
|       │  Areata, diffuse           the body's defence attacks the     │ at the
|       │  Areata totalis            hair.                              │.
|       │  Areata universalis                                           │
|       │  Areata barbae                                                │
|       │ one other left  (no row answers to that)                      │
|       └───────────────────────────────────────────────────────────────┘
| Ctrl-S does nothing here
| Enter Take  Esc Back  F1 More
----
# Set aside, then all of them again; a mix of bottles ticked at once.
keys d y f f
---- 11,8
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öbe┌─ Pattern of 1 Öberg, Per ─────────────────────────────────────┐
| 1 Over│  I-4                             ⣀⠴⠦⣀             ⢀⣠⣤⢤⢤⣄⣀     │story
|───────│  II-1                         ⢀⠔⠉⣠⢄⡤⡄⡉⠢⡀        ⣠⢞⡽⣪⢞⠉  ⠉⠛⣦⡀  │────────
|  Date │  II-2                        ⢠⢗⢮⣺⢕⣇⢯⢞⢕⣧⢺⡄      ⡎ ⠫⣚⡵⣕⢆⣄⢀⡀⣌⢗⡽⡄ │
|> 23 No│  III                        ⢀⢯⠗⡯⡜⡮⢞⢵⢳⣹⡲⣫⢾⡀    ⢸⣀⡀ ⠈⣜⡞⡵⡺⣫⡺⡺⡹⣪⣷ │⢲⣲⢤⢄⡀
|       │  Advanced                  ⢀⡸⠕⠙⡼⡺⣝⣺⣹⢪⡮⡕⣗⢗⢇⡀   ⢸⠤   ⢮⢺⢡⢲⢠⢳⣛⢮⣚⡞ │⢕⡧⡻⡝⣝⢦⡀
|       │  Frontal                   ⠈⢱  ⢨⡳⣱⢖⣫⣓⡮⣗⡵⢝⡎⠁  ⢰⡁      ⠸⠜⠈⢗⢵⢫⡾⠁ │⡮⣹⢭⡺⣹⡱⡽⡄
|       │ Alopecia                    ⠈⣆ ⢐⡯⣣⡳⣕⢗⣜⡮⣓⣿⠁    ⢸⠄         ⢑⠟   │⢺⣪⡳⡽⣸⣪⣏⢷
|       │  Androgenetic                ⠈⢾⣕⢗⣕⣻⡜⣝⡼⡼⡵⠁     ⠸⣀⢀⡠⠤⡀     ⢸    │⡔⢢⢑⣗⢧⣚⢮⡟
|       │> Areata, one patch             ⠉⠓⠵⠾⠼⠵⠛⠉         ⠁  ⡇     ⢸    │⠧⠎⠰⣱⢝⢮⡺⠁
|       │  Areata, several patches         top             profile      │    ⢹⠞
|       │  Areata, reticular                                            │    ⡜
|       │  Areata, ophiasis                                             │    ⢣
|       │  Areata, sisaipho          One smooth round or oval patch;    │ile
|       │  Areata, diffuse           the body's defence attacks the     │ at the
|       │  Areata totalis            hair.                              │.
|       │  Areata universalis                                           │
|       │  Areata barbae                                                │
|       │ one other leftdyff  (no row answers to that)                  │
|       └───────────────────────────────────────────────────────────────┘
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys f p Space Down Down Space Enter
---- 5,16
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| New assessment of 1 Öberg, Per
|
|  Date *        2026-11-23        Mon 23 Nov 2026
|> Pattern *     Alopecia Areata, reticular        ▾
|                Many patches, apart or merged into a net.
|  SALT top %
|  SALT back %
|  SALT right %
|  SALT left %
|  SALT
|  Activity      ( ) Active  ( ) Stable  ( ) Not known
|  Since
|  Note
|
|
|  Assessed by   (•) anna
|
|                [ Save ]   [ Cancel ]
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys Esc
---- 6,2
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   +46 70 998 11 20
| 1 Overview  2 Health  3 Pattern  4 Sessions  5 Photos  6 Consents  7 History
|────────────────────────────────────────────────────────────────────────────────
|  Date        Pattern                 SALT  Norwood I
|> 23 Nov      Norwood I                           ⢀⡠⠶⢄⡀             ⣀⡤⣖⢶⢲⣲⢤⢄⡀
|                                                ⡠⠊⣁⢄⡤⣄⢈⠑⢄         ⡔⡽⣝⣪⢗⢽⢕⡧⡻⡝⣝⢦⡀
|                                               ⣼⢲⣚⢵⣣⢏⣞⢵⢽⢰⣣       ⡎ ⠨⢺⠼⣕⠯⡮⣹⢭⡺⣹⡱⡽⡄
|                                              ⡸⡗⡽⡜⡮⢞⢵⢺⣹⢱⢻⡸⣇     ⢸⣀⣀  ⠱⡏⣽⢺⣪⡳⡽⣸⣪⣏⢷
|                                             ⣀⢯⢗⣫⢞⡽⣺⢹⢪⡮⣓⣗⢯⠾⣀    ⢸⠠   ⢸⢺⡂⡔⢢⢑⣗⢧⣚⢮⡟
|                                             ⠉⡮⣺⢪⡳⣭⠮⣫⣓⢮⢗⡵⡭⣳⠉   ⢠⠃       ⠧⠎⠰⣱⢝⢮⡺⠁
|                                              ⢹⣣⢳⡫⡮⣕⣳⢳⢕⡯⣚⣵⡏    ⠈⢱⣀          ⢹⠞
|                                               ⠫⣗⢝⣎⢷⠜⣏⣞⡼⣕⠞      ⢸  ⢀⣀⡀      ⡜
|                                                ⠈⠓⠵⠿⠭⠾⠼⠚⠁        ⠉⠉⠁ ⢸      ⢣
|                                                   top              profile
|                                            No recession, or hardly any, at the
|                                            corners of front and temples.
|                                            23 Nov, anna
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| n New assessment  Enter Details  e Correct  d Archive  f Show all  ? More
----
