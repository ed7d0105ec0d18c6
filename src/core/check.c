/* SPDX-License-Identifier: MIT */
/* Reads everything once and names what is wrong. */
#include "config.h"
#include "core/check.h"
#include "core/keep.h"
#include "model/choices.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

struct checking {
	struct core *c;
	void (*report)(void *ctx, const char *words);
	void *ctx;
	const struct rectype *t;	/* of the records at hand */
	bool quick;			/* of files the size alone */
	struct core_checked done;
};

static void PRINTF(2, 3) problem(struct checking *k, const char *fmt, ...)
{
	char words[600];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(words, sizeof words, fmt, ap);
	va_end(ap);
	k->done.problems++;
	k->report(k->ctx, words);
}

static void engine_problem(void *ctx, const char *words)
{
	problem(ctx, "database: %s", words);
}

/*
 * The row, then the latest act on it: a change behind the program's back shows in one or the other.
 */
static int check_record(struct checking *k, struct rec_cursor *cur, const void *rec, struct err *e)
{
	const struct rec *head = rec;
	char acted[DIGEST_LEN], now[DIGEST_LEN];
	ARENA(a);
	int r;

	k->done.records++;
	if (!rec_intact(cur, rec)) {
		problem(k, "%s %s: was changed by something other than this program", cur->t->name,
			rec_title(cur->t, rec, &a));
		return 0;
	}
	if ((r = audit_digest(k->c->book, cur->t, head->id, acted, e)) < 0)
		return r;
	rec_digest(k->c->book, cur->t, rec, now);
	if (*acted && strcmp(acted, now))
		problem(k, "%s %s: is not what the audit trail says was written last", cur->t->name,
			rec_title(cur->t, rec, &a));
	return 0;
}

static int size_of(const char *path, int64_t *ret_bytes, struct err *e)
{
	struct stat st;

	if (stat(path, &st) < 0)
		return err_errno(e, "open", path);
	*ret_bytes = st.st_size;
	return 0;
}

static void check_file(struct checking *k, const struct keeper *keeper, const void *rec)
{
	ARENA(a);
	char hex[HASH_HEX];
	int64_t bytes = 0;
	const struct rectype *t = keeper->type;
	const char *path = keep_path(k->c, keeper, rec, &a);
	const char *name = rec_title(t, rec, &a);
	struct err why;
	int r;

	*(keeper == &keep_photo ? &k->done.photos :
	  keeper == &keep_paper ? &k->done.papers : &k->done.exports) += 1;
	if (rectype_owned(t))
		name = arena_printf(&a, "%s of client %" PRId64, name, rec_owner(t, rec));
	r = k->quick ? size_of(path, &bytes, &why) : file_hash(hex, &bytes, path, &why);
	if (r < 0)
		problem(k, "%s %s: %s", t->name, name, why.msg);
	else if ((!k->quick && !strstr(path, hex)) ||
		 bytes != field_int(field_named(t, "bytes"), rec))
		problem(k, "%s %s: the file '%s' was changed", t->name, name, path);
}

static void check_files(struct checking *k, const struct rectype *t, const void *rec)
{
	for (const struct keeper *const *p = keepers; *p; p++)
		if ((*p)->type == t && keep_has(k->c, *p, rec))
			check_file(k, *p, rec);
}

static void tell_lost(void *ctx, const char *record)
{
	struct checking *k = ctx;

	problem(k, "%s %s: is gone, though the audit trail knows it", k->t->name, record);
}

static int check_type(struct checking *k, const struct rectype *t, struct err *e)
{
	REC_CURSOR(cur);
	ARENA(a);
	ARENA(one);
	void *rec = arena_alloc(&one, t->size);
	int r = rec_open(&cur, k->c->book, t, "", e);

	k->t = t;

	while (r >= 0 && (r = rec_next(&cur, rec, &a, e)) != 0) {
		if (r == -ERR_DAMAGED) {
			problem(k, "%s", e->msg);
			k->done.records++;
			r = 0;
			continue;
		}
		if (r < 0 || (r = check_record(k, &cur, rec, e)) < 0)
			return r;
		check_files(k, t, rec);
		arena_reset(&a);
	}
	rec_close(&cur);
	return r < 0 ? r : audit_lost(k->c->book, t, tell_lost, k, e);
}

/* Engines keep most references true by themselves; those of a later column they do not. */
static int check_references(struct checking *k, const struct rectype *t, const struct field *f,
			    struct err *e)
{
	REC_CURSOR(cur);
	ARENA(a);
	void *rec = arena_alloc(&a, t->size);
	int r = query_dangling(&cur, k->c->book, t, f, e);

