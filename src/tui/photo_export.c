/* SPDX-License-Identifier: MIT */
/* Asks what photos are written for and where to, then writes them; core asks for the consent. */
#include "config.h"
#include "tui/photos.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include "core/copies.h"
#include "model/choices.h"
#include "model/consents.h"
#include "tui/form.h"
#include "tui/progress.h"
#include "tui/save_file.h"

struct order {
	struct rec rec;
	CTYPE_CHOICE purpose;
	CTYPE_TEXT dir;
	CTYPE_INT pixels;
	CTYPE_CHOICE camera;
};
enum { F_ID, F_PURPOSE, F_DIR, F_PIXELS, F_CAMERA, FIELDS };
enum { PATH_CHARS = 1000, PIXELS_MIN = 16, PIXELS_MAX = 12000 };

/* Lives as long as the card. */
struct exporting {
	struct ui *ui;
	int64_t client;
	int64_t *ids;
	int count;
	struct field fields[FIELDS];
	struct choices purposes;
	struct rectype type;
	struct order order;
	struct arena *a;
	struct progress *box;
	const char *last;		/* the file written last */
	int written, anew, further;	/* of them as JPEG; under a name with -2 */
};

/* The form */

static const struct choice *purpose_row(const struct exporting *x)
{
	return &x->purposes.rows[x->order.purpose - 1];
}

/* What pictures can be for, each with what the client says to it. */
static void make_purposes(struct exporting *x)
{
	struct query q = { .client = x->client };
	struct consent *all;
	struct choice *rows = arena_alloc(x->a, (size_t)consent_purpose.count * sizeof *rows);
	struct err e;
	int n = 0;

	if (core_list(x->ui->core, &consent_type, &q, &all, &n, x->a, &e) < 0)
		n = 0;
	for (int32_t i = 1; i <= consent_purpose.count; i++)
		if (consent_shows_photos(i)) {
			struct choice *row = &rows[x->purposes.count++];

			*row = consent_purpose.rows[i - 1];
			row->help = arena_printf(
				x->a, "consent %s",
				consent_words(consent_state(consent_of(all, n, i))));
		}
	x->purposes.rows = rows;
}

static void make_form(struct exporting *x)
{
	const struct field fields[FIELDS] = {
		[F_ID] = { .name = "id", .kind = K_ID, .off = offsetof(struct rec, id) },
		[F_PURPOSE] = { .name = "purpose", .kind = K_CHOICE,
				.off = offsetof(struct order, purpose), .label = "What for",
				.flags = F_NEED, .choices = &x->purposes },
		[F_DIR] = { .name = "dir", .kind = K_TEXT, .off = offsetof(struct order, dir),
			    .label = "Folder", .flags = F_NEED, .max = PATH_CHARS,
			    .help = "made if it is not there; ~ is your home directory" },
		[F_PIXELS] = { .name = "pixels", .kind = K_INT,
			       .off = offsetof(struct order, pixels), .label = "Longest side",
			       .low = PIXELS_MIN, .high = PIXELS_MAX, .width = 6,
			       .help = "pixels, for example 1600; empty: as large as they are" },
		[F_CAMERA] = { .name = "camera", .kind = K_CHOICE,
			       .off = offsetof(struct order, camera), .label = "Camera data",
			       .choices = &yes_no,
			       .help = "place, time and camera stay in the files" },
	};

	memcpy(x->fields, fields, sizeof fields);
	x->type = (struct rectype){ .name = "export", .plural = "exports", .label = "Export",
				    .size = sizeof x->order, .nfields = FIELDS,
				    .fields = x->fields };
	rec_init(&x->type, &x->order);
	x->order.camera = choice_index(&yes_no, "no");
	x->order.dir = arena_printf(x->a, "~/photos-%" PRId64, x->client);
}

