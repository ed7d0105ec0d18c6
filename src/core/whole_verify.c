/* SPDX-License-Identifier: MIT */
/* Whether a copy of a book is what its manifest says; stores nothing. */
#include "config.h"
#include "core/whole_impl.h"
#include "base/mem.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct verifying {
	const struct whole_spec *spec;
	struct whole_manifest *m;
	struct whole_done *done;
	const struct whole_table *tables;
	int table_count;
	struct arena *a;
	const char *path;	/* of the manifest */
};

static int by_name(const void *x, const void *y)
{
	return strcmp(((const struct whole_entry *)x)->file, ((const struct whole_entry *)y)->file);
}

struct whole_entry *whole_find(const struct whole_manifest *m, const char *file)
{
	struct whole_entry key = { .file = file };

	if (!m->count)
		return NULL;
	return bsearch(&key, m->entry, m->count, sizeof key, by_name);
}

/* ---- the manifest itself ---- */

static int broken(struct verifying *v, long line, struct err *e)
{
	return err_set(e, ERR_INVALID,
		       "'%.300s' is damaged (line %ld): it is not what an export of all wrote",
		       v->path, line);
}

static bool whole_int(const char *s, int64_t *ret)
{
	char *end;

	errno = 0;
	*ret = *s ? strtoll(s, &end, 10) : NONE_INT;
	return !*s || (isdigit((unsigned char)*s) && !*end && !errno);
}

static int read_head(struct verifying *v, struct csv_reader *r, struct err *e)
{
	struct csv_cells head;
	int code = csv_row(r, &head, e);

	if (code < 0)
		return code;
	if (code == 0 || head.count < WHOLE_HEAD)
		return broken(v, 1, e);
	for (int i = 0; i < WHOLE_HEAD; i++)
		if (strcmp(head.cell[i], whole_head[i]))
			return broken(v, 1, e);
	if (head.count > WHOLE_HEAD)
		return err_set(e, ERR_NEWER,
			       "'%.200s' was made by a newer program: its column '%.60s' is not "
			       "known here",
			       v->path, head.cell[WHOLE_HEAD]);
	return 0;
}

/* Line by line into 'rows'; the last one speaks of those before it. */
static int read_entries(struct verifying *v, struct csv_reader *r, struct buf *rows, struct err *e)
{
	struct csv_cells cells;
	bool last = false;
	long line = 1;
	int code;

	while ((code = csv_row(r, &cells, e)) == 1) {
		struct whole_entry x;
		char hex[HASH_HEX];

		line = cells.line;
		if (last || cells.count != WHOLE_HEAD || !whole_int(cells.cell[1], &x.rows) ||
		    !whole_int(cells.cell[2], &x.bytes) || x.bytes < 0)
			return broken(v, line, e);
		x.file = arena_strdup(v->a, cells.cell[0]);
		x.sha256 = arena_strdup(v->a, cells.cell[3]);
		x.kept = false;
		last = !strcmp(x.file, WHOLE_MANIFEST);
		if (last && (file_hash_first(hex, x.bytes, v->path, e) < 0 ||
			     strcmp(hex, x.sha256)))
			return broken(v, line, e);
		if (!last)
			buf_add(rows, &x, sizeof x);
	}
	return code < 0 ? code : last ? 0 : broken(v, line, e);
}

static int read_manifest(struct verifying *v, struct err *e)
{
	CSV_READER(r);
	BUF(rows);
	int code;

	if (!path_exists(v->path))
		return err_set(e, ERR_MISSING,
			       "'%.300s' has no %s, so it is no export of all", v->spec->dir,
			       WHOLE_MANIFEST);
	if ((code = csv_open(&r, v->path,
			     &(struct csv_options){ .delimiter = ',', .encoding = CSV_UTF8 },
			     e)) < 0 ||
	    (code = read_head(v, r, e)) < 0 || (code = read_entries(v, r, &rows, e)) < 0)
		return code;
	v->m->count = rows.len / sizeof *v->m->entry;
	v->m->entry = arena_alloc(v->a, rows.len + 1);
	if (rows.len)
		memcpy(v->m->entry, rows.s, rows.len);
	if (v->m->count)
		qsort(v->m->entry, v->m->count, sizeof *v->m->entry, by_name);
	return 0;
}

/* ---- the files ---- */

static const struct whole_table *table_of(const struct verifying *v, const char *file)
{
	for (int i = 0; i < v->table_count; i++)
		if (!strcmp(file, whole_file(&v->tables[i], v->a)))
			return &v->tables[i];
	return NULL;
}

