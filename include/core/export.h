/* SPDX-License-Identifier: MIT */
/* Records as CSV, streamed: memory does not grow with the number of rows. */
#ifndef CORE_EXPORT_H
#define CORE_EXPORT_H

#include "base/out.h"
#include "core/core.h"

struct export_spec {
	const struct rectype *type;
	struct query q;
	const char *columns;	/* names separated by commas; NULL or "": all that people may see */
	const char *profile;	/* row of csv/profiles.def; NULL: plain */
	/* Called now and then with the rows so far; false: stop, ERR_STOPPED. May be NULL. */
	bool (*progress)(void *ctx, int64_t rows);
	void *ctx;
};

/*
 * Header, then a row for each record. Returns how many. The export is noted in the audit trail
 * unless the book is read-only.
 */
int64_t core_export(struct core *c, const struct export_spec *spec, struct out *out,
		    struct err *e) MUST_CHECK;

/* The same into a file that is complete or absent. */
int64_t core_export_file(struct core *c, const struct export_spec *spec, const char *path,
			 struct err *e) MUST_CHECK;

/* One row of texts in the profile plain, for answers that are no records. */
void core_csv_row(struct out *out, const char *const *cells, int n);

/* The profiles by name, for help and choice lists. NULL at the end. */
const char *core_profile(int i, const char **ret_help);

#endif
