/* SPDX-License-Identifier: MIT */
/* Cards as rows of cells, which go the way of all imports; tells what a client has no place for. */
#include "config.h"
#include "core/import_impl.h"
#include "core/vcard.h"
#include "core/vcard_impl.h"
#include "base/file.h"

#include <ctype.h>
#include <string.h>

/* The columns: our field, and what the card calls it. */
#define CELLS(X) \
	X(given_name, "N") X(family_name, "N") X(preferred_name, "NICKNAME") X(born, "BDAY") \
	X(gender, "GENDER") X(phone, "TEL") X(second_phone, "TEL") X(email, "EMAIL") \
	X(address, "ADR") X(city, "ADR") X(postcode, "ADR") X(country, "ADR") \
	X(tags, "CATEGORIES") X(notes, "NOTE")
#define INDEX(field, header) CELL_##field,
enum cell { CELLS(INDEX) CELL_COUNT };
#undef INDEX

struct cards {
	struct import_rows rows;	/* the first member */
	const char *const *paths;
	int count, at;
	struct vcard_reader *reader;
	struct arena a;
	const char *cell[CELL_COUNT];
	size_t len[CELL_COUNT];
};

static const char *const names[CELL_COUNT] = {
#define NAME(field, header) #field,
	CELLS(NAME)
#undef NAME
};
static const char *const headers[CELL_COUNT] = {
#define HEADER(field, header) header,
	CELLS(HEADER)
#undef HEADER
};

static void left_out(struct cards *x, long line, const char *what, const char *why)
{
	import_say(x->rows.m, line, -1, NULL, false,
		   arena_printf(&x->a, "%s is left out: %s", what, why));
}

static void set(struct cards *x, enum cell i, const char *s)
{
	x->cell[i] = s;
}

/* One after the other, with words between. */
static void append(struct cards *x, enum cell i, const char *between, const char *s)
{
	if (*s)
		x->cell[i] = *x->cell[i] ?
				     arena_printf(&x->a, "%s%s%s", x->cell[i], between, s) : s;
}

/* ---- what each property says ---- */

static void take_name(struct cards *x, const struct vcard_prop *p)
{
	set(x, CELL_family_name, vcard_part(p, 0, " ", &x->a));
	set(x, CELL_given_name, vcard_part(p, 1, " ", &x->a));
	append(x, CELL_given_name, " ", vcard_part(p, 2, " ", &x->a));
	for (int i = 3; i <= 4; i++)
		if (*vcard_part(p, i, " ", &x->a))
			left_out(x, p->line,
				 arena_printf(&x->a, "'%s'", vcard_part(p, i, " ", &x->a)),
				 "a client has no titles");
}

/* Only where N does not tell: what stands behind the last blank is the family name. */
static void take_full_name(struct cards *x, const char *full)
{
	const char *blank = strrchr(full, ' ');

	if (*x->cell[CELL_given_name] || *x->cell[CELL_family_name])
		return;
	set(x, CELL_given_name,
	    blank ? arena_strndup(&x->a, full, (size_t)(blank - full)) : full);
	set(x, CELL_family_name, blank ? blank + 1 : "");
}

/* 1984-05-31, 19840531, either with a time; a day without its year is no date of birth. */
static void take_birthday(struct cards *x, const struct vcard_prop *p)
{
	const char *s = vcard_text(p, &x->a);
	char digits[9];
	int n = 0;

	for (const char *c = s; *c && *c != 'T' && n < 8; c++)
		if (isdigit((unsigned char)*c))
			digits[n++] = *c;
		else if (*c != '-')
			n = 9;
	digits[n < 9 ? n : 8] = '\0';
	if (n != 8 || p->no_year || !isdigit((unsigned char)*s))
		left_out(x, p->line, arena_printf(&x->a, "BDAY '%.40s'", s),
			 "a date of birth has day, month and year");
	else
		set(x, CELL_born,
		    arena_printf(&x->a, "%.4s-%.2s-%.2s", digits, digits + 4, digits + 6));
}

