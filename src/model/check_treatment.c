/* SPDX-License-Identifier: MIT */
/* The rules of the treatment record: what follows from a field, what does not fit together. */
#include "config.h"
#include "model/check.h"
#include "model/choices.h"
#include "model/hold.h"
#include "model/types.h"
#include "model/zone.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void not_in_future(const char *name, const char *label, day_t day, const struct rules *r,
			  struct problems *p)
{
	if (day > r->today)
		problem_add(p, name, "%s: is in the future", label);
}

/* 0.25 or 0,25, as hundredths; NONE_INT when the words do not go on with a number below 10. */
static int64_t diameter(const char *s)
{
	char number[8];
	money_t mm;
	struct err e;

	s += strspn(s, " ");
	snprintf(number, sizeof number, "%.*s", (int)strspn(s, "0123456789.,"), s);
	return *number && money_parse(&mm, number, 2, &e) == 0 && mm > 0 && mm < 1000 ? mm :
											NONE_INT;
}

/*
 * "3RL 0.25": pins, shape, millimetres, as needles are labelled. What cannot be read so stays words
 * alone.
 */
void session_derive(void *rec)
{
	struct session *x = rec;
	char shape[4] = "", *end;
	long pins = strtol(x->needle, &end, 10);
	size_t n = 0;

	x->needle_pins = x->needle_mm = NONE_INT;
	x->needle_shape = 0;
	end += strspn(end, " -");
	while (isalpha((unsigned char)end[n]) && n < sizeof shape - 1) {
		shape[n] = (char)toupper((unsigned char)end[n]);
		n++;
	}
	if (pins < 1 || pins > 99 || isalpha((unsigned char)end[n]) ||
	    !choice_index(&needle_shape, shape))
		return;
	x->needle_pins = pins;
	x->needle_shape = choice_index(&needle_shape, shape);
	x->needle_mm = diameter(end + n);
}

void session_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct session *x = rec;

	(void)r;
	for (int i = 0; i < 16; i++)
		if (x->zone_layers >> (4 * i) & 15 && x->zones && !(x->zones >> i & 1))
			problem_add(p, "zone_layers", "Layer by zone: %s is not among the zones",
				    choice_label(&zones, i + 1));
}

void health_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct health *x = rec;

	not_in_future("on", "Date", x->on, r, p);
	not_in_future("patch_on", "Patch test on", x->patch_on, r, p);
	if (x->patch_bottle != NONE_INT && !x->patch_on)
		problem_add(p, "patch_on", "Patch test on: say when it was made");
	if (x->patch_result && !x->patch_on)
		problem_add(p, "patch_on", "Patch test on: a result needs the day of the test");
}

void scar_check(const void *rec, const struct rules *r, struct problems *p)
{
	not_in_future("on", "Seen on", ((const struct scar *)rec)->on, r, p);
}

void course_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct course *x = rec;

	(void)r;
	if (x->gap_min > x->gap_max)
		problem_add(p, "gap_max", "Largest gap: is smaller than the smallest");
}

void consent_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct consent *x = rec;

	not_in_future("signed_on", "Signed", x->signed_on, r, p);
	not_in_future("withdrawn_on", "Withdrawn", x->withdrawn_on, r, p);
	if (x->withdrawn_on && x->withdrawn_on < x->signed_on)
		problem_add(p, "withdrawn_on", "Withdrawn: is before it was signed");
}

/* An open bottle keeps so many months, but never longer than is printed on it. */
void bottle_derive(void *rec)
{
	struct bottle *x = rec;
	day_t opened = x->opened && x->keeps != NONE_INT ?
			       day_add_months(x->opened, (int)x->keeps) : 0;

	x->use_by = opened && (!x->expires || opened < x->expires) ? opened : x->expires;
	if (x->opened && choice_is(&bottle_status, x->status, "stock"))
		x->status = choice_index(&bottle_status, "open");
}

void bottle_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct bottle *x = rec;

	not_in_future("received", "Received", x->received, r, p);
	not_in_future("opened", "Opened", x->opened, r, p);
	if (x->opened && x->received && x->opened < x->received)
		problem_add(p, "opened", "Opened: is before it was received");
}

void holdrule_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct holdrule *x = rec;

	(void)r;
	if (choice_is(&hold_action, x->action, "wait") && x->days == NONE_INT)
		problem_add(p, "days", "Days: how long to wait?");
	if (x->condition && x->action && !holdrule_fits(x->condition, x->action))
		problem_add(p, "action", "Action: nothing in the record would end it; choose "
					 "block, note or none");
}

void taskrule_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct taskrule *x = rec;

	(void)r;
	if (x->offset < 0 && !choice_is(&task_anchor, x->anchor, "session-booked"))
		problem_add(p, "offset", "Offset: only a booked session is known before it comes");
}
