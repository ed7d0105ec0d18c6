/* SPDX-License-Identifier: MIT */
/* A day as rows of one list: sessions with what must be known about them, then what is due. */
#ifndef TUI_TODAY_ROWS_H
#define TUI_TODAY_ROWS_H

#include "core/today.h"
#include "tui/canvas.h"

enum today_kind { TODAY_WORDS, TODAY_SESSION, TODAY_TASK, TODAY_BOTTLE };

struct today_row {
	enum today_kind kind;
	const struct today_session *session;
	const struct today_task *task;
	const struct core_expiring *bottle;
	const char *words;		/* a heading or a remark: no place for the cursor */
	enum style style;
};

struct today_rows {
	struct today_row *rows;
	int count;
};

/* Both live in the arena, which t must not outlive. 'nobody': the book has no clients. */
void today_rows_make(struct today_rows *ret, const struct today *t, const struct rules *r,
		     bool nobody, bool may_add, struct arena *a);

void today_row_draw(const struct today_row *x, const struct today *t, const struct rules *r,
		    struct canvas *c, struct area a);

/* "Mon 23 Nov 2026, in 8 days". In the arena. */
const char *today_title(day_t day, day_t today, struct arena *a);
/* "3 sessions, 5 due". In the arena. */
const char *today_counts(const struct today *t, struct arena *a);

#endif
