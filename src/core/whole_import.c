/* SPDX-License-Identifier: MIT */
/* Makes a book from its copy: the tables in one transaction, the originals before it is over. */
#include "config.h"
#include "core/whole_impl.h"
#include "base/mem.h"
#include "model/choices.h"

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TELL_EACH = 4096, STATUSES = 4 };

struct making {
	struct core *c;
	const struct whole_spec *spec;
	struct whole_manifest m;
	const struct whole_table *tables;
	int table_count;
	struct whole_done done;
	struct find_bulk *find;
	struct buf indexes;		/* the SQL that makes them again */
	int64_t status[STATUSES];	/* clients in each */
	struct arena a, row;
};

/* ---- a table ---- */

struct taking {
	struct making *k;
	const struct whole_table *t;
	const char *file;
	int *from;			/* column of the file for each of the table; -1: none */
	int width;			/* columns of the file */
	void *rec;			/* of a record type */
	bool filled;			/* a preset stands where the file has no column */
	struct db_stmt *insert;
};

static void taking_end(struct taking *x)
{
	db_stmt_done(&x->insert);
}

static int wrong(const struct taking *x, long line, const char *words, struct err *e)
{
	return err_set(e, ERR_INVALID, "%s line %ld: %.300s; nothing was imported", x->file, line,
		       words);
}

static void find_columns(struct taking *x, const struct csv_cells *head)
{
	x->from = arena_alloc(&x->k->a, (size_t)x->t->columns * sizeof *x->from);
	x->width = head->count;
	for (int i = 0; i < x->t->columns; i++) {
		x->from[i] = -1;
		for (int j = 0; j < head->count; j++)
			if (!strcmp(head->cell[j], x->t->column[i].name))
				x->from[i] = j;
	}
}

/* What the file has no column for is empty, unless it must not be. */
static const char *cell(struct taking *x, const struct csv_cells *cells, int i)
{
	const struct field *f = x->t->column[i].field;

	if (x->from[i] >= 0)
		return cells->cell[x->from[i]];
	if (!f || !(f->flags & F_NEED) || !f->preset)
		return "";
	x->filled = true;
	return f->preset;
}

static int load_record(struct taking *x, const struct csv_cells *cells, struct err *e)
{
	struct making *k = x->k;
	struct err why;

	x->filled = false;
	rec_init(x->t->type, x->rec);
	for (int i = 0; i < x->t->columns; i++) {
		const struct field *f = x->t->column[i].field;

		if (f && field_load(f, x->rec, cell(x, cells, i), &k->c->book->rules, &k->row,
				    &why) < 0)
			return wrong(x, cells->line, why.msg, e);
	}
	if (((const struct rec *)x->rec)->id <= 0)
		return wrong(x, cells->line, "the record has no key", e);
	return 0;
}

static int bind_number(struct taking *x, int at, const char *s, long line, struct err *e)
{
	char *end;
	long long n;

	if (!*s) {
		db_bind_null(x->insert, at);
		return 0;
	}
	errno = 0;
	n = strtoll(s, &end, 10);
	if (*end || errno || isspace((unsigned char)*s))
		return wrong(x, line, arena_printf(&x->k->row, "'%.40s' is no whole number", s), e);
	db_bind_int(x->insert, at, n);
	return 0;
}

static int bind(struct taking *x, const struct csv_cells *cells, const char *digest, struct err *e)
{
	int r = 0;

	for (int i = 0; i < x->t->columns && r >= 0; i++) {
		const struct whole_column *c = &x->t->column[i];
		const char *s = cell(x, cells, i);

		if (x->t->type && !c->field && c->kind == WHOLE_TEXT)
			s = digest ? digest : s;
		else if (x->t->type && !c->field && !*s)
			s = "1";	/* of a version that the file does not tell */
		if (c->field && whole_number(c) && field_none(c->field, x->rec))
			db_bind_null(x->insert, i + 1);
		else if (c->field && whole_number(c))
			db_bind_int(x->insert, i + 1, field_int(c->field, x->rec));
		else if (whole_number(c))
			r = bind_number(x, i + 1, s, cells->line, e);
		else
			db_bind_text(x->insert, i + 1, c->kind == WHOLE_SOME && !*s ? NULL : s);
	}
	return r;
}

