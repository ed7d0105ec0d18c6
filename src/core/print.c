/* SPDX-License-Identifier: MIT */
/* Collects what is printed of a client, in the order of the paper. */
#include "config.h"
#include "core/print_impl.h"
#include "base/text.h"
#include "core/holds.h"
#include "core/words.h"
#include "model/choices.h"
#include "model/consents.h"
#include "model/visit.h"

#include <inttypes.h>
#include <string.h>

void print_done(struct print_sheet *s)
{
	buf_done(&s->blocks);
	arena_done(&s->a);
}

const struct print_block *print_block(const struct print_sheet *s, int i)
{
	return (const struct print_block *)(const void *)s->blocks.s + i;
}

int print_count(const struct print_sheet *s)
{
	return (int)(s->blocks.len / sizeof(struct print_block));
}

static void add(struct print_sheet *s, struct print_block b)
{
	buf_add(&s->blocks, &b, sizeof b);
}

static void heading(struct print_sheet *s, const char *text)
{
	add(s, (struct print_block){ .kind = PRINT_HEADING, .text = text });
}

static void text(struct print_sheet *s, enum print_kind kind, const char *words)
{
	add(s, (struct print_block){ .kind = kind, .text = words });
}

/* What stands above already is not said again; where a file lies is the book's business. */
static bool is_printed(const struct rectype *t, const struct field *f, const void *rec)
{
	return !(f->flags & (F_HIDDEN | F_OWNER | F_ALERT | F_INNER)) && !field_is_key(t, f) &&
	       !field_none(f, rec) && !(t->within && !strcmp(f->name, t->within));
}

static void fields(struct print_sheet *s, const struct rectype *t, const void *rec)
{
	for EACH_FIELD(f, t)
		if (is_printed(t, f, rec))
			add(s, (struct print_block){
				       .kind = PRINT_FIELD, .label = f->label,
				       .text = core_show(s->c, t, f, rec, &s->a),
			       });
}

/* All of a type, in the order of their days; *ret_n may be 0. */
static int list(struct print_sheet *s, const struct rectype *t, int64_t client, void *ret,
		int *ret_n, struct err *e)
{
	struct query q = { .client = client };

	return core_list(s->c, t, &q, ret, ret_n, &s->a, e);
}

static const void *at(const struct rectype *t, const void *all, int i)
{
	return (const char *)all + (size_t)i * t->size;
}

/* "Thu 12 Nov 2026", with what else names the record */
static const char *dated(struct print_sheet *s, const struct rectype *t, const void *rec)
{
	const struct field *f = field_named(t, t->period);
	const char *iso = field_text(f, rec, core_rules(s->c), &s->a);
	char words[DATE_BUF];
	minute_t when;
	day_t day;

	if (f->kind == K_WHEN && minute_iso_parse(&when, iso) == 0)
		return arena_strdup(&s->a, minute_long(when, words));
	return day_iso_parse(&day, iso) == 0 ? arena_strdup(&s->a, day_long(day, words)) : iso;
}

static const char *show(struct print_sheet *s, const struct rectype *t, const char *name,
			const void *rec)
{
	return core_show(s->c, t, field_named(t, name), rec, &s->a);
}

/* A heading, then each record with its fields; nothing where there is none. */
static int records(struct print_sheet *s, const struct rectype *t, int64_t client,
		   const char *title, const char *named_by, struct err *e)
{
	void *all;
	int n, r = list(s, t, client, &all, &n, e);

	if (r < 0 || !n)
		return r;
	heading(s, title);
	for (int i = 0; i < n; i++) {
		const void *rec = at(t, all, i);

		text(s, PRINT_RECORD,
		     arena_printf(&s->a, "%s, %s", dated(s, t, rec), show(s, t, named_by, rec)));
		fields(s, t, rec);
	}
	return 0;
}

/* What speaks against a treatment today. */
static int holds(struct print_sheet *s, int64_t client, struct err *e)
{
	struct hold *all;
	int n, r = core_holds(s->c, client, core_rules(s->c)->today, &all, &n, &s->a, e);

	for (int i = 0; r >= 0 && i < n; i++)
		text(s, hold_stops(&all[i]) ? PRINT_ALERT : PRINT_TEXT,
		     arena_printf(&s->a, "%s%s", hold_stops(&all[i]) ? "! " : "",
				  hold_words(&all[i], 1, hold_stops(&all[i]), &s->a)));
	return r;
}

