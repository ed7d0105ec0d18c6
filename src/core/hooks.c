/* SPDX-License-Identifier: MIT */
/* Runs the rows of hooks.def that are about a record's type. */
#include "config.h"
#include "core/core_impl.h"

static const struct {
	const struct rectype *type;
	core_before *run;
} befores[] = {
#define BEFORE(type, handler) { &type##_type, handler },
#define AFTER(type, handler)
#define DOUBT(type, handler)
#define REMARK(type, handler)
#include "core/hooks.def"
#undef BEFORE
#undef AFTER
#undef DOUBT
#undef REMARK
};

static const struct {
	const struct rectype *type;
	core_after *run;
} afters[] = {
#define BEFORE(type, handler)
#define AFTER(type, handler) { &type##_type, handler },
#define DOUBT(type, handler)
#define REMARK(type, handler)
#include "core/hooks.def"
#undef BEFORE
#undef AFTER
#undef DOUBT
#undef REMARK
};

static const struct {
	const struct rectype *type;
	core_doubt *run;
} doubts[] = {
#define BEFORE(type, handler)
#define AFTER(type, handler)
#define DOUBT(type, handler) { &type##_type, handler },
#define REMARK(type, handler)
#include "core/hooks.def"
#undef BEFORE
#undef AFTER
#undef DOUBT
#undef REMARK
};

static const struct {
	const struct rectype *type;
	core_remarker *run;
} remarks[] = {
#define BEFORE(type, handler)
#define AFTER(type, handler)
#define DOUBT(type, handler)
#define REMARK(type, handler) { &type##_type, handler },
#include "core/hooks.def"
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
