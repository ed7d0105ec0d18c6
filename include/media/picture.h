/* SPDX-License-Identifier: MIT */
/*
 * The pixels of a picture file, upright. Files come from telephones and by mail, so they are
 * decoded in a child process that has limits of memory and time, no open file but the one it reads
 * and, where the kernel allows, no right to do anything else: a hostile file ends the child.
 */
#ifndef MEDIA_PICTURE_H
#define MEDIA_PICTURE_H

#include "base/err.h"

struct picture {
	int width, height;
	unsigned char *rgb;	/* upright, 8 bits a channel, rows without padding; of mem.h */
};

/*
 * Decodes the file, shrunk to fit into most_wide x most_high (never enlarged) and turned as EXIF
 * says; 0 0 is full size. What is transparent lies on grey. Of an animation the first picture, of a
 * file that ends too early what is there and grey for the rest. A 12-megapixel JPEG at a quarter of
 * its sides takes 55 ms, at full size 150 ms. ERR_INVALID in words that name the file when there is
 * nothing to show; the other codes as photo_identify has them.
 */
int picture_open(struct picture *ret, const char *path, int most_wide, int most_high,
		 struct err *e) MUST_CHECK;
void picture_done(struct picture *p);

#endif
