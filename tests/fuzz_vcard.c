/* SPDX-License-Identifier: MIT */
/* Any bytes as a vCard: cards of good text, or an error in words that names the line. */
#include "config.h"
#include "tests/fuzz_file.h"
#include "base/text.h"
#include "core/vcard_impl.h"

#include <string.h>

const char fuzz_name[] = "vcard";

static void check_card(const struct vcard *x, struct arena *a)
{
	PROMISE(x->version == 21 || x->version == 30 || x->version == 40);
	PROMISE(x->line > 0 && x->count >= 0);
	for (int i = 0; i < x->count; i++) {
		const struct vcard_prop *p = &x->prop[i];

		PROMISE(p->line > x->line);
		PROMISE(text_valid(p->value, strlen(p->value)));
		PROMISE(strlen(vcard_text(p, a)) <= strlen(p->value));
		for (int n = 0; n < 8; n++)
			PROMISE(strlen(vcard_part(p, n, "+", a)) <= strlen(p->value));
		vcard_has(p, "PREF");
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct vcard_reader *r = NULL;
	struct vcard card;
	struct err e = { 0 };
	ARENA(a);
	int code = vcard_open(&r, fuzz_file(data, size), &e);

	while (code >= 0 && (code = vcard_next(r, &card, &a, &e)) == 1) {
		check_card(&card, &a);
		arena_reset(&a);
	}
	PROMISE(code == 0 || (code == -ERR_INVALID && e.msg[0]));
	vcard_close(&r);
	return 0;
}
