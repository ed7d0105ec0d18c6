/* SPDX-License-Identifier: MIT */
/* The rules that a new book begins with; a clinic edits them from then on. */
#include "config.h"
#include "core/bulk.h"
#include "core/money_impl.h"
#include "model/choices.h"
#include "model/hold.h"

struct task_seed {
	const char *anchor;
	int offset;
	const char *unit, *words;
};
static const struct task_seed task_seeds[] = {
#define TASKRULE(anchor, offset, unit, words) { anchor, offset, unit, words },
#include "model/taskseeds.def"
#undef TASKRULE
};

static int seed_holds(struct bulk *k, struct err *e)
{
	ARENA(a);
	int r = 0;

	for (int32_t i = 1; i <= hold_conditions.count && r >= 0; i++) {
		struct holdrule x;

		core_new(k->c, &holdrule_type, &x, &a);
		holdrule_preset(&x, i);
		r = bulk_add(k, &holdrule_type, &x, e);
	}
	return r;
}

static int seed_tasks(struct bulk *k, struct err *e)
{
	ARENA(a);
	int r = 0;

	for (size_t i = 0; i < COUNT(task_seeds) && r >= 0; i++) {
		const struct task_seed *s = &task_seeds[i];
		struct taskrule x;

		core_new(k->c, &taskrule_type, &x, &a);
		x.anchor = choice_index(&task_anchor, s->anchor);
		x.offset = s->offset;
		x.unit = choice_index(&time_unit, s->unit);
		x.words = s->words;
		r = bulk_add(k, &taskrule_type, &x, e);
	}
	return r;
}

static int seed(struct core *c, struct err *e)
{
	BULK(k);
	int r;

	if ((r = bulk_begin(&k, c, e)) < 0)
		return r;
	/* Again, now that nobody else writes. */
	if (query_any(c->book, &holdrule_type))
		return 0;
	if ((r = seed_holds(&k, e)) < 0 || (r = seed_tasks(&k, e)) < 0)
		return r;
	return bulk_commit(&k, "seed", e);
}

int core_seed(struct core *c, struct err *e)
{
	bool known = c->known;
	int r;

	c->known = true;	/* whoever happens to open the book has not begun to work in it */
	r = query_any(c->book, &holdrule_type) ? 0 : seed(c, e);
	if (r >= 0)
		r = money_seed(c, e);
	c->known = known;
	return r;
}
