/* SPDX-License-Identifier: MIT */
/*
 * Photos of the first clients of a demo book: drawn, copied into the book as any photo is, recorded
 * in the batch.
 */
#include "config.h"
#include "core/demo_impl.h"
#include "core/keep.h"
#include "media/photo.h"
#include "model/choices.h"
#include "model/pattern.h"

#include <inttypes.h>
#include <string.h>
#include <unistd.h>

enum {
	HEALED = 28,
	WIDE = 480,
	HIGH = 360
}; /* days after a session (about a month in practice); pixels */

static int recession(const struct head_shape *s)
{
	int worst = s->hairline > s->temple / 2 ? s->hairline : s->temple / 2;

	if (s->top_loss || s->horseshoe)
		worst = worst > 60 ? worst : 60;
	return worst > 100 ? 100 : worst;
}

static int density(int layer, const char *moment)
{
	if (!strcmp(moment, "before"))
		return 12 + 16 * (layer - 1);
	return strcmp(moment, "healed") ? 40 + 16 * layer : 30 + 16 * layer;
}

int demo_draw(struct demo *d, const struct photo *p, int layer, int32_t code,
	      const struct photo_info *taken, const char *path, struct err *e)
{
	static const uint32_t skins[] = {
		0xe8c4a8, 0xd9a983, 0xf0d2bd, 0xa9744f, 0x7c5238, 0xc68e66
	};

	return photo_draw(path, PHOTO_JPEG,
			  &(struct photo_scene){
				  .view = choice_code(&photo_view, p->view),
				  .width = taken ? HIGH : WIDE,
				  .height = taken ? WIDE : HIGH,
				  .taken = taken,
				  .density = density(layer, choice_code(&photo_moment, p->moment)),
				  .recession = recession(
					  &pattern_of(choice_code(&pattern_codes, code))->shape),
				  .skin = skins[(uint64_t)p->client % COUNT(skins)],
				  /* No two days give the same picture. */
				  .seed = d->spec->seed * 1000003 + (uint64_t)p->client +
					  ((uint64_t)p->session << 32),
			  },
			  e);
}

static int store(struct demo *d, struct photo *p, const char *path, struct err *e)
{
	int64_t changed;
	int r;

	p->format = PHOTO_JPEG + 1;
	p->pixels_wide = WIDE;
	p->pixels_high = HIGH;
	if ((r = keep_store(d->c, &keep_photo, path, p, &changed, &d->row, e)) < 0)
		return r;
	d->done.photos++;
	return bulk_add(d->bulk, &photo_type, p, e);
}

/* The views are codes between blanks. */
static int add_views(struct demo *d, const struct demo_course *k, const struct session *s,
		     const char *views, const char *moment, minute_t when, struct err *e)
{
	const char *dir = arena_printf(&d->row, "%s/drawing", core_dir(d->c));
	int r = dir_make(dir, e);

	while (*views && r >= 0) {
		size_t n = strcspn(views, " ");
		const char *path = arena_printf(&d->row, "%s/IMG_%04d.jpg", dir,
						chance_between(k->x, 1000, 9999));
		struct photo p;

		core_new(d->c, &photo_type, &p, &d->row);
		p.client = s->client;
		p.session = s->number;
		p.view = choice_index(&photo_view, arena_strndup(&d->row, views, n));
		p.moment = choice_index(&photo_moment, moment);
		p.taken_at = when;
		if ((r = demo_draw(d, &p, (int)s->layer, k->code, NULL, path, e)) >= 0)
			r = store(d, &p, path, e);
		unlink(path);
		views += n + (views[n] == ' ');
	}
	rmdir(dir);
	return r;
}

/* Every other client lacks views at the first visit, so that the card has gaps to name. */
int demo_photos(struct demo *d, const struct demo_course *k, const struct session *s, struct err *e)
{
	const char *before = k->i % 2 ? "F L90 V" : "F L90 R90 L45 R45 V";
	day_t healed = day_add(minute_day(s->starts), HEALED);
	int r = 0;

	if (s->layer == 1 && (r = add_views(d, k, s, before, "before", s->starts, e)) >= 0)
		r = add_views(d, k, s, "F", "immediate", s->starts, e);
	if (s->layer == 2 && healed < d->today)
		r = add_views(d, k, s, "F V", "healed", minute_make(healed, 11, 0), e);
	return r;
}
