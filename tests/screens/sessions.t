# SPDX-License-Identifier: MIT
# The first session of a client: a date, zones on the map, save; then it is done, and the next follows from it.
keys /
type brien
keys Enter Enter 5
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
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
| n New session  ] Tabs  m Take payment  x Export  Esc Back  ? More
----
keys n
type 1 dec 2026 14:30
keys Tab
type 60
keys Tab Tab Tab
type t
# A booking is the first part; the others are a line each and open.
---- 8,10
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes         60
|  Practit┌─ Kind ─────────────────────────────────────────────────────┐
|  Room   │  Consultation                                              │
|> Kind * │> Treatment                                                 │st
|  Status │  Touch-up                                                  │
|  Course │  Correction                                                │
|  Changes│                                                            │
|  Reason │ One of the two to four sessions that build density         │
|  Price  │                                                            │
|         │                                                            │
|  ▸ Treat│                                                            │
|  ▸ Needl│ t                                                          │
|  ▸ After└────────────────────────────────────────────────────────────┘
|
|                  [ Save ]   [ Cancel ]
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
keys Enter PgDn Enter Space Space
type mid
keys Space
---- 9,49
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New ┌─ Zones ───────────────────────────────────────────────────────────┐nged
|     │ top    ⣀⠴⠦⣀        back⢀⣄⠔⠓⠋⠑⠓⠳⣄         [x] Front hairline       │
|  Roo│     ⢀⠔⢙⢔⢴⢔⣔⠙⢦⡀        ⢐⢟⠔⠐⠐⠐⠐⠐⠐⢔⠱⡄       [ ] Left temple          │     ↑
|  Kin│    ⢴⢓⢁⠔⠙⠘⠘⠑⢅⢑⢝⣄      ⢐⣏⠄        ⢅⢱       [ ] Right temple         │
|  Sta│   ⢐⠇⢄⢀⢀⢀⢀⢀⢀⢀⢀⠅⠸⡄     ⢽⢐         ⢐ ⡇      [ ] Left temporal peak   │
|  Cou│  ⢀⡽ ⢝⠮⣏⣺⢺⢪⣳⢓⣗⠅ ⢇⡀   ⢀⢝⢐⢀⢀⢀⢀⢀⢀⢀⢀⢀⢐⢐⡣⡀     [ ] Right temporal peak  │
|  Cha│  ⠈⢵ ⠝⠝⠜⠎⠏⠗⠎⠗⠕⠅ ⡏⠁   ⠈⠙⢧         ⢀⡔⠋⠁     [ ] Frontal third        │
|  Rea│   ⢙⡆⢅       ⢀⠅⢰⠁       ⠳⡐⠄⠄⠄⠄⠄⠄⢐⠝      > [x] Mid-scalp            │
|  Pri│    ⠙⢅⠑⠄⢄⢀⢀ ⠔⠁⡡⠃         ⢸      ⡇         [ ] Vertex               │
|     │      ⠑⠦⠤⠤⠤⠤⠔⠊           ⢸      ⡇         [ ] Left parietal        │
|  Tre│ left⢀⣴⠴⢓⢷⢽⡳⣓⠳⢄⣄    right⢔⣗⢷⠽⣓⠓⢴⢄         [ ] Right parietal       │
|> Zon│   ⢀⡴⢋ ⠕ ⠁⠁⠁⠑⠐⠐⠜⠳⡄   ⢀⠔⠕⠐⠐⠁⠁⠁⠁⠑⠅⢄⠑⢄       [ ] Occipital            │    ▾
|     │   ⡸⠁⠅ ⠅       ⠅ ⠱⡄ ⢐⠏ ⠅       ⠅ ⠅⠁⢇      [ ] Nape                 │
|  Lay│   ⣇⣀⠁⠁⢑⠐⢐⢀⢀   ⠅  ⡇ ⢽  ⠅  ⢀⢀⢀⠐⢐⠁⠁⠁⣀⣸      [ ] Left sideburn        │
|  Lay│   ⡧⠄  ⢐ ⢐⢠⠊⡇⢀⢀⢅⢀⢀⡇ ⢽⢀⢀⢅⢀⢀⢵⠑⣔ ⢐   ⠠⢼      [ ] Right sideburn       │
|     │ ⢀⠎     ⠁⢁⠸⡠⠓⢄   ⡜  ⠐⢧   ⠐⠙⢄⢇⢅⠁     ⠱⡀    [ ] Beard                │
|  ▸ N│  ⢽⣃⠑⠐⠐⠐ ⢐    ⠑⢄⠎     ⠱⡄    ⢐ ⠑⠐⠐⠐ ⣑⠍     [ ] Scar                 │
|  ▸ A│  ⢙⡆  ⢀⣀⠔      ⡇       ⢸     ⠑⢄⢀⡀  ⢰⠁                              │
|     │   ⠑⠒⠊⠁⠈⡆      ⡇       ⢸      ⢰⠁⠉⠑⠒⠊    Letters find, Space ticks  │
|     └───────────────────────────────────────────────────────────────────┘
|────────────────────────────────────────────────────────────────────────────────
| Space Tick  Enter Take  Esc Back  F1 More
----
keys Enter
---- 15,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Practitioner    (•) anna                                                     ↑
|  Room
|  Kind *          Treatment    ▾
|  Status *        Booked       ▾
|  Course
|  Changes
|  Reason
|  Price                          GBP
|
|  Treated
|  Zones           Front hairline, Mid-scalp                                   ▾
|> Layer                       density is built in layers, a session each
|  Layer by zone
|
|  ▸ Needle and machine
|  ▸ Afterwards
|
|                  [ Save ]   [ Cancel ]
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys PgDn Enter
type 3RL 0.25
keys ^S
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   1 2026-12-01 14:30   60 anna      Treatment    Booked    front hairline, mi…
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
|  Zones: front hairline, mid-scalp
|  needle 3RL 0.25
|
|
|
| Added session 1 of Seán O'Brien
| n New session  Enter Open  a Arrived  D Done  i Inks  p Photos  ] Tabs  ? More
----
keys a D
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   1 2026-12-01 14:30   60 anna      Treatment    Done      front hairline, mi…
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
|  Zones: front hairline, mid-scalp
|  Layers so far: 1 on front hairline, mid-scalp
|  needle 3RL 0.25
|
|
| Session 1 of Seán O'Brien: Done. It lies in the future: is the date right?
| n New session  Enter Open  a Arrived  i Inks  p Photos  N No-show  ? More
----
keys u
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   1 2026-12-01 14:30   60 anna      Treatment    Arrived   front hairline, mi…
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
|  Zones: front hairline, mid-scalp
|  needle 3RL 0.25
|
|
|
| Undone: Status of session 1 of Seán O'Brien
| n New session  Enter Open  D Done  i Inks  p Photos  N No-show  ] Tabs  ? More
----
keys D n
# Needle and minutes go on from the last treatment, folded away until they are needed.
---- 4,34
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán
|
|> Starts *        2026-11-23 10:00      Mon 23 Nov 2026 10:00
|  Minutes         60
|  Practitioner    (•) anna
|  Room
|  Kind *          Treatment    ▾
|  Status *        Booked       ▾
|  Course
|  Changes
|  Reason
|  Price                          GBP
|
|  ▸ Treated   Layer 2
|  ▸ Needle and machine   3RL 0.25
|  ▸ Afterwards
|
|                  [ Save ]   [ Cancel ]
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^U
type 2026-12-01 15:00
keys Tab
# The same practitioner is busy then: said at the field, asked before it is saved.
---- 6,20
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        2026-12-01 15:00      Tue 1 Dec 2026 15:00
|                  ! anna has session 1 of Seán O'Brien then, 14:30 to 15:30
|> Minutes         60          length of the session: 90, 1:30 or 1h30
|  Practitioner    (•) anna
|  Room
|  Kind *          Treatment    ▾
|  Status *        Booked       ▾
|  Course
|  Changes
|  Reason
|  Price                          GBP
|
|  ▸ Treated   Layer 2
|  ▸ Needle and machine   3RL 0.25
|  ▸ Afterwards
|
|                  [ Save ]   [ Cancel ]
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 13,22
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *        2026-12-01 15:00      Tue 1 Dec 2026 15:00
|                  ! anna has session 1 of Seán O'Brien then, 14:30 to 15:30
|> Minutes         60          length of the session: 90, 1:30 or 1h30
|  Practitioner    (•) anna
|  Room
|  Kin┌────────────────────────────────────────────────────────────────────┐
|  Sta│  anna has session 1 of Seán O'Brien then, 14:30 to 15:30: save it  │
|  Cou│  all the same?                                                     │
|  Cha│                                                                    │
|  Rea│  [y] save it  >[n] go back                                         │
|  Pri└────────────────────────────────────────────────────────────────────┘
|
|  ▸ Treated   Layer 2
|  ▸ Needle and machine   3RL 0.25
|  ▸ Afterwards
|
|                  [ Save ]   [ Cancel ]
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Choose  Esc Cancel  F1 More
----
keys ^S y
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   2 2026-12-01 15:00   60 anna      Treatment    Booked
|    1 2026-12-01 14:30   60 anna      Treatment    Done      front hairline, mi…
|
|
|
|
|
|
|
|
|
|  Layers so far: 1 on front hairline, mid-scalp
|  layer 2, needle 3RL 0.25
|
|
|
| Added session 2 of Seán O'Brien
| n New session  Enter Open  a Arrived  D Done  i Inks  p Photos  ] Tabs  ? More
----
keys d
---- 13,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   2 2026-12-01 15:00   60 anna      Treatment    Booked
|    1 2026-12-01 14:30   60 anna      Treatment    Done      front hairline, mi…
|
|     ┌────────────────────────────────────────────────────────────────────┐
|     │  Cancel session 2 of Seán O'Brien, Tue 1 Dec 2026 15:00? It is     │
|     │  kept, as cancelled.                                               │
|     │                                                                    │
|     │  [y] yes  >[n] no                                                  │
|     └────────────────────────────────────────────────────────────────────┘
|
|
|  Layers so far: 1 on front hairline, mid-scalp
|  layer 2, needle 3RL 0.25
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Choose  Esc Cancel  F1 More
----
keys y
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   2 2026-12-01 15:00   60 anna      Treatment    Cancelled
|    1 2026-12-01 14:30   60 anna      Treatment    Done      front hairline, mi…
|
|
|
|
|
|
|
|
|
|  Layers so far: 1 on front hairline, mid-scalp
|  layer 2, needle 3RL 0.25
|
|
|
| Session 2 of Seán O'Brien: Cancelled; u undoes it
| n New session  Enter Open  a Arrived  D Done  i Inks  p Photos  ] Tabs  ? More
----
# Another day, another place in the list: the cursor goes along, for the next key is for that session.
keys Down e ^U
type 4 dec 2026 10:00
keys ^S
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   1 2026-12-04 10:00   60 anna      Treatment    Done      front hairline, mi…
|    2 2026-12-01 15:00   60 anna      Treatment    Cancelled
|
|
|
|
|
|
|
|
|
|  Zones: front hairline, mid-scalp
|  Layers so far: 1 on front hairline, mid-scalp
|  needle 3RL 0.25
|
|
| Saved session 1 of Seán O'Brien
| n New session  Enter Open  a Arrived  i Inks  p Photos  N No-show  ? More
----
keys u
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|    2 2026-12-01 15:00   60 anna      Treatment    Cancelled
|>   1 2026-12-01 14:30   60 anna      Treatment    Done      front hairline, mi…
|
|
|
|
|
|
|
|
|
|  Zones: front hairline, mid-scalp
|  Layers so far: 1 on front hairline, mid-scalp
|  needle 3RL 0.25
|
|
| Undone: Starts of session 1 of Seán O'Brien
| n New session  Enter Open  a Arrived  i Inks  p Photos  N No-show  ? More
----
