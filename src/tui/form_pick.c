/* SPDX-License-Identifier: MIT */
/* Fields that are filled from a list or a calendar: radio lines, lists, ticks, the month grid. */
#include "config.h"
#include "tui/form_parts.h"
#include "base/program.h"
#include "base/text.h"
#include "tui/choose.h"
#include "tui/month.h"

#include <assert.h>
#include <string.h>

/* The dialogs answer the field that has the focus: nothing else can be done while they are open. */
static struct entry *focused(struct form *form)
{
	assert(!form_on_button(form));
	return &form->entries[form->focus];
}

/* Taken is answered: on to the next field. */
static void answer(struct form *form, struct entry *en, const char *canonical)
{
	edit_replace(&en->ed, canonical);
	form_move(form, 1);
}

static void took_row(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct form *form = ctx;
	struct entry *en = focused(form);

	(void)ticks;
	if (row > en->list->count)
		form->spec.took_more(form->spec.ctx, ui, form, en->f);
	else
		answer(form, en, choice_code(en->list, row));
}

static void took_ticks(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct form *form = ctx;
	struct entry *en = focused(form);
	BUF(codes);

	(void)ui;
	(void)row;
	for (int i = 0; i < en->list->count; i++)
		if (ticks >> i & 1)
			buf_printf(&codes, "%s%s", codes.len ? "," : "", en->list->rows[i].code);
	answer(form, en, buf_str(&codes));
}

/*
 * " 09:30" of what was typed, if there is a time in it, even behind a day that cannot be read; else
 * "".
 */
static const char *time_of(const struct form *form, const struct entry *en, const char *date,
			   struct arena *a)
{
	const char *text = edit_text(&en->ed), *last = strrchr(text, ' ');
	const char *const tries[] = { text,
				      arena_printf(a, "%s %s", date, last ? last + 1 : text) };
	char iso[DATE_BUF];
	struct err e = { 0 };
	minute_t when = 0;

	for (size_t i = 0; i < COUNT(tries); i++)
		if (minute_parse(&when, tries[i], form->rules.order, form->rules.today,
				 field_side(en->f), &e) == 0 &&
		    when)
			return arena_strdup(a, minute_iso(when, iso) + strlen(date));
	return "";
}

/*
 * The time that was typed stays; in any case it can be typed behind the day, where the cursor is.
 */
static void put_day_of(struct form *form, struct entry *en, const char *date)
{
	ARENA(a);
	const char *time = time_of(form, en, date, &a);

	edit_replace(&en->ed, arena_printf(&a, "%s%s", date, *time ? time : " "));
	en->seen = false;
	if (!*time)
		ui_say(form->ui, "%s: now the time, for example 09:30", en->f->label);
}

static void took_day(void *ctx, struct ui *ui, day_t day)
{
	struct form *form = ctx;
	struct entry *en = focused(form);
	char date[DATE_BUF];

	(void)ui;
	day_iso(day, date);
	if (en->f->kind == K_WHEN)
		put_day_of(form, en, date);
	else
		answer(form, en, date);
}

static uint64_t ticks_of(const struct entry *en)
{
	ARENA(a);
	char *rest = arena_strdup(&a, edit_text(&en->ed)), *code;
	uint64_t ticks = 0;

	while ((code = strsep(&rest, ","))) {
		int row = choice_index(en->list, code);

		if (row)
			ticks |= UINT64_C(1) << (row - 1);
	}
	return ticks;
}

/* The list, and its row that leads elsewhere. */
static const struct choices *with_more(struct form *form, const struct entry *en)
{
	const struct form_spec *spec = &form->spec;
	struct arena *a = &form->screen.arena;
	const char *words = spec->more ? spec->more(spec->ctx, en->f, a) : NULL;
	struct choices *all;
	struct choice *rows;
	int n = en->list->count;

	if (!words)
		return en->list;
	rows = arena_alloc(a, (size_t)(n + 1) * sizeof *rows);
	if (n)
		memcpy(rows, en->list->rows, (size_t)n * sizeof *rows);
	rows[n] = (struct choice){ .code = words, .label = words };
	all = arena_alloc(a, sizeof *all);
	*all = (struct choices){ rows, n + 1 };
	return all;
}

static void open_list(struct form *form, struct entry *en, const char *typed)
{
	const struct form_spec *spec = &form->spec;
	bool picture = spec->has_picture && spec->picture && spec->has_picture(spec->ctx, en->f);

	choose_open(form->ui, &(struct choose_spec){
		.title = en->f->label,
		.list = with_more(form, en),
		.several = en->widget == W_TICKS,
		.optional = !(en->f->flags & F_NEED),
		.at = choice_index(en->list, edit_text(&en->ed)),
		.ticks = en->widget == W_TICKS ? ticks_of(en) : 0,
		.typed = typed,
		.took = en->widget == W_TICKS ? took_ticks : took_row,
		.picture = picture ? spec->picture : NULL,
		.picture_ctx = spec->ctx,
		.ctx = form,
	});
}

