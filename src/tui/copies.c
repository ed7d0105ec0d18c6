/* SPDX-License-Identifier: MIT */
/* The copies of a client's photos as a list of records; a key for what was taken down. */
#include "config.h"
#include "tui/copies.h"

#include "core/copies.h"
#include "model/choices.h"
#include "tui/card.h"
#include "tui/records.h"
#include "tui/undo.h"

static int load(struct records *k, void *ret, int *ret_n, struct arena *a, struct err *e)
{
	struct query q = { .client = k->of.client, .status = "all" };

	return core_list(k->ui->core, &copy_type, &q, ret, ret_n, a, e);
}

int copies_must_go(struct ui *ui, int64_t client, int32_t purpose)
{
	struct copy *all;
	struct err e;
	int n;
	ARENA(a);

	return core_copies_must_go(ui->core, client, purpose, &all, &n, &a, &e) < 0 ? 0 : n;
}

static const char *words(struct records *k, struct arena *a)
{
	int n = copies_must_go(k->ui, k->of.client, 0);

	return n ? arena_printf(a, "%d to take down; D says that it is done", n) : "";
}

const struct records_hooks copies_hooks = { .load = load, .words = words };

void copies_open(struct ui *ui, const struct client *c)
{
	ARENA(a);

	records_open(ui, &records_lists[RECORDS_copies],
		     &(struct records_of){ .client = c->rec.id,
					   .words = rec_title(&client_type, c, &a) });
}

void copies_after(struct ui *ui, const struct client *c, int32_t purpose)
{
	int n = copies_must_go(ui, c->rec.id, purpose);

	if (!n)
		return;
	copies_open(ui, c);
	ui_warn(ui, "The consent to %s has ended: %d cop%s of photos to take down",
		choice_label(&consent_purpose, purpose), n, n == 1 ? "y" : "ies");
}

void cmd_copies_open(struct ui *ui, struct screen *s)
{
	if (card_of(s)->data.client.rec.id)
		copies_open(ui, &card_of(s)->data.client);
}

static int take_down(struct ui *ui, int64_t id, struct err *e)
{
	struct copy was, now;
	ARENA(a);
	int r = core_get(ui->core, &copy_type, id, &was, &a, e);

	if (r < 0)
		return r;
	now = was;
	now.taken_down = core_rules(ui->core)->today;
	if ((r = core_save(ui->core, &copy_type, &was, &now, NULL, NULL, e)) < 0)
		return r;
	undo_note(ui, &copy_type, &was, &now);
	return 0;
}

void cmd_records_down(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	const struct copy *x = records_here(k);
	struct err e = { .code = ERR_NONE };
	char day[DATE_BUF];

	k->typing = false;
	if (!x)
		return;
	if (x->taken_down) {
		ui_say(ui, "It was taken down on %s; e changes the date",
		       day_short(x->taken_down, 0, day));
		return;
	}
	if (take_down(ui, x->rec.id, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	ui_say(ui, "Taken down today; u undoes it");
}
