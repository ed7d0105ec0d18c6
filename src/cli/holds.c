/* SPDX-License-Identifier: MIT */
/* The verb holds: what speaks against treating a client. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/holds.h"

/* For people: whole, whatever the width, a ! where it stops a treatment. */
static void say(struct cli *c, const struct hold *h, int n)
{
	ARENA(a);

	if (!n)
		out_puts(c->out, "Nothing speaks against a treatment.\n");
	for (int i = 0; i < n; i++)
		out_printf(c->out, "%s %s%s%s\n", hold_stops(&h[i]) ? "!" : "-",
			   answer_safe(c, h[i].words, &a), *h[i].note ? ". " : "",
			   answer_safe(c, h[i].note, &a));
}

static void answer(struct cli *c, const struct hold *h, int n)
{
	struct answer *x = answer_open(c, &hold_type);

	for (int i = 0; i < n; i++)
		answer_row(x, &h[i]);
	answer_close(&x);
}

int cli_holds(struct cli *c, struct err *e)
{
	day_t day = core_rules(c->core)->today;
	struct hold *holds;
	int64_t client = 0;
	int n, stops = 0, r;

	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = operand_number(c->argv[0], "the number of a client", &client, e)) < 0 ||
	    (r = option_day(c, "on", &day, e)) < 0 ||
	    (r = core_holds(c->core, client, day, &holds, &n, &c->arena, e)) < 0)
		return r;
	(c->format == FORMAT_TABLE ? say : answer)(c, holds, n);
	while (stops < n && hold_stops(&holds[stops]))
		stops++;
	if (stops)
		return err_set(e, ERR_FOUND, "%d hold%s a treatment", stops,
			       stops == 1 ? " stops" : "s stop");
	return 0;
}
