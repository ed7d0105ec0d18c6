/* SPDX-License-Identifier: MIT */
/*
 * Tells which column is which field, and how its dates are meant; looks at headers and dates only.
 */
#include "config.h"
#include "core/import_impl.h"
#include "base/mem.h"
#include "base/text.h"

#include <ctype.h>
#include <string.h>

/* Words alone, folded: "E-Mail:" and "e_mail" are "e mail". */
static const char *plain(const char *s, struct arena *a)
{
	char *folded = text_fold(a, s), *to = folded;

	for (const char *p = folded; *p; p++) {
		bool word = (unsigned char)*p >= 0x80 || isalnum((unsigned char)*p);

		if (word)
			*to++ = *p;
		else if (to > folded && to[-1] != ' ')
			*to++ = ' ';
	}
	if (to > folded && to[-1] == ' ')
		to--;
	*to = '\0';
	return folded;
}

static bool is_alias(const char *alias, const char *header)
{
	size_t n = strlen(header);

	for (const char *p = alias ? alias : ""; *p; p += strcspn(p, "|"), p += *p == '|')
		if (strcspn(p, "|") == n && !strncmp(p, header, n))
			return true;
	return false;
}

enum likeness { BY_NAME, BY_LABEL, BY_ALIAS, LIKENESSES };

static bool alike(const struct field *f, const char *header, enum likeness how, struct arena *a)
{
	if (how == BY_ALIAS)
		return is_alias(f->alias, header);
	return !strcmp(header, plain(how == BY_NAME ? f->name : f->label, a));
}

static const struct import_column *column_of(const struct import *m, const struct field *f)
{
	for (int i = 0; i < m->columns; i++)
		if (m->column[i].f == f)
			return &m->column[i];
	return NULL;
}

/* A part is named as a field is; what is a field as a whole already takes no parts. */
static const struct import_part *find_part(const struct import *m, const char *name,
					   const char *header)
{
	const struct import_part *part;

	for (int n = 0; (part = import_part(m->t, n)); n++) {
		const struct import_column *x = column_of(m, field_named(m->t, part->field));
		bool taken = x && !x->part;

		for (int i = 0; i < m->columns; i++)
			taken |= m->column[i].part == part;
		if (!taken && (name ? !strcmp(part->name, name) : is_alias(part->alias, header)))
			return part;
	}
	return NULL;
}

static void take_part(const struct import *m, struct import_column *x,
		      const struct import_part *part)
{
	x->part = part;
	x->f = field_named(m->t, part->field);
}

/* Their column of a --map: exactly so, else by its words. -1: none. */
static int their_column(const struct import *m, const char *name, struct arena *a)
{
	for (int i = 0; i < m->columns; i++)
		if (!strcmp(m->column[i].header, name))
			return i;
	for (int i = 0; i < m->columns; i++)
		if (!strcmp(plain(m->column[i].header, a), plain(name, a)))
			return i;
	return -1;
}

static int map_column(struct import *m, const char *map, bool *told, struct err *e)
{
	const char *eq = strrchr(map, '='), *theirs;
	const struct import_part *part;
	const struct field *f;
	int i;

	if (!eq)
		return err_set(e, ERR_USAGE, "--map '%.80s': write 'Their column=our_field'", map);
	theirs = arena_strndup(&m->keep, map, (size_t)(eq - map));
	if ((i = their_column(m, theirs, &m->row)) < 0)
		return err_set(e, ERR_USAGE, "--map: the file has no column '%.80s'", theirs);
	told[i] = true;
	if ((part = find_part(m, eq + 1, NULL))) {
		take_part(m, &m->column[i], part);
		return 0;
	}
	f = field_named(m->t, eq + 1);
	if (eq[1] && (!f || !import_takes(m->t, f)))
		return err_set(e, ERR_USAGE, "--map: %s have no field '%.60s'", m->t->plural,
			       eq + 1);
	if (f && column_of(m, f))
		return err_set(e, ERR_USAGE, "--map: two columns cannot both be %s", f->name);
	m->column[i].f = f;
	return 0;
}

/* Names first, then labels, then aliases; a field that is taken goes to nobody else. */
static void find_columns(struct import *m, bool *told)
{
	for (int how = 0; how < LIKENESSES; how++)
		for (int i = 0; i < m->columns; i++) {
			const char *header = plain(m->column[i].header, &m->row);

			if (told[i] || m->column[i].f)
				continue;
			for EACH_FIELD(f, m->t)
				if (!m->column[i].f && import_takes(m->t, f) && !column_of(m, f) &&
				    alike(f, header, (enum likeness)how, &m->row))
					m->column[i].f = f;
		}
	for (int i = 0; i < m->columns; i++) {
		const char *header = plain(m->column[i].header, &m->row);
		const struct import_part *part =
			told[i] || m->column[i].f ? NULL : find_part(m, NULL, header);

		if (part)
			take_part(m, &m->column[i], part);
	}
}

