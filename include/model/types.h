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
struct health {
	struct rec rec;
#include "model/health.def"
};
struct scar {
	struct rec rec;
#include "model/scar.def"
};
struct course {
	struct rec rec;
#include "model/course.def"
};
struct session {
	struct rec rec;
#include "model/session.def"
};
struct ink {
	struct rec rec;
#include "model/ink.def"
};
struct photo {
	struct rec rec;
#include "model/photo.def"
};
struct mark {
	struct rec rec;
#include "model/mark.def"
};
struct consent {
	struct rec rec;
#include "model/consent.def"
};
struct copy {
	struct rec rec;
#include "model/copy.def"
};
struct task {
	struct rec rec;
#include "model/task.def"
};
struct pigment {
	struct rec rec;
#include "model/pigment.def"
};
struct bottle {
	struct rec rec;
#include "model/bottle.def"
};
struct holdrule {
	struct rec rec;
#include "model/holdrule.def"
};
struct taskrule {
	struct rec rec;
#include "model/taskrule.def"
};
struct tax {
	struct rec rec;
#include "model/tax.def"
};
struct account {
	struct rec rec;
#include "model/account.def"
};
struct price {
	struct rec rec;
#include "model/price.def"
};
struct invoice {
	struct rec rec;
#include "model/invoice.def"
};
struct sale {
	struct rec rec;
#include "model/sale.def"
};
struct payment {
	struct rec rec;
#include "model/payment.def"
};
struct batch {
	struct rec rec;
#include "model/batch.def"
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
enum {
#define TYPE(name, ...) + 1
	RECTYPES = 0
#include "model/types.def"
#undef TYPE
};

const struct rectype *rectype_named(const char *name);		/* by name or plural; NULL: none */

/* "Öberg, Åsa", or what there is of it. */
const char *client_name(const struct client *c, struct arena *a);
/* "Norwood III vertex"; "" without a code. */
const char *assessment_pattern(const struct assessment *x, struct arena *a);

/* What names a record in words: "1042 Öberg, Åsa", "1042/3", "17", a login. Never empty. */
const char *rec_title(const struct rectype *t, const void *rec, struct arena *a);

/* Whether records of this type belong to a client. */
bool rectype_owned(const struct rectype *t);

/* Stands in lists unless others are asked for: its status is not one that is left out. */
bool rec_listed(const struct rectype *t, const void *rec);

/* The owning client's number, or 0. */
int64_t rec_owner(const struct rectype *t, const void *rec);

#endif
