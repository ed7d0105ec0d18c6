/* SPDX-License-Identifier: MIT */
/* A recall: the form that asks what is recalled, then the sessions with whom to call. */
#include "config.h"
#include "core/recall.h"

#include <assert.h>
#include "base/text.h"
#include "model/choices.h"
#include "tui/ask.h"
#include "tui/card.h"
#include "tui/cells.h"
#include "tui/form.h"
#include "tui/list.h"
#include "tui/records.h"
#include "tui/save_file.h"

enum { HEAD_ROWS = 4, COLUMNS = 10 };

/* What is asked for; lives as long as the screen that the form was opened from. */
struct asked {
	struct ui *ui;
	struct recall_spec spec;
};

struct recall_screen {
	struct screen screen;
	struct ui *ui;
	struct recall_spec spec;
	struct arena a;			/* what was found */
	struct recall found;
	struct err why;			/* when nothing could be */
	bool fails;
	struct cells cells;
	const char *(*texts)[COLUMNS];
	struct list list;
	int64_t changes;		/* of the book, as of the reading */
};

static const struct screen_class recall_class;

static struct recall_screen *screen_of(struct screen *s)
{
	assert(s->cls == &recall_class);
	return (struct recall_screen *)s;
}

/* Reading */

/* Whom to call comes first; the mail gives way before the rest. */
static void make_columns(struct recall_screen *k)
{
	static const int rank[COLUMNS] = { 0, 0, 0, 4, 0, 0, 3, 0, 1, 2 };
	int n = 0;

	k->cells.count = 0;
	for EACH_FIELD(f, &recall_line_type)
		if (f->flags & F_LIST) {
			cells_add(&k->cells, f->label, rank[n], n == 0 || n == 6);
			n++;
		}
	assert(n == COLUMNS);
}

static void make_texts(struct recall_screen *k)
{
	const struct rules *r = core_rules(k->ui->core);

	k->texts = arena_alloc(&k->a, (size_t)(k->found.count + 1) * sizeof *k->texts);
	for (int i = 0; i < k->found.count; i++) {
		int n = 0;

		for EACH_FIELD(f, &recall_line_type)
			if (f->flags & F_LIST)
				k->texts[i][n++] = field_show(f, &k->found.lines[i], r, &k->a);
		cells_measure(&k->cells, k->texts[i]);
	}
}

static void load(struct recall_screen *k)
{
	arena_reset(&k->a);
	k->changes = core_changes(k->ui->core);
	k->fails = core_recall(k->ui->core, &k->spec, &k->found, &k->a, &k->why) < 0;
	if (k->fails)
		k->found.count = 0;
	make_columns(k);
	make_texts(k);
	list_hold(&k->list, k->found.count);
}

/* The last column gives way in a narrow window: the row's then stands below the list. */
enum { MIXED = COLUMNS - 1 };

static bool says_mix_below(const struct recall_screen *k)
{
	const struct cells_column *x = &k->cells.column[MIXED];
	bool any = false;

	for (int i = 0; i < k->found.count; i++)
		any |= *k->texts[i][MIXED] != '\0';
	return any && x->cols < x->width;
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct recall_screen *k = screen_of(s);
	int below;

	if (core_changes(ui->core) != k->changes)
		load(k);
	cells_fit(&k->cells, a.cols - LIST_INDENT - 1);
	below = says_mix_below(k);
	list_layout(&k->list, (struct area){ a.row + HEAD_ROWS, a.col,
					     a.rows - HEAD_ROWS - below, a.cols });
}

/* Drawing */

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct recall_screen *k = l->owner;

	cells_row(&k->cells, k->texts[row], S_PLAIN, S_PLAIN, c, a);
}

static const struct list_class rows_class = {
	.draw = draw_row, .empty = "Nobody was treated with it.",
};

static int not_marked(const struct recall *x)
{
	int n = 0;

	for (int i = 0; i < x->bottle_count; i++)
		n += !choice_is(&bottle_status, x->bottles[i].bottle.status, "recalled");
	return n;
}

static const char *plural(int n)
{
	return n == 1 ? "" : "s";
}