/* What the program filled in is told by the trail, so that the two still agree. */
static int note_filled(struct taking *x, const char *digest, struct err *e)
{
	struct core *c = x->k->c;
	const struct rec *head = x->rec;

	return audit_put(c->book, &(struct act){
		.who = c->who, .via = c->via, .action = "import", .type = x->t->type,
		.record_id = head->id, .record = rec_title(x->t->type, x->rec, &x->k->row),
		.client = rec_owner(x->t->type, x->rec), .digest = digest,
	}, NULL, NULL, e);
}

static int index_client(struct making *k, const struct client *x, struct err *e)
{
	k->status[x->status]++;
	return find_bulk_add(k->find, x, e);
}

static int take_row(struct taking *x, const struct csv_cells *cells, struct err *e)
{
	const struct rectype *t = x->t->type;
	char digest[DIGEST_LEN];
	bool fresh;
	int r;

	if (cells->count != x->width)
		return wrong(x, cells->line, "the line has not as many cells as the first one", e);
	if (t && (r = load_record(x, cells, e)) < 0)
		return r;
	fresh = t && (x->filled || x->from[x->t->columns - 1] < 0);
	if (fresh)
		rec_digest(x->k->c->book, t, x->rec, digest);
	if ((r = bind(x, cells, fresh ? digest : NULL, e)) < 0)
		return r;
	if (t && t->sort_key)
		db_bind_text(x->insert, x->t->columns + 1, t->sort_key(x->rec, &x->k->row));
	if ((r = db_step(x->insert, e)) < 0)
		return err_wrap(e, "%s line %ld", x->file, cells->line);
	db_again(x->insert);
	if (fresh && (r = note_filled(x, digest, e)) < 0)
		return r;
	return t == &client_type ? index_client(x->k, x->rec, e) : 0;
}

static int take_rows(struct taking *x, struct csv_reader *r, struct err *e)
{
	struct making *k = x->k;
	struct csv_cells cells;
	int64_t n = 0;
	int code;

	while ((code = csv_row(r, &cells, e)) == 1) {
		arena_reset(&k->row);
		if ((code = take_row(x, &cells, e)) < 0 ||
		    (++n % TELL_EACH == 0 && (code = whole_progress(k->spec, x->file, n, e)) < 0))
			return code;
	}
	k->done.records += x->t->type ? n : 0;
	return code;
}

/* What was compared with the manifest may be another file by the time that it is read. */
static int check_read(const struct whole_entry *x, const char *hex, struct err *e)
{
	if (!strcmp(hex, x->sha256))
		return 0;
	return err_set(e, ERR_INVALID, "%s was changed while it was read; nothing was imported",
		       x->file);
}

static int take_table(struct making *k, const struct whole_table *t, struct err *e)
{
	CLEANUP(taking_end) struct taking x = { .k = k, .t = t };
	CSV_READER(r);
	const struct whole_entry *entry;
	struct csv_cells head;
	char hex[HASH_HEX];
	int code;

	x.file = whole_file(t, &k->a);
	entry = whole_find(&k->m, x.file);
	if (!entry)
		return 0;	/* of a program that did not have it yet */
	x.rec = t->type ? arena_alloc(&k->a, t->type->size) : NULL;
	if ((code = csv_open(&r, arena_printf(&k->a, "%s/%s", k->spec->dir, x.file),
			     &(struct csv_options){ .delimiter = ',', .encoding = CSV_UTF8,
						    .hashed = true }, e)) < 0 ||
	    (code = csv_row(r, &head, e)) < 0)
		return code;
	if (code == 0) {		/* emptied since it was compared */
		csv_sum(r, hex);
		return check_read(entry, hex, e);
	}
	find_columns(&x, &head);
	if ((code = db_indexes_drop(k->c->book->db, t->name, &k->indexes, e)) < 0 ||
	    (code = whole_insert(k->c->book, t, &x.insert, e)) < 0)
		return code;
	if ((code = take_rows(&x, r, e)) < 0)
		return code;
	csv_sum(r, hex);
	return check_read(entry, hex, e);
}

