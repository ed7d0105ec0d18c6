/* SPDX-License-Identifier: MIT */
/* Stippling by error diffusion, and cells made of dots. */
#include "config.h"
#include "model/dots.h"
#include "base/mem.h"

#include <assert.h>
#include <stdint.h>

struct dots dots_open(int cols, int rows)
{
	struct dots d = { cols * DOTS_X, rows * DOTS_Y, NULL };

	assert(cols >= 0 && rows >= 0);
	d.at = mem_alloc((size_t)d.w * (size_t)d.h * sizeof *d.at + 1);
	return d;
}

void dots_close(struct dots *d)
{
	mem_free(d->at);
	d->at = NULL;
}

struct dot *dots_at(const struct dots *d, int x, int y)
{
	assert(x >= 0 && x < d->w && y >= 0 && y < d->h);
	return &d->at[y * d->w + x];
}

/* Noise of -range … range that depends on the place alone. */
static int noise(int x, int y, int range)
{
	uint32_t n = (uint32_t)x * 0x9E3779B1u ^ (uint32_t)y * 0x85EBCA77u;

	n = (n ^ n >> 15) * 0x2C1B3C6Du;
	n = (n ^ n >> 12) * 0x297A2D39u;
	n ^= n >> 15;
	return (int)(n % (uint32_t)(2 * range + 1)) - range;
}

/*
 * Hands a part of what a dot owes to a neighbour that is shaded itself; nothing leaks into
 * bare skin.
 */
static void owe(const struct dots *d, int *debt, int x, int y, int part)
{
	if (x >= 0 && x < d->w && y < d->h && dots_at(d, x, y)->shade && !dots_at(d, x, y)->line)
		debt[y * d->w + x] += part;
}

/*
 * Error diffusion in alternating directions with a trembling threshold: dots keep their
 * distance, as those of the treatment do, and no lattice shows.
 */
void dots_stipple(const struct dots *d, bool *on)
{
	int *debt = mem_alloc((size_t)d->w * (size_t)d->h * sizeof *debt + 1);

	for (int y = 0; y < d->h; y++) {
		int step = y % 2 ? -1 : 1;

		for (int i = 0; i < d->w; i++) {
			int x = step > 0 ? i : d->w - 1 - i, k = y * d->w + x, want, left;

			on[k] = d->at[k].line;
			if (on[k] || !d->at[k].shade)
				continue;
			want = d->at[k].shade + debt[k];
			on[k] = want > SHADE_FULL / 2 + noise(x, y, SHADE_FULL / 5);
			left = want - (on[k] ? SHADE_FULL : 0);
			owe(d, debt, x + step, y, left * 7 / 16);
			owe(d, debt, x - step, y + 1, left * 3 / 16);
			owe(d, debt, x, y + 1, left * 5 / 16);
			owe(d, debt, x + step, y + 1, left / 16);
		}
	}
	mem_free(debt);
}

static void put_braille(const bool *on, int w, int x0, int y0, char text[DOTS_CELL])
{
	static const unsigned char bit[DOTS_Y][DOTS_X] = {
		{ 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 },
	};
	unsigned n = 0;

	for (int y = 0; y < DOTS_Y; y++)
		for (int x = 0; x < DOTS_X; x++)
			if (on[(y0 + y) * w + x0 + x])
				n |= bit[y][x];
	text[0] = n ? (char)0xE2 : '\0';	/* U+2800 + n */
	text[1] = (char)(0xA0 | n >> 6);
	text[2] = (char)(0x80 | (n & 0x3F));
	text[3] = '\0';
}

/* The stroke that runs as the line dots of the cell do; '\0' when there are too few. */
static char stroke(const struct dots *d, int x0, int y0)
{
	int n = 0, left = 0, right = 0, top = DOTS_Y, bottom = -1, ly = 0, ry = 0;

	for (int y = 0; y < DOTS_Y; y++)
		for (int x = 0; x < DOTS_X; x++) {
			if (!dots_at(d, x0 + x, y0 + y)->line)
				continue;
			n++;
			if (x)
				right++, ry += y;
			else
				left++, ly += y;
			top = y < top ? y : top;
			bottom = y;
		}
	if (n < 2)
		return '\0';
	if (!left || !right)
		return '|';
	if (bottom - top <= 1)
		return top >= 2 ? '_' : top == 0 ? '"' : '-';
	if (left >= 3 && right >= 3)
		return '|';
	return ly * right > ry * left ? '/' : ly * right < ry * left ? '\\' : '|';
}

static char grey(const struct dots *d, int x0, int y0)
{
	static const char ramp[] = " .:-=+*#@";
	const int hair = (int)sizeof ramp - 3;	/* '#'; the last is for more than that */
	int sum = 0, step;

	for (int y = 0; y < DOTS_Y; y++)
		for (int x = 0; x < DOTS_X; x++)
			sum += dots_at(d, x0 + x, y0 + y)->shade;
	sum /= DOTS_X * DOTS_Y;
	step = (sum * hair + SHADE_HAIR / 2) / SHADE_HAIR;
	return ramp[step < hair ? step : sum > SHADE_HAIR * 5 / 4 ? hair + 1 : hair];
}

static void put_ascii(const struct dots *d, int x0, int y0, char text[DOTS_CELL])
{
	char ch = stroke(d, x0, y0);

	text[0] = ch ? ch : grey(d, x0, y0);
	text[1] = '\0';
	if (text[0] == ' ')
		text[0] = '\0';
}

void dots_cells(const struct dots *d, bool ascii, char (*ret)[DOTS_CELL])
{
	bool *on = mem_alloc((size_t)d->w * (size_t)d->h * sizeof *on + 1);

	if (!ascii)
		dots_stipple(d, on);
	for (int y = 0; y < d->h; y += DOTS_Y)
		for (int x = 0; x < d->w; x += DOTS_X, ret++)
			if (ascii)
				put_ascii(d, x, y, *ret);
			else
				put_braille(on, d->w, x, y, *ret);
	mem_free(on);
}
