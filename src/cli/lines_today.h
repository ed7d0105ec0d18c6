/* SPDX-License-Identifier: MIT */
/* Today in the line mode; private to the command line. */
#ifndef CLI_LINES_TODAY_H
#define CLI_LINES_TODAY_H

#include "cli/lines_form.h"

/* Says who comes and what is due, and asks which task is done. */
int lines_today(struct lines *l, struct err *e) MUST_CHECK;

#endif
