/* SPDX-License-Identifier: MIT */
/*
 * The tab Consents: a line for each purpose, what was signed last for it, and its paper; earlier
 * ones on demand.
 */
#include "config.h"
#include "tui/card.h"

#include "base/file.h"
#include "core/paper.h"
#include "model/choices.h"
#include "model/consents.h"
#include "tui/ask.h"
#include "tui/copies.h"
#include "tui/details.h"
#include "tui/list.h"
#include "tui/picker.h"
#include "tui/table.h"
#include "tui/undo.h"
#include "tui/viewer.h"

struct row {
	int32_t purpose;
	const struct consent *x;	/* NULL: none was signed */
	bool earlier;			/* another one counts */
};

struct consents {
	struct list list;
	struct consent *all;		/* of the client, also archived ones */
	int all_count;
	struct row *rows;
	int count;
	bool earlier;			/* those are listed too */
	struct rules rules;
	struct record_form form;
	int64_t asked;			/* the consent that a question or a picker is about */
};

static bool is_archived(const struct consent *x)
{
	return !choice_is(&client_status, x->status, "active");
}

/* Columns */

static const char *purpose_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct row *r = rec;
	const char *label = choice_label(&consent_purpose, r->purpose);

	(void)ctx;
	return r->earlier ? arena_printf(a, "  %s", is_archived(r->x) ? "archived" : "earlier") :
			    label;
}

static const char *state_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return consent_words(consent_state(((const struct row *)rec)->x));
}

static const char *version_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct row *r = rec;

	(void)ctx;
	(void)a;
	return r->x ? r->x->version_signed : "";
}

static const char *day_text(const struct consents *p, day_t day, struct arena *a)
{
	return day_short(day, p->rules.today, arena_alloc(a, DATE_BUF));
}

static const char *signed_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct row *r = rec;

	return r->x ? day_text(ctx, r->x->signed_on, a) : "";
}

static const char *withdrawn_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct row *r = rec;

	return r->x ? day_text(ctx, r->x->withdrawn_on, a) : "";
}

static const char *who_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct row *r = rec;

	(void)ctx;
	(void)a;
	return r->x ? r->x->who : "";
}

static const char *paper_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct row *r = rec;

	(void)ctx;
	(void)a;
	return r->x ? r->x->paper : "";
}

static const struct table_column columns[] = {
	{ "Purpose",   13, 0,  false, false, purpose_text },
	{ "State",     9,  0,  false, false, state_text },
	{ "Signed",    11, 0,  false, false, signed_text },
	{ "Withdrawn", 11, 66, false, false, withdrawn_text },
	{ "Form",      8,  0,  false, false, version_text },
	{ "Taken by",  8,  76, false, false, who_text },
	{ "Paper",     6,  0,  false, true,  paper_text },
	{ NULL, 0, 0, false, false, NULL },
};

/* The list */

/* Those of a purpose, the one that counts first; then, if wanted, the others as they were read. */
static void add_purpose(struct consents *p, int32_t purpose)
{
	const struct consent *now = consent_of(p->all, p->all_count, purpose);

	p->rows[p->count++] = (struct row){ purpose, now, false };
	for (int i = 0; i < p->all_count && p->earlier; i++)
		if (p->all[i].purpose == purpose && &p->all[i] != now)
			p->rows[p->count++] = (struct row){ purpose, &p->all[i], true };
}

static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	struct consents *p = own;
	struct query q = { .client = c->number, .status = "all", .newest = true };
	int r;

	p->rules = *core_rules(c->core);
	p->count = 0;
	list_hold(&p->list, 0);
	if ((r = core_list(c->core, &consent_type, &q, &p->all, &p->all_count, a, e)) < 0)
		return r;
	p->rows = arena_alloc(a, (size_t)(consent_purpose.count + p->all_count) * sizeof *p->rows);
	for (int32_t i = 1; i <= consent_purpose.count; i++)
		add_purpose(p, i);
	list_hold(&p->list, p->count);
	return 0;
}

static enum style style_of(const struct row *r)
{
	if (r->earlier)
		return S_DIM;
	return consent_state(r->x) == CONSENT_WITHDRAWN ? S_WARN :
	       r->x ? S_PLAIN : S_DIM;
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct consents *p = l->owner;

	table_row(columns, p, &p->rows[row], style_of(&p->rows[row]), c, a);
}

static const struct list_class rows = { .draw = draw_row };

static void done(void *own)
{
	struct consents *p = own;

	record_form_done(&p->form);
}

/* Heads above; below what the purpose means and what was noted. */
enum { BELOW = 4 };

static void layout(struct card *c, void *own, struct area a)
{
	int below = a.rows > 2 * BELOW ? BELOW : 0;

	(void)c;
	list_layout(&((struct consents *)own)->list,
		    (struct area){ a.row + 1, a.col, a.rows - 1 - below, a.cols });
}

