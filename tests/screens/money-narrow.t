# SPDX-License-Identifier: MIT
# A payment and the entry that takes it back, of a client with a long name: method and remark stay.
keys 4 ] d y
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           2
|  The last 12 months: from 1 Dec 2025 to 30 Nov 2026; all
|  Date   Client                      Kind    Method    Amount For
|  23 Nov 1 Cholmondeley-Featherston… Deposit Transfer -100.00     counter-entry
|> 23 Nov 1 Cholmondeley-Featherston… Deposit Transfer  100.00     taken back
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
| Taken back by entry 2; both stay in the book
| P Receipt  d Take back  b Bookkeeper  Enter Details  n New  / Find  ? More
----
