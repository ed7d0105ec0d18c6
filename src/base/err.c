/* SPDX-License-Identifier: MIT */
/* Builds the words of an error; nothing here prints or exits. */
#include "config.h"
#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct {
	int status;
	const char *text;
} codes[ERR_COUNT] = {
	[ERR_NONE] = { 0, "" },
#define ERRC(name, status, text) [ERR_##name] = { status, text },
#include "base/err.def"
#undef ERRC
};

static int PRINTF(4, 0) set(struct err *e, enum errc code, const char *field, const char *fmt,
			    va_list ap)
{
	char msg[sizeof e->msg];

	/* The arguments may point into *e, so build aside first. */
	vsnprintf(msg, sizeof msg, fmt, ap);
	e->code = code;
	snprintf(e->field, sizeof e->field, "%s", field);
	memcpy(e->msg, msg, sizeof msg);
	return -(int)code;
}

int err_set(struct err *e, enum errc code, const char *fmt, ...)
{
	va_list ap;
	int r;

	va_start(ap, fmt);
	r = set(e, code, "", fmt, ap);
	va_end(ap);
	return r;
}

int err_field(struct err *e, const char *field, const char *fmt, ...)
{
	va_list ap;
	int r;

	va_start(ap, fmt);
	r = set(e, ERR_INVALID, field, fmt, ap);
	va_end(ap);
	return r;
}

int err_wrap(struct err *e, const char *fmt, ...)
{
	char before[sizeof e->msg], was[sizeof e->msg];
	va_list ap;

	memcpy(was, e->msg, sizeof was);
	va_start(ap, fmt);
	vsnprintf(before, sizeof before, fmt, ap);
	va_end(ap);
	snprintf(e->msg, sizeof e->msg, "%.200s: %.300s", before, was);
	return -(int)e->code;
}

int err_errno(struct err *e, const char *doing, const char *what)
{
	int saved = errno;
	enum errc code = saved == ENOSPC || saved == EDQUOT ? ERR_FULL :
			 saved == ENOENT ? ERR_MISSING :
			 saved == EEXIST ? ERR_EXISTS :
			 saved == EPIPE ? ERR_PIPE :
			 saved == EACCES || saved == EPERM || saved == EROFS ? ERR_DENIED : ERR_IO;

	return err_set(e, code, "cannot %s '%.300s': %s", doing, what, strerror(saved));
}

int err_status(enum errc code)
{
	return codes[code].status;
}

const char *err_text(enum errc code)
{
	return codes[code].text;
}
