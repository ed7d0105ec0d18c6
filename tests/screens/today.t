# SPDX-License-Identifier: MIT
# Who comes, with what must be known, and what is due.
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Today, Mon 23 Nov 2026                                      2 sessions, 5 due
|> 09:00-12:10      2 Öberg, Per                  Treatment 2   anna     Booked
|    ! blood thinner: doctor's letter missing
|    ! Blood thinner: doctor's letter missing
|    ! no healed photo yet of session 1, 12 Oct
|  13:00-14:00      4 山田, 花子                  Consultation  anna     Booked
|
|  Due
|  [ ] ! 16 Oct      Call: how is it healing?            2/1 Öberg, Per
|  [ ] ! 9 Nov       Healed photo                        2/1 Öberg, Per
|  [ ] ! 20 Nov      Send the photos                       3 O'Brien, Seán
|  [ ] ! 22 Nov      Call: how is it healing?            1/2 Öberg, Åsa
|      day 5 by the 5-day sheet: first gentle shampoo, limited sun
|  [ ] today         Ask about the scar                    1 Öberg, Åsa
|
|  Bottles
|  ! 1 Example Black 03 A17 expires in 9 days
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Open  a Arrived  D Done  N No-show  / Find client  n New client  ? More
----
style 5,4 ALERT
# A hold wants a reason before the client is treated.
keys a
sees Blood thinner: doctor's letter missing
type The letter is on paper
keys ^S
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Today, Mon 23 Nov 2026                                      2 sessions, 5 due
|> 09:00-12:10      2 Öberg, Per                  Treatment 2   anna     Arrived
|    ! blood thinner: doctor's letter missing
|    ! Blood thinner: doctor's letter missing
|    ! no healed photo yet of session 1, 12 Oct
|  13:00-14:00      4 山田, 花子                  Consultation  anna     Booked
|
|  Due
|  [ ] ! 16 Oct      Call: how is it healing?            2/1 Öberg, Per
|  [ ] ! 9 Nov       Healed photo                        2/1 Öberg, Per
|  [ ] ! 20 Nov      Send the photos                       3 O'Brien, Seán
|  [ ] ! 22 Nov      Call: how is it healing?            1/2 Öberg, Åsa
|      day 5 by the 5-day sheet: first gentle shampoo, limited sun
|  [ ] today         Ask about the scar                    1 Öberg, Åsa
|
|  Bottles
|  ! 1 Example Black 03 A17 expires in 9 days
|
|
|
| Saved session 2 of Per Öberg; Blood thinner: doctor's letter missing; No patc…
| Enter Open  a Arrived  D Done  N No-show  / Find client  n New client  ? More
----
# The one after did not come.
keys Down N
sees Session 1 of 花子 山田: No-show; u undoes it
# A task is ticked off, and the tick taken back.
keys Down Space
---- 10,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Today, Mon 23 Nov 2026                                      2 sessions, 4 due
|  09:00-12:10      2 Öberg, Per                  Treatment 2   anna     Arrived
|    ! blood thinner: doctor's letter missing
|    ! Blood thinner: doctor's letter missing
|    ! no healed photo yet of session 1, 12 Oct
|  13:00-14:00      4 山田, 花子                  Consultation  anna     No-show
|
|  Due
|> [x] by anna       Call: how is it healing?            2/1 Öberg, Per
|  [ ] ! 9 Nov       Healed photo                        2/1 Öberg, Per
|  [ ] ! 20 Nov      Send the photos                       3 O'Brien, Seán
|  [ ] ! 22 Nov      Call: how is it healing?            1/2 Öberg, Åsa
|      day 5 by the 5-day sheet: first gentle shampoo, limited sun
|  [ ] today         Ask about the scar                    1 Öberg, Åsa
|
|  Bottles
|  ! 1 Example Black 03 A17 expires in 9 days
|
|
|
| Done: Call: how is it healing?, 2 Öberg, Per; u undoes it
| Enter Open  Space Open again  / Find client  n New client  g Date  ? More
----
keys u
sees Undone: Status of task 1
sees [ ] ! 16 Oct
# What has no tick and what has none to give say so.
keys a
sees There is no session under the cursor
keys Home Space
sees There is no task under the cursor
# Enter goes where the work is: the session, the session called about, the photos.
keys Enter
---- 8,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   +46 70 998 11 20
| ! blood thinner: doctor's letter missing
| ! Blood thinner: doctor's letter missing
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   2 2026-11-23 09:00  190 anna      Treatment    Arrived
|    1 2026-10-12 09:00  180 anna      Treatment    Done
|
|
|
|
|
|
|
|  layer 2
|  Reason to go on: The letter is on paper
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| n New session  Enter Open  D Done  i Inks  p Photos  N No-show  ] Tabs  ? More
----
keys Esc Down Down Enter
sees >   1 2026-10-12 09:00
keys Esc Down Enter
sees No photo yet
keys Esc End Enter
sees A17
keys Esc >
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Tomorrow, Tue 24 Nov 2026                                    1 session, 6 due
|> 09:00-13:00      1 Öberg, Åsa                  Treatment 1   anna     Booked
|
|  Due
|  [ ] ! 16 Oct      Call: how is it healing?            2/1 Öberg, Per
|  [ ] ! 9 Nov       Healed photo                        2/1 Öberg, Per
|  [ ] ! 20 Nov      Send the photos                       3 O'Brien, Seán
|  [ ] ! 22 Nov      Call: how is it healing?            1/2 Öberg, Åsa
|      day 6 by the 5-day sheet: first gentle shampoo, limited sun
|  [ ] 23 Nov        Ask about the scar                    1 Öberg, Åsa
|  [ ] 24 Nov        Order Black 03                        4 山田, 花子
|
|  Bottles
|  ! 1 Example Black 03 A17 expires on 2 Dec
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Open  a Arrived  D Done  N No-show  / Find client  n New client  ? More
----
# Any day from the calendar.
keys g
---- 13,30
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Tomorrow, Tue 24 Nov 2026                                    1 session, 6 due
|> 09:00-13:00      1 Öberg, Åsa                  Treatment 1   anna     Booked
|
|  Due
|  [ ] ! 16 Oct      Call┌─ Show the day ───────────────┐2/1 Öberg, Per
|  [ ] ! 9 Nov       Heal│ November 2026                │2/1 Öberg, Per
|  [ ] ! 20 Nov      Send│  Mo  Tu  We  Th  Fr  Sa  Su  │  3 O'Brien, Seán
|  [ ] ! 22 Nov      Call│                           1  │1/2 Öberg, Åsa
|      day 6 by the 5-day│   2   3   4   5   6   7   8  │mited sun
|  [ ] 23 Nov        Ask │   9  10  11  12  13  14  15  │  1 Öberg, Åsa
|  [ ] 24 Nov        Orde│  16  17  18  19  20  21  22  │  4 山田, 花子
|                        │ (23)[24] 25  26  27  28  29  │
|  Bottles               │  30                          │
|  ! 1 Example Black 03 A│                              │
|                        │ Tue 24 Nov 2026              │
|                        └──────────────────────────────┘
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| m Next month  M Previous  y Year  t Today  Enter Take  Esc Back  ? More
----
keys Esc t /
sees letters find
keys Esc 1
# At midnight the day gives way to the next by itself; a day that was chosen stays.
at 2026-11-24 00:00
sees Today, Tue 24 Nov 2026
keys <
at 2026-11-25 00:00
sees Mon 23 Nov 2026, 2 days ago
# Without colour and lines it says the same.
ascii
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|--------------------------------------------------------------------------------
|  Mon 23 Nov 2026, 2 days ago                                 2 sessions, 5 due
|> 09:00-12:10      2 Öberg, Per                  Treatment 2   anna     Arrived
|    ! blood thinner: doctor's letter missing
|    ! Blood thinner: doctor's letter missing
|    ! no healed photo yet of session 1, 12 Oct
|  13:00-14:00      4 山田, 花子                  Consultation  anna     No-show
|
|  Due
|  [ ] ! 16 Oct      Call: how is it healing?            2/1 Öberg, Per
|  [ ] ! 9 Nov       Healed photo                        2/1 Öberg, Per
|  [ ] ! 20 Nov      Send the photos                       3 O'Brien, Seán
|  [ ] ! 22 Nov      Call: how is it healing?            1/2 Öberg, Åsa
|      day 5 by the 5-day sheet: first gentle shampoo, limited sun
|  [ ] ! 23 Nov      Ask about the scar                    1 Öberg, Åsa
|
|  Bottles
|  ! 1 Example Black 03 A17 expires on 2 Dec
|
|
|
|--------------------------------------------------------------------------------
| Enter Open  a Arrived  D Done  N No-show  / Find client  n New client  ? More
----
# Somebody archived is marked, as in the list of clients.
keys 2 /
type per
keys Enter 1 d y Esc Esc 1 < <
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|--------------------------------------------------------------------------------
|  Mon 23 Nov 2026, 2 days ago                                 2 sessions, 3 due
|> 09:00-12:10      2 Öberg, Per                  Treatment 2   anna     Arrived
|    [archived]
|    ! blood thinner: doctor's letter missing
|    ! Blood thinner: doctor's letter missing
|    ! no healed photo yet of session 1, 12 Oct
|  13:00-14:00      4 山田, 花子                  Consultation  anna     No-show
|
|  Due
|  [ ] ! 20 Nov      Send the photos                       3 O'Brien, Seán
|  [ ] ! 22 Nov      Call: how is it healing?            1/2 Öberg, Åsa
|      day 5 by the 5-day sheet: first gentle shampoo, limited sun
|  [ ] ! 23 Nov      Ask about the scar                    1 Öberg, Åsa
|
|  Bottles
|  ! 1 Example Black 03 A17 expires on 2 Dec
|
|
|
|
|--------------------------------------------------------------------------------
| Enter Open  a Arrived  D Done  N No-show  / Find client  n New client  ? More
----
# What former days left open is asked about, and closed from there.
keys t
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|--------------------------------------------------------------------------------
|  Today, Wed 25 Nov 2026                                      0 sessions, 4 due
|  Nobody is booked today.
|
|  Still open from former days: done, or missed?
|> ! 24 Nov         1 Öberg, Åsa                  Treatment 1   anna     Booked
|  ! 23 Nov         2 Öberg, Per                  Treatment 2   anna     Arrived
|
|  Due
|  [ ] ! 20 Nov      Send the photos                       3 O'Brien, Seán
|  [ ] ! 22 Nov      Call: how is it healing?            1/2 Öberg, Åsa
|      day 7 by the 5-day sheet: gentle shampoo; no pool, no sauna between sessi~
|  [ ] ! 23 Nov      Ask about the scar                    1 Öberg, Åsa
|  [ ] ! 24 Nov      Order Black 03                        4 山田, 花子
|
|  Bottles
|  ! 1 Example Black 03 A17 expires in 7 days
|
|
|
|
|--------------------------------------------------------------------------------
| Enter Open  a Arrived  D Done  N No-show  / Find client  n New client  ? More
----
keys Down D
sees Session 2 of Per Öberg: Done
keys u
sees 23 Nov         2 Öberg, Per
