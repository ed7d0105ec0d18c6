/* SPDX-License-Identifier: MIT */
/* The table of what an entry of the ledger says. */
#include "config.h"
#include "model/ledger.h"

const struct ledger_value ledger_values[] = {
#define VALUE(kind, name, of, field, words) \
	{ #name, LEDGER_##kind, LEDGER_OF_##of, field, words, offsetof(struct ledger_row, name) },
#include "model/ledger.def"
#undef VALUE
};

#define NONE_TEXT ""
#define NONE_NUMBER NONE_INT
#define NONE_DAY 0
#define NONE_MONEY NONE_INT
#define NONE_HUNDREDTHS NONE_INT

void ledger_clear(struct ledger_row *row)
{
	*row = (struct ledger_row){
#define VALUE(kind, name, of, field, words) .name = NONE_##kind,
#include "model/ledger.def"
#undef VALUE
		.account_id = NONE_INT,
		.corrected = NONE_INT,
	};
}
