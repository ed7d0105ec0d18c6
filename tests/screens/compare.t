# SPDX-License-Identifier: MIT
# The healed photo beside the first one of the same view.
keys Down c
---- 3,41
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   Front   59 days between them.
|   Session 1, Before                     > Session 2, Healed
|   Tue 1 Sep 2026                          Fri 30 Oct 2026
|          ██████████                               █████████
|          ██████████                               █████████
|          ██████████                               █████████
|          ██████████                               █████████
|          ██████████                               █████████
|          ██████████                               █████████
|          ██████████                               █████████
|          ▀▀▀▀▀▀▀▀▀▀                               ▀▀▀▀▀▀▀▀▀▄▄▄▄▄▄▄▄▄
|                                                            █████████
|                                                            █████████
|                                                            █████████
|                                                            █████████
|                                                            █████████
|                                                            █████████
|                                                            █████████
|
| For recognising, not for judging the work; o shows the file.
|────────────────────────────────────────────────────────────────────────────────
| Right Next view  Down Later  Up Earlier  Tab Side  s Sheet  v Look  ? More
----
# A pair that misleads is not shown before somebody was told.
keys Tab Down
sees Session 2, Immediately after
sees Enter shows it here all the same
---- 3,1
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| 1  Öberg, Per   Front   29 days between them.
| > Session 2, Immediately after            Session 2, Healed
|   Thu 1 Oct 2026                          Fri 30 Oct 2026
| Immediately after beside Healed:                  █████████
| redness and fresh pigment look denser             █████████
| and darker than what stays. Never show            █████████
| the two as a result.                              █████████
|                                                   █████████
| Enter shows it here all the same.                 █████████
|                                                   █████████
|                                                   ▀▀▀▀▀▀▀▀▀▄▄▄▄▄▄▄▄▄
|                                                            █████████
|                                                            █████████
|                                                            █████████
|                                                            █████████
|                                                            █████████
|                                                            █████████
|                                                            █████████
|
| For recognising, not for judging the work; o shows the file.
|────────────────────────────────────────────────────────────────────────────────
| Enter Show it  Right Next view  Down Later  Up Earlier  Tab Side  ? More
----
keys Enter
sees ! Immediately after beside Healed
lacks Enter shows it here
keys Right
sees Left profile
sees 59 days between them
keys Right
sees no other photo
keys Left Left
lacks no other photo
