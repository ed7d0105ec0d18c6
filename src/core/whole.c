/* SPDX-License-Identifier: MIT */
/* Names and words of a copy of the whole book, for whoever writes and whoever reads it. */
#include "config.h"
#include "core/whole_impl.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *const whole_head[WHOLE_HEAD] = { "file", "rows", "bytes", "sha256" };
const char *const whole_loose[] = { "recall-letter.txt", NULL };

const char *whole_file(const struct whole_table *t, struct arena *a)
{
	return arena_printf(a, "%s.csv", t->plural);
}

static bool is_hex(const char *s, size_t n)
{
	return strspn(s, "0123456789abcdef") >= n;
}

bool whole_is_loose(const char *file)
{
	for (const char *const *p = whole_loose; *p; p++)
		if (!strcmp(*p, file))
			return true;
	return false;
}

const char *whole_original(const char *file, const struct keeper **ret)
{
	for (const struct keeper *const *p = keepers; *p; p++) {
		size_t n = strlen((*p)->dir);
		const char *sub = file + n + 1, *name = sub + 3;

		if (strncmp(file, (*p)->dir, n) || file[n] != '/' || strlen(sub) < 3 ||
		    sub[2] != '/' || !is_hex(name, HASH_HEX - 1) || strncmp(sub, name, 2) ||
		    strchr(name, '/'))
			continue;
		*ret = *p;
		return name;
	}
	return NULL;
}

void whole_note(const struct whole_spec *spec, struct whole_done *done, const char *fmt, ...)
{
	char words[600];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(words, sizeof words, fmt, ap);
	va_end(ap);
	done->problems++;
	if (spec->note)
		spec->note(spec->ctx, words);
}

int whole_progress(const struct whole_spec *spec, const char *file, int64_t n, struct err *e)
{
	if (!spec->progress || spec->progress(spec->ctx, file, n))
		return 0;
	return err_set(e, ERR_STOPPED, "Stopped: nothing was made");
}
