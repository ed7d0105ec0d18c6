/* SPDX-License-Identifier: MIT */
/* Walks the directories of fonts, and reads the tables that say what a font can show. */
#include "config.h"
#include "media/font.h"
#include "base/file.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH = 5, MAP_MAX = 4 << 20 };

static const struct { const char *file, *bold; } best[] = {
#define FONT(file, bold) { file, bold },
#include "media/fonts.def"
};

/* Finding */

static bool ends(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);

	return n > m && !strcasecmp(name + n - m, end);
}

static void walk(struct buf *found, const char *dir, int depth, struct arena *a)
{
	struct dirent_info *f;
	struct err e;
	size_t n;

	if (dir_names(&f, &n, a, dir, &e) < 0)
		return;
	for (size_t i = 0; i < n; i++) {
		const char *path = arena_printf(a, "%s/%s", dir, f[i].name);
		struct font font = { .path = path, .collection = ends(path, ".ttc") };

		if (f[i].is_dir && depth)
			walk(found, path, depth - 1, a);
		else if (f[i].is_file && (font.collection || ends(path, ".ttf")))
			buf_add(found, &font, sizeof font);
	}
}

/* Those of the table in its order; then plain ones; slanted, bold and narrow ones at the end. */
static int rank(const struct font *f)
{
	static const char *const odd[] = { "Bold", "Italic", "Oblique", "Mono", "Condensed",
					   "Light" };
	const char *name = path_base(f->path);
	int r = (int)COUNT(best);

	for (int i = 0; i < (int)COUNT(best); i++)
		if (!strcmp(name, best[i].file))
			return i;
	for (size_t i = 0; i < COUNT(odd); i++)
		r += strstr(name, odd[i]) != NULL;
	return r;
}

static int by_rank(const void *x, const void *y)
{
	const struct font *p = x, *q = y;
	int d = rank(p) - rank(q);

	return d ? d : strcmp(p->path, q->path);
}

static const char *usual_dirs(struct arena *a)
{
	const char *home = getenv("HOME");

	home = home && *home == '/' ? home : "/nonexistent";
	return arena_printf(a, "%s/.local/share/fonts:%s/.fonts:/usr/local/share/fonts:"
			    "/usr/share/fonts", home, home);
}

struct font *fonts_find(const char *dirs, int *ret_n, struct arena *a)
{
	char *rest = arena_strdup(a, dirs ? dirs : usual_dirs(a)), *dir;
	struct font *all;
	BUF(found);

	while ((dir = strsep(&rest, ":")))
		if (*dir)
			walk(&found, dir, DEPTH, a);
	*ret_n = (int)(found.len / sizeof *all);
	all = arena_alloc(a, found.len + 1);
	memcpy(all, buf_str(&found), found.len);
	if (*ret_n)
		qsort(all, (size_t)*ret_n, sizeof *all, by_rank);
	return all;
}

struct font *font_bold(const struct font *f, struct font *all, int n)
{
	int r = rank(f);

	for (int i = 0; i < n && r < (int)COUNT(best) && *best[r].bold; i++)
		if (!strcmp(path_base(all[i].path), best[r].bold))
			return &all[i];
	return NULL;
}

/* Reading; what does not fit together makes a font of no use, and no harm. */

static uint32_t number(const unsigned char *p, int bytes)
{
	uint32_t n = 0;

	while (bytes--)
		n = n << 8 | *p++;
	return n;
}

static bool read_at(FILE *f, long at, void *to, size_t n)
{
	return fseek(f, at, SEEK_SET) == 0 && fread(to, 1, n, f) == n;
}

/* Where a table of the font that begins at 'font' lies; 0: it has none. */
static uint32_t find_table(FILE *f, uint32_t font, const char *tag)
{
	unsigned char head[12], row[16];

	if (!read_at(f, (long)font, head, sizeof head))
		return 0;
	for (uint32_t i = 0; i < number(head + 4, 2); i++) {
		if (!read_at(f, (long)(font + 12 + 16 * i), row, sizeof row))
			return 0;
		if (!memcmp(row, tag, 4))
			return number(row + 8, 4);
	}
	return 0;
}

/* Windows' Unicode map, which the writer of the PDF uses too. */
static uint32_t find_map(FILE *f, uint32_t cmap)
{
	unsigned char head[4], row[8], format[4];

	if (!cmap || !read_at(f, (long)cmap, head, sizeof head))
		return 0;
	for (uint32_t i = 0; i < number(head + 2, 2); i++) {
		uint32_t at;

		if (!read_at(f, (long)(cmap + 4 + 8 * i), row, sizeof row))
			return 0;
		at = cmap + number(row + 4, 4);
		if (number(row, 2) == 3 && number(row + 2, 2) == 1 &&
		    read_at(f, (long)at, format, sizeof format) && number(format, 2) == 4)
			return at;
	}
	return 0;
}

static void close_file(FILE **f)
{
	if (*f)
		fclose(*f);
}

static void read_map(struct font *font, struct arena *a)
{
	CLEANUP(close_file) FILE *f = fopen(font->path, "rb");
	unsigned char head[16];
	uint32_t begin = 0, at;
	unsigned char *map;

	font->read = true;
	if (!f || (font->collection && !read_at(f, 0, head, sizeof head)))
		return;
	if (font->collection)
		begin = number(head + 12, 4);
	/* Outlines of the other kind (CFF) cannot be put into the file. */
	if (!find_table(f, begin, "glyf") || !(at = find_map(f, find_table(f, begin, "cmap"))) ||
	    !read_at(f, (long)at, head, 8))
		return;
	font->size = number(head + 2, 2);
	if (font->size < 16 || font->size > MAP_MAX)
		return;
	map = arena_alloc(a, font->size);
	if (read_at(f, (long)at, map, font->size))
		font->map = map;
}

/* Format 4: runs of characters by their last, then first, shift, and place of their glyphs. */
static bool in_map(const unsigned char *m, size_t size, uint32_t c)
{
	uint32_t n = number(m + 6, 2) / 2;
	size_t ends_at = 14, begins = ends_at + 2 * n + 2, shifts = begins + 2 * n,
	       places = shifts + 2 * n;

	if (places + 2 * n > size)
		return false;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t first = number(m + begins + 2 * i, 2), place;
		size_t at;

		if (c > number(m + ends_at + 2 * i, 2))
			continue;
		if (c < first)
			return false;
		place = number(m + places + 2 * i, 2);
		if (!place)
			return ((c + number(m + shifts + 2 * i, 2)) & 0xFFFF) != 0;
		at = places + 2 * i + place + 2 * (c - first);
		return at + 2 <= size && number(m + at, 2) != 0;
	}
	return false;
}

bool font_has(struct font *f, uint32_t character, struct arena *a)
{
	if (!f->read)
		read_map(f, a);
	return f->map && character < 0xFFFF && in_map(f->map, f->size, character);
}
