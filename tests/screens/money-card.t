# SPDX-License-Identifier: MIT
# The story of a payment: what is late is red on the first tab; the form is filled already; what is left; taking it back.
keys 2 Down Enter
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Åsa   42 years   +46 70 123 45 67
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Pattern                                    Sessions: 0 done, 1 booked
| No pattern was recorded yet.               ◐
|                                            23 Nov
| Client                                     Next: Mon 23 Nov 2026 13:00, today:
| Date of birth  1984-05-31                  treatment, layer 2, anna
| Client since   2026-11-23                  ! Money: open 300.00 GBP, overdue
|                                            since 19 Oct
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
|────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
keys m
---- 6,19
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Payment: 1 Öberg, Åsa
| Open: 300.00 GBP
|  Date *     2026-11-23        Mon 23 Nov 2026
|  Kind *     (•) Payment  ( ) Deposit  ( ) Deposit used  ( ) Refund  ( ) Fee
|> Amount *   300.00         GBP
|             without a sign: the kind says which way it went
|  Method     Card         ▾
|  Invoice    (•) INV-0001  Invoice, issued, 2026-10-05, 2026-10-19, 450.00
|  Reference
|  Note
|
|             [ Save ]   [ Cancel ]
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 8,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Åsa   42 years   +46 70 123 45 67
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Nothing is open
|
|  Date        What         Number        Charged       Paid Note
|> 23 Nov      Payment      Card                      300.00 for INV-0001
|  12 Oct      Payment      Card                      150.00 for INV-0001, TID 4…
|  5 Oct       Invoice      INV-0001       450.00            paid
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
| Entered: payment of 300.00 GBP on 23 Nov, card. Nothing is open
| Enter Open  n New invoice  D Deposit  R Refund  r Credit  P Print  ? More
----
keys Down d
---- 13,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Åsa   42 years   +46 70 123 45 67
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Nothing is open
|
|  Date        What         Number        Charged       Paid Note
|  23 ┌────────────────────────────────────────────────────────────────────┐
|> 12 │  Take back the payment of 150.00 GBP on 12 Oct by a counter-entry  │ID 4…
|  5 O│  of today? Both stay in the book. Where money went back to the     │
|     │  client, enter a refund instead.                                   │
|     │                                                                    │
|     │  [y] yes  >[n] no                                                  │
|     └────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Choose  Esc Cancel  F1 More
----
keys y
---- 10,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Åsa   42 years   +46 70 123 45 67
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Open: 150.00 GBP   ! 150.00 overdue since 19 Oct
|
|  Date        What         Number        Charged       Paid Note
|  23 Nov      Payment      Card                     -150.00 takes back entry 1,…
|  23 Nov      Payment      Card                      300.00 for INV-0001
|> 12 Oct      Payment      Card                      150.00 taken back, for INV…
|  5 Oct       Invoice      INV-0001       450.00            ! open 150.00, due …
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
| Taken back by entry 5; both stay in the book
| Enter Open  n New invoice  D Deposit  R Refund  r Credit  P Print  ? More
----
style 5,22 ALERT
# A deposit that is held pays what is open, as far as it goes.
keys D
type 50
keys ^S h
---- 6,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Deposit used: 1 Öberg, Åsa
| Open: 150.00 GBP; held: 50.00 GBP
|  Date *     2026-11-23        Mon 23 Nov 2026
|  Kind *     ( ) Payment  ( ) Deposit  (•) Deposit used  ( ) Refund  ( ) Fee
|> Amount *   50.00          GBP
|             without a sign: the kind says which way it went
|  Method                  ▾
|  Invoice    (•) INV-0001  Invoice, issued, 2026-10-05, 2026-10-19, 450.00
|  Reference
|  Note
|
|             [ Save ]   [ Cancel ]
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 8,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Åsa   42 years   +46 70 123 45 67
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Open: 100.00 GBP   ! 100.00 overdue since 19 Oct
|
|  Date        What         Number        Charged       Paid Note
|> 23 Nov      Deposit used                            50.00 for INV-0001
|  23 Nov      Deposit      Card                       50.00
|  23 Nov      Payment      Card                     -150.00 takes back entry 1,…
|  23 Nov      Payment      Card                      300.00 for INV-0001
|  12 Oct      Payment      Card                      150.00 taken back, for INV…
|  5 Oct       Invoice      INV-0001       450.00            ! open 100.00, due …
|
|
|
|
|
|
|
|
| Entered: deposit used of 50.00 GBP on 23 Nov. Still open: 100.00 GBP
| Enter Open  n New invoice  D Deposit  R Refund  r Credit  P Print  ? More
----
# Nothing is given back that is not there.
keys h
sees No deposit is held
# What is in the books stays: e says how it is put right.
keys Home e
sees What was paid stays: d takes it back, then enter it anew
keys End e
sees What was issued stays: r corrects it by a credit note
