/* SPDX-License-Identifier: MIT */
/* Sessions beside those of others: who is needed twice, when somebody is free. Refuses nothing. */
#ifndef CORE_VISITS_H
#define CORE_VISITS_H

#include "core/core.h"

/*
 * "anna has 1077 Öberg, Per then, 10:00 to 13:00", "Room 2 is taken by …"; "" when there is no
 * clash, or it cannot be told. In the arena.
 */
const char *core_clash(struct core *c, const struct session *x, struct arena *a);
const char *core_room_clash(struct core *c, const struct session *x, struct arena *a);

/*
 * Moves a new session on to when its practitioner and room are free that day; a day that is full
 * stays.
 */
void core_find_free(struct core *c, struct session *x);

#endif
