/* SPDX-License-Identifier: MIT */
/*
 * Streams records into the CSV writer; a text column goes from the database to the file untouched.
 */
#include "config.h"
#include "core/export.h"
#include "core/core_impl.h"
#include "csv/write.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 64 };

struct exporting {
	struct core *c;
	const struct export_spec *spec;
	struct csv_writer w;
	struct out *out;
	int column[COLUMNS], columns;	/* indices of fields */
	struct names *names[COLUMNS];	/* of what a column names by a key that nobody sees */
	struct arena cell, all;
};

/* The few records of such a type, by key: read once, for a million rows name them. */
struct named {
	int64_t id;
	const char *name;
};
struct names {
	struct buf rows;
	const struct rectype *t;
	struct arena *a;
};

static int add_name(void *ctx, const void *rec, struct err *e)
{
	struct names *n = ctx;
	const struct rec *head = rec;
	struct named x = { head->id, arena_strdup(n->a, rec_title(n->t, rec, n->a)) };

	(void)e;
	buf_add(&n->rows, &x, sizeof x);
	return 0;
}

static int by_id(const void *x, const void *y)
{
	const struct named *p = x, *q = y;

	return (p->id > q->id) - (p->id < q->id);
}

/* Lists come in the order of keys, so that what is found later is found by halves. */
static int read_names(struct exporting *x, struct err *e)
{
	for (int i = 0; i < x->columns; i++) {
		const struct field *f = &x->spec->type->fields[x->column[i]];
		struct query all = { 0 };
		int64_t r;

		if (!core_by_name(f))
			continue;
		x->names[i] = arena_alloc(&x->all, sizeof *x->names[i]);
		*x->names[i] = (struct names){ .t = rectype_named(f->refers), .a = &x->all };
		if (x->names[i]->t->archive_field)
			all.status = "all";
		if ((r = core_each(x->c, x->names[i]->t, &all, add_name, x->names[i], e)) < 0)
			return (int)r;
	}
	return 0;
}

/* NULL: there is none; the key then says what it can. */
static const char *name_of(const struct names *n, int64_t id)
{
	struct named key = { .id = id };
	const struct named *x = n->rows.len ?
				bsearch(&key, n->rows.s, n->rows.len / sizeof key, sizeof key,
					by_id) : NULL;

	return x ? x->name : NULL;
}

static void exporting_done(struct exporting *x)
{
	for (int i = 0; i < x->columns; i++)
		if (x->names[i])
			buf_done(&x->names[i]->rows);
	arena_done(&x->cell);
	arena_done(&x->all);
}

static int add_column(struct exporting *x, const struct field *f, struct err *e)
{
	if (x->columns == COLUMNS)
		return err_set(e, ERR_USAGE, "--columns: more than %d", COLUMNS);
	x->column[x->columns++] = (int)(f - x->spec->type->fields);
	return 0;
}

static int choose_columns(struct exporting *x, struct err *e)
{
	const struct rectype *t = x->spec->type;
	const char *s = x->spec->columns;
	ARENA(a);
	int r = 0;

	if (!s || !*s) {
		for EACH_FIELD(f, t)
			if (!(f->flags & F_HIDDEN) && (r = add_column(x, f, e)) < 0)
				return r;
		return 0;
	}
	while (*s && r >= 0) {
		size_t n = strcspn(s, ",");
		const char *name = arena_strndup(&a, s, n);
		const struct field *f = field_named(t, name);

		if (!f || (f->flags & F_HIDDEN))
			return err_set(e, ERR_USAGE, "--columns: %s have no column '%.60s'",
				       t->plural, name);
		r = add_column(x, f, e);
		s += n + (s[n] == ',');
	}
	return r;
}

/* The profile with the marks that the book's settings choose. */
static int choose_profile(struct exporting *x, struct err *e)
{
	const char *name = x->spec->profile ? x->spec->profile :
					      csv_profiles[CSV_PROFILE_PLAIN].name;
	const struct csv_profile *p = csv_profile_named(name);
	struct csv_profile own;
	ARENA(a);

	if (!p)
		return err_set(e, ERR_USAGE,
			       "there is no profile '%.40s'; try plain or spreadsheet", name);
	own = *p;
	if (own.guard) {
		own.delimiter = *core_setting(x->c, "separator", &a);
		own.mark = *core_setting(x->c, "decimal", &a);
	}
	csv_begin(&x->w, x->out, &own);
	return 0;
}

static void header(struct exporting *x)
{
	for (int i = 0; i < x->columns; i++) {
		const char *name = x->spec->type->fields[x->column[i]].name;

		csv_text(&x->w, name, strlen(name));
	}
	csv_end(&x->w);
}

static bool is_number(const struct field *f)
{
	return field_storage(f) == STORE_INT;
}