/* "2 bottles, used in 3 sessions of 2 clients" */
static const char *counts(const struct recall *x, struct arena *a)
{
	return arena_printf(a, "%d bottle%s, used in %d session%s of %d client%s",
			    x->bottle_count, plural(x->bottle_count), x->count, plural(x->count),
			    x->clients, plural(x->clients));
}

/* What the rows do not say. */
static const char *warning(const struct recall_screen *k, struct arena *a)
{
	const struct recall *x = &k->found;
	int n = not_marked(x);

	for (int i = 0; i < x->bottle_count; i++)
		if (*x->bottles[i].unknown)
			return arena_printf(a, "Bottle %s is among them: %s", x->bottles[i].name,
					    x->bottles[i].unknown);
	if (!n)
		return "All of these bottles are marked as recalled";
	return arena_printf(a, "%d of these bottles %s not marked as recalled: m marks %s", n,
			    n == 1 ? "is" : "are", n == 1 ? "it" : "them");
}

static void draw_mix(const char *mixed, struct canvas *c, struct area a)
{
	if (*mixed)
		canvas_printf(c, a.row, a.col, a.cols, S_PLAIN, "Mixed with: %s", mixed);
	else
		canvas_put(c, a.row, a.col, a.cols, S_DIM, "Mixed with nothing else");
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct recall_screen *k = (const struct recall_screen *)s;
	struct area in = { a.row, a.col + LIST_INDENT, a.rows, a.cols - LIST_INDENT - 1 };
	ARENA(mem);

	(void)ui;
	canvas_printf(c, in.row, in.col, in.cols, S_TITLE, "Recall of %s", k->found.words);
	if (k->fails) {
		canvas_cursor(c, in.row, in.col);
		in.row += 2;
		in.rows -= 2;
		canvas_wrap(c, in, S_ALERT, k->why.msg);
		return;
	}
	canvas_put(c, in.row + 1, in.col, in.cols, S_PLAIN, counts(&k->found, &mem));
	canvas_put(c, in.row + 2, in.col, in.cols, not_marked(&k->found) ? S_WARN : S_DIM,
		   warning(k, &mem));
	if (k->found.count)
		cells_heads(&k->cells, c, (struct area){ in.row + 3, in.col, 1, in.cols });
	if (says_mix_below(k) && k->list.cursor < k->found.count)
		draw_mix(k->texts[k->list.cursor][MIXED], c,
			 (struct area){ in.row + in.rows - 1, in.col, 1, in.cols });
	list_draw(&k->list, c);
}

static struct list *list_of(struct screen *s)
{
	return &screen_of(s)->list;
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	load(screen_of(s));
}

static void done(struct screen *s)
{
	struct recall_screen *k = screen_of(s);

	list_done(&k->list);
	arena_done(&k->a);
}

static const struct screen_class recall_class = {
	.name = "Recall",
	.places = IN_RECALL | IN_LIST,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.refresh = refresh,
	.done = done,
};

/* Asking */

static int check(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct asked *x = ctx;
	struct recall found;
	ARENA(a);

	(void)form;
	x->spec = *(struct recall_spec *)rec_copy(&recall_spec_type, rec,
						  &x->ui->top->below->arena);
	return core_recall(x->ui->core, &x->spec, &found, &a, e);
}

static void checked(void *ctx, struct ui *ui)
{
	struct asked *x = ctx;
	struct recall_screen *k = ui_push(ui, &recall_class, sizeof *k);

	k->ui = ui;
	k->spec = *(struct recall_spec *)rec_copy(&recall_spec_type, &x->spec, &k->screen.arena);
	list_init(&k->list, &rows_class, ui, k);
	load(k);
}

static void ask_what(struct ui *ui, const struct recall_spec *start)
{
	struct asked *x = arena_alloc(&ui->top->arena, sizeof *x);

	x->ui = ui;
	form_open(ui, &(struct form_spec){
			      .type = &recall_spec_type,
			      .title = "What is recalled?",
			      .action = "Find",
			      .start = start,
			      .rules = core_rules(ui->core),
			      .ctx = x,
			      .save = check,
			      .saved = checked,
		      });
}

