/* SPDX-License-Identifier: MIT */
/* Search words of clients, the search for them, and ordered pages. */
#include "config.h"
#include "store/find.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"
#include "store/sql.h"
#include "store/token.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
	PROBE = 256,     /* rows looked at to tell the rarest word */
	WALK = 5000,     /* rows walked at most: 2 ms at a million clients */
	WALK_ONE = 1500, /* with one word, or what the answer takes: it is full long before */
	LOADS = 200,     /* records looked into at most, for words that are not in the name: 2 ms */
};

/* Above a token, below all that begin with it. */
#define BEHIND "\x01"

static int token_write(struct book *b, const char *sql, const char *token, const char *key,
		       int64_t number, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, sql, &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, token);
	db_bind_text(st, 2, key);
	db_bind_int(st, 3, number);
	return db_step(st, e);
}

static bool has(const struct tokens *ts, const char *token)
{
	for (int i = 0; i < ts->n; i++)
		if (!strcmp(ts->t[i], token))
			return true;
	return false;
}

static int write_missing(struct book *b, const char *sql, const struct tokens *ts,
			 const struct tokens *other, const char *key, int64_t number, struct err *e)
{
	int r = 0;

	for (int i = 0; i < ts->n && r >= 0; i++)
		if (!other || !has(other, ts->t[i]))
			r = token_write(b, sql, ts->t[i], key, number, e);
	return r;
}

int find_update(struct book *b, const struct client *was, const struct client *now, struct err *e)
{
	ARENA(a);
	struct tokens old = { .a = &a }, new = { .a = &a };
	const char *old_key = was ? client_type.sort_key(was, &a) : "";
	const char *new_key = now ? client_type.sort_key(now, &a) : "";
	bool moved = strcmp(old_key, new_key) != 0;
	int r = 0;

	if (was)
		tokens_of_client(&old, was);
	if (now)
		tokens_of_client(&new, now);
	if (was)
		r = write_missing(b,
				  "DELETE FROM client_token WHERE token = $1 AND sort_key = $2 AND "
				  "client = $3",
				  &old, moved ? NULL : &new, old_key, was->rec.id, e);
	if (r >= 0 && now)
		r = write_missing(
			b, "INSERT INTO client_token (token, sort_key, client) VALUES ($1, $2, $3)",
			&new, moved ? NULL : &old, new_key, now->rec.id, e);
	return r;
}

static void bind_status(struct db_stmt *st, int n, enum find_status status)
{
	if (status != FIND_ALL)
		db_bind_text(st, n, status == FIND_ARCHIVED ? "archived" : "active");
}

/* Finding */

struct hit {
	uint64_t begin;			/* of the key: settles most comparisons by itself */
	const char *key;
	int64_t number;
};

struct search {
	struct book *b;
	struct arena *a;
	struct tokens words;
	const char **ending;	/* what a phone that ends in the word is found by, or NULL */
	const char *prefix;	/* "!" among the archived */
	int rarest;
	struct buf hits, doubtful;	/* struct hit: all words are in the name; some are not */
	int64_t numbered;		/* a word of the query is this one's number, or 0 */
	int max;
	const char *last;		/* no key behind it is in the answer; NULL: not known */
	int most;			/* rows that a walk takes */
	bool more;
};

static int hit_count(const struct buf *hits)
{
	return (int)(hits->len / sizeof(struct hit));
}

static struct hit *hits_of(const struct buf *hits)
{
	return (struct hit *)(void *)hits->s;
}

/* The first bytes as a number that orders as strcmp does. */
static uint64_t begin_of(const char *key)
{
	uint64_t begin = 0;

	for (int i = 0; i < 8; i++)
		begin = begin << 8 | (*key ? (unsigned char)*key++ : 0);
	return begin;
}

static void add_hit(struct search *s, struct buf *to, const char *key, int64_t number)
{
	struct hit x = { begin_of(key), arena_strdup(s->a, key), number };

	buf_add(to, &x, sizeof x);
}

/* The rows of a word: of all tokens that begin with it, one after the other. */
struct range {
	struct db_stmt *st;
	const char *end, *token;	/* that of the row at hand */
	int rows, most, same;		/* so many so far; of the token */
};

static void range_from(struct range *w, const char *from)
{
	db_bind_text(w->st, 1, from);
	db_bind_text(w->st, 2, w->end);
	db_bind_int(w->st, 3, w->most + 1 - w->rows);
}

