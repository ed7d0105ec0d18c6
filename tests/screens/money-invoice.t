# SPDX-License-Identifier: MIT
# From a session that is done to an issued invoice, by keys alone; another line with its item picked by name.
keys 2 Down Down Enter 7 n
---- 8,17
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Open: 400.00 GBP
|                ┌─ What is sold? ─────────────────────────────┐
|  Date        Wh│ Sessions that are done                      │e
|> 23 Nov      Pa│> [ ] 2  Treatment, 20 Nov 2026              │ INV-0002
|  16 Nov      In│  [ ] 1  Treatment, 4 Nov 2026  450.00 GBP   │n 400.00, due 30…
|                │ Price list                                  │
|                │  [ ] SMP treatment  450.00 GBP              │
|                │  [ ] Touch-up  150.00 GBP                   │
|                │  [ ] Aftercare balm  18.50 GBP              │
|                │ By hand                                     │
|                │  [ ] Something else: type it in             │
|                │ Space ticks, Enter takes, letters find      │
|                └─────────────────────────────────────────────┘
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys Down Enter
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoice draft 3   not issued, so no number yet
|  2 Öberg, Per
|
|  Description                     Quantity      Price Less %  Tax %       Total
|> Treatment, 4 Nov 2026               1.00     450.00          0.00      450.00
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
| A draft with 1 line: i issues it, n adds a line
| n Add line  e Edit line  d Remove  t Days  i Issue  P Print  c Card  ? More
----
keys n
---- 4,16
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New line of draft 3
|
|> Item                       ▾  of the price list; fills what is left empty
|  Session                                                       ▾
|  Course
|  Description
|  Quantity *    1.00
|  Unit price                   GBP
|  Discount
|  Tax code                   ▾
|  Account                    ▾
|  Practitioner  ( ) anna
|
|                [ Save ]   [ Cancel ]
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys F4
---- 7,10
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New line of draft 3
|
|> Item                       ▾  of the price list; fills what is left empty
|  Session                                                       ▾
|  Course ┌─ Item ─────────────────────────────────────────────────────┐
|  Descrip│> SMP                                                       │
|  Quantit│  TOUCH                                                     │
|  Unit pr│  BALM                                                      │
|  Discoun│  New price…                                                │
|  Tax cod│                                                            │
|  Account│ SMP treatment                                              │
|  Practit│                                                            │
|         │                                                            │
|         │                                                            │
|         │ Enter takes, Delete none, letters find                     │
|         └────────────────────────────────────────────────────────────┘
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys Down Enter ^S
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoice draft 3   not issued, so no number yet
|  2 Öberg, Per
|
|  Description                     Quantity      Price Less %  Tax %       Total
|> Treatment, 4 Nov 2026               1.00     450.00          0.00      450.00
|  Touch-up                            1.00     150.00          0.00      150.00
|
|                                                               Net       600.00
|                                                Tax, in the prices         0.00
|                                                         Total GBP       600.00
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
| Added: Touch-up, 150.00 GBP
| n Add line  e Edit line  d Remove  t Days  i Issue  P Print  c Card  ? More
----
keys i
---- 13,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoice draft 3   not issued, so no number yet
|  2 Öberg, Per
|
|  Description                     Quantity      Price Less %  Tax %       Total
|> Treatment, 4 Nov 2026               1.00     450.00          0.00      450.00
|  Touch-up                            1.00     150.00          0.00      150.00
|
|     ┌────────────────────────────────────────────────────────────────────┐0.00
|     │  Issue this invoice over 600.00 GBP? It gets its number and is     │0.00
|     │  not changed any more.                                             │0.00
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
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoice INV-0003   open 600.00, due 7 Dec
|  2 Öberg, Per   Issued 23 Nov 2026, due 7 Dec 2026
|
|  Description                     Quantity      Price Less %  Tax %       Total
|> Treatment, 4 Nov 2026               1.00     450.00          0.00      450.00
|  Touch-up                            1.00     150.00          0.00      150.00
|
|                                                               Net       600.00
|                                                Tax, in the prices         0.00
|                                                         Total GBP       600.00
|                                                              Open       600.00
|
|
|
|
|
|
|
|
|
| Issued INV-0003: 600.00 GBP, due 7 Dec
| p Pay  r Credit  P Print  c Card  Esc Back  ? More
----
keys Esc
---- 9,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Open: 1000.00 GBP
|
|  Date        What         Number        Charged       Paid Note
|  23 Nov      Payment      Cash                       50.00 for INV-0002
|> 23 Nov      Invoice      INV-0003       600.00            open 600.00, due 7 …
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
|────────────────────────────────────────────────────────────────────────────────
| Enter Open  n New invoice  D Deposit  R Refund  r Credit  P Print  ? More
----
