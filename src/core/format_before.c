/* SPDX-License-Identifier: MIT */
/* What of a file for a bookkeeper is in an earlier one already. Reads, and writes nothing. */
#include "config.h"
#include "core/format_impl.h"

#include <inttypes.h>
#include <string.h>

enum { NAMES = 5, BATCHES = 3 };	/* that are named; the rest is counted */

/* An earlier batch, and what it has of the file. */
struct before {
	int64_t batch, documents;
	const char *name[NAMES];
};

static int is_of_format(void *ctx, const void *rec, struct err *e)
{
	const struct batch *b = rec;
	struct writing *w = ctx;

	(void)e;
	w->ask_before = !strcmp(b->format, w->f->name);
	return w->ask_before;	/* one is enough */
}

int before_begin(struct writing *w, const struct format_job *j, struct err *e)
{
	struct query all = { 0 };
	int64_t n = j->fresh ? 0 : core_each(w->c, &batch_type, &all, is_of_format, w, e);

	return n < 0 ? (int)n : 0;
}

static struct before *all_of(const struct writing *w, size_t *ret_count)
{
	*ret_count = w->before.len / sizeof(struct before);
	return (struct before *)(void *)w->before.s;
}

/* The newest first. */
static struct before *of_batch(struct writing *w, int64_t batch)
{
	struct before new = { .batch = batch }, *all;
	size_t n, i = 0;

	all = all_of(w, &n);
	while (i < n && all[i].batch > batch)
		i++;
	if (i < n && all[i].batch == batch)
		return &all[i];
	buf_add(&w->before, &new, sizeof new);
	all = all_of(w, &n);
	memmove(&all[i + 1], &all[i], (n - 1 - i) * sizeof *all);
	all[i] = new;
	return &all[i];
}

/* The lines of an invoice follow each other, and went out together. */
static bool same_document(struct writing *w, const struct ledger_row *x)
{
	int64_t document = x->source == LEDGER_SALES ? x->invoice : x->id;
	bool same = w->document == document && w->document_source == x->source;

	w->document = document;
	w->document_source = x->source;
	return same;
}

int before_row(struct writing *w, const struct ledger_row *x, struct err *e)
{
	struct before *b;
	int64_t batch;
	int r;

	if (!w->ask_before || same_document(w, x))
		return 0;
	w->documents++;
	if ((r = ledger_marked(w->c->book, w->f->name, x->source, x->id, &batch, e)) <= 0)
		return r;
	w->documents_before++;
	b = of_batch(w, batch);
	if (b->documents < NAMES)
		b->name[b->documents] = arena_strdup(&w->a, x->code);
	b->documents++;
	return 0;
}

/* "batch 3, Mon 2 Nov 2026 18:10, by anna: INV-0001, INV-0002". */
static int batch_words(const struct writing *w, const struct before *x, struct buf *words,
		       struct err *e)
{
	char when[DATE_BUF];
	struct batch b;
	ARENA(a);
	int r = core_get(w->c, &batch_type, x->batch, &b, &a, e);

	if (r < 0)
		return r;
	buf_printf(words, "batch %" PRId64 ", %s, by %s: ", x->batch,
		   minute_long(instant_local(b.made), when), b.who);
	for (int i = 0; i < NAMES && i < x->documents; i++)
		buf_printf(words, "%s%s", i ? ", " : "", x->name[i]);
	if (x->documents > NAMES)
		buf_printf(words, " and %" PRId64 " more", x->documents - NAMES);
	return 0;
}

static void begin_words(const struct writing *w, struct buf *words)
{
	const char *what = !w->f->payments ? "invoices" : !w->f->sales ? "payments" :
							  "invoices and payments";

	if (w->documents_before == w->documents)
		buf_printf(words, "all of it");
	else
		buf_printf(words, "%" PRId64 " of these %" PRId64 " %s", w->documents_before,
			   w->documents, what);
	buf_printf(words, " %s exported in this format before: ",
		   w->documents_before == w->documents || w->documents_before == 1 ? "was" :
										      "were");
}

int before_words(const struct writing *w, const char **ret, struct arena *a, struct err *e)
{
	const struct before *all;
	BUF(words);
	size_t n;
	int r;

	*ret = "";
	all = all_of(w, &n);
	if (!n)
		return 0;
	begin_words(w, &words);
	for (size_t i = 0; i < n && i < BATCHES; i++) {
		buf_printf(&words, "%s", i ? "; " : "");
		if ((r = batch_words(w, &all[i], &words, e)) < 0)
			return r;
	}
	if (n > BATCHES)
		buf_printf(&words, "; the rest in %zu earlier batch%s", n - BATCHES,
			   n - BATCHES == 1 ? "" : "es");
	*ret = arena_strdup(a, buf_str(&words));
	return 0;
}

int core_format_before(struct core *c, const struct format_job *j, const char **ret,
		       struct arena *a, struct err *e)
{
	struct writing w;
	DB_TX(tx);
	int r = core_ask(c, RIGHT_EXPORT, e);

	*ret = "";
	if (r < 0)
		return r;
	writing_begin(&w, c, j->format);
	if ((r = db_tx_begin_read(&tx, c->book->db, e)) >= 0 &&
	    (r = before_begin(&w, j, e)) >= 0 && w.ask_before &&
	    (r = writing_run(&w, j, e)) >= 0)
		r = before_words(&w, ret, a, e);
	writing_done(&w);
	return r < 0 ? r : 0;
}
