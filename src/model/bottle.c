/* SPDX-License-Identifier: MIT */
/* The days of a bottle in words. */
#include "config.h"
#include "model/bottle.h"
#include "model/choices.h"

bool bottle_expired(const struct bottle *b, day_t on)
{
	return b->use_by && b->use_by < on;
}

bool bottle_is_at_hand(const struct bottle *b)
{
	return choice_is(&bottle_status, b->status, "stock") ||
	       choice_is(&bottle_status, b->status, "open");
}

static const char *days(int n, struct arena *a)
{
	return arena_printf(a, "%d day%s", n, n == 1 ? "" : "s");
}

const char *bottle_keeping(const struct bottle *b, day_t on, int warning, struct arena *a)
{
	int left;

	if (!b->use_by || !bottle_is_at_hand(b))
		return "";
	left = day_number(b->use_by) - day_number(on);
	if (left < 0)
		return arena_printf(a, "expired %s ago", days(-left, a));
	if (left > warning)
		return "";
	return left ? arena_printf(a, "expires in %s", days(left, a)) : "expires today";
}

const char *bottle_objection(const struct bottle *b, day_t on, struct arena *a)
{
	char buf[DATE_BUF];

	if (choice_is(&bottle_status, b->status, "recalled"))
		return "is recalled";
	if (bottle_expired(b, on))
		return arena_printf(a, "expired on %s", day_short(b->use_by, 0, buf));
	return choice_is(&bottle_status, b->status, "finished") ? "is finished" : "";
}
