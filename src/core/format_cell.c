/* SPDX-License-Identifier: MIT */
/* One cell: a value of the ledger in the style of a format, and what is wrong when it is none. */
#include "config.h"
#include "core/format_impl.h"
#include "base/text.h"
#include "model/choices.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char *date(const struct writing *w, day_t day, char *buf)
{
	char iso[DATE_BUF];

	day_iso(day, iso);
	if (!day || w->f->dates == BOOK_ISO || (w->f->dates == BOOK_REGION && w->iso))
		return memcpy(buf, iso, DATE_BUF);
	if (w->f->dates == BOOK_REGION && w->month_first)
		snprintf(buf, DATE_BUF, "%.2s/%.2s/%.4s", iso + 5, iso + 8, iso);
	else
		snprintf(buf, DATE_BUF, "%.2s/%.2s/%.4s", iso + 8, iso + 5, iso);
	return buf;
}

/* Whole graphemes, so many characters at most. */
static const char *cut(struct writing *w, const char *s, int max)
{
	size_t n = strlen(s), at = 0;
	int count = 0;

	while (at < n) {
		size_t next = text_next(s, n, at);

		for (size_t i = at; i < next; i++)
			count += ((unsigned char)s[i] & 0xc0) != 0x80;
		if (count > max)
			break;
		at = next;
	}
	return arena_strndup(&w->row, s, at);
}

/* Blanks in place of what is forbidden, one at a time and none at the ends. */
static char *without(struct writing *w, const char *s, const char *also)
{
	const char *forbidden = w->f->forbidden ? w->f->forbidden : "";
	char *out = arena_strdup(&w->row, s), *p = out;

	for (const char *q = s; *q; q++) {
		bool blank = *q == ' ' || strchr(forbidden, *q) || strchr(also, *q);

		if (!blank)
			*p++ = *q;
		else if (p > out && p[-1] != ' ')
			*p++ = ' ';
	}
	while (p > out && p[-1] == ' ')
		p--;
	*p = '\0';
	return out;
}

const char *cell_clean(struct writing *w, const char *s, int max, const char *forbidden)
{
	const char *t = s;
	bool changed;

	if (w->f->clean) {
		t = text_clean(&w->row, t, strlen(t), TEXT_ONE_LINE);
		t = without(w, t, forbidden);
		t += strspn(t, "=@ ");
	}
	if (max)
		t = cut(w, t, max);
	changed = strcmp(s, t) != 0;
	if (w->f->bytes != BOOK_UTF8) {
		int lost;

		t = text_to_bytes(&w->row, t,
				  w->f->bytes == BOOK_ASCII ? TEXT_ASCII : TEXT_CP1252, &lost);
		changed |= lost > 0;
		/* A letter may have become what the first round took away. */
		t = without(w, t, forbidden);
	}
	w->changed += changed;
	return t;
}

/* The words that have no digit. */
static const char *wordless(struct writing *w, const char *s)
{
	const char *out = "";

	while (*s) {
		size_t n = strcspn(s, " ");

		if (n && strcspn(s, "0123456789") >= n)
			out = arena_printf(&w->row, "%s%s%.*s", out, *out ? " " : "", (int)n, s);
		s += n;
		s += *s == ' ';
	}
	return out;
}

static const char *entry_words(const struct ledger_row *x, struct arena *a)
{
	return *x->code ? x->code : arena_printf(a, "%s %" PRId64, x->record, x->id);
}

static int no_account(const struct ledger_row *x, int32_t purpose, const char *field,
		      struct err *e)
{
	const char *code = choice_code(&account_purpose, purpose);
	ARENA(a);

	return err_field(e, field,
			 "%s needs an account for %s, and there is none: scalpbook account add "
			 "--name=%s --purpose=%s --%s=…",
			 entry_words(x, &a), choice_label(&account_purpose, purpose), code, code,
			 field);
}

int cell_missing(const struct writing *w, const struct ledger_value *v, const struct ledger_row *x,
		 struct err *e)
{
	ARENA(a);
	const char *entry = entry_words(x, &a);
	const char *name = v->of == LEDGER_OF_account ? x->account :
			   v->of == LEDGER_OF_other ? x->other : x->third;
	int32_t purpose = v->of == LEDGER_OF_account ? x->account_for :
			  v->of == LEDGER_OF_other ? x->other_for : x->third_for;
	const struct field *f;

