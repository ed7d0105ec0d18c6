/* SPDX-License-Identifier: MIT */
/* Takes the language setting, or UTF-8 where it says nothing that is known here. */
#include "config.h"
#include "tui/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/err.h"

static const char *wanted(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (size_t i = 0; i < COUNT(names); i++) {
		const char *s = getenv(names[i]);

		if (s && *s)
			return s;
	}
	return "";
}

/*
 * The plain C locale of a fresh machine says nothing about the terminal, which will know UTF-8; a
 * locale that names another character set does.
 */
bool locale_take(char *note, size_t size)
{
	const char *codeset;

	if (!setlocale(LC_CTYPE, ""))
		snprintf(note, size,
			 "The language setting '%.60s' is not installed here; going on in UTF-8",
			 wanted());
	codeset = nl_langinfo(CODESET);
	if (strcmp(codeset, "ANSI_X3.4-1968") == 0 && setlocale(LC_CTYPE, "C.UTF-8"))
		codeset = "UTF-8";
	return strcmp(codeset, "UTF-8") != 0;
}
