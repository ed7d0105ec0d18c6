/* SPDX-License-Identifier: MIT */
/*
 * Rows of other systems as records that are saved one by one, with all that follows from each: what
 * the rules refuse, doubts that are told, tasks. One transaction, which a dry run gives up. Clients
 * of a CSV file have a quicker way (import.c).
 */
#include "config.h"
#include "core/holds.h"
#include "core/import_impl.h"
#include "base/file.h"
#include "base/text.h"
#include "model/visit.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

enum { TELL_EACH = 256 };

struct taking {
	struct import *m;
	struct import_rows *rows;
	const char *keys;		/* fields by which a record is known again */
	void *blank;			/* what is preset */
	struct import_seen seen;
	struct staff *staff;
	struct pigment *pigments;
	int staff_count, pigment_count;
	bool *bad;			/* fields that were refused in the row at hand */
	int64_t count;
};

static void taking_end(struct taking *k)
{
	import_seen_done(&k->seen);
}

/* ---- cells ---- */

static const struct import_column *column_of(const struct import *m, const struct field *f,
					     int *ret_index)
{
	for (int i = 0; i < m->columns; i++)
		if (m->column[i].f == f) {
			*ret_index = i;
			return &m->column[i];
		}
	*ret_index = -1;
	return NULL;
}

static const char *cell(struct taking *k, const struct csv_cells *cells, int i)
{
	const char *s = i < cells->count ? cells->cell[i] : "";

	return k->rows->guarded ? csv_unguard(s) : s;
}

/* What the columns of a field say, one after the other. */
static const char *joined(struct taking *k, const struct csv_cells *cells, const struct field *f)
{
	struct import *m = k->m;
	const struct import_part *part;
	const char *all = "";

	for (int n = 0; (part = import_part(m->t, n)); n++)
		for (int i = 0; i < m->columns; i++) {
			const char *s = cell(k, cells, i);

			if (m->column[i].f == f && m->column[i].part == part && *s)
				all = arena_printf(&m->row, "%s%s%s", all, *all ? " " : "", s);
		}
	return all;
}

/* "2026-11-23T10:00:00Z" and "2026-11-23 10:00:00" without what a session has no room for. */
static const char *plain_minute(const char *s, struct arena *a)
{
	char *copy = arena_strdup(a, s);
	size_t n = strlen(copy);
	char *colon = strchr(copy, ':'), *second = colon ? strchr(colon + 1, ':') : NULL;

	if (n > 10 && copy[10] == 'T' && isdigit((unsigned char)copy[9]))
		copy[10] = ' ';
	if (second && isdigit((unsigned char)second[1])) {
		char *rest = second + 1 + strspn(second + 1, "0123456789.");

		if (*rest == 'Z')
			rest++;
		memmove(second, rest, strlen(rest) + 1);
	}
	return copy;
}

static int parse_when(struct import *m, const struct import_column *x, const char *s, void *rec,
		      struct err *e)
{
	struct rules r = m->c->book->rules;

	r.order = x->order;
	r.today = 0;	/* "today" in a file is not ours */
	s = x->f->kind == K_DATE ? import_date_only(s, &m->row) : plain_minute(s, &m->row);
	if (x->order == DATE_ISO && import_date_vague(s))
		return err_field(e, x->f->name,
				 "%s: '%.40s' can be read two ways; say --dates day-first or "
				 "month-first",
				 x->f->label, s);
	if (x->f->kind == K_WHEN && !strpbrk(s, "-/. ") && strchr(s, ':'))
		return err_field(e, x->f->name, "%s: '%.40s' has no date", x->f->label, s);
	return field_parse(x->f, rec, s, &r, &m->row, e);
}

/* Other systems write names where the book has logins. */
static int parse_staff(struct taking *k, const struct field *f, const char *s, void *rec,
		       struct err *e)
{
	struct import *m = k->m;
	const char *folded = text_fold(&m->row, s), *login = NULL;

	for (int i = 0; i < k->staff_count; i++) {
		const struct staff *x = &k->staff[i];

		if (strcmp(text_fold(&m->row, x->login), folded) &&
		    strcmp(text_fold(&m->row, x->name), folded))
			continue;
		if (login && strcmp(login, x->login))
			return err_field(e, f->name, "%s: '%.60s' is the name of more than one",
					 f->label, s);
		login = x->login;
	}
	if (!login && *s)
		return err_field(e, f->name,
				 "%s: there is no member of staff '%.60s'; add one, or leave the "
				 "column out with --map",
				 f->label, s);
	return field_parse(f, rec, login ? login : "", &m->c->book->rules, &m->row, e);
}

