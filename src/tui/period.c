/* SPDX-License-Identifier: MIT */
/* The list of periods and the form of own days. */
#include "config.h"
#include "tui/period.h"

#include <string.h>
#include "core/core.h"
#include "model/types.h"
#include "tui/choose.h"
#include "tui/form.h"

/* The days of a period that is none of the table's. */
struct days {
	struct rec rec;
	CTYPE_DATE from, to;
};

/* Lives as long as the screen that it was opened from. */
struct asking {
	struct period *p;
	void (*took)(void *ctx, struct ui *ui);
	void *ctx;
	struct days days;
};

static const struct field day_fields[] = {
	{ .name = "id", .kind = K_ID, .off = offsetof(struct rec, id), .label = "Id" },
	{ .name = "from", .kind = K_DATE, .off = offsetof(struct days, from), .label = "From",
	  .flags = F_YEAR, .help = "both days count; empty: no limit" },
	{ .name = "to", .kind = K_DATE, .off = offsetof(struct days, to), .label = "To",
	  .flags = F_YEAR },
};

static const struct rectype days_type = {
	.name = "period",
	.plural = "periods",
	.label = "Period",
	.size = sizeof(struct days),
	.nfields = COUNT(day_fields),
	.fields = day_fields,
};

static const char *name_of(enum report_period p)
{
	return p < PERIOD_COUNT ? report_period_words(p) : "Other days";
}

/* Filled once; report_period_words has them. */
static const struct choices *choices(void)
{
	static struct choice rows[PERIOD_COUNT + 1];
	static const struct choices all = { rows, PERIOD_COUNT + 1 };

	for (int i = 0; i <= PERIOD_COUNT; i++)
		rows[i].code = rows[i].label = name_of((enum report_period)i);
	return &all;
}

void period_days(const struct period *p, day_t today, day_t *ret_from, day_t *ret_to)
{
	*ret_from = p->from;
	*ret_to = p->to;
	if (p->which < PERIOD_COUNT)
		report_period_days(p->which, today, ret_from, ret_to);
}

const char *period_words(const struct period *p, day_t today, struct arena *a)
{
	char from[DATE_BUF], to[DATE_BUF];
	day_t first, last;

	period_days(p, today, &first, &last);
	day_short(first, 0, from);
	day_short(last, 0, to);
	if (!*from && !*to)
		return report_period_words(PERIOD_ALL);
	return arena_printf(a, "%s: %s%s%s%s", name_of(p->which), *from ? "from " : "", from,
			    *to ? *from ? " to " : "up to " : "", to);
}

static int check_days(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct asking *x = ctx;
	const struct days *d = rec;

	(void)form;
	if (d->from && d->to && d->to < d->from)
		return err_field(e, "to", "The last day lies before the first");
	*x->p = (struct period){ PERIOD_COUNT, d->from, d->to };
	return 0;
}

static void took_days(void *ctx, struct ui *ui)
{
	struct asking *x = ctx;

	x->took(x->ctx, ui);
}

static void took_period(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct asking *x = ctx;

	(void)ticks;
	if (row <= PERIOD_COUNT) {
		x->p->which = (enum report_period)(row - 1);
		x->took(x->ctx, ui);
		return;
	}
	form_open(ui, &(struct form_spec){
			      .type = &days_type, .title = "From which day to which?",
			      .start = &x->days, .rules = core_rules(ui->core), .ctx = x,
			      .save = check_days, .saved = took_days, .action = "Show",
		      });
}

void period_open(struct ui *ui, struct period *p, void (*took)(void *ctx, struct ui *ui),
		 void *ctx)
{
	struct asking *x = arena_alloc(&ui->top->arena, sizeof *x);

	*x = (struct asking){ .p = p, .took = took, .ctx = ctx };
	x->days.from = p->from;
	x->days.to = p->to;
	choose_open(ui, &(struct choose_spec){
				.title = "Which period?", .list = choices(),
				.at = (int)p->which + 1, .took = took_period, .ctx = x,
			});
}
