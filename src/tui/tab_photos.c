/* SPDX-License-Identifier: MIT */
/*
 * The tab Photos: the pictures by visit, what is known of them, and which standard views a session
 * lacks.
 */
#include "config.h"
#include "tui/photos.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "core/photo.h"
#include "model/choices.h"
#include "model/consents.h"
#include "tui/ask.h"
#include "tui/copies.h"
#include "tui/mark_draw.h"
#include "tui/table.h"
#include "tui/undo.h"
#include "tui/viewer.h"

/* Columns */

static const char *shown(const struct photos *p, const char *field, const void *rec,
			 struct arena *a)
{
	return field_show(field_named(&photo_type, field), rec, &p->rules, a);
}

#define SHOWN(name) \
	static const char *name##_text(const void *ctx, const void *rec, struct arena *a) \
	{ \
		return shown(ctx, #name, rec, a); \
	}
SHOWN(session)
SHOWN(view)
SHOWN(moment)
SHOWN(file)
SHOWN(note)

static const char *taken_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	return minute_iso(((const struct photo *)rec)->taken_at, arena_alloc(a, DATE_BUF));
}

static const char *pixels_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct photo *x = rec;

	(void)ctx;
	return arena_printf(a, "%" PRId64 "x%" PRId64, x->pixels_wide, x->pixels_high);
}

static const struct table_column columns[] = {
	{ "Session", 7, 0,   true,  false, session_text },
	{ "View",   14, 0,   false, false, view_text },
	{ "Moment", 17, 0,   false, false, moment_text },
	{ "Taken",  16, 0,   false, false, taken_text },
	{ "Pixels", 9,  70,  true,  false, pixels_text },
	{ "File",   10, 0,   false, true,  file_text },
	{ "Note",   40, 130, false, false, note_text },
	{ NULL, 0, 0, false, false, NULL },
};

/* The list */

static int load_consents(struct card *c, struct photos *p, struct arena *a, struct err *e)
{
	struct query q = { .client = c->number };
	struct consent *all;
	int n, r = core_list(c->core, &consent_type, &q, &all, &n, a, e);

	p->withdrawn = r < 0 ? "" : consent_withdrawn_photos(all, n, a);
	return r;
}

static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	struct photos *p = own;
	struct query q = { .client = c->number };
	int r = load_consents(c, p, a, e);

	if (r >= 0)
		r = core_list(c->core, &photo_type, &q, &p->rows, &p->count, a, e);
	if (r >= 0)
		r = core_marks(c->core, c->number, &p->marks, &p->mark_count, a, e);
	p->rules = *core_rules(c->core);
	p->must_go = copies_must_go(c->ui, c->number, 0);
	if (r < 0)
		p->count = p->mark_count = 0;
	else if (p->count)
		qsort(p->rows, (size_t)p->count, sizeof *p->rows, photo_by_visit);
	list_hold(&p->list, p->count);
	return r;
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct photos *p = l->owner;

	table_row(columns, p, &p->rows[row], S_PLAIN, c, a);
}

static int64_t id_of(const struct list *l, int64_t row)
{
	return ((const struct photos *)l->owner)->rows[row].rec.id;
}

static const struct list_class rows = {
	.draw = draw_row,
	.id = id_of,
	.of = &photo_type,
	.empty = "No photo yet.",
	.add = "Press p to add pictures from files.",
};

static void open(struct card *c, void *own)
{
	struct photos *p = own;

	seen_init(&p->seen, c->ui);
}

static void done(void *own)
{
	struct photos *p = own;

	seen_done(&p->seen);
	record_form_done(&p->form);
	arena_done(&p->adding);
}

/*
 * What may not be done any more and heads above, then the list; the picture is beside it where the
 * window is wide, else below with the words at its right.
 */
enum { WIDE = 120, LIST_COLS = 88, LIST_MOST = 6, PICTURE_LEAST = 6, WORDS = 4, GAP = 1 };

static int rows_above(const struct photos *p)
{
	return 1 + (p->withdrawn && *p->withdrawn) + (p->must_go > 0);
}