static void range_close(struct range *w)
{
	db_stmt_done(&w->st);
}

static int range_open(struct search *s, const char *word, struct range *w, struct err *e)
{
	const char *from = arena_printf(s->a, "%s%s", s->prefix, word);
	int r = db_query(s->b->db,
			 "SELECT token, sort_key, client FROM client_token WHERE token >= $1 AND "
			 "token < $2 ORDER BY token, sort_key, client LIMIT $3",
			 &w->st, e);

	if (r < 0)
		return r;
	w->end = arena_printf(s->a, "%s" TOKEN_LAST, from);
	w->token = "";
	range_from(w, from);
	return 0;
}

/* Behind the token of the row at hand. */
static void range_skip(struct search *s, struct range *w)
{
	const char *from = arena_printf(s->a, "%s" BEHIND, w->token);

	db_again(w->st);
	range_from(w, from);
	w->same = 0;
}

static int range_next(struct search *s, struct range *w, struct err *e)
{
	int r = db_step(w->st, e);

	if (r != 1)
		return r;
	w->rows++;
	w->same++;
	if (strcmp(w->token, db_text(w->st, 0)) != 0) {
		w->token = arena_strdup(s->a, db_text(w->st, 0));
		w->same = 1;
	}
	return 1;
}

/* Adds how many rows begin with it, up to PROBE. */
static int probe(struct search *s, const char *token, int *n, struct err *e)
{
	const char *from = arena_printf(s->a, "%s%s", s->prefix, token);
	DB_STMT(st);
	int r = db_query(s->b->db,
			 "SELECT COUNT(*) FROM (SELECT 1 FROM client_token WHERE token >= $1 AND "
			 "token < $2 LIMIT $3) AS few",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, from);
	db_bind_text(st, 2, arena_printf(s->a, "%s" TOKEN_LAST, from));
	db_bind_int(st, 3, PROBE - *n);
	if ((r = db_step(st, e)) == 1)
		*n += (int)db_int(st, 0);
	return r;
}

static int choose_rarest(struct search *s, struct err *e)
{
	int best = PROBE + 1;

	for (int i = 0; i < s->words.n && s->words.n > 1; i++) {
		int n = 0, r = probe(s, s->words.t[i], &n, e);

		if (r >= 0 && s->ending[i])
			r = probe(s, s->ending[i], &n, e);
		if (r < 0)
			return r;
		if (n < best ||
		    (n == best && strlen(s->words.t[i]) > strlen(s->words.t[s->rarest]))) {
			best = n;
			s->rarest = i;
		}
	}
	return 0;
}

/* Does the word begin a word of the key? */
static bool begins(const char *key, const char *word)
{
	size_t n = strlen(word);

	for (const char *p = key; p; p = strchr(p, ' ')) {
		p += *p == ' ';
		if (!strncmp(p, word, n))
			return true;
	}
	return false;
}

/*
 * The folded words of a field without what stands between them: every token of it is a part of
 * that.
 */
static void add_squeezed(struct buf *all, const struct field *f, struct rec_cursor *cur,
			 struct arena *a)
{
	size_t n;
	const char *s = rec_raw(cur, (int)(f - client_type.fields), &n);

	for (s = n ? text_fold(a, s) : ""; *s; s++)
		if ((unsigned char)*s >= 0x80 || isalnum((unsigned char)*s))
			buf_add(all, s, 1);
	buf_add(all, " ", 1);
}

/* Most records fail already here, at a tenth of the price: 1, 0, <0. The cursor asks by number. */
static int may_fit(struct search *s, struct rec_cursor *cur, int64_t number, struct arena *a,
		   struct err *e)
{
	BUF(all);
	int r;

	db_again(cur->st);
	db_bind_int(cur->st, 1, number);
	if ((r = rec_skip(cur, e)) <= 0)
		return r;
	for EACH_FIELD(f, &client_type)
		if (field_is_key(&client_type, f) || f->flags & F_FIND)
			add_squeezed(&all, f, cur, a);
	for (int w = 0; w < s->words.n; w++)
		if (!strstr(buf_str(&all), s->words.t[w]))
			return 0;
	return 1;
}

