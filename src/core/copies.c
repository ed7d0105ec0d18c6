/* SPDX-License-Identifier: MIT */
/* Writes photos out of the book, and remembers where to. */
#include "config.h"
#include "core/copies.h"
#include "base/file.h"
#include "base/mem.h"
#include "core/core_impl.h"
#include "core/photo.h"
#include "media/strip.h"
#include "model/choices.h"
#include "model/consents.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { TRIES_MAX = 10000 };

/* Consents */

const char *core_copies_purposes(struct arena *a)
{
	const char *s = "";

	for (int32_t i = 1; i <= consent_purpose.count; i++)
		if (consent_shows_photos(i))
			s = arena_printf(a, "%s%s%s", s, *s ? ", " : "",
					 choice_code(&consent_purpose, i));
	return s;
}

static int consents_of(struct core *c, int64_t client, struct consent **ret, int *ret_n,
		       struct arena *a, struct err *e)
{
	struct query q = { .client = client };

	return core_list(c, &consent_type, &q, ret, ret_n, a, e);
}

/* The consent to a purpose; *ret_why says why it is not in force, "" if it is. */
static int find_consent(struct core *c, int64_t client, int32_t purpose, int64_t *ret,
			const char **ret_why, struct arena *a, struct err *e)
{
	const struct consent *x;
	struct consent *all;
	struct client who;
	char day[DATE_BUF];
	int n, r = core_get(c, &client_type, client, &who, a, e);

	if (r < 0 || (r = consents_of(c, client, &all, &n, a, e)) < 0)
		return r;
	x = consent_of(all, n, purpose);
	*ret_why = !x ? arena_printf(a, "client %" PRId64 " has not agreed to it", client) :
		   x->withdrawn_on ?
		   arena_printf(a, "client %" PRId64 " withdrew it on %s", client,
				day_short(x->withdrawn_on, 0, day)) : "";
	*ret = x && !x->withdrawn_on ? x->rec.id : NONE_INT;
	return 0;
}

static int ask_purpose(int32_t purpose, struct err *e)
{
	ARENA(a);

	if (consent_shows_photos(purpose))
		return 0;
	return err_field(e, "purpose", "Purpose: photos go out for one of these: %s",
			 core_copies_purposes(&a));
}

static int refuse(int32_t purpose, const char *why, bool begun, struct err *e)
{
	return err_set(e, ERR_DENIED, "no consent to %s: %.400s; nothing %swas written",
		       choice_label(&consent_purpose, purpose), why, begun ? "more " : "");
}

int core_copies_ask(struct core *c, int64_t client, int32_t purpose, int64_t *ret_consent,
		    struct err *e)
{
	const char *why;
	ARENA(a);
	int r = ask_purpose(purpose, e);

	if (r < 0 || (r = find_consent(c, client, purpose, ret_consent, &why, &a, e)) < 0)
		return r;
	return *why ? refuse(purpose, why, false, e) : 0;
}

/* Which photos */

struct writing {
	struct core *c;
	const struct copies_spec *spec;
	struct photo *photos;
	int count;
	const char *dir;		/* absolute */
	struct arena a;
};

static void writing_done(struct writing *w)
{
	arena_done(&w->a);
}

/* Its place among the views that are asked for, from 0; -1: none of them. */
static int view_rank(const struct copies_spec *s, int32_t view)
{
	for (int i = 0; i < s->view_count; i++)
		if (s->views[i] == view)
			return i;
	return s->view_count ? -1 : 0;
}

static bool is_wanted(const struct copies_spec *s, const struct photo *x, int rank)
{
	return view_rank(s, x->view) == rank && (!s->moment || x->moment == s->moment);
}

static int add_photos(struct writing *w, const struct query *q, struct buf *all, struct err *e)
{
	const struct copies_spec *s = w->spec;
	struct photo *rows;
	int n, r = core_list(w->c, &photo_type, q, &rows, &n, &w->a, e);

	for (int rank = 0; r >= 0 && rank < (s->view_count ? s->view_count : 1); rank++)
		for (int i = 0; i < n; i++)
			if (is_wanted(s, &rows[i], rank))
				buf_add(all, &rows[i], sizeof rows[i]);
	return r;
}

