/* SPDX-License-Identifier: MIT */
/* Reads, sorts, narrows and paints a short list of records; its keys are in records_keys.c. */
#include "config.h"
#include "tui/records.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "tui/find_line.h"

const struct records_list records_lists[RECORDS_COUNT] = {
#define RECORDS(id, section, name, type, first, sort, can, hooks) \
	{ #section, name, &type##_type, first, sort, can, hooks },
#include "tui/records.def"
#undef RECORDS
};

enum { FIND_CHARS = 100, TABS_GAP = 2, COUNT_COLS = 6, HEAD_ROWS = 3 };

static const struct screen_class records_class;

struct records *records_of(struct screen *s)
{
	assert(s->cls == &records_class);
	return (struct records *)s;
}

const struct records_list *records_list(const struct records *k)
{
	return k->screen.tab;
}

static const struct records_hooks *hooks(const struct records *k)
{
	static const struct records_hooks none = { 0 };

	return records_list(k)->hooks ? records_list(k)->hooks : &none;
}

static bool finding(const struct records *k)
{
	return *edit_text(&k->find) != '\0';
}

/* Columns */

bool records_is_column(const struct records_list *l, const struct field *f)
{
	const char *const *out = l->hooks ? l->hooks->leave_out : NULL;

	for (; out && *out; out++)
		if (!strcmp(*out, f->name))
			return false;
	return (f->flags & F_LIST) && !(f->flags & F_HIDDEN);
}

static bool stays(const char *first, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = first; *p; p += strcspn(p, " "), p += *p == ' ')
		if (strcspn(p, " ") == n && !strncmp(p, name, n))
			return true;
	return false;
}

/* The number is what the command line calls it, where nothing better names it. */
static bool has_number(const struct rectype *t)
{
	return !(t->fields->flags & F_HIDDEN) && (t->fields->flags & F_LIST);
}

static void make_columns(struct records *k)
{
	const struct records_list *l = records_list(k);
	int rank = 1;

	k->cells.count = 0;
	if (hooks(k)->columns) {
		hooks(k)->columns(&k->cells);
		cells_add(&k->cells, "", 0, false);
		return;
	}
	if (has_number(l->type))
		cells_add(&k->cells, l->type->fields->label, 0, true);
	for EACH_FIELD(f, l->type)
		if (records_is_column(l, f) && !field_is_key(l->type, f))
			cells_add(&k->cells, f->label, stays(l->first, f->name) ? 0 : rank++,
				  field_storage(f) == STORE_INT && !f->refers);
	cells_add(&k->cells, "", 0, false);
}

static const char **make_texts(struct records *k, const void *rec, enum remark *ret_how)
{
	const struct records_list *l = records_list(k);
	const struct rectype *t = l->type;
	const char **texts = arena_alloc(&k->rows_arena, CELLS_MAX * sizeof *texts);
	struct core *core = k->ui->core;
	int n = 0;

	if (hooks(k)->texts) {
		hooks(k)->texts(k, rec, texts, ret_how, &k->rows_arena);
		return texts;
	}
	if (has_number(t))
		texts[n++] = field_show(t->fields, rec, core_rules(core), &k->rows_arena);
	for EACH_FIELD(f, t)
		if (records_is_column(l, f) && !field_is_key(t, f))
			texts[n++] = core_show(core, t, f, rec, &k->rows_arena);
	texts[n] = core_remark(core, t, rec, ret_how, &k->rows_arena);
	return texts;
}

static void make_row(struct records *k, const void *rec, struct records_row *ret)
{
	BUF(all);

	ret->rec = rec;
	ret->aside = !rec_listed(records_list(k)->type, rec);
	ret->texts = make_texts(k, rec, &ret->how);
	for (int i = 0; i < k->cells.count; i++)
		buf_printf(&all, "%s ", ret->texts[i]);
	ret->folded = text_fold(&k->rows_arena, buf_str(&all));
	cells_measure(&k->cells, ret->texts);
}

/* Which, in which order */

static bool found(const struct records *k, const struct records_row *x)
{
	ARENA(a);
	char *words = text_fold(&a, edit_text(&k->find)), *word;

	while ((word = strsep(&words, " ")))
		if (*word && !strstr(x->folded, word))
			return false;
	return true;
}

static bool is_shown(const struct records *k, const struct records_row *x)
{
	const struct records_filter *f = hooks(k)->filters;

	if (f && f[k->shown].fits && !f[k->shown].fits(x->rec))
		return false;
	if (!f && k->shown != SHOW_ALL && x->aside != (k->shown == SHOW_ASIDE))
		return false;
	return !finding(k) || found(k, x);
}

static int by_key(const struct records_row *x, const struct records_row *y)
{
	const struct rec *p = x->rec, *q = y->rec;

	return p->id < q->id ? -1 : p->id > q->id;
}

