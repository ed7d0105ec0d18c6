/* SPDX-License-Identifier: MIT */
/* Looks settings up and checks their values. */
#include "config.h"
#include "model/setting.h"
#include "base/date.h"
#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

const struct setting settings[] = {
#define SETTING(name, preset, allowed, words) { name, preset, allowed, words },
#include "model/settings.def"
#undef SETTING
};
const int setting_count = (int)COUNT(settings);

const struct setting *setting_named(const char *name)
{
	for (int i = 0; i < setting_count; i++)
		if (!strcmp(settings[i].name, name))
			return &settings[i];
	return NULL;
}

static bool among(const char *list, const char *value)
{
	size_t n = strlen(value);

	for (const char *p = list; *p; p += strcspn(p, "|"), p += *p == '|')
		if (strcspn(p, "|") == n && !strncmp(p, value, n))
			return true;
	return false;
}

/* "#1-365": a whole number from 1 to 365 */
static bool within(const char *range, const char *value)
{
	char *end;
	long low = strtol(range + 1, &end, 10), high = strtol(end + 1, NULL, 10),
	     n = strtol(value, &end, 10);

	return isdigit((unsigned char)*value) && !*end && n >= low && n <= high;
}

static long characters(const char *s)
{
	long n = 0;

	for (; *s; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

static int check_line(const struct setting *s, const char *value, struct err *e)
{
	enum { MOST = 200 };

	if (!text_valid(value, strlen(value)) || strcspn(value, "\n\r\t") != strlen(value))
		return err_field(e, s->name, "%s: must be one line of text", s->name);
	if (s->allowed[1] && characters(value) > strtol(s->allowed + 1, NULL, 10))
		return err_field(e, s->name, "%s: is longer than %s characters", s->name,
				 s->allowed + 1);
	if (strlen(value) > MOST)
		return err_field(e, s->name, "%s: is longer than %d bytes", s->name, MOST);
	return 0;
}

int setting_check(const struct setting *s, const char *value, struct err *e)
{
	day_t day;

	if (*s->allowed == '#')
		return within(s->allowed, value) ? 0 :
		       err_field(e, s->name, "%s: '%.40s' is not a whole number of %s", s->name,
				 value, s->allowed + 1);
	if (*s->allowed == '@')
		return day_iso_parse(&day, value) == 0 ? 0 :
		       err_field(e, s->name, "%s: '%.40s' is not a day like 2026-10-31", s->name,
				 value);
	if (*s->allowed == SETTING_ANY)
		return check_line(s, value, e);
	if (*s->allowed && !among(s->allowed, value))
		return err_field(e, s->name, "%s: '%.40s' is not one of %s", s->name, value,
				 s->allowed);
	if (!*s->allowed &&
	    (strlen(value) != 3 || strspn(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3))
		return err_field(e, s->name, "%s: '%.40s' is not a code of three letters like GBP",
				 s->name, value);
	return 0;
}

/* ISO 4217:2015, the currencies in use whose minor unit is not a hundredth. */
int currency_digits(const char *code)
{
	static const struct {
		const char *codes;
		int digits;
	} others[] = {
		{ "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF", 0 },
		{ "BHD IQD JOD KWD LYD OMR TND", 3 },
	};

	for (size_t i = 0; i < COUNT(others); i++)
		if (strlen(code) == 3 && strstr(others[i].codes, code))
			return others[i].digits;
	return 2;
}