/* A file that this program would have written: no other is ever opened or copied. */
static bool known(const struct verifying *v, const char *file)
{
	const struct keeper *k;

	return whole_is_loose(file) || !strcmp(file, WHOLE_COLUMNS) ||
	       !strcmp(file, WHOLE_README) || whole_original(file, &k) || table_of(v, file);
}

static int too_new(const struct verifying *v, const char *file, const char *column, struct err *e)
{
	if (!column)
		return err_set(e, ERR_NEWER,
			       "'%.200s' was made by a newer program: its file '%.100s' is not "
			       "known here",
			       v->spec->dir, file);
	return err_set(e, ERR_NEWER,
		       "'%.200s' was made by a newer program: the column '%.60s' of %.60s is not "
		       "known here",
		       v->spec->dir, column, file);
}

static int check_columns(struct verifying *v, const struct whole_table *t, const char *file,
			 struct err *e)
{
	CSV_READER(r);
	struct csv_cells head;
	int code = csv_open(&r, arena_printf(v->a, "%s/%s", v->spec->dir, file),
			    &(struct csv_options){ .delimiter = ',', .encoding = CSV_UTF8 }, e);

	if (code < 0 || (code = csv_row(r, &head, e)) <= 0)
		return code;
	for (int i = 0; i < head.count; i++) {
		bool found = false;

		for EACH_WHOLE_COLUMN(c, t)
			found |= !strcmp(c->name, head.cell[i]);
		if (!found)
			return too_new(v, file, head.cell[i], e);
	}
	return 0;
}

static int check_file(struct verifying *v, struct whole_entry *x, struct err *e)
{
	const char *path = arena_printf(v->a, "%s/%s", v->spec->dir, x->file);
	const struct whole_table *t = table_of(v, x->file);
	char hex[HASH_HEX];
	int64_t bytes = 0;
	struct err why;

	if (!path_exists(path)) {
		whole_note(v->spec, v->done, "%s is missing", x->file);
		return 0;
	}
	if (file_hash(hex, &bytes, path, &why) < 0)
		whole_note(v->spec, v->done, "%s cannot be read: %s", x->file, why.msg);
	else if (strcmp(hex, x->sha256) || bytes != x->bytes)
		whole_note(v->spec, v->done, "%s was changed since it was exported", x->file);
	else if (t)
		return check_columns(v, t, x->file, e);
	return 0;
}

static int check_files(struct verifying *v, struct err *e)
{
	int r = 0;

	for (size_t i = 0; i < v->m->count; i++)
		if (!known(v, v->m->entry[i].file))
			return too_new(v, v->m->entry[i].file, NULL, e);
	for (size_t i = 0; i < v->m->count && r >= 0; i++)
		if ((r = check_file(v, &v->m->entry[i], e)) >= 0)
			r = whole_progress(v->spec, v->m->entry[i].file, (int64_t)i + 1, e);
	return r;
}

/* ---- what does not belong there ---- */

static int check_strays(struct verifying *v, const char *sub, int depth, struct err *e)
{
	const char *dir = *sub ? arena_printf(v->a, "%s/%s", v->spec->dir, sub) : v->spec->dir;
	struct dirent_info *f;
	size_t n;
	int r = dir_names(&f, &n, v->a, dir, e);

	for (size_t i = 0; i < n && r >= 0; i++) {
		const char *name = arena_printf(v->a, "%s%s%s", sub, *sub ? "/" : "", f[i].name);

		if (f[i].is_dir && depth < 2)
			r = check_strays(v, name, depth + 1, e);
		else if (!whole_find(v->m, name) && strcmp(name, WHOLE_MANIFEST))
			whole_note(v->spec, v->done, "%s does not belong there", name);
	}
	return r;
}

int whole_verify(const struct whole_spec *spec, struct whole_manifest *ret, struct whole_done *done,
		 struct arena *a, struct err *e)
{
	struct verifying v = { .spec = spec, .m = ret, .done = done, .a = a };
	int r;

	*ret = (struct whole_manifest){ .count = 0 };
	v.path = arena_printf(a, "%s/%s", spec->dir, WHOLE_MANIFEST);
	v.tables = whole_tables(&v.table_count, a);
	if ((r = read_manifest(&v, e)) < 0 || (r = check_files(&v, e)) < 0)
		return r;
	return check_strays(&v, "", 0, e);
}
