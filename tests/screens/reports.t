# SPDX-License-Identifier: MIT
# The reports side by side with their bars, another period, what is told when there is nothing.
keys 5
---- 2,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|> Sessions           Sessions
|  Pattern mix        Sessions done, per month and practitioner
|  Courses            The last 12 months: from 1 Dec 2025 to 30 Nov 2026
|  No-shows
|  Income             Month     Practitioner  Done
|  By treatment       Sep 2026  anna             1  ██████████████
|  By practitioner    Oct 2026  anna             1  ██████████████
|  Payments                     ben              2  ████████████████████████████
|  Tax                Nov 2026  anna             1  ██████████████
|                     Total                      5
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
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions           Pattern mix
|> Pattern mix        Clients by their latest assessment of the period
|  Courses            All there is
|  No-shows
|  Income             Scale          Pattern     Clients
|  By treatment       Norwood        III vertex        2  ██████████████████████
|  By practitioner    Scarring type  CCCA              1  ███████████
|  Payments           Total                            3
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
---- 4,2
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions           Courses
|  Pattern mix        Courses of the period, and sessions done of those planned
|> Courses            All there is
|  No-shows
|  Income             Status   Courses  Sessions done  Planned  Done of planned
|  By treatment       Running        1              2        3           66.7 %
|  By practitioner    Stopped        1              1        3           33.3 %
|  Payments           Total          2              3        6           50.0 %
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
keys Down p
---- 8,19
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions           No-shows
|  Pattern mix        Clients who did not come, of all sessions that were to be
|  Courses            The last 12 months: from 1 Dec 2025 to 30 Nov 2026
|> No-shows
|  Income             Month     No-shows  Sessions   Share
|  By treatment    ┌─ Which period? ──────────────────────────┐
|  By practitioner │> The last 12 months                      │█████████████████
|  Payments        │  This year                               │
|  Tax             │  Last year                               │
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
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
|  Sessions           No-shows
|  Pattern mix        Clients who did not come, of all sessions that were to be
|  Courses            Last month: from 1 Oct 2026 to 31 Oct 2026
|> No-shows
|  Income             Month     No-shows  Sessions   Share
|  By treatment       Oct 2026         1         4  25.0 %  ████████████████████
|  By practitioner    Total            1         4  25.0 %
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
keys p
type other
keys Enter
---- 4,8
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
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
keys Esc Esc
sees No-shows
keys Up
sees Last month: from 1 Oct 2026 to 31 Oct 2026
keys 2 5 Down
sees Clients by their latest assessment
sees Last month: from 1 Oct 2026 to 31 Oct 2026
