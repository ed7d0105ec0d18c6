/* SPDX-License-Identifier: MIT */
/* Stores a session's status. */
#include "config.h"
#include "tui/session_turn.h"

#include <string.h>
#include "core/core.h"
#include "core/words.h"
#include "model/choices.h"
#include "model/visit.h"
#include "tui/session_form.h"
#include "tui/undo.h"

/* What is unusual about a status, in words; "" for nothing. */
static const char *remark(const struct session *x)
{
	if (!visit_done(x))
		return "";
	if (minute_day(x->starts) > clock_today())
		return ". It lies in the future: is the date right?";
	if (!visit_treats(x))
		return "";
	return x->zones ? "" : ". No zones are ticked yet: e adds them";
}

/* What was refused for want of a reason goes on in the form, at that field. */
static void ask_reason(struct ui *ui, struct record_form *form, const struct session *was,
		       const struct session *now, const struct err *why)
{
	struct err e = { .code = ERR_NONE };
	struct client client;
	ARENA(a);

	if (core_get(ui->core, &client_type, was->client, &client, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	session_form_change(form, ui, &client, was, now);
	form_focus(form_of(ui->top), why->field);
	form_say(form_of(ui->top), why->msg);
}

void session_turn(struct ui *ui, struct record_form *form, const struct session *was,
		  const char *code)
{
	struct err e = { .code = ERR_NONE };
	const char *more;
	struct session now;
	ARENA(a);

	now = *(struct session *)rec_copy(&session_type, was, &a);
	now.status = choice_index(&session_status, code);
	if (now.status == was->status) {
		ui_say(ui, "%s is %s already", core_said(ui->core, &session_type, was, true, &a),
		       code);
		return;
	}
	if (core_save(ui->core, &session_type, was, &now, NULL, NULL, &e) < 0) {
		if (e.code == ERR_INVALID && !strcmp(e.field, "reason"))
			ask_reason(ui, form, was, &now, &e);
		else
			ui_fail(ui, &e);
		return;
	}
	undo_note(ui, &session_type, was, &now);
	ui_refresh(ui);
	more = *remark(&now) ? remark(&now) : "; u undoes it";
	ui_say(ui, "%s: %s%s", core_said(ui->core, &session_type, &now, true, &a),
	       choice_label(&session_status, now.status), more);
}
