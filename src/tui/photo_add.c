/* SPDX-License-Identifier: MIT */
/*
 * The way of new photos into the book: picked, described together, copied one by one, and what was
 * refused is named.
 */
#include "config.h"
#include "tui/photos.h"

#include <inttypes.h>
#include <string.h>
#include "base/clock.h"
#include "base/file.h"
#include "core/photo.h"
#include "model/choices.h"
#include "model/visit.h"
#include "tui/picker.h"
#include "tui/progress.h"
#include "tui/undo.h"

enum { HEALED_DAYS = 21 };

/* Presets */

/* The latest visit that has begun, or begins today. */
static const struct session *latest_visit(const struct card_data *d)
{
	const struct session *x = NULL;

	for (int i = 0; i < d->session_count; i++)
		if (visit_counts(&d->sessions[i]) &&
		    minute_day(d->sessions[i].starts) <= clock_today())
			x = &d->sessions[i];
	return x;
}

/* What pictures of this visit, taken now, most likely show; "" when it cannot be told. */
static const char *moment_now(const struct session *x)
{
	int days = day_number(clock_today()) - day_number(minute_day(x->starts));

	if (!visit_treats(x))
		return "consultation";
	if (!visit_done(x))
		return "before";
	return days == 0 ? "immediate" : days >= HEALED_DAYS ? "healed" : "";
}

static void preset(struct photos *p, struct card *c, const struct session *of)
{
	const struct session *x = of ? of : latest_visit(&c->data);

	core_new(c->core, &photo_type, &p->start, &p->adding);
	p->start.client = c->number;
	if (!x)
		return;
	p->start.session = x->number;
	p->start.moment = choice_index(&photo_moment, moment_now(x));
}

/* Copying */

struct copying {
	struct photos *p;
	struct ui *ui;
	int64_t *ids;			/* those whose name did not say the view */
	int added, present, asked;
};

static void refuse(struct copying *k, const struct err *e)
{
	k->p->refused[k->p->refused_count++] = (struct details_line){
		"", arena_strdup(&k->p->adding, e->msg),
	};
}

/* A file that cannot be added does not stop the others. */
static void copy_one(struct copying *k, const struct photo_file *f)
{
	struct err e = { .code = ERR_NONE };
	struct photo x = k->p->start;
	ARENA(a);

	if (core_photo_name(f->path, &x, &e) < 0 ||
	    core_photo_add(k->ui->core, f->path, &x, &e) < 0) {
		if (f->found && e.code == ERR_EXISTS)
			k->present++;
		else
			refuse(k, &e);
		return;
	}
	k->added++;
	if (!x.view)
		k->ids[k->asked++] = x.rec.id;
	if (core_get(k->ui->core, &photo_type, x.rec.id, &x, &a, &e) >= 0)
		undo_note(k->ui, &photo_type, NULL, &x);
}

static void copy_all(struct copying *k)
{
	const struct photo_files *f = &k->p->files;
	int n = f->count;
	struct progress *box = progress_open(k->ui, n == 1 ? "Adding a photo" : "Adding photos");

	for (int i = 0; i < n; i++) {
		if (!progress_share(box, i, n, "%d of %d: %s", i + 1, n,
				    path_base(f->all[i].path)))
			break;
		copy_one(k, &f->all[i]);
	}
	progress_close(box);
}

/* They stay on the screen until they were read, and can be read again. */
void photo_refused_show(const struct photos *p, struct ui *ui)
{
	ARENA(a);

	if (p->refused_count)
		details_lines_open(ui,
				   arena_printf(&a, "Not added: %d of %d", p->refused_count,
						p->files.count),
				   p->refused, p->refused_count);
}

static void tell_added(const struct copying *k, int n)
{
	int refused = k->p->refused_count, rest = n - k->added - refused - k->present;
	ARENA(a);

	ui_say(k->ui, "%d photo%s added%s%s%s", k->added, k->added == 1 ? "" : "s",
	       k->present ? arena_printf(&a, ", %d in the book already", k->present) : "",
	       refused ? arena_printf(&a, ", %d not: l says why", refused) : "",
	       rest ? arena_printf(&a, "; stopped before the other %d", rest) : "");
}

