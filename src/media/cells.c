/* SPDX-License-Identifier: MIT */
/* Pictures through libchafa, which only this file knows; what is seen where is the screens'. */
#include "config.h"
#include "media/cells.h"

#include <assert.h>
#include <chafa.h>
#include <math.h>
#include <string.h>
#include "base/late.h"

#undef g_string_free	/* a macro round the function since GLib 2.76 */
#define CALLS(X) \
	X(chafa_symbol_map_new) X(chafa_symbol_map_add_by_tags) X(chafa_canvas_get_char_at) \
	X(g_unichar_to_utf8) X(chafa_canvas_get_raw_colors_at) X(chafa_set_n_threads) \
	X(chafa_canvas_new) X(chafa_canvas_draw_all_pixels) X(chafa_canvas_config_new) \
	X(chafa_canvas_config_set_geometry) X(chafa_canvas_config_set_canvas_mode) \
	X(chafa_canvas_config_set_symbol_map) X(chafa_canvas_config_set_work_factor) \
	X(chafa_canvas_config_set_color_space) X(chafa_canvas_config_set_dither_mode) \
	X(chafa_canvas_config_set_dither_grain_size) X(chafa_canvas_unref) \
	X(chafa_symbol_map_unref) X(chafa_canvas_config_unref) \
	X(chafa_term_db_get_fallback_info) X(chafa_term_db_get_default) \
	X(chafa_canvas_config_set_cell_geometry) X(chafa_canvas_config_set_pixel_mode) \
	X(chafa_canvas_print) X(g_string_free) X(chafa_term_info_unref)
LATE_LIBRARY(chafa, CALLS, CHAFA_SONAME, "draws photos");

int cells_begin(struct err *e)
{
	return late_once(&chafa_late, e);
}

void picture_fit(const struct picture *p, int cell_wide, int cell_high, int *rows, int *cols)
{
	long wide = (long)p->width * cell_high, high = (long)p->height * cell_wide;
	long r = *rows, c = *cols;

	assert(wide > 0 && high > 0 && r > 0 && c > 0);
	if (c * high > r * wide)
		c = (r * wide + high / 2) / high;
	else
		r = (c * high + wide / 2) / wide;
	*rows = r < 1 ? 1 : (int)r;
	*cols = c < 1 ? 1 : (int)c;
}

/*
 * Characters that PuTTY's and the console's fonts have too: no sextants, no wedges. With no colour
 * to shade with, the dotted blocks shade.
 */
static ChafaSymbolMap *symbols(enum cells_mode mode, bool ascii)
{
	ChafaSymbolTags tags = CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_SOLID |
			       CHAFA_SYMBOL_TAG_BLOCK | CHAFA_SYMBOL_TAG_HALF |
			       CHAFA_SYMBOL_TAG_QUAD;
	ChafaSymbolMap *map = chafa.chafa_symbol_map_new();

	if (ascii)
		tags = CHAFA_SYMBOL_TAG_ASCII | CHAFA_SYMBOL_TAG_SPACE;
	else if (mode == CELLS_MONO)
		tags |= CHAFA_SYMBOL_TAG_STIPPLE;
	chafa.chafa_symbol_map_add_by_tags(map, tags);
	return map;
}

/*
 * The palette of 256 by eye (Oklab, Ottosson 2020): the nearest by red, green and blue makes the
 * shades of skin olive and pink. libchafa knows such a space too, at four times the price, for it
 * takes every pixel there.
 */
struct shade {
	float light, red_green, yellow_blue;
};

static float linear(int byte)
{
	float c = (float)byte / 255;

	return c <= 0.04045f ? c / 12.92f : powf((c + 0.055f) / 1.055f, 2.4f);
}

static struct shade shade_of(int red, int green, int blue)
{
	float r = linear(red), g = linear(green), b = linear(blue);
	float l = cbrtf(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
	float m = cbrtf(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
	float s = cbrtf(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);

	return (struct shade){ 0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
			       1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
			       0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s };
}

enum { FIRST = 16, GREYS = 232, PALETTE = 256 };	/* a cube of 6 x 6 x 6, then 24 greys */
enum { HUE = 3 };	/* skin that is a little too dark is skin, green it is none */

static struct shade shade_of_index(int i)
{
	static const int steps[] = { 0, 95, 135, 175, 215, 255 };
	int cube = i - FIRST, grey = 8 + 10 * (i - GREYS);

	if (i >= GREYS)
		return shade_of(grey, grey, grey);
	return shade_of(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]);
}

static unsigned char find_nearest(struct shade x)
{
	static struct shade palette[PALETTE];
	static bool known;
	float best = INFINITY;
	int at = FIRST;

	for (int i = FIRST; !known && i < PALETTE; i++)
		palette[i] = shade_of_index(i);
	known = true;
	for (int i = FIRST; i < PALETTE; i++) {
		float l = palette[i].light - x.light, a = palette[i].red_green - x.red_green,
		      b = palette[i].yellow_blue - x.yellow_blue, d = l * l + HUE * (a * a + b * b);

		if (d < best)
			best = d, at = i;
	}
	return (unsigned char)at;
}

/* Of 0xRRGGBB, to five bits each; what was found once is remembered. */
static unsigned char nearest(int rgb)
{
	static unsigned char found[1 << 15];	/* 0: not looked for yet */
	int red = rgb >> 16 & 255, green = rgb >> 8 & 255, blue = rgb & 255;
	unsigned char *at = &found[red >> 3 << 10 | green >> 3 << 5 | blue >> 3];

	if (!*at)
		*at = find_nearest(shade_of(red, green, blue));
	return *at;
}

static ChafaCanvasMode canvas_mode(enum cells_mode mode)
{
	switch (mode) {
	case CELLS_256:
		return CHAFA_CANVAS_MODE_TRUECOLOR;
	case CELLS_16:
		return CHAFA_CANVAS_MODE_INDEXED_16;
	case CELLS_8:
		return CHAFA_CANVAS_MODE_INDEXED_8;
	case CELLS_MONO:
		break;
	}
	return CHAFA_CANVAS_MODE_FGBG;
}

static void take(ChafaCanvas *canvas, int row, int col, enum cells_mode mode,
		 struct picture_cell *ret)
{
	gunichar c = chafa.chafa_canvas_get_char_at(canvas, col, row);
	gint fg, bg;

