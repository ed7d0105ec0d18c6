/* SPDX-License-Identifier: MIT */
/* Paper as the clinic has it: what all that is printed as PDF does alike. Private to core. */
#ifndef CORE_LEAF_H
#define CORE_LEAF_H

#include "core/core.h"
#include "media/pdf.h"

/*
 * An empty PDF of the size that the setting 'paper' names, with the fonts of $SCALPBOOK_FONTS or
 * where systems keep them. *ret_wide and *ret_high in points.
 */
int leaf_open(struct pdf **ret, struct core *c, const char *title, double *ret_wide,
	      double *ret_high, struct err *e) MUST_CHECK;

/* Text that ends at x. */
void leaf_right(struct pdf *p, double x, double y, struct pdf_font f, const char *text);

#endif
