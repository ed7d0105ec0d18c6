/* SPDX-License-Identifier: MIT */
/*
 * Cards out of a vCard file, versions 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350): lines put
 * together again, charsets and quoted-printable undone. Knows no clients. Private to core.
 */
#ifndef CORE_VCARD_IMPL_H
#define CORE_VCARD_IMPL_H

#include <stdbool.h>
#include "base/arena.h"
#include "base/err.h"

enum { VCARD_FILE_MAX = 256 << 20 };

struct vcard_prop {
	const char *name;	/* upper case, without the group before it */
	const char *types;	/* " CELL PREF ": those of TYPE and words alone, upper case */
	const char *value;	/* UTF-8, still escaped */
	int pref;		/* 1 is first; 0: not told */
	bool no_year;		/* a birthday whose year is made up */
	bool elsewhere;		/* VALUE=uri: what it is about stands somewhere else */
	bool binary;		/* not decoded */
	long line;
};
struct vcard {
	int version;		/* 21, 30, 40 */
	long line;		/* of its BEGIN */
	struct vcard_prop *prop;
	int count;
};

struct vcard_reader;
int vcard_open(struct vcard_reader **ret, const char *path, struct err *e) MUST_CHECK;
/*
 * The next card: 1; 0: no more. Its texts live in the arena. ERR_INVALID, with file and line in
 * words, for what is no vCard; nothing may follow then but vcard_close().
 */
int vcard_next(struct vcard_reader *r, struct vcard *ret, struct arena *a,
	       struct err *e) MUST_CHECK;
void vcard_close(struct vcard_reader **r);	/* takes NULL */

bool vcard_has(const struct vcard_prop *p, const char *type);
/* The n-th component of a value with ';' between, from 0; "" for none. Its commas as 'comma'. */
const char *vcard_part(const struct vcard_prop *p, int n, const char *comma, struct arena *a);
/* The whole value as text. */
const char *vcard_text(const struct vcard_prop *p, struct arena *a);

#endif
