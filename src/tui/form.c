/* SPDX-License-Identifier: MIT */
/* The life of a form: opening, the way of a key, saving, drafts. */
#include "config.h"
#include "tui/form_parts.h"
#include "tui/ask.h"

#include <stdio.h>
#include <string.h>

enum { PAGE = 8, LONG_BYTES = 65536, LINE_CHARS = 200 };

static struct form *of(struct screen *s)
{
	return (struct form *)s;
}

static struct entry *here(struct form *form)
{
	return form_on_button(form) ? NULL : &form->entries[form->focus];
}

static bool entry_changed(const struct entry *en)
{
	return strcmp(edit_text(&en->ed), en->first) != 0;
}

/* Opening */

static bool is_computed(const struct form *form, const struct field *f)
{
	const struct form_spec *spec = &form->spec;
	ARENA(a);

	return f->flags & F_AUTO && spec->computed && spec->computed(spec->ctx, f, form->base, &a);
}

static bool left_out(const struct form *form, const struct field *f)
{
	const struct form_spec *spec = &form->spec;

	if (is_computed(form, f))
		return false;
	if (f->flags & (F_AUTO | F_OWNER | F_HIDDEN) || field_is_key(spec->type, f))
		return true;
	for (const char *const *name = spec->leave_out; name && *name; name++)
		if (!strcmp(*name, f->name))
			return true;
	return false;
}

static enum widget widget_of(const struct form *form, const struct entry *en)
{
	if (form->spec.was && (en->f->flags & F_FIXED))
		return W_FIXED;
	if (en->f->flags & F_AUTO)
		return W_COMPUTED;
	if (en->f->kind == K_FLAGS)
		return W_TICKS;
	if (en->list)
		return en->list->count <= RADIO_MOST && !en->grows ? W_RADIO : W_DROP;
	return en->f->flags & F_LONG ? W_LINES : W_LINE;
}

static void open_entry(struct form *form, struct entry *en, const struct field *f)
{
	const struct form_spec *spec = &form->spec;
	struct arena *a = &form->screen.arena;

	en->f = f;
	en->list = f->kind == K_LAYERS ? NULL : f->choices;	/* numbers are typed */
	if (spec->values && spec->values(spec->ctx, f, &en->own, a) > 0)
		en->list = &en->own;
	en->grows = en->list && spec->more && spec->more(spec->ctx, f, a);
	if (en->list && en->list->count == 0 && !en->grows)
		en->list = NULL;
	en->widget = widget_of(form, en);
	if (f->flags & F_LONG)
		edit_init(&en->ed, true, 0, LONG_BYTES);
	else
		edit_init(&en->ed, false, f->max ? f->max : LINE_CHARS, 0);
	edit_set(&en->ed, field_text(f, form->base, &form->rules, a));
	en->first = arena_strdup(a, edit_text(&en->ed));
}

static void keep_spec(struct form *form, const struct form_spec *spec)
{
	struct arena *a = &form->screen.arena;
	const void *base = spec->was ? spec->was : spec->start;

	form->spec = *spec;
	form->rules = *spec->rules;
	form->spec.title = arena_strdup(a, spec->title);
	if (base) {
		form->base = rec_copy(spec->type, base, a);
	} else {
		void *rec = arena_alloc(a, spec->type->size);

		rec_init(spec->type, rec);
		form->base = rec;
	}
}

static void open_entries(struct form *form)
{
	const struct rectype *t = form->spec.type;

	form->entries = arena_alloc(&form->screen.arena, t->nfields * sizeof *form->entries);
	for EACH_FIELD(f, t)
		if (!left_out(form, f))
			open_entry(form, &form->entries[form->count++], f);
	form_parts_open(form);
	while (!form_reaches(form, form->focus))
		form->focus++;
}

/* Moving */

/* The focus stays within fields and buttons, and off what cannot be changed. */
static void focus_on(struct form *form, int at, int dir)
{
	int last = form->count + 1;

	at = at < 0 ? 0 : at > last ? last : at;
	while (at >= 0 && !form_reaches(form, at))
		at += dir < 0 ? -1 : 1;
	if (at >= 0)
		form->focus = at;
}

static void leave_here(struct form *form)
{
	struct entry *en = here(form);

	if (en && !form_closed(form, en)) {
		en->ed.closed = true;
		form_leave_entry(form, en);
	}
}

