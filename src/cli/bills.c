/* SPDX-License-Identifier: MIT */
/* invoice print, payment print. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/bill.h"

static int read_way(struct cli *c, const char **ret_path, struct err *e)
{
	bool pdf = option_value(c, "pdf"), text = option_value(c, "text");

	*ret_path = option_value(c, "output");
	if (pdf && text)
		return err_set(e, ERR_USAGE, "--text or --pdf, one of them");
	if (pdf && !*ret_path)
		return err_set(e, ERR_USAGE, "--pdf needs a file: -o FILE");
	if (!pdf && *ret_path)
		return err_set(e, ERR_USAGE, "--output goes with --pdf; text goes to standard "
				     "output, > FILE keeps it");
	return operands(c, 1, 1, e);
}

static int say_written(struct cli *c, const char *path, const char *missing)
{
	out_printf(c->out, "%s\n", path);
	say_missing_letters(c, missing);
	return 0;
}

int cli_invoice_print(struct cli *c, struct err *e)
{
	const char *path, *missing;
	struct invoice x;
	int r = read_way(c, &path, e);

	if (r < 0 ||
	    (r = core_named(c->core, &invoice_type, c->argv[0], &x, &c->arena, e)) < 0)
		return r;
	if (!path)
		return core_invoice_text(c->core, x.rec.id, c->out, e);
	r = core_invoice_pdf(c->core, x.rec.id, path, &missing, &c->arena, e);
	return r < 0 ? r : say_written(c, path, missing);
}

int cli_payment_print(struct cli *c, struct err *e)
{
	const char *path, *missing;
	struct payment x;
	int r = read_way(c, &path, e);

	if (r < 0 ||
	    (r = core_named(c->core, &payment_type, c->argv[0], &x, &c->arena, e)) < 0)
		return r;
	if (!path)
		return core_receipt_text(c->core, x.rec.id, c->out, e);
	r = core_receipt_pdf(c->core, x.rec.id, path, &missing, &c->arena, e);
	return r < 0 ? r : say_written(c, path, missing);
}