/* The list gets what it needs up to six rows, the picture the rest. */
static struct area split_low(struct photos *p, struct area a)
{
	int list = p->count < LIST_MOST ? p->count : LIST_MOST, left;

	list = list < 2 ? 2 : list;
	if (p->count == 0 || a.rows - list - GAP < PICTURE_LEAST) {
		int words = a.rows > 2 * WORDS ? WORDS - 1 : 0;

		p->picture = (struct area){ 0 };
		p->words = (struct area){ a.row + a.rows - words, a.col, words, a.cols };
		return (struct area){ a.row, a.col, a.rows - (words ? WORDS : 0), a.cols };
	}
	left = a.rows - list - GAP;
	p->picture = (struct area){ a.row + list + GAP, a.col + LIST_INDENT, left,
				    (a.cols - 2 * LIST_INDENT) / 2 };
	if (p->picture.cols > left * 8 / 3)
		p->picture.cols = left * 8 / 3;	/* 4:3 in cells */
	p->words = p->picture;
	p->words.col += p->picture.cols + 2;
	p->words.cols = a.col + a.cols - 1 - p->words.col;
	return (struct area){ a.row, a.col, list, a.cols };
}

/* What it takes of the rows of a picture's place, so that it begins where the list does. */
static int rows_of(const struct photo *x, struct area place)
{
	bool turned = x->orientation >= 5 && x->orientation <= 8;	/* as EXIF has it */
	int64_t wide = turned ? x->pixels_high : x->pixels_wide;
	int64_t high = turned ? x->pixels_wide : x->pixels_high;
	int64_t need = wide > 0 && high > 0 ? (place.cols * high + wide) / (2 * wide) : place.rows;

	return need < 1 ? 1 : need < place.rows ? (int)need : place.rows;
}

static struct area split_wide(struct photos *p, struct area a)
{
	const struct list *l = &p->list;
	int cols = a.cols - LIST_COLS > LIST_COLS ? LIST_COLS : a.cols * 11 / 20;

	p->picture = (struct area){ a.row, a.col + cols + 1, a.rows, a.cols - cols - 2 };
	if (l->cursor < p->count)
		p->picture.rows = rows_of(&p->rows[l->cursor], p->picture);
	p->words = (struct area){ a.row + a.rows - WORDS, a.col + LIST_INDENT, WORDS,
				  cols - LIST_INDENT };
	return (struct area){ a.row, a.col, a.rows - WORDS - GAP, cols };
}

static void layout(struct card *c, void *own, struct area a)
{
	struct photos *p = own;
	struct list *l = &p->list;
	int above = rows_above(p);
	struct area rest = { a.row + above, a.col, a.rows - above, a.cols };
	bool wide = p->count && a.cols >= WIDE && rest.rows > 2 * WORDS;

	(void)c;
	list_layout(l, wide ? split_wide(p, rest) : split_low(p, rest));
	seen_begin(&p->seen);
	if (p->picture.cols < 1 || l->cursor >= p->count)
		return;
	seen_want(&p->seen, &p->rows[l->cursor], p->picture.rows, p->picture.cols);
	/* Those that the next key leads to. */
	if (l->cursor + 1 < p->count)
		seen_want(&p->seen, &p->rows[l->cursor + 1], 0, 0);
	if (l->cursor > 0)
		seen_want(&p->seen, &p->rows[l->cursor - 1], 0, 0);
}

static bool ahead(void *own)
{
	return seen_ahead(&((struct photos *)own)->seen);
}

/* "Left profile, Vertex" of "L90 V". */
static const char *view_labels(const char *codes, struct arena *a)
{
	char *rest = arena_strdup(a, codes), *code;
	BUF(w);

	while ((code = strsep(&rest, " ")))
		buf_printf(&w, "%s%s", w.len ? ", " : "",
			   choice_label(&photo_view, choice_index(&photo_view, code)));
	return arena_strdup(a, buf_str(&w));
}

