# SPDX-License-Identifier: MIT
# A circle, an arrow and words, by keys.
keys v m
---- 11,40
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Marks on Front, Immediately after, Thu 1 Oct 2026
|                                        █████████
|                                        █████████
|                                        █████████
|                                        █████████
|                                        █████████
|                                        █████████
|                                        █████████
|                                        █████████
|                               ▄▄▄▄▄▄▄▄▄+▀▀▀▀▀▀▀▀
|                               █████████
|                               █████████
|                               █████████
|                               █████████
|                               █████████
|                               █████████
|                               █████████
|                               █████████
| Move the cross, then c circle, a arrow to here, t text, d takes one away
| 0 marks, kept beside the photo, never in it
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  c Circle  a Arrow  t Text  d Take away  u Undo  Esc Back  ? More
----
keys S-Left S-Up c
sees Move to the edge
keys Right Right Right Right Enter
sees 1 mark, kept beside the photo
keys a J Enter t
type thin
keys Enter
---- 11,39
| Scalpbook   1 Today  2 Clients  3 Pigments  4 Money  5 Reports  6 Clinic  anna
|────────────────────────────────────────────────────────────────────────────────
| Marks on Front, Immediately after, Thu 1 Oct 2026
|                                        █████████
|                                 •••••  █████████
|                               ••     ••█████████
|                               •       ↑█████████
|                               ••     ••█████████
|                                 ••••• •█████████
|                                       •█████████
|                                       •█████████
|                               ▄▄▄▄▄▄▄▄+hin▀▀▀▀▀▀
|                               █████████
|                               █████████
|                               █████████
|                               █████████
|                               █████████
|                               █████████
|                               █████████
|                               █████████
| Move the cross, then c circle, a arrow to here, t text, d takes one away
| 3 marks, kept beside the photo, never in it; not saved yet
|────────────────────────────────────────────────────────────────────────────────
| ^S Save  c Circle  a Arrow  t Text  d Take away  u Undo  Esc Back  ? More
----
keys u
sees 2 marks
keys d
sees Took the nearest away
keys u ^S
sees Marks saved
sees 2 marks: Circle, Arrow
keys m d Esc
sees The marks on this photo are not saved
keys n
sees 2 marks: Circle, Arrow
keys m d Enter
sees 1 mark:
