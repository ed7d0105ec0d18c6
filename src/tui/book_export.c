/* SPDX-License-Identifier: MIT */
/*
 * The way to a file for the bookkeeper: who is it for, which days, what it will look like, where
 * to, and what was written. Writes through core.
 */
#include "config.h"
#include "tui/book_export.h"

#include <assert.h>
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include "base/text.h"
#include "core/formats.h"
#include "model/choices.h"
#include "tui/ask.h"
#include "tui/cells.h"
#include "tui/choose.h"
#include "tui/details.h"
#include "tui/money_do.h"
#include "tui/period.h"
#include "tui/save_file.h"

enum { FORMATS_MOST = 32, PREVIEW = 12, HEAD_ROWS = 6, BEFORE_ROWS = 4, GAP = 1 };
enum { CELL_LEAST = 6, CELL_MOST = 24 };

/* What is asked first, before there is a screen; lives in the one below. */
struct asking {
	struct choice rows[FORMATS_MOST];
	struct choices formats;
};

struct book_export {
	struct screen screen;
	struct ui *ui;
	struct format_job job;
	struct period period;
	struct arena a;			/* the preview */
	struct format_preview preview;
	const char *before;		/* what was exported already; "" */
	struct err why;			/* when there is none */
	bool fails;
	int left;			/* first column that is seen */
	int64_t changes;		/* of the book by others, as of the reading */
};

static const struct screen_class export_class;

/* With these an error goes on to what would be typed at a shell. */
static const char shell_words[] = ": scalpbook ";

static struct book_export *screen_of(struct screen *s)
{
	assert(s->cls == &export_class);
	return (struct book_export *)s;
}

/* The preview */

static void load(struct book_export *k)
{
	struct err e;

	arena_reset(&k->a);
	k->changes = core_changes(k->ui->core);
	period_days(&k->period, core_rules(k->ui->core)->today, &k->job.period.from,
		    &k->job.period.to);
	if (k->job.fresh)
		k->job.period.from = k->job.period.to = 0;
	k->preview = (struct format_preview){ 0 };
	k->fails = core_format_preview(k->ui->core, &k->job, PREVIEW, &k->preview, &k->a,
				       &k->why) < 0;
	/* What speaks against the file beyond its first lines is said by writing it. */
	k->before = "";
	if (!k->fails && core_format_before(k->ui->core, &k->job, &k->before, &k->a, &e) < 0)
		k->before = "";
}

/* The list where what is missing is filled in; NULL: nothing is, or no list has it. */
static const struct records_list *list_to_fill(const struct book_export *k)
{
	if (!k->fails || !strstr(k->why.msg, shell_words))
		return NULL;
	if (field_named(&account_type, k->why.field))
		return &records_lists[RECORDS_accounts];
	return field_named(&tax_type, k->why.field) ? &records_lists[RECORDS_taxes] : NULL;
}

/* Why there is no file, without the command that would be typed at a shell. */
static const char *why_words(const struct book_export *k, struct arena *a)
{
	const char *end = strstr(k->why.msg, shell_words);

	return end ? arena_strndup(a, k->why.msg, (size_t)(end - k->why.msg)) : k->why.msg;
}

static const char *cell_of(const struct book_export *k, int row, int column)
{
	const char *s = k->preview.cell[row][column];

	return s ? s : "";
}

/* As wide as its widest; a journal's lines have the whole width. */
static int width_of(const struct book_export *k, int column)
{
	int most = CELL_LEAST;

	if (k->preview.columns == 1)
		return 1000;
	for (int i = 0; i < k->preview.rows; i++) {
		const char *s = cell_of(k, i, column);
		int w = (int)text_width(s, strlen(s));

		most = w > most ? w : most;
	}
	return most < CELL_MOST ? most : CELL_MOST;
}

static bool is_empty(const struct book_export *k, int column)
{
	for (int i = k->preview.header; i < k->preview.rows; i++)
		if (*cell_of(k, i, column))
			return false;
	return true;
}

