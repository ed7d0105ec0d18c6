/* SPDX-License-Identifier: MIT */
/* Keeps the window of a client list over keyset pages; owns no SQL. */
#include "config.h"
#include "core/clients.h"
#include "core/core_impl.h"
#include "base/mem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { SKIP = 500, WINDOW_MIN = 64 };

struct window_row {
	struct clients_row row;
	const char *key;
	bool known;		/* pattern and next are filled in */
};

struct clients {
	struct core *core;
	enum clients_status status;
	enum clients_order order;
	char *find;
	bool searching, more;
	int64_t *ids;		/* of a search */
	struct arena search;
	int64_t count;
	/*
	 * The window: rows first … first + n - 1, all in its arena. After a reload only the anchor
	 * is left of it.
	 */
	struct arena a;
	struct window_row *rows;
	int64_t first;
	int n;
	struct find_place anchor;	/* a row's place, its text in anchor_key; number 0: none */
	char *anchor_key;
	int64_t anchor_pos;
};

void clients_open(struct clients **ret, struct core *c)
{
	struct clients *l = mem_alloc(sizeof *l);

	l->core = c;
	l->find = mem_strdup("");
	*ret = l;
}

void clients_close(struct clients **l)
{
	if (!*l)
		return;
	arena_done(&(*l)->search);
	arena_done(&(*l)->a);
	mem_free((*l)->find);
	mem_free((*l)->anchor_key);
	mem_free(*l);
	*l = NULL;
}

static void drop_anchor(struct clients *l)
{
	mem_free(l->anchor_key);
	l->anchor_key = NULL;
	l->anchor = (struct find_place){ 0 };
}

static void drop_window(struct clients *l)
{
	arena_done(&l->a);
	l->rows = NULL;
	l->n = 0;
}

static void set_anchor(struct clients *l, const char *key, int64_t number, int64_t pos)
{
	char *copy = mem_strdup(key);

	mem_free(l->anchor_key);
	l->anchor_key = copy;
	l->anchor = (struct find_place){ copy, number };
	l->anchor_pos = pos;
}

static int by_number(const void *x, const void *y)
{
	const int64_t *p = x, *q = y;

	return (*p > *q) - (*p < *q);
}

static int by_newest(const void *x, const void *y)
{
	return by_number(y, x);
}

static int search(struct clients *l, struct err *e)
{
	int n = 0, r;

	arena_done(&l->search);
	if ((r = find_clients(l->core->book, l->find, (enum find_status)l->status,
			      CLIENTS_FOUND_MAX, &l->ids, &n, &l->more, &l->search, e)) < 0)
		return r;
	if (n && l->order != CLIENTS_BY_NAME)
		qsort(l->ids, (size_t)n, sizeof *l->ids,
		      l->order == CLIENTS_NEWEST ? by_newest : by_number);
	l->count = n;
	return 0;
}

int clients_reload(struct clients *l, struct err *e)
{
	static const char *const status[] = { "active", "archived", NULL };
	int r = core_ask(l->core, RIGHT_READ, e);

	if (l->n)
		set_anchor(l, l->rows[0].key, l->rows[0].row.c.rec.id, l->first);
	drop_window(l);
	l->count = 0;
	l->more = false;
	if (r < 0)
		return r;
	if (l->searching)
		return search(l, e);
	l->count = core_client_count(l->core, status[l->status]);
	return 0;
}

int clients_show(struct clients *l, enum clients_status status, enum clients_order order,
		 const char *find, struct err *e)
{
	char *copy = mem_strdup(find);

	mem_free(l->find);
	l->find = copy;
	l->searching = find[strspn(find, " ")] != '\0';
	l->status = status;
	l->order = order;
	drop_window(l);
	drop_anchor(l);
	return clients_reload(l, e);
}

int64_t clients_count(const struct clients *l)
{
	return l->count;
}

bool clients_more(const struct clients *l)
{
	return l->more;
}