static int by_words(const struct records *k, const struct records_row *x,
		    const struct records_row *y)
{
	const struct rectype *t = records_list(k)->type;
	ARENA(a);

	return strcmp(text_fold(&a, core_show(k->ui->core, t, k->sort, x->rec, &a)),
		      text_fold(&a, core_show(k->ui->core, t, k->sort, y->rec, &a)));
}

/* What has nothing there comes last; equals in the order in which they were added. */
static int compare(const void *p, const void *q, void *list)
{
	const struct records *k = list;
	const struct records_row *x = *(struct records_row *const *)p,
				 *y = *(struct records_row *const *)q;
	const struct field *f = k->sort;
	bool none = field_none(f, x->rec);
	int r;

	if (none != field_none(f, y->rec))
		return none ? 1 : -1;
	r = f->kind == K_TEXT || f->refers ? by_words(k, x, y) :
					     field_order(f, x->rec, y->rec);
	return r ? r : by_key(x, y);
}

/* Those to be shown, from what was read. */
static void choose_rows(struct records *k)
{
	k->count = 0;
	k->words = hooks(k)->words ? hooks(k)->words(k, &k->rows_arena) : "";
	for (int i = 0; i < k->all_count; i++)
		if (is_shown(k, &k->all[i]))
			k->rows[k->count++] = &k->all[i];
	if (k->count && !hooks(k)->columns)
		qsort_r(k->rows, (size_t)k->count, sizeof *k->rows, compare, k);
}

/* Reading */

static int read_all(struct records *k, void *ret, int *ret_n, struct err *e)
{
	const struct records_list *l = records_list(k);
	struct query all = { .status = "all" };

	if (hooks(k)->load)
		return hooks(k)->load(k, ret, ret_n, &k->rows_arena, e);
	return core_list(k->ui->core, l->type, &all, ret, ret_n, &k->rows_arena, e);
}

static void load(struct records *k)
{
	const struct records_list *l = records_list(k);
	struct err e = { .code = ERR_NONE };
	size_t size = hooks(k)->size ? hooks(k)->size : l->type->size;
	void *rows = NULL;
	int n = 0;

	arena_reset(&k->rows_arena);
	k->changes = core_changes(k->ui->core);
	k->all_count = 0;
	if (read_all(k, &rows, &n, &e) < 0)
		ui_fail(k->ui, &e);
	make_columns(k);
	k->all = arena_alloc(&k->rows_arena, (size_t)(n + 1) * sizeof *k->all);
	k->rows = arena_alloc(&k->rows_arena, (size_t)(n + 1) * sizeof *k->rows);
	for (int i = 0; i < n; i++)
		make_row(k, (const char *)rows + (size_t)i * size, &k->all[i]);
	k->all_count = n;
	choose_rows(k);
}

static int64_t id_here(const struct records *k)
{
	int64_t at = k->list.cursor;

	return at < k->count ? ((const struct rec *)k->rows[at]->rec)->id : 0;
}

static bool go_to(struct records *k, int64_t id)
{
	for (int i = 0; i < k->count; i++)
		if (((const struct rec *)k->rows[i]->rec)->id == id) {
			list_go(&k->list, i);
			return true;
		}
	return false;
}

/* Other rows, the cursor on its record as far as it is among them. */
static void follow(struct records *k, int64_t id)
{
	list_hold(&k->list, k->count);
	if (id && !go_to(k, id))
		list_go(&k->list, k->list.cursor);
}

void records_reload(struct records *k)
{
	int64_t id = id_here(k);

	load(k);
	follow(k, id);
}

void records_narrow(struct records *k)
{
	int64_t id = id_here(k);

	choose_rows(k);
	follow(k, id);
}

void records_go(struct records *k, int64_t id)
{
	load(k);
	follow(k, id);
	if (go_to(k, id))
		return;
	edit_set(&k->find, "");
	k->shown = SHOW_ALL;
	choose_rows(k);
	follow(k, id);
}

const void *records_here(struct records *k)
{
	ARENA(a);

	if (list_on_row(&k->list))
		return k->rows[k->list.cursor]->rec;
	ui_say(k->ui, "There is no %s here", text_fold(&a, records_list(k)->type->label));
	return NULL;
}

static void leave_list(struct records *k)
{
	if (k->screen.tab && hooks(k)->done)
		hooks(k)->done(k);
	k->own = NULL;
}

static void show(struct records *k, const struct records_list *l)
{
	leave_list(k);
	k->screen.tab = l;
	k->typing = false;
	k->shown = SHOW_CURRENT;
	k->period = (struct period){ .which = PERIOD_YEAR };
	edit_set(&k->find, "");
	k->sort = field_named(l->type, l->sort);
	load(k);
	list_reset(&k->list);
	list_hold(&k->list, k->count);
}

