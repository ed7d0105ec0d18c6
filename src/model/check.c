/* SPDX-License-Identifier: MIT */
/* What makes a value or a record invalid, beyond its kind. */
#include "config.h"
#include "model/check.h"
#include "base/text.h"
#include "model/pattern.h"
#include "model/types.h"

#include <ctype.h>
#include <string.h>

int check_phone(const struct field *f, const char *s, struct err *e)
{
	int digits = 0;

	for (const char *p = s; *p; p++) {
		if (isdigit((unsigned char)*p))
			digits++;
		else if (!strchr("+ -().,/x#", *p))
			return err_field(e, f->name, "%s: a phone number has no '%.*s'", f->label,
					 (int)text_next(p, strlen(p), 0), p);
	}
	return digits >= 3 ? 0 :
			     err_field(e, f->name, "%s: '%.40s' has too few digits", f->label, s);
}

int check_email(const struct field *f, const char *s, struct err *e)
{
	const char *at = strchr(s, '@');

	if (!at || at == s || !at[1] || strchr(at + 1, '@') || strpbrk(s, " \t,;"))
		return err_field(e, f->name, "%s: '%.80s' is not an address like name@example.com",
				 f->label, s);
	return 0;
}

int check_login(const struct field *f, const char *s, struct err *e)
{
	if (strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789._-") != strlen(s) || *s == '-')
		return err_field(e, f->name, "%s: '%.40s' may have only a-z, 0-9, '.', '_' and '-'",
				 f->label, s);
	return 0;
}

/* Family name first, as lists are read. */
const char *client_sort_key(const void *rec, struct arena *a)
{
	const struct client *c = rec;
	size_t family = strlen(c->family_name), given = strlen(c->given_name);
	char *both = arena_alloc(a, family + given + 2);

	memcpy(both, c->family_name, family);
	both[family] = ' ';
	memcpy(both + family + 1, c->given_name, given);
	return text_fold(a, both);
}

void client_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct client *c = rec;

	if (c->born > r->today)
		problem_add(p, "born", "Date of birth: is in the future");
	else if (c->born && day_age(c->born, r->today) > 120)
		problem_add(p, "born", "Date of birth: is more than 120 years ago");
}

/*
 * Total only when all four regions are known: half a SALT is not a SALT. A code belongs to one
 * scale, so the code alone is enough; a scale that was given stays, to be checked.
 */
void assessment_derive(void *rec)
{
	struct assessment *x = rec;
	bool all = x->salt_top != NONE_INT && x->salt_back != NONE_INT &&
		   x->salt_right != NONE_INT && x->salt_left != NONE_INT;

	if (x->code && !x->scale)
		x->scale = choice_index(&pattern_scales, pattern_codes.rows[x->code - 1].group);
	x->salt_total = all ? salt_total((int)x->salt_top, (int)x->salt_back, (int)x->salt_right,
					 (int)x->salt_left) : NONE_INT;
}

void assessment_check(const void *rec, const struct rules *r, struct problems *p)
{
	const struct assessment *x = rec;
	int given = (x->salt_top != NONE_INT) + (x->salt_back != NONE_INT) +
		    (x->salt_right != NONE_INT) + (x->salt_left != NONE_INT);

	if (x->scale && x->code && strcmp(pattern_codes.rows[x->code - 1].group,
					  choice_code(&pattern_scales, x->scale)))
		problem_add(p, "code", "Pattern: %s does not belong to the scale %s",
			    choice_code(&pattern_codes, x->code),
			    choice_label(&pattern_scales, x->scale));
	if (given && given < 4)
		problem_add(p,
			    x->salt_top == NONE_INT   ? "salt_top" :
			    x->salt_back == NONE_INT  ? "salt_back" :
			    x->salt_right == NONE_INT ? "salt_right" :
							"salt_left",
			    "SALT: give all four regions or none");
	if (x->on > r->today)
		problem_add(p, "on", "Date: an assessment cannot be in the future");
	if (x->since && x->on && x->since > x->on)
		problem_add(p, "since", "Since: is later than the assessment");
}