static int page(struct clients *l, struct find_place from, bool backwards, int max,
		struct find_row *ret, struct arena *a, struct err *e)
{
	return find_page(l->core->book, (enum find_status)l->status, (enum find_order)l->order,
			 from, backwards, max, ret, a, e);
}

/*
 * Steps over *skip rows. 1: *from is the last of them; 0: there are not so many, *skip is how many
 * are missing.
 */
static int step_over(struct clients *l, struct find_place *from, bool backwards, int64_t *skip,
		     struct arena *keep, struct err *e)
{
	ARENA(rows);
	struct find_row *row = arena_alloc(&rows, SKIP * sizeof *row);

	while (*skip > 0) {
		ARENA(a);
		int want = *skip < SKIP ? (int)*skip : SKIP,
		    n = page(l, *from, backwards, want, row, &a, e);
		const struct find_row *last;

		if (n < 0)
			return n;
		*skip -= n;
		if (n < want)
			return 0;
		last = backwards ? &row[0] : &row[n - 1];
		from->key = arena_strdup(keep, last->key);
		from->number = last->c.rec.id;
	}
	return 1;
}

/*
 * Where reading begins: at a row that is known, or with number 0 at the begin (forwards) or the end
 * (backwards).
 */
struct start {
	struct find_place place;
	bool turn;		/* first step back over 'distance' rows, then read forwards */
	bool backwards;
	int64_t distance;	/* rows to step over */
};

/* The row at a position as a start for n rows from 'first'. */
static void consider(struct start *best, struct find_place place, int64_t pos, int64_t first,
		     int64_t n)
{
	struct start s = { .place = place };

	if (pos < first) {
		s.distance = first - pos - 1;
	} else if (pos >= first + n) {
		s.distance = pos - first - n;
		s.backwards = true;
	} else {
		s.distance = pos - first + 1;
		s.turn = true;
	}
	if (s.distance < best->distance)
		*best = s;
}

static struct start nearest(const struct clients *l, int64_t first, int64_t n)
{
	struct start best = { .distance = first };

	consider(&best, (struct find_place){ "", 0 }, l->count, first, n);
	if (l->anchor.number)
		consider(&best, l->anchor, l->anchor_pos, first, n);
	if (l->n)
		consider(&best, (struct find_place){ l->rows[0].key, l->rows[0].row.c.rec.id },
			 l->first, first, n);
	if (l->n)
		consider(&best,
			 (struct find_place){ l->rows[l->n - 1].key,
					      l->rows[l->n - 1].row.c.rec.id },
			 l->first + l->n - 1, first, n);
	return best;
}

static struct window_row *window_rows(const struct find_row *found, int n, struct arena *a)
{
	struct window_row *rows = arena_alloc(a, (size_t)(n ? n : 1) * sizeof *rows);

	for (int i = 0; i < n; i++)
		rows[i] = (struct window_row){ .row = { .c = found[i].c, .pattern = "" },
					       .key = found[i].key };
	return rows;
}

static void take_window(struct clients *l, struct arena *a, struct window_row *rows, int64_t first,
			int n)
{
	drop_window(l);
	l->a = *a;
	*a = (struct arena){ 0 };
	l->rows = rows;
	l->first = first;
	l->n = n;
}

/* Reads a window from one start: 1, or 0 when there were fewer rows than the count says. */
static int read_from(struct clients *l, struct start s, int64_t first, int n, struct err *e)
{
	ARENA(a);
	struct find_row *found = arena_alloc(&a, (size_t)n * sizeof *found);
	bool edge = !s.place.number;
	int64_t missing = s.distance;
	int got, r = step_over(l, &s.place, s.backwards || s.turn, &missing, &a, e);

	if (r < 0)
		return r;
	got = r ? page(l, s.place, s.backwards, n, found, &a, e) : 0;
	if (got < 0)
		return got;
	if (got < n && !edge)
		return 0;
	if (got < n) {
		/* All rows from one edge to the other were met: now the count is known. */
		l->count = s.distance - missing + got;
		first = s.backwards || first > l->count ? 0 : first;
	}
	take_window(l, &a, window_rows(found, got, &a), first, got);
	return got == n;
}

