/* SPDX-License-Identifier: MIT */
/* The generated parts of fields.md and schema.md; the schema is what SQLite makes of the steps. */
#include "config.h"
#include "doc/generate.h"
#include "base/file.h"
#include "db/db.h"
#include "model/choices.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A cell of a table: nothing in it ends the cell or begins markup. */
static void cell(struct buf *b, const char *s)
{
	for (; *s; s++) {
		if (*s == '|' || *s == '<' || *s == '*')
			buf_puts(b, "\\");
		buf_add(b, *s == '\n' ? " " : s, 1);
	}
	buf_puts(b, " | ");
}

static void line_end(struct buf *b)
{
	while (b->len && b->s[b->len - 1] == ' ')
		b->s[--b->len] = '\0';
	buf_puts(b, "\n");
}

static const char *aliases(const struct field *f, struct arena *a)
{
	char *s = arena_strdup(a, f->alias ? f->alias : "");

	for (char *p = s; (p = strchr(p, '|')); )
		*p = ';';
	return s;
}

static void field_line(struct buf *b, struct arena *a, const struct rectype *t,
		       const struct field *f)
{
	const char *facts = field_facts(t, f, a),
		   *list = f->choices ? choices_name(f->choices) : NULL;

	buf_puts(b, "| ");
	cell(b, arena_printf(a, "`%s`", f->name));
	cell(b, f->label);
	cell(b, list ? arena_printf(a, "%s; %s", facts, list) : facts);
	cell(b, f->help ? f->help : "");
	cell(b, aliases(f, a));
	line_end(b);
}

void pages_fields(struct buf *b, struct arena *a)
{
	for (int i = 0; i < rectype_count; i++) {
		const struct rectype *t = rectypes[i];

		buf_printf(b,
			   "%s## %s\n\n| name | label | what it is | help | headers of other "
			   "systems |\n"
			   "|---|---|---|---|---|\n",
			   i ? "\n" : "", t->name);
		for EACH_FIELD(f, t)
			if (!(f->flags & F_HIDDEN))
				field_line(b, a, t, f);
	}
}

void pages_choices(struct buf *b, struct arena *a)
{
	for (const struct named_choices *c = named_choices; c->name; c++) {
		buf_printf(b, "%s### %s\n\n| code | label | meaning | group |\n|---|---|---|---|\n",
			   c == named_choices ? "" : "\n", c->name);
		for (int i = 0; i < c->list->count; i++) {
			const struct choice *x = &c->list->rows[i];

			buf_puts(b, "| ");
			cell(b, arena_printf(a, "`%s`", x->code));
			cell(b, x->label);
			cell(b, x->help ? x->help : "");
			cell(b, x->group ? x->group : "");
			line_end(b);
		}
	}
}

_Noreturn static void die(const struct err *e)
{
	fprintf(stderr, "doc/generate: %s\n", e->msg);
	exit(1);
}

/* A statement with one text, which must be right: the schema is ours. */
static struct db_stmt *ask(struct db *db, const char *sql, const char *name)
{
	struct db_stmt *st = NULL;
	struct err e;

	if (db_query(db, sql, &st, &e) < 0)
		die(&e);
	if (name)
		db_bind_text(st, 1, name);
	return st;
}

static bool next(struct db_stmt *st)
{
	struct err e;
	int r = db_step(st, &e);

	if (r < 0)
		die(&e);
	return r == 1;
}

static const char *meaning(const char *table, const char *column)
{
	static const struct { const char *name, *words; } more[] = {
		{ "version", "counts up with every change" },
		{ "digest", "of the record as the program wrote it last" },
		{ "sort_key", "the folded name that lists are ordered by" },
		{ "token", "a folded word, or a part of one" },
		{ "save_key", "made once per form or verb, so that a save tried twice lands once" },
		{ "record_id", "the key of the record" },
	};
	const struct rectype *t = rectype_named(!strncmp(table, "audit_", 6) ? "audit" : table);
	const struct field *f = t ? field_named(t, column) : NULL;

	if (f)
		return f->label;
	for (size_t i = 0; i < COUNT(more); i++)
		if (!strcmp(column, more[i].name))
			return more[i].words;
	return "";
}

