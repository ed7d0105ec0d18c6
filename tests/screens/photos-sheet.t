# SPDX-License-Identifier: MIT
# All views of a visit, what is missing by name.
keys s
---- 12,1
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   Session 2 of Thu 1 Oct 2026   all moments   visit 2 of 2
| Missing: Right profile, Left oblique, Right oblique, Vertex
|        █████▌                         ▐█████        ┌───────────────────────┐
|        █████▌                         ▐█████        │                       │
|        █████▌                         ▐█████        │                       │
|        █████▌                         ▐█████        │                       │
|             ▐█████                    ▐█████        │Right profile: missing │
|             ▐█████                    ▐█████        │                       │
|             ▐█████                    ▐█████        │                       │
|             ▐█████                    ▐█████        └───────────────────────┘
| > Front, Healed (and 1 m…   Left profile, Healed
| ┌───────────────────────┐ ┌───────────────────────┐ ┌───────────────────────┐
| │                       │ │                       │ │                       │
| │                       │ │                       │ │                       │
| │                       │ │                       │ │                       │
| │ Left oblique: missing │ │Right oblique: missing │ │    Vertex: missing    │
| │                       │ │                       │ │                       │
| │                       │ │                       │ │                       │
| └───────────────────────┘ └───────────────────────┘ └───────────────────────┘
|
|────────────────────────────────────────────────────────────────────────────────
| [ Visit before  f Moment  v Look  c Compare  m Marks  o File  Esc Back  ? More
----
keys Right
keys [
---- 12,27
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   Session 1 of Tue 1 Sep 2026   all moments   visit 1 of 2
| Missing: Vertex
|       ██████▌                         ██████
|       ██████▌                         ██████
|       ██████▌                         ██████
|       ██████▌                         ██████
|                                                           ██████
|                                                           ██████
|                                                           ██████
|                                                           ██████
|   Front, Before           > Left profile, Before      Right profile, Before
|                                 ██████              ┌───────────────────────┐
|                                 ██████              │                       │
|                                 ██████              │                       │
|                                 ██████              │                       │
|             ██████                                  │    Vertex: missing    │
|             ██████                                  │                       │
|             ██████                                  │                       │
|             ██████                                  └───────────────────────┘
|   Left oblique, Before      Right oblique, Before
|────────────────────────────────────────────────────────────────────────────────
| [ Visit before  f Moment  v Look  c Compare  m Marks  o File  Esc Back  ? More
----
keys Left f
sees Before   visit
keys v
sees Front, Before
keys Esc Esc
# From the session too.
keys 5 Down s
sees Session 1 of
# Narrow.
size 24x60
---- 12,1
| Scalpbook   1 Today 2 Clients 3 Pigments 4 Money 5 Reports
|────────────────────────────────────────────────────────────
| 1  Öberg, Per   Session 1 of Tue 1 Sep 2026   all moments…
| Missing: Vertex
|   ██████▌                   ██████
|   ██████▌                   ██████
|   ██████▌                   ██████
|   ██████▌                   ██████
|                                          ██████
|                                          ██████
|                                          ██████
|                                          ██████
| > Front, Before      Left profile, B…   Right profile, …
|                       ██████          ┌────────────────┐
|                       ██████          │                │
|                       ██████          │                │
|                       ██████          │                │
|          ██████                       │Vertex: missing │
|          ██████                       │                │
|          ██████                       │                │
|          ██████                       └────────────────┘
|   Left oblique, B…   Right oblique, …
|────────────────────────────────────────────────────────────
| [ Visit before  f Moment  v Look  c Compare  o File  ? More
----
size 50x200
sees Vertex: missing
