/* SPDX-License-Identifier: MIT */
/* The sections of scalpbook(1) that follow from the tables, in mdoc. */
#include "config.h"
#include "doc/generate.h"
#include "core/formats.h"
#include "model/choices.h"
#include "model/pattern.h"
#include "model/setting.h"
#include "tui/ui.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { CODES_MAX = 20 };	/* longer lists have a section of their own */

/* Text as roff reads it: no character beyond ASCII, nothing that is a request or an escape. */
static void add_text(struct buf *b, const char *s)
{
	for (; *s; s++) {
		const unsigned char *u = (const unsigned char *)s;

		if (!strncmp(s, "…", 3)) {
			buf_puts(b, "...");
			s += 2;
		} else if (u[0] >= 0xc2 && u[0] < 0xe0) {
			buf_printf(b, "\\[u%04X]", (unsigned)((u[0] & 0x1f) << 6 | (u[1] & 0x3f)));
			s++;
		} else if (u[0] >= 0xe0 && u[0] < 0xf0) {
			buf_printf(b, "\\[u%04X]",
				   (unsigned)((u[0] & 0xf) << 12 | (u[1] & 0x3f) << 6 |
					      (u[2] & 0x3f)));
			s += 2;
		} else if (*s == '\\') {
			buf_puts(b, "\\e");
		} else if (*s == '"') {
			buf_puts(b, "\\(dq");
		} else {
			buf_add(b, s, 1);
		}
	}
}

/*
 * A sentence on a line of its own, with a capital letter at its begin and a full stop at its end.
 */
static void sentence(struct buf *b, const char *s)
{
	size_t n = strlen(s);

	if (*s == '.' || *s == '\'')
		buf_puts(b, "\\&");
	if (islower((unsigned char)*s)) {
		buf_printf(b, "%c", toupper((unsigned char)*s));
		s++;
		n--;
	}
	add_text(b, s);
	buf_puts(b, n && strchr(".!?", s[n - 1]) ? "\n" : ".\n");
}

/* One argument of a macro: in quotes, and never taken for a macro or a delimiter itself. */
static void arg(struct buf *b, const char *s)
{
	buf_puts(b, " \"\\&");
	add_text(b, s);
	buf_puts(b, "\"");
}

static void macro(struct buf *b, const char *name, const char *s)
{
	buf_puts(b, name);
	arg(b, s);
	buf_puts(b, "\n");
}

/* "clients|card" as Cm clients | Cm card; returns how many bytes those were. */
static size_t fixed_words(struct buf *b, const char *s)
{
	size_t all = strcspn(s, " ");

	for (size_t at = 0; at < all; ) {
		size_t n = strcspn(s + at, "| ");

		buf_printf(b, "%s Cm %.*s", at ? " |" : "", (int)n, s + at);
		at += n + (s[at + n] == '|');
	}
	return all;
}

static bool is_name(char c)
{
	return isupper((unsigned char)c) || c == '=' || c == '[' || c == ']';
}

/* "CLIENT FILE…" as Ar CLIENT Ar FILE ...; "[CLIENT]" as Op Ar CLIENT; lower case as it is. */
static void operands(struct buf *b, const char *s)
{
	while (*s) {
		bool optional = *s == '[';
		size_t n;

		if (islower((unsigned char)*s)) {
			s += fixed_words(b, s);
			s += *s == ' ';
			continue;
		}
		s += optional;
		n = strcspn(s, " ");
		buf_puts(b, optional ? " Op Ar " : " Ar ");
		for (; n && is_name(*s) && !(optional && n == 1 && *s == ']'); s++, n--)
			buf_add(b, s, 1);
		if (n && !optional)
			buf_puts(b, " ...");
		s += n;
		s += *s == ' ';
	}
}

/* " Fl -find Ns = Ns Ar TEXT", also with Oo and Oc round it. */
static void option(struct buf *b, const char *name, const char *value)
{
	buf_printf(b, " Fl -%s", name);
	if (value)
		buf_printf(b, " Ns = Ns Ar %s", value);
}

static bool fits_any(const struct option_row *o, const struct verb *v)
{
	bool fits = option_fits(o, v, NULL);

	for (int i = 0; v->action && !fits && i < rectype_count; i++)
		fits = verb_fits(v, rectypes[i]) && option_fits(o, v, rectypes[i]);
	return fits;
}

static void verb_options(struct buf *b, struct arena *a, const struct verb *v)
{
	int n = 0;

	for (int i = 0; i < option_count; i++) {
		const struct option_row *o = &option_rows[i];

		if (*o->words == '*' || !fits_any(o, v))
			continue;
		buf_puts(b, n++ ? " ,\n.Ic" : "Options:\n.Ic");
		arg(b, arena_printf(a, "--%s", o->name));
	}
	if (n)
		buf_puts(b, " .\n");
}

