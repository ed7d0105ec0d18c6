/* SPDX-License-Identifier: MIT */
/* import: what another system exported, with all that is wrong with it. */
#include "config.h"
#include "cli/cli_impl.h"
#include "base/mem.h"
#include "core/import.h"
#include "core/vcard.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SHOWN = 20 };

struct importing {
	struct cli *c;
	int64_t notes;
};

static void say(void *ctx, const struct import_note *n)
{
	struct importing *x = ctx;
	ARENA(a);

	if (x->notes++ >= SHOWN)
		return;
	out_printf(x->c->out, "line %ld", n->line);
	if (n->column)
		out_printf(x->c->out, ", column %d '%s'", n->column,
			   answer_safe(x->c, n->header, &a));
	out_printf(x->c->out, ": %s\n", answer_safe(x->c, n->reason, &a));
}

static void tell(void *ctx, int64_t rows)
{
	(void)ctx;
	fprintf(stderr, "\r%" PRId64 " rows", rows);
	fflush(stderr);
}

static int choose_delimiter(const struct cli *c, char *ret, struct err *e)
{
	const char *s = option_value(c, "delimiter");

	if (!s)
		return 0;
	*ret = !strcmp(s, "tab") || !strcmp(s, "\\t") ? '\t' : *s;
	if (*ret == '\t' || (*s && !s[1] && strchr(",;\t|:", *s)))
		return 0;
	return err_set(e, ERR_USAGE, "--delimiter: '%.20s' is none of , ; | : and tab", s);
}

static int choose_dates(const struct cli *c, enum date_order *ret, struct err *e)
{
	const char *s = option_value(c, "dates");

	if (!s)
		return 0;
	*ret = !strcmp(s, "day-first") ? DATE_DMY : DATE_MDY;
	if (*ret == DATE_DMY || !strcmp(s, "month-first"))
		return 0;
	return err_set(e, ERR_USAGE, "--dates: '%.20s' is neither day-first nor month-first", s);
}

static void choose_maps(struct cli *c, struct import_spec *spec)
{
	const char **all;
	int n = 0;

	for (const struct given *g = c->given; g; g = g->next)
		n += !strcmp(g->name, "map");
	all = arena_alloc(&c->arena, (size_t)(n + 1) * sizeof *all);
	for (const struct given *g = c->given; g; g = g->next)
		if (!strcmp(g->name, "map"))
			all[spec->maps++] = g->value;
	spec->map = all;
}

static int choose_type(const struct cli *c, struct import_spec *spec, struct err *e)
{
	BUF(all);
	const char *s;

	for (int i = 0; (s = core_importable(i)); i++) {
		buf_printf(&all, "%s, ", s);
		if (!strcmp(s, c->argv[0])) {
			spec->type = rectype_named(s);
			return 0;
		}
	}
	return err_set(e, ERR_USAGE, "'%.60s' cannot be imported, only %svcard, all", c->argv[0],
		       buf_str(&all));
}

static int finish(struct cli *c, const struct import_spec *spec, const struct importing *x,
		  const struct import_done *done, struct err *e)
{
	if (x->notes > SHOWN)
		out_printf(c->out, "and %" PRId64 " more%s\n", x->notes - SHOWN,
			   spec->report ? "" : "; --report FILE keeps them all");
	out_printf(c->out, "%s %" PRId64 ", already there %" PRId64 ", refused %" PRId64 "\n",
		   spec->dry_run ? "would be added" : "added", done->added, done->present,
		   done->refused);
	if (!done->refused)
		return 0;
	return err_set(e, ERR_INVALID, "%" PRId64 " row%s refused, so nothing %s imported",
		       done->refused, done->refused == 1 ? " was" : "s were",
		       spec->dry_run ? "would be" : "was");
}

/* What tells how rows are read says nothing of cards. */
static int check_card_options(const struct cli *c, struct err *e)
{
	static const char *const of_rows[] = { "map", "delimiter", "dates" };

	for (size_t i = 0; i < COUNT(of_rows); i++)
		if (option_value(c, of_rows[i]))
			return err_set(e, ERR_USAGE, "--%s does not go with 'vcard'", of_rows[i]);
	return 0;
}

static int import_vcards(struct cli *c, const struct import_spec *spec, struct importing *x,
			 struct err *e)
{
	struct import_done done;
	int r;

	if ((r = check_card_options(c, e)) < 0 || (r = cli_open(c, e)) < 0)
		return r;
	r = core_vcards_import(c->core, spec, (const char *const *)c->argv + 1, c->argc - 1, &done,
			       e);
	if (spec->progress)
		fprintf(stderr, "\r                                        \r");
	return r < 0 ? r : finish(c, spec, x, &done, e);
}

int cli_import(struct cli *c, struct err *e)
{
	struct importing x = { .c = c };
	struct import_spec spec = {
		.dry_run = option_value(c, "dry-run") != NULL, .report = option_value(c, "report"),
		.note = say, .ctx = &x, .progress = isatty(STDERR_FILENO) ? tell : NULL,
	};
	struct import_done done;
	int r;

	if (c->argc > 1 && !strcmp(c->argv[0], "vcard"))
		return import_vcards(c, &spec, &x, e);
	if ((r = operands(c, 2, 2, e)) < 0)
		return r;
	if (!strcmp(c->argv[0], "all"))
		return cli_import_all(c, e);
	if ((r = cli_open(c, e)) < 0 || (r = choose_delimiter(c, &spec.delimiter, e)) < 0 ||
	    (r = choose_dates(c, &spec.dates, e)) < 0)
		return r;
	if ((r = choose_type(c, &spec, e)) < 0)
		return r;
	spec.path = c->argv[1];
	choose_maps(c, &spec);
	r = core_import(c->core, &spec, &done, e);
	if (spec.progress)
		fprintf(stderr, "\r                                        \r");
	return r < 0 ? r : finish(c, &spec, &x, &done, e);
}
