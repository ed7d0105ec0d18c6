# SPDX-License-Identifier: MIT
# Who is it for, which days, what it will look like, where to; and the same file again.
keys 4 b
---- 3,10
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoice┌─ Who is it for? ───────────────────────────────────────────┐       2
|  The las│> Xero, sales invoices                                      │
|  Number │  Xero, bank statement                                      │
|> INV-000│  QuickBooks, bank statement                                │
|  INV-000│  QuickBooks, sales invoices                                │
|         │  Sage 50 Accounts, audit trail                             │
|         │  FreeAgent, bank statement                                 │
|         │  GnuCash, transactions                                     │
|         │  GnuCash, customer invoices                                │
|         │  hledger, CSV with its rules                               │
|         │  hledger, a journal                                        │
|         │  Ledger, a journal                                         │
|         │  Beancount, a journal                                      │
|         │                                                            │
|         │ For a bookkeeper who works in Xero. In Xero: Business,     │
|         │ Invoices, Import; they arrive as drafts, payments come     │
|         │ with xero-bank                                             │
|         │                                                            │
|         │ Enter takes, letters find                                  │
|         └────────────────────────────────────────────────────────────┘
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys Down Down Enter
---- 5,10
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| For the ┌─ Which days? ──────────────────────────────────────────────┐
| October │  Only what is new                                          │
| In Quick│  November 2026, not over yet                               │setting
| quickboo│> October 2026, the last month                              │
| The whol│  September 2026                                            │
| Date    │  August 2026                                               │
| 12/10/20│  July 2026                                                 │
|         │  June 2026                                                 │
|         │  May 2026                                                  │
|         │  April 2026                                                │
|         │  March 2026                                                │
|         │  February 2026                                             │
|         │  January 2026                                              │
|         │                                                            │
|         │                                                            │
|         │                                                            │
|         │                                                            │
|         │                                                            │
|         │ Enter takes, letters find                                  │
|         └────────────────────────────────────────────────────────────┘
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys Enter
---- 2,1
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| For the bookkeeper: QuickBooks, bank statement
| October 2026, all accounts of money
| In QuickBooks: Transactions, Bank transactions, Upload from file; the setting
| quickbooks_digits says whether descriptions may have digits
| The whole file
| Date       Description         Amount
| 12/10/2026 Payment card Client 150.00
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
| Enter Write  p Days  a Account  f For whom  Right Columns  Esc Back  ? More
----
keys p
type nov
keys Enter
---- 2,1
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| For the bookkeeper: QuickBooks, bank statement
| November 2026, all accounts of money
| In QuickBooks: Transactions, Bank transactions, Upload from file; the setting
| quickbooks_digits says whether descriptions may have digits
| The whole file
| Date       Description             Amount
| 23/11/2026 Payment cash Client     50.00
| 23/11/2026 Deposit transfer Client 100.00
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
| Enter Write  p Days  a Account  f For whom  Right Columns  Esc Back  ? More
----
keys Enter
sees Write: QuickBooks, bank statement
sees ~/quickbooks-bank-2026-11.csv
keys ^S
sees Written for the bookkeeper
sees 150.00 GBP
sees none
keys Esc a
sees the account cash
---- 2,1
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| For the bookkeeper: QuickBooks, bank statement
| November 2026, the account cash
| In QuickBooks: Transactions, Bank transactions, Upload from file; the setting
| quickbooks_digits says whether descriptions may have digits
| All of it was exported in this format before: batch 1, Mon 23 Nov 2026 10:00,
| by anna: PAY-2.
| The whole file
| Date       Description         Amount
| 23/11/2026 Payment cash Client 50.00
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
| Enter Write  p Days  a Account  f For whom  Right Columns  Esc Back  ? More
----
keys Enter
sees Imported again it would be there
lacks ~/cash-quickbooks-bank
keys y
sees ~/cash-quickbooks-bank-2026-11.csv
keys Esc a a a
sees all accounts of money
keys f Home Enter
lacks a Account
lacks accounts of money
keys f Down Down Enter p Home Enter
sees 12/10/2026
keys Esc [
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Invoices Payments Debtors Day sheet Prices Accounts Taxes Batches           1
|
|  No. Format          From       To         Rows  Total File
|>   1 quickbooks-bank 2026-11-01 2026-11-30    2 150.00 quickbooks-bank-2026-1…
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
| w Write again  b Bookkeeper  Enter Details  / Find  s Sort  ] Tabs  ? More
----
keys w ^U
type ~/again.csv
keys ^S
sees the same bytes
