/* SPDX-License-Identifier: MIT */
/* What holds for a client so many days after a session. No I/O. */
#ifndef MODEL_AFTERCARE_H
#define MODEL_AFTERCARE_H

#include "model/types.h"

/*
 * "day 5 by the 5-day sheet: first gentle shampoo, limited sun"; "" when the session is not done,
 * no sheet was given, or its days are over. In the arena.
 */
const char *aftercare_words(const struct session *x, day_t day, struct arena *a);

#endif
