/* SPDX-License-Identifier: MIT */
/*
 * Rows through libcsv, which only this file knows; fed line by line, so that lines can be counted.
 */
#include "config.h"
#include "csv/read.h"

#include "base/mem.h"
#include "csv/source.h"

#include <assert.h>
#include <csv.h>
#include <string.h>
#include <strings.h>

struct csv_reader {
	struct csv_parser parser;
	struct source source;
	char delimiter;

	size_t at;		/* what was fed of the chunk */
	size_t newline;		/* of the chunk: the first LF from 'at' on, or its end */
	bool after_cr;		/* the last chunk ended in CR: a LF belongs to the same line end */
	bool done;		/* libcsv was told the end, or failed */
	long line;		/* of the next byte */
	size_t character;	/* of the next byte in its line, from 0 */

	/* The row so far: cells one after the other, each with its NUL. */
	char *bytes;
	size_t used, cap;
	size_t fed;		/* bytes of the row given to libcsv */
	long row_line;
	bool complete;
	int count;
	size_t begin[CSV_COLUMNS_MAX], len[CSV_COLUMNS_MAX];
	const char *cell[CSV_COLUMNS_MAX];
};

static void grow(struct csv_reader *r, size_t more)
{
	r->cap = 2 * (r->used + more) + 4096;
	r->bytes = mem_grow(r->bytes, r->cap);
}

static void on_cell(void *cell, size_t len, void *data)
{
	struct csv_reader *r = data;

	if (r->count++ >= CSV_COLUMNS_MAX)
		return;		/* check_size() will say so */
	if (r->cap - r->used <= len)
		grow(r, len + 1);
	memcpy(r->bytes + r->used, cell, len + 1);
	r->begin[r->count - 1] = r->used;
	r->len[r->count - 1] = len;
	r->used += len + 1;
}

/* Also called for the LF of a CRLF, with no cell in between: that is no row. */
static void on_row(int end, void *data)
{
	struct csv_reader *r = data;

	(void)end;
	r->complete = true;
}

static size_t characters(const char *s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += ((unsigned char)s[i] & 0xc0) != 0x80;
	return count;
}

static int fail(struct csv_reader *r, struct err *e, const char *words)
{
	r->done = true;
	return err_set(e, ERR_INVALID, "'%.200s' line %ld, column %d, character %zu: %s",
		       r->source.name, r->line, r->count + 1, r->character + 1, words);
}

static int fail_row(struct csv_reader *r, struct err *e, const char *words)
{
	r->done = true;
	return err_set(e, ERR_INVALID, "'%.200s' line %ld: %s", r->source.name, r->row_line, words);
}

static int next_chunk(struct csv_reader *r, struct err *e)
{
	int got;

	if (r->source.stop == STOP_NUL)
		return fail(r, e, "a NUL byte stands here, so this is not CSV text "
			    "(UTF-16? save it as \"CSV UTF-8\")");
	if (r->source.stop == STOP_ENCODING)
		return fail(r, e, "not valid UTF-8, although the rest of the file is");
	got = source_next(&r->source, e);
	if (got < 0)
		r->done = true;
	r->at = 0;
	r->newline = 0;
	return got;
}

/*
 * The end of the physical line that begins at r->at, at most the end of the chunk. Sets whether it
 * is there.
 */
static size_t line_end(struct csv_reader *r, bool *ret_found)
{
	const char *text = r->source.text, *p;
	size_t n = r->source.n;

	if (r->newline <= r->at && !(r->newline == r->at && r->at < n && text[r->at] == '\n')) {
		p = memchr(text + r->at, '\n', n - r->at);
		r->newline = p ? (size_t)(p - text) : n;
	}
	p = memchr(text + r->at, '\r', r->newline - r->at);
	*ret_found = p || r->newline < n;
	if (!p)
		return r->newline < n ? r->newline + 1 : n;
	n = (size_t)(p - text) + 1;
	return n == r->newline && n < r->source.n ? n + 1 : n;
}

/* Gives libcsv the rest of the physical line. */
static int feed(struct csv_reader *r, struct err *e)
{
	const char *piece = r->source.text + r->at;
	bool ended = false;
	size_t n, took;

	if (r->after_cr && *piece == '\n') {
		n = 1;
		r->newline = 0;
	} else {
		n = line_end(r, &ended);
		n -= r->at;
	}
	r->after_cr = false;
	took = csv_parse(&r->parser, piece, n, on_cell, on_row, r);
	r->at += took;
	r->fed += took;
	if (took < n) {
		/*
		 * The row so far is not to be had: csv_fini() would deliver it and report success.
		 */
		r->character += characters(piece, took);
		return fail(r, e, piece[took] == '"' ?
			    "a quote inside a cell that does not begin with one" :
			    "text after the closing quote of a cell");
	}
	if (ended) {
		r->line++;
		r->character = 0;
		r->after_cr = piece[n - 1] == '\r' && r->at == r->source.n;
	} else {
		r->character += characters(piece, n);
	}
	return 0;
}

