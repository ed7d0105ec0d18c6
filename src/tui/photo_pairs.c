/* SPDX-License-Identifier: MIT */
/* Asks for views, sessions and a file, then has the sheet of before and after written. */
#include "config.h"
#include "tui/photos.h"

#include <inttypes.h>
#include <string.h>
#include "base/file.h"
#include "core/copies.h"
#include "core/pairs.h"
#include "model/choices.h"
#include "model/consents.h"
#include "tui/form.h"
#include "tui/save_file.h"

struct order {
	struct rec rec;
	CTYPE_FLAGS views;
	CTYPE_INT from, to;
	CTYPE_CHOICE purpose;
	CTYPE_TEXT path;
};
enum { F_ID, F_VIEWS, F_FROM, F_TO, F_PURPOSE, F_PATH, FIELDS };
enum { PATH_CHARS = 1000 };

/* Lives as long as the card. */
struct making {
	struct ui *ui;
	struct photos *p;
	int64_t client;
	struct field fields[FIELDS];
	struct choices purposes;	/* the client first */
	struct rectype type;
	struct order order;
	struct arena *a;
	int32_t views[PAIRS_MAX];
	struct pairs_spec spec;
};

/* The form */

static void make_purposes(struct making *x)
{
	struct choice *rows = arena_alloc(x->a, (size_t)(consent_purpose.count + 1) * sizeof *rows);

	rows[x->purposes.count++] = (struct choice){
		.code = "client", .label = "The client", .help = "with name; their own pictures",
	};
	for (int32_t i = 1; i <= consent_purpose.count; i++)
		if (consent_shows_photos(i))
			rows[x->purposes.count++] = consent_purpose.rows[i - 1];
	x->purposes.rows = rows;
}

static void make_form(struct making *x, int32_t view)
{
	const struct field fields[FIELDS] = {
		[F_ID] = { .name = "id", .kind = K_ID, .off = offsetof(struct rec, id) },
		[F_VIEWS] = { .name = "views", .kind = K_FLAGS,
			      .off = offsetof(struct order, views), .label = "Views",
			      .flags = F_NEED, .choices = &photo_view,
			      .help = "a row each, four at most" },
		[F_FROM] = { .name = "from", .kind = K_INT, .off = offsetof(struct order, from),
			     .label = "Before", .low = 1, .high = INT32_MAX,
			     .help = "the session's photo; empty: the earliest" },
		[F_TO] = { .name = "to", .kind = K_INT, .off = offsetof(struct order, to),
			   .label = "After", .low = 1, .high = INT32_MAX,
			   .help = "the session's photo; empty: the latest healed one" },
		[F_PURPOSE] = { .name = "purpose", .kind = K_CHOICE,
				.off = offsetof(struct order, purpose), .label = "For",
				.flags = F_NEED, .choices = &x->purposes },
		[F_PATH] = { .name = "path", .kind = K_TEXT, .off = offsetof(struct order, path),
			     .label = "File", .flags = F_NEED, .max = PATH_CHARS,
			     .help = ".pdf with dates, .png the pictures alone" },
	};

	memcpy(x->fields, fields, sizeof fields);
	x->type = (struct rectype){ .name = "sheet", .plural = "sheets", .label = "Sheet",
				    .size = sizeof x->order, .nfields = FIELDS,
				    .fields = x->fields };
	rec_init(&x->type, &x->order);
	x->order.views = view ? UINT64_C(1) << (view - 1) : 0;
	x->order.purpose = 1;
	x->order.path = arena_printf(x->a, "~/before-after-%" PRId64 ".pdf", x->client);
}

static int sessions(void *ctx, const struct field *f, struct choices *ret, struct arena *a)
{
	struct making *x = ctx;
	struct field as = *f;
	struct choice *rows;

	as.name = "session";
	if ((f != &x->fields[F_FROM] && f != &x->fields[F_TO]) ||
	    !photo_sessions(x->p, &as, ret, a))
		return 0;
	rows = arena_alloc(a, (size_t)ret->count * sizeof *rows);
	memcpy(rows, ret->rows, (size_t)ret->count * sizeof *rows);
	rows[ret->count - 1].label = f == &x->fields[F_FROM] ? "earliest" : "latest healed";
	rows[ret->count - 1].help = "of any session";
	ret->rows = rows;
	return 1;
}