static void described(void *ctx, struct ui *ui)
{
	struct photos *p = ctx;
	struct copying k = { .p = p, .ui = ui };
	int n = p->files.count;
	ARENA(a);

	ui_pop(ui);	/* the picker */
	k.ids = arena_alloc(&a, (size_t)n * sizeof *k.ids);
	p->refused = arena_alloc(&p->adding, (size_t)n * sizeof *p->refused);
	copy_all(&k);
	ui_refresh(ui);
	tell_added(&k, n);
	if (k.asked)
		photo_views_open(p, ui, k.ids, k.asked);
	photo_refused_show(p, ui);
}

/* The form */

static int keep(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct photos *p = ctx;
	const struct photo *x = rec;

	(void)form;
	if (x->session != NONE_INT && !p->card->data.session_count)
		return err_field(e, "session", "This client has no session yet; leave it empty");
	p->start = *(struct photo *)rec_copy(&photo_type, rec, &p->adding);
	return 0;
}

int photo_sessions(void *photos, const struct field *f, struct choices *ret, struct arena *a)
{
	const struct photos *p = photos;
	const struct card_data *d = &p->card->data;
	struct choice *rows;
	char day[DATE_BUF];

	if (strcmp(f->name, "session") || !d->session_count)
		return 0;
	rows = arena_alloc(a, (size_t)(d->session_count + 1) * sizeof *rows);
	for (int i = 0; i < d->session_count; i++) {
		const struct session *x = &d->sessions[d->session_count - 1 - i];

		rows[i].code = arena_printf(a, "%" PRId64, x->number);
		rows[i].label = arena_printf(a, "%" PRId64 ", %s", x->number,
					     day_short(minute_day(x->starts), p->rules.today, day));
		rows[i].help = arena_printf(a, "%s, %s", choice_label(&session_kind, x->kind),
					    choice_label(&session_status, x->status));
	}
	rows[d->session_count] = (struct choice){ .code = "",
						  .label = "none",
						  .help = "of no session" };
	*ret = (struct choices){ rows, d->session_count + 1 };
	return 1;
}

/* Directories become the pictures in them. */
static bool find_files(struct photos *p, struct ui *ui, const char *const *paths, int n)
{
	struct err e = { .code = ERR_NONE };

	p->files = (struct photo_files){ .all = NULL };
	for (int i = 0; i < n; i++)
		if (core_photo_files(&p->files, paths[i], &p->adding, &e) < 0)
			ui_fail(ui, &e);
	return p->files.count;
}

static void picked(void *ctx, struct ui *ui, const char *const *paths, int n)
{
	static const char *const of_each[] = { "view", "taken_at", NULL };
	struct photos *p = ctx;
	struct arena *a = &p->adding;

	if (!find_files(p, ui, paths, n))
		return;
	n = p->files.count;
	form_open(ui, &(struct form_spec){
		.type = &photo_type,
		.start = &p->start,
		.rules = &p->rules,
		.leave_out = of_each,
		.ctx = p,
		.save = keep,
		.saved = described,
		.values = photo_sessions,
		.action = n == 1 ? "Add" : arena_printf(a, "Add %d photos", n),
		.leaving = n == 1 ? "New photo: add it?" : "New photos: add them?",
		.title = n == 1 ? arena_printf(a, "New photo %s", path_base(p->files.all[0].path)) :
				  arena_printf(a, "%d new photos, what holds for all of them", n),
	});
}

void photo_add_begin(struct photos *p, struct card *c, const struct session *of)
{
	arena_reset(&p->adding);
	p->refused_count = 0;
	p->card = c;
	preset(p, c, of);
	picker_open(c->ui, &(struct picker_spec){
				   .title = arena_printf(
					   &p->adding, "Photos for %s",
					   rec_title(&client_type, &c->data.client, &p->adding)),
				   .took = picked,
				   .ctx = p,
			   });
}