static bool begins_one(const struct search *s, const struct tokens *ts, const char *word)
{
	size_t skip = strlen(s->prefix), n = strlen(word);

	for (int i = 0; i < ts->n; i++)
		if (!strncmp(ts->t[i], s->prefix, skip) && !strncmp(ts->t[i] + skip, word, n))
			return true;
	return false;
}

static int fits_record(struct search *s, struct rec_cursor *cur, int64_t number, struct err *e)
{
	ARENA(a);
	struct tokens ts = { .a = &a };
	struct client c;
	int r;

	if ((r = may_fit(s, cur, number, &a, e)) <= 0 ||
	    (r = rec_get(s->b, &client_type, number, &c, &a, e)) <= 0)
		return r;
	tokens_of_client(&ts, &c);
	for (int w = 0; w < s->words.n; w++)
		if (token_number(&s->words, w) != number && !begins_one(s, &ts, s->words.t[w]) &&
		    !(s->ending[w] && begins_one(s, &ts, s->ending[w])))
			return 0;
	return 1;
}

static bool fits_name(const struct search *s, const char *key)
{
	for (int w = 0; w < s->words.n; w++)
		if (w != s->rarest && !begins(key, s->words.t[w]))
			return false;
	return true;
}

/*
 * A name as the list has it, family name first, is one place in its order: however many share a
 * word of it, no cap cuts it off. As they come in the order of the answer, the last of a full one
 * ends it.
 */
static int seek(struct search *s, enum find_status status, struct err *e)
{
	DB_STMT(st);
	BUF(name);
	int n = 0, r;

	for (int w = 0; w < s->words.n; w++)
		buf_printf(&name, "%s%s", w ? " " : "", s->words.t[w]);
	r = db_query(s->b->db,
		     "SELECT sort_key, number FROM client WHERE status = $1 AND sort_key >= $2 AND "
		     "sort_key < $3 ORDER BY sort_key, number LIMIT $4",
		     &st, e);
	if (r < 0)
		return r;
	bind_status(st, 1, status);
	db_bind_text(st, 2, buf_str(&name));
	db_bind_text(st, 3, arena_printf(s->a, "%s" TOKEN_LAST, buf_str(&name)));
	db_bind_int(st, 4, s->max + 1);
	s->last = NULL;
	while ((r = db_step(st, e)) == 1) {
		add_hit(s, &s->hits, db_text(st, 0), db_int(st, 1));
		n++;
	}
	if (n > s->max)
		s->last = hits_of(&s->hits)[hit_count(&s->hits) - 1].key;
	return r;
}

/*
 * The rows of one token come in the order of the answer, so of a lone word no more of each token
 * can be in it than it takes.
 */
static int walk(struct search *s, const char *word, struct err *e)
{
	CLEANUP(range_close) struct range w = { .most = s->most };
	int r = range_open(s, word, &w, e);

	if (r < 0)
		return r;
	while ((r = range_next(s, &w, e)) == 1) {
		const char *key = db_text(w.st, 1);
		int64_t number = db_int(w.st, 2);

		if (w.rows > w.most) {
			s->more = true;
			break;
		}
		if (s->last && strcmp(key, s->last) > 0)
			s->more = true;
		else if (fits_name(s, key))
			add_hit(s, &s->hits, key, number);
		else if (hit_count(&s->doubtful) < LOADS)
			add_hit(s, &s->doubtful, key, number);
		else
			s->more = true;
		if (s->words.n == 1 && w.same > s->max)
			range_skip(s, &w);
	}
	return r < 0 ? r : 0;
}

static int hit_order(const void *x, const void *y)
{
	const struct hit *p = x, *q = y;
	int c;

	if (p->begin != q->begin)
		return p->begin < q->begin ? -1 : 1;
	c = strcmp(p->key, q->key);
	return c ? c : (p->number > q->number) - (p->number < q->number);
}

/* In the order of the answer, each client once: words of a name and of a tag may find the same. */
static void unite(struct buf *all)
{
	struct hit *hits = hits_of(all);
	int found = hit_count(all), n = 0;

	if (found)
		qsort(hits, (size_t)found, sizeof *hits, hit_order);
	for (int i = 0; i < found; i++)
		if (!n || hits[n - 1].number != hits[i].number)
			hits[n++] = hits[i];
	all->len = (size_t)n * sizeof *hits;
}

/*
 * Those with a word outside the name are looked for only while the names alone do not fill the
 * answer.
 */
