/* SPDX-License-Identifier: MIT */
/* Records as JSON objects, one a line; private to the command line. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include "cli/cli_impl.h"
#include "core/report.h"

/* Every field by its name: numbers as numbers, sets as arrays, none as null. */
void json_record(struct cli *c, const struct rectype *t, const void *rec);
void json_pairs(struct cli *c, const struct pair *p, int n);
void json_report(struct cli *c, const struct report_rows *x);

#endif
