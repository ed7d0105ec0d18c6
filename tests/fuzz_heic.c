/* SPDX-License-Identifier: MIT */
/* Any bytes as a HEIC: words or pixels. */
#include "config.h"
#include "tests/fuzz_decode.h"

const char fuzz_name[] = "heic";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_decode(PHOTO_HEIC, data, size);
	return 0;
}