/* Drawing */

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct records *k = records_of(s);

	if (core_changes(ui->core) != k->changes)
		records_reload(k);
	cells_fit(&k->cells, a.cols - LIST_INDENT - 1);
	list_layout(&k->list, (struct area){ a.row + HEAD_ROWS, a.col, a.rows - HEAD_ROWS,
					     a.cols });
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	static const enum style styles[] = { [REMARK_NOTE] = S_DIM, [REMARK_WARN] = S_WARN,
					     [REMARK_ALERT] = S_ALERT };
	const struct records *k = l->owner;
	const struct records_row *x = k->rows[row];

	cells_row(&k->cells, x->texts, x->aside ? S_DIM : S_PLAIN, styles[x->how], c, a);
}

static const struct list_class rows_class = { .draw = draw_row };

/* Two blanks apart where there is room. */
static int tabs_gap(const struct records_list *l, int cols)
{
	int used = 0;

	for (const struct records_list *x = records_lists; x < records_lists + RECORDS_COUNT; x++)
		if (!strcmp(x->section, l->section))
			used += TABS_GAP + text_width(x->name, strlen(x->name));
	return used + COUNT_COLS <= cols ? TABS_GAP : 1;
}

int records_tabs_draw(const struct records_list *l, struct canvas *c, struct area a)
{
	int col = a.col, gap = tabs_gap(l, a.cols);

	for (const struct records_list *x = records_lists; x < records_lists + RECORDS_COUNT; x++)
		if (!strcmp(x->section, l->section))
			col += gap + canvas_put(c, a.row, col, a.col + a.cols - col,
						x == l ? S_FOCUS : S_PLAIN, x->name);
	return col;
}

static void draw_head(const struct records *k, struct canvas *c, struct area a)
{
	if (k->of.words)
		canvas_printf(c, a.row, a.col, a.cols, S_TITLE, "%s of %s", records_list(k)->name,
			      k->of.words);
	else
		records_tabs_draw(records_list(k), c, a);
}

const char *records_shown_words(const struct records *k)
{
	static const char *const words[] = { "current", "set aside", "all" };

	return hooks(k)->filters ? hooks(k)->filters[k->shown].words : words[k->shown];
}

static void draw_count(const struct records *k, struct canvas *c, struct area a)
{
	ARENA(mem);
	const char *text = k->count == k->all_count ?
				   arena_printf(&mem, "%d", k->count) :
				   arena_printf(&mem, "%d of %d", k->count, k->all_count);

	canvas_put(c, a.row, a.col + a.cols - (int)strlen(text), a.cols, S_PLAIN, text);
}

static void draw_line(const struct records *k, struct canvas *c, struct area a)
{
	const struct rectype *t = records_list(k)->type;
	int col = a.col;

	if (k->typing || finding(k)) {
		col += canvas_put(c, a.row, col, a.cols, S_TITLE, "Find: ");
		edit_draw(&k->find, c, (struct area){ a.row, col, 1, a.col + a.cols - col },
			  S_INPUT, k->typing);
	} else if (*k->words) {
		canvas_put(c, a.row, col, a.cols, S_PLAIN, k->words);
	} else if (t->archive_field) {
		canvas_printf(c, a.row, col, a.cols, S_DIM, "%s, by %s", records_shown_words(k),
			      k->sort == t->fields ? "number" : k->sort->label);
	}
}

static const char *why_empty(const struct records *k, struct arena *a)
{
	const struct records_list *l = records_list(k);
	bool may = (l->can & CAN_ADD) && role_may(k->ui->role, RIGHT_WRITE);

	if (finding(k))
		return "Nothing fits these words. Esc shows all.";
	if (k->all_count && hooks(k)->filters)
		return "None of these. Press f to see others.";
	if (k->all_count)
		return k->shown == SHOW_ASIDE ? "Nothing is set aside. Press f for all." :
						"All are set aside. Press f to see them.";
	return arena_printf(a, "No %s yet.%s", text_fold(a, l->name),
			    may ? " Press n to add the first." : "");
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct records *k = (const struct records *)s;
	struct area line = { a.row, a.col + LIST_INDENT, 1, a.cols - LIST_INDENT - 1 };
	int row, col;
	ARENA(mem);

	(void)ui;
	draw_head(k, c, line);
	draw_count(k, c, line);
	if (k->count)
		cells_heads(&k->cells, c,
			    (struct area){ a.row + 2, line.col, 1, line.cols });
	list_draw(&k->list, c);
	if (!k->count)
		canvas_wrap(c, (struct area){ a.row + HEAD_ROWS, line.col, a.rows - HEAD_ROWS,
					      line.cols },
			    S_PLAIN, why_empty(k, &mem));
	row = c->cursor_row;
	col = c->cursor_col;
	line.row++;
	draw_line(k, c, line);
	if (!k->typing)
		canvas_cursor(c, row, col);
}