static int check(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct exporting *x = ctx;
	int64_t consent;
	int r;

	(void)form;
	x->order = *(const struct order *)rec_copy(&x->type, rec, x->a);
	r = core_copies_ask(x->ui->core, x->client,
			    choice_index(&consent_purpose, purpose_row(x)->code), &consent, e);
	if (r == -ERR_DENIED)
		snprintf(e->field, sizeof e->field, "purpose");
	if (r >= 0 && x->order.pixels != NONE_INT && choice_is(&yes_no, x->order.camera, "yes"))
		return err_field(e, "camera", "A picture that is shrunk keeps no camera data");
	return r;
}

/* Writing */

static bool step(void *ctx, int done, int of, const struct copy *last, bool anew)
{
	struct exporting *x = ctx;

	if (last) {
		x->last = arena_strdup(x->a, last->file);
		x->further += core_copy_further(last);
	}
	x->written = done;
	x->anew += anew;
	return done == of || progress_step(x->box, "%d of %d", done + 1, of);
}

static void say_written(struct exporting *x, int n)
{
	ARENA(a);
	const char *further = x->further ?
		arena_printf(&a, "; %d with -2 or more in the name: what was there stays",
			     x->further) : "";

	if (n < x->count)
		ui_warn(x->ui, "Stopped: %d of %d photos were written", n, x->count);
	else if (x->anew)
		ui_say(x->ui, "%d written, %d of them as JPEG made from HEIC; the last is %s%s", n,
		       x->anew, x->last, further);
	else if (n == 1)
		ui_say(x->ui, "Written: %s%s", x->last, further);
	else
		ui_say(x->ui, "%d photos written; the last is %s%s", n, x->last, further);
}

static void write_now(void *ctx, struct ui *ui)
{
	struct exporting *x = ctx;
	struct err e = { .code = ERR_NONE };
	struct copies_spec spec = {
		.photos = x->ids, .photo_count = x->count, .step = step, .ctx = x,
		.purpose = choice_index(&consent_purpose, purpose_row(x)->code),
		.dir = save_file_path(x->order.dir, x->a),
		.keep_metadata = choice_is(&yes_no, x->order.camera, "yes"),
		.pixels = x->order.pixels == NONE_INT ? 0 : (int)x->order.pixels,
	};
	int n;

	x->box = progress_open(ui, "Writing photos");
	n = core_copies_write(ui->core, &spec, &e);
	progress_close(x->box);
	ui_refresh(ui);
	if (n >= 0)
		say_written(x, n);
	else if (x->written)
		ui_warn(ui, "%d of %d photos were written, then: %s", x->written, x->count, e.msg);
	else
		ui_fail(ui, &e);
}

void cmd_photo_export(struct ui *ui, struct screen *s)
{
	struct card *c = card_of(s);
	struct exporting *x;
	struct photos *p;
	size_t n;

	card_show(ui, s, CARD_photos);
	p = card_own(c, CARD_photos);
	n = p->list.mark_count;
	if (!list_on_row(&p->list)) {
		ui_say(ui, "There is no photo here yet");
		return;
	}
	x = arena_alloc(&c->screen.arena, sizeof *x);
	x->ui = ui;
	x->a = &c->screen.arena;
	x->client = c->number;
	x->count = n ? (int)n : 1;
	x->ids = arena_alloc(x->a, (size_t)x->count * sizeof *x->ids);
	memcpy(x->ids, n ? p->list.marks : &p->rows[p->list.cursor].rec.id,
	       (size_t)x->count * sizeof *x->ids);
	make_purposes(x);
	make_form(x);
	form_open(ui, &(struct form_spec){
			      .type = &x->type,
			      .start = &x->order,
			      .rules = core_rules(ui->core),
			      .title = x->count == 1 ? "Write the photo into a folder" :
						       arena_printf(x->a,
								    "Write %d photos into a folder",
								    x->count),
			      .ctx = x,
			      .save = check,
			      .saved = write_now,
			      .action = "Write",
		      });
}
