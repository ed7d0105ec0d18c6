/* SPDX-License-Identifier: MIT */
/* The table of the ways of money as SQL; who adds it up asks in money.c and money_walk.c. */
#include "config.h"
#include "store/pots.h"

#define BY(kind, sign) " WHEN '" #kind "' THEN " #sign " * amount"

const char pot_paid[] = "CASE kind"
#define WAY(kind, paid, held, alone, account, other, other_alone, out) BY(kind, paid)
#include "model/ways.def"
#undef WAY
	" END";

const char pot_held[] = "CASE WHEN invoice IS NULL THEN CASE kind"
#define WAY(kind, paid, held, alone, account, other, other_alone, out) BY(kind, alone)
#include "model/ways.def"
#undef WAY
	" END ELSE CASE kind"
#define WAY(kind, paid, held, alone, account, other, other_alone, out) BY(kind, held)
#include "model/ways.def"
#undef WAY
	" END END";
