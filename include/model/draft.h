/* SPDX-License-Identifier: MIT */
/* A form that was left half typed: what it was about and what was typed. */
#ifndef MODEL_DRAFT_H
#define MODEL_DRAFT_H

#include "model/types.h"

struct draft {
	const char *key; /* the form's save key: what saves the form takes the draft away */
	instant_t at;			/* of the last change */
	const struct rectype *type;
	int64_t client;			/* whom it is about; 0: a new client */
	int64_t record;			/* that is changed; 0: a new one */
	int64_t version;		/* of that record, as it was read */
	const char *title;		/* of the form */
	const char *fields;		/* as from form_draft */
};

#endif
