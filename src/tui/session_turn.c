/* SPDX-License-Identifier: MIT */
/* Stores a session's status. */
#include "config.h"
#include "tui/session_turn.h"

#include <string.h>
#include "core/core.h"
#include "model/choices.h"
#include "tui/undo.h"

/* What is unusual about a status, in words; "" for nothing. */
static const char *remark(const struct session *x)
{
	if (strcmp(choice_code(&session_status, x->status), "done"))
		return "";
	if (minute_day(x->starts) > clock_today())
		return ". It lies in the future: is the date right?";
	return x->zones ? "" : ". No zones are ticked yet: e adds them";
}

void session_turn(struct ui *ui, const struct session *was, const char *code)
{
	struct err e = { .code = ERR_NONE };
	struct session now;
	ARENA(a);

	now = *(struct session *)rec_copy(&session_type, was, &a);
	now.status = choice_index(&session_status, code);
	if (now.status == was->status) {
		ui_say(ui, "%s is %s already", rec_title(&session_type, was, &a), code);
		return;
	}
	if (core_save(ui->core, &session_type, was, &now, NULL, NULL, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	undo_note(ui, &session_type, was, &now);
	ui_refresh(ui);
	ui_say(ui, "%s: %s; u undoes it%s", rec_title(&session_type, &now, &a),
	       choice_label(&session_status, now.status), remark(&now));
}
