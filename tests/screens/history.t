# SPDX-License-Identifier: MIT
keys Down Down Down Enter 2
---- 6,2
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| 2  Öberg, Per   47 years   +46 70 998 11 20
| ! blood thinner: doctor's letter missing
| 1 Overview  2 History
|────────────────────────────────────────────────────────────────────────────────
|> Mon 23 Nov 2026 10:00  anna added session 2/4
|    Client            2
|    Kind              Treatment
|    Layer             3
|    No.               4
|    Practitioner      anna
|    Starts            2026-12-02 10:00
|    Status            Booked
|  Mon 23 Nov 2026 10:00  anna added session 2/3
|    Client            2
|    Kind              Treatment
|    Layer             2
|    Minutes           190
|    No.               3
|    Practitioner      anna
|    Starts            2026-11-12 09:00
|────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  Esc Back  ? More
----
