/* SPDX-License-Identifier: MIT */
/* init, info, check, setting: about the book as a whole. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/check.h"
#include "model/setting.h"

#include <inttypes.h>
#include <string.h>

int cli_init(struct cli *c, struct err *e)
{
	int r;

	if ((r = operands(c, 0, 0, e)) < 0 || (r = core_init(c->dir, e)) < 0)
		return r;
	out_printf(c->out, "%s\n", c->dir);
	return 0;
}

int cli_info(struct cli *c, struct err *e)
{
	struct core_options o = { .dir = c->dir, .via = "command", .read_only = true };
	struct core_info info;
	struct pair p[RECTYPES + 8];
	int n = 0, r = operands(c, 0, 0, e);

	if (r < 0)
		return r;
	p[n++] = (struct pair){ "program", PACKAGE_STRING };
	p[n++] = (struct pair){ "book", c->dir };
	if ((r = core_open(&c->core, &o, e)) < 0) {
		p[n++] = (struct pair){ "state", arena_strdup(&c->arena, e->msg) };
		answer_pairs(c, p, n);
		return r;
	}
	if ((r = core_info(c->core, &info, &c->arena, e)) < 0)
		return r;
	p[n++] = (struct pair){ "database", info.file };
	p[n++] = (struct pair){ "photos", info.photos };
	p[n++] = (struct pair){ "engine", info.engine };
	p[n++] = (struct pair){ "schema", arena_printf(&c->arena, "%" PRId64, info.schema) };
	p[n++] = (struct pair){ "who", core_who(c->core) };
	for (int i = 0; i < rectype_count; i++)
		p[n++] = (struct pair){ rectypes[i]->plural,
					arena_printf(&c->arena, "%" PRId64, info.count[i]) };
	answer_pairs(c, p, n);
	return 0;
}

static void say_problem(void *ctx, const char *words)
{
	struct cli *c = ctx;
	ARENA(a);

	out_printf(c->out, "%s\n", answer_safe(c, words, &a));
}

static const char *counted(struct cli *c, int64_t n, const char *what)
{
	return arena_printf(&c->arena, "%" PRId64 " %s%s", n, what, n == 1 ? "" : "s");
}

/* " and 2 photos", ", 2 photos, 1 paper and 4 exports". */
static const char *files_checked(struct cli *c, const struct core_checked *done)
{
	const char *part[3], *s = "";
	int n = 0;

	part[n++] = counted(c, done->photos, "photo");
	if (done->papers)
		part[n++] = counted(c, done->papers, "paper");
	if (done->exports)
		part[n++] = counted(c, done->exports, "export");
	for (int i = 0; i < n; i++)
		s = arena_printf(&c->arena, "%s%s%s", s, i + 1 < n ? ", " : " and ", part[i]);
	return s;
}

int cli_check(struct cli *c, struct err *e)
{
	struct core_checked done = { 0 };
	bool quick = option_value(c, "quick");
	const char *said;
	int r;

	if ((r = operands(c, 0, 0, e)) < 0 ||
	    (r = quick ? core_check_quick(c->core, say_problem, c, &done, e) :
			 core_check(c->core, say_problem, c, &done, e)) < 0)
		return r;
	said = files_checked(c, &done);
	out_printf(c->out, "checked %s%s%s: %s\n", counted(c, done.records, "record"), said,
		   quick ? " by their size" : "",
		   counted(c, done.problems, "problem"));
	if (done.problems)
		return err_set(e, ERR_FOUND, "%" PRId64 " problem%s found, named above",
			       done.problems, done.problems == 1 ? "" : "s");
	return 0;
}

/* Main prints it: the screens are not the command line's to draw. */
int cli_screen(struct cli *c, struct err *e)
{
	int r = operands(c, 1, 2, e);

	if (r < 0 || c->argc == 1)
		c->start->client = 0;
	else if ((r = operand_number(c->argv[1], "the number of a client", &c->start->client, e)) <
		 0)
		return r;
	if (r >= 0)
		c->start->print = c->argv[0];
	return r;
}

int cli_setting(struct cli *c, struct err *e)
{
	const char *eq = c->argc ? strchr(c->argv[0], '=') : NULL;
	int r = operands(c, 0, 1, e);

	if (r < 0)
		return r;
	if (eq)
		return core_set(c->core,
				arena_strndup(&c->arena, c->argv[0], (size_t)(eq - c->argv[0])),
				eq + 1, e);
	if (c->argc && !setting_named(c->argv[0]))
		return err_set(e, ERR_MISSING, "there is no setting '%.60s'", c->argv[0]);
	for (int i = 0; i < setting_count; i++)
		if (!c->argc || !strcmp(c->argv[0], settings[i].name))
			answer_pairs(c, &(struct pair){ settings[i].name,
				core_setting(c->core, settings[i].name, &c->arena) }, 1);
	return 0;
}
