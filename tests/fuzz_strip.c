/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a picture to strip: an error in words, or a picture not much larger, of which
 * nothing is left to strip.
 */
#include "config.h"
#include "tests/fuzz.h"
#include "media/strip.h"

#include <string.h>

const char fuzz_name[] = "strip";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int orientation = size ? data[size - 1] % 9 : 0;
	struct err e = { 0 };
	BUF(once);
	BUF(twice);
	int code = strip_bytes(&once, data, size, orientation, &e);

	if (code < 0) {
		PROMISE(code == -ERR_INVALID && e.msg[0]);
		return 0;
	}
	PROMISE(once.len <= size + 48);
	PROMISE(strip_bytes(&twice, once.s, once.len, orientation, &e) == 0);
	PROMISE(twice.len == once.len && !memcmp(twice.s, once.s, once.len));
	return 0;
}
