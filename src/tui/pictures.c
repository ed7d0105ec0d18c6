/* SPDX-License-Identifier: MIT */
/* Reads a client's photos for the screens that show them; what keys ask of the one at hand. */
#include "config.h"
#include "tui/pictures.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "core/photo.h"
#include "model/choices.h"
#include "tui/viewer.h"

/* NONE_INT is the least, so photos without a session come last. */
int photo_by_visit(const void *x, const void *y)
{
	const struct photo *p = x, *q = y;

	if (p->session != q->session)
		return p->session < q->session ? 1 : -1;
	return photo_by_time(x, y);
}

int photo_by_time(const void *x, const void *y)
{
	const struct photo *p = x, *q = y;

	if (p->taken_at != q->taken_at)
		return p->taken_at < q->taken_at ? -1 : 1;
	return (p->rec.id > q->rec.id) - (p->rec.id < q->rec.id);
}

static int load(struct pictures *p, struct err *e)
{
	struct core *core = p->ui->core;
	struct query q = { .client = p->client };
	int r = core_get(core, &client_type, p->client, &p->who, &p->a, e);

	if (r >= 0)
		r = core_list(core, &session_type, &q, &p->sessions, &p->session_count, &p->a, e);
	if (r >= 0)
		r = core_list(core, &photo_type, &q, &p->rows, &p->count, &p->a, e);
	if (r >= 0)
		r = core_marks(core, p->client, &p->marks, &p->mark_count, &p->a, e);
	return r;
}

void pictures_load(struct pictures *p)
{
	struct err e = { .code = ERR_NONE };

	arena_reset(&p->a);
	p->count = p->session_count = p->mark_count = 0;
	p->failed = load(p, &e) < 0;
	if (p->failed) {
		p->count = p->session_count = p->mark_count = 0;
		ui_fail(p->ui, &e);
	} else if (p->count) {
		qsort(p->rows, (size_t)p->count, sizeof *p->rows, photo_by_visit);
	}
}

void *pictures_push(struct ui *ui, const struct screen_class *cls, size_t size, int64_t client)
{
	struct pictures *p = ui_push(ui, cls, size);

	p->ui = ui;
	p->client = client;
	seen_init(&p->seen, ui);
	pictures_load(p);
	return p;
}

void pictures_done(struct screen *s)
{
	struct pictures *p = (struct pictures *)s;

	seen_done(&p->seen);
	arena_done(&p->a);
}

bool pictures_ahead(struct screen *s)
{
	return seen_ahead(&((struct pictures *)s)->seen);
}

const struct photo *pictures_find(const struct pictures *p, int64_t id)
{
	for (int i = 0; i < p->count; i++)
		if (p->rows[i].rec.id == id)
			return &p->rows[i];
	return NULL;
}

const char *pictures_visit(const struct session *all, int n, int64_t number, struct arena *a)
{
	char day[DATE_BUF];

	for (int i = 0; i < n; i++)
		if (all[i].number == number)
			return arena_printf(a, "Session %" PRId64 " of %s", number,
					    day_long(minute_day(all[i].starts), day));
	return "Without a session";
}

const char *photo_words(const struct photo *x, struct arena *a)
{
	const char *moment = choice_label(&photo_moment, x->moment);
	char day[DATE_BUF];

	return arena_printf(a, "%s%s%s, %s",
			    x->view ? choice_label(&photo_view, x->view) : "Without a view",
			    *moment ? ", " : "", moment,
			    x->taken_at ? day_long(minute_day(x->taken_at), day) : "no date");
}

/* Commands; the photo at hand, which is said to be missing. */

static const struct photo *current(struct screen *s)
{
	struct pictures *p = (struct pictures *)s;
	const struct photo *x = pictures_find(p, p->at);

	if (!x)
		ui_say(p->ui, "There is no photo here");
	return x;
}

void cmd_see_file(struct ui *ui, struct screen *s)
{
	const struct photo *x = current(s);
	ARENA(a);

	if (x)
		viewer_show(ui, core_photo_path(ui->core, x, &a), x->file);
}

void cmd_see_compare(struct ui *ui, struct screen *s)
{
	const struct photo *x = current(s);

	if (x)
		compare_open(ui, x->client, 0, x->rec.id);
}

void cmd_see_sheet(struct ui *ui, struct screen *s)
{
	const struct photo *x = current(s);

	if (x)
		sheet_open(ui, x->client, x->session);
}

void cmd_see_look(struct ui *ui, struct screen *s)
{
	const struct photo *x = current(s);

	if (x)
		look_open(ui, x->client, x->rec.id);
}

void cmd_see_marks(struct ui *ui, struct screen *s)
{
	const struct photo *x = current(s);

	if (x)
		marks_open(ui, x->client, x->rec.id);
}