static int finish(struct csv_reader *r, struct err *e)
{
	r->done = true;
	if (csv_fini(&r->parser, on_cell, on_row, r) < 0)
		return fail_row(r, e, "a quote opened in the row that begins here is never closed");
	return 0;
}

static int check_size(struct csv_reader *r, struct err *e)
{
	if (r->fed > CSV_ROW_MAX)
		return fail_row(r, e, "the row that begins here is longer than 1 MiB: "
				"is a closing quote missing?");
	if (r->count > CSV_COLUMNS_MAX)
		return fail_row(r, e, "the row that begins here has more than 4096 columns");
	return 0;
}

static void begin_row(struct csv_reader *r)
{
	r->used = 0;
	r->complete = false;
	r->count = 0;
	r->fed = 0;
	r->row_line = r->line;
}

/* Reads until the row is complete, or sets 'done'. */
static int read_row(struct csv_reader *r, struct err *e)
{
	int code = 0;

	while (code >= 0 && !r->complete && !r->done) {
		if (r->at < r->source.n)
			code = feed(r, e);
		else if ((code = next_chunk(r, e)) == 0)
			code = finish(r, e);
		if (code >= 0)
			code = check_size(r, e);
	}
	return code;
}

int csv_row(struct csv_reader *r, struct csv_cells *ret, struct err *e)
{
	do {
		int code;

		if (r->done)
			return 0;
		begin_row(r);
		code = read_row(r, e);
		if (code < 0)
			return code;
	} while (!r->count);

	for (int i = 0; i < r->count; i++)
		r->cell[i] = r->bytes + r->begin[i];
	*ret = (struct csv_cells){ r->cell, r->len, r->count, r->row_line };
	return 1;
}

/*
 * Excel's own way to name the delimiter: a first line "sep=;". Returns the length of that line, 0
 * if it is not there.
 */
static size_t declared(const char *s, size_t n, char *ret)
{
	if (n < 6 || strncasecmp(s, "sep=", 4) != 0 || strchr("\"\r\n", s[4]))
		return 0;
	if (s[5] != '\r' && s[5] != '\n')
		return 0;
	*ret = s[4];
	return s[5] == '\r' && n > 6 && s[6] == '\n' ? 7 : 6;
}

static char sniffed(const char *s, size_t n)
{
	static const char candidates[] = ",;\t";
	size_t seen[sizeof candidates - 1] = { 0 }, best = 0;
	bool quoted = false;

	for (size_t i = 0; i < n && (quoted || (s[i] != '\n' && s[i] != '\r')); i++) {
		const char *c = s[i] ? strchr(candidates, s[i]) : NULL;

		if (s[i] == '"')
			quoted = !quoted;
		else if (c && !quoted)
			seen[c - candidates]++;
	}
	for (size_t i = 1; i < COUNT(seen); i++) {
		if (seen[i] > seen[best])
			best = i;
	}
	return candidates[best];
}

static void choose_delimiter(struct csv_reader *r, char told)
{
	size_t skip = declared(r->source.text, r->source.n, &r->delimiter);

	if (skip) {
		r->at = skip;
		r->line++;
	} else {
		r->delimiter = sniffed(r->source.text, r->source.n);
	}
	if (told)
		r->delimiter = told;
	csv_set_delim(&r->parser, (unsigned char)r->delimiter);
}

static int start(struct csv_reader *r, const char *path, const struct csv_options *o, struct err *e)
{
	int code;

	if (o->delimiter && strchr("\"\r\n", o->delimiter))
		return err_set(e, ERR_INVALID, "a quote or a line end cannot be the delimiter");
	code = source_open(&r->source, path, o->encoding, e);
	if (code < 0)
		return code;
	if (o->hashed)
		r->source.hash = hash_open();
	csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_REPALL_NL);
	csv_set_realloc_func(&r->parser, mem_grow);
	csv_set_free_func(&r->parser, mem_free);
	csv_set_blk_size(&r->parser, 4096);
	r->line = 1;
	code = source_next(&r->source, e);
	if (code < 0)
		return code;
	choose_delimiter(r, o->delimiter);
	return 0;
}

int csv_open(struct csv_reader **ret, const char *path, const struct csv_options *o, struct err *e)
{
	static const struct csv_options nothing_told;
	CSV_READER(r);
	int code;

	r = mem_alloc(sizeof *r);
	r->source.fd = -1;
	code = start(r, path, o ? o : &nothing_told, e);
	if (code < 0)
		return code;
	*ret = r;
	r = NULL;
	return 0;
}

void csv_sum(struct csv_reader *r, char hex[HASH_HEX])
{
	assert(r->done && r->source.hash);
	hash_hex(r->source.hash, hex);
}

char csv_delimiter(const struct csv_reader *r)
{
	return r->delimiter;
}

enum csv_encoding csv_encoding(const struct csv_reader *r)
{
	return r->source.encoding;
}

bool csv_guarded(const struct csv_reader *r)
{
	return r->source.bom;
}

void csv_close(struct csv_reader **r)
{
	if (!*r)
		return;
	csv_free(&(*r)->parser);
	source_done(&(*r)->source);
	mem_free((*r)->bytes);
	mem_free(*r);
	*r = NULL;
}
