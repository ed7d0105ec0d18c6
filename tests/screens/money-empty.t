# SPDX-License-Identifier: MIT
# Nothing was charged or paid yet: what the section says.
keys 4
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           0
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; all
|
|  No invoices yet. Press n to add the first.
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
|────────────────────────────────────────────────────────────────────────────────
| p Pay  r Credit  P Print  b Bookkeeper  Enter Show  n New  / Find  ? More
----
keys ]
sees No payments yet. Press n to add the first.
keys ]
sees Nobody owes anything.
keys ]
sees No money moved on this day.
