/* SPDX-License-Identifier: MIT */
/*
 * A book of made-up clients to try the program on: names, numbers and addresses that belong to
 * nobody.
 */
#ifndef CORE_DEMO_H
#define CORE_DEMO_H

#include "core/core.h"

enum { DEMO_CLIENTS = 200, DEMO_CLIENTS_MAX = 100 * 1000 * 1000 };

struct demo_spec {
	int64_t clients;	/* 1 to DEMO_CLIENTS_MAX */
	uint64_t seed;		/* the same seed and day give the same records and pictures */
	void (*progress)(void *ctx, int64_t done,
			 int64_t all); /* clients, now and then; NULL: nobody looks */
	void *ctx;
};
struct demo_done {
	int64_t clients, assessments, sessions, photos;
};

/*
 * Fills a book that has no clients (ERR_EXISTS else): three members of staff; clients with
 * assessments, courses of sessions up to the coming weeks, alerts; photos of the first dozen, some
 * of them lacking views, one with marks, some with copies that have to be taken down; a price list,
 * invoices and payments of the first forty, and among them what does not come every day, with
 * exports for the bookkeeper and a closed month. The records are one transaction; what is due
 * follows in another, then photos and money as if a person had entered them.
 */
int core_demo(struct core *c, const struct demo_spec *spec, struct demo_done *ret,
	      struct err *e) MUST_CHECK;

#endif
