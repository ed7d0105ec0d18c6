# SPDX-License-Identifier: MIT
# Who owes what, by how long it is due; their card; a payment.
keys 4 ] ]
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches
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
|────────────────────────────────────────────────────────────────────────────────
| Enter Open  p Pay  s Sort  x Export  b Bookkeeper  ] Tabs  q Leave  ? More
----
keys p ^S
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches
|  1 client, the oldest first; days since due
|  No. Name         Open Not due 0-30 31-60 61-90 over 90 Held Due
|>   2 Öberg, Per 400.00  400.00                               30 Nov
|      All        400.00  400.00                               30 Nov
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
| Entered: payment of 300.00 GBP on 23 Nov, card. Nothing is open
| Enter Open  p Pay  s Sort  x Export  b Bookkeeper  ] Tabs  q Leave  ? More
----
keys Enter
---- 8,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Open: 400.00 GBP
|
|  Date        What         Number        Charged       Paid Note
|> 23 Nov      Payment      Cash                       50.00 for INV-0002
|  16 Nov      Invoice      INV-0002       450.00            open 400.00, due 30…
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
| Enter Open  n New invoice  D Deposit  R Refund  r Credit  P Print  ? More
----
