/* SPDX-License-Identifier: MIT */
/*
 * doc/generate FILE: prints FILE with the text between "GENERATED name" and "END name" made anew
 * from the tables of the program. Owns the marks and the list of sections, not their text.
 */
#include "config.h"
#include "doc/generate.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct section {
	const char *name;
	print_section *print;
} sections[] = {
	{ "verbs", manual_verbs },
	{ "options", manual_options },
	{ "keys", manual_keys },
	{ "fields", manual_fields },
	{ "codes", manual_codes },
	{ "exits", manual_exits },
	{ "settings", manual_settings },
	{ "profiles", manual_profiles },
	{ "formats", manual_formats },
	{ "field-tables", pages_fields },
	{ "choice-tables", pages_choices },
	{ "schema", pages_schema },
	{ "words", completion_words },
};

_Noreturn static void die(const char *path, int line, const char *words)
{
	fprintf(stderr, "doc/generate: %s:%d: %s\n", path, line, words);
	exit(1);
}

static const struct section *section_named(const char *name, size_t n)
{
	for (size_t i = 0; i < COUNT(sections); i++)
		if (strlen(sections[i].name) == n && !strncmp(sections[i].name, name, n))
			return &sections[i];
	return NULL;
}

/* The section that a line with this mark names, or NULL when it bears no mark. */
static const struct section *marked(const char *path, int at, const char *line, const char *mark)
{
	const char *word = strstr(line, mark);
	const struct section *s;

	if (!word)
		return NULL;
	word += strlen(mark);
	if (!(s = section_named(word, strspn(word, "abcdefghijklmnopqrstuvwxyz-"))))
		die(path, at, "there is no such section");
	return s;
}

static void print(const struct section *s)
{
	BUF(b);
	ARENA(a);

	s->print(&b, &a);
	fputs(buf_str(&b), stdout);
}

static void rewrite(FILE *f, const char *path)
{
	const struct section *in = NULL;
	char line[4096];

	for (int at = 1; fgets(line, sizeof line, f); at++) {
		if (!strchr(line, '\n'))
			die(path, at, "the line is too long, or the file ends within it");
		if (in && marked(path, at, line, " END ") == in)
			in = NULL;
		if (in)
			continue;
		fputs(line, stdout);
		if ((in = marked(path, at, line, " GENERATED ")))
			print(in);
	}
	if (in)
		die(path, 0, "a section has no end");
}

int main(int argc, char **argv)
{
	FILE *f;

	if (argc != 2 || !(f = fopen(argv[1], "r"))) {
		fputs("usage: doc/generate FILE\n", stderr);
		return 2;
	}
	rewrite(f, argv[1]);
	fclose(f);
	return fflush(stdout) ? 1 : 0;
}
