/* SPDX-License-Identifier: MIT */
/* The descriptors of computed rows about money. */
#include "config.h"
#include "model/owed.h"

#define KEY(n, ...) { .name = #n, .kind = K_ID, .off = offsetof(struct rec, id), .label = __VA_ARGS__ },
#define FIELD(n, k, ...) { .name = #n, .kind = K_##k, .off = offsetof(struct HERE, n), .label = __VA_ARGS__ },
#define HERE debtor
static const struct field debtor_fields[] = {
#include "model/debtor.def"
};
#undef HERE
#define HERE till
static const struct field till_fields[] = {
#include "model/till.def"
};
#undef HERE
#undef KEY
#undef FIELD

const struct rectype debtor_type = {
	.name = "debtor", .plural = "debtors", .label = "Debtor", .size = sizeof(struct debtor),
	.nfields = COUNT(debtor_fields), .fields = debtor_fields,
};
const struct rectype till_type = {
	.name = "till", .plural = "tills", .label = "Till", .size = sizeof(struct till),
	.nfields = COUNT(till_fields), .fields = till_fields,
};
