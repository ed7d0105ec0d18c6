/* SPDX-License-Identifier: MIT */
/* A form as questions, one a line, from the fields of a type. */
#include "config.h"
#include "cli/lines_form.h"
#include "core/words.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void lines_say(struct lines *l, const char *fmt, ...)
{
	char words[2000];
	va_list ap;
	ARENA(a);

	(void)l;
	va_start(ap, fmt);
	vsnprintf(words, sizeof words, fmt, ap);
	va_end(ap);
	puts(text_clean(&a, words, strlen(words), TEXT_ONE_LINE | TEXT_VISIBLE));
}

/*
 * Whether the line was whole; the rest of one that is too long is no answer to the next question.
 */
static bool whole_line(struct lines *l)
{
	int c = '\0';

	if (strchr(l->line, '\n') || feof(stdin))
		return true;
	while (c != '\n' && c != EOF)
		c = getchar();
	return false;
}

const char *lines_ask(struct lines *l, const char *question)
{
	bool whole;

	do {
		printf("%s: ", question);
		fflush(stdout);
		if (!fgets(l->line, sizeof l->line, stdin)) {
			puts("");
			l->over = true;
			return NULL;
		}
		if (!(whole = whole_line(l)))
			lines_say(l, "! Longer than %zu bytes, type less.", sizeof l->line - 2);
	} while (!whole);
	return text_trim(&l->arena,
			 text_clean(&l->arena, l->line, strcspn(l->line, "\n"), TEXT_ONE_LINE));
}

static bool is_asked(const struct rectype *t, const struct field *f, const void *was)
{
	if (field_is_key(t, f) || (f->flags & (F_AUTO | F_OWNER)))
		return false;
	return !was || !(f->flags & F_FIXED);
}

static void explain(struct lines *l, const struct field *f)
{
	lines_say(l, "%s: %s%s%s. Enter keeps, - empties, ! gives up.", f->label,
		  kind_words(f->kind), f->help ? ", " : "", f->help ? f->help : "");
	for (int i = 0; f->choices && i < f->choices->count; i++) {
		const struct choice *c = &f->choices->rows[i];

		lines_say(l, "%s: %s%s%s%s%s", c->code, c->group ? c->group : "",
			  c->group ? " " : "", c->label, c->help ? ". " : "",
			  c->help ? c->help : "");
	}
}

/* A day, a time or a length that was not typed in full is said as it is understood. */
static void say_understood(struct lines *l, const struct field *f, const void *rec,
			   const char *answer)
{
	const struct rules *rules = core_rules(l->core);
	const char *words = field_understood(f, answer, rules, &l->arena);

	if (*words && strcmp(field_text(f, rec, rules, &l->arena), answer))
		lines_say(l, "%s.", words);
}

/* 1: answered, 0: given up. What cannot be read is asked again. */
static int ask_field(struct lines *l, const struct rectype *t, const struct field *f, void *rec)
{
	const char *answer;

	for (;;) {
		const char *now = core_show(l->core, t, f, rec, &l->arena);
		struct err e = { 0 };

		answer = lines_ask(l, arena_printf(&l->arena, "%s%s [%s]", f->label,
						   f->choices ? " (? lists)" : "", now));
		if (!answer || !strcmp(answer, "!"))
			return 0;
		if (!*answer)
			return 1;
		if (!strcmp(answer, "?"))
			explain(l, f);
		else if (core_parse(l->core, t, f, rec, strcmp(answer, "-") ? answer : "",
				    &l->arena, &e) < 0)
			lines_say(l, "! %s", e.msg);
		else
			break;
	}
	say_understood(l, f, rec, answer);
	return 1;
}

int lines_fill(struct lines *l, const struct rectype *t, const void *was, void *rec)
{
	lines_say(l, "%s. Enter keeps what stands in brackets, ? explains, ! gives up.", t->label);
	for EACH_FIELD(f, t)
		if (is_asked(t, f, was) && !ask_field(l, t, f, rec)) {
			lines_say(l, "Given up, nothing was saved.");
			return 0;
		}
	return 1;
}

static bool is_named(const struct problems *p, const struct field *f)
{
	for (const struct problem *x = p->first; x; x = x->next)
		if (!strcmp(x->field, f->name))
			return true;
	return false;
}

/* Asks again for the fields that are at fault; 0 when nothing can be asked or it is given up. */
static int mend(struct lines *l, const struct rectype *t, const void *was, void *rec,
		const struct problems *p)
{
	int asked = 0;

	for (const struct problem *x = p->first; x; x = x->next)
		lines_say(l, "! %s", x->words);
	for EACH_FIELD(f, t)
		if (is_named(p, f) && is_asked(t, f, was)) {
			if (!ask_field(l, t, f, rec))
				return 0;
			asked++;
		}
	return asked;
}

/* 1: nothing was doubted, or it is to be saved all the same; 0: given up. */
static int ask_doubts(struct lines *l, const struct rectype *t, const void *was, const void *rec,
		      struct err *e)
{
	struct doubts d = { .ask.a = &l->arena, .slip.a = &l->arena, .tell.a = &l->arena };
	const char *answer;
	int r = core_doubts(l->core, t, was, rec, &d, e);

	if (r < 0)
		return r;
	for (const struct problem *x = d.tell.first; x; x = x->next)
		lines_say(l, "! Note: %s", x->words);
	for (const struct problem *x = d.ask.first; x; x = x->next)
		lines_say(l, "! %s", x->words);
	for (const struct problem *x = d.slip.first; x; x = x->next)
		lines_say(l, "! %s", x->words);
	if (!d.ask.first && !d.slip.first)
		return 1;
	answer = lines_ask(l, "Save it all the same? Type yes to do it");
	if (answer && !strcmp(answer, "yes"))
		return 1;
	lines_say(l, "Given up, nothing was saved.");
	return 0;
}

int lines_save(struct lines *l, const struct rectype *t, const void *was, void *rec, struct err *e)
{
	char key[UUID_LEN];

	uuid_make(key);
	for (;;) {
		struct problems p = { .a = &l->arena };
		int r = ask_doubts(l, t, was, rec, e);

		if (r <= 0)
			return r;
		r = core_save(l->core, t, was, rec, key, &p, e);

		if (r >= 0) {
			lines_say(l, "Saved: %s.", rec_title(t, rec, &l->arena));
			return 1;
		}
		if (!p.count)
			return r;
		if (!mend(l, t, was, rec, &p)) {
			lines_say(l, "Given up, nothing was saved.");
			return 0;
		}
	}
}

int lines_form(struct lines *l, const struct rectype *t, const void *was, void *rec, struct err *e)
{
	int r = lines_fill(l, t, was, rec);

	return r > 0 ? lines_save(l, t, was, rec, e) : r;
}
