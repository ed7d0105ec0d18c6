/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a CSV file: rows of good text or an error in words, and what is read can be written.
 */
#include "config.h"
#include "tests/fuzz_file.h"
#include "base/mem.h"
#include "base/text.h"
#include "csv/read.h"
#include "csv/write.h"

#include <string.h>
#include <unistd.h>

const char fuzz_name[] = "csv";

static void check_row(const struct csv_cells *row, long *line)
{
	PROMISE(row->count >= 1 && row->count <= CSV_COLUMNS_MAX);
	PROMISE(row->line > *line);
	*line = row->line;
	for (int i = 0; i < row->count; i++) {
		PROMISE(strlen(row->cell[i]) == row->len[i]);
		PROMISE(text_valid(row->cell[i], row->len[i]));
	}
}

/* Reads all rows; writes them to 'w' unless that is NULL. */
static int copy(const char *path, const struct csv_options *o, bool unguard, struct csv_writer *w)
{
	CSV_READER(r);
	struct csv_cells row;
	struct err e = { 0 };
	long line = 0;
	int code = csv_open(&r, path, o, &e);

	while (code >= 0 && (code = csv_row(r, &row, &e)) > 0) {
		check_row(&row, &line);
		for (int i = 0; w && i < row.count; i++) {
			const char *cell = unguard ? csv_unguard(row.cell[i]) : row.cell[i];

			csv_text(w, cell, strlen(cell));
		}
		if (w)
			csv_end(w);
	}
	PROMISE(code == 0 || (code == -ERR_INVALID && e.msg[0]));
	return code;
}

static void copy_to(struct out *out, const char *path, const struct csv_options *o, bool unguard,
		    enum csv_profile_id profile)
{
	struct csv_writer w;

	csv_begin(&w, out, &csv_profiles[profile]);
	copy(path, o, unguard, &w);
}

/* What was read, written plainly, read again and written again is the same, through a guard too. */
static void check_copies(const struct csv_options *o, const void *bytes, size_t n)
{
	static const struct csv_options comma = { .delimiter = ',' };
	static const struct csv_options semicolon = { .delimiter = ';' };
	OUT(plain);
	OUT(sheet);
	OUT(again);
	const char *text;

	plain = out_memory();
	sheet = out_memory();
	again = out_memory();
	copy_to(plain, fuzz_file(bytes, n), o, false, CSV_PROFILE_PLAIN);
	text = out_text(plain);
	copy_to(sheet, fuzz_file(text, strlen(text)), &comma, false, CSV_PROFILE_SPREADSHEET);
	text = out_text(sheet);
	copy_to(again, fuzz_file(text, strlen(text)), &semicolon, true, CSV_PROFILE_PLAIN);
	PROMISE(strcmp(out_text(plain), out_text(again)) == 0);
}

static void check_pipe(const void *bytes, size_t n)
{
	int ends[2];

	PROMISE(pipe(ends) == 0 && write(ends[1], bytes, n) == (ssize_t)n);
	PROMISE(dup2(ends[0], STDIN_FILENO) == STDIN_FILENO);
	close(ends[1]);
	if (ends[0] != STDIN_FILENO)
		close(ends[0]);
	copy("-", NULL, false, NULL);
}

/* The first byte chooses what is told of the file. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char delimiters[] = { 0, ',', ';', '\t', '|', ' ', 'a', '\'' };
	struct csv_options o = { 0 };

	if (!size || size > 60000)
		return 0;
	o.delimiter = delimiters[data[0] & 7];
	o.encoding = (enum csv_encoding)((data[0] >> 3) % 3);
	check_copies(&o, data + 1, size - 1);
	check_pipe(data + 1, size - 1);
	return 0;
}
