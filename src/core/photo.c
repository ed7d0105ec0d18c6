/* SPDX-License-Identifier: MIT */
/* Stores photos. */
#include "config.h"
#include "core/photo.h"
#include "base/clock.h"
#include "core/core_impl.h"
#include "core/keep.h"
#include "media/photo.h"
#include "model/choices.h"

#include <inttypes.h>
#include <string.h>

const char *core_photo_path(struct core *c, const struct photo *x, struct arena *a)
{
	return keep_path(c, &keep_photo, x, a);
}

static int refuse_twin(struct core *c, const struct photo *x, const char *path, struct err *e)
{
	int64_t id = 0;
	int r = query_photo(c->book, x->client, x->sha256, &id, e);

	if (r <= 0)
		return r;
	return err_set(e, ERR_EXISTS,
		       "'%s' is in the book already, as photo %" PRId64 " of client %" PRId64, path,
		       id, x->client);
}

/* When it was taken: what was typed, else by the camera, else the time of the file. */
static void set_time(struct photo *x, const struct photo_info *info)
{
	if (x->taken_at)
		x->time_source = choice_index(&time_source, "typed");
	else if ((x->taken_at = info->taken_at))
		x->time_source = choice_index(&time_source, "camera");
	else if ((x->taken_at = instant_local(info->mtime)))
		x->time_source = choice_index(&time_source, "file");
}

int core_photo_add(struct core *c, const char *path, struct photo *x, struct err *e)
{
	struct photo_info info;
	int64_t changed;
	const char *name = x->file;
	ARENA(a);
	struct problems p = { .a = &a };
	int r = core_ask(c, RIGHT_WRITE, e);

	if (r < 0 || (r = photo_check(&info, path, e)) < 0)
		return r;
	x->format = (int32_t)info.type + 1;
	x->pixels_wide = info.width;
	x->pixels_high = info.height;
	x->orientation = info.orientation ? info.orientation : NONE_INT;
	x->camera = info.camera;
	set_time(x, &info);
	/* Nothing is copied for a record that could not be stored. */
	if ((r = core_validate(c, &photo_type, NULL, x, &p, e)) >= 0 &&
	    (r = keep_store(c, &keep_photo, path, x, &changed, &a, e)) >= 0 &&
	    (r = refuse_twin(c, x, path, e)) >= 0) {
		if (name && *name)
			x->file = name;
		r = core_save(c, &photo_type, NULL, x, NULL, NULL, e);
	}
	/* These texts live here, so not longer than this record is stored. */
	x->sha256 = x->file = x->camera = "";
	return r;
}

/*
 * Whoever changes the time by hand says it; the camera's clock is corrected elsewhere. What a
 * camera said is taken as it is, but a correction leads to no day that is still to come.
 */
int photo_time_typed(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	const struct photo *before = was;
	struct photo *x = rec;
	char when[DATE_BUF];

	(void)e;
	if (!before || c->putting_back || x->taken_at == before->taken_at)
		return 0;
	if (x->taken_at > clock_minute())
		problem_add(p, "taken_at", "Taken: %s is in the future (%.60s)",
			    minute_iso(x->taken_at, when), x->file);
	if (!choice_is(&time_source, x->time_source, "corrected"))
		x->time_source = choice_index(&time_source, "typed");
	return 0;
}

int core_photo_look(const char *path, int64_t *ret_bytes, minute_t *ret_changed, struct err *e)
{
	struct photo_info info;
	int r = photo_look(&info, path, e);

	if (r < 0)
		return r;
	*ret_bytes = info.bytes;
	*ret_changed = instant_local(info.mtime);
	return 0;
}

const char *core_photo_kinds(struct arena *a)
{
	return photo_kinds(a);
}

static bool have(const struct photo *all, int n, int64_t session, int32_t view)
{
	for (int i = 0; i < n; i++)
		if (all[i].session == session && all[i].view == view)
			return true;
	return false;
}

const char *core_photo_missing(const struct photo *all, int n, int64_t session, struct arena *a)
{
	const char *s = "";

	for (int i = 0; i < photo_view.count; i++)
		if (!strcmp(photo_view.rows[i].group, "Standard") && !have(all, n, session, i + 1))
			s = arena_printf(a, "%s%s%s", s, *s ? " " : "", photo_view.rows[i].code);
	return s;
}