/* Columns that say nothing give way: what is looked for is whether the figures are right. */
static void draw_cells(const struct book_export *k, struct canvas *c, struct area a)
{
	int col = a.col, end = a.col + a.cols, left = k->left;

	for (int i = 0; i < k->preview.columns && col < end; i++) {
		int cols = width_of(k, i);

		if (k->preview.columns > 1 && is_empty(k, i))
			continue;
		if (left-- > 0)
			continue;
		cols = cols < end - col ? cols : end - col;
		for (int row = 0; row < k->preview.rows && row < a.rows; row++)
			canvas_put(c, a.row + row, col, cols,
				   row == 0 && k->preview.header ? S_HEAD : S_PLAIN,
				   cell_of(k, row, i));
		col += cols + GAP;
	}
}

/* A whole month by its name. */
static const char *days_words(const struct book_export *k, struct arena *a)
{
	day_t from = k->job.period.from, to = k->job.period.to;

	if (k->job.fresh)
		return "Only what was never exported in this format";
	if (from && from % 100 == 1 && to == day_add(day_add_months(from, 1), -1))
		return arena_printf(a, "%s %d", day_month_name(from / 100 % 100), from / 10000);
	return period_words(&k->period, core_rules(k->ui->core)->today, a);
}

/* The days and, where it is of one, the account. */
static const char *what_words(const struct book_export *k, struct arena *a)
{
	const char *days = days_words(k, a);

	if (!k->job.format->moved)
		return days;
	return k->job.account ? arena_printf(a, "%s, the account %s", days, k->job.account) :
				arena_printf(a, "%s, all accounts of money", days);
}

static const char *empty_words(const struct book_export *k)
{
	if (k->job.fresh)
		return "Nothing is new since the last file in this format.";
	return k->job.account ? "No money moved in this account in this period." :
				"Nothing was sold or paid in this period.";
}

static void draw_why(const struct book_export *k, struct canvas *c, struct area a)
{
	const struct records_list *l = list_to_fill(k);
	ARENA(mem);
	int rows = canvas_wrap(c, a, S_ALERT, why_words(k, &mem)) + 1;

	if (l && rows < a.rows)
		canvas_wrap(c, (struct area){ a.row + rows, a.col, a.rows - rows, a.cols }, S_PLAIN,
			    arena_printf(&mem, "It is filled in at Money, %s: Enter goes there, e "
					 "changes the row, Esc comes back here.", l->name));
}

static const char *before_words(const struct book_export *k, struct arena *a)
{
	return arena_printf(a, "%c%s.", toupper((unsigned char)*k->before), k->before + 1);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct book_export *k = (const struct book_export *)s;
	struct area in = { a.row, a.col + 1, a.rows, a.cols - 2 };
	int lines = k->preview.rows - k->preview.header, head = HEAD_ROWS - 1;
	ARENA(mem);

	(void)ui;
	canvas_printf(c, in.row, in.col, in.cols, S_TITLE, "For the bookkeeper: %s",
		      k->job.format->title);
	canvas_cursor(c, in.row, in.col);
	canvas_put(c, in.row + 1, in.col, in.cols, S_PLAIN, what_words(k, &mem));
	canvas_wrap(c, (struct area){ in.row + 2, in.col, 2, in.cols }, S_DIM,
		    k->job.format->hint ? k->job.format->hint : "");
	if (*k->before)
		head += canvas_wrap(c, (struct area){ in.row + head - 1, in.col, BEFORE_ROWS,
						      in.cols }, S_ALERT, before_words(k, &mem));
	in.row += head;
	in.rows -= head;
	if (k->fails)
		draw_why(k, c, in);
	else if (lines <= 0)
		canvas_put(c, in.row, in.col, in.cols, S_PLAIN, empty_words(k));
	else
		canvas_put(c, in.row - 1, in.col, in.cols, S_SECTION,
			   k->preview.more ? "How the file begins" : "The whole file");
	if (!k->fails && lines > 0)
		draw_cells(k, c, in);
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct book_export *k = screen_of(s);

	(void)a;
	if (core_changes(ui->core) != k->changes)
		load(k);
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	load(screen_of(s));
}

static void done(struct screen *s)
{
	arena_done(&screen_of(s)->a);
}

/* Without a file Enter goes to what is missing. */
static const char *hint(const struct screen *s, const struct command *cmd)
{
	const struct book_export *k = (const struct book_export *)s;
	const struct records_list *l = list_to_fill(k);

	if (cmd->run != cmd_ledger_write || !k->fails)
		return NULL;
	return l ? l->name : "";
}

