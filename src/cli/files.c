/* SPDX-License-Identifier: MIT */
/* A client's record in print: what goes from the book into files. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/print.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void say_missing_letters(struct cli *c, const char *missing)
{
	if (*missing)
		fprintf(stderr,
			"scalpbook: note: no font here has %s, so boxes stand for them; a package "
			"such as fonts-dejavu-core or fonts-droid-fallback brings more letters\n",
			answer_safe(c, missing, &c->arena));
}

static int client_pdf(struct cli *c, int64_t client, struct err *e)
{
	const char *path = option_value(c, "output"), *missing = "";
	int r;

	if (!path)
		return err_set(e, ERR_USAGE, "--pdf needs a file: -o FILE");
	if ((r = core_print_pdf(c->core, client, path, &missing, &c->arena, e)) < 0)
		return r;
	out_printf(c->out, "%s\n", path);
	say_missing_letters(c, missing);
	return 0;
}

int cli_client_show(struct cli *c, struct err *e)
{
	bool pdf = option_value(c, "pdf"), text = option_value(c, "text");
	struct client x;
	int r;

	if (pdf && text)
		return err_set(e, ERR_USAGE, "--text or --pdf, one of them");
	if (!pdf && option_value(c, "output"))
		return err_set(e, ERR_USAGE, "--output goes with --pdf; --text goes to standard "
				     "output, > FILE keeps it");
	if (!pdf && !text)
		return cli_show(c, e);
	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = core_named(c->core, &client_type, c->argv[0], &x, &c->arena, e)) < 0)
		return r;
	return pdf ? client_pdf(c, x.rec.id, e) :
		     core_print_text(c->core, x.rec.id, c->ascii, c->out, e);
}
