/* SPDX-License-Identifier: MIT */
/* Tasks: what is due for a client. */
#include "config.h"
#include "core/core_impl.h"
#include "core/copies.h"
#include "model/choices.h"

/* Who did it and when stands in the task as long as it is done. */
int task_close(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	const struct task *before = was;
	struct task *x = rec;

	(void)p;
	(void)e;
	if (!choice_is(&task_status, x->status, "done")) {
		x->done_on = 0;
		x->done_by = "";
	} else if (!before || before->status != x->status) {
		x->done_on = core_rules(c)->today;
		x->done_by = c->who;
	}
	return 0;
}

static bool holds(const struct consent *x)
{
	return !x->withdrawn_on && rec_listed(&consent_type, x);
}

/* Copies of photos that are out are somebody's work when the consent to them ends: Today has it. */
int take_down_after_consent(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct consent *x = rec;
	struct copy *out;
	struct task task;
	ARENA(a);
	int n, r;

	if (!was || !holds(was) || holds(x))
		return 0;
	r = core_copies_must_go(c, x->client, x->purpose, &out, &n, &a, e);
	if (r < 0 || !n)
		return r;
	core_new(c, &task_type, &task, &a);
	task.client = x->client;
	/* Short, so that a narrow window shows from where. */
	task.words = arena_printf(&a, "Take down %d photo%s: %s", n, n == 1 ? "" : "s",
				  choice_label(&consent_purpose, x->purpose));
	return core_put(c, &task_type, NULL, &task, "add", NULL, e);
}
