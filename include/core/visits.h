/* SPDX-License-Identifier: MIT */
/* Sessions beside those of others: who is needed twice, when somebody is free. Refuses nothing. */
#ifndef CORE_VISITS_H
#define CORE_VISITS_H

#include "core/core.h"

/*
 * Moves a new session on to when its practitioner and room are free that day; a day that is full
 * stays, and so does one where that cannot be told.
 */
void core_find_free(struct core *c, struct session *x);

#endif
