/* SPDX-License-Identifier: MIT */
/*
 * One row of cells into a client, with all that is wrong with it; the notes, and what earlier rows
 * said.
 */
#include "config.h"
#include "core/import_impl.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void report_row(struct import *m, const struct import_note *n)
{
	char line[24], column[24];

	snprintf(line, sizeof line, "%ld", n->line);
	snprintf(column, sizeof column, "%.0d", n->column);
	csv_number(&m->report, line, strlen(line));
	csv_number(&m->report, column, strlen(column));
	csv_text(&m->report, n->header, strlen(n->header));
	csv_text(&m->report, n->field, strlen(n->field));
	csv_text(&m->report, n->reason, strlen(n->reason));
	csv_end(&m->report);
}

void import_say(struct import *m, long line, int column, const struct field *f, bool refused,
		const char *reason)
{
	struct import_note n = {
		.line = line,
		.column = column + 1,
		.header = column < 0 ? "" : m->column[column].header,
		.field = f ? f->name : "",
		.reason = arena_printf(&m->row, "%s%s%s", m->file ? m->file : "",
				       m->file ? ": " : "", reason),
		.refused = refused,
	};

	buf_add(&m->notes, &n, sizeof n);
}

void import_tell(struct import *m, const struct buf *notes)
{
	const struct import_note *n = (const struct import_note *)(const void *)notes->s;

	for (size_t left = notes->len / sizeof *n; left; left--, n++) {
		if (m->spec->note)
			m->spec->note(m->spec->ctx, n);
		if (m->report_out)
			report_row(m, n);
	}
}

static int parse_date(struct import *m, const struct import_column *x, const char *s,
		      struct client *ret, struct err *e)
{
	struct rules r = m->c->book->rules;

	s = import_date_only(s, &m->row);
	r.order = x->order;
	r.today = 0;	/* "today" in a file is not ours */
	if (x->order == DATE_ISO && import_date_vague(s))
		return err_field(e, x->f->name,
				 "%s: '%.40s' can be read two ways; say --dates day-first or "
				 "month-first",
				 x->f->label, s);
	return field_parse(x->f, ret, s, &r, &m->row, e);
}

static int parse_key(struct import *m, const struct import_column *x, const char *s,
		     struct client *ret, struct err *e)
{
	int r = field_parse(x->f, ret, s, &m->c->book->rules, &m->row, e);

	if (r >= 0 && ret->rec.id <= IMPORT_NUMBER_MAX)
		return r;
	return err_field(
		e, x->f->name,
		"'%.40s' is no number that a client can have (1 to %d); --map '%.80s=' leaves "
		"the column out",
		s, IMPORT_NUMBER_MAX, x->header);
}

static int parse_cell(struct import *m, const struct import_column *x, const char *s,
		      struct client *ret, struct err *e)
{
	/* What has a preset and must not be empty keeps it. */
	if (!*s && x->f->preset && (x->f->flags & F_NEED))
		return 0;
	if (field_is_key(m->t, x->f))
		return *s ? parse_key(m, x, s, ret, e) : 0;
	if (x->f->kind == K_DATE)
		return parse_date(m, x, s, ret, e);
	return field_parse(x->f, ret, s, &m->c->book->rules, &m->row, e);
}

static int column_index(const struct import *m, const char *field)
{
	for (int i = 0; i < m->columns; i++)
		if (m->column[i].f && !strcmp(m->column[i].f->name, field))
			return i;
	return -1;
}

/* The rules of the record as a whole; what a cell was refused for is not said again. */
static bool check_record(struct import *m, long line, const struct client *x, const bool *bad)
{
	struct problems p = { .a = &m->row };
	bool fine = true;

	rec_check(m->t, x, &m->c->book->rules, &p);
	for (const struct problem *q = p.first; q; q = q->next) {
		int i = column_index(m, q->field);

		fine = false;
		if (i < 0 || !bad[i])
			import_say(m, line, i, field_named(m->t, q->field), true, q->words);
	}
	return fine;
}

static bool check_width(struct import *m, const struct csv_cells *cells)
{
	for (int i = m->columns; i < cells->count; i++)
		if (cells->len[i]) {
			import_say(m, cells->line, -1, NULL, true,
				   arena_printf(&m->row, "the row has %d cells, the header %d",
						cells->count, m->columns));
			return false;
		}
	return true;
}

bool import_client(struct import *m, const struct csv_cells *cells, bool guarded,
		   struct client *ret)
{
	bool *bad = arena_alloc(&m->row, (size_t)m->columns), fine = check_width(m, cells);

	*ret = m->blank;
	for (int i = 0; i < m->columns && i < cells->count; i++) {
		const struct import_column *x = &m->column[i];
		const char *s = guarded ? csv_unguard(cells->cell[i]) : cells->cell[i];
		struct err e;

		if (!x->f)
			continue;
		if (!field_is_key(m->t, x->f) && !(x->f->preset && (x->f->flags & F_NEED)))
			field_clear(x->f, ret);
		if (parse_cell(m, x, s, ret, &e) < 0) {
			import_say(m, cells->line, i, x->f, true, e.msg);
			bad[i] = true;
			fine = false;
		}
	}
	return check_record(m, cells->line, ret, bad) && fine;
}

/*
 * What earlier rows said: open addressing over 64 bits of SHA-256, so that no file can be made to
 * collide.
 */

struct seen {
	uint64_t key;
	uint32_t all, line;	/* line 0: free; all is the number of them where they count */
};

uint64_t import_key_of(const char *text)
{
	char hex[HASH_HEX];

	hash_hex_of(text, strlen(text), hex);
	hex[16] = '\0';
	return strtoull(hex, NULL, 16);
}

static struct seen *place_of(struct seen *at, size_t cap, uint64_t key)
{
	size_t i = key & (cap - 1);

	while (at[i].line && at[i].key != key)
		i = (i + 1) & (cap - 1);
	return &at[i];
}

static void widen(struct import_seen *s)
{
	size_t cap = s->cap ? s->cap * 2 : 1024;
	struct seen *at = mem_alloc(cap * sizeof *at);

	for (size_t i = 0; i < s->cap; i++)
		if (s->at[i].line)
			*place_of(at, cap, s->at[i].key) = s->at[i];
	mem_free(s->at);
	s->at = at;
	s->cap = cap;
}

/* The one with the key, which is of this line when *ret_new. */
static struct seen *seen_of(struct import_seen *s, uint64_t key, long line, bool *ret_new)
{
	struct seen *p;

	if (s->n * 4 >= s->cap * 3)
		widen(s);
	p = place_of(s->at, s->cap, key);
	*ret_new = !p->line;
	if (*ret_new) {
		*p = (struct seen){ key, 0, (uint32_t)line };
		s->n++;
	}
	return p;
}

long import_seen(struct import_seen *s, uint64_t key, uint32_t all, long line, bool *ret_same)
{
	bool first;
	struct seen *p = seen_of(s, key, line, &first);

	if (first) {
		p->all = all;
		return 0;
	}
	*ret_same = p->all == all;
	return (long)p->line;
}

uint32_t import_seen_count(struct import_seen *s, uint64_t key, long line, long *ret_line)
{
	bool first;
	struct seen *p = seen_of(s, key, line, &first);

	*ret_line = (long)p->line;
	return ++p->all;
}

void import_seen_done(struct import_seen *s)
{
	mem_free(s->at);
}