void form_move(struct form *form, int by)
{
	leave_here(form);
	focus_on(form, form->focus + by, by);
}

void form_go(struct form *form, int at)
{
	leave_here(form);
	form->focus = at;
}

/* Saving */

void form_say(struct form *form, const char *words)
{
	snprintf(form->banner, sizeof form->banner, "%s", words);
}

void form_focus(struct form *form, const char *name)
{
	for (int i = 0; i < form->count; i++)
		if (!strcmp(form->entries[i].f->name, name) &&
		    form_can_stand(&form->entries[i])) {
			form_open_part(form, &form->entries[i]);
			form->focus = i;
		}
}

static void refuse(struct form *form, const struct entry *first)
{
	int bad = 0;

	for (int i = 0; i < form->count; i++)
		bad += form->entries[i].problem != NULL;
	form_open_part(form, first);
	focus_on(form, (int)(first - form->entries), 1);
	if (bad == 1)
		ui_warn(form->ui, "Not saved yet: %s: %s", first->f->label, first->problem);
	else
		ui_warn(form->ui, "Not saved yet: %d fields need a look, the first is %s", bad,
			first->f->label);
}

static void not_saved(struct form *form, const struct err *e)
{
	ui_fail(form->ui, e);
	if (e->code == ERR_CONFLICT && form_rebase(form))
		form_say(form, "Someone else saved this record while you were typing. What you "
				 "typed is kept; beside it stands what is stored now. Save again "
				 "to store yours.");
	else if (e->code == ERR_CONFLICT)
		snprintf(form->banner, sizeof form->banner, "%s. What you typed is kept here.",
			 e->msg);
	else
		form_say(form, e->msg);
	form_focus(form, e->field);
}

static bool save(struct form *form);

static void save_all_the_same(struct ui *ui, struct screen *s, const char *key)
{
	(void)ui;
	if (strcmp(key, "y"))
		return;
	of(s)->sure = true;
	save(of(s));
}

/* Asks what a person has to confirm; false: nothing, or it is confirmed. */
static bool doubted(struct form *form, bool sure)
{
	static const struct ask_answer answers[] = {
		{ "y", "save it" }, { "n", "go back" }, { NULL, NULL },
	};
	const struct form_spec *spec = &form->spec;
	ARENA(a);
	const char *words = spec->doubt ? spec->doubt(spec->ctx, form->rec, &a) : "";

	if (sure || !*words)
		return false;
	ask_open(form->ui, answers, save_all_the_same, "%s: save it all the same?", words);
	return true;
}

/* true when it was saved: the form is closed then. */
static bool save(struct form *form)
{
	struct form_spec spec = form->spec;
	struct ui *ui = form->ui;
	struct err e = { 0 };
	struct entry *bad = form_check(form);
	bool sure = form->sure;

	form->sure = false;
	form->banner[0] = '\0';
	for (int i = 0; i < form->count; i++)
		form->entries[i].seen = true;
	if (bad) {
		refuse(form, bad);
		return false;
	}
	if (doubted(form, sure))
		return false;
	if (spec.save(spec.ctx, form, form->rec, &e) < 0) {
		not_saved(form, &e);
		return false;
	}
	ui_pop(ui);
	if (spec.saved)
		spec.saved(spec.ctx, ui);
	return true;
}

static void answered(struct ui *ui, struct screen *s, const char *key)
{
	if (!strcmp(key, "y"))
		save(of(s));
	else if (!strcmp(key, "n"))
		ui_pop(ui);
}

static bool leave(struct screen *s, struct ui *ui)
{
	struct form *form = of(s);

	if (form->spec.action ? !form->spec.leaving : !form_changed(form))
		return true;
	if (form->spec.action)
		ask_open(ui, ask_add, answered, "%s", form->spec.leaving);
	else
		ask_open(ui, ask_save, answered, "%s: save the changes?", form->spec.title);
	return false;
}

/* Keys */

const char *form_button(const struct form *form, int button, char buf[FORM_BUTTON_BUF])
{
	const char *words = button ? "Cancel" : form->spec.action ? form->spec.action : "Save";

	snprintf(buf, FORM_BUTTON_BUF, "[ %s ]", words);
	return buf;
}

