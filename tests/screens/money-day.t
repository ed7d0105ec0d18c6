# SPDX-License-Identifier: MIT
# The till of a day by method; arrows step through the days.
keys 4 ] ] ]
---- 13,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches
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
|────────────────────────────────────────────────────────────────────────────────
| > Next day  < Before  t Today  g Date  Enter Details  x Export  ] Tabs  ? More
----
keys Left
sees Yesterday, Sun 22 Nov 2026
sees No money moved on this day.
keys t Enter
---- 8,7
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches
|  Today, Mon 23 Nov 2026
|
|  Method   Entries     In Out Fees Should be there
|  Cash           1  50.00                    50.00
|  Tr┌─ 2 Öberg, Per: payment of 50.00 GBP on 23 Nov ───────────────────────┐
|  Al│> Date      2026-11-23                                                │
|    │  Kind      Payment                                                   │
|  De│  Amount    50.00                                                     │
|    │  Method    Cash                                                      │
|  En│  Invoice   INV-0002                                                  │
|>   │  Currency  GBP                                                       │
|    │  By        anna                                                      │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Close  Esc Back  ? More
----
