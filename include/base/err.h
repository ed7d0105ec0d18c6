/* SPDX-License-Identifier: MIT */
/* What went wrong, in words for the person at the keyboard; owns the codes, not the printing. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF(f, a) __attribute__((format(printf, f, a)))
#define CLEANUP(fn) __attribute__((cleanup(fn)))
#define COUNT(array) (sizeof(array) / sizeof *(array))

enum errc {
	ERR_NONE,
#define ERRC(name, status, text) ERR_##name,
#include "base/err.def"
#undef ERRC
	ERR_COUNT
};

struct err {
	enum errc code;
	char field[40];		/* the offending field's name, or "" */
	char msg[512];		/* one sentence without a full stop */
};

/*
 * A function that can fail returns 0 or a count, or a negative code, and fills
 * its last parameter. All three below return that negative code, so a failing
 * function is one line: return err_set(e, ERR_INVALID, "…").
 */
int err_set(struct err *e, enum errc code, const char *fmt, ...) PRINTF(3, 4);

/* The same, naming the field at fault. */
int err_field(struct err *e, const char *field, const char *fmt, ...) PRINTF(3, 4);

/* Puts "what the caller knows: " before the words; keeps code and field. */
int err_wrap(struct err *e, const char *fmt, ...) PRINTF(2, 3);

/* "cannot <doing> '<what>': <strerror>", its code from errno (full, missing, exists, denied). */
int err_errno(struct err *e, const char *doing, const char *what);

int err_status(enum errc code);		/* the exit status of a code */
const char *err_text(enum errc code);	/* its words when nothing better is known */

#endif
