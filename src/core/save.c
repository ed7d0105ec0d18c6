/* SPDX-License-Identifier: MIT */
/* The one way in which a record is stored: right, validation, write, audit, one transaction. */
#include "config.h"
#include "core/core_impl.h"
#include "model/choices.h"
#include "store/draft.h"

#include <inttypes.h>
#include <string.h>

/* A member of staff that is named must exist; one that was named before may have left since. */
static int check_staff(struct core *c, const struct rectype *t, const void *was, const void *rec,
		       struct problems *p, struct err *e)
{
	for EACH_FIELD(f, t) {
		const char *login = field_text(f, rec, &c->book->rules, p->a);
		int r;

		if (f->kind != K_STAFF || !*login || !strcmp(login, c->who) ||
		    (was && field_equal(f, was, rec)))
			continue;
		if ((r = query_staff_exists(c->book, login, true, e)) < 0)
			return r;
		if (r == 0)
			problem_add(p, f->name, "%s: there is no member of staff '%.32s'", f->label,
				    login);
	}
	return 0;
}

static int check_owner(struct core *c, const struct rectype *t, const void *rec, struct problems *p,
		       struct err *e)
{
	int64_t owner = rec_owner(t, rec);
	int r = owner ? query_client_exists(c->book, owner, e) : 1;

	if (r == 0)
		problem_add(p, "client", "there is no client %" PRId64, owner);
	return r < 0 ? r : 0;
}

/* A number that names another record must name one, of the same client if it belongs to one. */
static int check_references(struct core *c, const struct rectype *t, const void *rec,
			    struct problems *p, struct err *e)
{
	int64_t owner = rec_owner(t, rec);

	for EACH_FIELD(f, t) {
		const struct rectype *other = f->refers ? rectype_named(f->refers) : NULL;
		int r;

		if (!other || field_none(f, rec))
			continue;
		if ((r = query_refers(c->book, other, owner, field_int(f, rec), e)) < 0)
			return r;
		if (r == 0 && rectype_owned(other))
			problem_add(p, f->name, "%s: client %" PRId64 " has no %s %s", f->label,
				    owner, f->refers, core_show(c, t, f, rec, p->a));
		else if (r == 0)
			problem_add(p, f->name, "%s: there is no %s %" PRId64, f->label, f->refers,
				    field_int(f, rec));
	}
	return 0;
}

static void check_fixed(const struct rectype *t, const void *was, const void *rec,
			struct problems *p)
{
	for EACH_FIELD(f, t)
		if (was && (f->flags & F_FIXED) && !field_equal(f, was, rec))
			problem_add(p, f->name, "%s: cannot be changed later", f->label);
}

int core_validate(struct core *c, const struct rectype *t, const void *was, void *rec,
		  struct problems *p, struct err *e)
{
	int r;

	if (t->derive)
		t->derive(rec);
	rec_check(t, rec, core_rules(c), p);
	check_fixed(t, was, rec, p);
	if ((r = check_owner(c, t, rec, p, e)) < 0 || (r = check_staff(c, t, was, rec, p, e)) < 0 ||
	    (r = check_references(c, t, rec, p, e)) < 0 ||
	    (r = hooks_before(c, t, was, rec, p, e)) < 0)
		return r;
	return problems_err(p, e);
}

static int number_within(struct core *c, const struct rectype *t, void *rec, struct err *e)
{
	int64_t n = 0;
	int r = query_next_within(c->book, t, rec_owner(t, rec), &n, e);

	if (r == 0)
		field_set_int(field_named(t, t->within), rec, n);
	return r;
}

/* What was written is read again and compared before it is promised. */
static int read_again(struct core *c, const struct rectype *t, const void *rec, struct err *e)
{
	const struct rec *head = rec;
	ARENA(a);
	void *again = arena_alloc(&a, t->size);
	int r = rec_get(c->book, t, head->id, again, &a, e);

	if (r < 0)
		return r;
	for EACH_FIELD(f, t)
		if (r == 0 || !field_equal(f, rec, again))
			return err_set(e, ERR_DAMAGED,
				       "%s: the book did not keep what was written; nothing "
				       "was saved",
				       f->label);
	return 0;
}

/* Search words and counters follow the client. */
int client_listed(struct core *c, const void *before, const void *rec, struct err *e)
{
	const struct client *was = before, *now = rec;
	ARENA(a);
	int r = find_update(c->book, was, now, e);

	if (r < 0 || (was && was->status == now->status))
		return r;
	if (was)
		r = counter_add(c->book, core_status_counter(was->status, &a), -1, e);
	return r < 0 ? r : counter_add(c->book, core_status_counter(now->status, &a), 1, e);
}

