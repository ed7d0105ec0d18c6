/* SPDX-License-Identifier: MIT */
/* Which records a list, an export or a report is about; the words of the options, not SQL. */
#ifndef MODEL_QUERY_H
#define MODEL_QUERY_H

#include "model/types.h"

/* More would make a statement of a megabyte; nobody marks so many rows by hand. */
enum { QUERY_IDS_MAX = 20000 };

/* Zero is all that is current. */
struct query {
	int64_t client;
	day_t from, to;			/* of the type's period field, both inclusive */
	const char *status;		/* code; NULL: those not archived or replaced; "all" */
	const char *find; /* search words, clients only; in order of name unless more is asked. Not
			     with ids */
	const int64_t *ids;		/* only these keys, ascending or not; borrowed */
	int id_count;			/* 0: any; at most QUERY_IDS_MAX */
	int64_t limit;
	bool newest;			/* newest first, else in the type's natural order */
};

#endif
