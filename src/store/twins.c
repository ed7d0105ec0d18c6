/* SPDX-License-Identifier: MIT */
/* Who may be the same person: for whoever enters a client, and for an import. */
#include "config.h"
#include "store/find.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/sql.h"
#include "store/token.h"

#include <string.h>

enum { LOOKED_AT = 1000 };

struct search {
	struct book *b;
	const struct client *c;
	find_passed *passed;
	void *ctx;
	struct find_twin *ret;
	int n, max;
};

static bool is_passed(const struct search *s, int64_t number)
{
	return number == s->c->rec.id || (s->passed && s->passed(s->ctx, number));
}

/* Of each question up to 'max' are asked after, so many are at hand at the end. */
static int add_twins(struct search *s, struct db_stmt *st, bool phone, struct err *e)
{
	int r = 0;

	for (int left = s->max; left && (r = db_step(st, e)) == 1;) {
		int i = 0;

		if (is_passed(s, db_int(st, 0)))
			continue;
		left--;
		while (i < s->n && s->ret[i].number != db_int(st, 0))
			i++;
		if (i == s->max)
			continue;
		if (i == s->n)
			s->ret[s->n++] = (struct find_twin){ .number = db_int(st, 0) };
		*(phone ? &s->ret[i].phone : &s->ret[i].name) = true;
	}
	return r < 0 ? r : 0;
}

static int twins_by_phone(struct search *s, const char *phone, struct err *e)
{
	static const char *const prefix[] = { "", "!" };
	ARENA(a);
	const char *token = token_of_ending(token_of_phone(phone, &a), &a);
	int r = 0;

	for (size_t i = 0; i < COUNT(prefix) && token && r >= 0; i++) {
		const char *from = arena_printf(&a, "%s%s", prefix[i], token);
		DB_STMT(st);

		r = db_query(s->b->db, "SELECT client FROM client_token WHERE token >= $1 AND "
			     "token < $2 LIMIT $3", &st, e);
		if (r < 0)
			return r;
		db_bind_text(st, 1, from);
		db_bind_text(st, 2, arena_printf(&a, "%s" TOKEN_LAST, from));
		db_bind_int(st, 3, LOOKED_AT);
		r = add_twins(s, st, true, e);
	}
	return r;
}

static int twins_by_name(struct search *s, struct err *e)
{
	ARENA(a);
	DB_STMT(st);
	char born[DATE_BUF];
	int r = db_query(s->b->db, "SELECT number FROM client WHERE sort_key = $1 AND born = $2 "
			 "LIMIT $3", &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, client_type.sort_key(s->c, &a));
	db_bind_text(st, 2, day_iso(s->c->born, born));
	db_bind_int(st, 3, LOOKED_AT);
	return add_twins(s, st, false, e);
}

int find_twins(struct book *b, const struct client *c, struct find_twin *ret, int max,
	       find_passed *passed, void *ctx, struct err *e)
{
	struct search s = { b, c, passed, ctx, ret, 0, max };
	int r = twins_by_phone(&s, c->phone, e);

	if (r >= 0)
		r = twins_by_phone(&s, c->second_phone, e);
	if (r >= 0 && c->born)
		r = twins_by_name(&s, e);
	return r < 0 ? r : s.n;
}

/* The same person */

static const char *identity(const char *key, day_t born, const char *phone, const char *email,
			    struct arena *a)
{
	char day[DATE_BUF];

	return arena_printf(a, "%s\n%s\n%s\n%s", key, day_iso(born, day), token_of_phone(phone, a),
			    text_fold(a, email));
}

const char *find_identity(const struct client *c, struct arena *a)
{
	return identity(client_type.sort_key(c, a), c->born, c->phone, c->email, a);
}

int find_same(struct book *b, const struct client *c, int64_t *ret, struct err *e)
{
	ARENA(a);
	DB_STMT(st);
	char born[DATE_BUF];
	const char *key = client_type.sort_key(c, &a), *wanted = find_identity(c, &a);
	int r = db_query(
		b->db, "SELECT number, phone, email FROM client WHERE sort_key = $1 AND born = $2",
		&st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, key);
	db_bind_text(st, 2, day_iso(c->born, born));
	while ((r = db_step(st, e)) == 1) {
		if (strcmp(wanted, identity(key, c->born, db_text(st, 1), db_text(st, 2), &a)))
			continue;
		*ret = db_int(st, 0);
		return 1;
	}
	return r;
}
