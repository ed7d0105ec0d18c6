/* SPDX-License-Identifier: MIT */
/* The menus of the line mode; the questions of a form are in lines_form.c. */
#include "config.h"
#include "cli/lines.h"
#include "base/text.h"
#include "cli/lines_form.h"
#include "cli/lines_today.h"
#include "core/holds.h"
#include "core/money.h"
#include "core/photo.h"
#include "core/words.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int item_run(struct lines *l, struct err *e);

struct item {
	const char *words;
	enum right right;
	item_run *run;
};

static void say_error(struct lines *l, const struct err *e)
{
	lines_say(l, "! %s", e->msg);
}

/* Shows what this role may do and runs what is chosen, until 0. */
static int menu(struct lines *l, const char *title, const struct item *items, int n)
{
	while (!l->over) {
		const struct item *shown[32];
		int count = 0;
		char *end;
		const char *answer;
		long which;
		struct err e = { 0 };

		if (!l->client.rec.id)
			arena_reset(&l->arena); /* nothing is open: what was said before is over */
		lines_say(l, "%s", title);
		for (int i = 0; i < n; i++)
			if (role_may(core_role(l->core), items[i].right)) {
				shown[count++] = &items[i];
				lines_say(l, "%d %s", count, items[i].words);
			}
		lines_say(l, "0 %s", l->client.rec.id ? "Back" : "Leave");
		answer = lines_ask(l, "Number");
		if (!answer)
			return 0;
		which = strtol(answer, &end, 10);
		if (*answer && !*end && which == 0)
			return 0;
		if (!*answer || *end || which < 1 || which > count)
			lines_say(l, "! Type a number from 0 to %d.", count);
		else if (shown[which - 1]->run(l, &e) < 0)
			say_error(l, &e);
	}
	return 0;
}

static int say_row(void *ctx, const void *rec, struct err *e)
{
	struct lines *l = ctx;
	BUF(line);
	ARENA(a);

	(void)e;
	for EACH_FIELD(f, l->listed) {
			const char *s = f->flags & F_LIST ?
						core_show(l->core, l->listed, f, rec, &a) :
						"";

			if (*s)
				buf_printf(&line, "%s%s", line.len ? ", " : "", s);
	}
	lines_say(l, "%s", buf_str(&line));
	return 0;
}

static int list_of(struct lines *l, const struct rectype *t, struct err *e)
{
	struct query q = { .client = l->client.rec.id, .newest = true, .limit = 50 };
	int64_t n;

	l->listed = t;
	n = core_each(l->core, t, &q, say_row, l, e);
	if (n == 0)
		lines_say(l, "None yet.");
	return n < 0 ? (int)n : 0;
}

static int list_assessments(struct lines *l, struct err *e)
{
	return list_of(l, &assessment_type, e);
}

static int list_reviews(struct lines *l, struct err *e)
{
	return list_of(l, &health_type, e);
}

static int say_holds(struct lines *l, struct err *e)
{
	struct hold *holds;
	int n, r = core_holds(l->core, l->client.rec.id, core_rules(l->core)->today, &holds, &n,
			      &l->arena, e);

	if (r >= 0 && !n)
		lines_say(l, "Nothing speaks against a treatment.");
	for (int i = 0; i < n; i++)
		lines_say(l, "%s%s%s%s", hold_stops(&holds[i]) ? "! " : "", holds[i].words,
			  *holds[i].note ? ". " : "", holds[i].note);
	return r;
}

static int list_courses(struct lines *l, struct err *e)
{
	return list_of(l, &course_type, e);
}

static int list_sessions(struct lines *l, struct err *e)
{
	return list_of(l, &session_type, e);
}

static int list_photos(struct lines *l, struct err *e)
{
	return list_of(l, &photo_type, e);
}

static int list_history(struct lines *l, struct err *e)
{
	return list_of(l, &audit_type, e);
}

static int show_client(struct lines *l, struct err *e)
{
	ARENA(a);

	(void)e;
	for EACH_FIELD(f, &client_type) {
		const char *s = field_show(f, &l->client, core_rules(l->core), &a);

		if (*s)
			lines_say(l, "%s: %s", f->label, s);
	}
	return 0;
}

static int edit_client(struct lines *l, struct err *e)
{
	struct client now = l->client;
	int r = lines_form(l, &client_type, &l->client, &now, e);

	if (r > 0)
		return core_get(l->core, &client_type, l->client.rec.id, &l->client, &l->arena, e);
	return r;
}

