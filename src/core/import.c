/* SPDX-License-Identifier: MIT */
/*
 * Goes through a file: judges each row, adds it in the one transaction, takes all back when a row
 * is refused. Into an empty book, where nothing has to be looked up, a job reads and judges a lot
 * of rows while the one before is stored.
 */
#include "config.h"
#include "core/import_impl.h"
#include "base/file.h"
#include "base/job.h"
#include "base/mem.h"

#include <inttypes.h>
#include <string.h>

enum { TELL_EACH = 4096, LOT_ROWS = 512, LOT_BYTES = 1 << 20 };

/* Rows that were judged, and what is to be said of them; the texts live in the arena. */
struct lot {
	struct arena a;
	struct buf notes;
	struct { struct client x;
		bool new;
	} row[LOT_ROWS];
	int n;
	int64_t rows;		/* of the file so far */
	bool refused;		/* one so far: nothing need be stored any more */
};

struct pass {
	struct import *m;
	struct csv_reader *r;
	struct bulk *bulk;	/* NULL: a dry run */
	struct import_seen seen;
	struct import_seen own;	/* whose numbers are new, see is_of_file() */
	int64_t highest;	/* number before the import */
	int64_t rows, told;
	struct job *job;	/* reads a lot; m, r, seen, rows and 'reading' are then its own */
	struct lot *reading, *full;
	struct buf later;	/* a byte for each row: 1 to be added when all numbers are known */
	bool left;		/* there is such a row */
	bool book_empty;	/* before the import */
	bool numbered;		/* the file has a column of numbers */
};

static void lot_close(struct lot *l)
{
	if (l) {
		arena_done(&l->a);
		buf_done(&l->notes);
	}
	mem_free(l);
}

static void pass_end(struct pass *p)
{
	struct err ignored;

	if (job_wait(&p->job, &ignored) < 0)
		ignored.code = ERR_NONE;
	lot_close(p->reading);
	lot_close(p->full);
	csv_close(&p->r);
	import_seen_done(&p->seen);
	import_seen_done(&p->own);
	buf_done(&p->later);
}
#define PASS(name, import) CLEANUP(pass_end) struct pass name = { .m = (import) }

/* Opens the file; the reader then stands behind the header. */
static int pass_open(struct pass *p, struct csv_cells *head, struct err *e)
{
	const struct import_spec *s = p->m->spec;
	int r;

	csv_close(&p->r);
	if ((r = csv_open(&p->r, s->path, &(struct csv_options){ .delimiter = s->delimiter }, e)) <
		    0 ||
	    (r = csv_row(p->r, head, e)) < 0)
		return r;
	return r ? 0 :
		   err_set(e, ERR_INVALID,
			   "'%.200s' is empty: its first line should name the columns", s->path);
}

/* The next row that says anything; a spreadsheet leaves lines of bare commas behind. */
static int next_row(struct pass *p, struct csv_cells *cells, struct err *e)
{
	int r;

	while ((r = csv_row(p->r, cells, e)) == 1)
		for (int i = 0; i < cells->count; i++)
			if (cells->len[i]) {
				p->rows++;
				return 1;
			}
	return r;
}

/* ---- is a row there already? ---- */

enum verdict { NEW, PRESENT, REFUSED };

static enum verdict say_present(struct import *m, long line, long before)
{
	import_say(m, line, -1, NULL, false,
		   arena_printf(&m->row, "is on line %ld already: taken once", before));
	return PRESENT;
}

/* The first column in which the file and the book differ, NULL: none. */
static const struct field *difference(const struct import *m, const struct client *x,
				      const struct client *there)
{
	for (int i = 0; i < m->columns; i++) {
		const struct field *f = m->column[i].f;

		if (f && !field_is_key(m->t, f) && !field_equal(f, x, there))
			return f;
	}
	return NULL;
}

/* Spread over the table, and one to one. */
static uint64_t number_key(int64_t number)
{
	uint64_t x = (uint64_t)number * 0x9e3779b97f4a7c15u;

	return x ^ x >> 32;
}

/* FNV-1a; whether two rows with one number say the same. */
static uint32_t hash_of(const struct csv_cells *cells)
{
	uint32_t h = 2166136261u;

	for (int i = 0; i < cells->count; i++)
		for (size_t k = 0; k <= cells->len[i]; k++)
			h = (h ^ (unsigned char)cells->cell[i][k]) * 16777619u;
	return h;
}

static int judge_number(struct pass *p, const struct client *x, const struct csv_cells *cells,
			enum verdict *ret, struct err *e)
{
	struct import *m = p->m;
	const struct field *f;
	struct client there;
	bool same = false;
	long line = cells->line, before;
	int r = 0;