static void name_left_out(struct import *m, const bool *told, long line)
{
	for (int i = 0; i < m->columns; i++) {
		const char *header = plain(m->column[i].header, &m->row);
		const struct field *like = NULL;
		const struct import_column *other;

		if (m->column[i].f || told[i])
			continue;
		for EACH_FIELD(f, m->t)
			for (int how = 0; how < LIKENESSES; how++)
				if (!like && alike(f, header, (enum likeness)how, &m->row))
					like = f;
		other = like ? column_of(m, like) : NULL;
		import_say(m, line, i, NULL, false,
			   like && !import_takes(m->t, like) ?
				   "is left out: the program fills it itself" :
			   other ? arena_printf(&m->row, "is left out: column '%s' is %s already",
						other->header, like->name) :
				   "is left out: no field of ours has this name; --map says what "
				   "it is");
	}
}

static int check_needed(const struct import *m, struct err *e)
{
	BUF(missing);

	for EACH_FIELD(f, m->t)
		if (import_needs(f) && !column_of(m, f))
			buf_printf(&missing, "%s%s", missing.len ? " and " : "", f->name);
	if (!missing.len)
		return 0;
	return err_set(e, ERR_INVALID,
		       "'%.200s' has no column for %s; if it has one by another name, say "
		       "--map 'Their column=our_field'",
		       m->spec->path, missing.s);
}

int import_header(struct import *m, const struct csv_cells *head, struct err *e)
{
	bool *told = arena_alloc(&m->keep, (size_t)head->count * sizeof *told);
	int r = 0;

	m->columns = head->count;
	m->column = arena_alloc(&m->keep, (size_t)m->columns * sizeof *m->column);
	for (int i = 0; i < m->columns; i++)
		m->column[i] = (struct import_column){
			.header = text_clean(&m->keep, head->cell[i], head->len[i], TEXT_ONE_LINE),
			.order = m->spec->dates,
		};
	for (int i = 0; i < m->spec->maps && r >= 0; i++)
		r = map_column(m, m->spec->map[i], told, e);
	if (r < 0)
		return r;
	find_columns(m, told);
	name_left_out(m, told, head->line);
	return check_needed(m, e);
}

const char *import_date_only(const char *s, struct arena *a)
{
	size_t n;

	s += strspn(s, " ");
	n = strcspn(s, " T");
	if (s[n] && isdigit((unsigned char)s[n + 1]) && n >= 8 && strchr(s + n, ':'))
		return arena_strndup(a, s, n);
	return s;
}

/*
 * 31/05/1984, day or month first: the two small numbers. A year in front or a month in letters is
 * not in question.
 */
static bool two_numbers(const char *s, int *a, int *b)
{
	int value[3] = { 0 }, n = 0;

	for (s += strspn(s, " "); n < 3; n++) {
		size_t digits = strspn(s, "0123456789");

		if (!digits || digits > (n < 2 ? 2 : 4))
			return false;
		for (size_t i = 0; i < digits; i++)
			value[n] = value[n] * 10 + (s[i] - '0');
		s += digits;
		if (n < 2 && !strchr("/.- ", *s))
			return false;
		s += n < 2 && *s;
	}
	*a = value[0];
	*b = value[1];
	return true;
}

bool import_date_vague(const char *s)
{
	int a, b;

	return two_numbers(s, &a, &b) && a <= 12 && b <= 12 && a != b;
}

static bool is_date(const struct import_column *x)
{
	return x->f && (x->f->kind == K_DATE || x->f->kind == K_WHEN);
}

static void look_at(struct import_column *x, const char *cell, long line)
{
	int a, b;

	if (!two_numbers(cell, &a, &b))
		return;
	if (a > 12 && b <= 12 && !x->day_first)
		x->day_first = line;
	if (b > 12 && a <= 12 && !x->month_first)
		x->month_first = line;
}

static int look_at_all(struct import *m, struct csv_reader *r, struct err *e)
{
	struct csv_cells cells;
	int code = csv_row(r, &cells, e);	/* the header */

	while (code > 0 && (code = csv_row(r, &cells, e)) == 1)
		for (int i = 0; i < m->columns && i < cells.count; i++)
			if (is_date(&m->column[i]))
				look_at(&m->column[i], cells.cell[i], cells.line);
	for (int i = 0; i < m->columns && code >= 0; i++) {
		struct import_column *x = &m->column[i];

		if (x->day_first && x->month_first)
			return err_set(e, ERR_INVALID,
				       "column '%.80s' has dates with the day first (line %ld) and "
				       "with the "
				       "month first (line %ld); say which is right with --dates",
				       x->header, x->day_first, x->month_first);
		if (x->day_first || x->month_first)
			x->order = x->day_first ? DATE_DMY : DATE_MDY;
	}
	return code;
}

static bool in_numbers(const struct import *m, const struct csv_cells *cells)
{
	int a, b;

	for (int i = 0; i < m->columns && i < cells->count; i++)
		if (is_date(&m->column[i]) && two_numbers(cells->cell[i], &a, &b))
			return true;
	return false;
}

int import_dates(struct import *m, const struct csv_cells *cells, struct err *e)
{
	CSV_READER(r);
	int code;

	if (m->dates_known || m->spec->dates != DATE_ISO || !in_numbers(m, cells))
		return 0;
	m->dates_known = true;
	code = csv_open(&r, m->spec->path, &(struct csv_options){ .delimiter = m->spec->delimiter },
			e);
	return code < 0 ? code : look_at_all(m, r, e);
}
