/* SPDX-License-Identifier: MIT */
/* Keeps the window of a client list over keyset pages; owns no SQL. */
#include "config.h"
#include "core/clients.h"
#include "core/core_impl.h"
#include "core/holds.h"
#include "base/mem.h"
#include "model/choices.h"
#include "model/pattern.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	SKIP = 500,
	BLOCK_MIN = 16,		/* rows read at once beside the window */
	WINDOW_MOST = 128,	/* rows kept, or so many pages if they are more: */
	WINDOW_PAGES = 5,
	STEP = 4,		/* rows made ready ahead between two looks for a key: 0.2 ms */
};

struct window_row {
	struct clients_row row;
	const char *key;
	bool known;		/* pattern and next are filled in */
};

/* Neighbours in the list that were read together. */
struct block {
	struct arena a;
	struct window_row *rows;
	int64_t first;
	int n;
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
	 * The window: blocks that follow each other. After a reload only the anchor is left of it.
	 */
	struct block *blocks;
	int block_count, block_cap;
	int most;			/* rows in it */
	struct find_place anchor;	/* a row's place, its text in anchor_key; number 0: none */
	char *anchor_key;
	int64_t anchor_pos;
};

void clients_open(struct clients **ret, struct core *c)
{
	struct clients *l = mem_alloc(sizeof *l);

	l->core = c;
	l->find = mem_strdup("");
	l->most = WINDOW_MOST;
	*ret = l;
}

static void drop_blocks(struct clients *l, int from, int n)
{
	if (!n)
		return;
	for (int i = from; i < from + n; i++)
		arena_done(&l->blocks[i].a);
	l->block_count -= n;
	memmove(l->blocks + from, l->blocks + from + n,
		(size_t)(l->block_count - from) * sizeof *l->blocks);
}

static void drop_window(struct clients *l)
{
	drop_blocks(l, 0, l->block_count);
}