/* ---- the rest of the book ---- */

static int put_counters(struct making *k, struct err *e)
{
	int r = 0;

	for (int i = 1; i < STATUSES && r >= 0; i++)
		if (k->status[i])
			r = counter_add(k->c->book, core_status_counter(i, &k->a), k->status[i], e);
	return r;
}

static int take_tables(struct making *k, struct err *e)
{
	struct book *b = k->c->book;
	int r = whole_clear(b, e);

	for (int i = 0; i < k->table_count && r >= 0; i++) {
		r = take_table(k, &k->tables[i], e);
		/* How amounts are written, before the first one is read. */
		if (r >= 0 && !strcmp(k->tables[i].name, "setting"))
			book_read_rules(b);
	}
	if (r < 0 || (r = find_bulk_sort(k->find, e)) < 0 ||
	    (k->indexes.len && (r = db_indexes_make(b->db, k->indexes.s, e)) < 0) ||
	    (r = find_bulk_finish(k->find, e)) < 0)
		return r;
	return put_counters(k, e);
}

/* ---- the originals ---- */

static bool is_original(const char *file)
{
	const struct keeper *keeper;

	return whole_is_loose(file) || whole_original(file, &keeper);
}

static const char *in_book(struct making *k, const struct whole_entry *x)
{
	return arena_printf(&k->row, "%s/%s", k->c->book->dir, x->file);
}

static const char *in_copy(struct making *k, const struct whole_entry *x)
{
	return arena_printf(&k->row, "%s/%s", k->spec->dir, x->file);
}

/* A file that is there already stays, whosever it is: the same one is taken for its own. */
static int find_kept(struct making *k, struct whole_entry *x, struct err *e)
{
	const char *path = in_book(k, x);
	char hex[HASH_HEX];
	int64_t bytes;
	int r;

	if (!path_exists(path))
		return 0;
	if ((r = file_hash(hex, &bytes, path, e)) < 0)
		return r;
	x->kept = !strcmp(hex, x->sha256);
	if (x->kept)
		return 0;
	return err_set(e, ERR_EXISTS,
		       "the book has another file '%.300s' already; move it away, then import "
		       "again",
		       path);
}

/* Before the first one is copied, it is known which they are. */
static int note_originals(struct making *k, struct err *e)
{
	int r = 0;

	for (size_t i = 0; i < k->m.count && r >= 0; i++) {
		arena_reset(&k->row);
		if (is_original(k->m.entry[i].file))
			r = find_kept(k, &k->m.entry[i], e);
	}
	return r < 0 ? r : whole_left_note(k->c, &k->m, e);
}

/* No record will tell whose it is, so it is never there by half. */
static int copy_loose(struct making *k, const struct whole_entry *x, struct err *e)
{
	char hex[HASH_HEX];
	BUF(b);
	int r = file_read(&b, in_copy(k, x), INT32_MAX, e);

	if (r < 0)
		return r;
	hash_hex_of(buf_str(&b), b.len, hex);
	if ((r = check_read(x, hex, e)) < 0)
		return r;
	return file_make(in_book(k, x), buf_str(&b), b.len, e);
}

/*
 * Under the name that it has in the copy, also where its bytes had changed in the old book already.
 * They are on the disk when all of them are (tree_sync).
 */
static int copy_named(struct making *k, const struct whole_entry *x, struct err *e)
{
	const char *to = in_book(k, x);
	const char *dir = arena_strndup(&k->row, to, (size_t)(strrchr(to, '/') - to));
	char hex[HASH_HEX];
	int64_t bytes;
	int r;

	if ((!dir_exists(dir) && (r = dir_make(dir, e)) < 0) ||
	    (r = file_copy(hex, &bytes, in_copy(k, x), to, e)) < 0)
		return r;
	return check_read(x, hex, e);
}

