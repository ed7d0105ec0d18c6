/* SPDX-License-Identifier: MIT */
/* Tasks: what is due for a client. */
#include "config.h"
#include "core/core_impl.h"
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
