/* SPDX-License-Identifier: MIT */
/* The SQL of a day. */
#include "config.h"
#include "store/day.h"
#include "base/mem.h"
#include "store/sql.h"

#include <string.h>

/* The period fields are text that begins with the day, so "before the next day" is all of it. */
static void bind_day(struct rec_cursor *cur, int n, day_t day)
{
	char buf[DATE_BUF];

	db_bind_text(cur->st, n, arena_strdup(&cur->a, day_iso(day, buf)));
}

int day_sessions(struct rec_cursor *cur, struct book *b, day_t day, int max, struct err *e)
{
	int r = rec_open(cur, b, &session_type,
			 "WHERE starts >= $1 AND starts < $2 AND status <> 'cancelled' "
			 "ORDER BY starts, id LIMIT $3", e);

	if (r < 0)
		return r;
	bind_day(cur, 1, day);
	bind_day(cur, 2, day_add(day, 1));
	db_bind_int(cur->st, 3, max);
	return 0;
}

int day_unclosed(struct rec_cursor *cur, struct book *b, day_t from, day_t before, int max,
		 struct err *e)
{
	int r = rec_open(cur, b, &session_type,
			 "WHERE starts >= $1 AND starts < $2 AND " SESSION_OPEN
			 " ORDER BY starts DESC, id DESC LIMIT $3", e);

	if (r < 0)
		return r;
	bind_day(cur, 1, from);
	bind_day(cur, 2, before);
	db_bind_int(cur->st, 3, max);
	return 0;
}

static int tasks(struct rec_cursor *cur, struct book *b, const char *tail, day_t day, int max,
		 struct err *e)
{
	int r = rec_open(cur, b, &task_type, tail, e);

	if (r < 0)
		return r;
	bind_day(cur, 1, day);
	db_bind_int(cur->st, 2, max);
	return 0;
}

int day_due(struct rec_cursor *cur, struct book *b, day_t day, int max, struct err *e)
{
	return tasks(cur, b, "WHERE status = 'open' AND due <= $1 ORDER BY due, id LIMIT $2", day,
		     max, e);
}

int day_done(struct rec_cursor *cur, struct book *b, day_t day, int max, struct err *e)
{
	return tasks(cur, b,
		     "WHERE done_on = $1 AND done_on <> '' ORDER BY due, id LIMIT $2",
		     day, max, e);
}

int day_due_count(struct book *b, day_t day, int most, int *ret, struct err *e)
{
	char buf[DATE_BUF];
	DB_STMT(st);
	int r = db_query(b->db,
			 "SELECT COUNT(*) FROM (SELECT 1 FROM task WHERE status = 'open' "
			 "AND due <= $1 LIMIT $2) AS few",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, day_iso(day, buf));
	db_bind_int(st, 2, most);
	if ((r = db_step(st, e)) < 0)
		return r;
	*ret = (int)db_int(st, 0);
	return 0;
}

int day_loads(struct book *b, day_t from, int days, int *ret, struct err *e)
{
	char begin[DATE_BUF], end[DATE_BUF];
	DB_STMT(st);
	int r = db_query(b->db,
			 "SELECT SUBSTR(starts, 1, 10), COUNT(*) FROM session "
			 "WHERE starts >= $1 AND starts < $2 "
			 "AND status NOT IN ('cancelled', 'no-show') "
			 "GROUP BY SUBSTR(starts, 1, 10)",
			 &st, e);

	if (r < 0)
		return r;
	memset(ret, 0, (size_t)days * sizeof *ret);
	db_bind_text(st, 1, day_iso(from, begin));
	db_bind_text(st, 2, day_iso(day_add(from, days), end));
	while ((r = db_step(st, e)) == 1) {
		day_t day = 0;
		int n = day_iso_parse(&day, db_text(st, 0)) < 0 ?
				-1 :
				day_number(day) - day_number(from);

		if (n >= 0 && n < days)
			ret[n] = (int)db_int(st, 1);
	}
	return r;
}

/* Two fields of a wide record: a screen asks for each row of its first frame. */
static int last_treatment(struct book *b, int64_t client, day_t by, struct day_visit *ret,
			  struct err *e)
{
	DB_STMT(st);
	char before[DATE_BUF];
	int r = db_query(b->db,
			 "SELECT number, substr(starts, 1, 10) FROM session WHERE client = $1 AND "
			 "status = 'done' AND kind <> 'consultation' AND starts < $2 "
			 "ORDER BY starts DESC LIMIT 1", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, client);
	db_bind_text(st, 2, day_iso(day_add(by, 1), before));
	if ((r = db_step(st, e)) <= 0)
		return r;
	ret->number = db_int(st, 0);
	if (day_iso_parse(&ret->on, db_text(st, 1)) < 0)
		return err_set(e, ERR_DAMAGED, "Session in the book: Starts: no date");
	return 1;
}

int day_unphotographed(struct book *b, int64_t client, day_t by, struct day_visit *ret,
		       struct err *e)
{
	DB_STMT(st);
	int r = last_treatment(b, client, by, ret, e);

	if (r <= 0 ||
	    (r = db_query(b->db,
			  "SELECT 1 FROM photo WHERE client = $1 AND session = $2 "
			  "AND moment = 'healed' AND status = 'active'",
			  &st, e)) < 0)
		return r;
	db_bind_int(st, 1, client);
	db_bind_int(st, 2, ret->number);
	r = db_step(st, e);
	return r < 0 ? r : !r;
}

int day_session(struct book *b, int64_t client, int64_t number, struct session *ret,
		struct arena *a, struct err *e)
{
	REC_CURSOR(cur);
	int r = rec_open(&cur, b, &session_type, "WHERE client = $1 AND number = $2", e);

	if (r < 0)
		return r;
	db_bind_int(cur.st, 1, client);
	db_bind_int(cur.st, 2, number);
	return rec_next(&cur, ret, a, e);
}

static int numbers(struct book *b, const char *sql, int64_t of, int64_t **ret, int *ret_n,
		   struct arena *a, struct err *e)
{
	BUF(all);
	DB_STMT(st);
	int r = db_query(b->db, sql, &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, of);
	while ((r = db_step(st, e)) == 1) {
		int64_t n = db_int(st, 0);

		buf_add(&all, &n, sizeof n);
	}
	*ret = arena_alloc(a, all.len + 1);
	*ret_n = (int)(all.len / sizeof **ret);
	if (all.len)
		memcpy(*ret, all.s, all.len);
	return r;
}

int day_healed(struct book *b, int64_t client, int64_t **ret, int *ret_n, struct arena *a,
	       struct err *e)
{
	return numbers(b,
		       "SELECT DISTINCT session FROM photo WHERE client = $1 "
		       "AND session IS NOT NULL AND moment = 'healed' AND status = 'active'",
		       client, ret, ret_n, a, e);
}

int day_tested(struct book *b, int64_t bottle, int64_t **ret, int *ret_n, struct arena *a,
	       struct err *e)
{
	return numbers(b,
		       "SELECT DISTINCT client FROM health WHERE patch_bottle = $1 "
		       "AND patch_bottle IS NOT NULL AND status = 'current'",
		       bottle, ret, ret_n, a, e);
}