/* A statement is of an account; other files are of the whole book. */
static bool lacks(const struct screen *s, const struct command *cmd)
{
	return cmd->run == cmd_ledger_account &&
	       !((const struct book_export *)s)->job.format->moved;
}

static const struct screen_class export_class = {
	.name = "Export for the bookkeeper",
	.places = IN_LEDGER,
	.layout = layout,
	.draw = draw,
	.hint = hint,
	.lacks = lacks,
	.refresh = refresh,
	.done = done,
};

/* Which days */

enum { MONTHS = 12 };

/* What is new, then this month and those before it, then other periods. */
struct days_list {
	struct choice rows[MONTHS + 3];
	struct choices list;
};

static day_t month_of(day_t today, int back)
{
	return day_add_months(today / 100 * 100 + 1, -back);
}

static struct days_list *days_list(struct book_export *k)
{
	struct days_list *d = arena_alloc(&k->screen.arena, sizeof *d);
	day_t today = core_rules(k->ui->core)->today;
	int n = 0;

	d->rows[n++] = (struct choice){ .code = "new", .label = "Only what is new",
					.help = "What was never exported in this format" };
	for (int i = 0; i <= MONTHS; i++) {
		day_t first = month_of(today, i);
		const char *words = arena_printf(&k->screen.arena, "%s %d%s",
						 day_month_name(first / 100 % 100), first / 10000,
						 i == 0 ? ", not over yet" :
						 i == 1 ? ", the last month" : "");

		d->rows[n++] = (struct choice){ .code = words, .label = words };
	}
	d->rows[n++] = (struct choice){ .code = "other", .label = "Other days…" };
	d->list = (struct choices){ d->rows, n };
	return d;
}

static void took_period(void *ctx, struct ui *ui)
{
	struct book_export *k = ctx;

	(void)ui;
	k->job.fresh = false;
	load(k);
}

static void took_days(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct book_export *k = ctx;

	(void)ticks;
	if (row == MONTHS + 3) {
		period_open(ui, &k->period, took_period, k);
		return;
	}
	k->job.fresh = row == 1;
	if (!k->job.fresh) {
		day_t first = month_of(core_rules(ui->core)->today, row - 2);

		k->period = (struct period){
			PERIOD_COUNT, first, day_add(day_add_months(first, 1), -1)
		};
	}
	load(k);
}

static void ask_days(struct book_export *k)
{
	choose_open(k->ui, &(struct choose_spec){ .title = "Which days?",
						  .list = &days_list(k)->list,
						  .at = k->job.fresh ? 1 : 3,
						  .took = took_days, .ctx = k });
}

/* Who is it for */

static void begin(struct ui *ui, const struct book_format *f)
{
	struct book_export *k = ui_push(ui, &export_class, sizeof *k);

	k->ui = ui;
	k->job.format = f;
	k->period.which = PERIOD_LAST_MONTH;
	load(k);
	ask_days(k);
}

static void took_format(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	(void)ctx;
	(void)ticks;
	begin(ui, core_format(row - 1));
}

static void took_other(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct book_export *k = ctx;

	(void)ui;
	(void)ticks;
	k->job.format = core_format(row - 1);
	k->left = 0;
	if (!k->job.format->moved)
		k->job.account = NULL;
	load(k);
}

static void ask_format(struct ui *ui, int at,
		       void (*took)(void *ctx, struct ui *ui, int row, uint64_t ticks), void *ctx)
{
	struct asking *x = arena_alloc(&ui->top->arena, sizeof *x);
	const struct book_format *f;
	int n = 0;

	while (n < FORMATS_MOST && (f = core_format(n))) {
		x->rows[n].code = f->name;
		x->rows[n].label = f->title;
		x->rows[n++].help = arena_printf(&ui->top->arena, "For %s. %s", f->who,
						 f->hint ? f->hint : "");
	}
	x->formats = (struct choices){ x->rows, n };
	choose_open(ui, &(struct choose_spec){ .title = "Who is it for?", .list = &x->formats,
					       .at = at, .took = took, .ctx = ctx });
}