static int settle_doubts(struct search *s, struct err *e)
{
	REC_CURSOR(cur);
	int r = rec_open(&cur, s->b, &client_type, "WHERE number = $1", e);

	unite(&s->hits);
	unite(&s->doubtful);
	s->more |= hit_count(&s->hits) >= s->max && s->doubtful.len;
	for (int i = 0; i < hit_count(&s->doubtful) && r >= 0; i++) {
		const struct hit *x = hits_of(&s->doubtful) + i;

		if (hit_count(&s->hits) >= s->max)
			break;
		if ((r = fits_record(s, &cur, x->number, e)) == 1)
			buf_add(&s->hits, x, sizeof *x);
	}
	buf_clear(&s->doubtful);
	return r < 0 ? r : 0;
}

static int add_numbered(struct search *s, int64_t number, enum find_status status, struct err *e)
{
	REC_CURSOR(cur);
	DB_STMT(st);
	int r = db_query(s->b->db, "SELECT 1 FROM client WHERE status = $1 AND number = $2", &st,
			 e);

	if (r < 0)
		return r;
	bind_status(st, 1, status);
	db_bind_int(st, 2, number);
	if ((r = db_step(st, e)) <= 0 ||
	    (r = rec_open(&cur, s->b, &client_type, "WHERE number = $1", e)) < 0 ||
	    (r = fits_record(s, &cur, number, e)) <= 0)
		return r;
	s->numbered = number;
	return 1;
}

/* Whoever types a number means that client: it stands before those whose phone begins so. */
static int find_numbered(struct search *s, enum find_status status, struct err *e)
{
	int r = 0;

	for (int w = 0; w < s->words.n && r == 0; w++)
		if (token_number(&s->words, w))
			r = add_numbered(s, token_number(&s->words, w), status, e);
	return r;
}

static void deliver(struct search *s, int max, int64_t **ret, int *ret_n)
{
	const struct hit *hits;
	int64_t *out;
	int n = 0;

	unite(&s->hits);
	hits = hits_of(&s->hits);
	out = arena_alloc(s->a, (size_t)(hit_count(&s->hits) + 1) * sizeof *out);
	if (s->numbered)
		out[n++] = s->numbered;
	for (int i = 0; i < hit_count(&s->hits); i++) {
		if (hits[i].number == s->numbered)
			continue;
		if (n == max) {
			s->more = true;
			break;
		}
		out[n++] = hits[i].number;
	}
	*ret = out;
	*ret_n = n;
}

static int walk_of_one(int max)
{
	return max < WALK_ONE ? WALK_ONE : max + 1;
}

static int search_status(struct search *s, enum find_status status, struct err *e)
{
	int r = find_numbered(s, status, e);

	s->rarest = 0;
	if (r >= 0)
		r = seek(s, status, e);
	if (r >= 0 && (r = choose_rarest(s, e)) >= 0)
		r = walk(s, s->words.t[s->rarest], e);
	if (r >= 0 && s->ending[s->rarest])
		r = walk(s, s->ending[s->rarest], e);
	return r < 0 ? r : settle_doubts(s, e);
}

static int search_once(struct search *s, struct tokens words, enum find_status status,
		       struct err *e)
{
	static const char *const prefix[] = { "", "!" };
	int r = 0;

	s->words = words;
	s->most = words.n > 1 ? WALK : walk_of_one(s->max);
	s->ending = arena_alloc(s->a, (size_t)(words.n + 1) * sizeof *s->ending);
	for (int i = 0; i < words.n; i++)
		s->ending[i] = token_of_ending(words.t[i], s->a);
	for (int i = 0; i < 2 && words.n && r >= 0; i++) {
		enum find_status one = i ? FIND_ARCHIVED : FIND_ACTIVE;

		if (status != FIND_ALL && status != one)
			continue;
		s->prefix = prefix[i];
		r = search_status(s, one, e);
	}
	return r;
}

static bool same_words(const struct tokens *x, const struct tokens *y)
{
	for (int i = 0; i < x->n && x->n == y->n; i++)
		if (strcmp(x->t[i], y->t[i]))
			return false;
	return x->n == y->n;
}

