/* SPDX-License-Identifier: MIT */
/* What the sheet's two forms share. Private to core. */
#ifndef CORE_PAIRS_IMPL_H
#define CORE_PAIRS_IMPL_H

#include "base/mem.h"
#include "core/pairs.h"

struct pairs_sheet {
	struct core *c;
	struct arena *a;		/* all texts */
	struct client client;
	struct photo_pair *pairs;
	int count;
	int32_t purpose;		/* 0: for the client */
	int64_t consent;
	const char **done;		/* what was done in between */
	int done_count;
	const char *missing;		/* characters that no font has */
};

/* "Healed, 20 Nov 2026" */
const char *pair_words(const struct photo *x, bool before, struct arena *a);

int pairs_pdf(struct pairs_sheet *s, struct buf *ret, struct err *e) MUST_CHECK;
int pairs_png(struct pairs_sheet *s, struct buf *ret, struct err *e) MUST_CHECK;

#endif
