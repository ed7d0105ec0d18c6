/* SPDX-License-Identifier: MIT */
/* Which photos make a pair, and the file that shows them. */
#include "config.h"
#include "core/pairs.h"
#include "base/file.h"
#include "base/text.h"
#include "core/copies.h"
#include "core/core_impl.h"
#include "core/pairs_impl.h"
#include "core/photo.h"
#include "model/choices.h"
#include "model/consents.h"
#include "model/visit.h"

#include <inttypes.h>
#include <string.h>

/* Choosing */

static bool is_moment(const struct photo *x, const char *code)
{
	return choice_is(&photo_moment, x->moment, code);
}

/* How well a photo shows the begin, or the result; 0: not at all. */
static int begin_rank(const struct photo *x)
{
	return is_moment(x, "immediate") ? 1 : is_moment(x, "healed") ? 2 : 3;
}

static int result_rank(const struct photo *x)
{
	return is_moment(x, "healed") ? 4 : is_moment(x, "touch-up") ? 3 :
	       is_moment(x, "immediate") ? 1 : 2;
}

static bool fits(const struct photo *x, int32_t view, int64_t session)
{
	return x->view == view && (!session || x->session == session);
}

static const struct photo *find_begin(const struct photo *all, int n, int32_t view,
				      int64_t session)
{
	const struct photo *best = NULL;

	for (int i = 0; i < n; i++) {
		const struct photo *x = &all[i];
		int more = best ? begin_rank(x) - begin_rank(best) : 0;

		if (fits(x, view, session) &&
		    (!best || more > 0 || (more == 0 && x->taken_at < best->taken_at)))
			best = x;
	}
	return best;
}

/* Later than the begin, and not the same photo. */
static const struct photo *find_result(const struct photo *all, int n, int32_t view,
				       int64_t session, const struct photo *begin)
{
	const struct photo *best = NULL;

	for (int i = 0; i < n; i++) {
		const struct photo *x = &all[i];
		int more = best ? result_rank(x) - result_rank(best) : 0;

		if (fits(x, view, session) && x != begin && x->taken_at >= begin->taken_at &&
		    (!best || more > 0 || (more == 0 && x->taken_at >= best->taken_at)))
			best = x;
	}
	return best;
}

static int find_pair(const struct pairs_spec *s, const struct photo *all, int n, int32_t view,
		     struct photo_pair *ret, struct err *e)
{
	const struct photo *begin = find_begin(all, n, view, s->from);
	const struct photo *result = begin ? find_result(all, n, view, s->to, begin) : NULL;

	if (!begin || !result)
		return err_set(e, ERR_MISSING,
			       "client %" PRId64 " has no two photos of the view %s%s to set side "
			       "by side: the one %s is missing",
			       s->client, choice_label(&photo_view, view),
			       s->from || s->to ? " and these sessions" : "",
			       begin ? "after" : "before");
	*ret = (struct photo_pair){ *begin, *result };
	return 0;
}

int core_pairs_find(struct core *c, const struct pairs_spec *spec, struct photo_pair ret[PAIRS_MAX],
		    struct arena *a, struct err *e)
{
	struct query q = { .client = spec->client };
	int views = spec->view_count ? spec->view_count : photo_view.count, count = 0, n, r;
	struct client client;
	struct photo *all;

	if (spec->view_count > PAIRS_MAX)
		return err_set(e, ERR_INVALID, "a sheet has room for %d views", PAIRS_MAX);
	if ((r = core_get(c, &client_type, spec->client, &client, a, e)) < 0 ||
	    (r = core_list(c, &photo_type, &q, &all, &n, a, e)) < 0)
		return r;
	for (int i = 0; i < views && count < PAIRS_MAX; i++) {
		int32_t view = spec->view_count ? spec->views[i] : i + 1;

		r = find_pair(spec, all, n, view, &ret[count], e);
		count += r >= 0;
	}
	if (!count && views > 1)
		return err_set(e, ERR_MISSING, "client %" PRId64 " has no two photos of %s view "
			       "to set side by side", spec->client,
			       spec->view_count ? "any such" : "the same");
	return count ? count : r;
}

const char *core_pairs_lacking(const struct pairs_spec *spec, const struct photo_pair *found, int n,
			       struct arena *a)
{
	const char *s = "";

	for (int i = 0; i < spec->view_count; i++) {
		bool here = false;

		for (int j = 0; j < n; j++)
			here |= found[j].before.view == spec->views[i];
		if (!here)
			s = arena_printf(a, "%s%s%s", s, *s ? ", " : "",
					 choice_label(&photo_view, spec->views[i]));
	}
	return s;
}

bool core_pair_is_unfair(const struct photo_pair *x)
{
	return is_moment(&x->before, "immediate") || is_moment(&x->after, "immediate");
}

/* What was done in between */

static const char *session_words(struct core *c, const struct session *x, struct arena *a)
{
	char day[DATE_BUF];
	const struct field *f = field_named(&session_type, "zones");
	const char *where = field_show(f, x, core_rules(c), a);

	return arena_printf(a, "%s: %s%s%s", day_long(minute_day(x->starts), day),
			    choice_label(&session_kind, x->kind), *where ? ", " : "",
			    text_fold(a, where));
}

