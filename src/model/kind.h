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
	int (*parse)(const struct field *f, void *p, const char *s, const struct rules *r,
		     struct arena *a, struct err *e);
	const char *(*show)(const struct field *f, const void *p, const struct rules *r,
			    struct arena *a);
	int (*order)(const void *x, const void *y);
	bool (*none)(const void *p);
	void (*clear)(void *p);
};
extern const struct kind_row kind_rows[K_COUNT];

#endif
