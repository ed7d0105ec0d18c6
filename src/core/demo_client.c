/* SPDX-License-Identifier: MIT */
/* Makes up who a client is; not what was done. */
#include "config.h"
#include "core/demo_impl.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

static const struct country {
	int weight;
	const char *name, *female, *male, *family, *towns, *phones;
} countries[] = {
#define COUNTRY(weight, name, female, male, family, towns, phones) \
	{ weight, name, female, male, family, towns, phones },
#include "core/demo.def"
};

static const struct person {
	const char *country, *given, *family;
	bool male;
} persons[] = {
#define PERSON(country, given, family, male) { country, given, family, male },
#include "core/demo.def"
};

static const struct country *any_country(struct chance *x)
{
	int all = 0, at;

	for (size_t i = 0; i < COUNT(countries); i++)
		all += countries[i].weight;
	at = chance_below(x, all);
	for (const struct country *y = countries; ; y++)
		if ((at -= y->weight) < 0)
			return y;
}

static const struct country *country_named(const char *name)
{
	const struct country *y = countries;

	while (strcmp(y->name, name))
		y++;
	return y;
}

/* Letters and digits of the folded name; "" for scripts that have none. */
static const char *plain(const char *s, struct arena *a)
{
	char *t = text_fold(a, s), *to = t;

	for (const char *p = t; *p; p++)
		if (isalnum((unsigned char)*p))
			*to++ = *p;
	*to = '\0';
	return t;
}

static const char *email_of(const struct client *c, struct chance *x, struct arena *a)
{
	const char *given = plain(c->given_name, a), *family = plain(c->family_name, a);
	const char *domain = chance_words(x, "example.com|example.org|example.net", a);

	if (!*given || !*family)
		return arena_printf(a, "client%" PRId64 "@%s", c->rec.id, domain);
	return chance_percent(x, 50) ?
		       arena_printf(a, "%s.%s%d@%s", given, family, chance_below(x, 100), domain) :
		       arena_printf(a, "%.1s%s%d@%s", given, family, chance_below(x, 1000), domain);
}

static void set_address(struct client *c, const struct country *y, struct chance *x,
			struct arena *a)
{
	char *town = arena_strdup(a, chance_words(x, y->towns, a)), *code = strchr(town, ',');

	*code++ = '\0';
	c->city = town;
	c->postcode = code;
	c->country = y->name;
	c->address = chance_words(x, demo_words.streets, a);
}

static day_t birth_date(struct chance *x, day_t today)
{
	int age = 19 + (chance_below(x, 26) + chance_below(x, 26));

	return day_add(today, -age * 365 - chance_below(x, 365));
}

static void set_name(struct client *c, int64_t i, const struct country *y, bool male,
		     struct chance *x, struct arena *a)
{
	const char *given = male ? y->male : y->female;

	if (i < (int64_t)COUNT(persons)) {
		c->given_name = persons[i].given;
		c->family_name = persons[i].family;
		return;
	}
	c->given_name = chance_words(x, given, a);
	c->family_name = chance_words(x, y->family, a);
	if (chance_percent(x, 30)) {
		const char *second = chance_words(x, given, a);

		if (strcmp(second, c->given_name))
			c->given_name = arena_printf(a, "%s %s", c->given_name, second);
	} else if (chance_percent(x, 6)) {
		c->preferred_name = chance_words(x, given, a);
	}
}

void demo_client(struct demo *d, int64_t i, struct chance *x, struct client *ret)
{
	bool known = i < (int64_t)COUNT(persons), male;
	const struct country *y = any_country(x);
	struct arena *a = &d->row;

	core_new(d->c, &client_type, ret, a);
	male = chance_percent(x, 68);
	if (known) {
		y = country_named(persons[i].country);
		male = persons[i].male;
	}
	ret->rec.id = i + 1;
	set_name(ret, i, y, male, x, a);
	ret->gender = choice_index(&gender, chance_percent(x, 3) ? "other" :
					    male                 ? "male" :
								   "female");
	ret->born = birth_date(x, d->today);
	ret->phone = chance_words(x, y->phones, a);
	if (chance_percent(x, 12))
		ret->second_phone = chance_words(x, y->phones, a);
	if (chance_percent(x, 85))
		ret->email = email_of(ret, x, a);
	if (chance_percent(x, 80))
		set_address(ret, y, x, a);
	if (chance_percent(x, 60))
		ret->heard_from = chance_words(x, demo_words.sources, a);
	if (chance_percent(x, 18))
		ret->tags = chance_words(x, demo_words.tag_sets, a);
	if (chance_percent(x, 9) || i == 4)
		ret->alert = chance_words(x, demo_words.alerts, a);
	if (chance_percent(x, 40))
		ret->notes = chance_words(x, demo_words.notes, a);
	if (chance_percent(x, 6) && !known)
		ret->status = choice_index(&client_status, "archived");
}