void book_export_open(struct ui *ui)
{
	ask_format(ui, 1, took_format, NULL);
}

/* Writing */

static void add_line(struct details_line *lines, int *n, const char *label, const char *text)
{
	if (*text)
		lines[(*n)++] = (struct details_line){ label, text };
}

/* As struct format_done has it. */
static const char *total_words(const struct book_format *f)
{
	return f->payments ? "money that moved" : "sold, with tax";
}

static const char *file_words(struct core *core, const struct book_format *format,
			      const struct format_file *f, struct arena *a)
{
	return arena_printf(a, "%s%s, %" PRId64 " rows, %s: %s", f->path ? f->path : "",
			    f->batch ? arena_printf(a, " (batch %" PRId64 ")", f->batch) : "",
			    f->rows, total_words(format), money_full(core, f->total, a));
}

static void tell(struct ui *ui, const struct book_format *format, const struct format_done *d)
{
	enum { FILES = 20, OTHERS = 9 };
	struct details_line lines[FILES + OTHERS];
	char first[DATE_BUF], last[DATE_BUF];
	int n = 0;
	ARENA(a);

	ui_say(ui, "%" PRId64 " row%s written to %s", d->rows, d->rows == 1 ? "" : "s",
	       d->files && d->file[0].path ? d->file[0].path : "");
	if (!d->files) {
		ui_say(ui, "There was nothing to export; no file was written");
		return;
	}
	for (int i = 0; i < d->files && i < FILES; i++)
		add_line(lines, &n, d->files == 1 ? "File" : i ? "" : "Files",
			 file_words(ui->core, format, &d->file[i], &a));
	add_line(lines, &n, "Rows", arena_printf(&a, "%" PRId64, d->rows));
	add_line(lines, &n, "Total", arena_printf(&a, "%s, %s", money_full(ui->core, d->total, &a),
						  total_words(format)));
	if (d->first)
		add_line(lines, &n, "Days",
			 arena_printf(&a, "%s to %s", day_short(d->first, 0, first),
				      day_short(d->last, 0, last)));
	add_line(lines, &n, "Changed cells",
		 d->changed ? arena_printf(&a,
					   "%" PRId64 ", where the program does not take what the "
					   "book says",
					   d->changed) :
			      "none");
	add_line(lines, &n, "Left out", d->left_out);
	add_line(lines, &n, "On import", d->tax_words);
	add_line(lines, &n, "Before", d->before);
	if (*d->rules)
		add_line(lines, &n, "Rules",
			 d->rules_kept ? arena_printf(&a, "%s, left as they were", d->rules) :
					 d->rules);
	if (!d->recorded)
		add_line(lines, &n, "Batch", "none: the book is open for reading only");
	details_lines_open(ui, "Written for the bookkeeper", lines, n);
}