	if ((before = import_seen(&p->seen, number_key(x->rec.id), hash_of(cells), line, &same))) {
		*ret = same ? say_present(m, line, before) : REFUSED;
		if (!same)
			import_say(m, line, -1, m->t->fields, true,
				   arena_printf(&m->row,
						"%" PRId64 " is the number of "
						"line %ld too, which says something else",
						x->rec.id, before));
		return 0;
	}
	*ret = NEW;
	if (p->book_empty || (r = rec_get(m->c->book, m->t, x->rec.id, &there, &m->row, e)) <= 0)
		return r;
	f = difference(m, x, &there);
	*ret = f ? REFUSED : PRESENT;
	if (f)
		import_say(m, line, -1, m->t->fields, true,
			   arena_printf(&m->row,
					"the book has a client %s, with another %s; --map leaves a "
					"column of "
					"numbers out",
					rec_title(m->t, &there, &m->row), f->label));
	return 0;
}

static int judge_person(struct pass *p, const struct client *x, long line, enum verdict *ret,
			struct err *e)
{
	struct import *m = p->m;
	int64_t number = 0;
	bool same = false;
	long before = import_seen(&p->seen, import_key_of(find_identity(x, &m->row)), 0, line,
				  &same);
	int r = 0;

	*ret = NEW;
	if (before)
		*ret = say_present(m, line, before);
	else if (!p->book_empty && (r = find_same(m->c->book, x, &number, e)) == 1)
		*ret = PRESENT;
	return r < 0 ? r : 0;
}

/* ---- the pass ---- */

/* Rows without a number come behind all that have one, so that theirs is free. */
static bool is_later(struct pass *p, const struct client *x)
{
	bool later = !x->rec.id && p->numbered;

	p->left |= later;
	return later;
}

static int add_clients(struct pass *p, struct lot *l, struct err *e)
{
	void *now[LOT_ROWS];
	int n = 0;

	for (int i = 0; i < l->n; i++) {
		bool later = l->row[i].new && is_later(p, &l->row[i].x);

		buf_add(&p->later, &(char){ later }, 1);
		if (l->row[i].new && !later)
			now[n++] = &l->row[i].x;
	}
	return n ? bulk_add_each(p->bulk, p->m->t, now, n, e) : 0;
}

/*
 * Rows that are stored already are seen by those behind them, in an import and not in a dry run:
 * neither tells of them, as both say who was in the book. A number that is asked for first is of
 * the book, and stays so, for no new row can have it.
 */
enum { OF_BOOK, OF_FILE };

static bool is_of_file(void *ctx, int64_t number)
{
	struct pass *p = ctx;
	bool of_book = true;

	return number > p->highest ||
	       (import_seen(&p->own, number_key(number), OF_BOOK, 1, &of_book) && !of_book);
}

static void note_own(struct pass *p, const struct client *x)
{
	bool same;

	if (x->rec.id && x->rec.id <= p->highest)
		import_seen(&p->own, number_key(x->rec.id), OF_FILE, 1, &same);
}

/* Somebody with another telephone now, or a child of the house: a person has to look. */
static int say_twins(struct pass *p, const struct client *x, long line, struct err *e)
{
	struct import *m = p->m;
	const char *words;
	int r = twins_but(m->c, x, is_of_file, p, &words, &m->row, e);

	if (r >= 0 && *words)
		import_say(m, line, -1, NULL, false,
			   arena_printf(&m->row, "is taken as another client, though %s", words));
	return r;
}

static int judge(struct pass *p, const struct csv_cells *cells, struct lot *l, struct err *e)
{
	struct import *m = p->m;
	struct client *x = &l->row[l->n].x;
	enum verdict v = REFUSED;
	int r = 0;

	if (import_client(m, cells, csv_guarded(p->r), x))
		r = x->rec.id ? judge_number(p, x, cells, &v, e) :
				judge_person(p, x, cells->line, &v, e);
	if (r >= 0 && v == NEW && !p->book_empty)
		r = say_twins(p, x, cells->line, e);
	if (v == NEW && !p->book_empty)
		note_own(p, x);
	m->done.added += v == NEW;
	m->done.present += v == PRESENT;
	m->done.refused += v == REFUSED;
	l->row[l->n++].new = v == NEW;
	return r;
}

/* 1, 0 at the end of the file; either way with rows. */
static int fill_lot(struct pass *p, struct lot *l, struct err *e)
{
	struct csv_cells cells;
	size_t bytes = 0;
	int r = 1;

	for (l->n = 0; l->n < LOT_ROWS && bytes < LOT_BYTES;) {
		if ((r = next_row(p, &cells, e)) <= 0 || (r = import_dates(p->m, &cells, e)) < 0 ||
		    (r = judge(p, &cells, l, e)) < 0)
			return r;
		for (int i = 0; i < cells.count; i++)
			bytes += cells.len[i];
		r = 1;
	}
	return r;
}

static int read_lot(void *ctx, struct err *e)
{
	struct pass *p = ctx;
	struct lot *l = p->reading;
	int r;

	p->m->row = l->a;
	p->m->notes = l->notes;
	buf_clear(&p->m->notes);
	arena_reset(&p->m->row);
	r = fill_lot(p, l, e);
	l->a = p->m->row;
	l->notes = p->m->notes;
	p->m->row = (struct arena){ 0 };
	p->m->notes = (struct buf){ 0 };
	l->rows = p->rows;
	l->refused = p->m->done.refused != 0;
	return r;
}

