/* SPDX-License-Identifier: MIT */
/* Photos that leave the book by the command line, and what is said when a consent ends. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/copies.h"
#include "core/pairs.h"
#include "model/choices.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Options */

static int bad_code(const char *option, const char *code, const struct choices *list, struct err *e)
{
	ARENA(a);
	const char *all = "";

	for (int i = 0; i < list->count; i++)
		all = arena_printf(&a, "%s%s%s", all, *all ? ", " : "", list->rows[i].code);
	return err_set(e, ERR_USAGE, "--%s: there is no '%.40s'; one of: %s", option, code, all);
}

static int option_choice(const struct cli *c, const char *name, const struct choices *list,
			 int32_t *ret, struct err *e)
{
	const char *s = option_value(c, name);

	*ret = s ? choice_index(list, s) : 0;
	return s && !*ret ? bad_code(name, s, list, e) : 0;
}

/* "F,L45" */
int option_views(struct cli *c, const int32_t **ret, int *ret_n, struct err *e)
{
	const char *s = option_value(c, "view");
	int32_t *views = arena_alloc(&c->arena, (size_t)photo_view.count * sizeof *views);
	char *rest = s ? arena_strdup(&c->arena, s) : NULL, *code;
	int n = 0;

	while ((code = strsep(&rest, ","))) {
		int32_t v = choice_index(&photo_view, code);
		bool twice = false;

		if (!v)
			return bad_code("view", code, &photo_view, e);
		for (int i = 0; i < n; i++)
			twice |= views[i] == v;
		if (!twice)
			views[n++] = v;
	}
	*ret = views;
	*ret_n = n;
	return 0;
}

int option_purpose(const struct cli *c, int32_t *ret, struct err *e)
{
	return option_choice(c, "purpose", &consent_purpose, ret, e);
}

/* Export */

struct exporting {
	struct cli *c;
	int further;		/* under a name with -2 or more */
};

static void say_file(struct cli *c, const struct copy *x, bool anew)
{
	out_printf(c->out, "%s\n", x->file);
	if (anew)
		fprintf(stderr,
			"scalpbook: note: '%s' is a JPEG made from the HEIC picture (quality 90): "
			"what the telephone wrote into that cannot be taken out otherwise\n",
			answer_safe(c, x->file, &c->arena));
}

static bool step(void *ctx, int done, int of, const struct copy *last, bool anew)
{
	struct exporting *x = ctx;

	(void)done;
	(void)of;
	if (last) {
		say_file(x->c, last, anew);
		x->further += core_copy_further(last);
	}
	return true;
}

static int read_clients(struct cli *c, struct copies_spec *s, struct err *e)
{
	int64_t *clients;
	int r = operands(c, 1, -1, e);

	if (r < 0)
		return r;
	clients = arena_alloc(&c->arena, (size_t)c->argc * sizeof *clients);
	for (int i = 0; i < c->argc; i++)
		if ((r = operand_number(c->argv[i], "the number of a client", &clients[i], e)) < 0)
			return r;
	s->clients = clients;
	s->client_count = c->argc;
	return 0;
}

static int read_spec(struct cli *c, struct copies_spec *s, struct err *e)
{
	int64_t pixels;
	int r;

	if ((r = read_clients(c, s, e)) < 0 ||
	    (r = option_views(c, &s->views, &s->view_count, e)) < 0 ||
	    (r = option_choice(c, "moment", &photo_moment, &s->moment, e)) < 0 ||
	    (r = option_purpose(c, &s->purpose, e)) < 0 ||
	    (r = option_number(c, "size", 0, &pixels, e)) < 0)
		return r;
	s->dir = option_value(c, "output");
	s->keep_metadata = option_value(c, "keep-metadata") != NULL;
	if (!s->dir)
		return err_set(e, ERR_USAGE, "photo export needs a directory: -o DIR");
	if (!s->purpose)
		return err_set(e, ERR_USAGE, "photo export needs a purpose, so that the client's "
			       "consent can be looked up: --purpose=%s",
			       core_copies_purposes(&c->arena));
	if (option_value(c, "size") && (pixels < 16 || pixels > 12000))
		return err_set(e, ERR_USAGE, "--size: from 16 to 12000 pixels");
	if (s->keep_metadata && (pixels || option_value(c, "strip")))
		return err_set(e, ERR_USAGE,
			       "--keep-metadata gives the file as the camera wrote it: not with "
			       "--size or --strip");
	s->pixels = (int)pixels;
	return 0;
}