static void write_file(void *ctx, struct ui *ui, const char *path)
{
	struct book_export *k = ctx;
	struct err e = { .code = ERR_NONE };
	struct format_done d;
	ARENA(a);

	if (core_format_run(ui->core, &k->job, path, NULL, &d, &a, &e) < 0) {
		k->fails = e.code == ERR_INVALID;
		k->why = e;
		if (k->fails)
			ui_warn(ui, "No file was written, for the reason above");
		else
			ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	tell(ui, k->job.format, &d);
}

/* Commands */

/* Each account has a file of its own. */
static const char *file_name(const struct book_export *k, struct arena *a)
{
	const char *name = core_format_file(k->job.format, &k->job.period, a);

	return k->job.account ? arena_printf(a, "%s-%s", k->job.account, name) : name;
}

/* The list above this page, the cursor on the row that the command would edit. */
static void fill_in(struct book_export *k, const struct records_list *l)
{
	const struct records_of of = { .words = k->job.format->title };
	struct records *list = records_open(k->ui, l, &of);
	const char *command = strstr(k->why.msg, shell_words) + strlen(shell_words);
	char name[80];
	struct err e;
	ARENA(a);
	struct rec *rec = arena_alloc(&a, l->type->size);

	if (sscanf(command, "%*s edit %79s", name) == 1 &&
	    core_named(k->ui->core, l->type, name, rec, &a, &e) >= 0)
		records_go(list, rec->id);
	list->wanted = field_named(l->type, k->why.field)->name;
	ui_say(k->ui, "e fills in '%s', Esc goes back to the file",
	       field_named(l->type, k->why.field)->label);
}

static void ask_file(struct ui *ui, struct screen *s)
{
	struct book_export *k = screen_of(s);
	ARENA(a);

	save_file_open(ui, &(struct save_file_spec){
				   .title = arena_printf(&a, "Write: %s", k->job.format->title),
				   .name = file_name(k, &a),
				   .action = "Write", .write = write_file, .ctx = k,
			   });
}

void cmd_ledger_write(struct ui *ui, struct screen *s)
{
	struct book_export *k = screen_of(s);
	const struct records_list *l = list_to_fill(k);
	ARENA(a);

	if (l) {
		fill_in(k, l);
		return;
	}
	if (k->fails) {
		ui_warn(ui, "Nothing can be written yet: %s", why_words(k, &a));
		return;
	}
	if (k->preview.rows - k->preview.header <= 0) {
		ui_say(ui, "There is nothing to write: p chooses other days, f another format");
		return;
	}
	if (*k->before)
		ask_yes(ui, ask_file, "%s Imported again it would be there twice; p, Only what is "
			"new, leaves it out. Write it all the same?", before_words(k, &a));
	else
		ask_file(ui, s);
}

void cmd_ledger_days(struct ui *ui, struct screen *s)
{
	(void)ui;
	ask_days(screen_of(s));
}

/* All, then each account of money, and round. */
void cmd_ledger_account(struct ui *ui, struct screen *s)
{
	struct book_export *k = screen_of(s);
	const char *next = NULL;
	bool found = !k->job.account;
	struct account *all;
	struct err e;
	int n;
	ARENA(a);

	if (core_list(ui->core, &account_type, &(struct query){ 0 }, &all, &n, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	for (int i = 0; i < n && !next; i++) {
		if (!choice_is(&account_purpose, all[i].purpose, "money"))
			continue;
		if (found)
			next = all[i].name;
		else
			found = !strcmp(all[i].name, k->job.account);
	}
	k->job.account = next ? arena_strdup(&k->screen.arena, next) : NULL;
	load(k);
}

void cmd_ledger_format(struct ui *ui, struct screen *s)
{
	struct book_export *k = screen_of(s);
	int at = 0;

	while (core_format(at) != k->job.format)
		at++;
	ask_format(ui, at + 1, took_other, k);
}

void cmd_ledger_right(struct ui *ui, struct screen *s)
{
	struct book_export *k = screen_of(s);

	(void)ui;
	if (k->left + 1 < k->preview.columns)
		k->left++;
}

void cmd_ledger_left(struct ui *ui, struct screen *s)
{
	struct book_export *k = screen_of(s);

	(void)ui;
	if (k->left)
		k->left--;
}

void cmd_bookkeeper(struct ui *ui, struct screen *s)
{
	(void)s;
	book_export_open(ui);
}

void cmd_export_for_bookkeeper(struct ui *ui, struct screen *s)
{
	cmd_bookkeeper(ui, s);
}

/* Batches: their files again */

const struct records_hooks batches_hooks = { .places = IN_BATCHES | IN_BOOKS };

struct again {
	int64_t batch;
};

static void write_again(void *ctx, struct ui *ui, const char *path)
{
	const struct again *x = ctx;
	struct err e = { .code = ERR_NONE };
	struct format_done d;
	ARENA(a);

	if (core_format_again(ui->core, x->batch, path, NULL, &d, &a, &e) < 0)
		ui_fail(ui, &e);
	else
		ui_say(ui, "Batch %" PRId64 " written again to %s: the same bytes", x->batch,
		       path);
}

void cmd_records_rewrite(struct ui *ui, struct screen *s)
{
	const struct batch *b = records_here(records_of(s));
	struct again *x;
	ARENA(a);

	if (!b)
		return;
	x = arena_alloc(&s->arena, sizeof *x);
	x->batch = b->rec.id;
	save_file_open(ui, &(struct save_file_spec){
				   .title = arena_printf(&a, "Batch %" PRId64 " again",
							 b->rec.id),
				   .name = b->file, .action = "Write", .write = write_again,
				   .ctx = x,
			   });
}
