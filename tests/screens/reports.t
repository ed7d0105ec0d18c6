# SPDX-License-Identifier: MIT
# The reports side by side with their bars, another period, what is told when there is nothing.
keys 5
---- 2,2
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
|> Sessions        Sessions
|  Pattern mix     Sessions done, per month and practitioner
|  Courses         The last 12 months: from 1 Dec 2025 to 30 Nov 2026
|  No-shows
|                  Month     Practitioner  Done
|                  Sep 2026  anna             1  ███████████████▌
|                  Oct 2026  anna             1  ███████████████▌
|                            ben              2  ███████████████████████████████
|                  Nov 2026  anna             1  ███████████████▌
|                  Total                      5
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
---- 3,2
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions        Pattern mix
|> Pattern mix     Clients by their latest assessment of the period
|  Courses         All there is
|  No-shows
|                  Scale          Pattern     Clients
|                  Norwood        III vertex        2  █████████████████████████
|                  Scarring type  CCCA              1  ████████████▌
|                  Total                            3
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
| p Period  x Export  q Leave  ? More
----
keys Down
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions        Courses
|  Pattern mix     Courses of the period, and sessions done of those planned
|> Courses         All there is
|  No-shows
|                  Status   Courses  Sessions done  Planned  Done of planned
|                  Running        1              2        3           66.7 %
|                  Stopped        1              1        3           33.3 %
|                  Total          2              3        6           50.0 %
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
| p Period  x Export  q Leave  ? More
----
keys Down p
---- 8,19
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions        No-shows
|  Pattern mix     Clients who did not come, of all sessions that were to be
|  Courses         The last 12 months: from 1 Dec 2025 to 30 Nov 2026
|> No-shows
|                  Month     No-shows  Sessions   Share
|                  ┌─ Which period? ──────────────────────────┐
|                  │> The last 12 months                      │█████████████████
|                  │  This year                               │
|                  │  Last year                               │
|                  │  This month                              │
|                  │  Last month                              │
|                  │  All there is                            │
|                  │  Other days                              │
|                  │ Enter takes, letters find                │
|                  └──────────────────────────────────────────┘
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
type last month
keys Enter
---- 5,2
| Scalpbook   1 Today  2 Clients  3 Pigments  5 Reports  6 Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions        No-shows
|  Pattern mix     Clients who did not come, of all sessions that were to be
|  Courses         Last month: from 1 Oct 2026 to 31 Oct 2026
|> No-shows
|                  Month     No-shows  Sessions   Share
|                  Oct 2026         1         4  25.0 %  ███████████████████████
|                  Total            1         4  25.0 %
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
| p Period  x Export  q Leave  ? More
----
keys p
type other
keys Enter
---- 4,8
| Scalpbook     Today    Clients    Pigments    Reports    Clinic           anna
|────────────────────────────────────────────────────────────────────────────────
| From which day to which?
|
|> From                    both days count; empty: no limit
|  To
|
|        [ Show ]   [ Cancel ]
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
| ^S Show  F4 List  Esc Back  F1 More
----
