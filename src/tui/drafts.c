/* SPDX-License-Identifier: MIT */
/* Between forms and the drafts in the book; owns when one is kept, dropped and offered. */
#include "config.h"
#include "tui/drafts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/clock.h"
#include "base/mem.h"
#include "core/draft.h"
#include "tui/ask.h"
#include "tui/card.h"
#include "tui/course_form.h"
#include "tui/form_parts.h"
#include "tui/health_form.h"
#include "tui/records.h"
#include "tui/session_form.h"

static struct form *open_form(const struct ui *ui)
{
	for (struct screen *s = ui->top; s; s = s->below)
		if (form_of(s) && form_of(s)->spec.draft_key)
			return form_of(s);
	return NULL;
}

/* Keeping */

/*
 * Characters that one has and the other has not, were it one stretch; enough to tell when it is
 * much.
 */
static size_t differing(const char *x, const char *y)
{
	size_t nx = strlen(x), ny = strlen(y), same = 0, end = 0;

	while (same < nx && same < ny && x[same] == y[same])
		same++;
	while (end < nx - same && end < ny - same && x[nx - 1 - end] == y[ny - 1 - end])
		end++;
	return (nx > ny ? nx : ny) - same - end;
}

static int put(struct ui *ui, const struct form *form, const char *fields, struct err *e)
{
	const struct form_spec *spec = &form->spec;
	const struct rec *head = form->base;
	bool client = !strcmp(spec->type->name, client_type.name);

	if (!*fields)
		return core_draft_drop(ui->core, spec->draft_key, e);
	return core_draft_put(
		ui->core,
		&(struct draft){
			.key = spec->draft_key,
			.type = spec->type,
			.title = spec->title,
			.fields = fields,
			.client = client ? spec->draft_of : rec_owner(spec->type, form->base),
			.record = spec->draft_of,
			.version = head->version,
		},
		e);
}

static void keep(struct ui *ui, struct form *form, const char *fields)
{
	struct form_kept *k = &form->kept;
	struct err e = { .code = ERR_NONE };

	k->since = 0;
	if (put(ui, form, fields, &e) < 0) {
		/* Said once, then tried again every few seconds. */
		k->since = clock_ms();
		if (!k->failed)
			ui_warn(ui, "What you type cannot be kept aside: %s", e.msg);
		ui->wake_ms = k->failed ? DRAFT_MS : 1;
		k->failed = true;
		return;
	}
	k->failed = false;
	mem_free(k->text);
	k->text = mem_strdup(fields);
	snprintf(ui->draft_key, sizeof ui->draft_key, "%s", *fields ? form->spec.draft_key : "");
}

/* A form that is gone was saved, which dropped its draft, or discarded. */
void drafts_drop_closed(struct ui *ui)
{
	const struct form *form = open_form(ui);
	struct err e;

	if (!ui->draft_key[0] || (form && !strcmp(form->spec.draft_key, ui->draft_key)))
		return;
	if (core_draft_drop(ui->core, ui->draft_key, &e) >= 0)
		ui->draft_key[0] = '\0';
}

void drafts_before_wait(struct ui *ui)
{
	struct form *form = open_form(ui);
	int64_t now = clock_ms();
	const char *fields, *kept;
	ARENA(a);

	drafts_drop_closed(ui);
	if (!form)
		return;
	fields = form_draft(form, &a);
	kept = form->kept.text ? form->kept.text : "";
	if (!strcmp(fields, kept)) {
		form->kept.since = 0;
		return;
	}
	if (!form->kept.since)
		form->kept.since = now;
	if (now - form->kept.since >= DRAFT_MS ||
	    (!form->kept.failed && differing(fields, kept) >= DRAFT_CHARS))
		keep(ui, form, fields);
	else
		ui->wake_ms = (int)(form->kept.since + DRAFT_MS - now);
}

void drafts_keep_now(struct ui *ui)
{
	struct form *form = open_form(ui);
	ARENA(a);

	drafts_drop_closed(ui);
	if (form)
		keep(ui, form, form_draft(form, &a));
}

/* Offering */