static int take_original(struct making *k, const struct whole_entry *x, struct err *e)
{
	int r = x->kept ? 0 :
		whole_is_loose(x->file) ? copy_loose(k, x, e) : copy_named(k, x, e);

	if (r < 0)
		return r;
	k->done.files++;
	k->done.bytes += x->bytes;
	return whole_progress(k->spec, x->file, k->done.files, e);
}

static int take_originals(struct making *k, struct err *e)
{
	int r = 0;

	/* The loose ones last: what fails before leaves none. */
	for (int loose = 0; loose < 2; loose++)
		for (size_t i = 0; i < k->m.count && r >= 0; i++) {
			arena_reset(&k->row);
			if (is_original(k->m.entry[i].file) &&
			    whole_is_loose(k->m.entry[i].file) == loose)
				r = take_original(k, &k->m.entry[i], e);
		}
	return r < 0 ? r : tree_sync(k->c->book->dir, e);
}

/* ---- the transaction ---- */

static int check_untouched(struct making *k, struct err *e)
{
	int r = whole_untouched(k->c->book, e);

	if (r)
		return r < 0 ? r : 0;
	return err_set(e, ERR_EXISTS,
		       "somebody has worked in the book '%.200s'; an export of all goes into a new "
		       "one: --book=NEW-DIRECTORY",
		       k->c->book->dir);
}

static int in_transaction(struct making *k, struct err *e)
{
	DB_TX(tx);
	int r;

	if ((r = db_tx_begin(&tx, k->c->book->db, e)) < 0 || (r = check_untouched(k, e)) < 0 ||
	    (r = note_originals(k, e)) < 0 ||
	    (r = take_tables(k, e)) < 0 || (r = take_originals(k, e)) < 0)
		return r;
	return db_tx_commit(&tx, e);
}

static int fill(struct making *k, struct err *e)
{
	struct core *c = k->c;
	struct err later;
	int r;

	assert(client_status.count < STATUSES);
	if ((r = core_drop_left(c, e)) < 0)	/* of one that was cut off before */
		return r;
	k->find = find_bulk_open(c->book, 0);
	if ((r = db_bulk_begin(c->book->db, e)) >= 0) {
		r = in_transaction(k, e);
		db_bulk_end(c->book->db);
	}
	find_bulk_close(&k->find);
	buf_done(&k->indexes);
	book_read_rules(c->book);
	/* If this fails, whoever opens the book next does it. */
	if ((r < 0 ? core_drop_left(c, &later) : whole_left_forget(c, &later)) < 0)
		return r;
	return r;
}

/* ---- the book ---- */

static int open_book(struct making *k, const struct core_options *o, struct err *e)
{
	int r;

	if (o->read_only)
		return err_set(e, ERR_DENIED, "a book that is only read cannot be made");
	if (!path_exists(arena_printf(&k->a, "%s/scalpbook.db", o->dir)) &&
	    (r = core_init(o->dir, e)) < 0)
		return r;
	if ((r = core_open(&k->c, o, e)) < 0 || (r = core_ask(k->c, RIGHT_IMPORT, e)) < 0)
		return r;
	return check_untouched(k, e);
}

static int run(struct making *k, const struct core_options *o, struct err *e)
{
	int r;

	if ((r = whole_verify(k->spec, &k->m, &k->done, &k->a, e)) < 0)
		return r;
	if (k->done.problems)
		return err_set(e, ERR_INVALID,
			       "'%.200s' is not what was exported (%" PRId64 " problem%s, named "
			       "above); nothing was imported",
			       k->spec->dir, k->done.problems, k->done.problems == 1 ? "" : "s");
	if ((r = open_book(k, o, e)) < 0)
		return r;
	return fill(k, e);
}

int core_import_all(const struct core_options *o, const struct whole_spec *spec,
		    struct whole_done *ret, struct err *e)
{
	struct making k = { .spec = spec };
	int r;

	k.tables = whole_tables(&k.table_count, &k.a);
	r = run(&k, o, e);
	*ret = k.done;
	core_close(&k.c);
	arena_done(&k.a);
	arena_done(&k.row);
	return r < 0 ? r : 0;
}
