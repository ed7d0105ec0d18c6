/* SPDX-License-Identifier: MIT */
/* Rules for single fields and across the fields of a record; private to the model. */
#ifndef MODEL_CHECK_H
#define MODEL_CHECK_H

#include "model/field.h"

field_check check_phone, check_email, check_login;

const char *client_sort_key(const void *rec, struct arena *a);
void assessment_derive(void *rec);
void assessment_check(const void *rec, const struct rules *r, struct problems *p);
void client_check(const void *rec, const struct rules *r, struct problems *p);

#endif
