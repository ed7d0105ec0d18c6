# SPDX-License-Identifier: MIT
# Debtors, day and invoices where there is room.
size 50x200
keys 4
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic                                                                                                                          anna
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Invoices  Payments  Debtors  Day sheet  Prices  Accounts  Taxes  Batches                                                                                                                            2
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; all
|  Number   Date   Client        Total
|> INV-0002 16 Nov 2 Öberg, Per 450.00 open 400.00, due 30 Nov
|  INV-0001 5 Oct  1 Öberg, Åsa 450.00 ! open 300.00, due 19 Oct
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
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| p Pay  r Credit  P Print  b Bookkeeper  Enter Show  n New  / Find  f Filter  m Period  ] Tabs  x Export  C Close period  q Leave  ? More
----
keys ] ]
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic                                                                                                                          anna
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Invoices  Payments  Debtors  Day sheet  Prices  Accounts  Taxes  Batches
|  2 clients, the oldest first; days since due
|  No. Name         Open Not due 0-30  31-60 61-90 over 90 Held Due
|>   1 Öberg, Åsa 300.00              300.00                    19 Oct
|    2 Öberg, Per 400.00  400.00                                30 Nov
|      All        700.00  400.00      300.00                    19 Oct
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
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Enter Open  p Pay  s Sort  x Export  b Bookkeeper  ] Tabs  C Close period  q Leave  ? More
----
keys ]
---- 13,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic                                                                                                                          anna
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Invoices  Payments  Debtors  Day sheet  Prices  Accounts  Taxes  Batches
|  Today, Mon 23 Nov 2026
|
|  Method   Entries     In Out Fees Should be there
|  Cash           1  50.00                    50.00
|  Transfer       1 100.00                   100.00
|  All            2 150.00                   150.00
|
|  Deposits among it: 100.00 GBP
|
|  Entries
|>      50.00  Payment       Cash      2 Öberg, Per
|      100.00  Deposit       Transfer  3 O'Brien, Seán
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
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| > Next day  < Before  t Today  g Date  Enter Details  P Receipt  x Export  b Bookkeeper  C Close period  ] Tabs  q Leave  ? More
----
