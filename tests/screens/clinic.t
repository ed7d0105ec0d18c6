# SPDX-License-Identifier: MIT
# Staff, rules and settings: lists of one kind, each with its own form.
keys 6 n
type ben
keys Tab
type Ben Berg
keys ^S
---- 6,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Staff  Hold rules  Task rules  Settings                                     2
|  current, by Name
|  Login Name     Phone Status
|  anna  anna           Active
|> ben   Ben Berg       Active
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
| Added staff ben
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
keys ] End
---- 21,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Staff  Hold rules  Task rules  Settings                                    52
|
|  Condition                        Action          Days Note
|  Heart disease                    Doctor's letter
|  Heart valve problem              Doctor's letter      May need antibiotic co…
|  Diabetes                         Doctor's letter      Heals more slowly
|  Epilepsy                         Doctor's letter
|  Liver disease                    Doctor's letter
|  Immune disease                   Doctor's letter
|  HIV                              Doctor's letter
|  Hepatitis                        Doctor's letter
|  Glaucoma                         Note
|  Contact lenses                   Nothing              Take them out if the e…
|  MRI or CT planned                Note                 The client tells the r…
|  Alcohol or drugs now             Block              2 Not today; 24 to 48 ho…
|  Chemotherapy                     Wait             182 Published waits are 6 …
|  Isotretinoin, strong retinoids   Wait             182 Published waits are 6 …
|  Steroids                         Doctor's letter
|  Antibiotics                      Wait              14 After the last dose
|> Acne medicine                    Wait              14 After the last dose
|────────────────────────────────────────────────────────────────────────────────
| Enter Details  e Edit  / Find  s Sort  ] Tabs  x Export  q Leave  ? More
----
keys ]
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Staff  Hold rules  Task rules  Settings                                     7
|  current, by number
|  No. After                    Offset Unit   Task
|>   1 Session done                  4 Days   Call: how is it healing?
|    2 Session to photograph        28 Days   Healed photo
|    3 Gap begins                    0 Days   Book the next session
|    4 Second session               28 Days   Judge whether another session is …
|    5 Last session of a course     24 Months Offer a touch-up
|    6 Patch test                    2 Days   Read the patch test
|    7 Bottle of a patch test        0 Days   Patch test expires: test again
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
| Enter Details  n New  e Edit  d Set aside  / Find  f Filter  s Sort  ? More
----
keys ]
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Staff  Hold rules  Task rules  Settings                                    24
|
|  Setting           Value     What for
|> Currency          GBP       ISO 4217 code of the prices, for example EUR
|  Separator         ,         between the cells of spreadsheet exports
|  Decimal           .         the decimal mark of spreadsheet exports
|  Editor            on        offer $VISUAL or $EDITOR for long notes; off whe…
|  Dates             locale    how 3/4/2026 is read when typed
|  Course sessions   3         sessions planned for a course, as a rule 2 to 4
|  Gap min           7         smallest gap between two sessions of a new cours…
|  Gap max           14        largest gap between two sessions of a new course…
|  Bottle keeps      12        months that a new bottle keeps once it is opened
|  Expiry warning    30        days before its date that a bottle shows as expi…
|  Clinic                      name of the clinic, as it stands in letters
|  Clinic phone                whom to call, as it stands in letters
|  Paper             A4        size of the paper that records are printed on
|  Tax included      yes       whether prices have their tax in them
|  Invoice series    INV-      begin of the numbers of invoices
|  Credit series     CN-       begin of the numbers of credit notes
|  Tax code          none      tax code of what is sold without another
|────────────────────────────────────────────────────────────────────────────────
| Enter Details  e Edit  / Find  s Sort  ] Tabs  q Leave  ? More
----
keys /
type invoice days
keys F4
---- 4,20
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Setting: Invoice days
|
|> Invoice days *  14          days until an invoice is due
|
|                  [ Save ]   [ Cancel ]
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
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^U
type 60
keys ^S
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Staff  Hold rules  Task rules  Settings                               1 of 24
|  Find: invoice days
|  Setting           Value     What for
|> Invoice days      60        days until an invoice is due
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
| Invoice days is now 60
| Enter Details  e Edit  / Find  s Sort  ] Tabs  Esc Show all  q Leave  ? More
----