int core_put(struct core *c, const struct rectype *t, const void *was, void *rec,
	     const char *action, const char *save_key, struct err *e)
{
	struct rec *head = rec;
	char digest[DIGEST_LEN];
	ARENA(a);
	int r = 0;

	if (!was && t->within && field_none(field_named(t, t->within), rec))
		r = number_within(c, t, rec, e);
	if (r < 0 ||
	    (r = was ? rec_update(c->book, t, rec, digest, e) :
		       rec_insert(c->book, t, rec, digest, e)) < 0 ||
	    (r = read_again(c, t, rec, e)) < 0)
		return r;
	c->rules.read &= t != &holdrule_type;
	if ((r = hooks_after(c, t, was, rec, e)) < 0)
		return r;
	return audit_put(c->book,
			 &(struct act){
				 .who = c->who,
				 .via = c->via,
				 .action = action,
				 .type = t,
				 .record_id = head->id,
				 .record = t->sort_key ? arena_printf(&a, "%" PRId64, head->id) :
							 rec_title(t, rec, &a),
				 .client = t->sort_key ? head->id : rec_owner(t, rec),
				 .digest = digest,
				 .save_key = save_key,
			 },
			 was, rec, e);
}

/* A history is never overwritten: the old row is marked, the new one says which it replaces. */
static int put_replacement(struct core *c, const struct rectype *t, const void *was, void *rec,
			   const char *save_key, struct err *e)
{
	struct rec *head = rec;
	const struct rec *old = was;
	ARENA(a);
	void *marked = rec_copy(t, was, &a);
	const struct field *status = field_named(t, t->archive_field);
	int r;

	if ((r = field_load(status, marked, "replaced", &c->book->rules, &a, e)) < 0 ||
	    (r = core_put(c, t, was, marked, "replace", NULL, e)) < 0)
		return r;
	head->id = head->version = 0;
	field_set_int(field_named(t, "replaces"), rec, old->id);
	return core_put(c, t, NULL, rec, "add", save_key, e);
}

static bool same(const struct rectype *t, const void *was, const void *rec)
{
	for EACH_FIELD(f, t)
		if (!field_equal(f, was, rec))
			return false;
	return true;
}

/* What the program fills in itself, from the record as it was stored by an earlier try. */
static int take_stored(struct core *c, const struct rectype *t, int64_t id, void *rec,
		       struct err *e)
{
	ARENA(a);
	struct rec *stored = arena_alloc(&a, t->size);
	int r = rec_get(c->book, t, id, stored, &a, e);

	if (r <= 0)
		return r < 0 ? r : err_set(e, ERR_DAMAGED, "%s: was stored, and is gone", t->label);
	*(struct rec *)rec = *stored;
	for EACH_FIELD(f, t)
		if ((f->flags & F_AUTO) && field_storage(f) == STORE_INT)
			field_set_int(f, rec, field_int(f, stored));
	return 0;
}

static bool has_status(struct core *c, const struct rectype *t, const void *rec, const char *code,
		       struct arena *a)
{
	return !strcmp(field_text(field_named(t, t->archive_field), rec, &c->book->rules, a), code);
}

/*
 * What was replaced or archived in a history has said its last word: a correction of it would be
 * seen by nobody.
 */
static int check_current(struct core *c, const struct rectype *t, const void *was, struct err *e)
{
	const struct field *f = t->history ? field_named(t, t->archive_field) : NULL;
	ARENA(a);

	if (!f || has_status(c, t, was, f->choices->rows[0].code, &a))
		return 0;
	return err_field(e, f->name, "%s %s is %s: only a current one can be changed", t->label,
			 rec_title(t, was, &a), field_text(f, was, &c->book->rules, &a));
}

static int save_in_transaction(struct core *c, const struct rectype *t, const void *was, void *rec,
			       const char *save_key, struct err *e)
{
	int64_t id = 0;
	DB_TX(tx);
	int r = db_tx_begin(&tx, c->book->db, e);

	if (r < 0 || (r = audit_saved(c->book, save_key, &id, e)) < 0)
		return r;
	if (r == 1)		/* it landed the first time */
		return take_stored(c, t, id, rec, e);
	if ((r = core_same_currency(c, e)) < 0 || (r = core_know_me(c, e)) < 0)
		return r;
	if (was && t->history)
		r = put_replacement(c, t, was, rec, save_key, e);
	else
		r = core_put(c, t, was, rec, was ? "edit" : "add", save_key, e);
	if (r < 0 || (r = draft_drop(c->book, save_key, e)) < 0 || (r = db_tx_commit(&tx, e)) < 0)
		return r;
	c->known = true;
	return 0;
}

bool core_landed(struct core *c, const char *save_key, int r, int64_t *ret_id)
{
	struct err ignored;

	if (r == -ERR_INVALID || r == -ERR_BUSY || r == -ERR_CONFLICT)
		return false;
	return audit_saved(c->book, save_key, ret_id, &ignored) == 1;
}

/*
 * What was saved under the key already may be refused the second time because of the first: the
 * deposit is used up. Then it has landed, and that is all that is to be said.
 */
static int saved_before(struct core *c, const struct rectype *t, int r, void *rec,
			const char *save_key, struct problems *p, struct err *e)
{
	struct err ignored;
	int64_t id = 0;

	if (!save_key || audit_saved(c->book, save_key, &id, &ignored) != 1)
		return r;
	*p = (struct problems){ .a = p->a };
	return take_stored(c, t, id, rec, e);
}