	if (v->of == LEDGER_OF_row)
		return err_field(e, v->name, "%s %" PRId64 " (%s): %s is missing, which %s needs",
				 x->record, x->id, entry, v->words, w->f->name);
	if (v->of == LEDGER_OF_tax && !*x->tax_code)
		return err_field(e, "tax_code",
				 "line %" PRId64 " of %s has no tax code, and %s needs one. What "
				 "was issued stays: credit that invoice and make it again with a "
				 "tax code on each line. The setting tax_code is what new lines "
				 "begin with", x->id, entry, w->f->name);
	if (v->of == LEDGER_OF_tax) {
		f = field_named(&tax_type, v->field);
		return err_field(e, v->field,
				 "%s: the tax code '%s' has no name '%s': scalpbook tax edit %s "
				 "--%s=…", entry, x->tax_code, f->label, x->tax_code, v->field);
	}
	if (!*name)
		return no_account(x, purpose, v->field, e);
	f = field_named(&account_type, v->field);
	return err_field(e, v->field,
			 "%s: the account '%s' has no %s, which %s needs: scalpbook account edit "
			 "%s --%s=…", entry, name, f->label, w->f->name, name, v->field);
}

static void number(struct writing *w, struct cell *ret, int64_t n, int digits)
{
	char buf[MONEY_BUF];

	ret->number = n;
	ret->text = n == NONE_INT ? "" : arena_strdup(&w->row, money_text(n, digits, '.', buf));
}

static void text(struct writing *w, const struct column *c, const char *s, struct cell *ret)
{
	if (c->digits_by_setting && !w->keep_digits)
		s = wordless(w, s);
	ret->text = cell_clean(w, s, c->exact ? 0 : c->max, "");
}

/* The account of the entry whose code this is; NULL: it is none. */
static const char *account_of(const struct ledger_row *x, const char *code)
{
	return !strcmp(code, x->account_code) ? x->account :
	       !strcmp(code, x->other_code) ? x->other :
	       !strcmp(code, x->third_code) ? x->third : NULL;
}

static int too_long(const struct writing *w, const struct column *c, const struct ledger_row *x,
		    const char *value, struct err *e)
{
	ARENA(a);
	const char *entry = entry_words(x, &a), *account = account_of(x, value);

	if (account)
		return err_field(e, "code",
				 "%s: the Code of the account '%s', %s, is longer than the %d "
				 "characters that %s takes: scalpbook account edit %s --code=…",
				 entry, account, value, c->max, w->f->name, account);
	return err_field(e, ledger_values[c->value].name,
			 "%s %" PRId64 " (%s): '%s' is longer than the %d characters that %s "
			 "takes, and cut short it could be taken for another; export its day in "
			 "another format, and set a shorter invoice_series for those to come",
			 x->record, x->id, entry, value, c->max, w->f->name);
}

static void fill(struct writing *w, const struct column *c, const void *value, struct cell *ret)
{
	char buf[DATE_BUF];

	switch (ret->kind) {
	case LEDGER_TEXT:
		text(w, c, *(const char *const *)value, ret);
		break;
	case LEDGER_DAY:
		ret->day = *(const day_t *)value;
		ret->text = arena_strdup(&w->row, date(w, ret->day, buf));
		break;
	case LEDGER_NUMBER:
		number(w, ret, *(const int64_t *)value, 0);
		break;
	case LEDGER_MONEY:
		number(w, ret, *(const money_t *)value, w->digits);
		break;
	case LEDGER_HUNDREDTHS:
		number(w, ret, *(const int64_t *)value, 2);
		break;
	}
}

int cell_make(struct writing *w, const struct column *c, const struct ledger_row *x, bool first,
	      struct cell *ret, struct err *e)
{
	const struct ledger_value *v;

	*ret = (struct cell){ .kind = LEDGER_TEXT, .text = "", .number = NONE_INT };
	if (c->value == LEDGER_none || (c->first && !first))
		return 0;
	v = &ledger_values[c->value];
	ret->kind = v->kind;
	fill(w, c, (const char *)x + v->off, ret);
	ret->len = strlen(ret->text);
	if (!ret->len && (c->need || (c->need_taxed && *x->taxed)))
		return cell_missing(w, v, x, e);
	if (c->exact && strlen(cut(w, ret->text, c->max)) < ret->len)
		return too_long(w, c, x, ret->text, e);
	return 0;
}
