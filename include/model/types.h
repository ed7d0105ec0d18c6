/* SPDX-License-Identifier: MIT */
/*
 * The record types as C structs and as descriptors; everything generic loops over the descriptors.
 */
#ifndef MODEL_TYPES_H
#define MODEL_TYPES_H

#include "model/field.h"

#define KEY(name, ...)
#define FIELD(name, kind, ...) CTYPE_##kind name;
struct client {
	struct rec rec;
#include "model/client.def"
};
struct assessment {
	struct rec rec;
#include "model/assessment.def"
};
struct session {
	struct rec rec;
#include "model/session.def"
};
struct photo {
	struct rec rec;
#include "model/photo.def"
};
struct staff {
	struct rec rec;
#include "model/staff.def"
};
struct audit {
	struct rec rec;
#include "model/audit.def"
};
#undef KEY
#undef FIELD

/* const struct rectype client_type, assessment_type, … and the list of them all. */
#define TYPE(name, ...) extern const struct rectype name##_type;
#include "model/types.def"
#undef TYPE
extern const struct rectype *const rectypes[];
extern const int rectype_count;

const struct rectype *rectype_named(const char *name);		/* by name or plural; NULL: none */

/* "Öberg, Åsa", or what there is of it. */
const char *client_name(const struct client *c, struct arena *a);
/* "Norwood III vertex"; "" without a code. */
const char *assessment_pattern(const struct assessment *x, struct arena *a);

/* What names a record in words: "1042 Öberg, Åsa", "1042/3", "17", a login. Never empty. */
const char *rec_title(const struct rectype *t, const void *rec, struct arena *a);

/* The owning client's number, or 0. */
int64_t rec_owner(const struct rectype *t, const void *rec);

#endif
