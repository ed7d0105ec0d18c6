/* SPDX-License-Identifier: MIT */
/*
 * What was done with photos of a demo book: one that a telephone took, marks, copies that went out
 * and whose consent was withdrawn. All of it goes the way that a person's entries go.
 */
#include "config.h"
#include "core/demo_impl.h"
#include "base/file.h"
#include "core/photo.h"
#include "media/photo.h"
#include "model/choices.h"
#include "model/consents.h"

#include <inttypes.h>
#include <string.h>
#include <unistd.h>

/*
 * Clients: whose photos are marked, whose photos went out; EXIF's "turn right"; minutes that the
 * telephone came after the camera.
 */
enum { MARKED_CLIENT = 1, SHOWN_CLIENT = 8, TURNED = 6, LATER = 20 };

static const struct marked {
	const char *shape;
	int x, y, to_x, to_y;
	const char *words;
} marks[] = {
#define MARKED(shape, x, y, to_x, to_y, words) { shape, x, y, to_x, to_y, words },
#include "core/demo.def"
};

static const struct sent {
	const char *view, *moment;
	int days;
	const char *where;
} sents[] = {
#define SENT(view, moment, days, where) { view, moment, days, where },
#include "core/demo.def"
};

/* The client's first photo of a view at a moment; rec.id 0: none. */
static int find_photo(struct demo *d, int64_t client, const char *view, const char *moment,
		      struct photo *ret, struct arena *a, struct err *e)
{
	struct query q = { .client = client };
	struct photo *all;
	int n, r = core_list(d->c, &photo_type, &q, &all, &n, a, e);

	ret->rec.id = 0;
	for (int i = n - 1; i >= 0 && r >= 0; i--)
		if (choice_is(&photo_view, all[i].view, view) &&
		    choice_is(&photo_moment, all[i].moment, moment))
			*ret = all[i];
	return r;
}

/* Upright in the hand, so that the picture lies on its side in the file. */
static int add_taken(struct demo *d, const struct photo *like, int32_t code, struct arena *a,
		     struct err *e)
{
	const char *dir = arena_printf(a, "%s/drawing", core_dir(d->c));
	const char *path = arena_printf(a, "%s/IMG_0412.jpg", dir);
	struct photo_info taken = { .orientation = TURNED, .camera = "Example Phone 2",
				    .taken_at = minute_add(like->taken_at, LATER) };
	struct photo x;
	int r = dir_make(dir, e);

	core_new(d->c, &photo_type, &x, a);
	x.client = like->client;
	x.session = like->session;
	x.view = choice_index(&photo_view, "FH");
	x.moment = choice_index(&photo_moment, "before");
	if (r >= 0 && (r = demo_draw(d, &x, 1, code, &taken, path, e)) >= 0)
		r = core_photo_add(d->c, path, &x, e);
	unlink(path);
	rmdir(dir);
	d->done.photos += r >= 0;
	return r;
}

static int add_marks(struct demo *d, const struct photo *on, struct arena *a, struct err *e)
{
	int r = 0;

	for (size_t i = 0; i < COUNT(marks) && r >= 0; i++) {
		bool text = !strcmp(marks[i].shape, "text");
		struct mark x;

		core_new(d->c, &mark_type, &x, a);
		x.client = on->client;
		x.photo = on->rec.id;
		x.shape = choice_index(&mark_shape, marks[i].shape);
		x.x = marks[i].x * 100;
		x.y = marks[i].y * 100;
		x.to_x = text ? NONE_INT : marks[i].to_x * 100;
		x.to_y = text ? NONE_INT : marks[i].to_y * 100;
		x.words = marks[i].words;
		r = core_save(d->c, &mark_type, NULL, &x, NULL, NULL, e);
	}
	return r;
}

static int mark_photos(struct demo *d, struct arena *a, struct err *e)
{
	struct core_glance glance;
	struct photo before, after;
	int r = core_glance(d->c, MARKED_CLIENT, &glance, a, e);

	if (r < 0 || (r = find_photo(d, MARKED_CLIENT, "F", "before", &before, a, e)) < 0 ||
	    (r = find_photo(d, MARKED_CLIENT, "F", "immediate", &after, a, e)) < 0 ||
	    !before.rec.id || !after.rec.id)
		return r;
	r = add_taken(d, &before, glance.pattern.code, a, e);
	return r < 0 ? r : add_marks(d, &after, a, e);
}

/* The client's consent to the web, as it stands or given anew; of chance there may be none. */
static int agree(struct demo *d, day_t day, struct consent *ret, struct arena *a, struct err *e)
{
	struct query q = { .client = SHOWN_CLIENT };
	int32_t web = choice_index(&consent_purpose, "web");
	const struct consent *x;
	struct consent *all;
	int n, r = core_list(d->c, &consent_type, &q, &all, &n, a, e);

	if (r < 0)
		return r;
	x = consent_of(all, n, web);
	if (x && !x->withdrawn_on) {
		*ret = *x;
		return 0;
	}
	core_new(d->c, &consent_type, ret, a);
	ret->client = SHOWN_CLIENT;
	ret->purpose = web;
	ret->version_signed = "2026-1";
	ret->signed_on = x && x->withdrawn_on > day ? x->withdrawn_on : day;
	return core_save(d->c, &consent_type, NULL, ret, NULL, NULL, e);
}

/* As it was noted when the file was made. */
static int add_copy(struct demo *d, const struct photo *of, const struct sent *sent,
		    const struct consent *by, struct arena *a, struct err *e)
{
	day_t day = day_add(minute_day(of->taken_at), sent->days);
	char buf[DATE_BUF];
	struct copy x;

	if (day < by->signed_on)
		day = by->signed_on;
	core_new(d->c, &copy_type, &x, a);
	x.client = of->client;
	x.photo = of->rec.id;
	x.purpose = by->purpose;
	x.consent = by->rec.id;
	x.made = instant_of_local(minute_make(day < d->today ? day : d->today, 8, 30));
	x.file = arena_printf(a, "/home/ruth/website/%" PRId64 "_%s_%s_%s.jpg", of->client,
			      day_iso(minute_day(of->taken_at), buf), sent->view, sent->moment);
	x.sha256 = of->sha256;
	x.note = sent->where;
	return core_save(d->c, &copy_type, NULL, &x, NULL, NULL, e);
}

static int withdraw(struct demo *d, const struct consent *was, struct err *e)
{
	struct consent now = *was;

	now.withdrawn_on = d->today;
	now.note = "By e-mail: please take the pictures down.";
	return core_save(d->c, &consent_type, was, &now, NULL, NULL, e);
}

static int show_photos(struct demo *d, struct arena *a, struct err *e)
{
	struct consent consent;
	struct photo x;
	int r = find_photo(d, SHOWN_CLIENT, "F", "before", &x, a, e);

	if (r < 0 || !x.rec.id || (r = agree(d, minute_day(x.taken_at), &consent, a, e)) < 0)
		return r;
	for (const struct sent *s = sents; s < sents + COUNT(sents) && r >= 0; s++) {
		r = find_photo(d, SHOWN_CLIENT, s->view, s->moment, &x, a, e);
		if (r >= 0 && x.rec.id)
			r = add_copy(d, &x, s, &consent, a, e);
	}
	return r < 0 ? r : withdraw(d, &consent, e);
}

int demo_shown(struct demo *d, struct err *e)
{
	ARENA(a);
	int r = mark_photos(d, &a, e);

	return r < 0 || d->done.clients < SHOWN_CLIENT ? r : show_photos(d, &a, e);
}
