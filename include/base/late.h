/* SPDX-License-Identifier: MIT */
/*
 * Libraries that are loaded when they are first needed. Linked as others are, every start of the
 * program would pay for them: libheif, with the codecs behind it, takes as long as the first frame.
 *
 *	#define CALLS(X) X(heif_init) X(heif_context_alloc)
 *	static struct { CALLS(LATE_CALL) } heif;
 *	static const char *const names[] = { CALLS(LATE_NAME) };
 *	LATE_FITS(heif, names);
 *	... late_load(HEIC_SONAME, "reads HEIC", names, COUNT(names), &heif, e) ...
 *	heif.heif_init(NULL);
 */
#ifndef BASE_LATE_H
#define BASE_LATE_H

#include <stdbool.h>
#include <stddef.h>
#include "base/err.h"

#define LATE_CALL(name) __typeof__(name) *name;
#define LATE_NAME(name) #name,
#define LATE_FITS(calls, names) \
	_Static_assert(sizeof(calls) == COUNT(names) * sizeof(void (*)(void)), "a call each")

/*
 * Finds the library and its functions: n pointers into 'ret', in the order of their names. It stays
 * loaded. ERR_MISSING: it is not installed, or another version; says which, what it 'does' ("reads
 * photos in HEIC") and what to install, and all of 'ret' is NULL.
 */
int late_load(const char *file, const char *does, const char *const *names, size_t n, void *ret,
	      struct err *e) MUST_CHECK;

/*
 * The same for what is asked for often: the first call loads it, and each later one says the same
 * again without a look at any file, so also a process that is shut in may ask.
 *
 *	static struct late library = LATE("libexif.so.12", "reads …", names, exif);
 */
struct late {
	const char *file, *does, *const *names;
	size_t n;
	void *calls;
	bool asked;
	struct err missing;
};
#define LATE(file_name, what, name_list, struct_of_calls) \
	{ .file = (file_name), .does = (what), .names = (name_list), .n = COUNT(name_list), \
	  .calls = &(struct_of_calls) }

int late_once(struct late *l, struct err *e) MUST_CHECK;

#endif