int core_save(struct core *c, const struct rectype *t, const void *was, void *rec,
	      const char *save_key, struct problems *p, struct err *e)
{
	ARENA(a);
	struct problems own = { .a = &a };
	struct rec *head = rec;
	const struct rec before = *head;
	char made[UUID_LEN];
	int64_t id = 0;
	int r = core_ask(c, t == &staff_type ? RIGHT_ADMIN : RIGHT_WRITE, e);

	if (r < 0)
		return r;
	p = p ? p : &own;
	if ((r = core_validate(c, t, was, rec, p, e)) < 0)
		return saved_before(c, t, r, rec, save_key, p, e);
	if (was && same(t, was, rec))
		return 0;
	if (was && (r = check_current(c, t, was, e)) < 0)
		return r;
	if (!save_key) {
		uuid_make(made);
		save_key = made;
	}
	r = save_in_transaction(c, t, was, rec, save_key, e);
	if (r < 0 && core_landed(c, save_key, r, &id))
		return take_stored(c, t, id, rec, e);
	if (r < 0)
		*head = before;
	return r;
}

int core_put_back(struct core *c, const struct rectype *t, const void *was, void *rec,
		  struct err *e)
{
	int r;

	c->putting_back = true;
	r = core_save(c, t, was, rec, NULL, NULL, e);
	c->putting_back = false;
	return r;
}

/*
 * The status that archiving or bringing back gives. Back is what it was, as far as the audit trail
 * knows.
 */
static int choose_status(struct core *c, const struct rectype *t, void *rec, bool back,
			 struct arena *a, struct err *e)
{
	const struct rec *head = rec;
	const struct field *f = field_named(t, t->archive_field);
	const char *code = back ? f->choices->rows[0].code : t->archive_code;
	int r = back ? audit_before(c->book, t, head->id, f->name, t->archive_code, &code, a, e) :
		       0;

	if (r < 0)
		return r;
	return field_load(f, rec, *code ? code : f->choices->rows[0].code, &c->book->rules, a, e);
}

static int archive_in_transaction(struct core *c, const struct rectype *t, const void *was,
				  void *rec, const char *action, const char *key, struct err *e)
{
	DB_TX(tx);
	int r;

	if ((r = db_tx_begin(&tx, c->book->db, e)) < 0 || (r = core_know_me(c, e)) < 0 ||
	    (r = core_put(c, t, was, rec, action, key, e)) < 0)
		return r;
	return db_tx_commit(&tx, e);
}

enum turn { ARCHIVE, RESTORE, TAKE_BACK };

/* What was added by mistake says so, unless it has words of its own. */
static int note_mistake(struct core *c, const struct rectype *t, void *rec, struct arena *a,
			struct err *e)
{
	const struct field *note = t->mistake_field ? field_named(t, t->mistake_field) : NULL;

	if (!note || !field_none(note, rec))
		return 0;
	return field_load(note, rec, "Entered by mistake", &c->book->rules, a, e);
}

static int turn(struct core *c, const struct rectype *t, const void *was, enum turn how,
		struct err *e)
{
	static const char *const actions[] = { "archive", "restore", "undo" };
	ARENA(a);
	int64_t id = 0;
	void *rec = rec_copy(t, was, &a);
	struct problems p = { .a = &a };
	bool back = how == RESTORE;
	char key[UUID_LEN];
	int r;

	if (!t->archive_field)
		return err_set(e, ERR_USAGE, "%s: cannot be archived", t->label);
	if ((r = core_ask(c, t == &staff_type ? RIGHT_ADMIN : RIGHT_WRITE, e)) < 0)
		return r;
	if (has_status(c, t, was, t->archive_code, &a) != back)
		return 0;	/* it is so already */
	if ((!back && (r = check_current(c, t, was, e)) < 0) ||
	    (r = choose_status(c, t, rec, back, &a, e)) < 0 ||
	    (how == TAKE_BACK && (r = note_mistake(c, t, rec, &a, e)) < 0))
		return r;
	/* Bringing back is asked what saving is; setting aside only fills what follows from it. */
	if ((r = hooks_before(c, t, was, rec, &p, e)) < 0 ||
	    (back && (r = problems_err(&p, e)) < 0))
		return r;
	uuid_make(key);
	r = archive_in_transaction(c, t, was, rec, actions[how], key, e);
	return r < 0 && core_landed(c, key, r, &id) ? 0 : r;
}

int core_archive(struct core *c, const struct rectype *t, const void *was, bool back, struct err *e)
{
	return turn(c, t, was, back ? RESTORE : ARCHIVE, e);
}

int core_take_back(struct core *c, const struct rectype *t, const void *was, struct err *e)
{
	return turn(c, t, was, TAKE_BACK, e);
}

int core_archive_again(struct core *c, const struct rectype *t, const void *was, bool back,
		       struct err *e)
{
	int r;

	c->putting_back = true;
	r = core_archive(c, t, was, back, e);
	c->putting_back = false;
	return r;
}