void form_push_button(struct form *form, int button)
{
	form_go(form, form->count + button);
	if (button == 0)
		save(form);
	else
		ui_close(form->ui);
}

static bool button_key(struct form *form, const char *key)
{
	if (!strcmp(key, "Enter") || !strcmp(key, " "))
		form_push_button(form, form->focus - form->count);
	else if (!strcmp(key, "Left") || !strcmp(key, "Right"))
		form->focus = form->count + (key[0] == 'R');
	else
		return false;
	return true;
}

/*
 * A date, time or amount that a new record begins with is a proposal: what is typed there first
 * takes its place, as one step that can be undone. Within words people go on typing.
 */
static bool is_proposal(const struct form *form, const struct entry *en)
{
	const struct edit *ed = &en->ed;

	return !form->spec.was && en->f->kind != K_TEXT && ed->nsteps == 0 && ed->text.len &&
	       ed->at == ed->text.len;
}

static bool entry_key(struct form *form, struct entry *en, const char *key)
{
	enum edit_did did;

	if (en->list)
		return form_list_key(form, en, key);
	if ((key_is_text(key) || key_pasted(key)) && is_proposal(form, en))
		edit_replace(&en->ed, "");
	did = edit_key(&en->ed, key, en->cols);
	if (did == EDIT_REFUSED)
		ui_warn(form->ui, "%s: %s", en->f->label, en->ed.why);
	return did != EDIT_NOT;
}

/* Another text: what was wrong with the one before says nothing about it. */
static bool typed_key(struct form *form, struct entry *en, const char *key)
{
	ARENA(a);
	const char *was = arena_strdup(&a, edit_text(&en->ed));
	bool took = entry_key(form, en, key);

	if (took && strcmp(was, edit_text(&en->ed)) != 0)
		en->seen = false;
	return took;
}

/* Going back over a needed field that nothing was typed into yet is no mistake. */
static void move(struct form *form, int by, bool around)
{
	const struct entry *en = here(form);
	int was = form->focus;

	if (by < 0 && en && !*edit_text(&en->ed) && !entry_changed(en))
		focus_on(form, was + by, by);
	else
		form_move(form, by);
	if (around && form->focus == was)
		focus_on(form, by < 0 ? form->count + 1 : 0, -by);
}

/* Keys that no field wants go from field to field. */
static bool move_key(struct form *form, const char *key)
{
	static const struct {
		const char *key;
		int by;
		bool around;		/* from the first field to the buttons and back */
	} moves[] = {
		{ "WheelDown", 1, false }, { "WheelUp", -1, false }, { "Enter", 1, false },
		{ "PgDn", PAGE, false },   { "PgUp", -PAGE, false },
		{ "Tab", 1, true },        { "S-Tab", -1, true },
		{ "Down", 1, true },       { "Up", -1, true },
	};

	if (key[0] == 'P' && key[1] == 'g' && form_part_step(form, key[2] == 'D' ? 1 : -1))
		return true;
	for (size_t i = 0; i < COUNT(moves); i++)
		if (!strcmp(key, moves[i].key)) {
			move(form, moves[i].by, moves[i].around);
			return true;
		}
	return false;
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct form *form = of(s);
	struct entry *en = here(form);
	int row, col;

	if (key_is_click(key, &row, &col)) {
		form_click(form, row, col);
		return true;
	}
	if (!en ? button_key(form, key) :
	    form_closed(form, en) ? form_part_key(form, en, key) : typed_key(form, en, key))
		return true;
	if (move_key(form, key))
		return true;
	if (!key_is_text(key))
		return false;
	ui_say(ui, "Enter saves or cancels, Up goes back to the fields");
	return true;
}

static bool typing(const struct screen *s)
{
	(void)s;
	return true;
}

/* What is computed follows every key. */
static void layout(struct screen *s, struct ui *ui, struct area a)
{
	(void)ui;
	if (of(s)->spec.computed)
		form_check(of(s));
	form_layout(of(s), a);
}

static void done(struct screen *s)
{
	struct form *form = of(s);

	for (int i = 0; i < form->count; i++) {
		edit_done(&form->entries[i].ed);
		mem_free(form->entries[i].hint);
	}
	mem_free(form->kept.text);
	arena_done(&form->work);
	arena_done(&form->view);
}

