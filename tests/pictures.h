/* SPDX-License-Identifier: MIT */
/*
 * Pictures of every kind, made by program: four quarters, red and green above blue and white. Each
 * maker appends the bytes of a file.
 */
#ifndef TESTS_PICTURES_H
#define TESTS_PICTURES_H

#include <stdbool.h>
#include "base/mem.h"

enum { QUARTERS_WIDE = 96, QUARTERS_HIGH = 64 };

/* How a JPEG is made. */
enum jpeg_kind { JPEG_PLAIN, JPEG_PROGRESSIVE, JPEG_GREY, JPEG_CMYK };

void make_jpeg_file(struct buf *b, enum jpeg_kind kind);
void make_png_file(struct buf *b, int depth, int colour_type);	/* as libpng numbers them */
void make_webp_file(struct buf *b, bool animated);
bool make_heic_file(struct buf *b);	/* false: nothing here can */

/*
 * What a camera writes: "Exif\0\0" and a TIFF with orientation (0: none), maker, model, time and a
 * place on the map.
 */
void make_exif(struct buf *b, int orientation);

/* The file with this EXIF put in: a JPEG, PNG or WebP of this header. */
void put_exif(struct buf *file, const struct buf *exif);

#endif
