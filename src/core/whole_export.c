/* SPDX-License-Identifier: MIT */
/* Writes the whole book into a directory, inside one moment of it. */
#include "config.h"
#include "core/whole_impl.h"
#include "base/mem.h"
#include "base/money.h"
#include "model/choices.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { TELL_EACH = 4096 };

struct copying {
	struct core *c;
	const struct whole_spec *spec;
	const struct whole_table *tables;
	int table_count;
	const char *dir;		/* written into; gets its name when it is complete */
	struct out *manifest_out;
	struct csv_writer manifest;
	struct whole_done done;
	struct arena a, row;
};

static const char *in(struct copying *x, const char *file)
{
	return arena_printf(&x->row, "%s/%s", x->dir, file);
}

static void text(struct csv_writer *w, const char *s)
{
	csv_text(w, s, strlen(s));
}

static void number(struct csv_writer *w, int64_t n)
{
	char s[24] = "";

	if (n != NONE_INT)
		snprintf(s, sizeof s, "%" PRId64, n);
	csv_number(w, s, strlen(s));
}

static void enter(struct copying *x, const char *file, int64_t rows, int64_t bytes,
		  const char *sha256)
{
	text(&x->manifest, file);
	number(&x->manifest, rows);
	number(&x->manifest, bytes);
	text(&x->manifest, sha256);
	csv_end(&x->manifest);
}

static int begin_file(struct copying *x, const char *file, struct out **ret, struct csv_writer *w,
		      struct err *e)
{
	int r;

	arena_reset(&x->row);
	if ((r = whole_progress(x->spec, file, 0, e)) < 0 ||
	    (r = out_new(ret, in(x, file), e)) < 0)
		return r;
	out_hashed(*ret);
	if (w)
		csv_begin(w, *ret, &csv_profiles[CSV_PROFILE_PLAIN]);
	return 0;
}

static int end_file(struct copying *x, const char *file, int64_t rows, struct out **out,
		    struct err *e)
{
	char hex[HASH_HEX];
	int64_t bytes = out_sum(*out, hex);
	int r = out_finish(out, e);

	if (r >= 0)
		enter(x, file, rows, bytes, hex);
	return r;
}

/* ---- tables ---- */

/* Texts and whole numbers are stored as they are written; other numbers get their point. */
static void put_cell(struct copying *x, struct csv_writer *w, const struct whole_column *c,
		     struct db_stmt *st, int at)
{
	const struct rules *rules = &x->c->book->rules;
	int digits = c->kind == WHOLE_FIELD ? field_decimals(c->field, rules) : 0;
	char amount[MONEY_BUF];
	const char *s;
	size_t n;

	s = db_text_n(st, at, &n);
	if (digits && n) {
		money_text(db_int(st, at), digits, '.', amount);
		csv_number(w, amount, strlen(amount));
	} else if (whole_number(c)) {
		csv_number(w, s, n);
	} else {
		csv_text(w, s, n);
	}
}

static int put_rows(struct copying *x, const struct whole_table *t, const char *file,
		    struct csv_writer *w, int64_t *ret_rows, struct err *e)
{
	DB_STMT(st);
	int r = whole_rows(x->c->book, t, &st, e);

	while (r >= 0 && !out_failed(w->out) && (r = db_step(st, e)) == 1) {
		for (int i = 0; i < t->columns; i++)
			put_cell(x, w, &t->column[i], st, i);
		csv_end(w);
		if (++*ret_rows % TELL_EACH == 0)
			r = whole_progress(x->spec, file, *ret_rows, e);
	}
	return r;
}

static int put_table(struct copying *x, const struct whole_table *t, struct err *e)
{
	const char *file = whole_file(t, &x->a);
	struct csv_writer w;
	int64_t rows = 0;
	OUT(out);
	int r = begin_file(x, file, &out, &w, e);

	if (r < 0)
		return r;
	for EACH_WHOLE_COLUMN(c, t)
		text(&w, c->name);
	csv_end(&w);
	if ((r = put_rows(x, t, file, &w, &rows, e)) < 0)
		return r;
	x->done.records += t->type ? rows : 0;
	return end_file(x, file, rows, &out, e);
}

/* ---- what each column is ---- */

static const char *notation(const struct field *f)
{
	static const char *const of[K_COUNT] = {
		[K_DATE] = "YYYY-MM-DD",
		[K_WHEN] = "YYYY-MM-DD HH:MM, the clinic's clock",
		[K_INSTANT] = "YYYY-MM-DDTHH:MM:SSZ",
		[K_FLAGS] = "codes separated by commas",
		[K_LAYERS] = "codes with a number, separated by commas",
	};

	return of[f->kind] ? of[f->kind] : "";
}

static const char *all_choices(const struct field *f, struct arena *a)
{
	BUF(b);

	for (int i = 0; f->choices && i < f->choices->count; i++)
		buf_printf(&b, "%s%s = %s", i ? "; " : "", f->choices->rows[i].code,
			   f->choices->rows[i].label);
	return arena_strdup(a, buf_str(&b));
}

