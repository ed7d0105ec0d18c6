# SPDX-License-Identifier: MIT
# Bars of money.
keys 5 Down Down Down Down
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions           Income
|  Pattern mix        Invoices less credit notes, sums and count, by month issued
|  Courses            The last 12 months: from 1 Dec 2025 to 30 Nov 2026
|  No-shows
|> Income             Month      Total     Net   Tax  Invoices
|  By treatment       Oct 2026  450.00  450.00  0.00         1  ████████████████
|  By practitioner    Nov 2026  450.00  450.00  0.00         1  ████████████████
|  Payments           Total     900.00  900.00  0.00         2
|  Tax
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
| p Period  x Export  q Leave  ? More
----
keys Down
---- 7,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions           By treatment
|  Pattern mix        What was sold, credit notes taken off
|  Courses            The last 12 months: from 1 Dec 2025 to 30 Nov 2026
|  No-shows
|  Income             Sold       Total     Net   Tax
|> By treatment       not said  900.00  900.00  0.00  ██████████████████████████
|  By practitioner    Total     900.00  900.00  0.00
|  Payments
|  Tax
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
| p Period  x Export  q Leave  ? More
----
keys Down Down
---- 9,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions           Payments
|  Pattern mix        Money that moved, by method
|  Courses            The last 12 months: from 1 Dec 2025 to 30 Nov 2026
|  No-shows
|  Income             Method       Sum  Received  Refunded  Fees
|  By treatment       Card      150.00    150.00      0.00  0.00  ██████████████
|  By practitioner    Cash       50.00     50.00      0.00  0.00  ████▋
|> Payments           Transfer  100.00    100.00      0.00  0.00  █████████▍
|  Tax                Total     300.00    300.00      0.00  0.00
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
| p Period  x Export  q Leave  ? More
----
keys Down
---- 10,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions           Tax
|  Pattern mix        What was sold at each tax code, and its tax, credit notes …
|  Courses            Last month: from 1 Oct 2026 to 31 Oct 2026
|  No-shows
|  Income             Tax code  Rate   Tax     Net   Total
|  By treatment       none      0 %   0.00  450.00  450.00
|  By practitioner    Total           0.00  450.00  450.00
|  Payments
|> Tax
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
| p Period  x Export  q Leave  ? More
----
