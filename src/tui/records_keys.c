/* SPDX-License-Identifier: MIT */
/* What can be done in a list of records: reading, adding, changing, setting aside, exporting. */
#include "config.h"
#include "tui/records.h"

#include <string.h>
#include "base/text.h"
#include "tui/ask.h"
#include "tui/details.h"
#include "tui/export.h"
#include "tui/find_line.h"
#include "tui/undo.h"

static const struct records_hooks *hooks(const struct records *k)
{
	static const struct records_hooks none = { 0 };

	return records_list(k)->hooks ? records_list(k)->hooks : &none;
}

static const char *words_of(struct records *k, const void *rec, struct arena *a)
{
	return core_words(k->ui->core, records_list(k)->type, rec, a);
}

/* "Bottle 3 Example Black 03 A17" */
static const char *title_of(struct records *k, const void *rec, struct arena *a)
{
	return arena_printf(a, "%s %s", records_list(k)->type->label, words_of(k, rec, a));
}

void cmd_records_open(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	const void *rec = records_here(k);
	ARENA(a);

	k->typing = false;
	if (rec && hooks(k)->enter)
		hooks(k)->enter(k, rec);
	else if (rec)
		details_open(ui, title_of(k, rec, &a), records_list(k)->type, rec);
}

/* Adding and changing */

static void saved(struct record_form *rf, struct ui *ui)
{
	(void)ui;
	if (rf->changed)
		records_go(rf->owner, ((const struct rec *)rf->now)->id);
}

void records_form(struct records *k, const void *was, const void *start)
{
	const struct records_list *l = records_list(k);
	ARENA(a);

	record_form_open(&k->form, k, k->ui,
			 &(struct form_spec){
				 .type = l->type,
				 .title = was ? title_of(k, was, &a) :
						arena_printf(&a, "New %s",
							     text_fold(&a, l->type->label)),
				 .was = was,
				 .start = start,
				 .leave_out = l->hooks ? l->hooks->leave_out : NULL,
				 .values = l->hooks ? l->hooks->values : NULL,
				 .pick = l->hooks ? l->hooks->pick : NULL,
			 },
			 saved);
}

void cmd_records_new(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	const struct records_list *l = records_list(k);
	ARENA(a);
	void *start = arena_alloc(&a, l->type->size);

	k->typing = false;
	if (hooks(k)->add) {
		hooks(k)->add(k);
		return;
	}
	core_new(ui->core, l->type, start, &a);
	if (l->hooks && l->hooks->start)
		l->hooks->start(k, start, &a);
	records_form(k, NULL, start);
}

void cmd_records_edit(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	const struct records_list *l = records_list(k);
	const void *rec = records_here(k);

	k->typing = false;
	if (rec && l->hooks && l->hooks->edit)
		l->hooks->edit(k, rec);
	else if (rec)
		records_form(k, rec, NULL);
	if (rec && k->wanted && form_of(ui->top))
		form_focus(form_of(ui->top), k->wanted);
	k->wanted = NULL;
}

bool records_resume(struct ui *ui, const struct rectype *t, const void *was)
{
	const struct records_list *l = records_lists;

	while (l < records_lists + RECORDS_COUNT && (l->type != t || !strcmp(l->section, "none")))
		l++;
	if (l == records_lists + RECORDS_COUNT)
		return false;
	for (const struct section *s = sections; s->digit; s++) {
		ARENA(a);
		const char *name = text_fold(&a, s->name);

		if (!strcmp(name, l->section) && !ui_go_digit(ui, s->digit))
			return false;
	}
	if (ui->top->tab != l)
		records_show(ui, l);
	if (was)
		records_form(records_of(ui->top), was, NULL);
	else
		cmd_records_new(ui, ui->top);
	return true;
}

/* Setting aside */

static bool is_aside(const struct records *k)
{
	return k->rows[k->list.cursor]->aside;
}

static void turn(struct records *k, int64_t id, bool back)
{
	const struct rectype *t = records_list(k)->type;
	struct err e = { .code = ERR_NONE };
	ARENA(a);
	void *after = arena_alloc(&a, t->size);

	if (archive_record(k->ui, t, id, back, after, &a, &e) < 0) {
		ui_fail(k->ui, &e);
		return;
	}
	ui_refresh(k->ui);
	ui_say(k->ui, back ? "Brought back %s; u undoes it" : "Archived %s; u undoes it",
	       words_of(k, after, &a));
}