/* By its number, or by brand and shade. */
static int parse_pigment(struct taking *k, const struct field *f, const char *s, void *rec,
			 struct err *e)
{
	struct import *m = k->m;
	const char *folded = text_fold(&m->row, text_trim(&m->row, s));

	if (strspn(folded, "0123456789") == strlen(folded))
		return core_parse(m->c, m->t, f, rec, folded, &m->row, e);
	for (int i = 0; i < k->pigment_count; i++) {
		const struct pigment *x = &k->pigments[i];

		if (strcmp(folded, text_fold(&m->row, arena_printf(&m->row, "%s %s", x->brand,
								   x->shade))))
			continue;
		field_set_int(f, rec, x->rec.id);
		return 0;
	}
	return err_field(e, f->name,
			 "%s: there is no '%.80s'; import the pigments first, or add it: scalpbook "
			 "pigment add",
			 f->label, s);
}

static const struct {
	const char *code, *sign;
} signs[] = {
	{ "GBP", "£" }, { "EUR", "€" }, { "USD", "$" }, { "AUD", "$" }, { "CAD", "$" },
	{ "NZD", "$" }, { "SEK", "kr" }, { "NOK", "kr" }, { "DKK", "kr" }, { "PLN", "zł" },
	{ "CHF", "Fr." }, { "JPY", "¥" },
};

static void cut(char *s, const char *what)
{
	char *at = *what ? strstr(s, what) : NULL;

	if (at)
		memmove(at, at + strlen(what), strlen(at + strlen(what)) + 1);
}

/* "£1,234.50" as "1234.50": without the book's own currency, and without marks for thousands. */
static const char *plain_amount(struct taking *k, const char *cell)
{
	const char *ours = k->m->c->book->rules.currency;
	char *s = arena_strdup(&k->m->row, cell), *comma, *point, *to;

	cut(s, ours);
	for (size_t i = 0; i < COUNT(signs); i++)
		if (!strcmp(signs[i].code, ours))
			cut(s, signs[i].sign);
	comma = strrchr(s, ',');
	point = strrchr(s, '.');
	if (!comma || !point)
		return s;
	to = s;
	for (const char *p = s; *p; p++)
		if (*p != (comma < point ? ',' : '.'))
			*to++ = *p;
	*to = '\0';
	return s;
}

/* Amounts are in the book's currency, whatever a file says. */
static int parse_currency(struct taking *k, const struct field *f, const char *s, void *rec,
			  struct err *e)
{
	const char *ours = k->m->c->book->rules.currency;

	if (*s && strcasecmp(s, ours))
		return err_field(e, f->name, "%s: '%.20s', and the book is in %s", f->label, s,
				 ours);
	return field_parse(f, rec, ours, &k->m->c->book->rules, &k->m->row, e);
}

static bool names_pigment(const struct field *f)
{
	return f->refers && !strcmp(f->refers, pigment_type.name);
}

static int parse(struct taking *k, const struct import_column *x, const char *s, void *rec,
		 struct err *e)
{
	struct import *m = k->m;
	const struct field *f = x->f;

