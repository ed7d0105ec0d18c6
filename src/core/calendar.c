/* SPDX-License-Identifier: MIT */
/* Writes iCalendar: content lines, folded and escaped; an event for each session. */
#include "config.h"
#include "core/calendar.h"
#include "core/content.h"
#include "core/core_impl.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"
#include "model/visit.h"

#include <inttypes.h>
#include <string.h>

struct calendar {
	struct core *c;
	const struct calendar_spec *spec;
	struct out *out;
	char book[HASH_HEX];	/* tells this book's events from others' */
	struct arena row;
};

static void put(struct calendar *k, const char *name, const char *value)
{
	content_line(k->out, arena_printf(&k->row, "%s:%s", name, value));
}

static void put_text(struct calendar *k, const char *name, const char *text)
{
	if (*text)
		put(k, name, content_text(text, &k->row));
}

/* "20261123T090000Z" */
static const char *stamp(instant_t at, struct arena *a)
{
	char iso[DATE_BUF], *s = arena_alloc(a, DATE_BUF), *to = s;

	for (const char *from = instant_iso(at, iso); *from; from++)
		if (*from != '-' && *from != ':')
			*to++ = *from;
	return s;
}

/* "ÅÖ" */
static const char *initials(const struct client *x, struct arena *a)
{
	size_t given = strlen(x->given_name), family = strlen(x->family_name);

	return arena_printf(a, "%.*s%.*s", (int)text_next(x->given_name, given, 0), x->given_name,
			    (int)text_next(x->family_name, family, 0), x->family_name);
}

/* "ÅÖ, Treatment 2, anna (1042/3)" */
static const char *summary(struct calendar *k, const struct session *x, const struct client *owner)
{
	struct arena *a = &k->row;
	const char *layer = x->layer == NONE_INT ? "" : arena_printf(a, " %" PRId64, x->layer);

	return arena_printf(a, "%s, %s%s%s%s (%s)",
			    k->spec->names ? client_name(owner, a) : initials(owner, a),
			    choice_label(&session_kind, x->kind), layer,
			    *x->practitioner ? ", " : "", x->practitioner,
			    rec_title(&session_type, x, a));
}

static int event(void *ctx, const void *rec, struct err *e)
{
	struct calendar *k = ctx;
	const struct session *x = rec;
	bool cancelled = choice_is(&session_status, x->status, "cancelled");
	struct client owner;
	int r;

	arena_reset(&k->row);
	if ((r = core_get(k->c, &client_type, x->client, &owner, &k->row, e)) < 0)
		return r;
	put(k, "BEGIN", "VEVENT");
	put(k, "UID",
	    arena_printf(&k->row, "%" PRId64 "-%.16s@scalpbook", x->rec.id, k->book));
	put(k, "DTSTAMP", stamp(clock_now(), &k->row));
	put(k, "SEQUENCE", arena_printf(&k->row, "%" PRId64, x->rec.version - 1));
	put(k, "DTSTART", stamp(instant_of_local(x->starts), &k->row));
	put(k, "DTEND", stamp(instant_of_local(visit_end(x)), &k->row));
	put(k, "STATUS", cancelled ? "CANCELLED" : "CONFIRMED");
	put(k, "TRANSP", cancelled ? "TRANSPARENT" : "OPAQUE");
	put_text(k, "SUMMARY", summary(k, x, &owner));
	put_text(k, "LOCATION", x->room);
	if (k->spec->names)
		put_text(k, "DESCRIPTION", owner.phone);
	put(k, "END", "VEVENT");
	return out_failed(k->out) ? err_set(e, ERR_PIPE, "the calendar could not be written") : 0;
}

int64_t core_calendar(struct core *c, const struct calendar_spec *spec, struct out *out,
		      struct err *e)
{
	struct calendar k = { .c = c, .spec = spec, .out = out };
	struct query q = { .from = spec->from, .to = spec->to, .status = "all" };
	int64_t n;
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0 || (r = audit_birth(c->book, k.book, e)) < 0)
		return r;
	put(&k, "BEGIN", "VCALENDAR");
	put(&k, "VERSION", "2.0");
	put(&k, "PRODID", "-//Scalpbook//" PACKAGE_VERSION "//EN");
	put(&k, "CALSCALE", "GREGORIAN");
	put(&k, "METHOD", "PUBLISH");
	n = core_each(c, &session_type, &q, event, &k, e);
	put(&k, "END", "VCALENDAR");
	arena_done(&k.row);
	if (n >= 0 && (r = core_note_export(c, &session_type, 0, n, e)) < 0)
		return r;
	return n;
}

int64_t core_calendar_file(struct core *c, const struct calendar_spec *spec, const char *path,
			   struct err *e)
{
	OUT(out);
	int64_t n;
	int r = out_file(&out, path, e);

	if (r < 0 || (n = core_calendar(c, spec, out, e)) < 0)
		return r < 0 ? r : n;
	r = out_finish(&out, e);
	return r < 0 ? r : n;
}
