/* SPDX-License-Identifier: MIT */
/* Which columns of the client list fit, how wide, and what stands in them. */
#include "config.h"
#include "tui/clients_columns.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include "base/text.h"
#include "tui/client_form.h"

enum column { NUMBER, ALERT, NAME, BORN, PHONE, PATTERN, NEXT, COLUMNS };

/* 'from' is the width of the whole from which the column is there. */
static const struct {
	const char *head;
	int cols, from;
} table[COLUMNS] = {
	[NUMBER]  = { "No.",     6, 0 },
	[ALERT]   = { "",        1, 0 },
	[NAME]    = { "Name",   10, 0 },
	[BORN]    = { "Born",   10, 74 },
	[PHONE]   = { "Phone",  18, 48 },
	[PATTERN] = { "Pattern", 13, 62 },
	[NEXT]    = { "Next",    6, 34 },
};

/* Who gets columns that are left over, and up to which width, in this order. */
static const struct {
	enum column column;
	int most;
} takers[] = { { NAME, 18 }, { PATTERN, 18 }, { NEXT, 8 }, { NAME, 32 }, { NUMBER, 9 } };

enum { GAP = 1 };

static void widths(int total, int cols[COLUMNS])
{
	int left = total + GAP;		/* none stands after the last */

	for (int i = 0; i < COLUMNS; i++) {
		cols[i] = total >= table[i].from ? table[i].cols : 0;
		left -= cols[i] ? cols[i] + GAP : 0;
	}
	for (size_t i = 0; i < COUNT(takers) && left > 0; i++) {
		int *at = &cols[takers[i].column], more = takers[i].most - *at;

		more = more < left ? more : left;
		if (*at && more > 0) {
			*at += more;
			left -= more;
		}
	}
}

const char *columns_number(int64_t n, char *buf)
{
	char digits[32];
	int len = snprintf(digits, sizeof digits, "%" PRId64, n), out = 0;

	for (int i = 0; i < len && out < 30; i++) {
		if (i && (len - i) % 3 == 0)
			buf[out++] = ',';
		buf[out++] = digits[i];
	}
	buf[out] = '\0';
	return buf;
}

void columns_draw_heads(struct canvas *c, struct area a)
{
	int cols[COLUMNS], col = a.col;

	widths(a.cols, cols);
	for (int i = 0; i < COLUMNS; i++) {
		int right = i == NUMBER ? cols[i] - (int)strlen(table[i].head) : 0;

		if (!cols[i])
			continue;
		canvas_put(c, a.row, col + right, cols[i] - right, S_HEAD, table[i].head);
		col += cols[i] + GAP;
	}
}

/*
 * "2 Dec"; further away than anybody plans a session, the year counts more than the day, and the
 * month where it fits.
 */
static const char *next_words(minute_t when, day_t today, int cols, char *buf)
{
	day_t day = minute_day(when);

	if (!day)
		return "";
	if (day_number(day) - day_number(today) > 300)
		snprintf(buf, DATE_BUF, "%.*s %d", cols < 8 ? 0 : 3,
			 day_month_name(day / 100 % 100), (int)(day / 10000));
	else
		snprintf(buf, DATE_BUF, "%2d %.3s", (int)(day % 100),
			 day_month_name(day / 100 % 100));
	return day == today ? "today" : buf;
}

/*
 * "Norwood III v" for "Norwood III vertex": what a grade has added is told by its first letter, as
 * in the code N3V.
 */
static const char *pattern_text(const char *words, int cols, struct arena *a)
{
	const char *last = strrchr(words, ' '), *grade = last;

	if (!last || text_width(words, strlen(words)) <= cols)
		return words;
	while (grade > words && grade[-1] != ' ')
		grade--;
	if (!strchr("IVX", *grade))
		return words;
	return arena_printf(a, "%.*s %c", (int)(last - words), words, last[1]);
}

void columns_fetch(struct list *l, struct clients *model, int64_t first, int n)
{
	struct err e = { .code = ERR_NONE };

	if (clients_load(model, first, n, &e) < 0)
		ui_fail(l->ui, &e);
	l->count = clients_count(model);
	l->exact = true;
}

void columns_draw_row(const struct clients_row *x, const struct rules *r, struct canvas *c,
		      struct area a)
{
	char number[32], born[DATE_BUF], next[DATE_BUF];
	int cols[COLUMNS], col = a.col;
	bool archived = client_is_archived(&x->c);
	enum style st = archived ? S_DIM : S_PLAIN, mark = *x->c.alert ? S_STOP : S_PLAIN;
	ARENA(mem);

	widths(a.cols, cols);
	const char *text[COLUMNS] = {
		[NUMBER] = number, [ALERT] = *x->c.alert || x->stopped ? "!" : "", [NAME] = x->name,
		[BORN] = day_iso(x->c.born, born), [PHONE] = x->c.phone,
		[PATTERN] = archived ? "[archived]" :
				       pattern_text(x->pattern, cols[PATTERN], &mem),
		[NEXT] = next_words(x->next, r->today, cols[NEXT], next),
	};
	snprintf(number, sizeof number, "%*" PRId64, cols[NUMBER], x->c.rec.id);
	for (int i = 0; i < COLUMNS; i++) {
		if (!cols[i])
			continue;
		canvas_put(c, a.row, col, cols[i], i == ALERT ? mark : st, text[i]);
		col += cols[i] + GAP;
	}
}
