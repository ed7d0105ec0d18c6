/* SPDX-License-Identifier: MIT */
/* Invoices and receipts into files. */
#include "config.h"
#include "tui/money_do.h"

#include <string.h>
#include "base/out.h"
#include "core/bill.h"
#include "tui/save_file.h"

/* Lives as long as the screen that it was opened from. */
struct printing {
	int64_t id;
	int (*text)(struct core *c, int64_t id, struct out *out, struct err *e);
	int (*pdf)(struct core *c, int64_t id, const char *path, const char **ret_missing,
		   struct arena *a, struct err *e);
};

static bool is_text(const char *path)
{
	size_t n = strlen(path);

	return n > 4 && !strcmp(path + n - 4, ".txt");
}

static int write_text(const struct printing *x, struct core *core, const char *path, struct err *e)
{
	OUT(out);
	int r;

	if ((r = out_file(&out, path, e)) < 0 || (r = x->text(core, x->id, out, e)) < 0)
		return r;
	return out_finish(&out, e);
}

static void write_file(void *ctx, struct ui *ui, const char *path)
{
	const struct printing *x = ctx;
	struct err e = { .code = ERR_NONE };
	const char *missing = "";
	ARENA(a);
	int r = is_text(path) ? write_text(x, ui->core, path, &e) :
				x->pdf(ui->core, x->id, path, &missing, &a, &e);

	if (r < 0)
		ui_fail(ui, &e);
	else if (missing && *missing)
		ui_warn(ui, "Written to %s; no font here has these letters: %s", path, missing);
	else if (!*core_setting(ui->core, "clinic", &a))
		ui_warn(ui, "Written to %s without the clinic's name: it is set in 6 Clinic", path);
	else
		ui_say(ui, "Written to %s", path);
}

static void open(struct ui *ui, const struct printing *what, const char *title, const char *name)
{
	struct printing *x = arena_alloc(&ui->top->arena, sizeof *x);

	*x = *what;
	save_file_open(ui, &(struct save_file_spec){ .title = title, .name = name,
						     .action = "Write", .write = write_file,
						     .ctx = x });
}

void invoice_print(struct ui *ui, const struct invoice *x)
{
	const struct printing what = { x->rec.id, core_invoice_text, core_invoice_pdf };
	ARENA(a);

	open(ui, &what,
	     arena_printf(&a, "Write %s: PDF, or text with a name that ends in .txt",
			  invoice_name(x, &a)),
	     core_invoice_file(x, &a));
}

void payment_print(struct ui *ui, const struct payment *x)
{
	const struct printing what = { x->rec.id, core_receipt_text, core_receipt_pdf };
	ARENA(a);

	open(ui, &what, "Write the receipt: PDF, or text with a name that ends in .txt",
	     core_receipt_file(x, &a));
}