static void verb_row(struct buf *b, struct arena *a, const struct verb *v)
{
	buf_puts(b, ".It");
	if (v->type)
		buf_printf(b, " Cm %s", v->type);
	else if (v->action)
		buf_puts(b, " Ar TYPE");
	buf_printf(b, " Cm %s", v->word);
	operands(b, v->operands);
	buf_puts(b, "\n");
	sentence(b, v->help);
	verb_options(b, a, v);
}

void manual_verbs(struct buf *b, struct arena *a)
{
	buf_puts(b, ".Bl -tag -width Ds\n");
	for (int i = 0; i < verb_count; i++)
		verb_row(b, a, &verbs[i]);
	buf_puts(b, ".El\n");
}

/* "client.list export" as "client list, export". */
static const char *verbs_of(const struct option_row *o, struct arena *a)
{
	const char *s = "";
	char *all;

	for (const char *p = o->words; *p; p += strcspn(p, " "), p += *p == ' ')
		s = arena_printf(a, "%s%s%.*s", s, *s ? ", " : "", (int)strcspn(p, " "), p);
	all = arena_strdup(a, s);
	for (char *p = all; *p; p++)
		if (*p == '.')
			*p = ' ';
	return all;
}

void manual_options(struct buf *b, struct arena *a)
{
	buf_puts(b, ".Bl -tag -width Ds\n");
	for (int i = 0; i < option_count; i++) {
		const struct option_row *o = &option_rows[i];

		buf_puts(b, ".It");
		if (!strcmp(o->name, "output"))
			buf_puts(b, " Fl o Ar FILE ,");
		option(b, o->name, o->value);
		buf_puts(b, "\n");
		sentence(b, o->help);
		if (*o->words != '*')
			sentence(b, arena_printf(a, "With %s", verbs_of(o, a)));
	}
	buf_puts(b, ".El\n");
}

static const char *keys_words(const char *keys, struct arena *a)
{
	const char *s = "";
	char name[KEY_NAME], words[KEY_NAME];

	while (*keys) {
		size_t n = strcspn(keys, " ");

		snprintf(name, sizeof name, "%.*s", (int)n, keys);
		s = arena_printf(a, "%s%s%s", s, *s ? ", " : "", key_words(name, words));
		keys += n + (keys[n] == ' ');
	}
	return s;
}

static void place_keys(struct buf *b, struct arena *a, const char *words, places_t place)
{
	int n = 0;

	for (const struct command *c = commands; c < commands + command_count; c++) {
		if (!(c->places & place))
			continue;
		if (!n++) {
			macro(b, ".Ss", words);
			buf_puts(b, ".Bl -tag -width 16n -compact\n");
		}
		macro(b, ".It Ic", keys_words(c->keys, a));
		sentence(b, c->help);
	}
	if (n)
		buf_puts(b, ".El\n");
}

void manual_keys(struct buf *b, struct arena *a)
{
#define PLACE(name, bit, words) place_keys(b, a, words, IN_##name);
#include "tui/places.def"
#undef PLACE
}

static void codes(struct buf *b, const struct choices *list, const char *words)
{
	for (int i = 0; i < list->count; i++)
		buf_printf(b, "%s\n.Cm %s", i ? " ," : words, list->rows[i].code);
	buf_puts(b, " .\n");
}

static void field_row(struct buf *b, struct arena *a, const struct rectype *t,
		      const struct field *f)
{
	static const struct verb add = { .word = "add" };

	buf_puts(b, ".It");
	if (!t->log && field_is_option(t, f, &add))
		option(b, field_option(f, a), field_value_word(f));
	else
		buf_printf(b, " Va %s", f->name);
	buf_puts(b, "\n");
	sentence(b, arena_printf(a, "%s: %s", f->label, field_facts(t, f, a)));
	if (f->help)
		sentence(b, f->help);
	if (f->choices && f->choices->count <= CODES_MAX)
		codes(b, f->choices, f->kind != K_CHOICE ? "Any of" : "One of");
	else if (f->choices)
		buf_puts(b, "The codes are listed in\n.Sx SCALES AND CODES .\n");
}

void manual_fields(struct buf *b, struct arena *a)
{
	for (int i = 0; i < rectype_count; i++) {
		const struct rectype *t = rectypes[i];

		buf_printf(b, ".Ss Fields of %s\n.Bl -tag -width Ds -compact\n", t->name);
		for EACH_FIELD(f, t)
			if (!(f->flags & F_HIDDEN))
				field_row(b, a, t, f);
		buf_puts(b, ".El\n");
	}
}

