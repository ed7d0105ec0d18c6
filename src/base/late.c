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

/* As Debian calls what has the file: libheif.so.1 is in libheif1, libhpdf-2.3.0.so by that name. */
static int no_file(const char *file, const char *does, struct err *e)
{
	const char *end = strstr(file, ".so");
	int n = (int)(end ? end - file : (int)strlen(file));

	end = end ? end + strlen(".so") : "";
	return err_set(e, ERR_MISSING,
		       "%s, which %s, cannot be loaded: install it (Debian calls it %.*s%s); "
		       "%.200s", file, does, n, file, *end == '.' ? end + 1 : end, why());
}

static int other_version(const char *file, const char *does, struct err *e)
{
	return err_set(e, ERR_MISSING,
		       "%s, which %s, is not the version that this scalpbook was built for: %.200s",
		       file, does, why());
}

int late_load(const char *file, const char *does, const char *const *names, size_t n, void *ret,
	      struct err *e)
{
	void *lib = dlopen(file, RTLD_NOW | RTLD_LOCAL);
	char *to = ret;

	if (!lib)
		return no_file(file, does, e);
	for (size_t i = 0; i < n; i++) {
		void *f = dlsym(lib, names[i]);

		if (!f) {
			memset(ret, 0, n * sizeof f);
			return other_version(file, does, e);
		}
		/* POSIX: it is a function's address all the same; ISO C has no cast for it. */
		memcpy(to + i * sizeof f, &f, sizeof f);
	}
	return 0;
}

int late_once(struct late *l, struct err *e)
{
	if (!l->asked && late_load(l->file, l->does, l->names, l->n, l->calls, &l->missing) == 0)
		l->missing.code = ERR_NONE;
	l->asked = true;
	return l->missing.code == ERR_NONE ? 0 : err_set(e, l->missing.code, "%s", l->missing.msg);
}