static int add_client(struct writing *w, int64_t client, struct buf *all, struct err *e)
{
	struct query q = { .client = client };
	struct client x;
	size_t before = all->len;
	int r = core_get(w->c, &client_type, client, &x, &w->a, e);

	if (r < 0 || (r = add_photos(w, &q, all, e)) < 0)
		return r;
	if (all->len == before)
		return err_set(e, ERR_MISSING,
			       "client %" PRId64 " has no %sphoto; nothing was written", client,
			       w->spec->view_count || w->spec->moment ? "such " : "");
	return 0;
}

static int collect(struct writing *w, struct err *e)
{
	const struct copies_spec *s = w->spec;
	struct query q = { .ids = s->photos, .id_count = s->photo_count, .status = "all" };
	BUF(all);
	int r = s->photo_count ? add_photos(w, &q, &all, e) : 0;

	for (int i = 0; i < s->client_count && r >= 0; i++)
		r = add_client(w, s->clients[i], &all, e);
	if (r < 0)
		return r;
	w->count = (int)(all.len / sizeof *w->photos);
	w->photos = arena_alloc(&w->a, all.len + 1);
	if (all.len)
		memcpy(w->photos, all.s, all.len);
	return w->count ? 0 : err_set(e, ERR_MISSING, "there is no photo to write");
}

/* All of them are asked before anything is written, and all that is missing is said. */
static int ask_all(struct writing *w, struct err *e)
{
	const char *missing = "", *why = "";
	int64_t last = 0, consent;
	int r;

	for (int i = 0; i < w->count; i++) {
		int64_t client = w->photos[i].client;

		if (client == last)
			continue;
		last = client;
		if ((r = find_consent(w->c, client, w->spec->purpose, &consent, &why, &w->a,
				      e)) < 0)
			return r;
		if (*why)
			missing = arena_printf(&w->a, "%s%s%s", missing, *missing ? "; " : "", why);
	}
	return *missing ? refuse(w->spec->purpose, missing, false, e) : 0;
}

/* Files */

static int read_photo(struct writing *w, const struct photo *x, struct stripped *ret,
		      struct buf *b, struct err *e)
{
	const char *path = core_photo_path(w->c, x, &w->a);
	struct photo_info info;
	int r;

	*ret = (struct stripped){ .type = PHOTO_JPEG };
	if (w->spec->pixels)
		return photo_shrink(b, path, w->spec->pixels, e);
	if (!w->spec->keep_metadata)
		return photo_strip(ret, b, path, e);
	if ((r = photo_look(&info, path, e)) < 0)
		return r;
	ret->type = info.type;
	return file_read(b, path, PHOTO_BYTES_MAX, e);
}

/* 1042_2026-11-23_F_healed.jpg, the second of them with -2. */
static const char *file_name(const struct photo *x, enum photo_type type, int nth, struct arena *a)
{
	char day[DATE_BUF];
	const char *view = choice_code(&photo_view, x->view);
	const char *moment = choice_code(&photo_moment, x->moment);
	const char *more = nth > 1 ? arena_printf(a, "-%d", nth) : "";

	return arena_printf(a, "%" PRId64 "_%s_%s%s%s%s.%s", x->client,
			    day_iso(minute_day(x->taken_at), day), *view ? view : "photo",
			    *moment ? "_" : "", moment, more, photo_extension(type));
}

bool core_copy_further(const struct copy *x)
{
	const char *end = strrchr(x->file, '.'), *s = end;

	while (s && s > x->file && s[-1] >= '0' && s[-1] <= '9')
		s--;
	return s && s < end && s > x->file && s[-1] == '-' && strrchr(x->file, '_') < s;
}