static void open_month(struct form *form, struct entry *en)
{
	struct err e = { 0 };
	day_t day = 0;
	minute_t when = 0;
	const struct rules *r = &form->rules;
	enum date_side side = field_side(en->f);

	/* What cannot be read yet opens on today. */
	if (en->f->kind == K_DATE &&
	    day_parse(&day, edit_text(&en->ed), r->order, r->today, side, &e) < 0)
		day = 0;
	if (en->f->kind == K_WHEN &&
	    minute_parse(&when, edit_text(&en->ed), r->order, r->today, side, &e) < 0)
		when = 0;
	if (when)
		day = minute_day(when);
	month_open(form->ui, en->f->label, day, r->today, took_day, form);
}

/* A long text in the person's own editor; what it saved is one step that can be undone. */
static bool edit_outside(struct form *form, struct entry *en)
{
	struct ui *ui = form->ui;
	struct err e = { 0 };
	char *now = NULL;
	ARENA(a);
	int r;

	if (en->widget != W_LINES || !ui->editor || !ui->suspend)
		return false;
	ui->suspend();
	r = program_edit(ui->editor, edit_text(&en->ed), (size_t)en->ed.max_bytes, &now, &a, &e);
	ui->resume();
	if (r < 0)
		ui_fail(ui, &e);
	else if (r > 0)
		edit_replace(&en->ed, now);
	return true;
}

bool form_pick(struct form *form, struct entry *en, const char *typed)
{
	const struct form_spec *spec = &form->spec;

	if (spec->pick) {
		form_check(form);
		if (spec->pick(spec->ctx, form->ui, form, en->f, form->rec))
			return true;
	}
	if (en->list)
		open_list(form, en, typed);
	else if (en->f->kind == K_DATE || en->f->kind == K_WHEN)
		open_month(form, en);
	else
		return edit_outside(form, en);
	return true;
}

static void set_row(struct entry *en, int row)
{
	edit_replace(&en->ed, choice_code(en->list, row));
}

/* The next answer after the chosen one that begins so. */
static bool radio_type(struct entry *en, const char *key)
{
	ARENA(a);
	const char *want = text_fold(&a, key);
	int n = en->list->count, at = choice_index(en->list, edit_text(&en->ed));

	for (int i = 0; i < n; i++) {
		int row = (at + i) % n;
		const char *label = text_fold(&a, en->list->rows[row].label);

		if (*want && !strncmp(label, want, strlen(want))) {
			set_row(en, row + 1);
			return true;
		}
	}
	return false;
}

/* Pasted words mean the answer that typing them would find. */
static bool paste_answer(struct form *form, struct entry *en, const char *pasted)
{
	ARENA(a);
	const char *words = text_trim(&a, text_clean(&a, pasted, strlen(pasted), TEXT_ONE_LINE));
	int row = choose_find(en->list, words);

	if (!row)
		ui_warn(form->ui, "%s: no answer is like '%.40s': nothing was pasted",
			en->f->label, words);
	else if (en->widget == W_RADIO)
		set_row(en, row);
	else
		return form_pick(form, en, words);
	return true;
}

static bool radio_key(struct form *form, struct entry *en, const char *key)
{
	int n = en->list->count, at = choice_index(en->list, edit_text(&en->ed));

	if (!strcmp(key, "Right") || !strcmp(key, " "))
		set_row(en, at >= n ? (key[0] == ' ' ? 1 : n) : at + 1);
	else if (!strcmp(key, "Left"))
		set_row(en, at > 1 ? at - 1 : 1);
	else if (!key_is_text(key))
		return false;
	else if (!radio_type(en, key))
		ui_say(form->ui, "No answer begins with '%s'", key);
	return true;
}

/* The keys of a slip are near; what went is said, and comes back. */
static void clear_list(struct form *form, struct entry *en)
{
	if (*edit_text(&en->ed))
		ui_say(form->ui, "%s is empty now; Ctrl-Z brings it back", en->f->label);
	edit_replace(&en->ed, "");
}

bool form_list_key(struct form *form, struct entry *en, const char *key)
{
	if (!strcmp(key, "^Z") || !strcmp(key, "^Y"))
		return edit_key(&en->ed, key, 0) != EDIT_NOT;
	if (!strcmp(key, "Delete") || !strcmp(key, "Backspace") || !strcmp(key, "^U")) {
		if (en->f->flags & F_NEED)
			ui_say(form->ui, "%s cannot be left empty", en->f->label);
		else
			clear_list(form, en);
		return true;
	}
	if (key_pasted(key))
		return paste_answer(form, en, key_pasted(key));
	if (en->widget == W_RADIO)
		return radio_key(form, en, key);
	if (!strcmp(key, "Enter") || !strcmp(key, " "))
		return form_pick(form, en, NULL);
	return key_is_text(key) && form_pick(form, en, key);
}
