# SPDX-License-Identifier: MIT
# A course of treatment from the consultation to the touch-up two years later, by keys alone.

# Monday 2 November 2026, nine o'clock: a new client.
at 2026-11-02 09:00
keys n
type Per
keys Tab
type Ek
keys Tab Tab
type 12 Jan 1979
keys ^S
sees Added 1 Ek, Per
sees 47 years

# The consultation is now.
keys 5 n
sees New session of 1 Ek, Per
sees Consultation
keys ^S
sees Added session 1 of Per Ek
keys a
sees Session 1 of Per Ek: Arrived

# Health: he takes a blood thinner, so a doctor's letter is asked for.
keys 2 n Tab F4
type bloo
keys Space Enter ^S
sees ! Blood thinner: doctor's letter missing

# The pattern, chosen beside its picture.
keys 3 n
type 3v
keys Enter ^S
sees Norwood III vertex

# What was agreed: the shaved look in three sessions, a week or two apart.
keys 4 n Tab
type shav
keys Enter Tab Tab Tab Tab
type 1200
keys ^S
sees Shaved look
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Ek, Per   47 years
| ! Blood thinner: doctor's letter missing
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Agreed      Kind         Status   Sessions          Next
|>   1 2 Nov       Shaved look  Planned  0 of 3 done       book the first session
|
|  Shaved look, planned: 0 of 3 done
|  ○─────────────○─────────────○
|  2 Nov         9 Nov         16 Nov
|  to book       planned       planned
|  Next           book the first session
|  Proposed       Mon 2 Nov, Mon 9 Nov, Mon 16 Nov
|  Price          1200.00 GBP for all sessions
|  Planned by     anna
|
|
|
|
|
| Added course 1 of Per Ek
| n New course  Enter Details  e Edit  b Book next  D Done  d Stop  ? More
----

# Consent to treatment is signed.
keys 8 n
sees Treatment
keys Tab
type 2026-1
keys ^S
sees Treatment     given

# The consultation is over. A treatment cannot simply be booked: the hold asks for a reason.
keys 5 D
sees Session 1 of Per Ek: Done
keys 4 b
sees Course          (•) 1  Shaved look, planned, 0 of 3 done
keys ^S
---- 13,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 1 Ek, Per
| Reason: Blood thinner: doctor's letter missing. Settle it first, or say here
| why to go on
|  Starts *        2026-11-02 10:00      Mon 2 Nov 2026 10:00
|  Minutes
|  Practitioner    (•) anna
|  Room
|  Kind *          Treatment    ▾
|  Status *        Booked       ▾
|  Course          (•) 1  Shaved look, planned, 0 of 3 done
|  Changes
|> Reason
|                  why to go on in spite of a hold
|  Price                          GBP
|
|  ▸ Treated   Layer 1
|  ▸ Needle and machine
|  ▸ Afterwards
|
|                  [ Save ]   [ Cancel ]
| Reason: Blood thinner: doctor's letter missing. Settle it first, or say here …
| ^S Save  F4 List  Esc Back  F1 More
----

# Better to wait for the letter: it comes two days later, and is noted in a new review.
keys Esc Right Enter
lacks Reason
at 2026-11-04 16:00
keys 2 n Tab Tab F4
type bloo
keys Space Enter ^S
lacks doctor's letter missing

# Now the first treatment, in five days, three hours long.
keys 4 b ^U
type 9 nov 2026 10:00
keys Tab
type 180
keys ^S
sees Added session 2 of Per Ek

# The bottle that is used comes from the cupboard.
keys Esc 3 n F4 Enter
type Example
keys Tab
type Black 03
keys ^S
sees New bottle
type A17
keys Tab
type 31 mar 2028
keys ^S
sees A17

# Monday 9 November, the day of the first treatment: it stands in Today.
at 2026-11-09 10:00
keys 1
sees 10:00-13:00
keys a
sees Session 2 of Per Ek: Arrived

# Its inks: one part of the bottle to three of water. No patch test was made; that is said, and no more.
keys Enter 5 i n F4
sees Example Black 03
keys Enter Tab
type 3
keys ^S
sees 1:3

