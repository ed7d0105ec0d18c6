/* SPDX-License-Identifier: MIT */
/*
 * A made-up screen on the real framework: a list with marks, a line that shows what was typed, a
 * question.
 */
#ifndef TESTS_DEMO_H
#define TESTS_DEMO_H

#include "tui/list.h"

struct demo {
	struct screen screen;
	struct list list;
	int64_t rows;			/* there are so many */
	bool known;			/* and fetch says so at once */
	int fetches, refreshes;
	char typed[200];		/* the last keys that no command took */
	char answer[8];			/* to the last question */
	bool unsaved;			/* leave() asks */
	bool field;			/* letters are text */
};

struct demo *demo_open(struct ui *ui, int64_t rows, bool known);

#endif