/* Texts, and whole numbers, are stored as they are exported; the other kinds are formatted. */
static void raw_cell(struct exporting *x, struct rec_cursor *cur, int i)
{
	int column = x->column[i];
	const struct field *f = &x->spec->type->fields[column];
	size_t n;
	const char *s = rec_raw(cur, column, &n);
	const char *name = x->names[i] && n ? name_of(x->names[i], rec_raw_int(cur, column)) : NULL;
	int digits = field_decimals(f, &x->c->book->rules);

	if (name) {
		csv_text(&x->w, name, strlen(name));
	} else if (digits || f->kind == K_MONEY) {
		char text[MONEY_BUF];

		s = n ? money_text(rec_raw_int(cur, column), digits, '.', text) : "";
		csv_number(&x->w, s, strlen(s));
	} else if (is_number(f)) {
		csv_number(&x->w, s, n);
	} else {
		csv_text(&x->w, s, n);
	}
}

enum { ROWS_A_STEP = 2000 };	/* a few milliseconds */

static int step(struct exporting *x, int64_t rows, struct err *e)
{
	const struct export_spec *spec = x->spec;

	if (spec->progress && rows % ROWS_A_STEP == 0 && !spec->progress(spec->ctx, rows))
		return err_set(e, ERR_STOPPED, "Stopped: nothing was exported");
	return 0;
}

static int64_t stream(struct exporting *x, struct err *e)
{
	REC_CURSOR(cur);
	int64_t n = 0;
	DB_TX(tx);
	int r = db_tx_begin_read(&tx, x->c->book->db, e);

	if (r < 0 || (r = query_open(&cur, x->c->book, x->spec->type, &x->spec->q, e)) < 0)
		return r;
	while (!out_failed(x->out) && (r = rec_skip(&cur, e)) == 1) {
		for (int i = 0; i < x->columns; i++)
			raw_cell(x, &cur, i);
		csv_end(&x->w);
		if ((r = step(x, ++n, e)) < 0)
			return r;
	}
	rec_close(&cur);
	return r < 0 ? r : n;
}

/* What a search finds is at most a screenful, so it goes the usual way. */
static int found_row(void *ctx, const void *rec, struct err *e)
{
	struct exporting *x = ctx;

	(void)e;
	arena_reset(&x->cell);
	for (int i = 0; i < x->columns; i++) {
		const struct field *f = &x->spec->type->fields[x->column[i]];
		const char *s = core_text(x->c, f, rec, &x->cell);

		if (is_number(f) && !core_by_name(f))
			csv_number(&x->w, s, strlen(s));
		else
			csv_text(&x->w, s, strlen(s));
	}
	csv_end(&x->w);
	return 0;
}

int core_note_export(struct core *c, const struct rectype *t, int64_t client, int64_t n,
		     struct err *e)
{
	struct act act = { .who = c->who, .via = c->via, .action = "export", .type = t,
			   .client = client, .count = n };
	DB_TX(tx);
	int r;

	if (c->book->read_only)
		return 0;
	if ((r = db_tx_begin(&tx, c->book->db, e)) < 0 || (r = core_know_me(c, e)) < 0 ||
	    (r = audit_put(c->book, &act, NULL, NULL, e)) < 0)
		return r;
	return db_tx_commit(&tx, e);
}

int64_t core_export(struct core *c, const struct export_spec *spec, struct out *out, struct err *e)
{
	struct exporting x = { .c = c, .spec = spec, .out = out };
	int64_t n;
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0 || (r = choose_columns(&x, e)) < 0 || (r = choose_profile(&x, e)) < 0)
		return r;
	header(&x);
	n = read_names(&x, e);
	if (n >= 0)
		n = spec->q.find && *spec->q.find ?
			    core_each(c, spec->type, &spec->q, found_row, &x, e) :
			    stream(&x, e);
	exporting_done(&x);
	if (n >= 0 && (r = core_note_export(c, spec->type, spec->q.client, n, e)) < 0)
		return r;
	return n;
}

int64_t core_export_file(struct core *c, const struct export_spec *spec, const char *path,
			 struct err *e)
{
	OUT(out);
	int64_t n;
	int r = out_file(&out, path, e);

	if (r < 0 || (n = core_export(c, spec, out, e)) < 0)
		return r < 0 ? r : n;
	r = out_finish(&out, e);
	return r < 0 ? r : n;
}

void core_csv_row(struct out *out, const char *const *cells, int n)
{
	struct csv_writer w;

	csv_begin(&w, out, &csv_profiles[CSV_PROFILE_PLAIN]);
	for (int i = 0; i < n; i++)
		csv_text(&w, cells[i], strlen(cells[i]));
	csv_end(&w);
}

const char *core_profile(int i, const char **ret_help)
{
	if (i >= CSV_PROFILE_COUNT)
		return NULL;
	*ret_help = csv_profiles[i].help;
	return csv_profiles[i].name;
}