# The session itself: the zones on the map, the needle; then it is done.
keys Esc e PgDn F4
type vert
keys Space
type front-h
keys Space
---- 3,49
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Sess┌─ Zones ───────────────────────────────────────────────────────────┐
|     │ top    ⣀⠴⠦⣀        back⢀⣄⡴⣳⣻⢳⡳⡷⣄       > [x] Front hairline       │
|  Kin│     ⢀⠔⢙⢔⢴⢔⣔⠙⢦⡀        ⢐⢟⠝⠘⠑⠑⠑⠙⠘⢕⠱⡄       [ ] Left temple          │     ↑
|  Sta│    ⢴⢓⢁⠔⠙⠘⠘⠑⢅⢑⢝⣄      ⢐⣏⠄        ⢅⢱       [ ] Right temple         │
|  Cou│   ⢐⠇⢄⢀⢀⢀⢀⢀⢀⢀⢀⠅⠸⡄     ⢽⢐         ⢐ ⡇      [ ] Left temporal peak   │
|  Cha│  ⢀⡽ ⠅        ⠅ ⢇⡀   ⢀⢝⢐⢀⢀⢀⢀⢀⢀⢀⢀⢀⢐⢐⡣⡀     [ ] Right temporal peak  │
|  Rea│  ⠈⢵ ⢅⡄⡄⡄⣄⢄⢄⣄⡄⠅ ⡏⠁   ⠈⠙⢧         ⢀⡔⠋⠁     [ ] Frontal third        │
|  Pri│   ⢙⡆⢕⠫⣏⣵⡫⢗⡵⣱⣳⠅⢰⠁       ⠳⡐⠄⠄⠄⠄⠄⠄⢐⠝        [ ] Mid-scalp            │
|     │    ⠙⢅⠑⠅⢷⢹⢝⠜⠞⠁⡡⠃         ⢸      ⡇         [x] Vertex               │
|  Tre│      ⠑⠦⠤⠤⠤⠤⠔⠊           ⢸      ⡇         [ ] Left parietal        │
|> Zon│ left⢀⣴⠴⢓⠓⠉⠓⢓⡷⣄⣄    right⣔⠓⠓⠉⢓⠓⢴⢄         [ ] Right parietal       │    ▾
|     │   ⢀⡴⢋ ⠕ ⠁⠁⠁⠑⠘⠙⠝⠳⡄   ⢀⠔⠝⠘⠐⠁⠁⠁⠁⠑⠅⢄⠑⢄       [ ] Occipital            │
|  Lay│   ⡸⠁⠅ ⠅       ⠅ ⠱⡄ ⢐⠏ ⠅       ⠅ ⠅⠁⢇      [ ] Nape                 │
|  Lay│   ⣇⣀⠁⠁⢑⠐⢐⢀⢀   ⠅  ⡇ ⢽  ⠅  ⢀⢀⢀⠐⢐⠁⠁⠁⣀⣸      [ ] Left sideburn        │
|     │   ⡧⠄  ⢐ ⢐⢠⠊⡇⢀⢀⢅⢀⢀⡇ ⢽⢀⢀⢅⢀⢀⢵⠑⣔ ⢐   ⠠⢼      [ ] Right sideburn       │
|  Nee│ ⢀⠎     ⠁⢁⠸⡠⠓⢄   ⡜  ⠐⢧   ⠐⠙⢄⢇⢅⠁     ⠱⡀    [ ] Beard                │
|  Nee│  ⢽⣃⠑⠐⠐⠐ ⢐    ⠑⢄⠎     ⠱⡄    ⢐ ⠑⠐⠐⠐ ⣑⠍     [ ] Scar                 │
|  Bra│  ⢙⡆  ⢀⣀⠔      ⡇       ⢸     ⠑⢄⢀⡀  ⢰⠁                              │
|  Nee│   ⠑⠒⠊⠁⠈⡆      ⡇       ⢸      ⢰⠁⠉⠑⠒⠊    Letters find, Space ticks  │
|  Nee└───────────────────────────────────────────────────────────────────┘     ↓
|────────────────────────────────────────────────────────────────────────────────
| Space Tick  Enter Take  Esc Back  F1 More
----
keys Enter Tab Tab Tab
type 3RL 0.25
keys ^S
sees Saved session 2 of Per Ek
keys D
sees Session 2 of Per Ek: Done
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Ek, Per   47 years
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   2 2026-11-09 10:00  180 anna      Treatment    Done      front hairline, ve…
|    1 2026-11-02 09:00      anna      Consultation Done
|
|
|
|
|
|
|
|
|
|  Zones: front hairline, vertex
|  Layers so far: 1 on front hairline, vertex
|  layer 1, inks Black 03 A17 1:3
|
|
| Session 2 of Per Ek: Done; u undoes it
| n New session  Enter Open  a Arrived  i Inks  p Photos  N No-show  ? More
----

# A week later the second, booked from the plan within its gap.
keys 4 b ^S
sees Added session 3 of Per Ek
# Four days after the first the clinic calls; the task is ticked off.
at 2026-11-13 09:00
keys Esc t
sees [ ] today         Call: how is it healing?
keys Space
sees [x]