	/* A row that cannot be read was named already. */
	while (r >= 0 && ((r = rec_next(&cur, rec, &a, e)) == 1 || r == -ERR_DAMAGED)) {
		if (r < 0) {
			r = 0;
			continue;
		}
		problem(k, "%s %s: there is no %s %" PRId64, t->name, rec_title(t, rec, &a),
			f->refers, field_int(f, rec));
	}
	return r;
}

static int check_all_references(struct checking *k, const struct rectype *t, struct err *e)
{
	int r = 0;

	for EACH_FIELD(f, t)
		if (f->refers && r >= 0)
			r = check_references(k, t, f, e);
	return r;
}

/* What no list counts, because the counters say it. */
static void check_counters(struct checking *k)
{
	int64_t said = core_client_count(k->c, NULL), there = book_count(k->c->book, &client_type);

	if (said != there)
		problem(k, "clients: the counters say %" PRId64 ", the book has %" PRId64, said,
			there);
}

/*
 * A file that no record names: a crash between the copy and the commit leaves at worst this. One
 * that a record named before its last change is kept for the audit trail.
 */
static int check_stray(struct checking *k, const struct keeper *keeper, const char *dir,
		       const struct dirent_info *f, struct err *e)
{
	char hex[HASH_HEX];
	const char *dot = strchr(f->name, '.');
	size_t n = dot ? (size_t)(dot - f->name) : strlen(f->name);
	int r = 0;

	snprintf(hex, sizeof hex, "%.*s", n < sizeof hex ? (int)n : 0, f->name);
	if (f->is_file && n == HASH_HEX - 1 &&
	    (r = keep_known(k->c, keeper, hex, e)) != 0)
		return r < 0 ? r : 0;
	problem(k, "stray file '%s/%s': no %s record names it", dir, f->name, keeper->type->name);
	return 0;
}

static int check_strays(struct checking *k, const struct keeper *keeper, struct err *e)
{
	ARENA(a);
	struct dirent_info *dir, *f;
	size_t dirs, files;
	const char *top = keep_dir(k->c, keeper, &a);
	int r = path_exists(top) ? dir_list(&dir, &dirs, &a, top, e) : 1;

	for (size_t i = 0; r == 0 && i < dirs; i++) {
		const char *sub = arena_printf(&a, "%s/%s", top, dir[i].name);

		if (!dir[i].is_dir) {
			r = check_stray(k, keeper, top, &dir[i], e);
			continue;
		}
		r = dir_list(&f, &files, &a, sub, e);
		for (size_t j = 0; r == 0 && j < files; j++)
			r = check_stray(k, keeper, sub, &f[j], e);
	}
	return r;
}

static int check(struct core *c, void (*report)(void *ctx, const char *words), void *ctx,
		 bool quick, struct core_checked *ret, struct err *e)
{
	struct checking k = { .c = c, .report = report, .ctx = ctx, .quick = quick };
	int r = core_ask(c, RIGHT_READ, e);

	if (r < 0 || (r = db_check(c->book->db, engine_problem, &k, e)) < 0)
		return r;
	for (int i = 0; i < rectype_count; i++)
		if (!rectypes[i]->log && ((r = check_type(&k, rectypes[i], e)) < 0 ||
					  (r = check_all_references(&k, rectypes[i], e)) < 0))
			return r;
	check_counters(&k);
	for (const struct keeper *const *p = keepers; *p; p++)
		if ((r = check_strays(&k, *p, e)) < 0)
			return r;
	*ret = k.done;
	return 0;
}

int core_check(struct core *c, void (*report)(void *ctx, const char *words), void *ctx,
	       struct core_checked *ret, struct err *e)
{
	return check(c, report, ctx, false, ret, e);
}

int core_check_quick(struct core *c, void (*report)(void *ctx, const char *words), void *ctx,
		     struct core_checked *ret, struct err *e)
{
	return check(c, report, ctx, true, ret, e);
}

int core_info(struct core *c, struct core_info *ret, struct arena *a, struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	if (r < 0)
		return r;
	*ret = (struct core_info){
		.file = c->book->file,
		.photos = c->book->photos,
		.engine = arena_strdup(a, db_engine(c->book->db)),
		.schema = db_schema_version(c->book->db),
	};
	for (int i = 0; i < rectype_count; i++)
		ret->count[i] = book_count(c->book, rectypes[i]);
	return 0;
}
