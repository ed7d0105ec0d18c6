/* SPDX-License-Identifier: MIT */
/* SQL over the table payment, out of model/ways.def: what an entry adds to each of two pots. */
#ifndef STORE_POTS_H
#define STORE_POTS_H

extern const char pot_paid[];	/* of the invoice that it names */
extern const char pot_held[];	/* of its client */

#endif
