/* SPDX-License-Identifier: MIT */
/* recall: who was treated with what is recalled, and letters to them; ink take. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/inks.h"
#include "core/recall.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static int read_spec(struct cli *c, struct recall_spec *ret, struct err *e)
{
	const struct rectype *t = &recall_spec_type;

	rec_init(t, ret);
	for EACH_FIELD(f, t) {
		const char *s = option_value(c, field_option(f, &c->arena));
		int r = s && !field_is_key(t, f) ?
				field_parse(f, ret, s, core_rules(c->core), &c->arena, e) : 0;

		if (r < 0)
			return r;
	}
	if (!*ret->lot && !*ret->brand)
		return err_set(e, ERR_USAGE, "say what is recalled: --lot or --brand");
	return 0;
}

static void say(struct cli *c, const char *words)
{
	fprintf(stderr, "scalpbook: note: %s\n", answer_safe(c, words, &c->arena));
}

/* What the rows do not say: bottles that cannot be ruled out, and that nobody was found. */
static void say_notes(struct cli *c, const struct recall *x)
{
	for (const struct recall_bottle *b = x->bottles; b < x->bottles + x->bottle_count; b++)
		if (*b->unknown)
			say(c, arena_printf(&c->arena, "bottle %s is among them: %s", b->name,
					    b->unknown));
	if (!x->count)
		say(c, arena_printf(&c->arena, "%s: nobody was treated with it", x->words));
}

static int print_lines(struct cli *c, const struct recall *x, struct err *e)
{
	struct answer *rows;

	if (c->format == FORMAT_CSV)
		return core_recall_csv(c->core, x, c->out, e);
	rows = answer_open(c, &recall_line_type);
	for (int i = 0; i < x->count; i++)
		answer_row(rows, &x->lines[i]);
	answer_close(&rows);
	return 0;
}

int cli_recall(struct cli *c, struct err *e)
{
	const char *dir = option_value(c, "letters");
	struct recall_spec spec;
	struct recall x;
	int r;

	if ((r = operands(c, 0, 0, e)) < 0 || (r = read_spec(c, &spec, e)) < 0 ||
	    (r = core_recall(c->core, &spec, &x, &c->arena, e)) < 0)
		return r;
	say_notes(c, &x);
	if (option_value(c, "mark") && (r = core_recall_mark(c->core, &x, e)) < 0)
		return r;
	if (!dir)
		return print_lines(c, &x, e);
	if ((r = core_recall_letters(c->core, &x, dir, e)) < 0)
		return r;
	out_printf(c->out, "%d\n", r);
	return 0;
}

int cli_ink_take(struct cli *c, struct err *e)
{
	struct core_taken taken;
	struct session x;
	int r;

	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = core_named(c->core, &session_type, c->argv[0], &x, &c->arena, e)) < 0 ||
	    (r = core_take_inks(c->core, &x, &taken, &c->arena, e)) < 0)
		return r;
	for (int i = 0; i < taken.count; i++)
		out_printf(c->out, "%" PRId64 "\n", taken.inks[i].rec.id);
	if (*taken.left_out)
		say(c, arena_printf(&c->arena, "left out: %s", taken.left_out));
	return 0;
}
