# SPDX-License-Identifier: MIT
# A course from its plan to the next session: the form, the line of sessions, the date that is proposed.
keys 2 /
type brien
keys Enter Enter 4
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|
|  No course was planned yet. Press n to plan one: kind, sessions, gaps, design.
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
| n New course  ] Tabs  m Take payment  x Export  Esc Back  ? More
----
# Kind first, then how many sessions how far apart; the design below its heading.
keys n Tab
type scar
keys Enter Tab Tab
keys ^U
type 10
keys Tab ^U
type 12
keys PgDn
---- 13,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New course of 3 O'Brien, Seán                                         changed
|
|  Agreed on *     2026-11-23        Mon 23 Nov 2026
|  Kind *          Scar         ▾
|  Status *        Planned      ▾
|  Sessions *      3
|  Smallest gap *  10
|  Largest gap *   12
|  Price                          GBP
|
|  Design
|> Hairline                     ▾
|  Edge            ( ) Sharp  ( ) Faded  ( ) Scattered
|  Position mm
|  Design
|
|
|  Expectations
|
|                                                                               ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
type nat
keys Enter ^S
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Agreed      Kind         Status   Sessions          Next
|>   1 23 Nov      Scar         Planned  0 of 3 done       book the first session
|
|  Scar, planned: 0 of 3 done
|  ○─────────────○─────────────○
|  23 Nov        3 Dec         13 Dec
|  to book       planned       planned
|  Next           book the first session
|  Proposed       Mon 23 Nov, Thu 3 Dec, Sun 13 Dec
|  Hairline       Natural
|  Planned by     anna
|
|
|
|
|
|
| Added course 1 of Seán O'Brien
| n New course  Enter Details  e Edit  b Book next  D Done  d Stop  ? More
----
keys b
---- 4,34
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán
|
|> Starts *        2026-11-23 10:00      Mon 23 Nov 2026 10:00
|  Minutes
|  Practitioner    (•) anna
|  Room
|  Kind *          Treatment    ▾
|  Status *        Booked       ▾
|  Course          (•) 1  Scar, planned, 0 of 3 done
|  Changes
|  Reason
|  Price                          GBP
|
|  ▸ Treated   Layer 1
|  ▸ Needle and machine
|  ▸ Afterwards
|
|                  [ Save ]   [ Cancel ]
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Agreed      Kind         Status   Sessions          Next
|>   1 23 Nov      Scar         Planned  0 of 3 done       session 1 on 23 Nov
|
|  Scar, planned: 0 of 3 done
|  ◐─────────────○─────────────○
|  23 Nov        3 Dec         13 Dec
|  booked        to book       planned
|  Next           session 1 on 23 Nov
|  Proposed       Thu 3 Dec, Sun 13 Dec
|  Hairline       Natural
|  Planned by     anna
|
|
|
|
|
|
| Added session 1 of Seán O'Brien
| n New course  Enter Details  e Edit  b Book next  D Done  d Stop  ? More
----
keys Enter
---- 7,7
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Agreed      Kind         Status   Sessions          Next
|>   ┌─ Course 1 of Seán O'Brien ───────────────────────────────────────────┐v
|    │> No.           1                                                     │
|  Sc│  Agreed on     2026-11-23                                            │
|  ◐─│  Kind          Scar                                                  │
|  23│  Status        Planned                                               │
|  bo│  Sessions      3                                                     │
|  Ne│  Smallest gap  10                                                    │
|  Pr│  Largest gap   12                                                    │
|  Ha│  Hairline      Natural                                               │
|  Pl│  Planned by    anna                                                  │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Close  Esc Back  ? More
----
# Two sessions later, one of them too early.
keys Esc 5 D 4 b ^U
type 2026-11-30 10:00
keys Tab
---- 6,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        2026-11-30 10:00      Mon 30 Nov 2026 10:00
|                  ! 7 days after session 1, 10 to 12 planned
|> Minutes                     length of the session: 90, 1:30 or 1h30
|  Practitioner    (•) anna
|  Room
|  Kind *          Treatment    ▾
|  Status *        Booked       ▾
|  Course          (•) 1  Scar, running, 1 of 3 done
|  Changes
|  Reason
|  Price                          GBP
|
|  ▸ Treated   Layer 2
|  ▸ Needle and machine
|  ▸ Afterwards
|
|                  [ Save ]   [ Cancel ]
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Agreed      Kind         Status   Sessions          Next
|>   1 23 Nov      Scar         Running  1 of 3 done       session 2 on 30 Nov
|
|  Scar, running: 1 of 3 done
|  ●─────────────◐!────────────○
|  23 Nov        30 Nov        10 Dec
|  done          booked        to book
|  ! Session 2: 7 days after session 1, 10 to 12 planned
|  Next           session 2 on 30 Nov
|  Proposed       Thu 10 Dec
|  Hairline       Natural
|  Planned by     anna
|
|
|
|
|
| Added session 2 of Seán O'Brien; 7 days after session 1, 10 to 12 planned
| n New course  Enter Details  e Edit  b Book next  D Done  d Stop  ? More
----
keys d y
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Agreed      Kind         Status   Sessions          Next
|>   1 23 Nov      Scar         Stopped  1 of 3 done       session 2 on 30 Nov
|
|  Scar, stopped: 1 of 3 done
|  ●─────────────◐!
|  23 Nov        30 Nov
|  done          booked
|  ! Session 2: 7 days after session 1, 10 to 12 planned
|  Next           session 2 on 30 Nov
|  Hairline       Natural
|  Planned by     anna
|
|
|
|
|
|
| Stopped; u undoes it. 1 session is booked still
| n New course  Enter Details  e Edit  D Done  ] Tabs  m Take payment  ? More
----
