/* SPDX-License-Identifier: MIT */
/*
 * The making of a file for a bookkeeper: looked at as a whole, written into a private directory,
 * kept in the book with its batch, and only then where it was wanted.
 */
#include "config.h"
#include "core/format_impl.h"
#include "core/keep.h"
#include "model/choices.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where the parts are until they are kept: files named 0, 1, 2 … */
struct scratch {
	char *dir;		/* NULL: not made */
	int parts;
	struct arena a;
};

static const char *scratch_path(struct scratch *s, int part)
{
	return arena_printf(&s->a, "%s/%d", s->dir, part);
}

static void scratch_done(struct scratch *s)
{
	for (int i = 0; s->dir && i < s->parts; i++)
		unlink(scratch_path(s, i));
	if (s->dir)
		rmdir(s->dir);
	arena_done(&s->a);
}

/* Beside what is kept; of a book that is only read, beside the file, else among temporary files. */
static int scratch_make(struct scratch *s, struct core *c, const char *path, struct err *e)
{
	const char *tmp = getenv("TMPDIR"), *top = tmp && *tmp ? tmp : "/tmp";
	const char *slash = path ? strrchr(path, '/') : NULL;
	char *dir;
	int r;

	if (!c->book->read_only) {
		top = keep_dir(c, &keep_batch, &s->a);
		if ((r = dir_make(top, e)) < 0)
			return r;
	} else if (path) {
		top = slash ? arena_strndup(&s->a, path, (size_t)(slash - path) + 1) : ".";
	}
	dir = arena_printf(&s->a, "%s/tmp-XXXXXX", top);
	if (!mkdtemp(dir))
		return err_errno(e, "write into", top);
	s->dir = dir;
	return 0;
}

struct run {
	struct core *c;
	const struct format_job *j;
	struct writing look, w;
	struct scratch scratch;
	const char *path;
	struct out *out;
	struct format_done *ret;
	struct arena *a;
};

static int open_part(struct run *x, struct err *e)
{
	const char *path = scratch_path(&x->scratch, x->w.part);
	int r;

	x->scratch.parts = x->w.part + 1;
	r = x->w.f->style == BOOK_WORKBOOK ?
		    xlsx_open(&x->w.book, path, x->scratch.dir, clock_now(), e) :
		    out_file(&x->w.out, path, e);
	if (r < 0)
		return r;
	x->w.part_rows = x->w.part_invoices = 0;
	if (x->w.f->style == BOOK_TABLE || x->w.f->style == BOOK_WORKBOOK)
		columns_begin(&x->w);
	return 0;
}

static int close_part(struct run *x, struct err *e)
{
	return x->w.book ? xlsx_close(&x->w.book, e) : out_finish(&x->w.out, e);
}

static int turn_part(struct writing *w, struct err *e)
{
	struct run *x = w->ctx;
	int r = close_part(x, e);

	w->part++;
	return r < 0 ? r : open_part(x, e);
}

/* The accounts that earlier files of the format have opened. */
static int add_opened(void *ctx, const void *rec, struct err *e)
{
	static const char word[] = " open ";
	struct run *x = ctx;
	const struct batch *b = rec;
	CLEANUP(out_abort) struct out *text = out_memory();
	const char *s;
	ARENA(a);
	int r;

	if (strcmp(b->format, x->w.f->name) || !keep_has(x->c, &keep_batch, b))
		return 0;
	if ((r = file_send(text, keep_path(x->c, &keep_batch, b, &a), e)) < 0)
		return r;
	for (s = out_text(text); *s; s += strcspn(s, "\n"), s += *s == '\n')
		if (!strncmp(s + strcspn(s, " \n"), word, sizeof word - 1)) {
			const char *name = s + strcspn(s, " ") + sizeof word - 1;

			name = arena_strndup(&a, name, strcspn(name, "\n"));
			buf_add(&x->w.opened, name, strlen(name) + 1);
		}
	return 0;
}

static int write_parts(struct run *x, struct err *e)
{
	struct query all = { 0 };
	int64_t n;
	int r;

	writing_begin(&x->w, x->c, x->j->format);
	x->w.turn_part = turn_part;
	x->w.ctx = x;
	buf_add(&x->w.breaks, buf_str(&x->look.breaks), x->look.breaks.len);
	if (x->w.f->style == BOOK_BEANCOUNT && x->j->fresh &&
	    (n = core_each(x->c, &batch_type, &all, add_opened, x, e)) < 0)
		return (int)n;
	if ((r = open_part(x, e)) < 0 || (r = writing_run(&x->w, x->j, e)) < 0)
		return r;
	return close_part(x, e);
}