	memset(ret, 0, sizeof *ret);
	ret->text[chafa.g_unichar_to_utf8(c ? c : ' ', ret->text)] = '\0';
	ret->colored = mode != CELLS_MONO;
	if (!ret->colored)
		return;
	chafa.chafa_canvas_get_raw_colors_at(canvas, col, row, &fg, &bg);
	if (mode == CELLS_256 && fg >= 0)
		fg = nearest(fg);
	if (mode == CELLS_256 && bg >= 0)
		bg = nearest(bg);
	/* A cell of one colour has only that. */
	ret->fg = (unsigned char)(fg >= 0 ? fg : bg >= 0 ? bg : 0);
	ret->bg = (unsigned char)(bg >= 0 ? bg : fg >= 0 ? fg : 0);
}

/* One thread: the program forks to decode, and a picture is small. */
static ChafaCanvas *paint(const struct picture *p, ChafaCanvasConfig *config)
{
	ChafaCanvas *canvas;

	chafa.chafa_set_n_threads(1);
	canvas = chafa.chafa_canvas_new(config);
	chafa.chafa_canvas_draw_all_pixels(canvas, CHAFA_PIXEL_RGB8, p->rgb, p->width, p->height,
				     p->width * 3);
	return canvas;
}

void picture_cells(const struct picture *p, int rows, int cols, enum cells_mode mode, bool ascii,
		   struct picture_cell *ret)
{
	ChafaCanvasConfig *config = chafa.chafa_canvas_config_new();
	ChafaSymbolMap *map = symbols(mode, ascii);
	ChafaCanvas *canvas;

	chafa.chafa_canvas_config_set_geometry(config, cols, rows);
	chafa.chafa_canvas_config_set_canvas_mode(config, canvas_mode(mode));
	chafa.chafa_canvas_config_set_symbol_map(config, map);
	chafa.chafa_canvas_config_set_work_factor(config, 0.5f);
	if (mode != CELLS_256) {
		/* By eye here too, if at a price. */
		chafa.chafa_canvas_config_set_color_space(config, CHAFA_COLOR_SPACE_DIN99D);
		chafa.chafa_canvas_config_set_dither_mode(config, mode == CELLS_MONO ?
								    CHAFA_DITHER_MODE_DIFFUSION :
								    CHAFA_DITHER_MODE_ORDERED);
		chafa.chafa_canvas_config_set_dither_grain_size(config, 4, 4);
	}
	canvas = paint(p, config);
	for (int row = 0; row < rows; row++)
		for (int col = 0; col < cols; col++)
			take(canvas, row, col, mode, &ret[row * cols + col]);
	chafa.chafa_canvas_unref(canvas);
	chafa.chafa_symbol_map_unref(map);
	chafa.chafa_canvas_config_unref(config);
}

void picture_sixel(const struct picture *p, int rows, int cols, int cell_wide, int cell_high,
		   struct buf *ret)
{
	ChafaCanvasConfig *config = chafa.chafa_canvas_config_new();
	ChafaTermInfo *info =
		chafa.chafa_term_db_get_fallback_info(chafa.chafa_term_db_get_default());
	ChafaCanvas *canvas;
	GString *bytes;

	chafa.chafa_canvas_config_set_geometry(config, cols, rows);
	chafa.chafa_canvas_config_set_cell_geometry(config, cell_wide, cell_high);
	chafa.chafa_canvas_config_set_canvas_mode(config, CHAFA_CANVAS_MODE_TRUECOLOR);
	chafa.chafa_canvas_config_set_pixel_mode(config, CHAFA_PIXEL_MODE_SIXELS);
	canvas = paint(p, config);
	bytes = chafa.chafa_canvas_print(canvas, info);
	buf_add(ret, bytes->str, bytes->len);
	chafa.g_string_free(bytes, 1);
	chafa.chafa_canvas_unref(canvas);
	chafa.chafa_term_info_unref(info);
	chafa.chafa_canvas_config_unref(config);
}
