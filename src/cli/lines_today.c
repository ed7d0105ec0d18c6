/* SPDX-License-Identifier: MIT */
/* A day, line by line: said whole, then a task may be ticked off. */
#include "config.h"
#include "cli/lines_today.h"
#include "core/today.h"
#include "model/choices.h"
#include "model/visit.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void say_session(struct lines *l, const struct today_session *x, struct arena *a)
{
	const struct session *s = &x->session;
	int at = (int)(s->starts % 10000), end = (int)(visit_end(s) % 10000);
	const char *layer = s->layer == NONE_INT ? "" : arena_printf(a, " %" PRId64, s->layer);

	lines_say(l, "%02d:%02d%s, %s, %s%s%s%s, %s", at / 100, at % 100,
		  s->minutes == NONE_INT ?
			  "" :
			  arena_printf(a, " to %02d:%02d", end / 100, end % 100),
		  rec_title(&client_type, &x->client, a), choice_label(&session_kind, s->kind),
		  layer, *s->practitioner ? ", " : "", s->practitioner,
		  choice_label(&session_status, s->status));
	if (*x->client.alert)
		lines_say(l, "! Alert: %s", x->client.alert);
	if (*x->holds)
		lines_say(l, "! %s", x->holds);
	if (x->unphotographed)
		lines_say(l, "! No healed photo yet of session %" PRId64, x->unphotographed);
}

static void say_unclosed(struct lines *l, const struct today_session *x, struct arena *a)
{
	char day[DATE_BUF];

	lines_say(l, "! Session %" PRId64 " of %s, %s, is still open: done, or missed?",
		  x->session.number, rec_title(&client_type, &x->client, a),
		  day_short(minute_day(x->session.starts), core_rules(l->core)->today, day));
}

static void say_task(struct lines *l, const struct today_task *x, struct arena *a)
{
	day_t today = core_rules(l->core)->today;
	char due[DATE_BUF];

	if (x->task.done_on)
		return;
	lines_say(l, "Task %" PRId64 ": %s, %s, %s%s", x->task.rec.id, x->task.words,
		  rec_title(&client_type, &x->client, a), x->task.due < today ? "since " : "",
		  x->task.due == today ? "today" : day_short(x->task.due, today, due));
	if (*x->aftercare)
		lines_say(l, "%s", x->aftercare);
}

static void say_day(struct lines *l, const struct today *t)
{
	char day[DATE_BUF];
	ARENA(a);

	lines_say(l, "%s: %d session%s, %d due", day_long(t->day, day), t->session_count,
		  t->session_count == 1 ? "" : "s", t->due);
	for (int i = 0; i < t->session_count; i++)
		say_session(l, &t->sessions[i], &a);
	for (int i = 0; i < t->unclosed_count; i++)
		say_unclosed(l, &t->unclosed[i], &a);
	if (t->more_unclosed)
		lines_say(l, "! More sessions of former days are still open");
	for (int i = 0; i < t->task_count; i++)
		say_task(l, &t->tasks[i], &a);
	for (int i = 0; i < t->bottle_count; i++)
		lines_say(l, "! Bottle %s %s", t->bottles[i].name, t->bottles[i].words);
}

static int tick(struct lines *l, const char *number, struct err *e)
{
	struct task was, now;
	int r = core_named(l->core, &task_type, number, &was, &l->arena, e);

	if (r < 0)
		return r;
	now = was;
	now.status = choice_index(&task_status, "done");
	if ((r = core_save(l->core, &task_type, &was, &now, NULL, NULL, e)) < 0)
		return r;
	lines_say(l, "Done: %s.", now.words);
	return 0;
}

int lines_today(struct lines *l, struct err *e)
{
	struct today t;
	const char *answer;
	int r = core_today(l->core, core_rules(l->core)->today, &t, &l->arena, e);

	if (r < 0)
		return r;
	say_day(l, &t);
	if (!t.due || !role_may(core_role(l->core), RIGHT_WRITE))
		return 0;
	answer = lines_ask(l, "Number of a task that is done, or Enter");
	return answer && *answer ? tick(l, answer, e) : 0;
}
