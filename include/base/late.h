/* SPDX-License-Identifier: MIT */
/*
 * Libraries that are loaded when they are first needed. Linked as others are, every start of the
 * program would pay for them: libheif, with the codecs behind it, takes as long as the first frame.
 *
 *	#define CALLS(X) X(heif_init) X(heif_context_alloc)
 *	LATE_LIBRARY(heif, CALLS, HEIC_SONAME, "reads photos in HEIC");
 *	... late_once(&heif_late, e) ...
 *	heif.heif_init(NULL);
 */
#ifndef BASE_LATE_H
#define BASE_LATE_H

#include <stdbool.h>
#include <stddef.h>
#include "base/err.h"

/* A library: 'of' holds its calls, of##_late is what is asked for. */
#define LATE_LIBRARY(of, all, file_name, what) \
	static struct { all(LATE_CALL) } of; \
	static const char *const of##_names[] = { all(LATE_NAME) }; \
	_Static_assert(sizeof(of) == COUNT(of##_names) * sizeof(void (*)(void)), "a call each"); \
	static struct late of##_late = { .file = (file_name), .does = (what), .names = of##_names, \
					 .n = COUNT(of##_names), .calls = &(of) }
#define LATE_CALL(name) __typeof__(name) *name;
#define LATE_NAME(name) #name,

struct late {
	const char *file, *does, *const *names;
	size_t n;
	void *calls;
	bool loaded;
	struct err missing;
};

/*
 * Finds the library and its functions: pointers into 'calls', in the order of their names. It stays
 * loaded. ERR_MISSING: it is not installed, or another version; says which, what it 'does' ("reads
 * photos in HEIC") and what to install, and all of 'calls' is NULL; whoever installs it is answered
 * by the next call.
 */
int late_once(struct late *l, struct err *e) MUST_CHECK;

/* For a process that is about to be shut in: what was missing stays so, and no file is sought. */
void late_no_more(void);

#endif