int core_copy_note(struct core *c, const struct copy *x, int64_t *ret, struct err *e)
{
	struct copy now;
	ARENA(a);
	int r;

	core_new(c, &copy_type, &now, &a);
	now.client = x->client;
	now.photo = x->photo;
	now.purpose = x->purpose;
	now.consent = x->consent;
	now.made = clock_now();
	now.file = x->file;
	now.sha256 = x->sha256;
	now.note = x->note ? x->note : "";
	r = core_save(c, &copy_type, NULL, &now, NULL, NULL, e);
	*ret = now.rec.id;
	return r;
}

void core_copies_forget(struct core *c, const int64_t *ids, int n, const char *file, int why)
{
	if (why != -ERR_EXISTS && path_exists(file))
		return;
	for (int i = 0; i < n; i++) {
		struct copy x;
		struct err ignored;
		ARENA(a);

		/* What cannot be taken back claims too much: less harm than too little. */
		if (core_get(c, &copy_type, ids[i], &x, &a, &ignored) < 0 ||
		    core_take_back(c, &copy_type, &x, &ignored) < 0)
			return;
	}
}

/* Remembered first: a program that ends in between leaves no photo that no record knows. */
static int make_file(struct writing *w, struct copy *x, const struct buf *b, struct err *e)
{
	int64_t id;
	int r = core_copy_note(w->c, x, &id, e);

	if (r < 0)
		return r;
	if ((r = file_make(x->file, b->s, b->len, e)) < 0)
		core_copies_forget(w->c, &id, 1, x->file, r);
	return r;
}

/* Under the first name that is free. */
static int make_named(struct writing *w, const struct photo *x, enum photo_type type,
		      const struct buf *b, struct copy *ret, struct err *e)
{
	int r = -ERR_EXISTS;

	for (int nth = 1; r == -ERR_EXISTS && nth <= TRIES_MAX; nth++) {
		ret->file = arena_printf(&w->a, "%s/%s", w->dir, file_name(x, type, nth, &w->a));
		if ((r = file_absent(ret->file, e)) >= 0)
			r = make_file(w, ret, b, e);
	}
	return r;
}

/* Many photos take minutes, and somebody else may note meanwhile that a consent is withdrawn. */
static int ask_again(struct writing *w, int i, int64_t *ret, struct err *e)
{
	const char *why;
	int r = find_consent(w->c, w->photos[i].client, w->spec->purpose, ret, &why, &w->a, e);

	return r >= 0 && *why ? refuse(w->spec->purpose, why, i > 0, e) : r;
}

static int write_one(struct writing *w, int i, struct copy *ret, bool *ret_anew, struct err *e)
{
	const struct photo *x = &w->photos[i];
	char hex[HASH_HEX];
	struct stripped s;
	int64_t consent;
	BUF(b);
	int r = read_photo(w, x, &s, &b, e);

	if (r < 0 || (r = ask_again(w, i, &consent, e)) < 0)
		return r;
	hash_hex_of(b.s, b.len, hex);
	*ret = (struct copy){
		.client = x->client, .photo = x->rec.id, .purpose = w->spec->purpose,
		.consent = consent, .sha256 = arena_strdup(&w->a, hex),
	};
	*ret_anew = s.anew;
	return make_named(w, x, s.type, &b, ret, e);
}

static int write_all(struct writing *w, struct err *e)
{
	const struct copies_spec *s = w->spec;
	struct copy last = { .photo = 0 };
	bool anew = false;
	int done = 0, r = 0;

	while (done < w->count &&
	       (!s->step || s->step(s->ctx, done, w->count, done ? &last : NULL, anew)) &&
	       (r = write_one(w, done, &last, &anew, e)) >= 0)
		done++;
	if (done == w->count && s->step)
		s->step(s->ctx, done, done, &last, anew);
	if (r < 0)
		return err_wrap(e, "photo %" PRId64, w->photos[done].rec.id);
	return done;
}

static int prepare_dir(struct writing *w, struct err *e)
{
	char *real;
	int r;

	if ((r = dir_make(w->spec->dir, e)) < 0 ||
	    (r = path_real(&real, &w->a, w->spec->dir, e)) < 0)
		return r;
	w->dir = real;
	return 0;
}

