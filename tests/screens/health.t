# SPDX-License-Identifier: MIT
# Nobody was asked yet; then a review with what is ticked, what follows from it, and the reason to go on all the same.
keys 2 Enter 2
---- 10,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  - No patch test
|  - Health not reviewed
|  - No consent to treatment
|
|
|  The health was not reviewed yet. Press n for the first review.
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
| n New review  h Holds  Enter Details  e Correct  d Archive  f Show all  ? More
----
keys n Tab F4
type isot
keys Space
type blood
keys Space
---- 9,10
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Health r┌─ Conditions ───────────────────────────────────────────────┐
|         │ Allergies                                                  │
|  Date * │  [ ] Allergy to ink                                        │
|> Conditi│  [ ] Allergy to anaesthetics                               │       ▾
|         │  [ ] Allergy to latex                                      │ one
|         │  [ ] Allergy to metals                                     │
|  Letters│ Blood and heart                                            │       ▾
|  Ended o│> [x] Blood thinner                                         │
|  Pregnan│  [ ] Clotting disorder                                     │
|  Medicin│  [ ] Haemophilia                                           │
|  Allergi│  [ ] Platelet disorder                                     │
|         │  [ ] Sickle cell disease                                   │
|  Skin an│  [ ] High blood pressure                                   │
|  Fitzpat│                                                            │
|  Skin   │                                                            │
|  Scalp  │                                                            │
|  Hair co│                                                            │
|  Hair le│                                                            │
|         │ Space ticks, Enter takes 2, letters find                   │
|  Earlier└────────────────────────────────────────────────────────────┘        ↓
|────────────────────────────────────────────────────────────────────────────────
| Enter Take  Esc Back  F1 More
----
# The last dose; a letter is not there yet.
keys Enter Tab
type 2026-11-11
keys Tab Tab
type warfarin 5 mg
keys Tab
type latex: hives
keys ^S
---- 14,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| ! Blood thinner: doctor's letter missing (+1)
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  ! Blood thinner: doctor's letter missing
|  ! Isotretinoin, strong retinoids: wait until 12 May 2027
|  - No patch test
|  - No consent to treatment
|  Allergies  latex: hives
|  Medicines  warfarin 5 mg
|
|  Date        Conditions                      Fitzpatrick Patch test   Who
|> 23 Nov      Blood thinner, Isotretinoin, s…                          anna
|
|
|
|
|
|
|
| Reviewed. ! Blood thinner: doctor's letter missing (+1)
| n New review  h Holds  Enter Details  e Correct  d Archive  f Show all  ? More
----
keys h
---- 7,7
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| ! Blood thinner: doctor's letter missing (+1)
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  ! ┌─ What speaks against a treatment ────────────────────────────────────┐
|  ! │> Doctor's letter  Blood thinner: doctor's letter missing             │
|  - │  Wait             Isotretinoin, strong retinoids: wait until 12 May  │
|  - │                   2027. Published waits are 6 and 12 months after    │
|  Al│                   the last dose                                      │
|  Me│  Note             No patch test. Insurers may require one for every  │
|    │                   brand and batch                                    │
|  Da│  Note             No consent to treatment. Have the form signed      │
|> 23│  Allergies        latex: hives                                       │
|    │  Medicines        warfarin 5 mg                                      │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Close  Esc Back  ? More
----
# The next review begins with what this one said.
keys Esc n
---- 4,27
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Health review of 1 Öberg, Per
|
|> Date *         2026-11-23        Mon 23 Nov 2026
|  Conditions     Blood thinner, Isotretinoin, strong retinoids                ▾
|  Letters seen                                                                ▾
|  Ended on       2026-11-11        Wed 11 Nov 2026
|  Pregnancy      ( ) No  ( ) Pregnant  ( ) Nursing  ( ) Does not apply
|  Medicines      warfarin 5 mg
|  Allergies      latex: hives
|
|  Skin and hair
|  Fitzpatrick                 ▾
|  Skin                        ▾
|  Scalp                         ▾
|  Hair colour                 ▾
|  Hair length                 ▾
|
|  Earlier work
|  Transplant                  ▾
|  Transplant on                                                                ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
# It was booked before anybody asked: arriving leads to the reason.
keys Esc 5 a
---- 12,18
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Session 1 of Per Öberg
| Reason: Blood thinner: doctor's letter missing; Isotretinoin, strong
| retinoids: wait until 12 May 2027. Settle it first, or say here why to go on
|  Minutes         180                                                          ↑
|  Practitioner    (•) anna
|  Room
|  Kind *          Treatment    ▾
|  Status *        Arrived      ▾
|  Course
|  Changes
|> Reason
|                  why to go on in spite of a hold
|  Price                          GBP
|
|  Treated
|  Zones                                                                       ▾
|  Layer           1
|  Layer by zone
|
|  Needle and machine                                                           ↓
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
type her doctor said yes by phone
keys ^S
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| ! Blood thinner: doctor's letter missing (+1)
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Zones
|>   1 2026-11-23 10:00  180 anna      Treatment    Arrived
|
|
|
|
|
|
|
|
|
|  layer 1
|  Reason to go on: her doctor said yes by phone
|
|
|
| Saved session 1 of Per Öberg; Blood thinner: doctor's letter missing; Isotret…
| n New session  Enter Open  D Done  i Inks  p Photos  N No-show  ] Tabs  ? More
----
# On a low window red comes before age and phone.
size 10x40
keys 2
---- 6,2
| Scalpbook     Today   Clients   Pigmen…
|────────────────────────────────────────
| 1  Öberg, Per  ! Blood thinner: docto…
| 1Overview 2Health 3Pattern 4Plan 5Sess…
|────────────────────────────────────────
|  Date        Conditions
|> 23 Nov      Blood thinner, Isotretino…
|
|────────────────────────────────────────
| n New review  h Holds  ] Tabs  ? More
----
