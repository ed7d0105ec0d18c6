# SPDX-License-Identifier: MIT
# A fee of the card terminal is between it and the clinic: it stands in no sum of the client's, but is said.
keys 2 Enter 7
---- 8,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Åsa
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Nothing is open   Held: 100.00 GBP
|
|  Date        What         Number        Charged       Paid Note
|> 23 Nov      Fee          Card                             1.75 kept, terminal
|  23 Nov      Deposit      Card                      100.00
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
| Enter Open  n New invoice  D Deposit  R Refund  P Print  d Take back  ? More
----