static void take_gender(struct cards *x, const struct vcard_prop *p)
{
	static const struct {
		char letter;
		const char *code;
	} known[] = {
		{ 'F', "female" }, { 'M', "male" }, { 'O', "other" }, { 'U', "undisclosed" },
	};

	for (size_t i = 0; i < COUNT(known); i++)
		if (toupper((unsigned char)*p->value) == known[i].letter &&
		    (!p->value[1] || p->value[1] == ';'))
			set(x, CELL_gender, known[i].code);
}

/* The flat, the post office box and the street on one line; a region goes with the city. */
static void take_address(struct cards *x, const struct vcard_prop *p)
{
	if (*x->cell[CELL_address] || *x->cell[CELL_city] || *x->cell[CELL_postcode]) {
		left_out(x, p->line, "another ADR", "a client has one address");
		return;
	}
	for (int i = 2; i >= 0; i--)
		append(x, CELL_address, ", ", vcard_part(p, i, ", ", &x->a));
	append(x, CELL_city, ", ", vcard_part(p, 3, ", ", &x->a));
	append(x, CELL_city, ", ", vcard_part(p, 4, ", ", &x->a));
	append(x, CELL_postcode, ", ", vcard_part(p, 5, ", ", &x->a));
	append(x, CELL_country, ", ", vcard_part(p, 6, ", ", &x->a));
	for (int i = CELL_address; i <= CELL_country; i++) {	/* a street may have two lines */
		char *s = arena_strdup(&x->a, x->cell[i]);

		for (char *c = s; *c; c++)
			*c = *c == '\n' ? ' ' : *c;
		set(x, (enum cell)i, s);
	}
}

static void take_tags(struct cards *x, const struct vcard_prop *p)
{
	append(x, CELL_tags, ",", vcard_text(p, &x->a));
}

/* "tel:+46-70-174;ext=5" too. */
static const char *phone_text(struct cards *x, const struct vcard_prop *p)
{
	const char *s = vcard_text(p, &x->a);

	if (strncasecmp(s, "tel:", 4))
		return s;
	return arena_strndup(&x->a, s + 4, strcspn(s + 4, ";"));
}

/* A fax answers nobody. */
static bool is_phone(const struct vcard_prop *p)
{
	return !strcmp(p->name, "TEL") && !vcard_has(p, "FAX") && !vcard_has(p, "PAGER");
}

static int rank(const struct vcard_prop *p)
{
	return p->pref ? p->pref : vcard_has(p, "CELL") || vcard_has(p, "IPHONE") ? 101 : 102;
}

/* The n-th of those that are meant, the preferred first, then mobile ones, then as they come. */
static const struct vcard_prop *nth(const struct vcard *card, const char *name, int n)
{
	for (int r = 1; r <= 102; r++)
		for (int i = 0; i < card->count; i++) {
			const struct vcard_prop *p = &card->prop[i];

			if (!strcmp(p->name, name) && *p->value && rank(p) == r &&
			    (strcmp(name, "TEL") || is_phone(p)) && n-- == 0)
				return p;
		}
	return NULL;
}

static void take_numbers(struct cards *x, const struct vcard *card)
{
	const struct vcard_prop *p;

	for (int n = 0; (p = nth(card, "TEL", n)); n++)
		if (n < 2)
			set(x, n ? CELL_second_phone : CELL_phone, phone_text(x, p));
		else
			left_out(x, p->line, arena_printf(&x->a, "TEL '%s'", phone_text(x, p)),
				 "a client has two phones");
	for (int n = 0; (p = nth(card, "EMAIL", n)); n++)
		if (!n)
			set(x, CELL_email, vcard_text(p, &x->a));
		else
			left_out(x, p->line,
				 arena_printf(&x->a, "EMAIL '%s'", vcard_text(p, &x->a)),
				 "a client has one address");
}

/* Said by nobody, so not worth a word. */
static bool is_machinery(const char *name)
{
	static const char *const all[] = { "PRODID", "REV", "UID", "SORT-STRING", "SORT-AS",
					   "MAILER", "CLASS", "KIND", "SOURCE", "PROFILE", "NAME",
					   "CLIENTPIDMAP", "TZ", "LANG" };

	for (size_t i = 0; i < COUNT(all); i++)
		if (!strcmp(name, all[i]))
			return true;
	return !strncmp(name, "X-", 2);
}

