/* SPDX-License-Identifier: MIT */
/*
 * Tokens of many clients at once: a job beside the caller makes them, sorts them in runs of bounded
 * memory and merges these; the caller writes them in order.
 */
#include "config.h"
#include "store/find.h"
#include "base/job.h"
#include "base/mem.h"
#include "store/words.h"

#include <string.h>

/*
 * The table is written once from its begin to its end: runs that were written one after the other
 * would each touch all of its pages. INSERT rows a statement take half the time of one by one; more
 * gain little. A job is worth its thread when it lasts some milliseconds.
 */
enum { RUN_ROWS = 1500 * 1000, RUN_TEXT = 64 << 20, INSERT = 16, CLIENTS = 2048, ROWS = 16384 };

struct load {
	struct arena a;
	struct client *c[CLIENTS];
	int n;
};

struct row {
	size_t text;		/* where in 'texts': token, NUL, key */
	uint32_t token_len, key_len;
	int64_t client;
};

struct block {
	struct buf texts;
	struct row row[ROWS];
	int n;
};

struct find_bulk {
	struct book *b;
	size_t run;
	struct job *job;
	struct load *batch;	/* filled by the caller */
	struct block *block;	/* written by the caller */

	/* The job's alone until it was waited for. */
	struct load *taken;
	struct block *filled;
	struct words *words;
	struct runs *runs;
};

struct find_bulk *find_bulk_open(struct book *b, size_t run)
{
	struct find_bulk *f = mem_alloc(sizeof *f);

	f->b = b;
	f->run = run ? run : RUN_ROWS;
	f->batch = mem_alloc(sizeof *f->batch);
	f->taken = mem_alloc(sizeof *f->taken);
	f->words = words_open();
	f->runs = runs_open(b->dir);
	return f;
}

/* ---- beside the caller ---- */

static int set_aside(struct find_bulk *f, struct err *e)
{
	struct token_row row;
	int r = runs_begin(f->runs, e);

	words_sort(f->words);
	while (r >= 0 && words_next(f->words, &row))
		r = runs_row(f->runs, &row, e);
	words_clear(f->words);
	return r;
}

static int take_batch(void *ctx, struct err *e)
{
	struct find_bulk *f = ctx;
	int r = 0;

	for (int i = 0; i < f->taken->n && r >= 0; i++) {
		words_add(f->words, f->taken->c[i]);
		if (words_rows(f->words) > f->run || words_text(f->words) > RUN_TEXT)
			r = set_aside(f, e);
	}
	f->taken->n = 0;
	arena_reset(&f->taken->a);
	return r;
}

/* All are there: in memory, or in runs. */
static int sort_all(void *ctx, struct err *e)
{
	struct find_bulk *f = ctx;
	int r;

	if (runs_count(f->runs))
		return (r = set_aside(f, e)) < 0 ? r : runs_rewind(f->runs, e);
	words_sort(f->words);
	return 0;
}

static int fill_block(void *ctx, struct err *e)
{
	struct find_bulk *f = ctx;
	struct block *b = f->filled;
	struct token_row row;
	int r = 1;

	buf_clear(&b->texts);
	for (b->n = 0; b->n < ROWS; b->n++) {
		r = runs_count(f->runs) ? runs_next(f->runs, &row, e) : words_next(f->words, &row);
		if (r <= 0)
			break;
		b->row[b->n] = (struct row){ b->texts.len, row.token_len, row.key_len, row.client };
		buf_add(&b->texts, row.token, row.token_len + 1);
		buf_add(&b->texts, row.key, row.key_len + 1);
	}
	return r < 0 ? r : 0;
}

/* ---- the caller ---- */

static int hand_over(struct find_bulk *f, struct err *e)
{
	struct load *full = f->batch;
	int r = job_wait(&f->job, e);

	if (r < 0)
		return r;
	f->batch = f->taken;
	f->taken = full;
	f->job = job_start(take_batch, f);
	return 0;
}

int find_bulk_add(struct find_bulk *f, const struct client *c, struct err *e)
{
	f->batch->c[f->batch->n++] = rec_copy(&client_type, c, &f->batch->a);
	return f->batch->n == CLIENTS ? hand_over(f, e) : 0;
}

static int insert_query(struct find_bulk *f, int rows, struct db_stmt **ret, struct err *e)
{
	BUF(sql);

	buf_puts(&sql, "INSERT INTO client_token (token, sort_key, client) VALUES ");
	for (int i = 0; i < rows; i++)
		buf_printf(&sql, "%s($%d, $%d, $%d)", i ? ", " : "", 3 * i + 1, 3 * i + 2,
			   3 * i + 3);
	return db_query(f->b->db, buf_str(&sql), ret, e);
}

static void bind_row(struct db_stmt *st, int at, const struct block *b, const struct row *row)
{
	const char *text = b->texts.s + row->text;

	db_bind_text_n(st, 3 * at + 1, text, row->token_len);
	db_bind_text_n(st, 3 * at + 2, text + row->token_len + 1, row->key_len);
	db_bind_int(st, 3 * at + 3, row->client);
}

/* So many rows a statement as long as there are, from *at on. */
static int insert_by(struct find_bulk *f, int rows, int *at, struct err *e)
{
	const struct block *b = f->block;
	DB_STMT(st);
	int r = b->n - *at < rows ? 0 : insert_query(f, rows, &st, e);

	for (; r >= 0 && b->n - *at >= rows; *at += rows) {
		for (int i = 0; i < rows; i++)
			bind_row(st, i, b, &b->row[*at + i]);
		r = db_step(st, e);
		db_again(st);
	}
	return r;
}

/* Its statements begin behind the last one's end, so the engine writes at the table's end only. */
static int insert_block(struct find_bulk *f, struct err *e)
{
	int at = 0, r = insert_by(f, INSERT, &at, e);

	return r < 0 ? r : insert_by(f, 1, &at, e);
}

/* While one block is written the next one is filled. */
static int insert_all(struct find_bulk *f, struct err *e)
{
	int r;

	f->block = mem_alloc(sizeof *f->block);
	f->filled = mem_alloc(sizeof *f->filled);
	f->job = job_start(fill_block, f);
	while ((r = job_wait(&f->job, e)) >= 0 && f->filled->n) {
		struct block *full = f->filled;

		f->filled = f->block;
		f->block = full;
		f->job = job_start(fill_block, f);
		if ((r = insert_block(f, e)) < 0)
			return r;
	}
	return r;
}

int find_bulk_sort(struct find_bulk *f, struct err *e)
{
	int r = hand_over(f, e);

	if (r < 0 || (r = job_wait(&f->job, e)) < 0)
		return r;
	f->job = job_start(sort_all, f);
	return 0;
}

int find_bulk_finish(struct find_bulk *f, struct err *e)
{
	int r = job_wait(&f->job, e);

	return r < 0 ? r : insert_all(f, e);
}

static void batch_close(struct load *b)
{
	arena_done(&b->a);
	mem_free(b);
}

static void block_close(struct block *b)
{
	if (b)
		buf_done(&b->texts);
	mem_free(b);
}

void find_bulk_close(struct find_bulk **f)
{
	struct err ignored;

	if (!*f)
		return;
	if (job_wait(&(*f)->job, &ignored) < 0)
		ignored.code = ERR_NONE;
	batch_close((*f)->batch);
	batch_close((*f)->taken);
	block_close((*f)->block);
	block_close((*f)->filled);
	words_close(&(*f)->words);
	runs_close(&(*f)->runs);
	mem_free(*f);
	*f = NULL;
}
