/* SPDX-License-Identifier: MIT */
/* Runs the rows of hooks.def that are about a record's type. */
#include "config.h"
#include "core/core_impl.h"

/* Each table takes the rows of its own kind. */
#define BEFORE(type, handler)
#define AFTER(type, handler)
#define DOUBT(type, handler)
#define REMARK(type, handler)
#define FOLLOW(type, handler)

static const struct {
	const struct rectype *type;
	core_before *run;
} befores[] = {
#undef BEFORE
#define BEFORE(type, handler) { &type##_type, handler },
#include "core/hooks.def"
#undef BEFORE
#define BEFORE(type, handler)
};

static const struct {
	const struct rectype *type;
	core_after *run;
} afters[] = {
#undef AFTER
#define AFTER(type, handler) { &type##_type, handler },
#include "core/hooks.def"
#undef AFTER
#define AFTER(type, handler)
};

static const struct {
	const struct rectype *type;
	core_doubt *run;
} doubts[] = {
#undef DOUBT
#define DOUBT(type, handler) { &type##_type, handler },
#include "core/hooks.def"
#undef DOUBT
#define DOUBT(type, handler)
};

static const struct {
	const struct rectype *type;
	core_remarker *run;
} remarks[] = {
#undef REMARK
#define REMARK(type, handler) { &type##_type, handler },
#include "core/hooks.def"
#undef REMARK
#define REMARK(type, handler)
};

static const struct {
	const struct rectype *type;
	core_follow_on *run;
} follows[] = {
#undef FOLLOW
#define FOLLOW(type, handler) { &type##_type, handler },
#include "core/hooks.def"
#undef FOLLOW
#undef BEFORE
#undef AFTER
#undef DOUBT
#undef REMARK
};

int hooks_before(struct core *c, const struct rectype *t, const void *was, void *rec,
		 struct problems *p, struct err *e)
{
	int r = 0;

	for (size_t i = 0; i < COUNT(befores) && r >= 0; i++)
		if (befores[i].type == t)
			r = befores[i].run(c, was, rec, p, e);
	return r;
}

int hooks_after(struct core *c, const struct rectype *t, const void *was, const void *rec,
		struct err *e)
{
	int r = 0;

	for (size_t i = 0; i < COUNT(afters) && r >= 0; i++)
		if (afters[i].type == t)
			r = afters[i].run(c, was, rec, e);
	return r;
}

int core_doubts(struct core *c, const struct rectype *t, const void *was, const void *rec,
		struct doubts *ret, struct err *e)
{
	struct problems wrong = { .a = ret->ask.a };
	void *copy = rec_copy(t, rec, wrong.a);
	int r = core_ask(c, RIGHT_READ, e);

	/* What is wrong is said by core_save. */
	if (r < 0 || (r = core_validate(c, t, was, copy, &wrong, e)) < 0)
		return r == -ERR_INVALID ? 0 : r;
	for (size_t i = 0; i < COUNT(doubts) && r >= 0; i++)
		if (doubts[i].type == t)
			r = doubts[i].run(c, was, rec, ret, e);
	return r;
}

bool core_has_remarks(const struct rectype *t)
{
	for (size_t i = 0; i < COUNT(remarks); i++)
		if (remarks[i].type == t)
			return true;
	return false;
}

const char *core_remark(struct core *c, const struct rectype *t, const void *rec,
			enum remark *ret_how, struct arena *a)
{
	*ret_how = REMARK_NOTE;
	for (size_t i = 0; i < COUNT(remarks); i++)
		if (remarks[i].type == t)
			return remarks[i].run(c, rec, ret_how, a);
	return "";
}

int core_follow(struct core *c, const struct rectype *t, void *rec, struct arena *a,
		struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	for (size_t i = 0; i < COUNT(follows) && r >= 0; i++)
		if (follows[i].type == t)
			r = follows[i].run(c, rec, a, e);
	return r;
}