/* For the client only: who consents to a photo does not consent to days, kinds and zones. */
static int find_done(struct pairs_sheet *s, struct err *e)
{
	day_t from = minute_day(s->pairs[0].before.taken_at), to = from;
	struct query q = { .client = s->client.rec.id };
	struct session *all;
	int n, r;

	if (s->purpose)
		return 0;
	for (int i = 0; i < s->count; i++) {
		day_t first = minute_day(s->pairs[i].before.taken_at);
		day_t last = minute_day(s->pairs[i].after.taken_at);

		from = first < from ? first : from;
		to = last > to ? last : to;
	}
	q.from = from;
	q.to = to;
	if ((r = core_list(s->c, &session_type, &q, &all, &n, s->a, e)) < 0)
		return r;
	s->done = arena_alloc(s->a, (size_t)(n + 1) * sizeof *s->done);
	for (int i = 0; i < n; i++)
		if (visit_done(&all[i]) && visit_treats(&all[i]))
			s->done[s->done_count++] = session_words(s->c, &all[i], s->a);
	return 0;
}

const char *pair_words(const struct photo *x, bool before, struct arena *a)
{
	char day[DATE_BUF];
	const char *moment = choice_label(&photo_moment, x->moment);

	return arena_printf(a, "%s, %s", *moment ? moment : before ? "Before" : "After",
			    day_short(minute_day(x->taken_at), 0, day));
}

/* The file */

static bool ends_in(const char *path, const char *end)
{
	size_t n = strlen(path), m = strlen(end);
	ARENA(a);

	return n > m && !strcmp(text_fold(&a, path + n - m), end);
}

/* As path_real() has it once the file is there. */
static int real_name(const char **ret, const char *path, struct arena *a, struct err *e)
{
	const char *base = path_base(path);
	const char *dir = base == path ? "." : arena_strndup(a, path, (size_t)(base - path));
	char *real;
	int r = path_real(&real, a, dir, e);

	if (r >= 0)
		*ret = arena_printf(a, "%s%s%s", real, real[1] ? "/" : "", base);
	return r;
}

static int note_copies(struct pairs_sheet *s, const char *path, const char *hex,
		       int64_t ids[2 * PAIRS_MAX], int *ret_n, struct err *e)
{
	int r = 0;

	for (*ret_n = 0; *ret_n < 2 * s->count && r >= 0; *ret_n += r >= 0) {
		const struct photo_pair *p = &s->pairs[*ret_n / 2];
		struct copy x = {
			.client = s->client.rec.id,
			.photo = *ret_n % 2 ? p->after.rec.id : p->before.rec.id,
			.purpose = s->purpose ? s->purpose :
				   choice_index(&consent_purpose, "photo-record"),
			.consent = s->consent, .file = path, .sha256 = hex,
			.note = s->purpose ? "before and after" :
					     "before and after, for the client",
		};

		r = core_copy_note(s->c, &x, &ids[*ret_n], e);
	}
	return r;
}

/* The photos are remembered first, so that no sheet is left that no record knows. */
static int make_sheet(struct pairs_sheet *s, const char *path, const struct buf *b, struct err *e)
{
	int64_t ids[2 * PAIRS_MAX];
	const char *real;
	char hex[HASH_HEX];
	int n, r;

	if ((r = real_name(&real, path, s->a, e)) < 0)
		return r;
	hash_hex_of(b->s, b->len, hex);
	if ((r = note_copies(s, real, hex, ids, &n, e)) < 0 ||
	    (r = file_make(real, b->s, b->len, e)) < 0)
		core_copies_forget(s->c, ids, n, real, r);
	return r;
}

/* Drawing takes a while, and the consent may be withdrawn meanwhile: it is asked at the end too. */
static int write_sheet(struct pairs_sheet *s, const char *path, struct err *e)
{
	BUF(b);
	int r = file_absent(path, e);

	if (r < 0)
		return r;
	r = ends_in(path, ".png") ? pairs_png(s, &b, e) : pairs_pdf(s, &b, e);
	if (r < 0 ||
	    (s->purpose && (r = core_copies_ask(s->c, s->client.rec.id, s->purpose, &s->consent,
						e)) < 0))
		return r;
	return make_sheet(s, path, &b, e);
}

int core_pairs_write(struct core *c, const struct pairs_spec *spec,
		     struct photo_pair ret[PAIRS_MAX], const char **ret_missing, struct arena *a,
		     struct err *e)
{
	struct pairs_sheet s = { .c = c, .a = a, .pairs = ret, .purpose = spec->purpose,
				 .consent = NONE_INT, .missing = "" };
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (!ends_in(spec->path, ".pdf") && !ends_in(spec->path, ".png"))
		return err_field(e, "path", "'%.200s': the name of a sheet ends in .pdf or .png",
				 spec->path);
	if (r < 0 || (r = core_ask(c, RIGHT_WRITE, e)) < 0 ||
	    (r = core_get(c, &client_type, spec->client, &s.client, a, e)) < 0 ||
	    (r = s.count = core_pairs_find(c, spec, ret, a, e)) < 0 ||
	    (spec->purpose &&
	     (r = core_copies_ask(c, spec->client, spec->purpose, &s.consent, e)) < 0) ||
	    (r = find_done(&s, e)) < 0 || (r = write_sheet(&s, spec->path, e)) < 0)
		return r;
	*ret_missing = s.missing;
	return s.count;
}
