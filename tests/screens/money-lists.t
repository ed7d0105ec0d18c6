# SPDX-License-Identifier: MIT
# Invoices, newest first, which are late; one as it will be printed; then the payments.
keys 4
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           2
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
|────────────────────────────────────────────────────────────────────────────────
| p Pay  r Credit  P Print  b Bookkeeper  Enter Show  n New  / Find  ? More
----
keys f f
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches      1 of 2
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; overdue
|  Number   Date   Client        Total
|> INV-0001 5 Oct  1 Öberg, Åsa 450.00 ! open 300.00, due 19 Oct
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
| Invoices, overdue
| p Pay  r Credit  P Print  b Bookkeeper  Enter Show  n New  / Find  ? More
----
keys Enter
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoice INV-0001   ! open 300.00, due 19 Oct
|  1 Öberg, Åsa   Issued 5 Oct 2026, due 19 Oct 2026
|
|  Description                     Quantity      Price Less %  Tax %       Total
|> SMP treatment, 5 Oct                1.00     450.00          0.00      450.00
|
|                                                               Net       450.00
|                                                Tax, in the prices         0.00
|                                                         Total GBP       450.00
|                                             Payment, 12 Oct, card      -150.00
|                                                            ! Open       300.00
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
| p Pay  r Credit  P Print  c Card  Esc Back  ? More
----
keys r
sees Begin a credit note for INV-0001 over 450.00 GBP?
keys y
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Credit note draft 3   credits INV-0001, not issued, so no number yet
|  1 Öberg, Åsa
|
|  Description                     Quantity      Price Less %  Tax %       Total
|> SMP treatment, 5 Oct                1.00     450.00          0.00      450.00
|
|                                                               Net       450.00
|                                                Tax, in the prices         0.00
|                                                         Total GBP       450.00
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
| A draft of a credit note: e changes a line, i issues it
| e Edit line  d Remove  t Days  i Issue  P Print  c Card  Esc Back  ? More
----
keys i y
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Credit note CN-0001   credits INV-0001
|  1 Öberg, Åsa   Issued 23 Nov 2026
|
|  Description                     Quantity      Price Less %  Tax %       Total
|> SMP treatment, 5 Oct                1.00     450.00          0.00      450.00
|
|                                                               Net       450.00
|                                                Tax, in the prices         0.00
|                                                         Total GBP       450.00
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
| Issued CN-0001: 450.00 GBP
| P Print  c Card  Esc Back  ? More
----
keys Esc Esc ]
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           3
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; all
|  No. Date   Client          Kind    Method   Amount For      Reference
|>   3 23 Nov 3 O'Brien, Seán Deposit Transfer 100.00
|    2 23 Nov 2 Öberg, Per    Payment Cash      50.00 INV-0002
|    1 12 Oct 1 Öberg, Åsa    Payment Card     150.00 INV-0001 TID 4711
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
| P Receipt  d Take back  b Bookkeeper  Enter Details  n New  / Find  ? More
----
keys Enter
---- 9,7
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           3
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; all
|  No. Date   Client          Kind    Method   Amount For      Reference
|>   3 23 Nov 3 O'Brien, Seán Deposit Transfer 100.00
|    2 23 Nov 2 Öberg, Per    Payment Cash      50.00 INV-0002
|    1 12 Oct 1 Öberg, Åsa    Payment Card     150.00 INV-0001 TID 4711
|    ┌─ 3 O'Brien, Seán: deposit of 100.00 GBP on 23 Nov ───────────────────┐
|    │> Date      2026-11-23                                                │
|    │  Kind      Deposit                                                   │
|    │  Amount    100.00                                                    │
|    │  Method    Transfer                                                  │
|    │  Currency  GBP                                                       │
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