/* What the session lacks, then what the columns have no room for. */
static void draw_words(const struct card *c, const struct photos *p, const struct photo *x,
		       struct canvas *cv, struct area a)
{
	ARENA(mem);
	const char *lacks = core_photo_missing(p->rows, p->count, x->session, &mem);
	const char *visit =
		pictures_visit(c->data.sessions, c->data.session_count, x->session, &mem);
	const char *marks = marks_words(p->marks, p->mark_count, x->rec.id, &mem);
	const char *const rest[] = { arena_printf(&mem, "%s%s%s", x->file, *x->note ? ": " : "",
						  x->note),
				     marks };
	int n;

	if (*lacks)
		n = canvas_wrap(cv, a, S_WARN,
				arena_printf(&mem, "%s: no photo yet of %s", visit,
					     view_labels(lacks, &mem)));
	else
		n = canvas_wrap(cv, a, S_GOOD,
				arena_printf(&mem, "%s: all standard views are there", visit));
	for (size_t i = 0; i < COUNT(rest) && n < a.rows; i++)
		if (*rest[i])
			n += canvas_wrap(cv, (struct area){ a.row + n, a.col, a.rows - n, a.cols },
					 i ? S_MARKED : S_DIM, rest[i]);
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct photos *p = own;
	const struct list *l = &p->list;
	struct area line = { a.row, a.col + LIST_INDENT, 1, l->area.cols - LIST_INDENT }, place;
	const struct photo *x = l->cursor < p->count ? &p->rows[l->cursor] : NULL;

	if (p->withdrawn && *p->withdrawn)
		canvas_printf(cv, line.row++, line.col, a.cols - LIST_INDENT, S_ALERT,
			      "! Consent withdrawn: %s", p->withdrawn);
	if (p->must_go)
		canvas_printf(cv, line.row++, line.col, a.cols - LIST_INDENT, S_ALERT,
			      "! %d cop%s of photos to take down: t lists what is out", p->must_go,
			      p->must_go == 1 ? "y" : "ies");
	if (p->count)
		table_heads(columns, cv, line);
	if (x && p->picture.cols > 0) {
		seen_draw(&p->seen, x, cv, p->picture, &place);
		marks_draw(p->marks, p->mark_count, x->rec.id, cv, place);
	}
	if (x && p->words.rows > 0)
		draw_words(c, p, x, cv, p->words);
	list_draw(l, cv);
}

/* Without a photo there is nothing to do but to add some. */
static const char *hint(const void *own, const struct command *cmd)
{
	const struct photos *p = own;

	if (cmd->run == cmd_photo_refused)
		return p->refused_count ? NULL : "";
	return p->count || !(cmd->places & (IN_PHOTOS | IN_MARKS)) || cmd->run == cmd_photo_add ||
	       cmd->run == cmd_copies_open ? NULL : "";
}

const struct card_tab tab_photos = {
	.lists = &photo_type,
	.places = IN_LIST | IN_MARKS,
	.size = sizeof(struct photos),
	.open = open,
	.done = done,
	.load = load,
	.layout = layout,
	.draw = draw,
	.hint = hint,
	.rows = &rows,
	.list_at = offsetof(struct photos, list),
	.ahead = ahead,
};

/* Commands */

/* Loaded: a key may come before what the last one changed was drawn. */
static struct photos *own_of(struct screen *s)
{
	card_show(card_of(s)->ui, s, CARD_photos);
	return card_own(card_of(s), CARD_photos);
}

/* The row under the cursor, NULL without one; says so. */
static const struct photo *current(struct ui *ui, struct photos *p)
{
	if (list_on_row(&p->list))
		return &p->rows[p->list.cursor];
	ui_say(ui, "There is no photo here yet");
	return NULL;
}

void cmd_photo_add(struct ui *ui, struct screen *s)
{
	(void)ui;
	if (card_of(s)->data.client.rec.id)
		photo_add_begin(own_of(s), card_of(s), NULL);
}

void cmd_photo_refused(struct ui *ui, struct screen *s)
{
	const struct photos *p = own_of(s);

	if (!p->refused_count)
		ui_say(ui, "No file was left out");
	photo_refused_show(p, ui);
}

