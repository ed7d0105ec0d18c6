/* SPDX-License-Identifier: MIT */
/*
 * A PDF of pages with text, lines and dots. Places are points (1/72 inch) from the upper left
 * corner, down and right. Text is UTF-8: each character comes from the first installed TrueType
 * font that has it. What goes wrong is kept and told by pdf_write.
 */
#ifndef MEDIA_PDF_H
#define MEDIA_PDF_H

#include <stdbool.h>
#include "base/mem.h"
#include "base/out.h"

struct pdf;

struct pdf_spec {
	const char *title;
	double wide, high;
	const char *fonts;	/* directories between ':'; NULL: where systems keep them */
};
int pdf_open(struct pdf **ret, const struct pdf_spec *spec, struct err *e) MUST_CHECK;
void pdf_close(struct pdf **p);		/* takes NULL */

/* A new page at the end; text and the rest go there until another is chosen. */
void pdf_page_add(struct pdf *p);
int pdf_page_count(const struct pdf *p);
void pdf_page_choose(struct pdf *p, int page);		/* from 0 */

struct pdf_font {
	double size;
	bool bold;
};
/* 'y' is the base line. Returns how wide it is. */
double pdf_text(struct pdf *p, double x, double y, struct pdf_font f, const char *text);
double pdf_text_width(struct pdf *p, struct pdf_font f, const char *text, size_t n);

void pdf_line(struct pdf *p, double x1, double y1, double x2, double y2, double thick);

/* Round dots, all of one size between begin and end. */
void pdf_dots_begin(struct pdf *p, double radius);
void pdf_dot(struct pdf *p, double x, double y);
void pdf_dots_end(struct pdf *p);

/* A JPEG picture, its upper left corner at x, y. The bytes may go after that. */
void pdf_jpeg(struct pdf *p, double x, double y, double wide, double high, const void *bytes,
	      size_t n);

/*
 * The characters that were asked for and no font had, once each, as UTF-8; they stand as a box or a
 * question mark. Valid until the next text.
 */
const char *pdf_missing(const struct pdf *p);

int pdf_write(struct pdf *p, struct out *out, struct err *e) MUST_CHECK;
int pdf_bytes(struct pdf *p, struct buf *ret, struct err *e) MUST_CHECK;	/* adds them */

#endif
