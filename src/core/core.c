/* SPDX-License-Identifier: MIT */
/* Opens a book for a person: who works, with which role, on which directory. */
#include "config.h"
#include "core/core_impl.h"
#include "core/money_impl.h"
#include "base/file.h"
#include "base/mem.h"
#include "model/choices.h"
#include "model/setting.h"

#include <ctype.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *home(struct arena *a)
{
	const char *h = getenv("HOME");
	struct passwd *pw;

	if (h && *h == '/')
		return h;
	pw = getpwuid(getuid());
	return pw ? arena_strdup(a, pw->pw_dir) : "/";
}

const char *core_book_dir(const char *dir, struct arena *a)
{
	const char *env = getenv("SCALPBOOK_BOOK"), *data = getenv("XDG_DATA_HOME");

	if (dir)
		return dir;
	if (env && *env)
		return env;
	/* The base directory specification: relative values are ignored. */
	if (data && *data == '/')
		return arena_printf(a, "%s/scalpbook", data);
	return arena_printf(a, "%s/.local/share/scalpbook", home(a));
}

int core_init(const char *dir, struct err *e)
{
	struct core_options o = { .dir = dir, .via = "command" };
	struct core *c = NULL;
	int r;

	if ((r = book_create(dir, e)) < 0 || (r = core_open(&c, &o, e)) < 0)
		return r;
	r = core_seed(c, e);
	core_close(&c);
	return r;
}

/* The login name in the form that logins are kept in. */
static const char *login_name(struct arena *a)
{
	struct passwd *pw = getpwuid(getuid());
	const char *env = getenv("LOGNAME");
	char *s = arena_strdup(a, pw ? pw->pw_name : env && *env ? env : "staff");

	for (char *p = s; *p; p++)
		*p = isalnum((unsigned char)*p) || strchr("._-", *p) ?
			     (char)tolower((unsigned char)*p) :
			     '_';
	if (*s == '-')
		*s = '_';
	return arena_strndup(a, s, strnlen(s, 32));
}

int core_open(struct core **ret, const struct core_options *o, struct err *e)
{
	struct core *c = mem_alloc(sizeof *c);
	bool read_only = o->read_only;
	struct err later;
	int r = book_open(&c->book, o->dir, read_only, e);

	/*
	 * A book on a disk that cannot be written can still be read; what would write says why it
	 * cannot.
	 */
	if (r == -ERR_DENIED && !read_only) {
		c->why_reader = arena_strdup(&c->arena, e->msg);
		read_only = true;
		r = book_open(&c->book, o->dir, read_only, e);
	}
	if (r < 0) {
		core_close(&c);
		return r;
	}
	if (!c->why_reader)
		c->why_reader = "started with --read-only";
	c->role = read_only ? ROLE_READER : ROLE_STAFF;
	c->who = o->who ? arena_strdup(&c->arena, o->who) : login_name(&c->arena);
	c->via = o->via;
	/* A book of an older program has no rules yet; if this fails the next one tries again. */
	if (c->role != ROLE_READER && (core_seed(c, &later) < 0 || core_drop_left(c, &later) < 0))
		c->known = false;
	*ret = c;
	return 0;
}

void core_close(struct core **c)
{
	if (!*c)
		return;
	book_close(&(*c)->book);
	arena_done(&(*c)->rules.a);
	arena_done(&(*c)->arena);
	mem_free(*c);
	*c = NULL;
}

enum role core_role(const struct core *c)
{
	return c->role;
}

const char *core_why_reader(const struct core *c)
{
	return c->role == ROLE_READER ? c->why_reader : "";
}

const char *core_who(const struct core *c)
{
	return c->who;
}

const char *core_dir(const struct core *c)
{
	return c->book->dir;
}

const struct rules *core_rules(const struct core *c)
{
	/* A program that is open for days lives through midnight. */
	c->book->rules.today = clock_today();
	return &c->book->rules;
}

int core_ask(const struct core *c, enum right right, struct err *e)
{
	if (role_may(c->role, right))
		return 0;
	return err_set(e, ERR_DENIED, "this session may not %s: %.300s", right_words(right),
		       c->why_reader);
}

static int insert_me(struct core *c, struct err *e)
{
	struct staff me;
	ARENA(a);

	core_new(c, &staff_type, &me, &a);
	me.login = c->who;
	me.name = c->who;
	return core_put(c, &staff_type, NULL, &me, "add", NULL, e);
}