void cmd_photo_views(struct ui *ui, struct screen *s)
{
	struct photos *p = own_of(s);
	const struct photo *x = current(ui, p);

	if (!x)
		return;
	if (p->list.mark_count)
		photo_views_open(p, ui, p->list.marks, (int)p->list.mark_count);
	else
		photo_views_open(p, ui, &x->rec.id, 1);
}

void cmd_photo_clock(struct ui *ui, struct screen *s)
{
	struct photos *p = own_of(s);

	if (current(ui, p))
		photo_clock_open(p, ui);
}

void cmd_photo_edit(struct ui *ui, struct screen *s)
{
	struct photos *p = own_of(s);
	const struct photo *x = current(ui, p);
	ARENA(a);

	if (!x)
		return;
	p->card = card_of(s);
	record_form_open(&p->form, p, ui, &(struct form_spec){
		.type = &photo_type, .was = x, .title = arena_printf(&a, "Edit photo %s", x->file),
		.values = photo_sessions,
	}, NULL);
}

void cmd_photo_look(struct ui *ui, struct screen *s)
{
	const struct photo *x = current(ui, own_of(s));

	if (x)
		look_open(ui, x->client, x->rec.id);
}

void cmd_photo_sheet(struct ui *ui, struct screen *s)
{
	const struct photo *x = current(ui, own_of(s));

	if (x)
		sheet_open(ui, x->client, x->session);
}

/* Two that are marked, the earlier at the left; else the one under the cursor. */
void cmd_photo_compare(struct ui *ui, struct screen *s)
{
	struct photos *p = own_of(s);
	const struct photo *x = current(ui, p), *two[2] = { NULL, NULL };
	int n = 0;

	for (int i = 0; i < p->count; i++)
		if (list_marked(&p->list, p->rows[i].rec.id) && n++ < 2)
			two[n - 1] = &p->rows[i];
	if (!x)
		return;
	if (n > 2 || (n == 2 && two[0]->view != two[1]->view)) {
		ui_say(ui, n > 2 ? "Mark two photos to compare, not %d" :
				   "The two marked photos are of different views", n);
		return;
	}
	if (n == 2 && photo_by_time(two[0], two[1]) > 0)
		compare_open(ui, x->client, two[1]->rec.id, two[0]->rec.id);
	else if (n == 2)
		compare_open(ui, x->client, two[0]->rec.id, two[1]->rec.id);
	else
		compare_open(ui, x->client, 0, n == 1 ? two[0]->rec.id : x->rec.id);
}

void cmd_photo_open(struct ui *ui, struct screen *s)
{
	const struct photo *x = current(ui, own_of(s));
	ARENA(a);

	if (x)
		viewer_show(ui, core_photo_path(ui->core, x, &a), x->file);
}

/* The question is about the photo that it named, wherever the cursor is when it is answered. */
static void archive_now(struct ui *ui, struct screen *asker)
{
	struct photo after;
	struct err e = { .code = ERR_NONE };
	ARENA(a);

	if (archive_record(ui, &photo_type, own_of(asker)->asked, false, &after, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	ui_say(ui, "Archived %s; u undoes it", after.file);
}

static void archive_marked_now(struct ui *ui, struct screen *asker)
{
	archive_marked(ui, &photo_type, &own_of(asker)->list, false);
}

void cmd_photo_archive(struct ui *ui, struct screen *s)
{
	struct photos *p = own_of(s);
	const struct photo *x = current(ui, p);

	if (!x)
		return;
	if (p->list.mark_count) {
		ask_yes(ui, archive_marked_now,
			"Archive the %zu marked photo%s? Kept, but out of this list.",
			p->list.mark_count, p->list.mark_count == 1 ? "" : "s");
		return;
	}
	p->asked = x->rec.id;
	ask_yes(ui, archive_now, "Archive the photo %s of %s? It is kept, out of this list.",
		x->file, client_name(&card_of(s)->data.client, &card_of(s)->tabs[CARD_photos].a));
}
