/* SPDX-License-Identifier: MIT */
/* Stores the papers of consents. */
#include "config.h"
#include "core/paper.h"
#include "core/keep.h"
#include "media/paper.h"
#include "model/choices.h"

int core_paper_keep(struct core *c, const char *path, const struct consent *was, struct consent *x,
		    struct arena *a, struct err *e)
{
	struct paper_info info;
	struct problems p = { .a = a };
	int64_t changed;
	int r = core_ask(c, RIGHT_WRITE, e);

	if (r < 0 || (r = paper_identify(&info, path, e)) < 0)
		return r;
	x->format = choice_index(&paper_format, info.code);
	if ((r = core_validate(c, &consent_type, was, x, &p, e)) < 0)
		return r;
	return keep_store(c, &keep_paper, path, x, &changed, a, e);
}

int core_paper_look(const char *path, int64_t *ret_bytes, minute_t *ret_changed, struct err *e)
{
	struct paper_info info;
	int r = paper_look(&info, path, e);

	if (r < 0)
		return r;
	*ret_bytes = info.bytes;
	*ret_changed = instant_local(info.mtime);
	return 0;
}

const char *core_paper_kinds(struct arena *a)
{
	const char *s = "";

	for (int i = 0; i < paper_format.count; i++)
		s = arena_printf(a, "%s%s%s", s, *s ? ", " : "", paper_format.rows[i].label);
	return s;
}

const char *core_paper_path(struct core *c, const struct consent *x, struct arena *a)
{
	return keep_has(c, &keep_paper, x) ? keep_path(c, &keep_paper, x, a) : NULL;
}

const char *core_consent_version(struct core *c, int32_t purpose, struct arena *a)
{
	const char *version = "";
	struct err e;

	/* It only spares typing: without an answer the field is empty. */
	if (query_consent_version(c->book, choice_code(&consent_purpose, purpose), &version, a,
				  &e) < 0)
		return "";
	return version;
}
