/* SPDX-License-Identifier: MIT */
/* Any bytes as a picture file: a size within the limits, or an error in words. */
#include "config.h"
#include "tests/fuzz_file.h"
#include "media/photo.h"

const char fuzz_name[] = "photo";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct photo_info info;
	struct err e = { 0 };
	int code = photo_identify(&info, fuzz_file(data, size), &e);

	if (code < 0) {
		PROMISE(code == -ERR_INVALID && e.msg[0]);
		return 0;
	}
	PROMISE(info.type >= 0 && info.type < PHOTO_TYPE_COUNT);
	PROMISE(info.width >= 1 && info.width <= PHOTO_SIDE_MAX);
	PROMISE(info.height >= 1 && info.height <= PHOTO_SIDE_MAX);
	PROMISE((int64_t)info.width * info.height <= PHOTO_PIXELS_MAX);
	PROMISE(info.bytes == (int64_t)size);
	return 0;
}
