/* SPDX-License-Identifier: MIT */
/* The ledger for what reads it within a transaction of its own; private to core. */
#ifndef CORE_LEDGER_IMPL_H
#define CORE_LEDGER_IMPL_H

#include "core/core_impl.h"
#include "core/ledger.h"
#include "store/ledger.h"

/* core_ledger() inside a transaction, for reading at least. */
int ledger_walk(struct core *c, const struct ledger_spec *s, core_ledger_row *row, void *ctx,
		struct err *e) MUST_CHECK;

#endif
