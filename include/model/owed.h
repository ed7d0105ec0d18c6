/* SPDX-License-Identifier: MIT */
/* The rows of debtors and of a day's till as records, for answers; none of the types of a book. */
#ifndef MODEL_OWED_H
#define MODEL_OWED_H

#include "model/types.h"

#define KEY(name, ...)
#define FIELD(name, kind, ...) CTYPE_##kind name;
struct debtor {
	struct rec rec;
#include "model/debtor.def"
};
struct till {
	struct rec rec;
#include "model/till.def"
};
#undef KEY
#undef FIELD

extern const struct rectype debtor_type, till_type;

#endif