/* Numbers in the order in which they are preferred, the full name when all else is known. */
static bool is_taken_later(const struct vcard_prop *p)
{
	return is_phone(p) || !strcmp(p->name, "EMAIL") || !strcmp(p->name, "FN");
}

static void take_prop(struct cards *x, const struct vcard_prop *p)
{
	const char *s = p->name;

	if (!strcmp(s, "PHOTO"))
		left_out(x, p->line, s, "pictures come in with: scalpbook photo add");
	else if ((p->binary || p->elsewhere) && strcmp(s, "TEL") && !is_machinery(s))
		left_out(x, p->line, s, "a client has no place for it");
	else if (!strcmp(s, "N"))
		take_name(x, p);
	else if (!strcmp(s, "NICKNAME"))
		append(x, CELL_preferred_name, ", ", vcard_text(p, &x->a));
	else if (!strcmp(s, "BDAY"))
		take_birthday(x, p);
	else if (!strcmp(s, "GENDER"))
		take_gender(x, p);
	else if (!strcmp(s, "ADR"))
		take_address(x, p);
	else if (!strcmp(s, "CATEGORIES"))
		take_tags(x, p);
	else if (!strcmp(s, "NOTE"))
		append(x, CELL_notes, "\n", vcard_text(p, &x->a));
	else if (!is_taken_later(p) && *vcard_text(p, &x->a) && !is_machinery(s))
		left_out(x, p->line, s, "a client has no place for it");
}

/* Lists and companies are no clients. */
static bool is_person(const struct vcard *card)
{
	for (int i = 0; i < card->count; i++) {
		const struct vcard_prop *p = &card->prop[i];

		if ((!strcmp(p->name, "KIND") || !strcmp(p->name, "X-ADDRESSBOOKSERVER-KIND")) &&
		    strcasecmp(p->value, "individual"))
			return false;
	}
	return true;
}

static void take_card(struct cards *x, const struct vcard *card)
{
	for (int i = 0; i < CELL_COUNT; i++)
		x->cell[i] = "";
	for (int i = 0; i < card->count; i++)
		take_prop(x, &card->prop[i]);
	take_numbers(x, card);
	for (int i = 0; i < card->count; i++)
		if (!strcmp(card->prop[i].name, "FN"))
			take_full_name(x, vcard_text(&card->prop[i], &x->a));
	for (int i = 0; i < CELL_COUNT; i++)
		x->len[i] = strlen(x->cell[i]);
}

/* ---- as rows ---- */

static int next_card(struct cards *x, struct vcard *ret, struct err *e)
{
	int r = 0;

	while (r == 0) {
		if (!x->reader) {
			if (x->at == x->count)
				return 0;
			if ((r = vcard_open(&x->reader, x->paths[x->at], e)) < 0)
				return r;
			x->rows.m->file = x->count > 1 ? path_base(x->paths[x->at]) : NULL;
			x->at++;
		}
		if ((r = vcard_next(x->reader, ret, &x->a, e)) == 0)
			vcard_close(&x->reader);
	}
	return r;
}

static int next(struct import_rows *rows, struct csv_cells *ret, struct err *e)
{
	struct cards *x = (struct cards *)rows;
	struct vcard card;
	int r;

	for (;;) {
		arena_reset(&x->a);
		if ((r = next_card(x, &card, e)) <= 0)
			return r;
		if (is_person(&card))
			break;
		import_say(x->rows.m, card.line, -1, NULL, false,
			   "is left out: it is the card of a group or a company");
	}
	take_card(x, &card);
	*ret = (struct csv_cells){ x->cell, x->len, CELL_COUNT, card.line };
	return 1;
}

int core_vcards_import(struct core *c, const struct import_spec *spec, const char *const *paths,
		       int count, struct import_done *ret, struct err *e)
{
	static const size_t lengths[CELL_COUNT] = {
#define LENGTH(field, header) sizeof #field - 1,
		CELLS(LENGTH)
#undef LENGTH
	};
	struct cards x = {
		.rows = { .next = next, .headers = headers,
			  .head = { names, lengths, CELL_COUNT, 1 } },
		.paths = paths,
		.count = count,
	};
	int r = import_through(c, spec, &client_type, &x.rows, ret, e);

	vcard_close(&x.reader);
	arena_done(&x.a);
	return r;
}