# The second treatment takes over the inks of the first by one key; the third is booked and done likewise.
at 2026-11-16 10:00
keys t a
sees Session 3 of Per Ek: Arrived
keys Enter i t
sees 1:3
keys Esc D 4 b ^S
sees Added session 4 of Per Ek
at 2026-11-23 10:00
keys 5 a i t Esc D
sees Session 4 of Per Ek: Done
keys 4
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Ek, Per   47 years
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Agreed      Kind         Status   Sessions          Next
|>   1 2 Nov       Shaved look  Healing  3 of 3 done       healed on 21 Dec
|
|  Shaved look, healing: 3 of 3 done
|  ●─────────────●─────────────●─────────────◇
|  9 Nov         16 Nov        23 Nov        21 Dec
|  done          done          done          heals
|  Next           healed on 21 Dec
|  Price          1200.00 GBP for all sessions
|  Planned by     anna
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| n New course  Enter Details  e Edit  b Book next  D Done  d Stop  ? More
----

# Four weeks later, with all the calls made, the healed photos are due; they are taken at another place.
at 2026-12-21 09:00
keys Esc t
sees 0 sessions, 5 due
sees [ ] today         Healed photo                        1/4 Ek, Per
keys Space Down Space Down Space Down Space Down Space
lacks [ ]
keys Enter 4 D
sees Done

# Two years later a touch-up is due.
at 2028-11-23 09:00
keys Esc t
sees [ ] today         Offer a touch-up
sees Example Black 03 A17 expired 380 days ago
keys Enter 5 n
---- 4,34
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New session of 1 Ek, Per
|
|> Starts *        2028-11-23 09:00      Thu 23 Nov 2028 09:00
|  Minutes         180
|  Practitioner    (•) anna
|  Room
|  Kind *          Touch-up     ▾
|  Status *        Booked       ▾
|  Course          ( ) 1  Shaved look, done, 3 of 3 done
|  Changes
|  Reason
|  Price                          GBP
|
|  ▸ Treated
|  ▸ Needle and machine
|  ▸ Afterwards
|
|                  [ Save ]   [ Cancel ]
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
sees Added session 5 of Per Ek
keys D
sees Session 5 of Per Ek: Done
keys Esc t
lacks [ ]

# The bottle is too old now: using it needs a reason.
keys Enter 5 i n F4
sees expired on 9 Nov 2027
keys Enter Tab
type 4
keys ^S
sees Reason:
type Agreed with the client, no other at hand
keys ^S
sees 1:4
keys Esc 1
---- 3,1
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Ek, Per   49 years
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
| Norwood III vertex                         Shaved look, done: 3 of 3 done
| 2 Nov 2026                                 ●────────●────────●────────◇
| ◂ After session 1 of 3, 9 Nov 2026         9 Nov    16 Nov   23 Nov   21 Dec
|     ⣠⢔⢢⢄       ⢀⣴⢓⢍⢋⢳⢄                     done     done     done     healed
|   ⢴⢏⠔⠘⠐⢕⢝⣄    ⢐⣟⠁    ⢑⢱                    2026     2026     2026     2026
|  ⢐⢗⠌⠄⠄⠄⠄⢜⠸⡄   ⢴⠅      ⢍⡇                   Last: 23 Nov, today: touch-up,
|  ⢯⢐⢀⢀⣠⢀⢀⢐ ⡕   ⠛⢅⠁⠁⠁⠁⠁⠁⡵⠛                   anna, 3 h
|  ⠐⢗⢔⠨⠄⡎⢰⠔⡼     ⠈⠳⡐⠐⠐⢐⠕⠁
|   ⠐⠓⢥⣁⣁⠥⠚       ⢠⠃  ⠘⡄                     Photos: none yet
|   ⢀⢴⢗⠏⠍⢕⢳⢴⣄   ⢀⢴⢓⠋⠍⢕⢗⢴⣄
|  ⢠⢓⠁⠅    ⠅⠘⡄ ⢴⠃⠅    ⢅⢑⠙⡄                   Client
|  ⡮⠤⠁⠅⢑⢄⡄ ⠅ ⡇ ⢽ ⠅ ⢀⣔⠁⠅⠁⠤⢵                   Date of birth  1979-01-12
| ⢠⠊⠁ ⠑⢐⢪⢗⠁⠁⢁⠇ ⢽⡁⠁⢑⠽⡕⠐⠁ ⠈⠑⡄                  Client since   2026-11-02
| ⢘⡧⠁⠁⠁⢑  ⠑⡰⠁   ⠙⢖⠁ ⢐⢁⠁⠁⠁⢕⠁
|  ⠙⠔⠒⢱    ⡇     ⢸    ⡟⠒⠦⠃
| ● front hairline, vertex
|
|────────────────────────────────────────────────────────────────────────────────
| e Edit  ] Tabs  d Archive  m Take payment  x Export  Esc Back  ? More
----
