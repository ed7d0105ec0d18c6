/* SPDX-License-Identifier: MIT */
/* Looks into the timetables. */
#include "config.h"
#include "model/aftercare.h"
#include "model/choices.h"
#include "model/visit.h"

#include <string.h>

static const struct {
	const char *school;
	int from, to;
	const char *words;
} timetable[] = {
#define AFTERCARE(school, from, to, words) { school, from, to, words },
#include "model/aftercare.def"
#undef AFTERCARE
};

const char *aftercare_words(const struct session *x, day_t day, struct arena *a)
{
	const char *school = choice_code(&aftercare, x->aftercare);
	int days;

	if (!x->aftercare || !visit_done(x))
		return "";
	days = day_number(day) - day_number(minute_day(x->starts));
	for (size_t i = 0; i < COUNT(timetable); i++)
		if (!strcmp(timetable[i].school, school) && days >= timetable[i].from &&
		    days <= timetable[i].to)
			return arena_printf(a, "day %d by the %s sheet: %s", days, school,
					    timetable[i].words);
	return "";
}
