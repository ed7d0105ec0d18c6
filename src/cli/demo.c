/* SPDX-License-Identifier: MIT */
/* demo: a book of made-up clients. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/demo.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

static void tell(void *ctx, int64_t done, int64_t all)
{
	(void)ctx;
	if (done < all)
		fprintf(stderr, "\rmaking up clients: %3d %%", (int)(done * 100 / all));
	else
		fprintf(stderr, "\rwriting what search needs…");
	fflush(stderr);
}

static void wipe(void)
{
	fprintf(stderr, "\r                              \r");
}

/* An absent book is made first: this is how someone begins who only wants to look. */
static int open_empty(struct cli *c, struct err *e)
{
	struct core_options o = { .dir = c->dir, .via = "command", .read_only = c->read_only };
	int r = core_open(&c->core, &o, e);

	if (r != -ERR_MISSING || c->read_only)
		return r;
	if ((r = core_init(c->dir, e)) < 0)
		return r;
	return core_open(&c->core, &o, e);
}

int cli_demo(struct cli *c, struct err *e)
{
	struct demo_spec spec = { .progress = isatty(STDERR_FILENO) ? tell : NULL };
	struct demo_done done;
	int64_t seed = 1;
	int r = operands(c, 0, 0, e);

	if (r < 0 || (r = option_number(c, "clients", DEMO_CLIENTS, &spec.clients, e)) < 0 ||
	    (r = option_number(c, "seed", 1, &seed, e)) < 0 || (r = open_empty(c, e)) < 0)
		return r;
	spec.seed = (uint64_t)seed;
	r = core_demo(c->core, &spec, &done, e);
	if (spec.progress)
		wipe();
	if (r < 0)
		return r;
	out_printf(c->out,
		   "made up %" PRId64 " clients, %" PRId64 " assessments, %" PRId64
		   " sessions and %" PRId64 " photos\n",
		   done.clients, done.assessments, done.sessions, done.photos);
	return 0;
}