/* Both rounds see one moment of the book. */
static int make(struct run *x, struct err *e)
{
	DB_TX(tx);
	int parts, r;

	writing_begin(&x->look, x->c, x->j->format);
	if ((r = db_tx_begin_read(&tx, x->c->book->db, e)) < 0 ||
	    (r = before_begin(&x->look, x->j, e)) < 0 ||
	    (r = writing_run(&x->look, x->j, e)) < 0 || !x->look.entries ||
	    (r = before_words(&x->look, &x->ret->before, x->a, e)) < 0)
		return r;
	parts = (int)(x->look.breaks.len / sizeof(int64_t)) + 1;
	if (parts > 1 && !x->path)
		return err_set(e, ERR_USAGE,
			       "this makes %d files, for that is what %s can take at a time; name "
			       "them with -o FILE", parts, x->j->format->name);
	if ((r = scratch_make(&x->scratch, x->c, x->path, e)) < 0)
		return r;
	return write_parts(x, e);
}

/* FILE, or FILE-2.csv. */
static const char *part_path(const struct run *x, int part, int parts)
{
	const char *base = x->path ? path_base(x->path) : NULL, *dot;

	if (!base || parts == 1)
		return x->path;
	dot = strrchr(base, '.');
	if (!dot || dot == base)
		dot = base + strlen(base);
	return arena_printf(x->a, "%.*s-%d%s", (int)(dot - x->path), x->path, part + 1, dot);
}

static int batch_of(struct run *x, int part, struct batch *b, bool *ret_new, struct err *e)
{
	const struct format_file *f = &x->ret->file[part];
	const struct format_job *j = x->j;
	struct stored s;
	int r = file_store(&s, scratch_path(&x->scratch, part), keep_dir(x->c, &keep_batch, x->a),
			   format_extension(j->format), keep_batch.max, e);

	if (r < 0)
		return r;
	*ret_new = !s.existed;
	core_new(x->c, &batch_type, b, x->a);
	b->format = j->format->name;
	b->first_day = j->period.from ? j->period.from : x->w.first;
	b->last_day = j->period.to ? j->period.to : x->w.last;
	b->part = part + 1;
	b->parts = x->ret->files;
	b->rows = f->rows;
	b->total = f->total;
	b->file = f->path ? path_base(f->path) : "";
	b->made = clock_now();
	b->sha256 = arena_strdup(x->a, s.hex);
	b->bytes = s.bytes;
	return 0;
}

static int somebody_else(struct err *e)
{
	return err_set(e, ERR_CONFLICT, "somebody else exported at the same time; nothing was "
		       "written, try again");
}

/* What was new when it was looked at must be so still. */
static int mark(struct run *x, const struct batch *batches, struct err *e)
{
	const struct taken *t = (const struct taken *)(const void *)buf_str(&x->w.taken);
	size_t n = x->w.taken.len / sizeof *t;
	int64_t other;
	int r = 0;

	for (size_t i = 0; i < n && r >= 0; i++) {
		if (x->j->fresh)
			r = ledger_marked(x->c->book, x->j->format->name, t[i].source, t[i].id,
					  &other, e);
		if (r == 1)
			return somebody_else(e);
		if (r >= 0)
			r = ledger_mark(x->c->book, batches[t[i].part].rec.id, t[i].source,
					t[i].id, e);
	}
	return r;
}

/* Bytes that were there already may have gone with the export that brought them. */
static int check_there(struct run *x, const struct batch *batches, struct err *e)
{
	for (int i = 0; i < x->ret->files; i++)
		if (!path_exists(keep_path(x->c, &keep_batch, &batches[i], x->a)))
			return somebody_else(e);
	return 0;
}

static int store(struct run *x, struct batch *batches, const char *save_key, struct err *e)
{
	DB_TX(tx);
	int r = db_tx_begin(&tx, x->c->book->db, e);

	if (r < 0 || (r = check_there(x, batches, e)) < 0 || (r = core_know_me(x->c, e)) < 0)
		return r;
	for (int i = 0; i < x->ret->files && r >= 0; i++)
		r = core_put(x->c, &batch_type, NULL, &batches[i], "export", i ? NULL : save_key,
			     e);
	if (r < 0)
		return r;
	if ((r = mark(x, batches, e)) < 0)
		return r;
	return db_tx_commit(&tx, e);
}

