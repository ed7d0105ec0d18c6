# SPDX-License-Identifier: MIT
# Six purposes, three of them signed: one is added, one taken back, and the photos say what may not be shown.
keys Enter [ [
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Purpose       State     Signed      Withdrawn   Form     Taken by Paper
|> Treatment     given     2 Nov                   2026-1   anna
|  Photo record  given     2 Nov                   2026-1   anna
|  Training      missing
|  Web           withdrawn 20 Oct 2025 12 Nov      2025-1   anna
|  Social        missing
|  Marketing     missing
|
|
|
|
|
|
|
|  Treatment. No paper yet: p attaches it
|
|
|────────────────────────────────────────────────────────────────────────────────
| n New  w Withdraw  p Paper  Enter Details  e Edit  d Archive  t Copies  ? More
----
keys Down Down Down Down n
---- 4,13
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| New consent of 1 Öberg, Per
|
|> Purpose *  Social       ▾  In social media
|  Form
|  Signed *   2026-11-23        Mon 23 Nov 2026
|  Withdrawn
|  Note
|
|
|  Taken by   (•) anna
|
|             [ Save ]   [ Cancel ]
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  F4 List  Esc Back  F1 More
----
keys ^S
---- 10,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Purpose       State     Signed      Withdrawn   Form     Taken by Paper
|  Treatment     given     2 Nov                   2026-1   anna
|  Photo record  given     2 Nov                   2026-1   anna
|  Training      missing
|  Web           withdrawn 20 Oct 2025 12 Nov      2025-1   anna
|> Social        given     23 Nov                           anna
|  Marketing     missing
|
|
|
|
|
|
|
|  Social: In social media. No paper yet: p attaches it
|
|
| Added the consent: Social; on its row p attaches the paper
| n New  w Withdraw  p Paper  Enter Details  e Edit  d Archive  t Copies  ? More
----
keys Up Up Up w
---- 4,23
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Withdraw the consent: Photo record, signed on 2 Nov
|
|> Withdrawn  2026-11-23        Mon 23 Nov 2026
|  Note
|
|
|
|             [ Save ]   [ Cancel ]
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
| ^S Save  F4 List  Esc Back  F1 More
----
keys Down
type Prefers not to.
keys ^S
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Purpose       State     Signed      Withdrawn   Form     Taken by Paper
|  Treatment     given     2 Nov                   2026-1   anna
|> Photo record  withdrawn 2 Nov       23 Nov      2026-1   anna
|  Training      missing
|  Web           withdrawn 20 Oct 2025 12 Nov      2025-1   anna
|  Social        given     23 Nov                           anna
|  Marketing     missing
|
|
|
|
|
|
|
|  Photo record: Photos in the client's own record. No paper yet: p attaches it
|  Prefers not to.
|
| Withdrawn: Photo record
| n New  p Paper  Enter Details  e Edit  d Archive  f Show all  t Copies  ? More
----
keys f Home Down
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Purpose       State     Signed      Withdrawn   Form     Taken by Paper
|  Treatment     given     2 Nov                   2026-1   anna
|>   earlier     given     2 May 2024              2024-1   anna
|  Photo record  withdrawn 2 Nov       23 Nov      2026-1   anna
|  Training      missing
|  Web           withdrawn 20 Oct 2025 12 Nov      2025-1   anna
|  Social        given     23 Nov                           anna
|  Marketing     missing
|
|
|
|
|
|
|  Treatment. No paper yet: p attaches it
|
|
|────────────────────────────────────────────────────────────────────────────────
| n New  w Withdraw  p Paper  Enter Details  e Edit  d Archive  t Copies  ? More
----
keys Enter
---- 9,7
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  Purpose       State     Signed      Withdrawn   Form     Taken by Paper
|  Treatment     given     2 Nov                   2026-1   anna
|>   earlier     given     2 May 2024              2024-1   anna
|  Ph┌─ Treatment ──────────────────────────────────────────────────────────┐
|  Tr│> Purpose   Treatment                                                 │
|  We│  Form      2024-1                                                    │
|  So│  Signed    2024-05-02                                                │
|  Ma│  Taken by  anna                                                      │
|    │  Status    Active                                                    │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|  Treatment. No paper yet: p attaches it
|
|
|────────────────────────────────────────────────────────────────────────────────
| Enter Close  Esc Back  ? More
----
keys Esc 6
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   47 years   +46 70 998 11 20
| 1Overview 2Health 3Pattern 4Plan 5Sessions 6Photos 7Money 8Consents 9History
|────────────────────────────────────────────────────────────────────────────────
|  ! Consent withdrawn: Photo record (23 Nov 2026), Web (12 Nov 2026)
|
|  No photo yet. Press p to add pictures from files.
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
| p Add photos  t Copies  ] Tabs  m Take payment  x Export  Esc Back  ? More
----