static int add_to_client(struct lines *l, const struct rectype *t, struct err *e)
{
	void *rec = arena_alloc(&l->arena, t->size);
	int r;

	core_new(l->core, t, rec, &l->arena);
	for EACH_FIELD(f, t)
		if (f->flags & F_OWNER)
			field_set_int(f, rec, l->client.rec.id);
	r = core_follow(l->core, t, rec, &l->arena, e);
	return r < 0 ? r : lines_form(l, t, NULL, rec, e);
}

static int add_assessment(struct lines *l, struct err *e)
{
	return add_to_client(l, &assessment_type, e);
}

static int add_review(struct lines *l, struct err *e)
{
	return add_to_client(l, &health_type, e);
}

static int add_course(struct lines *l, struct err *e)
{
	return add_to_client(l, &course_type, e);
}

static int add_session(struct lines *l, struct err *e)
{
	return add_to_client(l, &session_type, e);
}

static int edit_session(struct lines *l, struct err *e)
{
	struct session was, now;
	const char *number = lines_ask(l, "Number of the session");
	int r;

	if (!number || !*number)
		return 0;
	number = arena_printf(&l->arena, "%" PRId64 "/%s", l->client.rec.id, number);
	if ((r = core_named(l->core, &session_type, number, &was, &l->arena, e)) < 0)
		return r;
	now = was;
	return lines_form(l, &session_type, &was, &now, e);
}

static int add_photo(struct lines *l, struct err *e)
{
	struct photo x;
	const char *path = lines_ask(l, "File");
	int r;

	if (!path || !*path)
		return 0;
	core_new(l->core, &photo_type, &x, &l->arena);
	x.client = l->client.rec.id;
	if (lines_fill(l, &photo_type, NULL, &x) <= 0)
		return 0;
	if ((r = core_photo_add(l->core, path, &x, e)) < 0)
		return r;
	lines_say(l, "Saved as photo %" PRId64 ".", x.rec.id);
	return 0;
}

static int list_invoices(struct lines *l, struct err *e)
{
	return list_of(l, &invoice_type, e);
}

static int list_payments(struct lines *l, struct err *e)
{
	return list_of(l, &payment_type, e);
}

static const char *amount(struct lines *l, money_t x)
{
	char buf[MONEY_BUF];

	return arena_strdup(&l->arena,
			    money_text(x, core_rules(l->core)->money_digits, '.', buf));
}

static int say_balance(struct lines *l, struct err *e)
{
	struct core_balance b;
	int r = core_balance(l->core, l->client.rec.id, 0, &b, e);

	if (r < 0)
		return r;
	lines_say(l, "Open: %s, of that overdue: %s. Held: %s.", amount(l, b.open),
		  amount(l, b.overdue), amount(l, b.held));
	return 0;
}

static int add_payment(struct lines *l, struct err *e)
{
	return add_to_client(l, &payment_type, e);
}

static int issue_invoice(struct lines *l, struct err *e)
{
	const char *name = lines_ask(l, "Id of the draft");
	struct invoice x;
	int r;

	if (!name || !*name)
		return 0;
	if ((r = core_named(l->core, &invoice_type, name, &x, &l->arena, e)) < 0 ||
	    (r = core_issue(l->core, &x, 0, &x, &l->arena, e)) < 0)
		return r;
	lines_say(l, "Issued: %s, %s.", x.number, amount(l, x.total));
	return 0;
}

static int counter_payment(struct lines *l, struct err *e)
{
	const char *number = lines_ask(l, "Number of the payment");
	struct payment x;
	int r;

	if (!number || !*number)
		return 0;
	if ((r = core_named(l->core, &payment_type, number, &x, &l->arena, e)) < 0 ||
	    (r = core_counter(l->core, x.rec.id, 0, "", &x, &l->arena, e)) < 0)
		return r;
	lines_say(l, "Taken back, by number %" PRId64 ".", x.rec.id);
	return 0;
}

static int archive_client(struct lines *l, struct err *e)
{
	const char *answer = lines_ask(l, "Archive this client? Type yes to do it");
	int r;

	if (!answer || strcmp(answer, "yes"))
		return 0;
	if ((r = core_archive(l->core, &client_type, &l->client, false, e)) < 0)
		return r;
	lines_say(l, "Archived.");
	return core_get(l->core, &client_type, l->client.rec.id, &l->client, &l->arena, e);
}

