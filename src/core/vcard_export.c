/* SPDX-License-Identifier: MIT */
/* Clients as vCards, for the address book of a telephone. */
#include "config.h"
#include "core/content.h"
#include "core/core_impl.h"
#include "core/vcard.h"
#include "model/choices.h"

#include <inttypes.h>
#include <string.h>

struct writing {
	const struct vcard_spec *spec;
	struct out *out;
	char book[HASH_HEX];	/* tells this book's clients from others' */
	struct arena row;
};

static bool wanted(const struct writing *w, const char *field)
{
	size_t n = strlen(field);

	for (const char *p = w->spec->columns ? w->spec->columns : ""; *p;
	     p += strcspn(p, ","), p += *p == ',')
		if (strcspn(p, ",") == n && !strncmp(p, field, n))
			return true;
	return !w->spec->columns || !*w->spec->columns;
}

static const char *value(const struct writing *w, const char *field, const char *text)
{
	return wanted(w, field) ? text : "";
}

static void put(struct writing *w, const char *name, const char *text)
{
	if (*text)
		content_line(w->out, arena_printf(&w->row, "%s:%s", name,
						  content_text(text, &w->row)));
}

static void put_name(struct writing *w, const struct client *x)
{
	content_line(w->out, arena_printf(&w->row, "N:%s;%s;;;",
					  content_text(x->family_name, &w->row),
					  content_text(x->given_name, &w->row)));
	put(w, "FN", arena_printf(&w->row, "%s%s%s", x->given_name,
				  *x->given_name && *x->family_name ? " " : "", x->family_name));
}

static void put_address(struct writing *w, const struct client *x)
{
	const char *street = value(w, "address", x->address), *city = value(w, "city", x->city),
		   *code = value(w, "postcode", x->postcode),
		   *country = value(w, "country", x->country);

	if (*street || *city || *code || *country)
		content_line(w->out, arena_printf(&w->row, "ADR:;;%s;%s;;%s;%s",
						  content_text(street, &w->row),
						  content_text(city, &w->row),
						  content_text(code, &w->row),
						  content_text(country, &w->row)));
}

/* Only version 4 has a word for it. */
static void put_gender(struct writing *w, const struct client *x)
{
	static const struct {
		const char *code, *letter;
	} known[] = {
		{ "female", "F" }, { "male", "M" }, { "other", "O" }, { "undisclosed", "U" },
	};

	for (size_t i = 0; i < COUNT(known) && w->spec->version == 4; i++)
		if (choice_is(&gender, x->gender, known[i].code))
			put(w, "GENDER", value(w, "gender", known[i].letter));
}

static void put_born(struct writing *w, const struct client *x)
{
	char iso[DATE_BUF];

	day_iso(x->born, iso);
	if (x->born && wanted(w, "born"))
		put(w, "BDAY",
		    w->spec->version == 4 ? arena_printf(&w->row, "%.4s%.2s%.2s", iso, iso + 5,
							 iso + 8) :
					    iso);
}

static void put_tags(struct writing *w, const struct client *x)
{
	const char *s = value(w, "tags", x->tags), *all = "";

	for (size_t n; *s; s += n + (s[n] == ',')) {
		n = strcspn(s, ",");
		all = arena_printf(&w->row, "%s%s%s", all, *all ? "," : "",
				   content_text(arena_strndup(&w->row, s, n), &w->row));
	}
	if (*all)
		content_line(w->out, arena_printf(&w->row, "CATEGORIES:%s", all));
}

static int put_card(void *ctx, const void *rec, struct err *e)
{
	struct writing *w = ctx;
	const struct client *x = rec;
	bool four = w->spec->version == 4;

	(void)e;
	arena_reset(&w->row);
	put(w, "BEGIN", "VCARD");
	put(w, "VERSION", four ? "4.0" : "3.0");
	put(w, "UID", arena_printf(&w->row, "%" PRId64 "-%.16s@scalpbook", x->rec.id, w->book));
	put_name(w, x);
	put(w, "NICKNAME", value(w, "preferred_name", x->preferred_name));
	put_born(w, x);
	put_gender(w, x);
	put(w, four ? "TEL;PREF=1" : "TEL;TYPE=PREF", value(w, "phone", x->phone));
	put(w, "TEL", value(w, "second_phone", x->second_phone));
	put(w, "EMAIL", value(w, "email", x->email));
	put_address(w, x);
	put_tags(w, x);
	put(w, "NOTE", value(w, "notes", x->notes));
	put(w, "END", "VCARD");
	return out_failed(w->out) ? 1 : 0;
}

static int check_columns(const struct vcard_spec *spec, struct err *e)
{
	ARENA(a);
	const char *s = spec->columns ? spec->columns : "";

	for (size_t n; *s; s += n + (s[n] == ',')) {
		const char *name;

		n = strcspn(s, ",");
		name = arena_strndup(&a, s, n);
		if (!field_named(&client_type, name))
			return err_set(e, ERR_USAGE, "--columns: clients have no column '%.60s'",
				       name);
	}
	return 0;
}

int64_t core_vcards(struct core *c, const struct vcard_spec *spec, struct out *out, struct err *e)
{
	struct writing w = { .spec = spec, .out = out };
	int64_t n;
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0 || (r = check_columns(spec, e)) < 0 ||
	    (r = audit_birth(c->book, w.book, e)) < 0)
		return r;
	n = core_each(c, &client_type, &spec->q, put_card, &w, e);
	arena_done(&w.row);
	if (n >= 0 && (r = core_note_export(c, &client_type, 0, n, e)) < 0)
		return r;
	return n;
}

int64_t core_vcards_file(struct core *c, const struct vcard_spec *spec, const char *path,
			 struct err *e)
{
	OUT(out);
	int64_t n;
	int r = out_file(&out, path, e);

	if (r < 0 || (n = core_vcards(c, spec, out, e)) < 0)
		return r < 0 ? r : n;
	r = out_finish(&out, e);
	return r < 0 ? r : n;
}
