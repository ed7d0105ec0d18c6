/* SPDX-License-Identifier: MIT */
/* list, show, add, edit and archive, for every record type alike. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/bottles.h"
#include "core/export.h"
#include "core/paper.h"
#include "core/words.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int answer_each(void *ctx, const void *rec, struct err *e)
{
	(void)e;
	answer_row(ctx, rec);
	return 0;
}

/* Those bottles only; when there are none, a number that no record has. */
static int only_expiring(struct cli *c, struct query *q, struct err *e)
{
	struct core_expiring *x;
	int64_t *ids;
	int n, r = core_expiring(c->core, core_rules(c->core)->today, &x, &n, &c->arena, e);

	if (r < 0)
		return r;
	ids = arena_alloc(&c->arena, (size_t)(n + 1) * sizeof *ids);
	for (int i = 0; i < n; i++)
		ids[i] = x[i].bottle.rec.id;
	q->ids = ids;
	q->id_count = n ? n : 1;
	return 0;
}

/* A number that no client has is a slip, not a client of whom nothing is kept. */
static int one_client(struct cli *c, int64_t *ret, struct err *e)
{
	struct client x;
	int r = operand_number(c->argv[0], "the number of a client", ret, e);

	return r < 0 ? r : core_get(c->core, &client_type, *ret, &x, &c->arena, e);
}

static int list_query(struct cli *c, struct query *q, struct err *e)
{
	int r;

	if ((r = operands(c, 0, *verb_operands(c->verb, c->type) ? 1 : 0, e)) < 0 ||
	    (r = option_number(c, "limit", 0, &q->limit, e)) < 0 ||
	    (r = option_day(c, "from", &q->from, e)) < 0 ||
	    (r = option_day(c, "to", &q->to, e)) < 0)
		return r;
	if (c->argc && (r = one_client(c, &q->client, e)) < 0)
		return r;
	q->status = option_value(c, "status");
	q->find = option_value(c, "find");
	q->newest = option_value(c, "newest") != NULL;
	if (option_value(c, "expiring") && (r = only_expiring(c, q, e)) < 0)
		return r;
	return option_value(c, "to-take-down") ? only_must_go(c, q, e) : 0;
}

int cli_list(struct cli *c, struct err *e)
{
	struct query q = { 0 };
	struct answer *x;
	int64_t n;
	int r = list_query(c, &q, e);

	if (r < 0)
		return r;
	if (c->format == FORMAT_CSV) {
		struct export_spec spec = { .type = c->type, .q = q };

		n = core_export(c->core, &spec, c->out, e);
		return n < 0 ? (int)n : 0;
	}
	x = answer_open(c, c->type);
	n = core_each(c->core, c->type, &q, answer_each, x, e);
	answer_close(&x);
	return n < 0 ? (int)n : 0;
}

/* A record alone as CSV: the header and its row, as an export of it. */
static int show_csv(struct cli *c, const void *rec, struct err *e)
{
	const struct rec *head = rec;
	struct export_spec spec = {
		.type = c->type,
		.q = { .ids = &head->id, .id_count = 1 },
	};
	int64_t n;

	if (c->type->archive_field)
		spec.q.status = "all";
	n = core_export(c->core, &spec, c->out, e);
	return n < 0 ? (int)n : 0;
}

int cli_show(struct cli *c, struct err *e)
{
	void *rec = arena_alloc(&c->arena, c->type->size);
	int r;

	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = core_named(c->core, c->type, c->argv[0], rec, &c->arena, e)) < 0)
		return r;
	if (c->format == FORMAT_CSV)
		return show_csv(c, rec, e);
	answer_record(c, c->type, rec);
	return 0;
}

/* The options that are fields, into the record. */
int record_from_options(struct cli *c, void *rec, struct err *e)
{
	for EACH_FIELD(f, c->type) {
		const char *s = field_is_option(c->type, f, c->verb) ?
				option_value(c, field_option(f, &c->arena)) : NULL;
		int r = s ? core_parse(c->core, c->type, f, rec, s, &c->arena, e) : 0;

		if (r < 0)
			return r;
	}
	return 0;
}

/* The record that this one is added to: 1042/3 for an ink, 4 for a bottle. */
static int set_under(struct cli *c, void *rec, struct err *e)
{
	const struct field *f = field_named(c->type, c->type->under);
	const struct rectype *t = rectype_named(f->refers);
	void *other = arena_alloc(&c->arena, t->size);
	int r;

	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = core_named(c->core, t, c->argv[0], other, &c->arena, e)) < 0)
		return r;
	field_set_int(f, rec, field_int(t->within ? field_named(t, t->within) : t->fields, other));
	for EACH_FIELD(own, c->type)
		if (own->flags & F_OWNER)
			field_set_int(own, rec, rec_owner(t, other));
	return 0;
}

static int set_owner(struct cli *c, void *rec, struct err *e)
{
	if (c->type->under)
		return set_under(c, rec, e);
	for EACH_FIELD(f, c->type)
		if (f->flags & F_OWNER) {
			int64_t n = 0;
			int r = operands(c, 1, 1, e);

			if (r < 0 ||
			    (r = operand_number(c->argv[0], "the number of a client", &n, e)) < 0)
				return r;
			field_set_int(f, rec, n);
			return 0;
		}
	return operands(c, 0, 0, e);
}

