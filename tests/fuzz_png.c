/* SPDX-License-Identifier: MIT */
/* Any bytes as a PNG: words or pixels. */
#include "config.h"
#include "tests/fuzz_decode.h"

const char fuzz_name[] = "png";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_decode(PHOTO_PNG, data, size);
	return 0;
}