int core_know_me(struct core *c, struct err *e)
{
	int r = c->known ? 1 : query_staff_exists(c->book, c->who, false, e);

	return r == 0 ? insert_me(c, e) : r < 0 ? r : 0;
}

void core_new(struct core *c, const struct rectype *t, void *ret, struct arena *a)
{
	char buf[DATE_BUF];

	rec_init(t, ret);
	for EACH_FIELD(f, t) {
		struct err e;
		const char *s = f->preset;

		if (!s)
			continue;
		if (*s == '=')
			s = setting_get(c->book, s + 1, a);
		else if (!strcmp(s, "today"))
			s = day_iso(core_rules(c)->today, buf);
		else if (!strcmp(s, "me"))
			s = c->who;
		if (field_load(f, ret, s, &c->book->rules, a, &e) < 0)
			continue;
	}
}

int64_t core_changes(struct core *c)
{
	return db_data_version(c->book->db);
}

bool core_idle(struct core *c)
{
	return db_idle(c->book->db);
}

const char *core_status_counter(int32_t status, struct arena *a)
{
	return arena_printf(a, "client.%s", choice_code(&client_status, status));
}

int64_t core_client_count(struct core *c, const char *status)
{
	ARENA(a);
	int64_t n = 0;

	for (int i = 1; i <= client_status.count; i++)
		if (!status || choice_is(&client_status, i, status))
			n += counter_get(c->book, core_status_counter(i, &a));
	return n;
}

const char *core_setting(struct core *c, const char *name, struct arena *a)
{
	return setting_get(c->book, name, a);
}

/*
 * Amounts are kept in minor units: with other decimals each would say another sum. An invoice says
 * its currency, and a book has one.
 */
static int check_setting(struct core *c, const char *name, const char *value, struct err *e)
{
	int r;

	if (strcmp(name, "currency"))
		return money_setting(c, name, value, e);
	if (money_any(c->book))
		return err_field(e, name,
				 "there are invoices or payments in %s; start another book for %s",
				 c->book->rules.currency, value);
	if (currency_digits(value) == c->book->rules.money_digits)
		return 0;
	if ((r = query_any_money(c->book, e)) <= 0)
		return r;
	return err_field(
		e, name,
		"the prices in the book have %d decimals and %s has %d; start another book for it",
		c->book->rules.money_digits, value, currency_digits(value));
}

int core_same_currency(struct core *c, struct err *e)
{
	ARENA(a);
	const char *now = setting_get(c->book, "currency", &a);

	if (!strcmp(now, c->book->rules.currency))
		return 0;
	book_read_rules(c->book);
	return err_set(e, ERR_CONFLICT,
		       "meanwhile the currency of the book was changed to %s: look at the amounts "
		       "and try again",
		       now);
}

int core_set_if(struct core *c, const char *name, const char *value, core_may_set *may,
		struct err *e)
{
	const struct setting *s = setting_named(name);
	struct act act = { .who = c->who, .via = c->via, .action = "set", .record = name };
	const char *was;
	ARENA(a);
	DB_TX(tx);
	int r;

	if (!s)
		return err_set(e, ERR_MISSING, "there is no setting '%.40s'", name);
	if ((r = core_ask(c, RIGHT_ADMIN, e)) < 0 || (r = setting_check(s, value, e)) < 0 ||
	    (r = db_tx_begin(&tx, c->book->db, e)) < 0)
		return r;
	book_read_rules(c->book);	/* as another program may have left them */
	was = setting_get(c->book, name, &a);
	if (!strcmp(was, value))
		return 0;
	if ((r = check_setting(c, name, value, e)) < 0 ||
	    (may && (r = may(was, value, e)) < 0))
		return r;
	if ((r = core_know_me(c, e)) < 0 || (r = setting_put(c->book, name, value, e)) < 0 ||
	    (r = audit_put_value(c->book, &act, "value", was, value, e)) < 0 ||
	    (r = db_tx_commit(&tx, e)) < 0)
		return r;
	book_read_rules(c->book);
	return 0;
}

int core_set(struct core *c, const char *name, const char *value, struct err *e)
{
	return core_set_if(c, name, value, NULL, e);
}