static int store_lot(struct pass *p, struct err *e)
{
	const struct import_spec *s = p->m->spec;
	struct lot *l = p->full;

	import_tell(p->m, &l->notes);
	if (s->progress && l->rows - p->told >= TELL_EACH)
		s->progress(s->ctx, p->told = l->rows);
	return p->bulk && !l->refused ? add_clients(p, l, e) : 0;
}

static int take_rows(struct pass *p, struct err *e)
{
	int more = 1, r = 0;

	p->reading = mem_alloc(sizeof *p->reading);
	p->full = mem_alloc(sizeof *p->full);
	while (more && r >= 0) {
		struct lot *full = p->reading;

		if ((more = p->job ? job_wait(&p->job, e) : read_lot(p, e)) < 0) {
			import_tell(p->m, &full->notes);
			return more;
		}
		p->reading = p->full;
		p->full = full;
		if (more && p->book_empty)
			p->job = job_start(read_lot, p);
		r = store_lot(p, e);
	}
	return r;
}

/* The rows that had to wait for a number. */
static int take_left(struct pass *p, struct err *e)
{
	struct csv_cells cells;
	struct client x;
	int r;

	p->rows = 0;
	if ((r = pass_open(p, &cells, e)) < 0)
		return r;
	while ((r = next_row(p, &cells, e)) == 1) {
		arena_reset(&p->m->row);
		if ((size_t)p->rows > p->later.len ||
		    (p->later.s[p->rows - 1] &&
		     !import_client(p->m, &cells, csv_guarded(p->r), &x)))
			return err_set(
				e, ERR_INVALID,
				"'%.200s' was changed while it was read; nothing was imported",
				p->m->spec->path);
		if (p->later.s[p->rows - 1] && (r = bulk_add(p->bulk, p->m->t, &x, e)) < 0)
			return r;
	}
	return r;
}

int import_report(struct import *m, struct err *e)
{
	static const char *const head[] = { "line", "column", "header", "field", "reason" };
	int r = m->spec->report ? out_file(&m->report_out, m->spec->report, e) : 0;

	if (r < 0 || !m->spec->report)
		return r;
	csv_begin(&m->report, m->report_out, &csv_profiles[CSV_PROFILE_PLAIN]);
	for (size_t i = 0; i < COUNT(head); i++)
		csv_text(&m->report, head[i], strlen(head[i]));
	csv_end(&m->report);
	return 0;
}

/* All that is wrong is known, and said, before anything is promised. */
static int take_file(struct pass *p, struct err *e)
{
	struct import *m = p->m;
	struct csv_cells head;
	int r;

	if ((r = import_report(m, e)) < 0 || (r = pass_open(p, &head, e)) < 0)
		return r;
	r = import_header(m, &head, e);
	import_tell(m, &m->notes);
	buf_done(&m->notes);
	arena_done(&m->row);
	if (r < 0)
		return r;
	for (int i = 0; i < m->columns; i++)
		p->numbered |= m->column[i].f == m->t->fields;
	p->book_empty = core_client_count(m->c, NULL) == 0;
	p->highest = rec_highest(m->c->book, m->t);
	if ((r = take_rows(p, e)) < 0)
		return r;
	if (m->done.refused)
		m->done.added = 0;
	return m->report_out ? out_finish(&m->report_out, e) : 0;
}

static int dry_run(struct import *m, struct err *e)
{
	PASS(p, m);
	DB_TX(tx);
	int r = db_tx_begin_read(&tx, m->c->book->db, e);

	return r < 0 ? r : take_file(&p, e);
}

/* What is checked is stored at once; a row that is refused takes all of it back. */
static int run(struct import *m, struct err *e)
{
	PASS(p, m);
	BULK(k);
	int r = bulk_begin(&k, m->c, e);

	p.bulk = &k;
	if (r < 0 || (r = take_file(&p, e)) < 0 || !m->done.added)
		return r;
	if (p.left && (r = take_left(&p, e)) < 0)
		return r;
	return bulk_commit(&k, "import", e);
}

int import_path(const char *path, struct err *e)
{
	char first;

	if (!strcmp(path, "-"))
		return err_set(
			e, ERR_USAGE,
			"an import reads its file several times, which standard input cannot "
			"give; save it to a file first");
	return file_head(path, &first, 1, e);
}

int core_import(struct core *c, const struct import_spec *spec, struct import_done *ret,
		struct err *e)
{
	struct import m = { .c = c, .spec = spec, .t = &client_type };
	int r = core_ask(c, RIGHT_IMPORT, e);

	if (r < 0)
		return r;
	if (spec->type && spec->type != &client_type)
		return import_csv(c, spec, ret, e);
	core_rules(c);		/* it is today */
	core_new(c, m.t, &m.blank, &m.keep);
	if ((r = import_path(spec->path, e)) < 0)
		return r;
	r = spec->dry_run ? dry_run(&m, e) : run(&m, e);
	out_abort(&m.report_out);
	arena_done(&m.keep);
	arena_done(&m.row);
	buf_done(&m.notes);
	if (r < 0)
		return r;
	*ret = m.done;
	return 0;
}
