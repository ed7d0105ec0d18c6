/* SPDX-License-Identifier: MIT */
/* today and calendar: a day in words, and sessions for other calendars. */
#include "config.h"
#include "cli/cli_impl.h"
#include "base/text.h"
#include "core/calendar.h"
#include "core/export.h"
#include "core/today.h"
#include "model/choices.h"
#include "model/visit.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* A line of a day. Texts for pipes are codes and ISO dates. */
enum cell { WHAT, WHEN, RECORD, CLIENT, NAME, PHONE, WORDS, WHO, ROOM, STATUS, REMARK, CELLS };
static const char *const cell_names[CELLS] = { "what", "when", "record", "client", "name",  "phone",
					       "words", "who", "room", "status", "remark" };

struct line {
	const char *cell[CELLS];
};

struct day {
	struct cli *c;
	struct line *lines;
	int count, width[CELLS];
	struct today today;
};

static bool for_people(const struct day *d)
{
	return d->c->format == FORMAT_TABLE;
}

static struct line *add(struct day *d, const char *what, const struct client *owner)
{
	struct line *x = &d->lines[d->count++];
	struct arena *a = &d->c->arena;

	for (int i = 0; i < CELLS; i++)
		x->cell[i] = "";
	x->cell[WHAT] = what;
	x->cell[CLIENT] = arena_printf(a, "%" PRId64, owner->rec.id);
	x->cell[NAME] = client_name(owner, a);
	x->cell[PHONE] = owner->phone;
	return x;
}

static const char *span(const struct session *x, struct arena *a)
{
	minute_t end = visit_end(x);

	return arena_printf(a, "%02d:%02d-%02d:%02d", (int)(x->starts / 100 % 100),
			    (int)(x->starts % 100), (int)(end / 100 % 100), (int)(end % 100));
}

static void add_remark(struct line *x, const char *words, struct arena *a)
{
	x->cell[REMARK] = *x->cell[REMARK] ? arena_printf(a, "%s; %s", x->cell[REMARK], words) :
					     words;
}

static void add_session(struct day *d, const char *what, const struct today_session *s)
{
	struct line *x = add(d, what, &s->client);
	struct arena *a = &d->c->arena;
	const struct session *v = &s->session;
	const char *kind = for_people(d) ? choice_label(&session_kind, v->kind) :
					   choice_code(&session_kind, v->kind);

	x->cell[WHEN] = for_people(d) && minute_day(v->starts) != d->today.day ?
				day_short(minute_day(v->starts), d->today.day,
					  arena_alloc(a, DATE_BUF)) :
			for_people(d) && v->minutes != NONE_INT ?
				span(v, a) :
				minute_iso(v->starts, arena_alloc(a, DATE_BUF)) +
					(for_people(d) ? 11 : 0);
	x->cell[RECORD] = rec_title(&session_type, v, a);
	x->cell[WORDS] = v->layer == NONE_INT ? kind :
						arena_printf(a, "%s %" PRId64, kind, v->layer);
	x->cell[WHO] = v->practitioner;
	x->cell[ROOM] = v->room;
	x->cell[STATUS] = for_people(d) ? choice_label(&session_status, v->status) :
					  choice_code(&session_status, v->status);
	if (*s->client.alert)
		add_remark(x, s->client.alert, a);
	if (*s->holds)
		add_remark(x, s->holds, a);
	if (s->unphotographed)
		add_remark(x,
			   arena_printf(a, "no healed photo yet of session %" PRId64,
					s->unphotographed),
			   a);
}

static const char *session_name(const struct task *k, struct arena *a)
{
	return arena_printf(a, "%" PRId64 "/%" PRId64, k->client, k->session);
}

static void add_task(struct day *d, const struct today_task *t)
{
	struct line *x = add(d, "task", &t->client);
	struct arena *a = &d->c->arena;
	const struct task *k = &t->task;
	char *due = arena_alloc(a, DATE_BUF);

	x->cell[WHEN] = for_people(d) ? day_short(k->due, d->today.day, due) : day_iso(k->due, due);
	x->cell[RECORD] = !for_people(d)	   ? arena_printf(a, "%" PRId64, k->rec.id) :
			  k->session == NONE_INT ? x->cell[CLIENT] :
						   session_name(k, a);
	x->cell[WORDS] = k->words;
	x->cell[WHO] = k->done_by;
	x->cell[STATUS] = for_people(d) ? choice_label(&task_status, k->status) :
					  choice_code(&task_status, k->status);
	if (k->session != NONE_INT && !for_people(d))
		add_remark(x, arena_printf(a, "session %s", session_name(k, a)), a);
	if (*t->aftercare)
		add_remark(x, t->aftercare, a);
}

static void add_bottle(struct day *d, const struct core_expiring *b)
{
	struct line *x = &d->lines[d->count++];
	struct arena *a = &d->c->arena;
	char *use_by = arena_alloc(a, DATE_BUF);

	for (int i = 0; i < CELLS; i++)
		x->cell[i] = "";
	x->cell[WHAT] = "bottle";
	x->cell[WHEN] = for_people(d) ? day_short(b->bottle.use_by, d->today.day, use_by) :
					day_iso(b->bottle.use_by, use_by);
	x->cell[RECORD] = arena_printf(a, "%" PRId64, b->bottle.rec.id);
	x->cell[NAME] = b->name;
	x->cell[STATUS] = for_people(d) ? choice_label(&bottle_status, b->bottle.status) :
					  choice_code(&bottle_status, b->bottle.status);
	x->cell[REMARK] = b->words;
}

/* For people: what a line has to say, in columns as wide as they must be. */