static void columns(struct buf *b, struct arena *a, struct db *db, const char *table)
{
	DB_STMT(st);

	st = ask(db,
		 "SELECT name, type, \"notnull\", COALESCE(dflt_value, ''), pk FROM "
		 "pragma_table_info($1)",
		 table);

	buf_puts(b, "| column | type | null | default | key | what it is "
		    "|\n|---|---|---|---|---|---|\n");
	while (next(st)) {
		const char *name = arena_strdup(a, db_text(st, 0));

		buf_puts(b, "| ");
		cell(b, arena_printf(a, "`%s`", name));
		cell(b, db_text(st, 1));
		cell(b, db_int(st, 2) || db_int(st, 4) ? "no" : "yes");
		cell(b, db_text(st, 3));
		cell(b, db_int(st, 4) ? arena_printf(a, "%d", (int)db_int(st, 4)) : "");
		cell(b, meaning(table, name));
		line_end(b);
	}
}

static void references(struct buf *b, struct db *db, const char *table)
{
	DB_STMT(st);

	st = ask(db, "SELECT group_concat(\"from\", ', '), \"table\", group_concat(\"to\", ', ') "
			  "FROM pragma_foreign_key_list($1) GROUP BY id ORDER BY id", table);

	for (int n = 0; next(st); n++)
		buf_printf(b, "%s- (%s) is of %s (%s)\n", n ? "" : "\nReferences:\n\n",
			   db_text(st, 0), db_text(st, 1), db_text(st, 2));
}

static void indexes(struct buf *b, struct db *db, const char *table)
{
	DB_STMT(st);

	st = ask(db,
		 "SELECT l.name, l.\"unique\", group_concat(i.name, ', '), CASE WHEN l.partial "
		 "THEN substr(s.sql, instr(s.sql, ' WHERE ') + 7) END FROM pragma_index_list($1) l "
		 "JOIN pragma_index_info(l.name) i LEFT JOIN sqlite_schema s ON s.name = l.name "
		 "WHERE l.origin <> 'pk' GROUP BY l.name ORDER BY l.name",
		 table);

	for (int n = 0; next(st); n++) {
		const char *only = db_text(st, 3);

		buf_printf(b, "%s- (%s)%s%s%s%s\n", n ? "" : "\nIndexes:\n\n", db_text(st, 2),
			   db_int(st, 1) ? ", unique" : "", *only ? ", where `" : "", only,
			   *only ? "`" : "");
	}
}

static void tables(struct buf *b, struct arena *a, struct db *db)
{
	DB_STMT(st);

	st = ask(db, "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') "
			  "AND name NOT LIKE 'sqlite%' ORDER BY type, name", NULL);

	for (int n = 0; next(st); n++) {
		const char *name = arena_strdup(a, db_text(st, 0));

		buf_printf(b, "%s## %s%s\n\n", n ? "\n" : "", name,
			   strcmp(db_text(st, 1), "view") ? "" : " (a view)");
		columns(b, a, db, name);
		references(b, db, name);
		indexes(b, db, name);
	}
}

/* An empty database through the driver, in a directory that lives only here. */
void pages_schema(struct buf *b, struct arena *a)
{
	const char *tmp = getenv("TMPDIR"), *file;
	char *dir = arena_printf(a, "%s/scalpbook-doc.XXXXXX", tmp && *tmp == '/' ? tmp : "/tmp");
	char *real = NULL;
	const char *url;
	struct db *db = NULL;
	struct err e;

	if (!mkdtemp(dir)) {
		err_errno(&e, "make", dir);
		die(&e);
	}
	if (path_real(&real, a, dir, &e) < 0)
		die(&e);
	file = arena_printf(a, "%s/scalpbook.db", real);
	url = arena_printf(a, "sqlite:%s", file);
	if (db_create(url, &e) < 0 || db_open(&db, url, DB_READ_WRITE, &e) < 0 ||
	    db_migrate(db, db_migrations, db_migration_count, &e) < 0)
		die(&e);
	tables(b, a, db);
	db_close(&db);
	for (const char *const *s =
		     (const char *const[]){ "", "-wal", "-shm", ".write", ".use", NULL };
	     *s; s++)
		unlink(arena_printf(a, "%s%s", file, *s));
	rmdir(real);
}
