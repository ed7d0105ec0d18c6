/* SPDX-License-Identifier: MIT */
/* Asks how far a camera's clock was wrong, and corrects the marked photos, or the one at hand. */
#include "config.h"
#include "tui/photos.h"

#include <inttypes.h>
#include "core/core.h"
#include "tui/undo.h"

struct by {
	struct rec rec;
	CTYPE_TEXT by;
};

static const struct field fields[] = {
	{ .name = "id", .kind = K_ID, .off = offsetof(struct rec, id), .label = "Id" },
	{ .name = "by", .kind = K_TEXT, .off = offsetof(struct by, by), .label = "On or back",
	  .flags = F_NEED, .max = 40,
	  .help = "how far the time of the photos has to move: +1h30, -3d, +45min" },
};

static const struct rectype by_type = {
	.name = "clock",
	.plural = "clocks",
	.label = "Clock",
	.size = sizeof(struct by),
	.nfields = COUNT(fields),
	.fields = fields,
};

/* The list has the marks, and lives below the form. */
static int correct(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct photos *p = ctx;
	const struct photo *here = &p->rows[p->list.cursor];
	struct photo_clock k = {
		.client = here->client,
		.ids = p->list.mark_count ? p->list.marks : &here->rec.id,
		.id_count = p->list.mark_count ? (int)p->list.mark_count : 1,
		.session = NONE_INT,
	};
	struct photo *was, *now;
	ARENA(a);
	int r = core_clock_parse(&k.by, ((const struct by *)rec)->by, e);

	(void)form;
	if (r < 0)
		return err_field(e, "by", "%s", e->msg);
	if ((r = core_photo_clock(p->list.ui->core, &k, &was, &now, &a, e)) < 0)
		return r == -ERR_INVALID ? err_field(e, "by", "%s", e->msg) : r;
	for (int i = 0; i < r; i++)
		undo_note(p->list.ui, &photo_type, &was[i], &now[i]);
	p->corrected = r;
	return 0;
}

static void corrected(void *ctx, struct ui *ui)
{
	struct photos *p = ctx;

	ui_refresh(ui);
	ui_say(ui, "The time of %d photo%s was corrected; u undoes %s", p->corrected,
	       p->corrected == 1 ? "" : "s", p->corrected == 1 ? "it" : "them one by one");
}

void photo_clock_open(struct photos *p, struct ui *ui)
{
	static const struct by empty = { .by = "" };
	size_t n = p->list.mark_count ? p->list.mark_count : 1;
	ARENA(a);

	form_open(ui, &(struct form_spec){
		.type = &by_type, .start = &empty, .rules = &p->rules, .ctx = p,
		.title = n == 1 ? "The camera's clock was wrong: correct the time of this photo" :
				  arena_printf(&a, "The camera's clock was wrong: correct the "
						   "time of %zu photos", n),
		.save = correct, .saved = corrected, .action = "Correct",
	});
}