static int read_views(struct making *x, struct err *e)
{
	int n = 0;

	for (int i = 0; i < photo_view.count; i++) {
		if (!(x->order.views >> i & 1))
			continue;
		if (n == PAIRS_MAX)
			return err_field(e, "views", "Views: a sheet has room for %d", PAIRS_MAX);
		x->views[n++] = i + 1;
	}
	x->spec.views = x->views;
	x->spec.view_count = n;
	return 0;
}

static int field_error(int r, const char *field, struct err *e)
{
	struct err was = *e;

	return r < 0 ? err_field(e, field, "%s", was.msg) : r;
}

static int check(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct making *x = ctx;
	const struct order *o = rec_copy(&x->type, rec, x->a);
	struct photo_pair found[PAIRS_MAX];
	int64_t consent;
	int r;

	(void)form;
	x->order = *o;
	x->spec = (struct pairs_spec){
		.client = x->client, .path = save_file_path(o->path, x->a),
		.from = o->from == NONE_INT ? 0 : o->from, .to = o->to == NONE_INT ? 0 : o->to,
		.purpose = choice_index(&consent_purpose, choice_code(&x->purposes, o->purpose)),
	};
	if ((r = read_views(x, e)) < 0 || (r = save_file_check(x->spec.path, "path", e)) < 0)
		return r;
	if (path_exists(x->spec.path))
		return err_field(e, "path", "There is a file '%s' already; choose another name",
				 x->spec.path);
	r = core_pairs_find(x->ui->core, &x->spec, found, x->a, e);
	if (r >= 0 && x->spec.purpose)
		return field_error(core_copies_ask(x->ui->core, x->client, x->spec.purpose,
						   &consent, e),
				   "purpose", e);
	return field_error(r, "views", e);
}

static void write_now(void *ctx, struct ui *ui)
{
	struct making *x = ctx;
	struct photo_pair pairs[PAIRS_MAX];
	struct err e = { .code = ERR_NONE };
	const char *missing = "", *lacking;
	bool unfair = false;
	int n;
	ARENA(a);

	n = core_pairs_write(ui->core, &x->spec, pairs, &missing, &a, &e);
	if (n < 0) {
		ui_fail(ui, &e);
		return;
	}
	for (int i = 0; i < n; i++)
		unfair |= core_pair_is_unfair(&pairs[i]);
	lacking = core_pairs_lacking(&x->spec, pairs, n, &a);
	ui_refresh(ui);
	if (unfair || *lacking)
		ui_warn(ui, "Written: %s%s%s%s", x->spec.path,
			*lacking ? "; left out, for want of two photos: " : "", lacking,
			unfair ? "; one photo was taken right after a session: its redness is not "
				 "the result" : "");
	else
		ui_say(ui, "Written: %s", x->spec.path);
}

void cmd_photo_pairs(struct ui *ui, struct screen *s)
{
	struct card *c = card_of(s);
	struct making *x;
	struct photos *p;

	card_show(ui, s, CARD_photos);
	p = card_own(c, CARD_photos);
	if (!list_on_row(&p->list)) {
		ui_say(ui, "There is no photo here yet");
		return;
	}
	p->card = c;
	x = arena_alloc(&c->screen.arena, sizeof *x);
	x->ui = ui;
	x->p = p;
	x->a = &c->screen.arena;
	x->client = c->number;
	make_purposes(x);
	make_form(x, p->rows[p->list.cursor].view);
	form_open(ui, &(struct form_spec){
			      .type = &x->type,
			      .start = &x->order,
			      .rules = core_rules(ui->core),
			      .title = "Before and after, side by side",
			      .ctx = x,
			      .values = sessions,
			      .save = check,
			      .saved = write_now,
			      .action = "Write",
		      });
}
