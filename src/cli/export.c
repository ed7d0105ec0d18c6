/* SPDX-License-Identifier: MIT */
/* export: records as CSV, and invoices and payments in the formats of bookkeeping programs. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/export.h"
#include "core/formats.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void PRINTF(2, 3) note(struct cli *c, const char *fmt, ...)
{
	char words[600];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(words, sizeof words, fmt, ap);
	va_end(ap);
	fprintf(stderr, "scalpbook: note: %s\n", answer_safe(c, words, &c->arena));
}

static int read_month(const char *s, struct ledger_period *p, struct err *e)
{
	char first[16];

	snprintf(first, sizeof first, "%.10s-01", s);
	if (strlen(s) != 7 || day_iso_parse(&p->from, first) < 0)
		return err_set(e, ERR_USAGE, "--month: '%.40s' is no month; write it like 2026-10",
			       s);
	p->to = p->from / 100 * 100 + day_month_length(p->from / 10000, p->from / 100 % 100);
	return 0;
}

static int read_period(struct cli *c, struct ledger_period *p, struct err *e)
{
	const char *month = option_value(c, "month");

	if (month && (option_value(c, "from") || option_value(c, "to")))
		return err_set(e, ERR_USAGE, "--month, or --from and --to");
	if (month)
		return read_month(month, p, e);
	return option_day(c, "from", &p->from, e) < 0 || option_day(c, "to", &p->to, e) < 0 ?
		       -(int)e->code : 0;
}

/* What a script may want goes to standard output, what a person should know beside it. */
static void say_done(struct cli *c, const struct format_done *d)
{
	const char *name = d->format ? d->format->name : "this format";

	for (int i = 0; i < d->files; i++)
		if (d->file[i].path)
			out_printf(c->out, "%s\t%" PRId64 "\n", d->file[i].path, d->file[i].rows);
	if (!d->files)
		note(c, "there is nothing to export, so nothing was written");
	if (d->changed)
		note(c, "%" PRId64 " cell%s changed to what %s can take", d->changed,
		     d->changed == 1 ? " was" : "s were", name);
	if (*d->left_out)
		note(c, "left out, for %s takes no credit notes: %s", name, d->left_out);
	if (*d->tax_words)
		note(c, "%s", d->tax_words);
	if (*d->before)
		note(c, "%s; imported again it would be there twice, --new leaves it out",
		     d->before);
	if (*d->rules)
		note(c, d->rules_kept ? "'%s' was there already and is as it was" :
					"the rules for hledger are in '%s'", d->rules);
	if (d->files && !d->recorded)
		note(c, "the book is read-only, so this export is not remembered as a batch");
}

static int export_format(struct cli *c, const struct book_format *f, struct err *e)
{
	struct format_job j = { .format = f, .fresh = option_value(c, "new") != NULL,
				.account = option_value(c, "account") };
	struct format_done done;
	int r;

	if (option_value(c, "columns") || option_value(c, "profile"))
		return err_set(e, ERR_USAGE, "%s has its own columns: --columns and --profile are "
				     "for records, as in: scalpbook export clients", f->name);
	if (option_value(c, "journal") && strncmp(f->name, "hledger", strlen("hledger")))
		return err_set(e, ERR_USAGE, "--journal goes with hledger");
	if (option_value(c, "journal"))
		j.format = core_format_named("hledger-journal");
	if ((r = read_period(c, &j.period, e)) < 0 ||
	    (r = core_format_run(c->core, &j, option_value(c, "output"), c->out, &done, &c->arena,
				 e)) < 0)
		return r;
	say_done(c, &done);
	return 0;
}

static int export_again(struct cli *c, struct err *e)
{
	struct format_done done;
	struct batch b;
	int64_t id;
	int r;

	if ((r = operands(c, 0, 1, e)) < 0 || (r = option_number(c, "batch", 0, &id, e)) < 0 ||
	    (r = core_get(c->core, &batch_type, id, &b, &c->arena, e)) < 0)
		return r;
	if (c->argc && strcmp(c->argv[0], b.format))
		return err_set(e, ERR_USAGE, "batch %" PRId64 " is %s", id, b.format);
	if ((r = core_format_again(c->core, id, option_value(c, "output"), c->out, &done,
				   &c->arena, e)) < 0)
		return r;
	say_done(c, &done);
	return 0;
}

static int export_records(struct cli *c, struct err *e)
{
	struct export_spec spec = { .columns = option_value(c, "columns"),
				    .profile = option_value(c, "profile") };
	static const char *const ours[] = { "new", "journal", "account" };
	const char *path = option_value(c, "output");
	struct ledger_period p = { 0 };
	int64_t n;
	int r;

	if (!(spec.type = rectype_named(c->argv[0])))
		return err_set(e, ERR_USAGE, "there is nothing called '%.60s' to export",
			       c->argv[0]);
	for (size_t i = 0; i < COUNT(ours); i++)
		if (option_value(c, ours[i]))
			return err_set(e, ERR_USAGE,
				       "--%s is for the formats of bookkeeping programs: "
				       "scalpbook export", ours[i]);
	if ((r = read_period(c, &p, e)) < 0)
		return r;
	spec.q.from = p.from;
	spec.q.to = p.to;
	spec.q.status = "all";
	spec.q.find = option_value(c, "find");
	if (!path) {
		n = core_export(c->core, &spec, c->out, e);
		return n < 0 ? (int)n : 0;
	}
	if ((n = core_export_file(c->core, &spec, path, e)) < 0)
		return (int)n;
	out_printf(c->out, "%s\t%" PRId64 "\n", path, n);
	return 0;
}

/* What can be exported: the formats with whom they are for, the records. */
static void list(struct cli *c)
{
	const struct book_format *f;

	for (int i = 0; (f = core_format(i)); i++)
		out_printf(c->out, c->to_terminal ? "%-22s %s\n" : "%s\t%s\n", f->name, f->title);
	out_printf(c->out, c->to_terminal ? "%-22s %s\n" : "%s\t%s\n", "all",
		   "everything that is in the book");
	out_printf(c->out, c->to_terminal ? "%-22s %s\n" : "%s\t%s\n", "vcard",
		   "clients, for an address book");
	for (int i = 0; i < rectype_count; i++)
		out_printf(c->out, c->to_terminal ? "%-22s %s\n" : "%s\t%s\n", rectypes[i]->plural,
			   "records, CSV");
}

/* An option of the verb's own, beside those that every verb takes. */
static bool says_more(const struct cli *c)
{
	for (const struct given *g = c->given; g; g = g->next)
		for (int i = 0; i < option_count; i++)
			if (!strcmp(option_rows[i].name, g->name) &&
			    !option_fits(&option_rows[i], NULL, NULL))
				return true;
	return false;
}

int cli_export(struct cli *c, struct err *e)
{
	const struct book_format *f;
	int r;

	if (option_value(c, "batch"))
		return export_again(c, e);
	if (!c->argc && !says_more(c)) {
		list(c);
		return 0;
	}
	if ((r = operands(c, 1, 1, e)) < 0)
		return r;
	if (!strcmp(c->argv[0], "all"))
		return cli_export_all(c, e);
	if (!strcmp(c->argv[0], "vcard"))
		return cli_export_vcards(c, e);
	if (option_value(c, "find") && strcmp(c->argv[0], client_type.plural))
		return err_set(e, ERR_USAGE, "--find goes with clients and vcard");
	f = core_format_named(c->argv[0]);
	return f ? export_format(c, f, e) : export_records(c, e);
}
