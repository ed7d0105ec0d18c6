/* SPDX-License-Identifier: MIT */
/* The rules of hold.h: a function for each finding of conditions.def, one for what is ticked. */
#include "config.h"
#include "model/hold.h"
#include "base/mem.h"
#include "model/choices.h"
#include "model/visit.h"

#include <inttypes.h>
#include <string.h>

/* A patch test as the last review that speaks of it knows it. */
struct test {
	int64_t bottle;		/* NONE_INT: nobody wrote it down */
	day_t on;
	const char *result;	/* code; "pending" as long as there is none */
	const struct health *from;
};

/* One question: what is known, the rule at hand, what was found so far. */
struct look {
	const struct hold_facts *f;
	const struct health *last;	/* NULL: never reviewed */
	struct test *tests;
	int test_count;
	struct holdrule rule;
	struct hold *found;
	int count;
	struct arena *a;
};

typedef void finder(struct look *l);

#define FINDING(find, ...) static finder find_##find;
#include "model/conditions.def"

static const struct preset {
	const char *action;
	int64_t days;
	const char *note;
	finder *find;		/* NULL: a condition that is ticked */
	bool dated;		/* it has a day to wait from */
} presets[] = {
#define CONDITION(code, label, group, action, days, note) { action, days, note, NULL, true },
#define FINDING(find, dated, code, label, action, days, note) \
	{ action, days, note, find_##find, dated },
#include "model/conditions.def"
};

#define KEY(n, ...) \
	{ .name = #n, .kind = K_ID, .off = offsetof(struct rec, id), .label = __VA_ARGS__ },
#define FIELD(n, k, ...) \
	{ .name = #n, .kind = K_##k, .off = offsetof(struct hold, n), .label = __VA_ARGS__ },
static const struct field fields[] = {
#include "model/hold.def"
};
#undef KEY
#undef FIELD
const struct rectype hold_type = {
	.name = "hold", .plural = "holds", .label = "Hold", .size = sizeof(struct hold),
	.nfields = COUNT(fields), .fields = fields,
};

static bool does(const struct look *l, const char *action)
{
	return choice_is(&hold_action, l->rule.action, action);
}

bool hold_stops(const struct hold *h)
{
	return !choice_is(&hold_action, h->action, "note");
}

static const char *day_words(day_t day, struct arena *a)
{
	return day_short(day, 0, arena_alloc(a, DATE_BUF));
}

/* Rules */

void holdrule_preset(struct holdrule *ret, int32_t condition)
{
	const struct preset *p = &presets[condition - 1];

	ret->condition = condition;
	ret->action = choice_index(&hold_action, p->action);
	ret->days = p->days;
	ret->note = p->note ? p->note : "";
}

bool holdrule_fits(int32_t condition, int32_t action)
{
	const struct preset *p = &presets[condition - 1];

	if (choice_is(&hold_action, action, "letter"))
		return !p->find;
	return p->dated || !choice_is(&hold_action, action, "wait");
}

static void take_rule(struct look *l, int32_t condition)
{
	for (int i = 0; i < l->f->rule_count; i++)
		if (l->f->rules[i].condition == condition) {
			l->rule = l->f->rules[i];
			return;
		}
	holdrule_preset(&l->rule, condition);
}

/* What is found */

/* ": wait until 12 May 2027" */
static const char *verdict(const struct look *l, day_t until)
{
	if (does(l, "note"))
		return "";
	if (does(l, "letter"))
		return ": doctor's letter missing";
	if (!until)
		return ": no treatment";
	return arena_printf(l->a, does(l, "wait") ? ": wait until %s" : ": no treatment before %s",
			    day_words(until, l->a));
}

/* 'more' stands before what the clinic notes about it. */
static void add(struct look *l, const char *what, day_t until, const char *more)
{
	struct hold *h = &l->found[l->count++];
	const char *note = l->rule.note;

	rec_init(&hold_type, h);
	h->condition = l->rule.condition;
	h->action = l->rule.action;
	h->until = until;
	h->words = arena_printf(l->a, "%s%s", what, verdict(l, until));
	h->note = arena_printf(l->a, "%s%s%s", more, *more && *note ? "; " : "", note);
}

/* The same with the rule's days, which count from a day; nothing once they are over. */
static void add_from(struct look *l, const char *what, day_t from, const char *more)
{
	day_t until = l->rule.days == NONE_INT ? 0 : day_add(from, (int)l->rule.days);

	if (!until || until > l->f->day)
		add(l, what, until, more);
}

static const char *label(const struct look *l)
{
	return choice_label(&hold_conditions, l->rule.condition);
}

/* What was ticked, or follows from the last review: from the day that it ended, else the review. */
static void add_condition(struct look *l, day_t ended)
{
	bool counted = l->rule.days != NONE_INT && !ended;

	add_from(l, label(l), ended ? ended : l->last->on,
		 counted ? arena_printf(l->a, "Counted from the review of %s: nobody wrote down "
					      "when it ended",
					day_words(l->last->on, l->a)) :
			   "");
}

static void find_under_18(struct look *l)
{
	day_t born = l->f->client->born, day = born + 18 * 10000;

	if (!born || day_age(born, l->f->day) >= 18)
		return;
	/* Who was born on 29 February comes of age on 1 March. */
	if (!day_valid(day / 10000, day / 100 % 100, day % 100))
		day = day_make(day / 10000, 3, 1);
	add(l, label(l), day, "");
}

static void find_pregnant(struct look *l)
{
	if (l->last && choice_is(&pregnancy, l->last->pregnancy, "pregnant"))
		add_condition(l, l->last->ended);
}

static void find_nursing(struct look *l)
{
	if (l->last && choice_is(&pregnancy, l->last->pregnancy, "nursing"))
		add_condition(l, l->last->ended);
}

static void find_recent_laser(struct look *l)
{
	int laser = choice_index(&earlier_work, "laser");

	if (l->last && l->last->earlier_work >> (laser - 1) & 1)
		add_condition(l, l->last->earlier_on ? l->last->earlier_on : l->last->ended);
}

/* The days of this rule say how old a review may be. */
static void find_no_review(struct look *l)
{
	int64_t days = l->rule.days;

	if (!l->last)
		add(l, label(l), 0, "");
	else if (days != NONE_INT && l->f->day > day_add(l->last->on, (int)days))
		add(l,
		    arena_printf(l->a, "Health last reviewed on %s",
				 day_words(l->last->on, l->a)),
		    0, "");
}

static void find_no_consent(struct look *l)
{
	day_t withdrawn = 0;

	for (int i = 0; i < l->f->consent_count; i++) {
		const struct consent *x = &l->f->consents[i];

		if (!choice_is(&consent_purpose, x->purpose, "treatment") ||
		    x->signed_on > l->f->day)
			continue;
		if (!x->withdrawn_on || x->withdrawn_on > l->f->day)
			return;
		if (x->withdrawn_on > withdrawn)
			withdrawn = x->withdrawn_on;
	}
	add(l, withdrawn ? arena_printf(l->a, "Consent to treatment was withdrawn on %s",
					day_words(withdrawn, l->a)) :
			   label(l),
	    0, "");
}

/* Patch tests */

static const struct bottle *bottle_of(const struct hold_facts *f, int64_t id)
{
	for (int i = 0; i < f->bottle_count; i++)
		if (f->bottles[i].rec.id == id)
			return &f->bottles[i];
	return NULL;
}

/* "3 (lot A17)" */
static const char *bottle_words(const struct hold_facts *f, int64_t id, struct arena *a)
{
	const struct bottle *b = bottle_of(f, id);

	return b ? arena_printf(a, "%" PRId64 " (lot %s)", id, b->lot) :
		   arena_printf(a, "%" PRId64, id);
}

/* Suppliers advise a test for every batch: another bottle of the same one needs none. */
static bool same_batch(const struct hold_facts *f, int64_t x, int64_t y)
{
	const struct bottle *p = bottle_of(f, x), *q = bottle_of(f, y);

	return x == y || (p && q && p->pigment == q->pigment && !strcmp(p->lot, q->lot));
}

static bool later(const struct health *x, const struct health *y)
{
	return x->on > y->on || (x->on == y->on && x->rec.id > y->rec.id);
}

/* Each review begins with the tests of the last: the latest that names a test knows its result. */
static void note_test(struct look *l, const struct health *x)
{
	const char *result = choice_code(&patch_result, x->patch_result);
	struct test *t = l->tests;

	while (t < l->tests + l->test_count &&
	       (t->bottle != x->patch_bottle || t->on != x->patch_on))
		t++;
	if (t == l->tests + l->test_count)
		l->test_count++;
	else if (!later(x, t->from))
		return;
	*t = (struct test){ x->patch_bottle, x->patch_on, *result ? result : "pending", x };
}

static void read_tests(struct look *l)
{
	l->tests = arena_alloc(l->a, ((size_t)l->f->review_count + 1) * sizeof *l->tests);
	for (int i = 0; i < l->f->review_count; i++) {
		const struct health *x = &l->f->reviews[i];

		if (x->patch_on && x->patch_on <= l->f->day && x->on <= l->f->day)
			note_test(l, x);
	}
}

static bool came(const struct test *t, const char *result)
{
	return !strcmp(t->result, result);
}

/* The latest with that result; NULL: none. */
static const struct test *latest(const struct look *l, const char *result)
{
	const struct test *best = NULL;

	for (const struct test *t = l->tests; t < l->tests + l->test_count; t++)
		if (came(t, result) && (!best || t->on > best->on))
			best = t;
	return best;
}

/* " with bottle 3 (lot A17)" */
static const char *with_bottle(const struct look *l, const struct test *t)
{
	return t->bottle == NONE_INT ? "" :
	       arena_printf(l->a, " with bottle %s", bottle_words(l->f, t->bottle, l->a));
}

/* Was a test of another batch clear since? Then the reaction speaks against its own alone. */
static bool cleared_since(const struct look *l, const struct test *reaction)
{
	for (const struct test *t = l->tests; t < l->tests + l->test_count; t++)
		if (came(t, "clear") && t->on >= reaction->on && t->bottle != NONE_INT &&
		    reaction->bottle != NONE_INT &&
		    !same_batch(l->f, t->bottle, reaction->bottle))
			return true;
	return false;
}

static void find_patch_reaction(struct look *l)
{
	const struct test *t = latest(l, "reaction");
	const char *what;

	if (!t)
		return;
	what = arena_printf(l->a, "Reaction to the patch test of %s%s", day_words(t->on, l->a),
			    with_bottle(l, t));
	if (cleared_since(l, t)) {
		l->rule.action = choice_index(&hold_action, "note");
		add(l, what, 0, "Another pigment was clear since");
	} else {
		add_from(l, what, t->on, "");
	}
}

static void find_patch_pending(struct look *l)
{
	const struct test *t = latest(l, "pending"), *clear = latest(l, "clear");

	if (t && (!clear || clear->on < t->on))
		add_from(l,
			 arena_printf(l->a, "Patch test of %s%s not read yet",
				      day_words(t->on, l->a), with_bottle(l, t)),
			 t->on, "");
}

/* The days of this rule say how old a test may be. */
static void find_no_patch_test(struct look *l)
{
	const struct test *clear = latest(l, "clear");
	int64_t days = l->rule.days;

	if (!l->test_count)
		add(l, label(l), 0, "");
	else if (days != NONE_INT && clear && l->f->day > day_add(clear->on, (int)days))
		add(l, arena_printf(l->a, "Last patch test on %s", day_words(clear->on, l->a)), 0,
		    "");
}

/* Was this batch tested with that result? */
static bool tested(const struct look *l, int64_t bottle, const char *result)
{
	for (const struct test *t = l->tests; t < l->tests + l->test_count; t++)
		if (came(t, result) && t->bottle != NONE_INT && same_batch(l->f, t->bottle, bottle))
			return true;
	return false;
}

/* "3 (lot A17), 4 (lot B2)": what was tested and clear; "" for none. */
static const char *clear_bottles(const struct look *l)
{
	const char *all = "";

	for (const struct test *t = l->tests; t < l->tests + l->test_count; t++)
		if (came(t, "clear") && t->bottle != NONE_INT)
			all = arena_printf(l->a, "%s%s%s", all, *all ? ", " : "",
					   bottle_words(l->f, t->bottle, l->a));
	return all;
}

/* Of a session that took place or will, not before the last test. */
static bool used_since(const struct look *l, const struct ink *x, day_t since)
{
	for (int i = 0; i < l->f->session_count; i++) {
		const struct session *s = &l->f->sessions[i];

		if (s->number == x->session)
			return visit_counts(s) && minute_day(s->starts) >= since;
	}
	return false;
}

/* A bottle that was used and not tested; the first time that it comes up. */
static bool untested(const struct look *l, const struct ink *x, day_t since)
{
	for (const struct ink *y = l->f->inks; y < x; y++)
		if (y->bottle == x->bottle && used_since(l, y, since))
			return false;
	return !tested(l, x->bottle, "clear") && used_since(l, x, since);
}

static const char *other_bottles(const struct look *l)
{
	const struct test *clear = latest(l, "clear");
	const char *all = "";

	for (int i = 0; clear && i < l->f->ink_count; i++)
		if (untested(l, &l->f->inks[i], clear->on))
			all = arena_printf(l->a, "%s%s%s", all, *all ? ", " : "",
					   bottle_words(l->f, l->f->inks[i].bottle, l->a));
	return all;
}

static void find_patch_other(struct look *l)
{
	const char *clear = clear_bottles(l), *others = *clear ? other_bottles(l) : "";

	if (*others)
		add(l,
		    arena_printf(l->a, "Patch test was made with bottle %s, not %s", clear,
				 others),
		    0, "");
}

/* The whole */

const struct health *health_on(const struct health *reviews, int n, day_t day)
{
	const struct health *last = NULL;

	for (const struct health *x = reviews; x < reviews + n; x++)
		if (x->on <= day && (!last || later(x, last)))
			last = x;
	return last;
}

static struct look look(const struct hold_facts *f, struct arena *a)
{
	struct look l = { .f = f, .last = health_on(f->reviews, f->review_count, f->day), .a = a };

	read_tests(&l);
	return l;
}

/* The ticks of a review are rows of 'conditions', rules those of 'hold_conditions'. */
static bool ticked(int32_t condition, uint64_t in)
{
	int bit = choice_index(&conditions, choice_code(&hold_conditions, condition));

	return bit && in >> (bit - 1) & 1;
}

static void look_at(struct look *l, int32_t condition)
{
	finder *find = presets[condition - 1].find;

	take_rule(l, condition);
	if (does(l, "none"))
		return;
	if (find)
		find(l);
	else if (l->last && ticked(condition, l->last->conditions) &&
		 !(does(l, "letter") && ticked(condition, l->last->letters)))
		add_condition(l, l->last->ended);
}

int hold_list(const struct hold_facts *f, struct hold **ret, struct arena *a)
{
	struct look l = look(f, a);
	struct hold *all = arena_alloc(a, COUNT(presets) * sizeof *all);
	int n = 0;

	l.found = arena_alloc(a, COUNT(presets) * sizeof *l.found);
	for (int32_t i = 1; i <= (int32_t)COUNT(presets); i++)
		look_at(&l, i);
	for (int i = 0; i < l.count; i++)
		if (hold_stops(&l.found[i]))
			all[n++] = l.found[i];
	for (int i = 0; i < l.count; i++)
		if (!hold_stops(&l.found[i]))
			all[n++] = l.found[i];
	*ret = all;
	return n;
}

const char *hold_words(const struct hold *h, int n, bool stops, struct arena *a)
{
	enum { NAMED = 3 };
	const char *all = "";
	int count = 0;

	for (int i = 0; i < n; i++)
		if (hold_stops(&h[i]) == stops && count++ < NAMED)
			all = arena_printf(a, "%s%s%s", all, *all ? "; " : "", h[i].words);
	return count > NAMED ? arena_printf(a, "%s; and %d more", all, count - NAMED) : all;
}

const char *hold_short(const struct hold *h, int n, struct arena *a)
{
	int stops = 0;

	while (stops < n && hold_stops(&h[stops]))
		stops++;
	return stops > 1 ? arena_printf(a, "%s (+%d)", h->words, stops - 1) :
	       stops	 ? h->words :
			   "";
}

const char *hold_bottle(const struct hold_facts *f, int64_t bottle, bool *ret_reaction,
			struct arena *a)
{
	struct look l = look(f, a);
	const char *words = bottle_words(f, bottle, a), *clear = clear_bottles(&l);

	*ret_reaction = tested(&l, bottle, "reaction");
	if (*ret_reaction)
		return arena_printf(a, "Patch test with bottle %s gave a reaction", words);
	if (!*clear || tested(&l, bottle, "clear"))
		return "";
	return arena_printf(a, "Patch test was made with bottle %s, not %s", clear, words);
}

void health_follow(struct health *ret, const struct health *last)
{
	struct health begun = *ret;

	*ret = *last;
	ret->rec = begun.rec;
	ret->on = begun.on;
	ret->note = begun.note;
	ret->who = begun.who;
	ret->status = begun.status;
	ret->replaces = begun.replaces;
}
