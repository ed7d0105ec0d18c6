/* SPDX-License-Identifier: MIT */
/*
 * Any bytes through one decoder, in this process, so that the sanitizers and the search see
 * inside: header, EXIF, pixels, strictly and not, made smaller and turned.
 */
#ifndef TESTS_FUZZ_DECODE_H
#define TESTS_FUZZ_DECODE_H

#include "base/mem.h"
#include "media/decoder.h"
#include "tests/fuzz.h"

/* Larger ones only cost time. */
enum { FUZZ_SIDE = 600 };

static inline void fuzz_pixels(const struct decoder *d, const struct bytes *in,
			       const struct wanted *w)
{
	struct pixels p = { NULL, 0, 0 };
	struct err e = { 0 };
	int code = d->decode(&p, in, w, &e);

	if (code < 0) {
		PROMISE(e.msg[0] && !p.rgb);
		return;
	}
	PROMISE(p.rgb && p.width >= 1 && p.height >= 1);
	pixels_shrink(&p, (struct picture_size){ (p.width + 2) / 3, (p.height + 1) / 2 });
	for (int o = 1; o <= 8; o++)
		pixels_turn(&p, o);
	mem_free(p.rgb);
}

static inline void fuzz_decode(enum photo_type type, const uint8_t *data, size_t size)
{
	const struct decoder *d = &decoders[type];
	const struct bytes in = { data, size };
	struct picture_size s = { 0, 0 };
	struct photo_info info = { 0 };
	struct err e = { 0 };
	BUF(exif);

	if (!size)
		return;
	PROMISE(d->load(&e) == 0);
	d->exif(&exif, &in);
	PROMISE(exif_read(&info, &exif, &e) == 0);
	PROMISE(info.orientation >= 0 && info.orientation <= 8);
	if (d->size(&s, &in, &e) < 0) {
		PROMISE(e.msg[0]);
		return;
	}
	if (s.width < 1 || s.width > FUZZ_SIDE || s.height < 1 || s.height > FUZZ_SIDE)
		return;
	fuzz_pixels(d, &in, &(struct wanted){ 0, 0, false });
	fuzz_pixels(d, &in, &(struct wanted){ ((int)s.width + 4) / 5, ((int)s.height + 4) / 5,
					      false });
	fuzz_pixels(d, &in, &(struct wanted){ 1, 1, true });
}

#endif
