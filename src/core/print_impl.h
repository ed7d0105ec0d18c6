/* SPDX-License-Identifier: MIT */
/* A record laid out for print: what stands below what, without sizes. Private to core. */
#ifndef CORE_PRINT_IMPL_H
#define CORE_PRINT_IMPL_H

#include "base/mem.h"
#include "core/core_impl.h"
#include "model/pattern.h"
#include "model/zone.h"

enum print_kind {
	PRINT_HEADING,		/* text */
	PRINT_RECORD,		/* text: what a record is called; its fields follow */
	PRINT_FIELD,		/* label, text of one line or more */
	PRINT_TEXT,		/* text by itself */
	PRINT_ALERT,		/* text that could hurt to overlook */
	PRINT_HEADS,		/* pattern in two views */
	PRINT_MAP,		/* zones with their layers, the pattern's loss, in four views */
};

struct print_block {
	enum print_kind kind;
	const char *label, *text;
	const struct pattern *pattern;
	uint64_t zones;
	unsigned char layers[ZONE_COUNT];
};

struct print_sheet {
	struct core *c;
	struct arena a;			/* all texts */
	const char *title;		/* "1042 Öberg, Åsa" */
	const char *made;		/* "Printed Mon 23 Nov 2026 by anna" */
	const struct pattern *loss;	/* as it was judged last; NULL: never */
	struct buf blocks;
};

int print_collect(struct print_sheet *s, struct core *c, int64_t client, struct err *e) MUST_CHECK;
void print_done(struct print_sheet *s);
const struct print_block *print_block(const struct print_sheet *s, int i);
int print_count(const struct print_sheet *s);

/*
 * Breaks a text into lines no wider than 'room' by 'width', at blanks where there are any; calls
 * line for each, at least once.
 */
void print_wrap(const char *text, double room, double (*width)(void *ctx, const char *s, size_t n),
		void (*line)(void *ctx, const char *s, size_t n), void *ctx);

#endif