/* Begins with the lot of the bottle under the cursor. */
void cmd_records_recall(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	struct recall_spec start;

	k->typing = false;
	rec_init(&recall_spec_type, &start);
	if (k->count)
		start.lot = ((const struct bottle *)records_here(k))->lot;
	ask_what(ui, &start);
}

/* Commands */

void cmd_recall_open(struct ui *ui, struct screen *s)
{
	struct recall_screen *k = screen_of(s);

	if (list_on_row(&k->list))
		card_open(ui, k->found.lines[k->list.cursor].client);
}

static void mark_now(struct ui *ui, struct screen *asker)
{
	struct recall_screen *k = screen_of(asker);
	struct err e = { .code = ERR_NONE };
	int n = core_recall_mark(ui->core, &k->found, &e);

	ui_refresh(ui);
	if (n < 0)
		ui_fail(ui, &e);
	else
		ui_say(ui, "Marked %d bottle%s as recalled", n, plural(n));
}

void cmd_recall_mark(struct ui *ui, struct screen *s)
{
	struct recall_screen *k = screen_of(s);
	int n = not_marked(&k->found);

	if (n)
		ask_yes(ui, mark_now,
			"Mark %d bottle%s as recalled? Using one then needs a reason.", n,
			plural(n));
	else
		ui_say(ui, "All of these bottles are marked already");
}

static void write_csv(void *ctx, struct ui *ui, const char *path)
{
	struct recall_screen *k = ctx;
	struct err e = { .code = ERR_NONE };

	if (core_recall_file(ui->core, &k->found, path, &e) < 0)
		ui_fail(ui, &e);
	else
		ui_say(ui, "%d row%s written to %s", k->found.count, plural(k->found.count), path);
}

void cmd_recall_export(struct ui *ui, struct screen *s)
{
	char day[DATE_BUF];
	ARENA(a);

	save_file_open(ui, &(struct save_file_spec){
				   .title = "Export the recall",
				   .name = arena_printf(&a, "recall-%s.csv",
							day_iso(clock_today(), day)),
				   .action = "Export",
				   .write = write_csv,
				   .ctx = screen_of(s),
			   });
}

/* Letters go into a directory, which may not be there yet. */
struct letters {
	struct rec rec;
	CTYPE_TEXT dir;
};

static const struct field letter_fields[] = {
	{ .name = "id", .kind = K_ID, .off = offsetof(struct rec, id), .label = "Id" },
	{ .name = "dir", .kind = K_TEXT, .off = offsetof(struct letters, dir), .label = "Directory",
	  .flags = F_NEED, .max = 1000,
	  .help = "a text for each client; it is made if it is not there" },
};

static const struct rectype letters_type = {
	.name = "letters", .plural = "letters", .label = "Letters",
	.size = sizeof(struct letters), .nfields = COUNT(letter_fields), .fields = letter_fields,
};

static int write_letters(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct recall_screen *k = ctx;
	ARENA(a);
	int r = core_recall_letters(k->ui->core, &k->found,
				    save_file_path(((const struct letters *)rec)->dir, &a), e);

	(void)form;
	return r < 0 ? err_field(e, "dir", "%s", arena_strdup(&a, e->msg)) : 0;
}

static void wrote_letters(void *ctx, struct ui *ui)
{
	struct recall_screen *k = ctx;

	ui_say(ui, "Wrote %d letter%s, one for each client", k->found.clients,
	       plural(k->found.clients));
}

void cmd_recall_letters(struct ui *ui, struct screen *s)
{
	struct recall_screen *k = screen_of(s);
	struct letters start;
	char day[DATE_BUF];
	ARENA(a);

	if (!k->found.count) {
		ui_say(ui, "There is nobody to write to");
		return;
	}
	rec_init(&letters_type, &start);
	start.dir = arena_printf(&a, "~/recall-%s", day_iso(clock_today(), day));
	form_open(ui, &(struct form_spec){
			      .type = &letters_type,
			      .title = "Letters to the clients",
			      .action = "Write",
			      .start = &start,
			      .rules = core_rules(ui->core),
			      .ctx = k,
			      .save = write_letters,
			      .saved = wrote_letters,
		      });
}
