/* SPDX-License-Identifier: MIT */
/* Any bytes as what a camera wrote: an orientation that there is, a minute of the calendar. */
#include "config.h"
#include "base/mem.h"
#include "media/decoder.h"
#include "tests/fuzz.h"

#include <string.h>

const char fuzz_name[] = "exif";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct photo_info info = { 0 };
	struct err e;
	day_t day;
	BUF(b);

	buf_add(&b, "Exif\0\0", 6);
	buf_add(&b, data, size);
	PROMISE(exif_read(&info, &b, &e) == 0);
	day = minute_day(info.taken_at);
	PROMISE(info.orientation >= 0 && info.orientation <= 8);
	PROMISE(info.taken_at >= 0);
	PROMISE(!day || day_valid(day / 10000, day / 100 % 100, day % 100));
	PROMISE(strlen(info.camera) <= PHOTO_CAMERA_MAX);
	return 0;
}
