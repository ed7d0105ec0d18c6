# SPDX-License-Identifier: MIT
# Paid, then credited: what is too much is what a refund proposes, of the invoice that it is of.
keys 2 Down Down Enter 7
---- 8,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Nothing is open   Paid too much: 50.00 GBP
|
|  Date        What         Number        Charged       Paid Note
|> 23 Nov      Payment      Cash                       50.00 for INV-0002
|  23 Nov      Credit note  CN-0001       -450.00            credits INV-0002
|  16 Nov      Invoice      INV-0002       450.00            50.00 too much
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
keys R
---- 6,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Refund: 2 Öberg, Per
| Nothing is open; paid too much: 50.00 GBP
|  Date *     2026-11-23        Mon 23 Nov 2026
|  Kind *     ( ) Payment  ( ) Deposit  ( ) Deposit used  (•) Refund  ( ) Fee
|> Amount *   50.00          GBP
|             without a sign: the kind says which way it went
|  Method     Cash         ▾
|  Invoice    INV-0002  Invoice, issued, 2026-11-16, 2026-11-30, 450.00    ▾
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
| 2  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Nothing is open
|
|  Date        What         Number        Charged       Paid Note
|> 23 Nov      Refund       Cash                      -50.00 for INV-0002
|  23 Nov      Payment      Cash                       50.00 for INV-0002
|  23 Nov      Credit note  CN-0001       -450.00            credits INV-0002
|  16 Nov      Invoice      INV-0002       450.00            credited
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
| Entered: refund of 50.00 GBP on 23 Nov, cash. Nothing is open
| Enter Open  n New invoice  D Deposit  R Refund  r Credit  P Print  ? More
----
# The list says what a credit note corrects.
keys Esc 4
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           3
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; all
|  Number   Date   Client         Total
|> CN-0001  23 Nov 2 Öberg, Per -450.00 credits INV-0002
|  INV-0002 16 Nov 2 Öberg, Per  450.00 credited
|  INV-0001 5 Oct  1 Öberg, Åsa  450.00 ! open 300.00, due 19 Oct
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
