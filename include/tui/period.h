/* SPDX-License-Identifier: MIT */
/* The choice of a period: one of the table's, or own days; owns no figures. */
#ifndef TUI_PERIOD_H
#define TUI_PERIOD_H

#include "model/report.h"
#include "tui/ui.h"

struct period {
	enum report_period which;	/* PERIOD_COUNT: own days */
	day_t from, to;			/* those; both count, 0: no limit */
};

/*
 * Asks for another one: it lies in *p when 'took' is called. p and ctx outlive the screen that it
 * is asked from.
 */
void period_open(struct ui *ui, struct period *p, void (*took)(void *ctx, struct ui *ui),
		 void *ctx);

/* Its first and last day as of today, 0: no limit. */
void period_days(const struct period *p, day_t today, day_t *ret_from, day_t *ret_to);

/* "Last month: from 1 Oct 2026 to 31 Oct 2026"; "All there is". In the arena. */
const char *period_words(const struct period *p, day_t today, struct arena *a);

#endif