static const char *field_says(const struct field *f, struct arena *a)
{
	return arena_printf(a, "%s%s%s%s%s%s", f->label, f->help ? ": " : "",
			    f->help ? f->help : "", f->refers ? "; names a record of type " : "",
			    f->refers ? f->refers : "",
			    f->flags & F_OWNER ? "; the client's number" : "");
}

static void describe(struct copying *x, struct csv_writer *w, const struct whole_table *t,
		     const struct whole_column *c)
{
	const struct field *f = c->field;
	const struct rules *r = &x->c->book->rules;

	text(w, whole_file(t, &x->row));
	text(w, c->name);
	text(w, f ? kind_words(f->kind) : c->kind == WHOLE_INT ? kind_words(K_INT) :
								 kind_words(K_TEXT));
	text(w, f ? field_says(f, &x->row) : c->words);
	text(w, !f ? "" : f->kind == K_MONEY ? r->currency : notation(f));
	text(w, f ? all_choices(f, &x->row) : "");
	csv_end(w);
	arena_reset(&x->row);
}

static int put_columns(struct copying *x, struct err *e)
{
	static const char *const head[] = { "file", "column", "kind", "words", "unit", "choices" };
	struct csv_writer w;
	int64_t rows = 0;
	OUT(out);
	int r = begin_file(x, WHOLE_COLUMNS, &out, &w, e);

	if (r < 0)
		return r;
	for (size_t i = 0; i < COUNT(head); i++)
		text(&w, head[i]);
	csv_end(&w);
	for (int i = 0; i < x->table_count; i++)
		for EACH_WHOLE_COLUMN(c, &x->tables[i]) {
			describe(x, &w, &x->tables[i], c);
			rows++;
		}
	return end_file(x, WHOLE_COLUMNS, rows, &out, e);
}

static int put_readme(struct copying *x, struct err *e)
{
	static const char *const words[] = {
#define LINE(words) words,
#include "core/whole_readme.def"
#undef LINE
	};
	OUT(out);
	int r = begin_file(x, WHOLE_README, &out, NULL, e);

	if (r < 0)
		return r;
	for (size_t i = 0; i < COUNT(words); i++)
		out_printf(out, "%s\n", words[i]);
	out_printf(out, "Written by %s.\n", PACKAGE_STRING);
	return end_file(x, WHOLE_README, NONE_INT, &out, e);
}

/* ---- originals ---- */

static int copy_original(struct copying *x, const char *from, const char *file, const char *named,
			 struct err *e)
{
	char hex[HASH_HEX];
	int64_t bytes = 0;
	int r = file_copy(hex, &bytes, from, in(x, file), e);

	if (r < 0)
		return r;
	if (named && strncmp(hex, named, HASH_HEX - 1))
		whole_note(x->spec, &x->done, "the file '%s' was changed; it is copied as it is",
			   from);
	enter(x, file, NONE_INT, bytes, hex);
	x->done.files++;
	x->done.bytes += bytes;
	return whole_progress(x->spec, file, x->done.files, e);
}

/* One that a record names now, or named before its last change. */
static int wanted(struct copying *x, const struct keeper *k, const char *name, struct err *e)
{
	const char *hex = arena_strndup(&x->row, name, HASH_HEX - 1);
	int r = query_file_known(x->c->book, k->type, hex, e);

	return r ? r : audit_knows(x->c->book, k->type, "sha256", hex, e);
}

static int copy_dir(struct copying *x, const struct keeper *k, const char *sub, struct err *e)
{
	const char *from = arena_printf(&x->row, "%s/%s", keep_dir(x->c, k, &x->row), sub);
	const char *to = arena_printf(&x->row, "%s/%s", k->dir, sub);
	struct dirent_info *f;
	size_t n;
	bool made = false;
	int r = dir_names(&f, &n, &x->row, from, e);

	for (size_t i = 0; i < n && r >= 0; i++) {
		const char *file = arena_printf(&x->row, "%s/%s", to, f[i].name);
		const struct keeper *whose;

		if (!f[i].is_file || !whole_original(file, &whose) ||
		    (r = wanted(x, k, f[i].name, e)) <= 0)
			continue;
		if (!made && (r = dir_make(in(x, to), e)) < 0)
			return r;
		made = true;
		r = copy_original(x, arena_printf(&x->row, "%s/%s", from, f[i].name), file,
				  f[i].name, e);
	}
	return r;
}

static int copy_kept(struct copying *x, const struct keeper *k, struct err *e)
{
	const char *dir = keep_dir(x->c, k, &x->a);
	struct dirent_info *sub;
	size_t n = 0;
	int r = path_exists(dir) ? dir_names(&sub, &n, &x->a, dir, e) : 0;

	for (size_t i = 0; i < n && r >= 0; i++) {
		arena_reset(&x->row);
		if (sub[i].is_dir)
			r = copy_dir(x, k, sub[i].name, e);
	}
	return r;
}