void clients_close(struct clients **l)
{
	if (!*l)
		return;
	arena_done(&(*l)->search);
	drop_window(*l);
	mem_free((*l)->blocks);
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

static const struct block *last_block(const struct clients *l)
{
	return &l->blocks[l->block_count - 1];
}

/* The rows of the window are begin … end - 1. */
static int64_t window_begin(const struct clients *l)
{
	return l->block_count ? l->blocks[0].first : 0;
}

static int64_t window_end(const struct clients *l)
{
	return l->block_count ? last_block(l)->first + last_block(l)->n : 0;
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

	if (l->block_count)
		set_anchor(l, l->blocks->rows->key, l->blocks->rows->row.c.rec.id,
			   l->blocks->first);
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

int clients_left_out(struct clients *l, struct err *e)
{
	enum clients_status other = l->status == CLIENTS_ACTIVE ? CLIENTS_ARCHIVED : CLIENTS_ACTIVE;
	int64_t *ids;
	bool more;
	int n = 0, r = core_ask(l->core, RIGHT_READ, e);
	ARENA(a);

	if (r < 0 || !l->searching || l->status == CLIENTS_ALL)
		return r < 0 ? r : 0;
	r = find_clients(l->core->book, l->find, (enum find_status)other, CLIENTS_FOUND_MAX, &ids,
			 &n, &more, &a, e);
	return r < 0 ? r : n;
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

static struct find_place place_of(const struct window_row *w)
{
	return (struct find_place){ w->key, w->row.c.rec.id };
}

static struct start nearest(const struct clients *l, int64_t first, int64_t n)
{
	struct start best = { .distance = INT64_MAX }, begin = { .distance = first };

	/* What continues the window comes from it, lest a wrong count shows a row twice. */
	if (l->block_count) {
		const struct block *b = last_block(l);

		consider(&best, place_of(&l->blocks->rows[0]), l->blocks->first, first, n);
		consider(&best, place_of(&b->rows[b->n - 1]), b->first + b->n - 1, first, n);
	}
	if (l->anchor.number)
		consider(&best, l->anchor, l->anchor_pos, first, n);
	consider(&best, (struct find_place){ "", 0 }, l->count, first, n);
	return begin.distance < best.distance ? begin : best;
}

static struct window_row *window_rows(const struct find_row *found, int n, struct arena *a)
{
	struct window_row *rows = arena_alloc(a, (size_t)(n ? n : 1) * sizeof *rows);

	for (int i = 0; i < n; i++)
		rows[i] = (struct window_row){ .row = { .c = found[i].c, .pattern = "" },
					       .key = found[i].key };
	return rows;
}

/* What has become too much goes at the end that is further from the new block. */
static void make_room(struct clients *l, int64_t first, int n)
{
	while (l->block_count && window_end(l) - window_begin(l) + n > l->most)
		drop_blocks(l, first < window_end(l) ? l->block_count - 1 : 0, 1);
}

/* Beside the window it becomes a part of that, elsewhere the whole of it. */
static void add_block(struct clients *l, struct arena *a, struct window_row *rows, int64_t first,
		      int n)
{
	int at = l->block_count && first < window_begin(l) ? 0 : l->block_count;

	if (!n || !l->block_count || (first + n != window_begin(l) && first != window_end(l)))
		drop_window(l);
	else
		make_room(l, first, n);
	if (!n)
		return;
	at = at > l->block_count ? l->block_count : at;
	if (l->block_count == l->block_cap) {
		l->block_cap = l->block_cap ? 2 * l->block_cap : 16;
		l->blocks = mem_grow(l->blocks, (size_t)l->block_cap * sizeof *l->blocks);
	}
	memmove(l->blocks + at + 1, l->blocks + at,
		(size_t)(l->block_count++ - at) * sizeof *l->blocks);
	l->blocks[at] = (struct block){ .a = *a, .rows = rows, .first = first, .n = n };
	*a = (struct arena){ 0 };
}

/* Reads a block from one start: 1, or 0 when there were fewer rows than the count says. */
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
		drop_window(l);
	}
	add_block(l, &a, window_rows(found, got, &a), first, got);
	return got == n;
}

static int read_listed(struct clients *l, int64_t first, int n, struct err *e)
{
	struct start s = nearest(l, first, n);
	int r = read_from(l, s, first, n, e);

	if (r != 0 || !s.place.number)
		return r;
	/* What was known of places or of their number is out of date. */
	drop_window(l);
	drop_anchor(l);
	return find_count(l->core->book, (enum find_status)l->status, &l->count, e);
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
	add_block(l, &a, rows, first, n);
	return 1;
}

static bool in_window(const struct clients *l, int64_t pos)
{
	return pos >= window_begin(l) && pos < window_end(l);
}

static struct block *block_at(const struct clients *l, int64_t pos)
{
	struct block *b = l->blocks;

	assert(in_window(l, pos));
	while (pos >= b->first + b->n)
		b++;
	return b;
}

/*
 * Of rows first … first + n - 1, of which some are missing, the next to read; beside the window a
 * few more.
 */
static int read_next(struct clients *l, int64_t first, int n, struct err *e)
{
	int64_t begin = window_begin(l), end = window_end(l), to = first + n;

	if (!l->block_count || first > end || to < begin) {
		begin = end = first;
	} else if (first < begin) {
		to = begin;
		first = first < to - BLOCK_MIN ? first : to > BLOCK_MIN ? to - BLOCK_MIN : 0;
	} else {
		first = end;
		to = to > end + BLOCK_MIN ? to : end + BLOCK_MIN < l->count ? end + BLOCK_MIN :
									      l->count;
	}
	return l->searching ? read_found(l, first, (int)(to - first), e) :
	       read_listed(l, first, (int)(to - first), e);
}

static int is_stopped(struct core *c, const struct client *x, bool *ret, struct err *e)
{
	struct hold *holds;
	ARENA(a);
	int n, r = core_holds_of(c, x, core_rules(c)->today, &holds, &n, &a, e);

	*ret = r >= 0 && n && hold_stops(&holds[0]);
	return r;
}

static int fill_in(struct clients *l, struct block *b, struct window_row *w, struct err *e)
{
	struct glance g;
	int r;

	if ((r = query_glance(l->core->book, w->row.c.rec.id, core_rules(l->core)->today, &g, e)) <
	    0)
		return r;
	if ((r = is_stopped(l->core, &w->row.c, &w->row.stopped, e)) < 0)
		return r;
	w->row.name = client_name(&w->row.c, &b->a);
	w->row.pattern = pattern_words(g.scale, g.code, &b->a);
	w->row.next = g.next;
	w->known = true;
	return 0;
}

const struct clients_row *clients_at(const struct clients *l, int64_t pos)
{
	const struct block *b = in_window(l, pos) ? block_at(l, pos) : NULL;
	const struct window_row *w = b ? &b->rows[pos - b->first] : NULL;

	return w && w->known ? &w->row : NULL;
}

static bool all_known(const struct clients *l, int64_t first, int64_t to)
{
	to = to < l->count ? to : l->count;
	while (first < to && clients_at(l, first))
		first++;
	return first >= to;
}

int clients_load(struct clients *l, int64_t first, int n, struct err *e)
{
	int64_t to = first + n, pos = first < 0 ? 0 : first;
	int ready = 0, r;
	DB_TX(tx);

	first = pos;
	l->most = n * WINDOW_PAGES > l->most ? n * WINDOW_PAGES : l->most;
	/* Of one moment, and the log's locks are taken once instead of three times a row. */
	if (!all_known(l, first, to) && core_idle(l->core) &&
	    (r = db_tx_begin_read(&tx, l->core->book->db, e)) < 0)
		return r;
	/* One side, the other, and both again where the count was wrong. */
	for (int i = 0; i < 5; i++) {
		to = to < l->count ? to : l->count;
		if (first >= to || (in_window(l, first) && in_window(l, to - 1)))
			break;
		if ((r = read_next(l, first, (int)(to - first), e)) < 0)
			return r;
	}
	for (; pos < to && in_window(l, pos); pos++, ready++) {
		struct block *b = block_at(l, pos);
		struct window_row *w = &b->rows[pos - b->first];

		if (!w->known && (r = fill_in(l, b, w, e)) < 0)
			return r;
	}
	return ready;
}

bool clients_ahead(struct clients *l, int64_t first, int n)
{
	struct err e;
	int64_t down = first + n, up = first - 1;

	while (down < first + 2 * n && clients_at(l, down))
		down++;
	if (down < first + 2 * n && down < l->count)
		return clients_load(l, down, STEP, &e) > 0 && clients_at(l, down);
	while (up >= first - n && clients_at(l, up))
		up--;
	if (up < 0 || up < first - n)
		return false;
	return clients_load(l, up - STEP + 1, STEP, &e) > 0 && clients_at(l, up);
}

static bool shown_by_status(const struct clients *l, const struct client *c)
{
	return l->status == CLIENTS_ALL ||
	       choice_is(&client_status, c->status, "archived") == (l->status == CLIENTS_ARCHIVED);
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