static void measure(struct day *d)
{
	for (int i = 0; i < d->count; i++)
		for (int k = 0; k < CELLS; k++) {
			const char *s = d->lines[i].cell[k];
			int w = text_width(s, strlen(s));

			d->width[k] = w > d->width[k] ? w : d->width[k];
		}
}

static void print_line(const struct day *d, const struct line *x)
{
	static const enum cell shown[] = { WHEN, RECORD, NAME, WORDS, WHO, ROOM, STATUS, PHONE };
	struct out *out = d->c->out;
	int pad = 2;
	ARENA(a);

	for (size_t i = 0; i < COUNT(shown); i++) {
		const char *s = answer_safe(d->c, x->cell[shown[i]], &a);

		if (!d->width[shown[i]])
			continue;
		if (*s) {
			out_printf(out, "%*s%s", pad, "", s);
			pad = 0;
		}
		pad += d->width[shown[i]] - text_width(s, strlen(s)) + 2;
	}
	out_char(out, '\n');
	if (*x->cell[REMARK])
		out_printf(out, "  %*s%s%s\n", d->width[WHEN] + 2, "",
			   strcmp(x->cell[WHAT], "task") ? "! " : "",
			   answer_safe(d->c, x->cell[REMARK], &a));
}

static void print_part(struct day *d, const char *what, const char *title, const char *none)
{
	struct day part = *d;
	int n = 0;

	part.lines = d->lines;
	for (int i = 0; i < CELLS; i++)
		part.width[i] = 0;
	while (part.count > 0 && strcmp(part.lines->cell[WHAT], what))
		part.lines++, part.count--;
	while (n < part.count && !strcmp(part.lines[n].cell[WHAT], what))
		n++;
	part.count = n;
	measure(&part);
	out_printf(d->c->out, "\n%s\n", title);
	for (int i = 0; i < n; i++)
		print_line(&part, &part.lines[i]);
	if (!n)
		out_printf(d->c->out, "  %s\n", none);
}

static void print_day(struct day *d)
{
	char day[DATE_BUF];

	out_printf(d->c->out, "%s\n", day_long(d->today.day, day));
	print_part(d, "session", "Sessions", "Nobody is booked.");
	if (d->today.unclosed_count)
		print_part(d, "open", d->today.more_unclosed ?
					      "Still open from former days, the latest" :
					      "Still open from former days", "");
	print_part(d, "task", "Due", "Nothing is due.");
	if (d->today.bottle_count)
		print_part(d, "bottle", "Bottles", "");
	if (d->today.due > TODAY_TASKS)
		out_printf(d->c->out, "  the oldest %d of %d%s; scalpbook task list has them all\n",
			   TODAY_TASKS, d->today.due,
			   d->today.due == TODAY_COUNT ? " and more" : "");
}

/* For pipes: every line by itself. */
static void answer_day(struct day *d)
{
	ARENA(a);

	if (d->c->format == FORMAT_CSV)
		core_csv_row(d->c->out, cell_names, CELLS);
	for (int i = 0; i < d->count; i++) {
		const struct line *x = &d->lines[i];
		struct pair pairs[CELLS];

		for (int k = 0; k < CELLS; k++)
			pairs[k] = (struct pair){ cell_names[k], x->cell[k] };
		if (d->c->format == FORMAT_JSON)
			answer_pairs(d->c, pairs, CELLS);
		else if (d->c->format == FORMAT_CSV)
			core_csv_row(d->c->out, x->cell, CELLS);
		else
			for (int k = 0; k < CELLS; k++)
				out_printf(d->c->out, "%s%c", answer_safe(d->c, x->cell[k], &a),
					   k + 1 < CELLS ? '\t' : '\n');
	}
}

int cli_today(struct cli *c, struct err *e)
{
	struct day d = { .c = c };
	day_t day = core_rules(c->core)->today;
	int r;

	if ((r = operands(c, 0, 0, e)) < 0 || (r = option_day(c, "on", &day, e)) < 0 ||
	    (r = core_today(c->core, day, &d.today, &c->arena, e)) < 0)
		return r;
	d.lines = arena_alloc(&c->arena, (size_t)(d.today.session_count + d.today.unclosed_count +
						  d.today.task_count + d.today.bottle_count + 1) *
						 sizeof *d.lines);
	for (int i = 0; i < d.today.session_count; i++)
		add_session(&d, "session", &d.today.sessions[i]);
	for (int i = 0; i < d.today.unclosed_count; i++)
		add_session(&d, "open", &d.today.unclosed[i]);
	for (int i = 0; i < d.today.task_count; i++)
		add_task(&d, &d.today.tasks[i]);
	for (int i = 0; i < d.today.bottle_count; i++)
		add_bottle(&d, &d.today.bottles[i]);
	if (for_people(&d))
		print_day(&d);
	else
		answer_day(&d);
	return 0;
}

int cli_calendar(struct cli *c, struct err *e)
{
	struct calendar_spec spec = { .from = core_rules(c->core)->today,
				      .names = option_value(c, "names") };
	const char *path = option_value(c, "output");
	int64_t n;
	int r;

	if ((r = operands(c, 0, 0, e)) < 0 || (r = option_day(c, "from", &spec.from, e)) < 0 ||
	    (r = option_day(c, "to", &spec.to, e)) < 0)
		return r;
	if (!path) {
		n = core_calendar(c->core, &spec, c->out, e);
		return n < 0 ? (int)n : 0;
	}
	if ((n = core_calendar_file(c->core, &spec, path, e)) < 0)
		return (int)n;
	out_printf(c->out, "%s\t%" PRId64 "\n", path, n);
	return 0;
}