/* The footer calls it what the button does. */
static const char *hint(const struct screen *s, const struct command *cmd)
{
	return cmd->run == cmd_form_save ? ((const struct form *)s)->spec.action : NULL;
}

static const struct screen_class class = {
	.name = "Form",
	.places = IN_FORM | IN_FIELD,
	.layout = layout,
	.draw = form_draw,
	.type = type,
	.typing = typing,
	.hint = hint,
	.leave = leave,
	.done = done,
};

void cmd_form_save(struct ui *ui, struct screen *s)
{
	(void)ui;
	save(of(s));
}

void cmd_form_pick(struct ui *ui, struct screen *s)
{
	struct form *form = of(s);
	struct entry *en = here(form);

	if (en && form_closed(form, en))
		form_open_part(form, en);
	else if (!en || !form_pick(form, en, NULL))
		ui_say(ui, "There is no list here: type");
}

struct form *form_open(struct ui *ui, const struct form_spec *spec)
{
	struct form *form = ui_push(ui, &class, sizeof *form);

	form->ui = ui;
	keep_spec(form, spec);
	open_entries(form);
	form_check(form);
	form_layout(form, (struct area){ 0, 0, UI_ROWS, UI_COLS });
	return form;
}

struct form *form_of(struct screen *s)
{
	return s->cls == &class ? of(s) : NULL;
}

static void list_again(struct form *form, struct entry *en, const char *canonical)
{
	const struct form_spec *spec = &form->spec;

	if (en->list == &en->own && !choice_index(en->list, canonical))
		spec->values(spec->ctx, en->f, &en->own, &form->screen.arena);
}

void form_put(struct form *form, const struct field *f, const char *canonical)
{
	for (int i = 0; i < form->count; i++)
		if (form->entries[i].f == f) {
			list_again(form, &form->entries[i], canonical);
			edit_replace(&form->entries[i].ed, canonical);
			form_leave_entry(form, &form->entries[i]);
			if (form->focus == i)
				form_move(form, 1);
		}
}

const void *form_record(struct form *form)
{
	form_check(form);
	return form->rec;
}

bool form_changed(const struct form *form)
{
	for (int i = 0; i < form->count; i++)
		if (entry_changed(&form->entries[i]))
			return true;
	return false;
}

/* Drafts */

static void add_escaped(struct buf *b, const char *s)
{
	for (; *s; s++)
		if (*s == '\n' || *s == '\\')
			buf_puts(b, *s == '\n' ? "\\n" : "\\\\");
		else
			buf_add(b, s, 1);
}

static char *unescaped(const char *s, struct arena *a)
{
	char *text = arena_strdup(a, s), *to = text;

	for (; *s; s++)
		if (s[0] == '\\' && s[1])
			*to++ = *++s == 'n' ? '\n' : *s;
		else
			*to++ = *s;
	*to = '\0';
	return text;
}

const char *form_draft(const struct form *form, struct arena *a)
{
	/*
	 * A new record may begin with other values when it is opened again: then those of now are
	 * wanted.
	 */
	bool whole = form->spec.draft_key && !form->spec.draft_of && form_changed(form);
	BUF(b);

	for (int i = 0; i < form->count; i++) {
		const struct entry *en = &form->entries[i];

		if (!entry_changed(en) && !(whole && *edit_text(&en->ed)))
			continue;
		buf_printf(&b, "%s=", en->f->name);
		add_escaped(&b, edit_text(&en->ed));
		buf_puts(&b, "\n");
	}
	return arena_strdup(a, buf_str(&b));
}

static void restore_line(struct form *form, const char *name, const char *text)
{
	for (int i = 0; i < form->count; i++) {
		struct entry *en = &form->entries[i];

		if (!strcmp(en->f->name, name) && form_can_stand(en)) {
			edit_replace(&en->ed, text);
			en->seen = true;
			form_open_part(form, en);
		}
	}
}

void form_restore(struct form *form, const char *draft)
{
	ARENA(a);
	char *rest = arena_strdup(&a, draft), *line;

	while ((line = strsep(&rest, "\n"))) {
		char *text = strchr(line, '=');

		if (!text)
			continue;
		*text++ = '\0';
		restore_line(form, line, unescaped(text, &a));
	}
	form_check(form);
}
