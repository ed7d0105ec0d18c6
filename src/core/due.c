/* SPDX-License-Identifier: MIT */
/*
 * The open tasks of a client follow what is recorded: inside the transaction that changed it, only
 * where that could change what is due. What is due is model/due.h's to say.
 */
#include "config.h"
#include "core/core_impl.h"
#include "model/choices.h"
#include "model/due.h"
#include "store/day.h"

#include <string.h>

/* What was due so long before it is written down is of an old record, and nobody's task. */
enum { OLD_DAYS = 60 };

/* Reading */

/* The reviews come by their dates. */
static int read_health(struct core *c, int64_t client, struct due_facts *f, struct arena *a,
		       struct err *e)
{
	struct query q = { .client = client };
	struct health *all;
	struct bottle tested;
	int n, r = core_list(c, &health_type, &q, &all, &n, a, e);

	for (int i = 0; r >= 0 && i < n; i++) {
		f->review = &all[i];
		f->patch = all[i].patch_on ? &all[i] : f->patch;
	}
	if (r < 0 || !f->patch || f->patch->patch_bottle == NONE_INT)
		return r;
	if ((r = rec_get(c->book, &bottle_type, f->patch->patch_bottle, &tested, a, e)) == 1)
		f->use_by = tested.use_by;
	return r < 0 ? r : 0;
}

static int read_facts(struct core *c, int64_t client, struct due_facts *f, struct arena *a,
		      struct err *e)
{
	struct query q = { .client = client, .status = "all" };
	struct client owner;
	struct session *sessions;
	struct course *courses;
	struct taskrule *rules;
	int64_t *healed;
	int r;

	if ((r = rec_get(c->book, &client_type, client, &owner, a, e)) < 0 ||
	    (r = core_list(c, &session_type, &q, &sessions, &f->session_count, a, e)) < 0 ||
	    (r = core_list(c, &course_type, &q, &courses, &f->course_count, a, e)) < 0 ||
	    (r = core_list(c, &taskrule_type, &(struct query){ 0 }, &rules, &f->rule_count, a,
			   e)) < 0 ||
	    (r = day_healed(c->book, client, &healed, &f->healed_count, a, e)) < 0)
		return r;
	f->active = choice_is(&client_status, owner.status, "active");
	f->sessions = sessions;
	f->courses = courses;
	f->rules = rules;
	f->healed = healed;
	return read_health(c, client, f, a, e);
}

/* Comparing */

static bool has_status(const struct task *x, const char *code)
{
	return choice_is(&task_status, x->status, code);
}

/* Nobody but the program forgets the day by the rule, when a task is not wanted any more. */
static bool dropped_by_program(const struct task *x)
{
	return has_status(x, "dropped") && !x->by_rule;
}

/*
 * The stored task that a wanted one is. What is about no session is told apart by its day, unless
 * it waits: then its day may have moved.
 */
static struct task *stored(struct task *all, int n, const struct due_task *want)
{
	struct task *found = NULL;

	for (struct task *x = all; x < all + n; x++) {
		if (x->rule != want->rule->rec.id || x->session != want->session)
			continue;
		if (has_status(x, "open"))
			return x;
		if (want->session != NONE_INT || dropped_by_program(x) || x->by_rule == want->due)
			found = !found || dropped_by_program(found) ? x : found;
	}
	return found;
}

/* Writing */

static int put(struct core *c, const struct task *was, struct task *now, const char *action,
	       struct err *e)
{
	return core_put(c, &task_type, was, now, action, NULL, e);
}

static int add(struct core *c, int64_t client, const struct due_task *want, struct arena *a,
	       struct err *e)
{
	struct task x;

	core_new(c, &task_type, &x, a);
	x.client = client;
	x.session = want->session;
	x.due = x.by_rule = want->due;
	x.words = want->rule->words;
	x.rule = want->rule->rec.id;
	return put(c, NULL, &x, "add", e);
}

static int set(struct core *c, const struct task *was, const char *status, day_t due,
	       struct err *e)
{
	struct task now = *was;
	bool done = !strcmp(status, "done");

	now.status = choice_index(&task_status, status);
	now.by_rule = due;
	now.due = due && due != was->by_rule ? due : was->due;
	now.done_on = done ? core_rules(c)->today : 0;
	now.done_by = done ? c->who : "";
	return put(c, was, &now, "edit", e);
}

static int follow_one(struct core *c, int64_t client, const struct due_task *want,
		      const struct task *x, struct arena *a, struct err *e)
{
	bool old = want->due < day_add(core_rules(c)->today, -OLD_DAYS);

	if (x && has_status(x, "open"))
		return want->met		     ? set(c, x, "done", x->by_rule, e) :
		       x->by_rule != want->due ? set(c, x, "open", want->due, e) :
						     0;
	if (want->met || old || (x && !dropped_by_program(x)))
		return 0;
	return x ? set(c, x, "open", want->due, e) : add(c, client, want, a, e);
}

int due_follow(struct core *c, int64_t client, struct err *e)
{
	struct query q = { .client = client, .status = "all" };
	struct due_facts f = { .active = false };
	struct due_task *want;
	struct task *tasks;
	ARENA(a);
	int n, stored_n, r;

	if ((r = read_facts(c, client, &f, &a, e)) < 0 ||
	    (r = core_list(c, &task_type, &q, &tasks, &stored_n, &a, e)) < 0)
		return r;
	n = due_tasks(&f, &want, &a);
	for (int i = 0; i < n && r >= 0; i++) {
		struct task *x = stored(tasks, stored_n, &want[i]);

		r = follow_one(c, client, &want[i], x, &a, e);
		if (x)
			x->rule = NONE_INT;	/* dealt with */
	}
	for (int i = 0; i < stored_n && r >= 0; i++)
		if (tasks[i].rule != NONE_INT && has_status(&tasks[i], "open"))
			r = set(c, &tasks[i], "dropped", 0, e);
	return r;
}

/* What can change what is due */

int due_after_client(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct client *before = was, *x = rec;

	return !before || before->status == x->status ? 0 : due_follow(c, x->rec.id, e);
}

int due_after_session(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct session *before = was, *x = rec;

	if (before && before->status == x->status && before->course == x->course &&
	    before->kind == x->kind && minute_day(before->starts) == minute_day(x->starts))
		return 0;
	return due_follow(c, x->client, e);
}

int due_after_course(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct course *before = was, *x = rec;

	if (before && before->status == x->status && before->planned == x->planned &&
	    before->gap_min == x->gap_min)
		return 0;
	return due_follow(c, x->client, e);
}

/* One that is replaced is followed by the one that replaces it. */
int due_after_health(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct health *x = rec;

	(void)was;
	return choice_is(&history_status, x->status, "replaced") ? 0 : due_follow(c, x->client, e);
}

int due_after_photo(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct photo *before = was, *x = rec;

	if (before ? before->moment == x->moment && before->session == x->session &&
			     before->status == x->status :
		     !choice_is(&photo_moment, x->moment, "healed"))
		return 0;
	return due_follow(c, x->client, e);
}

int due_after_bottle(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct bottle *before = was, *x = rec;
	ARENA(a);
	int64_t *clients;
	int n, r;

	if (!before || before->use_by == x->use_by)
		return 0;
	r = day_tested(c->book, x->rec.id, &clients, &n, &a, e);
	for (int i = 0; r >= 0 && i < n; i++)
		r = due_follow(c, clients[i], e);
	return r;
}