/*
 * Another export may have made the same bytes and named them since: under the lock of writing
 * nobody begins to. Where it cannot be had the file stays, and the check names it.
 */
static void take_back(struct run *x, const struct batch *batches, const bool *new)
{
	struct book *book = x->c->book;
	struct err ignored;
	DB_TX(tx);

	if (db_tx_begin(&tx, book->db, &ignored) < 0)
		return;
	for (int i = 0; i < x->ret->files; i++)
		if (new[i] &&
		    query_file_known(book, &batch_type, batches[i].sha256, &ignored) == 0)
			unlink(keep_path(x->c, &keep_batch, &batches[i], x->a));
}

static int record(struct run *x, struct err *e)
{
	size_t n = (size_t)x->ret->files;
	struct batch *batches = arena_alloc(x->a, n * sizeof *batches);
	bool *new = arena_alloc(x->a, n * sizeof *new);
	char key[UUID_LEN];
	int64_t id;
	int r = 0;

	if (x->c->book->read_only)
		return 0;
	for (int i = 0; i < x->ret->files && r >= 0; i++)
		r = batch_of(x, i, &batches[i], &new[i], e);
	uuid_make(key);
	if (r >= 0)
		r = store(x, batches, key, e);
	if (r < 0 && !core_landed(x->c, key, r, &id)) {
		take_back(x, batches, new);
		return r;
	}
	for (int i = 0; i < x->ret->files; i++)
		x->ret->file[i].batch = batches[i].rec.id;
	x->ret->recorded = true;
	return 0;
}

/* The files are complete, but not in their places, before the batch is recorded. */
static int deliver(struct run *x, struct err *e)
{
	struct out **to = arena_alloc(x->a, (size_t)x->ret->files * sizeof *to);
	int n = x->path ? x->ret->files : 0, r = 0;

	for (int i = 0; i < n && r >= 0; i++)
		if ((r = out_file(&to[i], x->ret->file[i].path, e)) >= 0)
			r = file_send(to[i], scratch_path(&x->scratch, i), e);
	for (int i = 0; i < n && r >= 0; i++)
		if (out_failed(to[i]))
			r = out_finish(&to[i], e);
	if (r >= 0)
		r = record(x, e);
	for (int i = 0; i < n && r >= 0; i++)
		if ((r = out_finish(&to[i], e)) < 0 && x->ret->file[i].batch)
			err_wrap(e, "the export is batch %" PRId64 " and can be had by --batch",
				 x->ret->file[i].batch);
	for (int i = 0; i < n; i++)
		out_abort(&to[i]);
	if (r >= 0 && !x->path)
		r = file_send(x->out, scratch_path(&x->scratch, 0), e);
	return r;
}

static int write_rules(struct run *x, struct err *e)
{
	OUT(out);
	int r;

	if (!x->j->format->rules || !x->path)
		return 0;
	x->ret->rules = arena_printf(x->a, "%s.rules", x->path);
	if ((x->ret->rules_kept = path_exists(x->ret->rules)))
		return 0;
	if ((r = out_file(&out, x->ret->rules, e)) < 0)
		return r;
	out_puts(out, rules_words);
	return out_finish(&out, e);
}

static const char *tax_words(const struct writing *w)
{
	if (!w->tax_included)
		return "";
	if (strcmp(w->tax_included, "yes"))
		return "the prices are without tax: say so when it asks";
	return "the prices have their tax in them: say so when it asks";
}

static int tell(struct run *x, struct err *e)
{
	const struct writing *w = &x->w;
	const struct part *p = (const struct part *)(const void *)buf_str(&w->parts);
	int n = w->part + 1;

	x->ret->file = arena_alloc(x->a, (size_t)n * sizeof *x->ret->file);
	x->ret->files = n;
	x->ret->rows = w->rows;
	x->ret->changed = w->changed;
	x->ret->first = w->first;
	x->ret->last = w->last;
	x->ret->tax_words = tax_words(w);
	for (int i = 0; i < n; i++) {
		x->ret->file[i] = (struct format_file){ .path = part_path(x, i, n),
							.rows = p[i].rows, .total = p[i].total };
		if (money_add(&x->ret->total, x->ret->total, p[i].total, e) < 0)
			return -(int)e->code;
	}
	return 0;
}

