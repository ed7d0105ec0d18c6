/* SPDX-License-Identifier: MIT */
/* Asks the dynamic linker. */
#include "config.h"
#include "base/late.h"

#include <dlfcn.h>
#include <string.h>

static int fail(const char *file, struct err *e)
{
	const char *why = dlerror();

	return err_set(e, ERR_MISSING, "%s cannot be used: %.200s", file, why ? why : "");
}

int late_load(const char *file, const char *const *names, size_t n, void *ret, struct err *e)
{
	void *lib = dlopen(file, RTLD_NOW | RTLD_LOCAL);
	char *to = ret;

	if (!lib)
		return fail(file, e);
	for (size_t i = 0; i < n; i++) {
		void *f = dlsym(lib, names[i]);

		if (!f) {
			memset(ret, 0, n * sizeof f);
			return fail(file, e);
		}
		/* POSIX: it is a function's address all the same; ISO C has no cast for it. */
		memcpy(to + i * sizeof f, &f, sizeof f);
	}
	return 0;
}
