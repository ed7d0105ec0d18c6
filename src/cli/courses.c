/* SPDX-License-Identifier: MIT */
/* What a course says beyond its fields: how far it is, and when the next sessions come. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/plans.h"

#include <inttypes.h>

enum { PAIRS = 8 + PLAN_STEPS };

struct pairs {
	struct cli *c;
	struct pair row[PAIRS];
	int n;
};

/* People get the label, pipes the name. */
static void add(struct pairs *p, const char *label, const char *name, const char *value)
{
	if (*value)
		p->row[p->n++] = (struct pair){ p->c->format == FORMAT_TABLE ? label : name,
						value };
}

static const char *iso(struct cli *c, day_t day)
{
	return day_iso(day, arena_alloc(&c->arena, DATE_BUF));
}

static const char *proposed(struct cli *c, const struct plan *p)
{
	const char *words = "";

	for (int i = 0; i < p->steps; i++)
		if (!p->step[i].session)
			words = arena_printf(&c->arena, "%s%s%s", words, *words ? "," : "",
					     iso(c, p->step[i].day));
	return words;
}

static void answer_plan(struct cli *c, const struct plan *p)
{
	struct pairs out = { .c = c };

	add(&out, "Progress", "progress", plan_progress(p, &c->arena));
	add(&out, "Next", "next", plan_next_words(p, core_rules(c->core)->today, &c->arena));
	add(&out, "Proposed", "proposed", proposed(c, p));
	add(&out, "Healed on", "healed_on", p->healed_on ? iso(c, p->healed_on) : "");
	for (int i = 0; i < p->steps; i++)
		if (p->step[i].outside)
			add(&out, "Gap", "gap",
			    arena_printf(&c->arena, "%s: %s",
					 rec_title(&session_type, p->step[i].session, &c->arena),
					 plan_gap_words(p, i, &c->arena)));
	answer_pairs(c, out.row, out.n);
}

/* JSON and CSV are the record and no more: their members are the fields of the book. */
int cli_course_show(struct cli *c, struct err *e)
{
	struct query q = { 0 };
	struct course x;
	struct session *all;
	struct plan *plans;
	int n, count, r = cli_show(c, e);

	if (r < 0 || c->format == FORMAT_JSON || c->format == FORMAT_CSV)
		return r;
	if ((r = core_named(c->core, &course_type, c->argv[0], &x, &c->arena, e)) < 0)
		return r;
	q.client = x.client;
	if ((r = core_list(c->core, &session_type, &q, &all, &n, &c->arena, e)) < 0 ||
	    (r = core_plans(c->core, x.client, all, n, &plans, &count, &c->arena, e)) < 0)
		return r;
	for (int i = 0; i < count; i++)
		if (plans[i].course->number == x.number)
			answer_plan(c, &plans[i]);
	return 0;
}
