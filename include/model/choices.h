/* SPDX-License-Identifier: MIT */
/* The choice lists of choices.def by name: struct choices client_status, gender, … */
#ifndef MODEL_CHOICES_H
#define MODEL_CHOICES_H

#include "model/field.h"

#define LIST(name) extern const struct choices name;
#define ITEM(code, label, help, group)
#define END
#include "model/choices.def"
#undef LIST
#undef ITEM
#undef END

#endif