static void resume_record(struct ui *ui, const struct draft *d, void *rec)
{
	struct card *c;
	const struct client *client;

	card_open(ui, d->client);
	c = card_of(ui->top);
	client = &c->data.client;
	if (!client->rec.id)
		return;
	if (d->type == &session_type && d->record)
		session_form_edit(&c->resumed, ui, client, rec);
	else if (d->type == &session_type)
		session_form_new(&c->resumed, ui, client, c->data.sessions, c->data.session_count);
	else if (d->type == &course_type && !d->record)
		course_form_new(&c->resumed, ui, client);
	else if (d->type == &assessment_type && d->record)
		pattern_form_correct(&c->resumed_pattern, ui, client, rec);
	else if (d->type == &assessment_type)
		pattern_form_again(&c->resumed_pattern, ui, client,
				   c->data.glance.pattern.rec.id ? &c->data.glance.pattern : NULL);
	else if (d->type == &health_type && d->record)
		health_form_correct(&c->resumed, ui, rec);
	else if (d->type == &health_type)
		health_form_new(&c->resumed, ui, client);
	else if (d->record)
		record_form_open(
			&c->resumed, c, ui,
			&(struct form_spec){ .type = d->type, .title = d->title, .was = rec },
			NULL);
}

/* Opens what the draft is about; false: it is no more. */
static bool open_again(struct ui *ui, const struct draft *d)
{
	struct err e = { .code = ERR_NONE };
	ARENA(a);
	void *rec = arena_alloc(&a, d->type->size);

	if (d->record && core_get(ui->core, d->type, d->record, rec, &a, &e) < 0) {
		ui_fail(ui, &e);
		return false;
	}
	if (!rectype_owned(d->type) && d->type != &client_type) {
		records_resume(ui, d->type, d->record ? rec : NULL);
	} else if (d->type != &client_type) {
		resume_record(ui, d, rec);
	} else if (d->record) {
		card_open(ui, d->record);
		cmd_card_edit(ui, ui->top);
	} else if (ui_go_section(ui, IN_CLIENTS)) {
		cmd_clients_new(ui, ui->top);
	}
	if (!form_of(ui->top))
		return false;
	form_restore(form_of(ui->top), d->fields);
	if (d->record && ((const struct rec *)rec)->version != d->version)
		ui_warn(ui,
			"Someone changed this record since; look at every field before you save");
	else
		ui_say(ui, "Nothing of this is saved yet");
	return true;
}

/* Whether it is wanted again or not, the old one goes; what was opened is kept anew before. */
static void drop(struct ui *ui, const char *key)
{
	struct err e = { .code = ERR_NONE };

	if (core_draft_drop(ui->core, key, &e) < 0)
		ui_fail(ui, &e);
}

static void answered(struct ui *ui, struct screen *asker, const char *key)
{
	struct err e = { .code = ERR_NONE };
	struct draft *d;
	int n;
	ARENA(a);

	(void)asker;
	if (!strcmp(key, "Esc") || core_drafts(ui->core, &d, &n, &a, &e) < 0 || n == 0)
		return;
	if (!strcmp(key, "n")) {
		drop(ui, d[0].key);
		ui_say(ui, "Discarded: %s", d[0].title);
		drafts_offer(ui);
		return;
	}
	if (open_again(ui, &d[0])) {
		drafts_keep_now(ui);
		if (ui->draft_key[0])
			drop(ui, d[0].key);
	}
}

static const char *when(instant_t at, struct arena *a)
{
	minute_t local = instant_local(at);
	char *buf = arena_alloc(a, DATE_BUF);

	if (minute_day(local) != clock_today())
		return minute_long(local, buf);
	snprintf(buf, DATE_BUF, "%02d:%02d", (int)(local / 100 % 100), (int)(local % 100));
	return buf;
}

void drafts_offer(struct ui *ui)
{
	static const struct ask_answer answers[] = {
		{ "y", "continue" }, { "n", "discard" }, { "Esc", "later" }, { NULL, NULL },
	};
	struct err e;
	struct draft *d;
	int n;
	ARENA(a);

	if (!role_may(ui->role, RIGHT_WRITE) || core_drafts(ui->core, &d, &n, &a, &e) < 0 || n == 0)
		return;
	ask_open(ui, answers, answered, "A form was left unsaved at %s: %s%s", when(d[0].at, &a),
		 d[0].title, n > 1 ? arena_printf(&a, " (and %d more)", n - 1) : "");
}