static const char *row_words(const struct row *r, struct arena *a)
{
	const struct choice *purpose = &consent_purpose.rows[r->purpose - 1];
	const char *help = purpose->help ? purpose->help : "";

	return arena_printf(a, "%s%s%s%s", purpose->label, *help ? ": " : "", help,
			    !r->x	 ? ". Nothing was signed: n records it" :
			    !*r->x->paper ? ". No paper yet: p attaches it" : "");
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct consents *p = own;
	const struct list *l = &p->list;
	int below = a.row + 1 + l->area.rows + 1;
	const struct row *r = l->cursor < p->count ? &p->rows[l->cursor] : NULL;
	struct area words = { below, a.col + LIST_INDENT, a.row + a.rows - below,
			      a.cols - LIST_INDENT };
	ARENA(mem);

	(void)c;
	table_heads(columns, cv,
		    (struct area){ a.row, a.col + LIST_INDENT, 1, a.cols - LIST_INDENT });
	list_draw(l, cv);
	if (!r || words.rows < 1)
		return;
	canvas_wrap(cv, (struct area){ words.row, words.col, 1, words.cols }, S_DIM,
		    row_words(r, &mem));
	if (r->x && *r->x->note && words.rows > 1)
		canvas_wrap(cv, (struct area){ words.row + 1, words.col, words.rows - 1,
					       words.cols },
			    S_PLAIN, r->x->note);
}

/* What the row under the cursor has no use for stays out of the footer. */
static const char *hint(const void *own, const struct command *cmd)
{
	const struct consents *p = own;
	const struct consent *x = p->list.cursor < p->count ? p->rows[p->list.cursor].x : NULL;

	if (cmd->run == cmd_consent_new || cmd->run == cmd_consent_all ||
	    cmd->run == cmd_copies_open || !(cmd->places & IN_CONSENTS))
		return NULL;
	return !x || (cmd->run == cmd_consent_withdraw && x->withdrawn_on) ||
	       (cmd->run == cmd_consent_open && !*x->paper) ? "" : NULL;
}

const struct card_tab tab_consents = {
	.lists = &consent_type,
	.places = IN_LIST,
	.size = sizeof(struct consents),
	.done = done,
	.load = load,
	.layout = layout,
	.draw = draw,
	.hint = hint,
	.rows = &rows,
	.list_at = offsetof(struct consents, list),
};

/* Commands */

/* Loaded: a key may come before what the last one changed was drawn. */
static struct consents *own_of(struct screen *s)
{
	card_show(card_of(s)->ui, s, CARD_consents);
	return card_own(card_of(s), CARD_consents);
}

static const struct row *row_of(struct consents *p)
{
	return list_on_row(&p->list) ? &p->rows[p->list.cursor] : NULL;
}

/* The consent under the cursor, NULL without one; says so. */
static const struct consent *current(struct ui *ui, struct consents *p)
{
	const struct row *r = row_of(p);

	if (r && r->x)
		return r->x;
	ui_say(ui, "Nothing was signed for this purpose yet");
	return NULL;
}

static const char *label(const struct consent *x)
{
	return choice_label(&consent_purpose, x->purpose);
}

static void saved(struct record_form *rf, struct ui *ui)
{
	const struct consent *was = rf->was, *now = rf->now;

	if (rf->changed)
		ui_say(ui, !was ? "Added the consent: %s; on its row p attaches the paper" :
			   !was->withdrawn_on && now->withdrawn_on ? "Withdrawn: %s" :
								     "Saved the consent: %s",
		       label(now));
	if (rf->changed && now->withdrawn_on)
		copies_after(ui, &card_of(ui->top)->data.client, now->purpose);
}

static void open_form(struct ui *ui, struct consents *p, const struct form_spec *spec)
{
	record_form_open(&p->form, p, ui, spec, saved);
}

void cmd_consent_new(struct ui *ui, struct screen *s)
{
	struct consents *p = own_of(s);
	const struct client *c = &card_of(s)->data.client;
	const struct row *r = row_of(p);
	struct consent start;
	ARENA(a);

	if (!c->rec.id || !r)
		return;
	core_new(ui->core, &consent_type, &start, &a);
	start.client = c->rec.id;
	start.purpose = r->purpose;
	start.version_signed = core_consent_version(ui->core, r->purpose, &a);
	open_form(ui, p, &(struct form_spec){
		.type = &consent_type, .start = &start,
		.title = arena_printf(&a, "New consent of %s", rec_title(&client_type, c, &a)),
	});
}

