/* SPDX-License-Identifier: MIT */
/* What stands in the rows of a day; asks no book. */
#include "config.h"
#include "tui/today_rows.h"

#include <inttypes.h>
#include <stdio.h>
#include "model/choices.h"
#include "model/visit.h"
#include "tui/client_form.h"
#include "tui/clients_columns.h"
#include "tui/money_do.h"
#include "tui/table.h"

struct shown {
	const struct today *t;
	const struct rules *r;
};

static const char *clock_words(minute_t when, struct arena *a)
{
	return arena_printf(a, "%02d:%02d", (int)(when / 100 % 100), (int)(when % 100));
}

/* Sessions */

static const struct today_session *session_of(const void *rec)
{
	return rec;
}

/* Of a former day the day is what counts; its year, of the last month, would not fit. */
static const char *time_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct session *x = &session_of(rec)->session;
	const struct shown *s = ctx;
	day_t on = minute_day(x->starts);
	char day[DATE_BUF];

	if (on != s->t->day)
		return arena_printf(a, "! %s", day_short(on, on, day));
	if (x->minutes == NONE_INT)
		return clock_words(x->starts, a);
	return arena_printf(a, "%s-%s", clock_words(x->starts, a), clock_words(visit_end(x), a));
}

static const char *session_client_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	return arena_printf(a, "%" PRId64, session_of(rec)->client.rec.id);
}

static const char *session_name_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	return client_name(&session_of(rec)->client, a);
}

static const char *phone_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return session_of(rec)->client.phone;
}

static const char *kind_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct session *x = &session_of(rec)->session;
	const char *kind = choice_label(&session_kind, x->kind);

	(void)ctx;
	return x->layer == NONE_INT ? kind : arena_printf(a, "%s %" PRId64, kind, x->layer);
}

static const char *who_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return session_of(rec)->session.practitioner;
}

static const char *room_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return session_of(rec)->session.room;
}

static const char *status_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return choice_label(&session_status, session_of(rec)->session.status);
}

static const struct table_column session_columns[] = {
	{ "Time",   11, 0,   false, false, time_text },
	{ "No.",    6,  52,  true,  false, session_client_text },
	{ "Name",   10, 0,   false, true,  session_name_text },
	{ "Phone",  18, 96,  false, false, phone_text },
	{ "Kind",   13, 60,  false, false, kind_text },
	{ "Who",    8,  68,  false, false, who_text },
	{ "Room",   8,  110, false, false, room_text },
	{ "Status", 8,  0,   false, false, status_text },
	{ NULL, 0, 0, false, false, NULL },
};

/* Tasks */

static const struct today_task *task_of(const void *rec)
{
	return rec;
}

static bool is_done(const struct today_task *x)
{
	return choice_is(&task_status, x->task.status, "done");
}

static const char *tick_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return is_done(task_of(rec)) ? "[x]" : "[ ]";
}

static const char *words_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return task_of(rec)->task.words;
}

/* "1042", or the session that it is about: "1042/3". */
static const char *about_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct task *x = &task_of(rec)->task;

	(void)ctx;
	return x->session == NONE_INT ?
		       arena_printf(a, "%" PRId64, x->client) :
		       arena_printf(a, "%" PRId64 "/%" PRId64, x->client, x->session);
}

static const char *task_name_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	return client_name(&task_of(rec)->client, a);
}

/*
 * What should have been done before today has a mark, whatever the colours. Below the date of
 * another day "today" would be taken for that day.
 */
static const char *due_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct shown *s = ctx;
	const struct today_task *x = task_of(rec);
	day_t today = s->r->today;
	char *buf = arena_alloc(a, DATE_BUF);

	if (is_done(x))
		return arena_printf(a, "by %s", x->task.done_by);
	if (x->task.due == today && s->t->day == today)
		return "today";
	day_short(x->task.due, today, buf);
	return x->task.due < today ? arena_printf(a, "! %s", buf) : buf;
}

static const char *task_phone_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return task_of(rec)->client.phone;
}

static const struct table_column task_columns[] = {
	{ "",       3,  0,  false, false, tick_text },
	{ "Due",    13, 44, false, false, due_text },
	{ "Task",   12, 0,  false, true,  words_text },
	{ "No.",    8,  52, true,  false, about_text },
	{ "Name",   20, 60, false, false, task_name_text },
	{ "Phone",  18, 96, false, false, task_phone_text },
	{ NULL, 0, 0, false, false, NULL },
};
static const struct table_column wide_task_columns[] = {
	{ "",       3,  0,  false, false, tick_text },
	{ "Due",    13, 0,  false, false, due_text },
	{ "Task",   12, 0,  false, true,  words_text },
	{ "No.",    10, 0,  true,  false, about_text },
	{ "Name",   32, 0,  false, false, task_name_text },
	{ "Phone",  18, 0,  false, false, task_phone_text },
	{ NULL, 0, 0, false, false, NULL },
};
enum { WIDE = 120 };	/* from so many columns on those */

/* Rows */

static struct today_row *add(struct today_rows *to, enum today_kind kind)
{
	struct today_row *x = &to->rows[to->count++];

	x->kind = kind;
	return x;
}

static void add_words(struct today_rows *to, enum style style, const char *words)
{
	struct today_row *x = add(to, TODAY_WORDS);

	x->words = words;
	x->style = style;
}