static void archive_now(struct ui *ui, struct screen *asker)
{
	(void)ui;
	turn(records_of(asker), records_of(asker)->asked, false);
}

void cmd_records_archive(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	const struct records_list *l = records_list(k);
	const struct rec *rec = records_here(k);
	ARENA(a);

	k->typing = false;
	if (!rec)
		return;
	k->asked = rec->id;
	if (l->hooks && l->hooks->aside)
		l->hooks->aside(k, rec);
	else if (is_aside(k))
		turn(k, rec->id, true);
	else
		ask_yes(ui, archive_now, "Archive %s? It is kept, out of the list.",
			title_of(k, rec, &a));
}

void records_status(struct records *k, int64_t id, const char *code, const char *words)
{
	const struct rectype *t = records_list(k)->type;
	const struct field *f = field_named(t, "status");
	struct err e = { .code = ERR_NONE };
	ARENA(a);
	void *was = arena_alloc(&a, t->size), *now;

	if (core_get(k->ui->core, t, id, was, &a, &e) < 0) {
		ui_fail(k->ui, &e);
		return;
	}
	now = rec_copy(t, was, &a);
	if (field_load(f, now, code, core_rules(k->ui->core), &a, &e) < 0 ||
	    core_save(k->ui->core, t, was, now, NULL, NULL, &e) < 0) {
		ui_fail(k->ui, &e);
		return;
	}
	undo_note(k->ui, t, was, now);
	ui_refresh(k->ui);
	ui_say(k->ui, "%s %s; u undoes it", title_of(k, now, &a), words);
}

/* What is seen */

void cmd_records_find(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);

	(void)ui;
	find_line_begin(&k->find, &k->typing);
}

void cmd_records_filter(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);

	const struct records_filter *f = hooks(k)->filters;

	k->shown++;
	if (f ? !f[k->shown].words : k->shown > SHOW_ALL)
		k->shown = 0;
	records_narrow(k);
	ui_say(ui, "%s, %s", records_list(k)->name, records_shown_words(k));
}

/* The next column; behind the last the number again. */
void cmd_records_sort(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	const struct records_list *l = records_list(k);
	const struct rectype *t = l->type;
	const struct field *f = k->sort + 1;

	while (f < t->fields + t->nfields && !records_is_column(l, f))
		f++;
	k->sort = f < t->fields + t->nfields ? f : t->fields;
	records_narrow(k);
	ui_say(ui, "Sorted by %s", k->sort == t->fields ? "number" : k->sort->label);
}

/* The next list of the section, or with -1 the one before; round. */
static void step(struct ui *ui, const struct screen *s, int by)
{
	int at = (int)(s->tab - records_lists);

	do
		at = (at + by + RECORDS_COUNT) % RECORDS_COUNT;
	while (strcmp(records_lists[at].section, s->tab->section) != 0);
	records_show(ui, &records_lists[at]);
}

static void took_period(void *ctx, struct ui *ui)
{
	(void)ui;
	records_reload(ctx);
}

void cmd_records_days(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);

	k->typing = false;
	period_open(ui, &k->period, took_period, k);
}

void cmd_records_next(struct ui *ui, struct screen *s)
{
	step(ui, s, 1);
}

void cmd_records_previous(struct ui *ui, struct screen *s)
{
	step(ui, s, -1);
}

/* Exactly what is listed; the keys live as long as the screen that the export is asked from. */
void cmd_records_export(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	int64_t *ids = arena_alloc(&k->screen.arena, (size_t)(k->count + 1) * sizeof *ids);
	ARENA(a);

	k->typing = false;
	for (int i = 0; i < k->count; i++)
		ids[i] = ((const struct rec *)k->rows[i]->rec)->id;
	export_open(ui, &(struct export_from){
				.type = records_list(k)->type,
				.q = { .status = "all", .ids = ids, .id_count = k->count },
				.words = k->count ? arena_printf(&a, "%s, the %d listed",
								 records_list(k)->name,
								 k->count) : NULL,
			});
}