/* The consent of what was signed is not what is changed: only that it ended, and why. */
void cmd_consent_withdraw(struct ui *ui, struct screen *s)
{
	static const char *const fixed[] = { "purpose", "version_signed", "signed_on", "who",
					     NULL };
	struct consents *p = own_of(s);
	const struct consent *x = current(ui, p);
	struct consent start;
	ARENA(a);

	if (!x)
		return;
	if (x->withdrawn_on) {
		ui_say(ui, "%s was withdrawn already; e changes the date", label(x));
		return;
	}
	start = *x;
	start.withdrawn_on = p->rules.today;
	open_form(ui, p, &(struct form_spec){
		.type = &consent_type, .was = x, .start = &start, .leave_out = fixed,
		.title = arena_printf(&a, "Withdraw the consent: %s, signed on %s", label(x),
				      day_text(p, x->signed_on, &a)),
	});
}

void cmd_consent_edit(struct ui *ui, struct screen *s)
{
	struct consents *p = own_of(s);
	const struct consent *x = current(ui, p);
	ARENA(a);

	if (x)
		open_form(ui, p, &(struct form_spec){
			.type = &consent_type, .was = x,
			.title = arena_printf(&a, "Edit consent: %s", label(x)),
		});
}

void cmd_consent_details(struct ui *ui, struct screen *s)
{
	struct consents *p = own_of(s);
	const struct consent *x = current(ui, p);

	if (x)
		details_open(ui, label(x), &consent_type, x);
}

void cmd_consent_open(struct ui *ui, struct screen *s)
{
	const struct consent *x = current(ui, own_of(s));
	const char *path;
	ARENA(a);

	if (!x)
		return;
	path = core_paper_path(ui->core, x, &a);
	if (path)
		viewer_show(ui, path, x->paper);
	else
		ui_say(ui, "There is no paper of it in the book; p attaches one");
}

void cmd_consent_all(struct ui *ui, struct screen *s)
{
	struct consents *p = own_of(s);

	p->earlier = !p->earlier;
	s->cls->refresh(s, ui);
	ui_say(ui, p->earlier ? "Earlier and archived consents are shown too" :
				"Only what counts is shown");
}

/* The paper */

static int attach(struct ui *ui, int64_t id, const char *path, struct consent *ret,
		  struct arena *a, struct err *e)
{
	struct consent was, now;
	int r;

	if ((r = core_get(ui->core, &consent_type, id, &was, a, e)) < 0)
		return r;
	now = was;
	if ((r = core_paper_keep(ui->core, path, &was, &now, a, e)) < 0 ||
	    (r = core_save(ui->core, &consent_type, &was, &now, NULL, NULL, e)) < 0)
		return r;
	undo_note(ui, &consent_type, &was, &now);
	*ret = now;
	return 0;
}

/* What is refused is said in the picker, where another file can be taken. */
static void picked(void *ctx, struct ui *ui, const char *const *paths, int n)
{
	struct consents *p = ctx;
	struct consent now;
	struct err e = { .code = ERR_NONE };
	ARENA(a);

	(void)n;
	if (attach(ui, p->asked, paths[0], &now, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_pop(ui);
	ui_refresh(ui);
	ui_say(ui, "%s is in the book as the paper of: %s", now.paper, label(&now));
}

static void pick(struct ui *ui, struct screen *asker)
{
	struct consents *p = own_of(asker);
	const struct card *c = card_of(asker);
	ARENA(a);

	picker_open(ui, &(struct picker_spec){
		.title = arena_printf(&a, "Signed paper of %s",
				      rec_title(&client_type, &c->data.client, &a)),
		.kind = PICK_PAPER, .took = picked, .ctx = p,
	});
}

void cmd_consent_paper(struct ui *ui, struct screen *s)
{
	struct consents *p = own_of(s);
	const struct consent *x = current(ui, p);

	if (!x)
		return;
	p->asked = x->rec.id;
	if (*x->paper)
		ask_yes(ui, pick, "%s has a paper: %s. Attach another instead? It is kept.",
			label(x), x->paper);
	else
		pick(ui, s);
}

/* Archive */

static void archive(struct ui *ui, int64_t id, bool back)
{
	struct consent after;
	struct err e = { .code = ERR_NONE };
	ARENA(a);

	if (archive_record(ui, &consent_type, id, back, &after, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	ui_say(ui, back ? "Brought back: %s" : "Archived: %s; u undoes it", label(&after));
	if (!back)
		copies_after(ui, &card_of(ui->top)->data.client, after.purpose);
}

static void archive_now(struct ui *ui, struct screen *asker)
{
	archive(ui, own_of(asker)->asked, false);
}

void cmd_consent_archive(struct ui *ui, struct screen *s)
{
	struct consents *p = own_of(s);
	const struct consent *x = current(ui, p);
	ARENA(a);

	if (!x)
		return;
	p->asked = x->rec.id;
	if (is_archived(x))
		archive(ui, x->rec.id, true);
	else
		ask_yes(ui, archive_now,
			"Archive the consent %s of %s? Only if it was entered in error: what the "
			"client takes back is withdrawn (w).",
			label(x), day_text(p, x->signed_on, &a));
}
