# SPDX-License-Identifier: MIT
keys Down Down Down Enter 9
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   47 years   +46 70 998 11 20
| ! blood thinner: doctor's letter missing
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|──────────────────────────────────────────────────────────────────── ↓ 58 more ─
|> Mon 23 Nov 2026 10:00  anna added session 2/4
|    No.               4
|    Starts            2026-12-02 10:00
|    Practitioner      anna
|    Kind              Treatment
|    Status            Booked
|    Layer             3
|  Mon 23 Nov 2026 10:00  anna added session 2/3
|    No.               3
|    Starts            2026-11-12 09:00
|    Minutes           190
|    Practitioner      anna
|    Kind              Treatment
|    Status            Done
|    Layer             2
|  Mon 23 Nov 2026 10:00  anna added task 4
|────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
