/* SPDX-License-Identifier: MIT */
/* The functions of each kind, one row a kind; private to the model. */
#ifndef MODEL_KIND_H
#define MODEL_KIND_H

#include "model/field.h"

struct kind_row {
	const char *(*text)(const struct field *f, const void *p, const struct rules *r,
			    struct arena *a);
	int (*load)(const struct field *f, void *p, const char *s, const struct rules *r,
		    struct arena *a, struct err *e);
	/* The text is the caller's own in the arena: it may stay where it is. */
	int (*parse)(const struct field *f, void *p, const char *s, const struct rules *r,
		     struct arena *a, struct err *e);
	const char *(*show)(const struct field *f, const void *p, const struct rules *r,
			    struct arena *a);
	int (*order)(const void *x, const void *y);
	bool (*none)(const void *p);
	void (*clear)(void *p);
};
extern const struct kind_row *const kind_rows[K_COUNT];
extern const struct kind_row kind_choice, kind_flags, kind_layers;

/* "Label: 'value' why" */
int kind_bad(const struct field *f, struct err *e, const char *s, const char *why);

/* Dates and choices are both 32 bits wide. */
int kind_int32_order(const void *x, const void *y);
bool kind_int32_none(const void *p);
void kind_int32_clear(void *p);

#endif
