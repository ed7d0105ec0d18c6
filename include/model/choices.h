/* SPDX-License-Identifier: MIT */
/* The choice lists of choices.def by name: struct choices client_status, gender, … */
#ifndef MODEL_CHOICES_H
#define MODEL_CHOICES_H

#include "model/field.h"

#define LIST(name) extern const struct choices name;
#define ITEM(code, label, help, group)
#define LEFTOUT(code, label, help, group)
#define END
#include "model/choices.def"
#undef LIST
#undef ITEM
#undef LEFTOUT
#undef END

/* conditions: what is ticked at a health review; hold_conditions: those and the findings. */
extern const struct choices conditions, hold_conditions;

/* Whether it is that row; 'code' is one of the list. */
bool choice_is(const struct choices *list, int32_t v, const char *code);

#endif
