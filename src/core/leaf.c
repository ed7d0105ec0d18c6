/* SPDX-License-Identifier: MIT */
/* Opens the paper that is printed on. */
#include "config.h"
#include "core/leaf.h"

#include <stdlib.h>
#include <string.h>

static const struct { const char *name; double wide, high; } sizes[] = {
	{ "A4", 595.276, 841.89 },
	{ "Letter", 612, 792 },
};

int leaf_open(struct pdf **ret, struct core *c, const char *title, double *ret_wide,
	      double *ret_high, struct err *e)
{
	const char *fonts = getenv("SCALPBOOK_FONTS");
	ARENA(a);
	const char *size = core_setting(c, "paper", &a);

	for (size_t i = 0; i < COUNT(sizes); i++)
		if (!strcmp(sizes[i].name, size)) {
			*ret_wide = sizes[i].wide;
			*ret_high = sizes[i].high;
		}
	return pdf_open(ret, &(struct pdf_spec){
		.title = title, .wide = *ret_wide, .high = *ret_high,
		.fonts = fonts && *fonts ? fonts : NULL,
	}, e);
}

void leaf_right(struct pdf *p, double x, double y, struct pdf_font f, const char *text)
{
	pdf_text(p, x - pdf_text_width(p, f, text, strlen(text)), y, f, text);
}
