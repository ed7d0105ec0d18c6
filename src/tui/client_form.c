/* SPDX-License-Identifier: MIT */
/*
 * Adds, changes and archives clients; says who may be the same person before there are two of them.
 */
#include "config.h"
#include "tui/client_form.h"

#include <stdio.h>
#include <string.h>
#include "base/mem.h"
#include "model/choices.h"
#include "tui/ask.h"
#include "tui/undo.h"

/* A possible twin is refused once; saving again the same means "yes, another person". */
static int warn_of_twins(struct client_form *f, const struct client *c, struct err *e)
{
	const char *twins;
	ARENA(a);
	int r = core_twins(f->core, c, &twins, &a, e);

	if (r < 0)
		return r;
	if (!*twins || (f->was.rec.id && !strcmp(c->phone, f->was.phone) &&
			!strcmp(c->second_phone, f->was.second_phone) && c->born == f->was.born &&
			!strcmp(c->family_name, f->was.family_name) &&
			!strcmp(c->given_name, f->was.given_name)))
		return 0;
	if (!strncmp(f->warned, twins, sizeof f->warned - 1))
		return 0;
	snprintf(f->warned, sizeof f->warned, "%s", twins);
	if (strchr(twins, ';'))
		return err_set(
			e, ERR_EXISTS,
			"%s. Esc and open one of them, or save again if this is another person",
			twins);
	return err_set(e, ERR_EXISTS,
		       "%s. Esc and open client %.*s, or save again if this is another person",
		       twins, (int)strspn(twins, "0123456789"), twins);
}

static int save(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct client_form *f = ctx;
	struct client *c = rec_copy(&client_type, rec, &f->a);
	int r = warn_of_twins(f, c, e);

	(void)form;
	if (r < 0)
		return r;
	if ((r = core_save(f->core, &client_type, f->was.rec.id ? &f->was : NULL, c, f->save_key,
			   NULL, e)) < 0)
		return r;
	f->now = *c;
	return 0;
}

static void saved(void *ctx, struct ui *ui)
{
	struct client_form *f = ctx;
	bool added = !f->was.rec.id;
	ARENA(a);

	ui_refresh(ui);
	ui_say(ui, "%s %s", added ? "Added" : "Saved", rec_title(&client_type, &f->now, &a));
	if (added || f->was.rec.version != f->now.rec.version)
		undo_note(ui, &client_type, added ? NULL : &f->was, &f->now);
	f->saved(f->owner, ui, &f->now, added);
}

/* As it is stored now: what the next save is compared with. */
static const void *now(void *ctx, struct arena *a)
{
	struct client_form *f = ctx;
	struct client *c = arena_alloc(a, sizeof *c);
	struct err e;

	if (core_get(f->core, &client_type, f->was.rec.id, c, a, &e) < 0)
		return NULL;
	f->was = *(struct client *)rec_copy(&client_type, c, &f->a);
	return c;
}

static const char *hint(void *ctx, const struct field *field, const void *rec, struct arena *a)
{
	struct client_form *f = ctx;
	struct client only = *(const struct client *)rec;
	bool phone = field->flags & F_PHONE;
	const char *twins = "";
	struct err e;

	/* Each field is looked at for itself: a phone as a phone, else name and birth. */
	if (phone)
		only.born = 0;
	else if (strcmp(field->name, "born") && strcmp(field->name, "family_name"))
		return NULL;
	if (!phone || !strcmp(field->name, "second_phone"))
		only.phone = "";
	if (!phone || strcmp(field->name, "second_phone"))
		only.second_phone = "";
	only.rec.id = f->was.rec.id;
	if (core_twins(f->core, &only, &twins, a, &e) < 0 || !*twins)
		return NULL;
	return twins;
}

void client_form_done(struct client_form *f)
{
	arena_done(&f->a);
}

void client_form_open(struct client_form *f, struct screen *owner, struct ui *ui,
		      const struct client *was,
		      void (*done)(struct screen *s, struct ui *ui, const struct client *now,
				   bool added))
{
	static const char *const new_without[] = { "status", NULL };
	struct client start;
	struct err e = { .code = ERR_NONE };
	struct form_spec spec = {
		.type = &client_type,
		.rules = core_rules(ui->core),
		.ctx = f,
		.save = save,
		.saved = saved,
		.now = now,
		.hint = hint,
		.draft_key = f->save_key,
		.draft_of = was ? was->rec.id : 0,
	};

	arena_done(&f->a);
	*f = (struct client_form){ .ui = ui, .core = ui->core, .saved = done, .owner = owner };
	uuid_make(f->save_key);
	if (was) {
		/* What was drawn may be old by now. */
		if (core_get(ui->core, &client_type, was->rec.id, &f->was, &f->a, &e) < 0) {
			ui_fail(ui, &e);
			return;
		}
		was = &f->was;
		spec.was = &f->was;
		spec.title = arena_printf(&f->a, "Edit client %s",
					  rec_title(&client_type, was, &f->a));
	} else {
		core_new(ui->core, &client_type, &start, &f->a);
		spec.start = &start;
		spec.title = "New client";
		spec.leave_out = new_without;
	}
	form_open(ui, &spec);
}

/* Archiving */

void client_archive_now(struct ui *ui, int64_t number, bool back)
{
	struct client after;
	struct err e = { .code = ERR_NONE };
	ARENA(a);

	if (archive_record(ui, &client_type, number, back, &after, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	ui_say(ui, "%s %s; u undoes it", back ? "Brought back" : "Archived",
	       rec_title(&client_type, &after, &a));
}

bool client_is_archived(const struct client *c)
{
	const struct field *status = field_named(&client_type, client_type.archive_field);

	return choice_index(status->choices, client_type.archive_code) == c->status;
}

/* "A session is booked for 30 Nov. ", "" without one to come. */
static const char *booked_words(struct ui *ui, int64_t client, struct arena *a)
{
	struct core_glance g;
	struct err e;
	char day[DATE_BUF];

	if (core_glance(ui->core, client, &g, a, &e) < 0 || !g.next.rec.id)
		return "";
	return arena_printf(a, "A session is booked for %s. ",
			    day_short(minute_day(g.next.starts), core_rules(ui->core)->today, day));
}

void client_archive(struct ui *ui, const struct client *c,
		    void (*yes)(struct ui *ui, struct screen *asker))
{
	ARENA(a);

	if (client_is_archived(c))
		client_archive_now(ui, c->rec.id, true);
	else
		ask_yes(ui, yes, "Archive %s? %sThe record is kept, out of lists and searches.",
			rec_title(&client_type, c, &a), booked_words(ui, c->rec.id, &a));
}
