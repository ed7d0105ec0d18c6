/* SPDX-License-Identifier: MIT */
/* export vcard: clients for the address book of a telephone. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/vcard.h"

#include <inttypes.h>
#include <string.h>

static int choose_version(const struct cli *c, int *ret, struct err *e)
{
	const char *s = option_value(c, "profile");

	*ret = s && (!strcmp(s, "4") || !strcmp(s, "4.0")) ? 4 : 3;
	if (!s || *ret == 4 || !strcmp(s, "3") || !strcmp(s, "3.0"))
		return 0;
	return err_set(e, ERR_USAGE, "--profile: a vCard is of version 3 or 4, not '%.40s'", s);
}

static int check_options(const struct cli *c, struct err *e)
{
	static const char *const others[] = { "month", "new", "journal", "account" };

	for (size_t i = 0; i < COUNT(others); i++)
		if (option_value(c, others[i]))
			return err_set(e, ERR_USAGE, "--%s does not go with 'vcard'", others[i]);
	return 0;
}

int cli_export_vcards(struct cli *c, struct err *e)
{
	struct vcard_spec spec = { .columns = option_value(c, "columns"),
				   .q.find = option_value(c, "find") };
	const char *path = option_value(c, "output");
	int64_t n;
	int r;

	if ((r = check_options(c, e)) < 0 || (r = choose_version(c, &spec.version, e)) < 0 ||
	    (r = option_day(c, "from", &spec.q.from, e)) < 0 ||
	    (r = option_day(c, "to", &spec.q.to, e)) < 0)
		return r;
	if (!path) {
		n = core_vcards(c->core, &spec, c->out, e);
		return n < 0 ? (int)n : 0;
	}
	if ((n = core_vcards_file(c->core, &spec, path, e)) < 0)
		return (int)n;
	out_printf(c->out, "%s\t%" PRId64 "\n", path, n);
	return 0;
}