static int person(struct print_sheet *s, int64_t client, struct err *e)
{
	struct client *x = arena_alloc(&s->a, sizeof *x);
	char day[DATE_BUF];
	int r = core_get(s->c, &client_type, client, x, &s->a, e);

	if (r < 0)
		return r;
	s->title = rec_title(&client_type, x, &s->a);
	s->made = arena_printf(&s->a, "Printed %s by %s",
			       day_long(core_rules(s->c)->today, day), core_who(s->c));
	heading(s, s->title);
	if (*x->alert)
		text(s, PRINT_ALERT, arena_printf(&s->a, "! %s", x->alert));
	if ((r = holds(s, client, e)) < 0)
		return r;
	fields(s, &client_type, x);
	return 0;
}

/* The review that holds, which begins with what the one before said. */
static int health(struct print_sheet *s, int64_t client, struct err *e)
{
	struct health *all;
	int n, r = list(s, &health_type, client, &all, &n, e);

	if (r < 0 || !n)
		return r;
	heading(s, "Health");
	fields(s, &health_type, &all[n - 1]);
	return 0;
}

static int pattern(struct print_sheet *s, int64_t client, struct err *e)
{
	struct assessment *all;
	int n, r = list(s, &assessment_type, client, &all, &n, e);
	const struct assessment *now;

	if (r < 0 || !n)
		return r;
	now = &all[n - 1];
	s->loss = pattern_of(choice_code(&pattern_codes, now->code));
	heading(s, "Pattern");
	add(s, (struct print_block){
		       .kind = PRINT_HEADS,
		       .text = assessment_pattern(now, &s->a),
		       .pattern = s->loss,
	       });
	fields(s, &assessment_type, now);
	for (int i = n - 2; i >= 0; i--)
		add(s, (struct print_block){
			       .kind = PRINT_FIELD, .label = i == n - 2 ? "Earlier" : "",
			       .text = arena_printf(&s->a, "%s: %s%s%s",
						    dated(s, &assessment_type, &all[i]),
						    assessment_pattern(&all[i], &s->a),
						    all[i].salt_total == NONE_INT ? "" : ", SALT ",
						    salt_words(all[i].salt_total, &s->a)),
		       });
	return 0;
}

/* "vertex: 2 layers", by zone */
static void layer_fields(struct print_sheet *s, const struct print_block *map)
{
	const char *label = "Layers so far";

	for (int z = 0; z < ZONE_COUNT; z++)
		if (map->layers[z]) {
			add(s, (struct print_block){
				       .kind = PRINT_FIELD, .label = label,
				       .text = arena_printf(&s->a, "%s: %d",
							    choice_label(&zones, z + 1),
							    map->layers[z]),
			       });
			label = "";
		}
}

/* What all the sessions that were done have built up. */
static void map(struct print_sheet *s, const struct session *all, int n)
{
	struct print_block b = { .kind = PRINT_MAP, .pattern = s->loss };
	const struct session *last = NULL;

	for (int i = 0; i < n; i++)
		if (visit_done(&all[i]))
			last = &all[i];
	if (last)
		visit_layers(all, n, last, b.layers);
	for (int z = 0; z < ZONE_COUNT; z++)
		b.zones |= b.layers[z] ? UINT64_C(1) << z : 0;
	if (!b.zones)
		return;
	heading(s, "Scalp");
	/* A scar may lie anywhere: it has no place on the map. */
	if (b.zones & ~(UINT64_C(1) << ZONE_SCAR))
		add(s, b);
	layer_fields(s, &b);
}

static int inks(struct print_sheet *s, const struct ink *all, int n, const struct session *x)
{
	int count = 0;

	for (int i = 0; i < n; i++) {
		if (all[i].session != x->number)
			continue;
		text(s, PRINT_TEXT,
		     arena_printf(&s->a, "Ink %d: %s", ++count,
				  show(s, &ink_type, "bottle", &all[i])));
		for EACH_FIELD(f, &ink_type)
			if (is_printed(&ink_type, f, &all[i]) && strcmp(f->name, "bottle") &&
			    strcmp(f->name, "session"))
				add(s, (struct print_block){
					       .kind = PRINT_FIELD, .label = f->label,
					       .text = core_show(s->c, &ink_type, f, &all[i],
								 &s->a),
				       });
	}
	return count;
}

static int sessions(struct print_sheet *s, int64_t client, struct err *e)
{
	struct session *all;
	struct ink *used;
	int n, m, r = list(s, &session_type, client, &all, &n, e);

	if (r < 0 || !n || (r = list(s, &ink_type, client, &used, &m, e)) < 0)
		return r;
	map(s, all, n);
	heading(s, "Sessions");
	for (int i = 0; i < n; i++) {
		text(s, PRINT_RECORD,
		     arena_printf(&s->a, "%s, %s", rec_title(&session_type, &all[i], &s->a),
				  dated(s, &session_type, &all[i])));
		fields(s, &session_type, &all[i]);
		inks(s, used, m, &all[i]);
	}
	return 0;
}