/* Keys */

static bool typing(const struct screen *s)
{
	return ((const struct records *)s)->typing;
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct records *k = records_of(s);
	bool changed;

	if (!k->typing && key_pasted(key))
		find_line_begin(&k->find, &k->typing);
	if (!k->typing || !find_line_key(&k->find, ui, key, &changed))
		return false;
	if (changed)
		records_narrow(k);
	return true;
}

static places_t where(const struct screen *s)
{
	const struct records *k = (const struct records *)s;

	return IN_RECORDS | IN_LIST | hooks(k)->places | find_line_places(&k->find, k->typing);
}

static bool lacks(const struct screen *s, const struct command *cmd)
{
	const struct records *k = (const struct records *)s;
	const struct records_list *l = records_list(k);
	const struct { void (*run)(struct ui *ui, struct screen *s); bool can; } rows[] = {
		{ cmd_records_new, l->can & CAN_ADD },
		{ cmd_records_export, l->can & CAN_EXPORT },
		{ cmd_records_recall, l->can & CAN_RECALL },
		{ cmd_records_take, l->can & CAN_TAKE },
		{ cmd_records_pick, l->can & CAN_TAKE },
		{ cmd_records_down, l->can & CAN_TAKE_DOWN },
		{ cmd_records_days, l->can & CAN_PERIOD },
		{ cmd_records_edit, !(l->can & NO_EDIT) },
		{ cmd_records_archive, !(l->can & OWN_ASIDE) &&
					       (hooks(k)->aside || (l->type->archive_field &&
								    !(l->can & NO_EDIT))) },
		{ cmd_records_filter, l->type->archive_field || hooks(k)->filters },
		{ cmd_records_sort, !hooks(k)->columns },
		{ cmd_records_next, !k->of.words },
		{ cmd_records_previous, !k->of.words },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if (rows[i].run == cmd->run)
			return !rows[i].can;
	return false;
}

static const char *hint(const struct screen *s, const struct command *cmd)
{
	const struct records *k = (const struct records *)s;
	int64_t at = k->list.cursor;

	return hooks(k)->hint ? hooks(k)->hint(at < k->count ? k->rows[at]->rec : NULL, cmd) :
				NULL;
}

static void clear_find(struct screen *s, struct ui *ui)
{
	struct records *k = records_of(s);

	(void)ui;
	k->typing = false;
	edit_set(&k->find, "");
	records_narrow(k);
}

static struct list *list_of(struct screen *s)
{
	return &records_of(s)->list;
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	records_reload(records_of(s));
}

static void done(struct screen *s)
{
	struct records *k = records_of(s);

	leave_list(k);
	list_done(&k->list);
	edit_done(&k->find);
	record_form_done(&k->form);
	arena_done(&k->rows_arena);
}

static const struct screen_class records_class = {
	.name = "Records",
	.places = IN_RECORDS,
	.where = where,
	.lacks = lacks,
	.hint = hint,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.type = type,
	.typing = typing,
	.clear_find = clear_find,
	.refresh = refresh,
	.done = done,
};

static struct records *push(struct ui *ui)
{
	struct records *k = ui_push(ui, &records_class, sizeof *k);

	k->ui = ui;
	edit_init(&k->find, false, FIND_CHARS, 0);
	list_init(&k->list, &rows_class, ui, k);
	return k;
}

struct records *records_open(struct ui *ui, const struct records_list *l,
			     const struct records_of *of)
{
	struct records *k = push(ui);

	k->of = *of;
	k->of.words = arena_strdup(&k->screen.arena, of->words);
	show(k, l);
	return k;
}

/* Pushed, as far as it has a list. */
static void open_tab(struct ui *ui, const struct records_list *l)
{
	if (l->hooks && l->hooks->open)
		l->hooks->open(ui);
	else
		show(push(ui), l);
	ui->top->tab = l;
}

void records_show(struct ui *ui, const struct records_list *l)
{
	bool own = l->hooks && l->hooks->open;
	char section = ui->top->section;

	if (ui->top->cls == &records_class && !own) {
		show(records_of(ui->top), l);
		return;
	}
	ui_pop(ui);
	ui->quit = false;
	open_tab(ui, l);
	ui->top->section = section;
}

static void open_section(struct ui *ui, const char *section)
{
	const struct records_list *l = records_lists;

	while (strcmp(l->section, section) != 0)
		l++;
	open_tab(ui, l);
}

void section_pigments(struct ui *ui)
{
	open_section(ui, "pigments");
}

void section_money(struct ui *ui)
{
	open_section(ui, "money");
}

void section_clinic(struct ui *ui)
{
	open_section(ui, "clinic");
}
