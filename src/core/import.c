/* SPDX-License-Identifier: MIT */
/* The passes over a file: the order of its dates, the check of every row, the writing. */
#include "config.h"
#include "core/import_impl.h"
#include "base/file.h"
#include "base/mem.h"

#include <inttypes.h>
#include <string.h>

enum { TELL_EACH = 4096 };

struct pass {
	struct import *m;
	struct csv_reader *r;
	struct import_seen seen;
	struct buf todo;	/* a byte for each row: 1 to be added */
	int64_t rows, highest;	/* number in the file */
	bool book_empty;
};

static void pass_end(struct pass *p)
{
	csv_close(&p->r);
	import_seen_done(&p->seen);
	buf_done(&p->todo);
}
#define PASS(name, import) CLEANUP(pass_end) struct pass name = { .m = (import) }

/* Opens the file; the reader then stands behind the header. */
static int pass_open(struct pass *p, struct csv_cells *head, struct err *e)
{
	const struct import_spec *s = p->m->spec;
	int r;

	csv_close(&p->r);
	if ((r = csv_open(&p->r, s->path, &(struct csv_options){ .delimiter = s->delimiter }, e)) < 0 ||
	    (r = csv_row(p->r, head, e)) < 0)
		return r;
	return r ? 0 : err_set(e, ERR_INVALID, "'%.200s' is empty: its first line should name the columns", s->path);
}

/* The next row that says anything; a spreadsheet leaves lines of bare commas behind. */
static int next_row(struct pass *p, struct csv_cells *cells, struct err *e)
{
	int r;

	while ((r = csv_row(p->r, cells, e)) == 1)
		for (int i = 0; i < cells->count; i++)
			if (cells->len[i])
				return 1;
	return r;
}

static void tell(struct pass *p, bool writing)
{
	const struct import_spec *s = p->m->spec;

	if (++p->rows % TELL_EACH == 0 && s->progress)
		s->progress(s->ctx, writing, p->rows);
}

/* ---- is a row there already? ---- */

enum verdict { NEW, PRESENT, REFUSED };

static enum verdict say_present(struct import *m, long line, long before)
{
	import_say(m, line, -1, NULL, false, arena_printf(&m->row, "is on line %ld already: taken once", before));
	return PRESENT;
}

/* The first column in which the file and the book differ, NULL: none. */
static const struct field *difference(const struct import *m, const struct client *x, const struct client *there)
{
	for (int i = 0; i < m->columns; i++) {
		const struct field *f = m->column[i].f;

		if (f && !field_is_key(m->t, f) && !field_equal(f, x, there))
			return f;
	}
	return NULL;
}

static int judge_number(struct pass *p, const struct client *x, long line, enum verdict *ret, struct err *e)
{
	struct import *m = p->m;
	const char *key = arena_printf(&m->row, "#%" PRId64, x->rec.id);
	char digest[DIGEST_LEN];
	const struct field *f;
	struct client there;
	bool same = false;
	long before;
	int r = 0;

	rec_digest(m->c->book, m->t, x, digest);
	if ((before = import_seen(&p->seen, key, digest, line, &same))) {
		*ret = same ? say_present(m, line, before) : REFUSED;
		if (!same)
			import_say(m, line, -1, m->t->fields, true, arena_printf(&m->row, "%s is the number of line %ld "
				   "too, which says something else", key + 1, before));
		return 0;
	}
	*ret = NEW;
	if (p->book_empty || (r = rec_get(m->c->book, m->t, x->rec.id, &there, &m->row, e)) <= 0)
		return r;
	f = difference(m, x, &there);
	*ret = f ? REFUSED : PRESENT;
	if (f)
		import_say(m, line, -1, m->t->fields, true,
			   arena_printf(&m->row, "the book has a client %s, with another %s; --map leaves a column of "
					"numbers out", rec_title(m->t, &there, &m->row), f->label));
	return 0;
}

static int judge_person(struct pass *p, const struct client *x, long line, enum verdict *ret, struct err *e)
{
	struct import *m = p->m;
	int64_t number = 0;
	bool same = false;
	long before = import_seen(&p->seen, find_identity(x, &m->row), "", line, &same);
	int r = 0;

	*ret = NEW;
	if (before)
		*ret = say_present(m, line, before);
	else if (!p->book_empty && (r = find_same(m->c->book, x, &number, e)) == 1)
		*ret = PRESENT;
	return r < 0 ? r : 0;
}

/* ---- the passes ---- */