static int say_stops(struct lines *l, struct err *e)
{
	struct hold *holds;
	int n, r = core_holds(l->core, l->client.rec.id, core_rules(l->core)->today, &holds, &n,
			      &l->arena, e);
	const char *words = r < 0 ? "" : hold_short(holds, n, &l->arena);

	if (*words)
		lines_say(l, "! %s", words);
	return r;
}

static int open_client(struct lines *l, int64_t number, struct err *e)
{
	static const struct item items[] = {
		{ "Show the client", RIGHT_READ, show_client },
		{ "What speaks against a treatment", RIGHT_READ, say_holds },
		{ "Health reviews", RIGHT_READ, list_reviews },
		{ "Assessments of the hair loss", RIGHT_READ, list_assessments },
		{ "Sessions", RIGHT_READ, list_sessions },
		{ "Photos", RIGHT_READ, list_photos },
		{ "History of changes", RIGHT_READ, list_history },
		{ "Edit the client", RIGHT_WRITE, edit_client },
		{ "New health review", RIGHT_WRITE, add_review },
		{ "New assessment", RIGHT_WRITE, add_assessment },
		{ "New session", RIGHT_WRITE, add_session },
		{ "Edit a session", RIGHT_WRITE, edit_session },
		{ "Add a photo", RIGHT_WRITE, add_photo },
		{ "Archive the client", RIGHT_WRITE, archive_client },
		{ "Courses", RIGHT_READ, list_courses },
		{ "New course", RIGHT_WRITE, add_course },
		{ "What is owed and held", RIGHT_READ, say_balance },
		{ "Invoices", RIGHT_READ, list_invoices },
		{ "Payments", RIGHT_READ, list_payments },
		{ "Take a payment", RIGHT_WRITE, add_payment },
		{ "Take a payment back", RIGHT_WRITE, counter_payment },
		{ "Issue an invoice", RIGHT_WRITE, issue_invoice },
	};
	ARENA(a);
	int r = core_get(l->core, &client_type, number, &l->client, &l->arena, e);

	if (r < 0)
		return r;
	if (*l->client.alert)
		lines_say(l, "! Alert: %s", l->client.alert);
	if ((r = say_stops(l, e)) < 0)
		return r;
	r = menu(l, rec_title(&client_type, &l->client, &a), items, (int)COUNT(items));
	l->client.rec.id = 0;
	return r;
}

static int find_client(struct lines *l, struct err *e)
{
	struct query q = { .limit = 20 };
	const char *number;
	char *end;
	int64_t n;

	q.find = lines_ask(l, "Name, phone, e-mail or number");
	if (!q.find || !*q.find)
		return 0;
	q.find = arena_strdup(&l->arena, q.find);
	l->listed = &client_type;
	if ((n = core_each(l->core, &client_type, &q, say_row, l, e)) < 0)
		return (int)n;
	if (n == 0) {
		lines_say(l, "Nobody found.");
		return 0;
	}
	number = lines_ask(l, "Number of the client");
	if (!number || !*number)
		return 0;
	n = strtoll(number, &end, 10);
	if (*end || n < 1)
		return err_set(e, ERR_INVALID, "'%.40s' is not the number of a client", number);
	return open_client(l, n, e);
}

static int new_client(struct lines *l, struct err *e)
{
	struct client c;
	const char *twins = "", *answer;
	int r;

	core_new(l->core, &client_type, &c, &l->arena);
	if (lines_fill(l, &client_type, NULL, &c) <= 0)
		return 0;
	if ((r = core_twins(l->core, &c, &twins, &l->arena, e)) < 0)
		return r;
	if (*twins) {
		lines_say(l, "! %s", twins);
		answer = lines_ask(l, "Is this another person? Type yes to go on");
		if (!answer || strcmp(answer, "yes"))
			return 0;
	}
	r = lines_save(l, &client_type, NULL, &c, e);
	return r > 0 ? open_client(l, c.rec.id, e) : r;
}

int lines_run(struct core *core, struct err *e)
{
	static const struct item items[] = {
		{ "Find a client", RIGHT_READ, find_client },
		{ "New client", RIGHT_WRITE, new_client },
		{ "Today: who comes, what is due", RIGHT_READ, lines_today },
	};
	struct lines l = { .core = core };

	(void)e;
	lines_say(&l, "Scalpbook, line by line. Type the number before what you want, then Enter.");
	menu(&l, "Clients", items, (int)COUNT(items));
	arena_done(&l.arena);
	return 0;
}
