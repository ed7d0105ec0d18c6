/* SPDX-License-Identifier: MIT */
/* Who may be the same person: for whoever enters a client, and for an import. */
#include "config.h"
#include "store/find.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/sql.h"
#include "store/token.h"

#include <string.h>

static int add_twins(struct db_stmt *st, const struct client *c, bool phone, struct find_twin *ret,
		     int n, int max, struct err *e)
{
	int r;

	while ((r = db_step(st, e)) == 1) {
		int i = 0;

		while (i < n && ret[i].number != db_int(st, 0))
			i++;
		if (db_int(st, 0) == c->rec.id || i == max)
			continue;
		if (i == n)
			ret[n++] = (struct find_twin){ .number = db_int(st, 0) };
		*(phone ? &ret[i].phone : &ret[i].name) = true;
	}
	return r < 0 ? r : n;
}

static int twins_by_phone(struct book *b, const struct client *c, const char *phone,
			  struct find_twin *ret, int n, int max, struct err *e)
{
	static const char *const prefix[] = { "", "!" };
	ARENA(a);
	const char *token = token_of_ending(token_of_phone(phone, &a), &a);

	for (size_t i = 0; i < COUNT(prefix) && token && n >= 0; i++) {
		const char *from = arena_printf(&a, "%s%s", prefix[i], token);
		DB_STMT(st);
		int r = db_query(b->db, "SELECT client FROM client_token WHERE token >= $1 AND "
				 "token < $2 LIMIT $3", &st, e);

		if (r < 0)
			return r;
		db_bind_text(st, 1, from);
		db_bind_text(st, 2, arena_printf(&a, "%s" TOKEN_LAST, from));
		db_bind_int(st, 3, max + 1);
		n = add_twins(st, c, true, ret, n, max, e);
	}
	return n;
}

int find_twins(struct book *b, const struct client *c, struct find_twin *ret, int max,
	       struct err *e)
{
	ARENA(a);
	DB_STMT(st);
	char born[DATE_BUF];
	int n = twins_by_phone(b, c, c->phone, ret, 0, max, e);

	if (n >= 0)
		n = twins_by_phone(b, c, c->second_phone, ret, n, max, e);
	if (n < 0 || !c->born)
		return n;
	if (db_query(b->db, "SELECT number FROM client WHERE sort_key = $1 AND born = $2 LIMIT $3",
		     &st, e) < 0)
		return -(int)e->code;
	db_bind_text(st, 1, client_type.sort_key(c, &a));
	db_bind_text(st, 2, day_iso(c->born, born));
	db_bind_int(st, 3, max + 1);
	return add_twins(st, c, false, ret, n, max, e);
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