static int name_missing(struct copying *x, const struct keeper *k, struct err *e)
{
	REC_CURSOR(cur);
	void *rec = arena_alloc(&x->a, k->type->size);
	int r = rec_open(&cur, x->c->book, k->type, "", e);

	/* What cannot be read is copied as it stands; the check says that it is damaged. */
	while (r >= 0 && ((r = rec_next(&cur, rec, &x->row, e)) == 1 || r == -ERR_DAMAGED)) {
		bool has = r == 1 && keep_has(x->c, k, rec);
		const char *path = has ? keep_path(x->c, k, rec, &x->row) : NULL;

		r = 0;
		if (path && !path_exists(path))
			whole_note(x->spec, &x->done,
				   "%s %s: its file is missing, here as in the book: '%s'",
				   k->type->name, rec_title(k->type, rec, &x->row), path);
		arena_reset(&x->row);
	}
	return r;
}

static int copy_originals(struct copying *x, struct err *e)
{
	int r = 0;

	for (const struct keeper *const *p = keepers; *p && r >= 0; p++)
		if ((r = copy_kept(x, *p, e)) >= 0)
			r = name_missing(x, *p, e);
	for (const char *const *p = whole_loose; *p && r >= 0; p++) {
		const char *from = arena_printf(&x->row, "%s/%s", x->c->book->dir, *p);

		if (path_exists(from))
			r = copy_original(x, from, *p, NULL, e);
	}
	return r;
}

/* ---- the directory ---- */

/* Its last row is about the rows before it. */
static int end_manifest(struct copying *x, struct err *e)
{
	char hex[HASH_HEX];
	int64_t bytes = out_sum(x->manifest_out, hex);

	enter(x, WHOLE_MANIFEST, NONE_INT, bytes, hex);
	return out_finish(&x->manifest_out, e);
}

static int fill(struct copying *x, struct err *e)
{
	DB_TX(tx);
	int r;

	if ((r = begin_file(x, WHOLE_MANIFEST, &x->manifest_out, &x->manifest, e)) < 0)
		return r;
	for (int i = 0; i < WHOLE_HEAD; i++)
		text(&x->manifest, whole_head[i]);
	csv_end(&x->manifest);
	if ((r = db_tx_begin_read(&tx, x->c->book->db, e)) < 0 || (r = put_readme(x, e)) < 0 ||
	    (r = put_columns(x, e)) < 0)
		return r;
	for (int i = 0; i < x->table_count && r >= 0; i++)
		r = put_table(x, &x->tables[i], e);
	if (r < 0 || (r = copy_originals(x, e)) < 0)
		return r;
	return end_manifest(x, e);
}

static int check_free(const char *dir, struct err *e)
{
	ARENA(a);
	struct dirent_info *f;
	size_t n = 0;
	int r = path_exists(dir) ? dir_names(&f, &n, &a, dir, e) : 0;

	if (r < 0 || !n)
		return r;
	return err_set(e, ERR_EXISTS, "'%.300s' is not empty: an export of all wants a directory "
		       "of its own", dir);
}

static const char *without_slash(const char *dir, struct arena *a)
{
	size_t n = strlen(dir);

	while (n > 1 && dir[n - 1] == '/')
		n--;
	return arena_strndup(a, dir, n);
}

static int give_name(const char *from, const char *to, struct err *e)
{
	ARENA(a);
	const char *slash = strrchr(to, '/');

	/* Over an empty directory too; over another one it fails. */
	if (rename(from, to) < 0)
		return err_errno(e, "write", to);
	return dir_sync(!slash ? "." : slash == to ? "/" :
			arena_strndup(&a, to, (size_t)(slash - to)), e);
}

static int make(struct copying *x, const char *dir, struct err *e)
{
	int r;

	if ((r = check_free(dir, e)) < 0 || (r = dir_make(x->dir, e)) < 0)
		return r;
	if ((r = fill(x, e)) < 0 || (r = tree_sync(x->dir, e)) < 0 ||
	    (r = core_note_export(x->c, NULL, 0, x->done.records, e)) < 0 ||
	    (r = give_name(x->dir, dir, e)) < 0) {
		struct err ignored;

		out_abort(&x->manifest_out);
		if (tree_remove(x->dir, &ignored) < 0)
			return r;	/* what was wrong first is what should be said */
	}
	return r;
}

int core_export_all(struct core *c, const struct whole_spec *spec, struct whole_done *ret,
		    struct err *e)
{
	struct copying x = { .c = c, .spec = spec };
	const char *dir = without_slash(spec->dir, &x.a);
	char id[UUID_LEN];
	int r = core_ask(c, RIGHT_EXPORT, e);

	uuid_make(id);
	x.dir = arena_printf(&x.a, "%s.tmp-%s", dir, id);
	x.tables = whole_tables(&x.table_count, &x.a);
	core_rules(c);
	if (r >= 0)
		r = make(&x, dir, e);
	*ret = x.done;
	arena_done(&x.a);
	arena_done(&x.row);
	return r;
}