static void add_session(struct today_rows *to, const struct today_session *x,
			const struct rules *r, struct arena *a)
{
	char day[DATE_BUF];

	add(to, TODAY_SESSION)->session = x;
	if (client_is_archived(&x->client))
		add_words(to, S_WARN, "  [archived]");
	if (*x->client.alert)
		add_words(to, S_ALERT, arena_printf(a, "  ! %s", x->client.alert));
	if (*x->holds)
		add_words(to, S_ALERT, arena_printf(a, "  ! %s", x->holds));
	if (x->balance.open > 0)
		add_words(to, x->balance.overdue > 0 ? S_WARN : S_PLAIN,
			  arena_printf(a, "  %s %s", x->balance.overdue > 0 ? "!" : "-",
				       money_balance_words(&x->balance, r, a)));
	if (x->unphotographed)
		add_words(to, S_WARN,
			  arena_printf(a, "  ! no healed photo yet of session %" PRId64 ", %s",
				       x->unphotographed,
				       day_short(x->unphotographed_on, r->today, day)));
}

static void add_unclosed(struct today_rows *to, const struct today *t)
{
	if (!t->unclosed_count)
		return;
	add_words(to, S_PLAIN, "");
	add_words(to, S_SECTION,
		  t->more_unclosed ? "Still open from former days, the latest: done, or missed?" :
				     "Still open from former days: done, or missed?");
	for (int i = 0; i < t->unclosed_count; i++)
		add(to, TODAY_SESSION)->session = &t->unclosed[i];
}

static void add_tasks(struct today_rows *to, const struct today *t, struct arena *a)
{
	char shown[32], due[32];

	if (to->count)
		add_words(to, S_PLAIN, "");
	add_words(to, S_SECTION,
		  t->due <= TODAY_TASKS ?
			  "Due" :
			  arena_printf(a, "Due: the oldest %s of %s%s",
				       columns_number(TODAY_TASKS, shown),
				       columns_number(t->due, due),
				       t->due == TODAY_COUNT ? " and more" : ""));
	for (int i = 0; i < t->task_count; i++) {
		add(to, TODAY_TASK)->task = &t->tasks[i];
		if (client_is_archived(&t->tasks[i].client))
			add_words(to, S_WARN, "      [archived]");
		if (*t->tasks[i].aftercare)
			add_words(to, S_DIM,
				  arena_printf(a, "    %s", t->tasks[i].aftercare));
	}
	if (!t->task_count)
		add_words(to, S_DIM, "Nothing is due.");
}

static void add_bottles(struct today_rows *to, const struct today *t)
{
	if (!t->bottle_count)
		return;
	add_words(to, S_PLAIN, "");
	add_words(to, S_SECTION, "Bottles");
	for (int i = 0; i < t->bottle_count; i++)
		add(to, TODAY_BOTTLE)->bottle = &t->bottles[i];
}

void today_rows_make(struct today_rows *ret, const struct today *t, const struct rules *r,
		     bool nobody, bool may_add, struct arena *a)
{
	enum { EACH_SESSION = 6, EACH_TASK = 3, HEADS = 10 };
	int most = EACH_SESSION * t->session_count + t->unclosed_count + EACH_TASK * t->task_count +
		   t->bottle_count + HEADS;

	ret->rows = arena_alloc(a, (size_t)most * sizeof *ret->rows);
	ret->count = 0;
	if (nobody) {
		add_words(ret, S_PLAIN, may_add ? "No clients yet. Press n to add the first, or 2 "
						  "for the list of clients." :
						  "No clients yet.");
		return;
	}
	for (int i = 0; i < t->session_count; i++)
		add_session(ret, &t->sessions[i], r, a);
	if (!t->session_count)
		add_words(ret, S_DIM, t->day == r->today ? "Nobody is booked today." :
							   "Nobody is booked on this day.");
	add_unclosed(ret, t);
	add_tasks(ret, t, a);
	add_bottles(ret, t);
}

void today_row_draw(const struct today_row *x, const struct today *t, const struct rules *r,
		    struct canvas *c, struct area a)
{
	struct shown s = { t, r };

	switch (x->kind) {
	case TODAY_WORDS:
		canvas_put(c, a.row, a.col, a.cols, x->style, x->words);
		break;
	case TODAY_SESSION:
		table_row(session_columns, &s, x->session,
			  visit_counts(&x->session->session) &&
					  !client_is_archived(&x->session->client) ?
				  S_PLAIN : S_DIM, c, a);
		break;
	case TODAY_TASK:
		table_row(a.cols >= WIDE ? wide_task_columns : task_columns, &s, x->task,
			  is_done(x->task) || client_is_archived(&x->task->client) ?
				  S_DIM : S_PLAIN, c, a);
		break;
	case TODAY_BOTTLE:
		canvas_printf(c, a.row, a.col, a.cols, x->bottle->expired ? S_ALERT : S_WARN,
			      "! %s %s", x->bottle->name, x->bottle->words);
		break;
	}
}

/* The line above */

const char *today_title(day_t day, day_t today, struct arena *a)
{
	int away = day_number(day) - day_number(today);
	char buf[DATE_BUF];

	day_long(day, buf);
	return away == 0  ? arena_printf(a, "Today, %s", buf) :
	       away == 1  ? arena_printf(a, "Tomorrow, %s", buf) :
	       away == -1 ? arena_printf(a, "Yesterday, %s", buf) :
	       away > 0   ? arena_printf(a, "%s, in %d days", buf, away) :
			    arena_printf(a, "%s, %d days ago", buf, -away);
}

const char *today_counts(const struct today *t, struct arena *a)
{
	char due[32];

	return arena_printf(a, "%d session%s, %s%s due", t->session_count,
			    t->session_count == 1 ? "" : "s", columns_number(t->due, due),
			    t->due == TODAY_COUNT ? "+" : "");
}
