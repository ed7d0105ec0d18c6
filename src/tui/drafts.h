/* SPDX-License-Identifier: MIT */
/*
 * What is typed into a form reaches the book before it is saved, and is offered again after a
 * dropped line.
 */
#ifndef TUI_DRAFTS_H
#define TUI_DRAFTS_H

#include "tui/ui.h"

/* At most this much typing is lost when the program is killed. */
enum { DRAFT_CHARS = 200, DRAFT_MS = 4000 };

/*
 * For ui->before_wait: keeps what was typed when it is due, else says when it will be
 * (ui->wake_ms).
 */
void drafts_before_wait(struct ui *ui);
/* The screens end by a signal: keeps what is open, at once. */
void drafts_keep_now(struct ui *ui);
/* They end since the person left: what was kept of forms that were discarded is dropped. */
void drafts_drop_closed(struct ui *ui);
/* At the start: asks about the oldest form that was left, if there is one. */
void drafts_offer(struct ui *ui);

#endif