static int read_window(struct clients *l, int64_t first, int n, struct err *e)
{
	struct start s = nearest(l, first, n);
	int r = read_from(l, s, first, n, e);

	if (r != 0 || !s.place.number)
		return r;
	/* What was known of places is out of date. */
	drop_window(l);
	drop_anchor(l);
	return read_from(l, nearest(l, first, n), first, n, e);
}

static int read_found(struct clients *l, int64_t first, int n, struct err *e)
{
	ARENA(a);
	struct window_row *rows = arena_alloc(&a, (size_t)n * sizeof *rows);

	for (int i = 0; i < n; i++) {
		int r = rec_get(l->core->book, &client_type, l->ids[first + i], &rows[i].row.c, &a,
				e);

		if (r < 0)
			return r;
		/* Gone since the search: it stays as an empty line until the next one. */
		if (r == 0)
			rec_init(&client_type, &rows[i].row.c);
		rows[i].row.pattern = rows[i].key = "";
	}
	take_window(l, &a, rows, first, n);
	return 1;
}

static int fill_in(struct clients *l, struct window_row *w, struct err *e)
{
	struct assessment pattern;
	struct session next;
	int64_t id = w->row.c.rec.id;
	int r;

	w->row.name = client_name(&w->row.c, &l->a);
	if ((r = query_pattern(l->core->book, id, &pattern, &l->a, e)) < 0 ||
	    (r = query_next_session(l->core->book, id, core_rules(l->core)->today, &next, &l->a,
				    e)) < 0)
		return r;
	w->row.pattern = assessment_pattern(&pattern, &l->a);
	w->row.next = next.starts;
	w->known = true;
	return 0;
}

static bool in_window(const struct clients *l, int64_t pos)
{
	return pos >= l->first && pos < l->first + l->n;
}

int clients_load(struct clients *l, int64_t first, int n, struct err *e)
{
	int ready = 0, r;

	first = first < 0 ? 0 : first;
	n = first + n > l->count ? (int)(l->count > first ? l->count - first : 0) : n;
	if (n && !(in_window(l, first) && in_window(l, first + n - 1))) {
		/* As much again on both sides, for the next keys. */
		int around = n > WINDOW_MIN ? n : WINDOW_MIN;
		int64_t from = first > around ? first - around : 0;
		int64_t to = first + n + around < l->count ? first + n + around : l->count;

		r = l->searching ? read_found(l, from, (int)(to - from), e) :
		    read_window(l, from, (int)(to - from), e);
		if (r < 0)
			return r;
	}
	for (int64_t pos = first; pos < first + n && in_window(l, pos); pos++, ready++) {
		struct window_row *w = &l->rows[pos - l->first];

		if (!w->known && (r = fill_in(l, w, e)) < 0)
			return r;
	}
	return ready;
}

const struct clients_row *clients_at(const struct clients *l, int64_t pos)
{
	const struct window_row *w = in_window(l, pos) ? &l->rows[pos - l->first] : NULL;

	return w && w->known ? &w->row : NULL;
}

static bool shown_by_status(const struct clients *l, const struct client *c)
{
	const char *code = choice_code(field_named(&client_type, "status")->choices, c->status);

	return l->status == CLIENTS_ALL ||
	       !strcmp(code, "archived") == (l->status == CLIENTS_ARCHIVED);
}

int64_t clients_position(struct clients *l, const struct client *c, struct err *e)
{
	ARENA(a);
	struct find_place place = { client_type.sort_key(c, &a), c->rec.id };
	int64_t pos = -1;
	int r;

	if (l->searching) {
		for (int64_t i = 0; i < l->count && pos < 0; i++)
			if (l->ids[i] == c->rec.id)
				pos = i;
		return pos;
	}
	if (!shown_by_status(l, c))
		return -1;
	if ((r = find_position(l->core->book, (enum find_status)l->status,
			       (enum find_order)l->order, place, &pos, e)) < 0)
		return r;
	drop_window(l);
	set_anchor(l, place.key, place.number, pos);
	return pos;
}