static int photos(struct print_sheet *s, int64_t client, struct err *e)
{
	struct photo *all;
	int n, r = list(s, &photo_type, client, &all, &n, e);

	if (r < 0 || !n)
		return r;
	heading(s, "Photos");
	for (int i = 0; i < n; i++) {
		const char *view = show(s, &photo_type, "view", &all[i]);
		const char *moment = show(s, &photo_type, "moment", &all[i]);

		text(s, PRINT_TEXT,
		     arena_printf(&s->a, "%s  %s%s%s%s%s%s%s",
				  dated(s, &photo_type, &all[i]), all[i].file, *view ? ", " : "",
				  view, *moment ? ", " : "", moment, *all[i].note ? ": " : "",
				  all[i].note));
	}
	return 0;
}

static const char *consent_line(struct print_sheet *s, const struct consent *x)
{
	char from[DATE_BUF], to[DATE_BUF];

	return arena_printf(&s->a, "%s, signed on %s%s%s%s%s%s%s%s%s",
			    consent_words(consent_state(x)), day_short(x->signed_on, 0, from),
			    x->withdrawn_on ? ", withdrawn on " : "",
			    day_short(x->withdrawn_on, 0, to),
			    *x->version_signed ? ", form " : "", x->version_signed,
			    *x->paper ? ", paper " : "", x->paper, *x->note ? ": " : "", x->note);
}

/* All purposes, so that what is missing is seen to be missing. */
static int consents(struct print_sheet *s, int64_t client, struct err *e)
{
	struct consent *all;
	int n, r = list(s, &consent_type, client, &all, &n, e);

	if (r < 0)
		return r;
	heading(s, "Consents");
	for (int32_t i = 1; i <= consent_purpose.count; i++) {
		const struct consent *x = consent_of(all, n, i);

		add(s, (struct print_block){
			       .kind = PRINT_FIELD, .label = choice_label(&consent_purpose, i),
			       .text = x ? consent_line(s, x) :
					   consent_words(CONSENT_MISSING),
		       });
	}
	return 0;
}

static int tasks(struct print_sheet *s, int64_t client, struct err *e)
{
	struct task *all;
	int n, r = list(s, &task_type, client, &all, &n, e);

	if (r < 0 || !n)
		return r;
	heading(s, "To do");
	for (int i = 0; i < n; i++)
		text(s, PRINT_TEXT,
		     arena_printf(&s->a, "%s  %s", dated(s, &task_type, &all[i]), all[i].words));
	return 0;
}

int print_collect(struct print_sheet *s, struct core *c, int64_t client, struct err *e)
{
	int r;

	s->c = c;
	if ((r = person(s, client, e)) < 0 || (r = health(s, client, e)) < 0 ||
	    (r = pattern(s, client, e)) < 0 ||
	    (r = records(s, &scar_type, client, "Scars", "kind", e)) < 0 ||
	    (r = records(s, &course_type, client, "Courses", "kind", e)) < 0 ||
	    (r = sessions(s, client, e)) < 0 || (r = photos(s, client, e)) < 0 ||
	    (r = consents(s, client, e)) < 0)
		return r;
	return tasks(s, client, e);
}

/* Breaking lines */

/* How much of a paragraph fits, ending at a blank if it can; at least one grapheme. */
static size_t fit(const char *s, size_t n, double room,
		  double (*width)(void *ctx, const char *s, size_t n), void *ctx)
{
	size_t end = 0, blank = 0;

	while (end < n) {
		size_t next = text_next(s, n, end);

		if (end && width(ctx, s, next) > room)
			return blank ? blank : end;
		end = next;
		if (end < n && s[end] == ' ')
			blank = end;
	}
	return n;
}

void print_wrap(const char *s, double room, double (*width)(void *ctx, const char *s, size_t n),
		void (*line)(void *ctx, const char *s, size_t n), void *ctx)
{
	do {
		size_t n = strcspn(s, "\n"), used = 0;

		do {
			size_t part = fit(s + used, n - used, room, width, ctx);

			line(ctx, s + used, part);
			used += part;
			while (used < n && s[used] == ' ')
				used++;
		} while (used < n);
		s += n + (s[n] == '\n');
	} while (*s);
}
