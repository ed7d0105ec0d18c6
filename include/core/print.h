/* SPDX-License-Identifier: MIT */
/*
 * The whole record of a client to print: who, what could hurt, health, pattern and scalp drawn,
 * courses, sessions in full, photos by name, consents, tasks.
 */
#ifndef CORE_PRINT_H
#define CORE_PRINT_H

#include "base/out.h"
#include "core/core.h"

/*
 * As text of 80 columns; heads in braille, or in ASCII if told so. Noted in the audit trail as an
 * export is, before a word is written; in a book that is only read nothing is noted. ERR_MISSING:
 * no such client.
 */
int core_print_text(struct core *c, int64_t client, bool ascii, struct out *out,
		    struct err *e) MUST_CHECK;

/*
 * As a PDF of the size that the setting 'paper' names, complete or absent, mode 0600; noted in the
 * audit trail as an export is. *ret_missing are the characters that no installed font has, "" for
 * none. Fonts are looked for where systems keep them, or in the directories of $SCALPBOOK_FONTS,
 * separated by ':'.
 */
int core_print_pdf(struct core *c, int64_t client, const char *path, const char **ret_missing,
		   struct arena *a, struct err *e) MUST_CHECK;

#endif
