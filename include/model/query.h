/* SPDX-License-Identifier: MIT */
/* Which records a list, an export or a report is about; the words of the options, not SQL. */
#ifndef MODEL_QUERY_H
#define MODEL_QUERY_H

#include "model/types.h"

/* Zero is all that is current. */
struct query {
	int64_t client;
	day_t from, to;			/* of the type's period field, both inclusive */
	const char *status;		/* code; NULL: those not archived or replaced; "all" */
	const char *find;		/* search words, clients only */
	int64_t limit;
	bool newest;			/* newest first, else in the type's natural order */
};

#endif
