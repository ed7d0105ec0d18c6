/* SPDX-License-Identifier: MIT */
/* Which consent counts, and what it says. */
#include "config.h"
#include "model/consents.h"
#include "base/mem.h"
#include "model/choices.h"

static bool is_active(const struct consent *x)
{
	return choice_is(&client_status, x->status, "active");
}

static bool is_later(const struct consent *x, const struct consent *than)
{
	if (x->signed_on != than->signed_on)
		return x->signed_on > than->signed_on;
	return x->rec.id > than->rec.id;
}

const struct consent *consent_of(const struct consent *all, int n, int32_t purpose)
{
	const struct consent *last = NULL;

	for (int i = 0; i < n; i++)
		if (all[i].purpose == purpose && is_active(&all[i]) &&
		    (!last || is_later(&all[i], last)))
			last = &all[i];
	return last;
}

enum consent_state consent_state(const struct consent *x)
{
	return !x ? CONSENT_MISSING : x->withdrawn_on ? CONSENT_WITHDRAWN : CONSENT_GIVEN;
}

const char *consent_words(enum consent_state s)
{
	static const char *const words[] = { "missing", "given", "withdrawn" };

	return words[s];
}

bool consent_shows_photos(int32_t purpose)
{
	static const char *const codes[] = { "photo-record", "training", "web", "social" };

	for (size_t i = 0; i < COUNT(codes); i++)
		if (choice_is(&consent_purpose, purpose, codes[i]))
			return true;
	return false;
}

bool copy_must_go(const struct copy *x, const struct consent *all, int n)
{
	if (x->taken_down || !choice_is(&client_status, x->status, "active") ||
	    (x->consent == NONE_INT && choice_is(&consent_purpose, x->purpose, "photo-record")))
		return false;
	return consent_state(consent_of(all, n, x->purpose)) != CONSENT_GIVEN;
}

const char *consent_withdrawn_photos(const struct consent *all, int n, struct arena *a)
{
	char day[DATE_BUF];
	BUF(w);

	for (int32_t i = 1; i <= consent_purpose.count; i++) {
		const struct consent *x = consent_shows_photos(i) ? consent_of(all, n, i) : NULL;

		if (consent_state(x) == CONSENT_WITHDRAWN)
			buf_printf(&w, "%s%s (%s)", w.len ? ", " : "",
				   choice_label(&consent_purpose, i),
				   day_short(x->withdrawn_on, 0, day));
	}
	return arena_strdup(a, buf_str(&w));
}