static int run(struct run *x, struct err *e)
{
	int r = make(x, e);

	if (r < 0)
		return r;
	x->ret->left_out = arena_strdup(x->a, buf_str(&x->look.left_out));
	if (!x->look.entries)
		return 0;
	if ((r = tell(x, e)) < 0 || (r = deliver(x, e)) < 0)
		return r;
	return write_rules(x, e);
}

/* A statement is of one account; invoices are of none. */
static int check_account(struct core *c, const struct format_job *j, struct err *e)
{
	struct account x;
	ARENA(a);
	int r;

	if (!j->account)
		return 0;
	if (j->format->sales)
		return err_set(e, ERR_USAGE, "%s has invoices, which are in no account; leave the "
				     "account out", j->format->name);
	if ((r = core_named(c, &account_type, j->account, &x, &a, e)) < 0)
		return r;
	if (!choice_is(&account_purpose, x.purpose, "money"))
		return err_set(e, ERR_USAGE, "'%.40s' is no account for money", j->account);
	return 0;
}

int core_format_run(struct core *c, const struct format_job *j, const char *path, struct out *out,
		    struct format_done *ret, struct arena *a, struct err *e)
{
	struct format_done done = { .format = j->format, .left_out = "", .tax_words = "",
				    .rules = "", .before = "" };
	struct run x = { .c = c, .j = j, .path = path, .out = out, .ret = &done, .a = a };
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r >= 0 && j->fresh && c->book->read_only)
		r = err_set(e, ERR_DENIED,
			    "what is new cannot be told from a book that is only read, for what "
			    "was exported could not be noted: %.200s", c->why_reader);
	if (r < 0 || (r = check_account(c, j, e)) < 0)
		return r;
	r = run(&x, e);
	xlsx_abort(&x.w.book);
	out_abort(&x.w.out);
	writing_done(&x.w);
	writing_done(&x.look);
	scratch_done(&x.scratch);
	if (r >= 0)
		*ret = done;
	return r;
}

static int check_kept(struct core *c, const struct batch *b, const char *path, struct err *e)
{
	char hex[HASH_HEX];
	int64_t bytes;
	int r;

	if (!keep_has(c, &keep_batch, b))
		return err_set(e, ERR_MISSING, "batch %" PRId64 " has no file", b->rec.id);
	if ((r = file_hash(hex, &bytes, path, e)) < 0)
		return r;
	if (strcmp(hex, b->sha256))
		return err_set(e, ERR_DAMAGED, "the file of batch %" PRId64 ", '%s', was changed",
			       b->rec.id, path);
	return 0;
}

/* Complete, but not in its place: nothing leaves the book before it is noted. */
static int again_complete(struct out **ret, const char *path, const char *kept, struct err *e)
{
	int r = out_file(ret, path, e);

	if (r < 0 || (r = file_send(*ret, kept, e)) < 0)
		return r;
	return out_failed(*ret) ? out_finish(ret, e) : 0;
}

int core_format_again(struct core *c, int64_t batch, const char *path, struct out *out,
		      struct format_done *ret, struct arena *a, struct err *e)
{
	struct batch b;
	const char *kept;
	OUT(file);
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0 || (r = core_get(c, &batch_type, batch, &b, a, e)) < 0)
		return r;
	kept = keep_path(c, &keep_batch, &b, a);
	if ((r = check_kept(c, &b, kept, e)) < 0 ||
	    (path && (r = again_complete(&file, path, kept, e)) < 0) ||
	    (r = core_note_export(c, &batch_type, 0, 1, e)) < 0 ||
	    (r = path ? out_finish(&file, e) : file_send(out, kept, e)) < 0)
		return r;
	*ret = (struct format_done){ .format = core_format_named(b.format), .files = 1,
				     .file = arena_alloc(a, sizeof *ret->file), .rows = b.rows,
				     .total = b.total, .first = b.first_day, .last = b.last_day,
				     .left_out = "", .tax_words = "", .rules = "", .before = "",
				     .recorded = true };
	*ret->file = (struct format_file){ path, batch, b.rows, b.total };
	return 0;
}

int batch_by_export(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	(void)c;
	(void)rec;
	(void)e;
	if (!was)
		problem_add(p, "format", "a batch is what an export leaves; it cannot be added: "
			    "scalpbook help export");
	return 0;
}