/* A client that may be here already is not added unseen. */
static int ask_twins(struct cli *c, const void *rec, struct err *e)
{
	const char *twins = "";
	int r;

	if (c->type != &client_type || option_value(c, "force"))
		return 0;
	if ((r = core_twins(c->core, rec, &twins, &c->arena, e)) < 0)
		return r;
	if (*twins)
		return err_set(e, ERR_EXISTS, "%.400s; add --force if this is another person",
			       twins);
	return 0;
}

static void note(struct cli *c, const struct problems *p)
{
	for (const struct problem *x = p->first; x; x = x->next)
		fprintf(stderr, "scalpbook: note: %s\n", answer_safe(c, x->words, &c->arena));
}

/*
 * What the program doubts is refused, unless it is forced. What it remarks goes to standard error,
 * and so does a likely slip: a script may mean it.
 */
static int ask_doubts(struct cli *c, const void *was, const void *rec, struct err *e)
{
	struct doubts d = { .ask.a = &c->arena, .slip.a = &c->arena, .tell.a = &c->arena };
	int r = core_doubts(c->core, c->type, was, rec, &d, e);

	if (r < 0)
		return r;
	if (d.ask.first && !option_value(c, "force"))
		return err_set(e, ERR_EXISTS, "%.400s; add --force to save it all the same",
			       d.ask.first->words);
	note(c, &d.ask);
	note(c, &d.slip);
	note(c, &d.tell);
	return 0;
}

/* The file that a consent was signed on goes into the book before the record that names it. */
static int keep_paper(struct cli *c, const void *was, void *rec, struct err *e)
{
	const char *path = c->type == &consent_type ? option_value(c, "paper") : NULL;

	return path ? core_paper_keep(c->core, path, was, rec, &c->arena, e) : 0;
}

/* All that is wrong, on standard error through the one error that main prints. */
static int save(struct cli *c, const void *was, void *rec, struct err *e)
{
	struct problems p = { .a = &c->arena };
	const struct field *taken;
	const char *all = "";
	int r = ask_doubts(c, was, rec, e);

	if (r < 0 || (r = keep_paper(c, was, rec, e)) < 0)
		return r;
	r = core_save(c->core, c->type, was, rec, NULL, &p, e);
	taken = r == -ERR_EXISTS ? field_named(c->type, e->field) : NULL;
	if (taken)
		err_wrap(e, "%s", taken->label);
	if (r != -ERR_INVALID || p.count < 2)
		return r;
	for (const struct problem *x = p.first; x; x = x->next)
		all = arena_printf(&c->arena, "%s%s%s", all, *all ? "; " : "", x->words);
	return err_field(e, p.first->field, "%s", all);
}

/* What is passed on to the next command: 1042, 1042/3, 17, a login. */
static const char *handle(struct cli *c, const void *rec)
{
	const struct field *key = c->type->fields;

	return c->type->within || c->type->byname ? rec_title(c->type, rec, &c->arena) :
	       field_text(key, rec, core_rules(c->core), &c->arena);
}

int cli_add(struct cli *c, struct err *e)
{
	void *rec = arena_alloc(&c->arena, c->type->size);
	int r;

	core_new(c->core, c->type, rec, &c->arena);
	/* Twice: what follows depends on what is given, and what is given as empty stays so. */
	if ((r = set_owner(c, rec, e)) < 0 || (r = record_from_options(c, rec, e)) < 0 ||
	    (r = core_follow(c->core, c->type, rec, &c->arena, e)) < 0 ||
	    (r = record_from_options(c, rec, e)) < 0 || (r = ask_twins(c, rec, e)) < 0 ||
	    (r = save(c, NULL, rec, e)) < 0)
		return r;
	out_printf(c->out, "%s\n", handle(c, rec));
	return 0;
}

int cli_edit(struct cli *c, struct err *e)
{
	void *was = arena_alloc(&c->arena, c->type->size), *rec;
	int r;

	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = core_named(c->core, c->type, c->argv[0], was, &c->arena, e)) < 0)
		return r;
	rec = rec_copy(c->type, was, &c->arena);
	if ((r = record_from_options(c, rec, e)) < 0 || (r = save(c, was, rec, e)) < 0 ||
	    (c->type == &consent_type && (r = tell_must_go(c, rec, e)) < 0))
		return r;
	/* A correction of a history is another record. */
	if (c->type->history)
		out_printf(c->out, "%s\n", handle(c, rec));
	return 0;
}

int cli_archive(struct cli *c, struct err *e)
{
	int r = operands(c, 1, -1, e);

	for (int i = 0; r >= 0 && i < c->argc; i++) {
		void *rec = arena_alloc(&c->arena, c->type->size);

		if ((r = core_named(c->core, c->type, c->argv[i], rec, &c->arena, e)) >= 0)
			r = core_archive(c->core, c->type, rec, option_value(c, "back") != NULL, e);
		if (r >= 0 && c->type == &consent_type)
			r = tell_must_go(c, rec, e);
	}
	return r;
}