void manual_codes(struct buf *b, struct arena *a)
{
	for (int i = 0; i < pattern_scales.count; i++) {
		const struct choice *scale = &pattern_scales.rows[i];

		buf_printf(b, ".Ss Scale %s\n", scale->code);
		sentence(b, arena_printf(a, "%s: %s", scale->label, scale->help));
		buf_puts(b, ".Bl -tag -width 12n -compact\n");
		for (int j = 0; j < pattern_codes.count; j++) {
			const struct choice *c = &pattern_codes.rows[j];

			if (strcmp(c->group, scale->code))
				continue;
			buf_printf(b, ".It Cm %s\n", c->code);
			add_text(b, c->label);
			buf_puts(b, "\n");
		}
		buf_puts(b, ".El\n");
	}
}

void manual_exits(struct buf *b, struct arena *a)
{
	static const struct {
		int status;
		const char *text;
	} rows[] = {
#define ERRC(name, status, text) { status, text },
#include "base/err.def"
#undef ERRC
	};

	(void)a;
	buf_puts(b, ".Bl -tag -width 4n -compact\n.It 0\nDone.\n");
	for (size_t i = 0; i < COUNT(rows); i++) {
		buf_printf(b, ".It %d\n", rows[i].status);
		sentence(b, rows[i].text);
	}
	buf_puts(b, ".El\n");
}

void manual_settings(struct buf *b, struct arena *a)
{
	(void)a;
	buf_puts(b, ".Bl -tag -width Ds -compact\n");
	for (int i = 0; i < setting_count; i++) {
		const struct setting *s = &settings[i];

		macro(b, ".It Va", s->name);
		sentence(b, s->words);
		buf_printf(b, "At first\n.Ql \\&%s .\n", s->preset);
	}
	buf_puts(b, ".El\n");
}

void manual_profiles(struct buf *b, struct arena *a)
{
	(void)a;
	buf_puts(b, ".Bl -tag -width spreadsheet -compact\n");
#define PROFILE(id, name, delimiter, mark, bom, guard, end, help) \
	macro(b, ".It Cm", name); \
	sentence(b, help);
#include "csv/profiles.def"
#undef PROFILE
	buf_puts(b, ".El\n");
}

static const char *const date_words[] = {
	[BOOK_ISO] = "2026-10-05",
	[BOOK_DAY_FIRST] = "05/10/2026",
	[BOOK_REGION] = "as the setting export_dates says",
};

/* What there is to know of a format beside its columns. */
static void format_facts(struct buf *b, struct arena *a, const struct book_format *f)
{
	static const char *const bytes[] = { "UTF-8", "Windows-1252", "ASCII" };
	const char *of = f->sales && f->payments ? "invoices and payments" :
			 f->sales ? "lines of invoices" :
			 f->moved ? "money that moved" : "payments";

	sentence(b, arena_printf(a, "%s, for %s", f->title, f->who));
	sentence(b, f->hint);
	sentence(b, arena_printf(a, "Made of %s; dates: %s; %s%s", of, date_words[f->dates],
				 bytes[f->bytes],
				 f->style == BOOK_TABLE && !f->header ? "; no line with headings" :
									""));
	if (f->forbidden)
		sentence(b, arena_printf(a, "Never has %s", f->forbidden));
	if (f->most_invoices)
		sentence(b, arena_printf(a, "At most %d invoices a file", f->most_invoices));
	if (f->most_rows)
		sentence(b, arena_printf(a, "At most %d lines a file", f->most_rows));
	if (f->one_tax)
		sentence(b, "All prices have their tax in them, or none has");
}

static void format_columns_of(struct buf *b, const struct column *c)
{
	buf_puts(b, ".Bl -tag -width Ds -compact\n");
	for (; c->header; c++) {
		macro(b, ".It Li", c->header);
		if (c->value == LEDGER_none)
			buf_puts(b, "Empty.\n");
		else
			sentence(b, ledger_values[c->value].words);
		if (c->taxed)
			buf_puts(b, "Only where there are taxes.\n");
	}
	buf_puts(b, ".El\n");
}

void manual_formats(struct buf *b, struct arena *a)
{
	const struct book_format *f;

	for (int i = 0; (f = core_format(i)); i++) {
		macro(b, ".Ss", f->name);
		format_facts(b, a, f);
		if (f->like && f->like_sales)
			sentence(b, arena_printf(a, "The columns of %s and of %s", f->like_sales,
						 f->like));
		else if (f->like)
			sentence(b, arena_printf(a, "The columns of %s", f->like));
		else if (f->columns->header)
			format_columns_of(b, f->columns);
	}
}
