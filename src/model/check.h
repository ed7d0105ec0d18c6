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

/* Of the treatment record, in check_treatment.c. */
void session_derive(void *rec);
void bottle_derive(void *rec);
void health_check(const void *rec, const struct rules *r, struct problems *p);
void scar_check(const void *rec, const struct rules *r, struct problems *p);
void course_check(const void *rec, const struct rules *r, struct problems *p);
void session_check(const void *rec, const struct rules *r, struct problems *p);
void consent_check(const void *rec, const struct rules *r, struct problems *p);
void bottle_check(const void *rec, const struct rules *r, struct problems *p);
void holdrule_check(const void *rec, const struct rules *r, struct problems *p);
void taskrule_check(const void *rec, const struct rules *r, struct problems *p);

#endif
