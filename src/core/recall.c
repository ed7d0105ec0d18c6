/* SPDX-License-Identifier: MIT */
/* Finds the bottles that are meant, then the sessions that they were used in. */
#include "config.h"
#include "core/recall.h"
#include "core/core_impl.h"
#include "core/export.h"
#include "core/inks.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"
#include "store/stock.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define FIELD(n, k, ...) \
	{ .name = #n, .kind = K_##k, .off = offsetof(struct HERE, n), .label = __VA_ARGS__ },

#define HERE recall_spec
static const struct field spec_fields[] = {
	{ .name = "id", .kind = K_ID, .off = offsetof(struct rec, id), .label = "Id" },
	FIELD(lot, TEXT, "Lot", .max = 40, .help = "as on the label; case and blanks do not matter")
	FIELD(brand, TEXT, "Brand", .max = 80, .help = "when the lot is not known, or not enough")
	FIELD(shade, TEXT, "Shade", .max = 80, .help = "empty: every shade of the brand")
	FIELD(received_from, DATE, "Received from", .flags = F_PAST, .heading = "Only bottles")
	FIELD(received_to, DATE, "Received to", .flags = F_PAST)
	FIELD(opened_from, DATE, "Opened from", .flags = F_PAST)
	FIELD(opened_to, DATE, "Opened to", .flags = F_PAST)
	FIELD(used_from, DATE, "Used from", .flags = F_PAST, .heading = "Only sessions")
	FIELD(used_to, DATE, "Used to", .flags = F_PAST)
};
#undef HERE
#define HERE recall_line
static const struct field line_fields[] = {
	{ .name = "line", .kind = K_ID, .off = offsetof(struct rec, id), .label = "Line",
	  .flags = F_HIDDEN },
	FIELD(client, INT, "Client", .flags = F_LIST)
	FIELD(name, TEXT, "Name", .flags = F_LIST | F_PERSONAL)
	FIELD(phone, TEXT, "Phone", .flags = F_LIST | F_PERSONAL)
	FIELD(email, TEXT, "E-mail", .flags = F_LIST | F_PERSONAL)
	FIELD(session, TEXT, "Session", .flags = F_LIST)
	FIELD(day, DATE, "Day", .flags = F_LIST)
	FIELD(bottle, INT, "Bottle", .flags = F_LIST)
	FIELD(lot, TEXT, "Lot", .flags = F_LIST)
	FIELD(pigment, TEXT, "Pigment", .flags = F_LIST)
	FIELD(mixed_with, TEXT, "Mixed with", .flags = F_LIST)
};
#undef HERE
#undef FIELD

const struct rectype recall_spec_type = {
	.name = "recall", .plural = "recalls", .label = "Recall",
	.size = sizeof(struct recall_spec), .nfields = COUNT(spec_fields), .fields = spec_fields,
};

const struct rectype recall_line_type = {
	.name = "line", .plural = "lines", .label = "Session",
	.size = sizeof(struct recall_line), .nfields = COUNT(line_fields), .fields = line_fields,
};

/* Without case, marks and blanks: "a 17" is A17. */
static const char *plain(const char *s, struct arena *a)
{
	char *folded = text_fold(a, s), *to = folded;

	for (const char *p = folded; *p; p++)
		if (*p != ' ')
			*to++ = *p;
	*to = '\0';
	return folded;
}

/* "" asks nothing. */
static bool fits(const char *asked, const char *is)
{
	ARENA(a);
	const char *want = plain(asked, &a);

	return !*want || !strcmp(want, plain(is, &a));
}

/* Both days count; a day that is not known may lie within. */
static bool in_window(day_t from, day_t to, day_t day)
{
	return !day || ((!from || day >= from) && (!to || day <= to));
}

static const char *what_is_unknown(const struct recall_spec *s, const struct bottle *b)
{
	if ((s->received_from || s->received_to) && !b->received)
		return "the day it was received is not known";
	if ((s->opened_from || s->opened_to) && !b->opened)
		return "the day it was opened is not known";
	return "";
}

static bool is_meant(const struct recall_spec *s, const struct bottle *b, const struct pigment *p)
{
	/* What still stands in stock was not opened, so its day is known not to lie anywhere. */
	bool closed = !b->opened && choice_is(&bottle_status, b->status, "stock");

	return fits(s->lot, b->lot) && fits(s->brand, p->brand) && fits(s->shade, p->shade) &&
	       in_window(s->received_from, s->received_to, b->received) &&
	       in_window(s->opened_from, s->opened_to, b->opened) &&
	       !(closed && (s->opened_from || s->opened_to)) &&
	       !choice_is(&bottle_status, b->status, "archived");
}

/* What is asked, in words. */

static void add_window(struct buf *w, const char *what, day_t from, day_t to)
{
	char x[DATE_BUF], y[DATE_BUF];

	if (!from && !to)
		return;
	buf_printf(w, ", %s", what);
	if (from)
		buf_printf(w, " from %s", day_short(from, 0, x));
	if (to)
		buf_printf(w, " to %s", day_short(to, 0, y));
}

static const char *spec_words(const struct recall_spec *s, struct arena *a)
{
	BUF(w);

	if (*s->lot)
		buf_printf(&w, "lot %s", s->lot);
	if (*s->brand)
		buf_printf(&w, "%s%s", w.len ? ", " : "", s->brand);
	if (*s->shade)
		buf_printf(&w, " %s", s->shade);
	add_window(&w, "received", s->received_from, s->received_to);
	add_window(&w, "opened", s->opened_from, s->opened_to);
	add_window(&w, "used", s->used_from, s->used_to);
	return arena_strdup(a, buf_str(&w));
}

static int check_spec(const struct recall_spec *s, struct err *e)
{
	const struct { const char *field, *words; day_t from, to; } windows[] = {
		{ "received_to", "Received", s->received_from, s->received_to },
		{ "opened_to", "Opened", s->opened_from, s->opened_to },
		{ "used_to", "Used", s->used_from, s->used_to },
	};

	if (!*s->lot && !*s->brand)
		return err_field(e, "lot", "say what is recalled: a lot, or a brand");
	if (*s->shade && !*s->brand)
		return err_field(e, "brand", "a shade needs its brand");
	for (size_t i = 0; i < COUNT(windows); i++)
		if (windows[i].from && windows[i].to && windows[i].to < windows[i].from)
			return err_field(e, windows[i].field,
					 "%s: the last day lies before the first",
					 windows[i].words);
	return 0;
}

/* Reading */

struct finding {
	struct core *c;
	const struct recall_spec *spec;
	struct arena *a;
	struct buf bottles, lines;
};

static int add_bottle(void *ctx, const void *rec, struct err *e)
{
	struct finding *x = ctx;
	const struct bottle *b = rec;
	struct recall_bottle found = { .sessions = 0 };
	struct pigment p;
	int r = rec_get(x->c->book, &pigment_type, b->pigment, &p, x->a, e);

	if (r == 0)	/* what nobody knows may be what is recalled */
		p = (struct pigment){ .brand = x->spec->brand, .shade = x->spec->shade };
	if (r < 0 || !is_meant(x->spec, b, &p))
		return r < 0 ? r : 0;
	found.bottle = *(struct bottle *)rec_copy(&bottle_type, b, x->a);
	found.name = core_words(x->c, &bottle_type, b, x->a);
	found.pigment = r ? core_words(x->c, &pigment_type, &p, x->a) :
			    arena_printf(x->a, "pigment %" PRId64 ", not in the book", b->pigment);
	found.unknown = what_is_unknown(x->spec, b);
	buf_add(&x->bottles, &found, sizeof found);
	return 0;
}

/* "4 Example Black 05 B2": what else went into the same session. */
static int partners(struct finding *x, const struct stock_use *use, const char **ret,
		    struct err *e)
{
	struct ink *inks;
	BUF(w);
	int n, r = core_inks(x->c, use->client, use->session, false, &inks, &n, x->a, e);

	for (int i = 0; i < n && r >= 0; i++) {
		struct bottle b;

		if (inks[i].bottle == use->bottle)
			continue;
		if ((r = rec_get(x->c->book, &bottle_type, inks[i].bottle, &b, x->a, e)) == 1)
			buf_printf(&w, "%s%s", w.len ? ", " : "",
				   core_words(x->c, &bottle_type, &b, x->a));
	}
	*ret = arena_strdup(x->a, buf_str(&w));
	return r < 0 ? r : 0;
}

static int add_line(struct finding *x, const struct recall_bottle *b, const struct stock_use *use,
		    struct err *e)
{
	struct recall_line line = { .client = use->client, .day = minute_day(use->starts),
				    .bottle = use->bottle, .lot = b->bottle.lot,
				    .pigment = b->pigment };
	struct client who;
	int r;

	if ((r = core_get(x->c, &client_type, use->client, &who, x->a, e)) < 0 ||
	    (r = partners(x, use, &line.mixed_with, e)) < 0)
		return r;
	line.name = client_name(&who, x->a);
	line.phone = who.phone;
	line.email = who.email;
	line.session = arena_printf(x->a, "%" PRId64 "/%" PRId64, use->client, use->session);
	buf_add(&x->lines, &line, sizeof line);
	return 0;
}

static int add_uses(struct finding *x, struct recall_bottle *b, struct err *e)
{
	const struct recall_spec *s = x->spec;
	struct stock_use *uses;
	int n, r = stock_uses(x->c->book, b->bottle.rec.id, &uses, &n, x->a, e);

	for (int i = 0; i < n && r >= 0; i++)
		if (in_window(s->used_from, s->used_to, minute_day(uses[i].starts))) {
			r = add_line(x, b, &uses[i], e);
			b->sessions++;
		}
	return r;
}

static int by_client_and_day(const void *p, const void *q)
{
	const struct recall_line *x = p, *y = q;

	if (x->client != y->client)
		return x->client < y->client ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (strcmp(x->session, y->session))
		return strcmp(x->session, y->session);
	return x->bottle < y->bottle ? -1 : x->bottle > y->bottle;
}

/* With a window of use, bottles that were not used in it are not meant. */
static void take_bottles(struct finding *x, struct recall *ret)
{
	struct recall_bottle *all = (struct recall_bottle *)(void *)x->bottles.s;
	int n = (int)(x->bottles.len / sizeof *all);
	bool used = x->spec->used_from || x->spec->used_to;

	ret->bottles = arena_alloc(x->a, x->bottles.len + 1);
	for (int i = 0; i < n; i++)
		if (!used || all[i].sessions)
			ret->bottles[ret->bottle_count++] = all[i];
}

static void take_lines(struct finding *x, struct recall *ret)
{
	ret->count = (int)(x->lines.len / sizeof *ret->lines);
	ret->lines = arena_alloc(x->a, x->lines.len + 1);
	if (!ret->count)
		return;
	memcpy(ret->lines, x->lines.s, x->lines.len);
	qsort(ret->lines, (size_t)ret->count, sizeof *ret->lines, by_client_and_day);
	for (int i = 0; i < ret->count; i++) {
		ret->lines[i].rec.id = i + 1;
		ret->clients += !i || ret->lines[i].client != ret->lines[i - 1].client;
	}
}

static int find(struct finding *x, struct recall *ret, struct err *e)
{
	struct query all = { .status = "all" };
	struct recall_bottle *b;
	int64_t n = core_each(x->c, &bottle_type, &all, add_bottle, x, e);
	int r = n < 0 ? (int)n : 0;

	if (r < 0)
		return r;
	if (!x->bottles.len)
		return err_set(e, ERR_MISSING, "no bottle in the book is of %.200s", ret->words);
	b = (struct recall_bottle *)(void *)x->bottles.s;
	for (n = 0; n < (int64_t)(x->bottles.len / sizeof *b) && r >= 0; n++)
		r = add_uses(x, &b[n], e);
	if (r < 0)
		return r;
	take_bottles(x, ret);
	take_lines(x, ret);
	return 0;
}

int core_recall(struct core *c, const struct recall_spec *spec, struct recall *ret,
		struct arena *a, struct err *e)
{
	struct finding x = { .c = c, .spec = spec, .a = a };
	int r = core_ask(c, RIGHT_READ, e);

	*ret = (struct recall){ .words = spec_words(spec, a) };
	if (r < 0 || (r = check_spec(spec, e)) < 0)
		return r;
	r = find(&x, ret, e);
	buf_done(&x.bottles);
	buf_done(&x.lines);
	return r;
}

int core_recall_mark(struct core *c, const struct recall *x, struct err *e)
{
	int32_t recalled = choice_index(&bottle_status, "recalled");
	int done = 0, r;

	for (int i = 0; i < x->bottle_count; i++) {
		struct bottle was, now;
		ARENA(a);

		if ((r = core_get(c, &bottle_type, x->bottles[i].bottle.rec.id, &was, &a, e)) < 0)
			return r;
		now = was;
		now.status = recalled;
		if (was.status == recalled)
			continue;
		if ((r = core_save(c, &bottle_type, &was, &now, NULL, NULL, e)) < 0)
			return r;
		done++;
	}
	return done;
}

/* Rows of text */

static void header(struct out *out)
{
	const char *cells[COUNT(line_fields)];
	int n = 0;

	for (size_t i = 1; i < COUNT(line_fields); i++)
		cells[n++] = line_fields[i].name;
	core_csv_row(out, cells, n);
}

static int note(struct core *c, const struct recall *x, struct err *e)
{
	struct act act = { .who = c->who, .via = c->via, .action = "recall", .type = &bottle_type,
			   .record = x->words, .count = x->count };
	DB_TX(tx);
	int r;

	if (c->book->read_only)
		return 0;
	if ((r = db_tx_begin(&tx, c->book->db, e)) < 0 || (r = core_know_me(c, e)) < 0 ||
	    (r = audit_put(c->book, &act, NULL, NULL, e)) < 0)
		return r;
	return db_tx_commit(&tx, e);
}

int core_recall_csv(struct core *c, const struct recall *x, struct out *out, struct err *e)
{
	int r = core_ask(c, RIGHT_EXPORT, e);
	ARENA(a);

	if (r < 0)
		return r;
	header(out);
	for (int i = 0; i < x->count; i++) {
		const char *cells[COUNT(line_fields)];
		int n = 0;

		for (size_t f = 1; f < COUNT(line_fields); f++)
			cells[n++] = field_text(&line_fields[f], &x->lines[i], core_rules(c), &a);
		core_csv_row(out, cells, n);
	}
	return note(c, x, e);
}

int core_recall_file(struct core *c, const struct recall *x, const char *path, struct err *e)
{
	OUT(out);
	int r = out_file(&out, path, e);

	if (r < 0 || (r = core_recall_csv(c, x, out, e)) < 0)
		return r;
	return out_finish(&out, e);
}