	if (!*s && (f->flags & F_NEED) && !field_none(f, k->blank))
		return 0;	/* what has a preset and must not be empty keeps it */
	field_clear(f, rec);
	if (f->kind == K_DATE || f->kind == K_WHEN)
		return parse_when(m, x, s, rec, e);
	if (f->kind == K_MONEY)
		return core_parse(m->c, m->t, f, rec, plain_amount(k, s), &m->row, e);
	if (f->kind == K_STAFF)
		return parse_staff(k, f, s, rec, e);
	if (names_pigment(f) && *s)
		return parse_pigment(k, f, s, rec, e);
	if (f->preset && !strcmp(f->preset, "=currency"))
		return parse_currency(k, f, s, rec, e);
	return core_parse(m->c, m->t, f, rec, s, &m->row, e);
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

/* Field by field, so that what one depends on (a pattern on its scale) is there before it. */
static bool read_record(struct taking *k, const struct csv_cells *cells, void *rec)
{
	struct import *m = k->m;
	bool fine = check_width(m, cells);

	memcpy(rec, k->blank, m->t->size);
	for EACH_FIELD(f, m->t) {
		int i;
		const struct import_column *x = column_of(m, f, &i);
		struct err e = { 0 };
		const char *s;

		k->bad[f - m->t->fields] = false;
		if (!x)
			continue;
		s = x->part ? joined(k, cells, f) : cell(k, cells, i);
		if (parse(k, x, s, rec, &e) >= 0)
			continue;
		import_say(m, cells->line, i, f, true, e.msg);
		k->bad[f - m->t->fields] = true;
		fine = false;
	}
	return fine;
}

/* ---- judging ---- */

static void say_problems(struct taking *k, const struct problems *p, long line, bool refused)
{
	struct import *m = k->m;

	for (const struct problem *q = p->first; q; q = q->next) {
		const struct field *f = field_named(m->t, q->field);
		int i = -1;

		if (f && refused && k->bad[f - m->t->fields])
			continue;	/* its cell was refused already */
		if (f)
			column_of(m, f, &i);
		import_say(m, line, i, f, refused, q->words);
	}
}

static const char *identity(struct taking *k, const void *rec)
{
	struct import *m = k->m;
	const char *names = k->keys, *all = "";

	if (m->t == &client_type)
		return find_identity(rec, &m->row);
	for (size_t n; *names; names += n + (names[n] == ' ')) {
		const struct field *f;

		n = strcspn(names, " ");
		f = field_named(m->t, arena_strndup(&m->row, names, n));
		all = arena_printf(&m->row, "%s%s\x1f", all,
				   field_text(f, rec, &m->c->book->rules, &m->row));
	}
	return all;
}

/* Differences are said, so that nobody takes a file for a correction. */
static int say_difference(struct taking *k, const void *rec, int64_t id, long line, struct err *e)
{
	struct import *m = k->m;
	void *there = arena_alloc(&m->row, m->t->size);
	int i, r = rec_get(m->c->book, m->t, id, there, &m->row, e);

	if (r <= 0)
		return r;
	for EACH_FIELD(f, m->t)
		if (column_of(m, f, &i) && !field_equal(f, rec, there)) {
			import_say(m, line, i, f, false,
				   arena_printf(&m->row,
						"%s %s is there already, with another %s; it is "
						"left as it is",
						m->t->label, rec_title(m->t, there, &m->row),
						f->label));
			return 0;
		}
	return 0;
}

/*
 * 1: the book had so many of them before, 0. What this file added is counted by the book too, and
 * is one less than this row makes it.
 */
static int is_counted(struct taking *k, const void *rec, long line, struct err *e)
{
	struct import *m = k->m;
	long first;
	uint32_t nth = import_seen_count(&k->seen, import_key_of(identity(k, rec)), line, &first);
	int64_t id = 0;
	int r = query_same(m->c->book, m->t, k->keys, rec, nth, &id, e);

	if (r == 1)
		return (r = say_difference(k, rec, id, line, e)) < 0 ? r : 1;
	if (r == 0 && nth > 1)
		import_say(m, line, -1, NULL, false,
			   arena_printf(&m->row, "is the same as line %ld: taken as another %s",
					first, m->t->name));
	return r;
}

/* 1: there already, or earlier in the file; 0. */
static int is_present(struct taking *k, const void *rec, long line, struct err *e)
{
	struct import *m = k->m;
	bool same = false;
	long before;
	int64_t id = 0;
	int r;

	if (import_each(m->t))
		return is_counted(k, rec, line, e);
	before = import_seen(&k->seen, import_key_of(identity(k, rec)), 0, line, &same);
	if (before) {
		import_say(m, line, -1, NULL, false,
			   m->file ? "was there before: taken once" :
				     arena_printf(&m->row, "is on line %ld already: taken once",
						  before));
		return 1;
	}
	r = m->t == &client_type ? find_same(m->c->book, rec, &id, e) :
				   query_same(m->c->book, m->t, k->keys, rec, 1, &id, e);
	if (r == 1 && (r = say_difference(k, rec, id, line, e)) >= 0)
		r = 1;
	return r;
}

/* What is booked elsewhere is taken over in spite of a hold; the holds stand on the card. */
static int say_holds(struct taking *k, const struct session *x, long line, struct err *e)
{
	struct import *m = k->m;
	struct hold *holds;
	const char *words;
	int n, i, r;

	if (!visit_treats(x) || *x->reason || minute_day(x->starts) < m->c->book->rules.today ||
	    (r = core_holds(m->c, x->client, minute_day(x->starts), &holds, &n, &m->row, e)) ==
		    -ERR_MISSING)
		return 0;
	words = r < 0 ? "" : hold_words(holds, n, true, &m->row);
	if (*words) {
		const struct field *f = field_named(m->t, "reason");

		column_of(m, f, &i);
		import_say(m, line, i, f, false,
			   arena_printf(&m->row, "%s; it is taken over all the same", words));
	}
	return r < 0 ? r : 0;
}

static int say_doubts(struct taking *k, const void *rec, long line, struct err *e)
{
	struct import *m = k->m;
	struct doubts d = { .ask.a = &m->row, .slip.a = &m->row, .tell.a = &m->row };
	const char *twins = "";
	int r;

	if (m->t == &client_type) {
		if ((r = core_twins(m->c, rec, &twins, &m->row, e)) >= 0 && *twins)
			import_say(m, line, -1, NULL, false, twins);
		return r;
	}
	if ((r = core_doubts(m->c, m->t, NULL, rec, &d, e)) < 0)
		return r;
	/* Nobody's slip of the keys: a file of old sessions would be told of row after row. */
	say_problems(k, &d.ask, line, false);
	say_problems(k, &d.tell, line, false);
	return m->t == &session_type ? say_holds(k, rec, line, e) : 0;
}

/* Refused by what is in the book: a row's fault. Anything else ends the import. */
static int refused_row(struct taking *k, const struct problems *p, long line, int code,
		       const struct err *e)
{
	if (code >= 0 || code != -ERR_INVALID)
		return code;
	if (p->count)
		say_problems(k, p, line, true);
	else
		import_say(k->m, line, -1, field_named(k->m->t, e->field), true, e->msg);
	return 1;
}

static int store(struct taking *k, void *rec, long line, struct err *e)
{
	struct import *m = k->m;
	struct problems none = { .a = &m->row };
	int r = say_doubts(k, rec, line, e);

	if (r < 0)
		return r;
	r = core_put(m->c, m->t, NULL, rec, "import", NULL, e);
	return refused_row(k, &none, line, r, e);
}

/* 1: refused, 0: stored or there already. */
static int take_row(struct taking *k, const struct csv_cells *cells, struct err *e)
{
	struct import *m = k->m;
	void *rec = arena_alloc(&m->row, m->t->size);
	struct problems p = { .a = &m->row };
	bool fine = read_record(k, cells, rec);
	int r = core_validate(m->c, m->t, NULL, rec, &p, e);

	if (r == -ERR_INVALID && !p.count && fine)
		return refused_row(k, &p, cells->line, r, e);
	if (r < 0 && r != -ERR_INVALID)
		return r;
	say_problems(k, &p, cells->line, true);
	if (r < 0 || !fine)
		return 1;
	if ((r = is_present(k, rec, cells->line, e)) == 1)
		m->done.present++;
	if (r)
		return r < 0 ? r : 0;
	if ((r = store(k, rec, cells->line, e)) == 0)
		m->done.added++;
	return r;
}

static int take_rows(struct taking *k, struct err *e)
{
	const struct import_spec *s = k->m->spec;
	struct csv_cells cells;
	int r;

	while ((r = k->rows->next(k->rows, &cells, e)) == 1) {
		if ((r = import_dates(k->m, &cells, e)) < 0 || (r = take_row(k, &cells, e)) < 0)
			break;
		k->m->done.refused += r;
		import_tell(k->m, &k->m->notes);
		buf_clear(&k->m->notes);
		arena_reset(&k->m->row);
		if (s->progress && ++k->count % TELL_EACH == 0)
			s->progress(s->ctx, k->count);
	}
	import_tell(k->m, &k->m->notes);
	return r;
}

/* ---- the import ---- */

static int read_names(struct taking *k, struct err *e)
{
	struct import *m = k->m;
	struct query all = { .status = "all" };
	int r = core_list(m->c, &staff_type, &all, &k->staff, &k->staff_count, &m->keep, e);

	if (r < 0 || m->t != &bottle_type)
		return r;
	return core_list(m->c, &pigment_type, &all, &k->pigments, &k->pigment_count, &m->keep, e);
}

/* What a new record begins with, but for what a file alone can know: on which day, by whom. */
static void make_blank(struct taking *k)
{
	const struct rectype *t = k->m->t;

	k->blank = arena_alloc(&k->m->keep, t->size);
	core_new(k->m->c, t, k->blank, &k->m->keep);
	for EACH_FIELD(f, t)
		if (!(f->flags & F_AUTO) && f->preset &&
		    (!strcmp(f->preset, "today") || !strcmp(f->preset, "me")))
			field_clear(f, k->blank);
}

static int begin(struct taking *k, struct err *e)
{
	struct import *m = k->m;
	int r;

	k->rows->m = m;
	if ((r = import_report(m, e)) < 0)
		return r;
	r = import_header(m, &k->rows->head, e);
	import_tell(m, &m->notes);
	buf_clear(&m->notes);
	if (r < 0)
		return r;
	for (int i = 0; i < m->columns && k->rows->headers; i++)
		m->column[i].header = k->rows->headers[i];
	m->dates_known = k->rows->headers != NULL;
	k->bad = arena_alloc(&m->keep, m->t->nfields * sizeof *k->bad);
	make_blank(k);
	return read_names(k, e);
}

static int in_transaction(struct taking *k, struct err *e)
{
	struct import *m = k->m;
	DB_TX(tx);
	int r;

	/* A dry run goes the whole way, and is then taken back. */
	if ((r = db_tx_begin(&tx, m->c->book->db, e)) < 0 ||
	    (r = core_same_currency(m->c, e)) < 0 || (r = core_know_me(m->c, e)) < 0 ||
	    (r = begin(k, e)) < 0 || (r = take_rows(k, e)) < 0)
		return r;
	if (m->report_out && (r = out_finish(&m->report_out, e)) < 0)
		return r;
	if (m->done.refused)
		m->done.added = 0;
	if (m->spec->dry_run || !m->done.added)
		return 0;
	if ((r = db_tx_commit(&tx, e)) < 0)
		return r;
	m->c->known = true;
	return 0;
}

static int import_records(struct import *m, struct import_rows *rows, struct err *e)
{
	CLEANUP(taking_end) struct taking k = { .m = m, .rows = rows, .keys = import_keys(m->t) };
	bool putting_back = m->c->putting_back;
	int r;

	m->c->putting_back = true;	/* another system has accepted it */
	r = in_transaction(&k, e);
	m->c->putting_back = putting_back;
	m->c->rules.read = false;
	return r;
}

/* ---- CSV ---- */

static int next_csv(struct import_rows *x, struct csv_cells *ret, struct err *e)
{
	int r;

	while ((r = csv_row(x->csv, ret, e)) == 1)
		for (int i = 0; i < ret->count; i++)
			if (ret->len[i])
				return 1;	/* spreadsheets leave lines of bare commas behind */
	return r;
}

int import_through(struct core *c, const struct import_spec *spec, const struct rectype *t,
		   struct import_rows *rows, struct import_done *ret, struct err *e)
{
	struct import m = { .c = c, .spec = spec, .t = t };
	int r = core_ask(c, RIGHT_IMPORT, e);

	if (r < 0)
		return r;
	core_rules(c);		/* it is today */
	r = import_records(&m, rows, e);
	out_abort(&m.report_out);
	arena_done(&m.keep);
	arena_done(&m.row);
	buf_done(&m.notes);
	if (r >= 0)
		*ret = m.done;
	return r < 0 ? r : 0;
}

int import_csv(struct core *c, const struct import_spec *spec, struct import_done *ret,
	       struct err *e)
{
	CSV_READER(r);
	struct import_rows rows = { .next = next_csv };
	int code;

	if (!import_keys(spec->type))
		return err_set(e, ERR_USAGE, "%s cannot be imported", spec->type->plural);
	if ((code = import_path(spec->path, e)) < 0 ||
	    (code = csv_open(&r, spec->path, &(struct csv_options){ .delimiter = spec->delimiter },
			     e)) < 0 ||
	    (code = csv_row(r, &rows.head, e)) < 0)
		return code;
	if (!code)
		return err_set(e, ERR_INVALID,
			       "'%.200s' is empty: its first line should name the columns",
			       spec->path);
	rows.csv = r;
	rows.guarded = csv_guarded(r);
	return import_through(c, spec, spec->type, &rows, ret, e);
}
