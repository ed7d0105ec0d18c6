/* SPDX-License-Identifier: MIT */
/* The head of a hair-loss pattern as shades and lines; the figures stand in model/pattern.def. */
#ifndef MODEL_HEAD_H
#define MODEL_HEAD_H

#include "model/dots.h"
#include "model/pattern.h"
#include "model/skull.h"

/* BOTH: profile on the right and, left of it, the view that head_main names. */
enum head_view { HEAD_TOP, HEAD_PROFILE, HEAD_BACK, HEAD_BOTH };

/* HEAD_TOP, or HEAD_BACK for what lies at the back of the head. */
enum head_view head_main(const struct pattern *p);
const char *head_words(enum head_view view);	/* "top", "profile", "back" */

/* Is so little hair left at this place that it shows? Only where hair grows at all. */
bool head_lost(const struct pattern *p, const struct place *at);

/*
 * One view (not BOTH) as large as it fits into the dots, in their middle; a NULL pattern is a head
 * that lost no hair. Made for 32 x 32 dots and more.
 */
void head_trace(const struct dots *d, const struct pattern *p, enum head_view view);

#endif
