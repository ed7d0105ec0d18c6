/* SPDX-License-Identifier: MIT */
/* Clients as vCards, for the address books of telephones and desks, and back. */
#ifndef CORE_VCARD_H
#define CORE_VCARD_H

#include "base/out.h"
#include "core/import.h"

struct vcard_spec {
	struct query q;
	int version;		/* 3 (RFC 2426), which every address book reads, or 4 (RFC 6350) */
	const char *columns;	/* only these fields, besides the name; NULL: all that a card has */
};

/*
 * A card for each client: names, phones, e-mail, address, date of birth, tags, notes; gender in
 * version 4. Never the alert. The same client keeps its UID. Returns how many. Noted in the audit
 * trail as an export is.
 */
int64_t core_vcards(struct core *c, const struct vcard_spec *spec, struct out *out,
		    struct err *e) MUST_CHECK;
/* The same into a file that is complete or absent. */
int64_t core_vcards_file(struct core *c, const struct vcard_spec *spec, const char *path,
			 struct err *e) MUST_CHECK;

/*
 * The cards of all files as clients, in one transaction or not at all, as core_import() does with
 * rows: checked, known again by name, date of birth, phone and e-mail, with dry run, notes and
 * report. Versions 2.1, 3.0 and 4.0. What a client has no place for is noted, and whoever may be
 * the same person too. Of the spec type, path, delimiter, dates and map do not count.
 */
int core_vcards_import(struct core *c, const struct import_spec *spec, const char *const *paths,
		       int count, struct import_done *ret, struct err *e) MUST_CHECK;

#endif