static int check_row(struct pass *p, const struct csv_cells *cells, struct err *e)
{
	struct import *m = p->m;
	enum verdict v = REFUSED;
	struct client x;
	int r = 0;

	if (import_client(m, cells, csv_guarded(p->r), &x))
		r = x.rec.id ? judge_number(p, &x, cells->line, &v, e) : judge_person(p, &x, cells->line, &v, e);
	if (r < 0)
		return r;
	m->done.added += v == NEW;
	m->done.present += v == PRESENT;
	m->done.refused += v == REFUSED;
	p->highest = x.rec.id > p->highest ? x.rec.id : p->highest;
	buf_add(&p->todo, &(char){ v == NEW }, 1);
	return 0;
}

static int check_rows(struct pass *p, struct err *e)
{
	struct csv_cells cells;
	int r;

	p->book_empty = core_client_count(p->m->c, NULL) == 0;
	if ((r = pass_open(p, &cells, e)) < 0)
		return r;
	while ((r = next_row(p, &cells, e)) == 1) {
		arena_reset(&p->m->row);
		if ((r = check_row(p, &cells, e)) < 0)
			return r;
		tell(p, false);
	}
	return r;
}

static int report_begin(struct import *m, struct err *e)
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

/* What the header says, the order of dates, then every row. */
static int check_file(struct pass *p, struct err *e)
{
	struct import *m = p->m;
	struct csv_cells head;
	int r;

	if ((r = report_begin(m, e)) < 0 || (r = pass_open(p, &head, e)) < 0 || (r = import_header(m, &head, e)) < 0)
		return r;
	if (import_dates_wanted(m) && (r = import_dates(m, p->r, e)) < 0)
		return r;
	if ((r = check_rows(p, e)) < 0)
		return r;
	return m->report_out ? out_finish(&m->report_out, e) : 0;
}

static int changed(const struct import *m, struct err *e)
{
	return err_set(e, ERR_INVALID, "'%.200s' was changed while it was read; nothing was imported", m->spec->path);
}

static int write_row(struct pass *p, struct bulk *k, const struct csv_cells *cells, int64_t *next, struct err *e)
{
	struct client x;

	if (!import_client(p->m, cells, csv_guarded(p->r), &x))
		return changed(p->m, e);
	if (!x.rec.id)
		x.rec.id = (*next)++;
	return bulk_add(k, p->m->t, &x, e);
}

/* A client without a number gets one above all that the book and the file have. */
static int write_rows(struct pass *p, struct bulk *k, struct err *e)
{
	struct csv_cells cells;
	int64_t next = find_highest(p->m->c->book);
	int r;

	next = (next > p->highest ? next : p->highest) + 1;
	p->rows = 0;
	if ((r = pass_open(p, &cells, e)) < 0)
		return r;
	while ((r = next_row(p, &cells, e)) == 1) {
		arena_reset(&p->m->row);
		if ((size_t)p->rows >= p->todo.len)
			return changed(p->m, e);
		if (p->todo.s[p->rows] && (r = write_row(p, k, &cells, &next, e)) < 0)
			return r;
		tell(p, true);
	}
	return r < 0 ? r : (size_t)p->rows == p->todo.len ? 0 : changed(p->m, e);
}

static int write_file(struct pass *p, int64_t seen, struct err *e)
{
	struct import *m = p->m;
	BULK(k);
	int r = bulk_begin(&k, m->c, e);

	if (r < 0)
		return r;
	if (core_changes(m->c) != seen)
		return err_set(e, ERR_BUSY, "someone else changed the book while the file was checked; nothing was "
			       "imported, try again");
	if ((r = write_rows(p, &k, e)) < 0)
		return r;
	return bulk_commit(&k, "import", e);
}

static int run(struct import *m, struct err *e)
{
	PASS(p, m);
	int64_t seen = core_changes(m->c);
	char first;
	int r;

	if (!strcmp(m->spec->path, "-"))
		return err_set(e, ERR_USAGE, "an import reads its file several times, which standard input cannot "
			       "give; save it to a file first");
	if ((r = file_head(m->spec->path, &first, 1, e)) < 0 || (r = check_file(&p, e)) < 0)
		return r;
	if (m->done.refused)
		m->done.added = 0;
	return m->spec->dry_run || !m->done.added ? 0 : write_file(&p, seen, e);
}

int core_import(struct core *c, const struct import_spec *spec, struct import_done *ret, struct err *e)
{
	struct import m = { .c = c, .spec = spec, .t = &client_type };
	int r = core_ask(c, RIGHT_IMPORT, e);

	if (r < 0)
		return r;
	core_rules(c);		/* it is today */
	r = run(&m, e);
	out_abort(&m.report_out);
	arena_done(&m.keep);
	arena_done(&m.row);
	if (r < 0)
		return r;
	*ret = m.done;
	return 0;
}
