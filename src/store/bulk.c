/* SPDX-License-Identifier: MIT */
/*
 * Tokens of many clients at once: a job beside the caller makes them, another one sorts them in
 * runs of bounded memory and merges these; the caller writes them in order.
 */
#include "config.h"
#include "store/find.h"
#include "base/job.h"
#include "base/mem.h"
#include "store/words.h"

#include <string.h>

/*
 * The table is written once from its begin to its end: runs that were written one after the other
 * would each touch all of its pages. A run of 8 MB sorts within the processor's cache, and some
 * dozens are still merged beside the writing. A job is worth its thread when it lasts some
 * milliseconds.
 */
enum { RUN_ROWS = 256 * 1024, RUN_TEXT = 16 << 20, CLIENTS = 2048, ROWS = 4096 };

struct load {
	struct arena a;
	struct client *c[CLIENTS];
	int n;
};

struct block {
	struct buf texts;
	struct db_cell row[ROWS][3];	/* token, key, client */
	int n;
};

struct find_bulk {
	struct book *b;
	size_t run;
	struct job *job;
	struct load *batch;	/* filled by the caller */
	struct block *block;	/* written by the caller */
	int at;			/* this row of it is next */

	/* The job's alone until it was waited for. */
	struct load *taken;
	struct block *filled;
	struct words *words;
	struct job *sorting;	/* started and waited for by the job itself */

	/* That one's alone. */
	struct words *full;
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
	f->full = words_open();
	f->runs = runs_open(b->dir);
	return f;
}

/* ---- beside the caller ---- */

static int write_run(void *ctx, struct err *e)
{
	struct find_bulk *f = ctx;
	struct token_row row;
	int r = runs_begin(f->runs, e);

	words_sort(f->full);
	while (r >= 0 && words_next(f->full, &row))
		r = runs_row(f->runs, &row, e);
	words_clear(f->full);
	return r;
}

/* Sorted and written while the next ones are made: nobody stands idle for a run. */
static int set_aside(struct find_bulk *f, struct err *e)
{
	struct words *full = f->words;
	int r = job_wait(&f->sorting, e);

	if (r < 0)
		return r;
	f->words = f->full;
	f->full = full;
	f->sorting = job_start(write_run, f);
	return 0;
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
	int r = job_wait(&f->sorting, e);

	if (r < 0)
		return r;
	if (runs_count(f->runs))
		return (r = set_aside(f, e)) < 0 || (r = job_wait(&f->sorting, e)) < 0 ?
			       r :
			       runs_rewind(f->runs, e);
	words_sort(f->words);
	return 0;
}

static void add_row(struct block *b, const struct token_row *row)
{
	struct db_cell *cell = b->row[b->n++];

	cell[0] = (struct db_cell){ .len = row->token_len };
	cell[1] = (struct db_cell){ .len = row->key_len };
	cell[2] = (struct db_cell){ .number = row->client };
	buf_add(&b->texts, row->token, row->token_len);
	buf_add(&b->texts, row->key, row->key_len);
}

/* Behind the last row: until then the texts may move. */
static void point_to_texts(struct block *b)
{
	const char *at = b->texts.s;

	for (int i = 0; i < b->n; i++)
		for (int k = 0; k < 2; k++) {
			b->row[i][k].text = at;
			at += b->row[i][k].len;
		}
}

static int fill_block(void *ctx, struct err *e)
{
	struct find_bulk *f = ctx;
	struct block *b = f->filled;
	struct token_row row;
	int r = 1;

	buf_clear(&b->texts);
	for (b->n = 0; b->n < ROWS; add_row(b, &row)) {
		r = runs_count(f->runs) ? runs_next(f->runs, &row, e) : words_next(f->words, &row);
		if (r <= 0)
			break;
	}
	point_to_texts(b);
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

/* While one block is written the next one is filled. */
static int next_block(struct find_bulk *f, struct err *e)
{
	struct block *full;
	int r = job_wait(&f->job, e);

	if (r < 0)
		return r;
	full = f->filled;
	f->filled = f->block;
	f->block = full;
	f->at = 0;
	if (full->n)
		f->job = job_start(fill_block, f);
	return full->n > 0;
}

static int next_row(void *ctx, const struct db_cell **ret, struct err *e)
{
	struct find_bulk *f = ctx;
	int r;

	if (f->at == f->block->n && (r = next_block(f, e)) <= 0)
		return r;
	*ret = f->block->row[f->at++];
	return 1;
}

/* Each row is put behind the last one, so the engine writes at the table's end only. */
static int insert_all(struct find_bulk *f, struct err *e)
{
	f->block = mem_alloc(sizeof *f->block);
	f->filled = mem_alloc(sizeof *f->filled);
	f->job = job_start(fill_block, f);
	return db_load(f->b->db, "client_token (token, sort_key, client)", COUNT(f->block->row[0]),
		       next_row, f, e);
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
	/* The job first: it may have started the other. */
	if (job_wait(&(*f)->job, &ignored) < 0)
		ignored.code = ERR_NONE;
	if (job_wait(&(*f)->sorting, &ignored) < 0)
		ignored.code = ERR_NONE;
	batch_close((*f)->batch);
	batch_close((*f)->taken);
	block_close((*f)->block);
	block_close((*f)->filled);
	words_close(&(*f)->words);
	words_close(&(*f)->full);
	runs_close(&(*f)->runs);
	mem_free(*f);
	*f = NULL;
}
