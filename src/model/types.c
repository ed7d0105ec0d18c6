/* SPDX-License-Identifier: MIT */
/* Makes the descriptors from the .def tables, and names records in words. */
#include "config.h"
#include "model/types.h"
#include "model/check.h"
#include "model/choices.h"
#include "model/pattern.h"
#include "model/zone.h"

#include <inttypes.h>
#include <string.h>

/* How other systems head the column that says whose record a row is. */
#define ALIAS_CLIENT \
	"client number|client no|client id|client nr|customer|customer number|customer no|" \
	"customer id|patient|patient number|patient id|kundnummer|kundennummer|kund nr|kunde"

/* The same rows as in types.h, now as descriptors. */
#define KEY(n, ...) { .name = #n, .kind = K_ID, .off = offsetof(struct rec, id), .label = __VA_ARGS__ },
#define FIELD(n, k, ...) { .name = #n, .kind = K_##k, .off = offsetof(struct HERE, n), .label = __VA_ARGS__ },

#define HERE client
static const struct field client_fields[] = {
#include "model/client.def"
};
#undef HERE
#define HERE assessment
static const struct field assessment_fields[] = {
#include "model/assessment.def"
};
#undef HERE
#define HERE health
static const struct field health_fields[] = {
#include "model/health.def"
};
#undef HERE
#define HERE scar
static const struct field scar_fields[] = {
#include "model/scar.def"
};
#undef HERE
#define HERE course
static const struct field course_fields[] = {
#include "model/course.def"
};
#undef HERE
#define HERE session
static const struct field session_fields[] = {
#include "model/session.def"
};
#undef HERE
#define HERE ink
static const struct field ink_fields[] = {
#include "model/ink.def"
};
#undef HERE
#define HERE photo
static const struct field photo_fields[] = {
#include "model/photo.def"
};
#undef HERE
#define HERE mark
static const struct field mark_fields[] = {
#include "model/mark.def"
};
#undef HERE
#define HERE consent
static const struct field consent_fields[] = {
#include "model/consent.def"
};
#undef HERE
#define HERE copy
static const struct field copy_fields[] = {
#include "model/copy.def"
};
#undef HERE
#define HERE task
static const struct field task_fields[] = {
#include "model/task.def"
};
#undef HERE
#define HERE pigment
static const struct field pigment_fields[] = {
#include "model/pigment.def"
};
#undef HERE
#define HERE bottle
static const struct field bottle_fields[] = {
#include "model/bottle.def"
};
#undef HERE
#define HERE holdrule
static const struct field holdrule_fields[] = {
#include "model/holdrule.def"
};
#undef HERE
#define HERE taskrule
static const struct field taskrule_fields[] = {
#include "model/taskrule.def"
};
#undef HERE
#define HERE tax
static const struct field tax_fields[] = {
#include "model/tax.def"
};
#undef HERE
#define HERE account
static const struct field account_fields[] = {
#include "model/account.def"
};
#undef HERE
#define HERE price
static const struct field price_fields[] = {
#include "model/price.def"
};
#undef HERE
#define HERE invoice
static const struct field invoice_fields[] = {
#include "model/invoice.def"
};
#undef HERE
#define HERE sale
static const struct field sale_fields[] = {
#include "model/sale.def"
};
#undef HERE
#define HERE payment
static const struct field payment_fields[] = {
#include "model/payment.def"
};
#undef HERE
#define HERE batch
static const struct field batch_fields[] = {
#include "model/batch.def"
};
#undef HERE
#define HERE staff
static const struct field staff_fields[] = {
#include "model/staff.def"
};
#undef HERE
#define HERE audit
static const struct field audit_fields[] = {
#include "model/audit.def"
};
#undef HERE

#define TYPE(n, more, ...) \
	const struct rectype n##_type = { \
		.name = #n, .plural = more, .size = sizeof(struct n), \
		.nfields = COUNT(n##_fields), .fields = n##_fields, .label = __VA_ARGS__ \
	};
#include "model/types.def"
#undef TYPE

const struct rectype *const rectypes[] = {
#define TYPE(n, ...) &n##_type,
#include "model/types.def"
#undef TYPE
};
const int rectype_count = (int)COUNT(rectypes);

const struct rectype *rectype_named(const char *name)
{
	for (int i = 0; i < rectype_count; i++)
		if (!strcmp(rectypes[i]->name, name) || !strcmp(rectypes[i]->plural, name))
			return rectypes[i];
	return NULL;
}

const char *client_name(const struct client *c, struct arena *a)
{
	bool both = *c->given_name && *c->family_name;

	return arena_printf(a, "%s%s%s", c->family_name, both ? ", " : "", c->given_name);
}

const char *assessment_pattern(const struct assessment *x, struct arena *a)
{
	return pattern_words(x->scale, x->code, a);
}

bool rectype_owned(const struct rectype *t)
{
	for EACH_FIELD(f, t)
		if (f->flags & F_OWNER)
			return true;
	return false;
}

int64_t rec_owner(const struct rectype *t, const void *rec)
{
	for EACH_FIELD(f, t)
		if (f->flags & F_OWNER)
			return field_int(f, rec);
	return 0;
}

bool rec_listed(const struct rectype *t, const void *rec)
{
	const struct field *f = t->archive_field ? field_named(t, t->archive_field) : NULL;
	int32_t status = f ? field_choice(f, rec) : 0;

	return status <= 0 || !f->choices->rows[status - 1].out;
}

const char *rec_title(const struct rectype *t, const void *rec, struct arena *a)
{
	const struct rec *head = rec;

	if (t == &client_type)
		return arena_printf(a, "%" PRId64 " %s", head->id, client_name(rec, a));
	if (t->within)
		return arena_printf(a, "%" PRId64 "/%" PRId64, rec_owner(t, rec),
				    field_int(field_named(t, t->within), rec));
	if (t->byname) {
		const struct field *f = field_named(t, t->byname);

		if (!field_none(f, rec))
			return field_text(f, rec, &(struct rules){ 0 }, a);
	}
	return arena_printf(a, "%" PRId64, head->id);
}
