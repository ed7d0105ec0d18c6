# SPDX-License-Identifier: MIT
# The first session of a client: a date, zones on the map, save; then it is done, and the next follows from it.
keys /
type brien
keys Enter Enter 3
---- 6,2
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Pattern  3 Sessions  4 Photos  5 History
|────────────────────────────────────────────────────────────────────────────────
|
|  No session yet. Press n to book or record the first.
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
| n New session  Enter Open  a Arrived  D Done  N No-show  d Cancel  ? More
----
keys n ^U
type 1 dec 2026 14:30
keys Tab
type 60
keys Tab Tab
type t
keys Tab Tab Space Space
type mid
keys Space
---- 10,22
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|> Course          mid         the course that it belongs to
|  Changes
|  Reason
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires
|  Machine                                                                      ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys Enter
---- 11,18
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|  Course          mid         ! 'mid' is not a whole number
|> Changes
|                  of health or medicines since the last visit
|  Reason
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires                                                               ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys Tab
type 3RL 0.25
keys ^S
---- 10,22
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|> Course          mid         ! 'mid' is not a whole number
|  Changes
|  Reason          3RL 0.25
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires
|  Machine                                                                      ↓
| Not saved yet: Course: 'mid' is not a whole number
| ^S Save  F4 List  Esc Back  F1 More
----
keys a D
---- 10,24
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|> Course          mid aD      the course that it belongs to
|  Changes
|  Reason          3RL 0.25
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires
|  Machine                                                                      ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys u
---- 10,25
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|> Course          mid aDu     the course that it belongs to
|  Changes
|  Reason          3RL 0.25
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires
|  Machine                                                                      ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys D n
# Layer and needle go on from the last treatment.
---- 10,27
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|> Course          mid aDuDn   the course that it belongs to
|  Changes
|  Reason          3RL 0.25
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires
|  Machine                                                                      ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^U
type 2026-12-01 15:00
keys Tab
# The same practitioner is busy then: said, not refused.
---- 11,18
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|  Course          2026-12-01 15:00   ! '2026-12-01 15:00' is not a whole number
|> Changes
|                  of health or medicines since the last visit
|  Reason          3RL 0.25
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires                                                               ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S d
---- 10,35
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|> Course          2026-12-01 15:00d   the course that it belongs to
|  Changes
|  Reason          3RL 0.25
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires
|  Machine                                                                      ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys y
---- 10,36
| Scalpbook     Today    Clients                                            anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practitioner    (•) anna
|  Room            t
|  Kind *          Consultation ▾
|  Status *        Booked       ▾
|> Course          2026-12-01 15:00dy   the course that it belongs to
|  Changes
|  Reason          3RL 0.25
|  Price                          GBP
|  Zones                                                                       ▾
|  Layer
|  Layer by zone
|  Needle
|  Brand
|  Needle lot
|  Needle expires
|  Machine                                                                      ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