int cli_photo_export(struct cli *c, struct err *e)
{
	struct exporting x = { .c = c };
	struct copies_spec s = { .step = step, .ctx = &x };
	int r = read_spec(c, &s, e);

	if (r >= 0)
		r = core_copies_write(c->core, &s, e);
	if (x.further)
		fprintf(stderr,
			"scalpbook: note: %d of the files got a number (-2 …), because the name "
			"was taken; what was there stays as it is\n", x.further);
	return r < 0 ? r : 0;
}

/* Before and after */

/* 3 or 1042/3, of this client. */
static int option_session(struct cli *c, const char *name, int64_t client, int64_t *ret,
			  struct err *e)
{
	const char *s = option_value(c, name);
	struct session x;
	int r;

	*ret = 0;
	if (!s)
		return 0;
	if (!strchr(s, '/'))
		s = arena_printf(&c->arena, "%" PRId64 "/%s", client, s);
	if ((r = core_named(c->core, &session_type, s, &x, &c->arena, e)) < 0)
		return err_wrap(e, "--%s", name);
	if (x.client != client)
		return err_set(e, ERR_USAGE, "--%s: %s is a session of another client", name, s);
	*ret = x.number;
	return 0;
}

static int read_sheet(struct cli *c, struct pairs_spec *s, struct err *e)
{
	int r;

	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = operand_number(c->argv[0], "the number of a client", &s->client, e)) < 0 ||
	    (r = option_views(c, &s->views, &s->view_count, e)) < 0 ||
	    (r = option_purpose(c, &s->purpose, e)) < 0 ||
	    (r = option_session(c, "from", s->client, &s->from, e)) < 0 ||
	    (r = option_session(c, "to", s->client, &s->to, e)) < 0)
		return r;
	s->path = option_value(c, "output");
	if (!s->path)
		return err_set(e, ERR_USAGE,
			       "photo sheet needs a file: -o FILE.pdf or -o FILE.png");
	return 0;
}

static void say_pair(struct cli *c, const struct photo_pair *x)
{
	char day[DATE_BUF], later[DATE_BUF];

	out_printf(c->out, "%s\t%" PRId64 "\t%s\t%" PRId64 "\t%s\n",
		   choice_code(&photo_view, x->before.view), x->before.rec.id,
		   day_iso(minute_day(x->before.taken_at), day), x->after.rec.id,
		   day_iso(minute_day(x->after.taken_at), later));
	if (core_pair_is_unfair(x))
		fprintf(stderr,
			"scalpbook: note: %s: one of them was taken immediately after a session; "
			"its redness is not the result\n",
			choice_label(&photo_view, x->before.view));
}

int cli_photo_sheet(struct cli *c, struct err *e)
{
	struct pairs_spec s = { .client = 0 };
	struct photo_pair pairs[PAIRS_MAX];
	const char *missing, *lacking;
	int n, r = read_sheet(c, &s, e);

	if (r < 0 ||
	    (r = n = core_pairs_write(c->core, &s, pairs, &missing, &c->arena, e)) < 0)
		return r;
	for (int i = 0; i < n; i++)
		say_pair(c, &pairs[i]);
	lacking = core_pairs_lacking(&s, pairs, n, &c->arena);
	if (*lacking)
		fprintf(stderr, "scalpbook: note: left out, for want of two photos to set side by "
			"side: %s\n", lacking);
	say_missing_letters(c, missing);
	return 0;
}

/* What a consent no longer allows */

int only_must_go(struct cli *c, struct query *q, struct err *e)
{
	struct copy *x;
	int64_t *ids;
	int n, r = core_copies_must_go(c->core, q->client, 0, &x, &n, &c->arena, e);

	if (r < 0)
		return r;
	ids = arena_alloc(&c->arena, (size_t)(n + 1) * sizeof *ids);
	for (int i = 0; i < n; i++)
		ids[i] = x[i].rec.id;
	q->ids = ids;
	q->id_count = n ? n : 1;
	return 0;
}

int tell_must_go(struct cli *c, const struct consent *x, struct err *e)
{
	struct copy *all;
	int n, r = core_copies_must_go(c->core, x->client, x->purpose, &all, &n, &c->arena, e);

	if (r < 0 || !n)
		return r;
	fprintf(stderr, "scalpbook: note: %d cop%s of photos to take down now:\n", n,
		n == 1 ? "y" : "ies");
	for (int i = 0; i < n; i++)
		fprintf(stderr, "  copy %" PRId64 ": %s\n", all[i].rec.id,
			answer_safe(c, core_copy_words(&all[i], &c->arena), &c->arena));
	fprintf(stderr, "  when that is done: scalpbook copy edit COPY --taken-down=today\n");
	return 0;
}
