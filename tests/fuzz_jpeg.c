/* SPDX-License-Identifier: MIT */
/* Any bytes as a JPEG: words or pixels. */
#include "config.h"
#include "tests/fuzz_decode.h"

const char fuzz_name[] = "jpeg";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_decode(PHOTO_JPEG, data, size);
	return 0;
}
