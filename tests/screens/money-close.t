# SPDX-License-Identifier: MIT
# Closing says what it does, and then nothing is entered before that day.
keys 4 C
---- 13,46
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           2
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; all
|  Number   Date   Client        Total
|> INV-0002 16 Nov 2 Öberg, Per 450.00 open 400.00, due 30 Nov
|  INV-0001 5 Oct  1 Öber┌─ Close the books until ──────┐ 19 Oct
|                        │ October 2026                 │
|                        │  Mo  Tu  We  Th  Fr  Sa  Su  │
|                        │               1   2   3   4  │
|                        │   5   6   7   8   9  10  11  │
|                        │  12  13  14  15  16  17  18  │
|                        │  19  20  21  22  23  24  25  │
|                        │  26  27  28  29  30 [31]     │
|                        │                              │
|                        │                              │
|                        │ Sat 31 Oct 2026              │
|                        └──────────────────────────────┘
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| m Next month  M Previous  y Year  t Today  Enter Take  Esc Back  ? More
----
keys Enter
---- 13,30
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           2
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; all
|  Number   Date   Client        Total
|> INV-0002 16 Nov 2 Öberg, Per 450.00 open 400.00, due 30 Nov
|  INV-0001 5 Oct  1 Öberg, Åsa 450.00 ! open 300.00, due 19 Oct
|
|     ┌────────────────────────────────────────────────────────────────────┐
|     │  Close the books until Sat 31 Oct 2026? From then on no invoice,   │
|     │  payment or credit note with that date or an earlier one can be    │
|     │  entered; what is wrong there is put right with a later date.      │
|     │                                                                    │
|     │  [y] close the books  >[n] leave them open                         │
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
sees The books are closed until 31 Oct 2026
keys ] ] ]
sees closed until 31 Oct
