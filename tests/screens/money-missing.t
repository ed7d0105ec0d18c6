# SPDX-License-Identifier: MIT
# A name that the bookkeeping program needs is missing: where to fill it in, and back to the file.
keys F9 Enter Enter
---- 2,1
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| For the bookkeeper: Xero, sales invoices
| October 2026
| In Xero: Business, Invoices, Import; they arrive as drafts, payments come with
| xero-bank
|
| INV-0001: the account 'sales' has no Code, which xero-invoices needs
|
| It is filled in at Money, Accounts: Enter goes there, e changes the row, Esc
| comes back here.
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
| Enter Accounts  p Days  f For whom  Right Columns  Esc Back  ? More
----
keys Enter
---- 12,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Accounts of Xero, sales invoices                                            9
|  current, by Name
|  Name     Purpose  Method Code Journal
|  bank     Money                assets:bank
|  card     Money    Card        assets:card
|  cash     Money    Cash        assets:cash
|  debtors  Debtors              assets:debtors
|  deposits Deposits             liabilities:deposits
|  fees     Fees                 expenses:fees
|  products Income               income:products
|> sales    Income               income:treatments
|  tax      Tax                  liabilities:tax
|
|
|
|
|
|
|
|
| e fills in 'Code', Esc goes back to the file
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
keys e
type 200
keys ^S
lacks e fills
keys Esc
---- 2,1
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| For the bookkeeper: Xero, sales invoices
| October 2026
| In Xero: Business, Invoices, Import; they arrive as drafts, payments come with
| xero-bank
|
| INV-0001: the tax code 'none' has no name 'In Xero'
|
| It is filled in at Money, Taxes: Enter goes there, e changes the row, Esc
| comes back here.
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
| Enter Taxes  p Days  f For whom  Right Columns  Esc Back  ? More
----
keys Enter
sees e fills in 'In Xero'
keys e
type 20%
keys ^S Esc
sees Enter Write
sees INV-0001
