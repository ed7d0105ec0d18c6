# SPDX-License-Identifier: MIT
# The first session of a client: a date, zones on the map, save; then it is done, and the next follows from it.
keys /
type brien
keys Enter Enter 3
---- 6,2
| Scalpbook     Clients                                                     anna
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
---- 9,49
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| New ┌─ Zones ───────────────────────────────────────────────────────────┐nged
|     │ top    ⣀⠴⠦⣀        back⢀⣄⠔⠓⠋⠑⠓⠳⣄         [x] Front hairline       │
|  Sta│     ⢀⠔⢙⢔⢴⢔⣔⠙⢦⡀        ⢐⢟⠔⠐⠐⠐⠐⠐⠐⢔⠱⡄       [ ] Left temple          │
|  Min│    ⢴⢓⢁⠔⠙⠘⠘⠑⢅⢑⢝⣄      ⢐⣏⠄        ⢅⢱       [ ] Right temple         │
|  Pra│   ⢐⠇⢄⢀⢀⢀⢀⢀⢀⢀⢀⠅⠸⡄     ⢽⢐         ⢐ ⡇      [ ] Left temporal peak   │
|  Kin│  ⢀⡽ ⢝⠮⣏⣺⢺⢪⣳⢓⣗⠅ ⢇⡀   ⢀⢝⢐⢀⢀⢀⢀⢀⢀⢀⢀⢀⢐⢐⡣⡀     [ ] Right temporal peak  │ion
|  Sta│  ⠈⢵ ⠝⠝⠜⠎⠏⠗⠎⠗⠕⠅ ⡏⠁   ⠈⠙⢧         ⢀⡔⠋⠁     [ ] Frontal third        │how
|> Zon│   ⢙⡆⢅       ⢀⠅⢰⠁       ⠳⡐⠄⠄⠄⠄⠄⠄⢐⠝      > [x] Mid-scalp            │    ▾
|     │    ⠙⢅⠑⠄⢄⢀⢀ ⠔⠁⡡⠃         ⢸      ⡇         [ ] Vertex               │
|  Lay│      ⠑⠦⠤⠤⠤⠤⠔⠊           ⢸      ⡇         [ ] Left parietal        │
|  Nee│ left⢀⣴⠴⢓⢷⢽⡳⣓⠳⢄⣄    right⢔⣗⢷⠽⣓⠓⢴⢄         [ ] Right parietal       │
|  Pig│   ⢀⡴⢋ ⠕ ⠁⠁⠁⠑⠐⠐⠜⠳⡄   ⢀⠔⠕⠐⠐⠁⠁⠁⠁⠑⠅⢄⠑⢄       [ ] Occipital            │
|  Dil│   ⡸⠁⠅ ⠅       ⠅ ⠱⡄ ⢐⠏ ⠅       ⠅ ⠅⠁⢇      [ ] Nape                 │
|  Pri│   ⣇⣀⠁⠁⢑⠐⢐⢀⢀   ⠅  ⡇ ⢽  ⠅  ⢀⢀⢀⠐⢐⠁⠁⠁⣀⣸      [ ] Left sideburn        │
|  Not│   ⡧⠄  ⢐ ⢐⢠⠊⡇⢀⢀⢅⢀⢀⡇ ⢽⢀⢀⢅⢀⢀⢵⠑⣔ ⢐   ⠠⢼      [ ] Right sideburn       │
|     │ ⢀⠎     ⠁⢁⠸⡠⠓⢄   ⡜  ⠐⢧   ⠐⠙⢄⢇⢅⠁     ⠱⡀    [ ] Beard                │
|     │  ⢽⣃⠑⠐⠐⠐ ⢐    ⠑⢄⠎     ⠱⡄    ⢐ ⠑⠐⠐⠐ ⣑⠍     [ ] Scar                 │
|     │  ⢙⡆  ⢀⣀⠔      ⡇       ⢸     ⠑⢄⢀⡀  ⢰⠁                              │
|     │   ⠑⠒⠊⠁⠈⡆      ⡇       ⢸      ⢰⠁⠉⠑⠒⠊    Letters find, Space ticks  │
|     └───────────────────────────────────────────────────────────────────┘
|────────────────────────────────────────────────────────────────────────────────
| Space Tick  Enter Take  Esc Back  F1 More
----
keys Enter
---- 10,16
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *      1 dec 2026 14:30      Tue 1 Dec 2026 14:30
|  Minutes       60
|  Practitioner  (•) anna
|  Kind *        ( ) Consultation  (•) Treatment  ( ) Touch-up  ( ) Correction
|  Status *      (•) Booked  ( ) Arrived  ( ) Done  ( ) Cancelled  ( ) No-show
|  Zones         Front hairline, Mid-scalp                                     ▾
|> Layer                     density is built in layers, a session each
|  Needle
|  Pigment
|  Dilution
|  Price                        GBP
|  Note
|
|
|
|                [ Save ]   [ Cancel ]
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys Tab
type 3RL 0.25
keys ^S
---- 6,2
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Pattern  3 Sessions  4 Photos  5 History
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
| Added session 3/1
| n New session  Enter Open  a Arrived  D Done  N No-show  d Cancel  ? More
----
keys a D
---- 6,2
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Pattern  3 Sessions  4 Photos  5 History
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
| 3/1: Done; u undoes it. It lies in the future: is the date right?
| n New session  Enter Open  a Arrived  D Done  N No-show  d Cancel  ? More
----
keys u
---- 6,2
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Pattern  3 Sessions  4 Photos  5 History
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
| Undone: Status of session 3/1
| n New session  Enter Open  a Arrived  D Done  N No-show  d Cancel  ? More
----
keys D n
# Layer and needle go on from the last treatment.
---- 4,32
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán
|
|> Starts *      2026-11-23 10:00      Mon 23 Nov 2026 10:00
|  Minutes       60
|  Practitioner  (•) anna
|  Kind *        ( ) Consultation  (•) Treatment  ( ) Touch-up  ( ) Correction
|  Status *      (•) Booked  ( ) Arrived  ( ) Done  ( ) Cancelled  ( ) No-show
|  Zones                                                                       ▾
|  Layer         2
|  Needle        3RL 0.25
|  Pigment
|  Dilution
|  Price                        GBP
|  Note
|
|
|
|                [ Save ]   [ Cancel ]
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^U
type 2026-12-01 15:00
keys Tab
# The same practitioner is busy then: said, not refused.
---- 6,18
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 3 O'Brien, Seán                                        changed
|
|  Starts *      2026-12-01 15:00      Tue 1 Dec 2026 15:00
|                ! anna has 3/1 then, 14:30 to 15:30
|> Minutes       60          length of the session
|  Practitioner  (•) anna
|  Kind *        ( ) Consultation  (•) Treatment  ( ) Touch-up  ( ) Correction
|  Status *      (•) Booked  ( ) Arrived  ( ) Done  ( ) Cancelled  ( ) No-show
|  Zones                                                                       ▾
|  Layer         2
|  Needle        3RL 0.25
|  Pigment
|  Dilution
|  Price                        GBP
|  Note
|
|
|
|                [ Save ]   [ Cancel ]
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S d
---- 13,18
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Pattern  3 Sessions  4 Photos  5 History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   2 2026-12-01 15:00   60 anna      Treatment    Booked
|    1 2026-12-01 14:30   60 anna      Treatment    Done      front hairline, mi…
|
|     ┌────────────────────────────────────────────────────────────────────┐
|     │  Cancel session 3/2 of Tue 1 Dec 2026 15:00? It is kept, as        │
|     │  cancelled.                                                        │
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
| Scalpbook     Clients                                                     anna
|────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Pattern  3 Sessions  4 Photos  5 History
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
| 3/2: Cancelled; u undoes it
| n New session  Enter Open  a Arrived  D Done  N No-show  d Cancel  ? More
----
