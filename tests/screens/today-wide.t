# SPDX-License-Identifier: MIT
# The month stands beside the rows, with how many sessions its days have.
size 30x130
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic                                                    anna
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Today, Mon 23 Nov 2026                                                  2 sessions, 5 due    November 2026
|> 09:00-12:10      2 Öberg, Per                              Treatment 2   anna     Booked     Mo   Tu   We   Th   Fr   Sa   Su
|    ! blood thinner: doctor's letter missing                                                                                  1
|    ! Blood thinner: doctor's letter missing
|    ! no healed photo yet of session 1, 12 Oct                                                  2    3    4    5    6    7    8
|  13:00-14:00      4 山田, 花子                              Consultation  anna     Booked
|                                                                                                9   10   11   12   13   14   15
|  Due
|  [ ] ! 16 Oct      Call: how is it healing?                        2/1 Öberg, Per             16   17   18   19   20   21   22
|  [ ] ! 9 Nov       Healed photo                                    2/1 Öberg, Per                       •
|  [ ] ! 20 Nov      Send the photos                                   3 O'Brien, Seán         [23]  24   25   26   27   28   29
|  [ ] ! 22 Nov      Call: how is it healing?                        1/2 Öberg, Åsa             ••   •
|      day 5 by the 5-day sheet: first gentle shampoo, limited sun                              30
|  [ ] today         Ask about the scar                                1 Öberg, Åsa
|                                                                                               • a session   (n) today
|  Bottles
|  ! 1 Example Black 03 A17 expires in 9 days
|
|
|
|
|
|
|
|
|
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Enter Open  a Arrived  D Done  N No-show  / Find client  n New client  g Date  > Next day  q Leave  2 Clients  ? More
----
keys >
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic                                                    anna
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Tomorrow, Tue 24 Nov 2026                                                1 session, 6 due    November 2026
|> 09:00-13:00      1 Öberg, Åsa                              Treatment 1   anna     Booked     Mo   Tu   We   Th   Fr   Sa   Su
|                                                                                                                              1
|  Due
|  [ ] ! 16 Oct      Call: how is it healing?                        2/1 Öberg, Per              2    3    4    5    6    7    8
|  [ ] ! 9 Nov       Healed photo                                    2/1 Öberg, Per
|  [ ] ! 20 Nov      Send the photos                                   3 O'Brien, Seán           9   10   11   12   13   14   15
|  [ ] ! 22 Nov      Call: how is it healing?                        1/2 Öberg, Åsa
|      day 6 by the 5-day sheet: first gentle shampoo, limited sun                              16   17   18   19   20   21   22
|  [ ] 23 Nov        Ask about the scar                                1 Öberg, Åsa                       •
|  [ ] 24 Nov        Order Black 03                                    4 山田, 花子            (23) [24]  25   26   27   28   29
|                                                                                               ••   •
|  Bottles                                                                                      30
|  ! 1 Example Black 03 A17 expires on 2 Dec
|                                                                                               • a session   (n) today
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
|──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Enter Open  a Arrived  D Done  N No-show  / Find client  n New client  g Date  > Next day  q Leave  2 Clients  ? More
----