/* First as it stands; then loosely, where nothing was found and that is another question. */
static int search(struct search *s, const char *query, enum find_status status, struct err *e)
{
	struct tokens words = { .a = s->a }, loose = { .a = s->a };
	int r;

	tokens_of_query(&words, query, false);
	if ((r = search_once(s, words, status, e)) < 0 || s->hits.len || s->numbered)
		return r;
	tokens_of_query(&loose, query, true);
	return same_words(&words, &loose) ? 0 : search_once(s, loose, status, e);
}

static void search_done(struct search *s)
{
	buf_done(&s->hits);
	buf_done(&s->doubtful);
}

int find_clients(struct book *b, const char *query, enum find_status status, int max, int64_t **ret,
		 int *ret_n, bool *ret_more, struct arena *a, struct err *e)
{
	CLEANUP(search_done) struct search s = { .b = b, .a = a, .max = max };
	DB_TX(tx);
	int r;

	/* Hundreds of small questions: the log's locks are taken once for all of them. */
	if (db_idle(b->db) && (r = db_tx_begin_read(&tx, b->db, e)) < 0)
		return r;
	if ((r = search(&s, query, status, e)) < 0)
		return r;
	deliver(&s, max, ret, ret_n);
	*ret_more = s.more;
	return 0;
}

/* Pages */

static const char *page_tail(enum find_status status, enum find_order order, bool backwards,
			     struct arena *a)
{
	bool down = (order == ORDER_NEWEST) != backwards;
	const char *way = down ? "DESC" : "ASC", *than = down ? "<" : ">";
	const char *only = status == FIND_ALL ? "" : "status = $3 AND ";

	if (order == ORDER_NAME)
		return arena_printf(
			a,
			"WHERE %s(sort_key, number) %s ($1, $2) ORDER BY sort_key %s, number %s "
			"LIMIT $4",
			only, than, way, way);
	return arena_printf(a, "WHERE %snumber %s $2 ORDER BY number %s LIMIT $4", only, than, way);
}

static void turn(struct find_row *rows, int n)
{
	for (int i = 0; i < n / 2; i++) {
		struct find_row t = rows[i];

		rows[i] = rows[n - 1 - i];
		rows[n - 1 - i] = t;
	}
}

int find_page(struct book *b, enum find_status status, enum find_order order,
	      struct find_place from, bool backwards, int max, struct find_row *ret,
	      struct arena *a, struct err *e)
{
	bool down = (order == ORDER_NEWEST) != backwards, nowhere = !from.number;
	REC_CURSOR(c);
	int n = 0, r = rec_open(&c, b, &client_type, page_tail(status, order, backwards, a), e);

	if (r < 0)
		return r;
	if (order == ORDER_NAME)
		db_bind_text(c.st, 1, nowhere && down ? TOKEN_LAST : from.key ? from.key : "");
	db_bind_int(c.st, 2, nowhere && down ? INT64_MAX : from.number);
	bind_status(c.st, 3, status);
	db_bind_int(c.st, 4, max);
	while (n < max && (r = rec_next(&c, &ret[n].c, a, e)) == 1) {
		ret[n].key = client_type.sort_key(&ret[n].c, a);
		n++;
	}
	if (r < 0)
		return r;
	if (backwards)
		turn(ret, n);
	return n;
}

int find_count(struct book *b, enum find_status status, int64_t *ret, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db,
			 status == FIND_ALL ? "SELECT COUNT(*) FROM client" :
					      "SELECT COUNT(*) FROM client WHERE status = $1",
			 &st, e);

	if (r < 0)
		return r;
	bind_status(st, 1, status);
	if ((r = db_step(st, e)) == 1)
		*ret = db_int(st, 0);
	return r < 0 ? r : 0;
}

int find_position(struct book *b, enum find_status status, enum find_order order,
		  struct find_place at, int64_t *ret, struct err *e)
{
	static const char *const before[] = { "(sort_key, number) < ($1, $2)", "number < $2",
					      "number > $2" };
	ARENA(a);
	DB_STMT(st);
	int r = db_query(b->db,
			 arena_printf(&a, "SELECT COUNT(*) FROM client WHERE %s%s",
				      status == FIND_ALL ? "" : "status = $3 AND ", before[order]),
			 &st, e);

	if (r < 0)
		return r;
	if (order == ORDER_NAME)
		db_bind_text(st, 1, at.key);
	db_bind_int(st, 2, at.number);
	bind_status(st, 3, status);
	if ((r = db_step(st, e)) == 1)
		*ret = db_int(st, 0);
	return r < 0 ? r : 0;
}
