/* SPDX-License-Identifier: MIT */
/* Asks the dynamic linker. */
#include "config.h"
#include "base/late.h"

#include <dlfcn.h>
#include <string.h>

static const char *why(void)
{
	const char *words = dlerror();

	return words ? words : "";
}

/*
 * As Debian calls what has the file: libheif.so.1 is in libheif1, libpng16.so.16 in libpng16-16,
 * libhpdf-2.3.0.so by that name.
 */
static int no_file(const struct late *l, struct err *e)
{
	const char *end = strstr(l->file, ".so");
	int n = (int)(end ? end - l->file : (int)strlen(l->file));
	const char *version = end && end[3] == '.' ? end + 4 : "";
	bool digits = *version && n && l->file[n - 1] >= '0' && l->file[n - 1] <= '9';

	return err_set(e, ERR_MISSING,
		       "%s, which %s, cannot be loaded: install it (Debian calls it %.*s%s%s); "
		       "%.200s", l->file, l->does, n, l->file, digits ? "-" : "", version, why());
}

static int other_version(const struct late *l, struct err *e)
{
	return err_set(e, ERR_MISSING,
		       "%s, which %s, is not the version that this scalpbook was built for: %.200s",
		       l->file, l->does, why());
}

static int load(const struct late *l, struct err *e)
{
	void *lib = dlopen(l->file, RTLD_NOW | RTLD_LOCAL);
	char *to = l->calls;

	if (!lib)
		return no_file(l, e);
	for (size_t i = 0; i < l->n; i++) {
		void *f = dlsym(lib, l->names[i]);

		if (!f) {
			memset(l->calls, 0, l->n * sizeof f);
			return other_version(l, e);
		}
		/* POSIX: it is a function's address all the same; ISO C has no cast for it. */
		memcpy(to + i * sizeof f, &f, sizeof f);
	}
	return 0;
}

static bool no_more;

void late_no_more(void)
{
	no_more = true;
}

int late_once(struct late *l, struct err *e)
{
	if (l->loaded)
		return 0;
	if (!no_more)
		l->loaded = load(l, &l->missing) == 0;
	return l->loaded ? 0 : err_set(e, ERR_MISSING, "%s", l->missing.msg);
}