int core_copies_write(struct core *c, const struct copies_spec *spec, struct err *e)
{
	CLEANUP(writing_done) struct writing w = { .c = c, .spec = spec };
	int r = core_ask(c, RIGHT_EXPORT, e);

	/* Each copy is remembered, so a book that is only read gives none out. */
	if (r < 0 || (r = core_ask(c, RIGHT_WRITE, e)) < 0 ||
	    (r = ask_purpose(spec->purpose, e)) < 0 || (r = collect(&w, e)) < 0 ||
	    (r = ask_all(&w, e)) < 0 || (r = prepare_dir(&w, e)) < 0)
		return r;
	return write_all(&w, e);
}

/* What has to be taken down */

struct finding {
	struct core *c;
	int32_t purpose;
	int64_t client;			/* whose consents these are; 0: nobody's yet */
	struct consent *consents;
	int consent_count;
	struct arena *a, work;
	struct buf found;
};

static int look_at(void *ctx, const void *rec, struct err *e)
{
	struct finding *f = ctx;
	const struct copy *x = rec;
	int r;

	if (f->purpose && x->purpose != f->purpose)
		return 0;
	if (x->client != f->client) {
		arena_reset(&f->work);
		f->client = x->client;
		if ((r = consents_of(f->c, x->client, &f->consents, &f->consent_count, &f->work,
				     e)) < 0)
			return r;
	}
	if (copy_must_go(x, f->consents, f->consent_count))
		buf_add(&f->found, rec_copy(&copy_type, x, f->a), sizeof *x);
	return 0;
}

int core_copies_must_go(struct core *c, int64_t client, int32_t purpose, struct copy **ret,
			int *ret_n, struct arena *a, struct err *e)
{
	struct finding f = { .c = c, .purpose = purpose, .a = a };
	struct query q = { .client = client };
	int64_t r = core_each(c, &copy_type, &q, look_at, &f, e);

	if (r >= 0) {
		*ret = arena_alloc(a, f.found.len + 1);
		if (f.found.len)
			memcpy(*ret, f.found.s, f.found.len);
		*ret_n = (int)(f.found.len / sizeof **ret);
	}
	buf_done(&f.found);
	arena_done(&f.work);
	return r < 0 ? (int)r : 0;
}

const char *core_copy_words(const struct copy *x, struct arena *a)
{
	char day[DATE_BUF];

	return arena_printf(a, "%s, %s: %s", day_short(minute_day(instant_local(x->made)), 0, day),
			    choice_label(&consent_purpose, x->purpose),
			    *x->file ? x->file : x->note);
}

/* Hooks */

/* A copy that is noted by hand was made now, by the consent in force. */
int copy_follow(struct core *c, void *rec, struct arena *a, struct err *e)
{
	struct copy *x = rec;
	const char *why;

	x->made = clock_now();
	return x->consent == NONE_INT && x->purpose ?
		       find_consent(c, x->client, x->purpose, &x->consent, &why, a, e) : 0;
}

/* Noting it is right even if making it was not; but not without knowing. */
int doubt_copy(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct copy *x = rec;
	const char *why = "";
	int64_t consent;
	int r = 0;

	if (!was && !x->taken_down)
		r = find_consent(c, x->client, x->purpose, &consent, &why, d->ask.a, e);
	if (r >= 0 && *why)
		problem_add(&d->ask, "purpose", "no consent to %s: %s",
			    choice_label(&consent_purpose, x->purpose), why);
	return r;
}

const char *copy_remark(struct core *c, const void *rec, enum remark *ret_how, struct arena *a)
{
	const struct copy *x = rec;
	struct consent *all;
	struct err e;
	int n;

	if (consents_of(c, x->client, &all, &n, a, &e) < 0 || !copy_must_go(x, all, n))
		return "";
	*ret_how = REMARK_ALERT;
	return consent_state(consent_of(all, n, x->purpose)) == CONSENT_WITHDRAWN ?
		       "take it down: withdrawn" :
		       "take it down: no consent";
}
