/* SPDX-License-Identifier: MIT */
/* export all, import all: the whole book as a directory, and back. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/whole.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void say(void *ctx, const char *words)
{
	struct cli *c = ctx;
	ARENA(a);

	out_printf(c->out, "%s\n", answer_safe(c, words, &a));
}

static bool tell(void *ctx, const char *file, int64_t done)
{
	(void)ctx;
	fprintf(stderr, "\r\033[K%" PRId64 " %.60s", done, file);
	fflush(stderr);
	return true;
}

static struct whole_spec spec_of(struct cli *c, const char *dir)
{
	return (struct whole_spec){
		.dir = dir,
		.note = say,
		.progress = isatty(STDERR_FILENO) ? tell : NULL,
		.ctx = c,
	};
}

static void wipe(const struct whole_spec *s)
{
	if (s->progress)
		fputs("\r\033[K", stderr);
}

static void answer(struct cli *c, const char *dir, const struct whole_done *done)
{
	out_printf(c->out, "%s\t%" PRId64 " record%s\t%" PRId64 " file%s\n", dir, done->records,
		   done->records == 1 ? "" : "s", done->files, done->files == 1 ? "" : "s");
}

/* What says which records, or how they look, would not be all of them as they are. */
static int no_other_options(const struct cli *c, struct err *e)
{
	for (const struct given *g = c->given; g; g = g->next)
		for (int i = 0; i < option_count; i++)
			if (!strcmp(option_rows[i].name, g->name) && *option_rows[i].words != '*' &&
			    strcmp(g->name, "output"))
				return err_set(e, ERR_USAGE, "--%s does not go with 'all'",
					       g->name);
	return 0;
}

int cli_export_all(struct cli *c, struct err *e)
{
	const char *dir = option_value(c, "output");
	struct whole_spec spec = spec_of(c, dir);
	struct whole_done done;
	int r = no_other_options(c, e);

	if (r < 0)
		return r;
	if (!dir)
		return err_set(e, ERR_USAGE, "export all needs a directory: -o DIR");
	r = core_export_all(c->core, &spec, &done, e);
	wipe(&spec);
	if (r < 0)
		return r;
	answer(c, dir, &done);
	if (!done.problems)
		return 0;
	return err_set(e, ERR_FOUND,
		       "all was exported, but the book has %" PRId64 " problem%s, named above",
		       done.problems, done.problems == 1 ? "" : "s");
}

int cli_import_all(struct cli *c, struct err *e)
{
	struct core_options o = { .dir = c->dir, .via = "command", .read_only = c->read_only };
	struct whole_spec spec = spec_of(c, c->argv[1]);
	struct whole_done done;
	int r = no_other_options(c, e);

	if (r < 0)
		return r;
	r = core_import_all(&o, &spec, &done, e);
	wipe(&spec);
	if (r >= 0)
		answer(c, c->dir, &done);
	return r;
}
