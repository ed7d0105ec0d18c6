/* SPDX-License-Identifier: MIT */
/* A book goes out whole and comes back the same, or not at all. */
#include "tests/whole_copy.h"
#include "base/file.h"
#include "base/mem.h"
#include "core/core_impl.h"
#include "store/whole.h"

#include <sys/stat.h>
#include <unistd.h>

/* ---- the same book ---- */

struct comparing {
	struct place *p;
	struct core *other;
	const struct rectype *t;
	int64_t n;
};

static int compare_record(void *ctx, const void *rec, struct err *e)
{
	struct comparing *x = ctx;
	const struct rec *head = rec;
	struct rec *there = arena_alloc(&x->p->arena, x->t->size);
	int r = core_get(x->other, x->t, head->id, there, &x->p->arena, e);

	if (r < 0)
		return r;
	for EACH_FIELD(f, x->t)
		if (!field_equal(f, rec, there))
			fail_msg("%s %d: %s differs", x->t->name, (int)head->id, f->name);
	assert_int_equal(head->version, there->version);
	x->n++;
	return 0;
}

static void assert_same_records(struct place *p, struct core *other)
{
	for (int i = 0; i < rectype_count; i++) {
		struct comparing x = { p, other, rectypes[i], 0 };
		struct query q = { .status = rectypes[i]->archive_field ? "all" : NULL };

		if (rectypes[i]->log)
			continue;
		OK(core_each(p->core, rectypes[i], &q, compare_record, &x, &e_));
		assert_int_equal(x.n, book_count(other->book, rectypes[i]));
	}
}

static int found(struct place *p, struct core *c, const char *words)
{
	int64_t *ids;
	int n;
	bool more;

	OK(find_clients(c->book, words, FIND_ALL, 10, &ids, &n, &more, &p->arena, &e_));
	return n;
}

/* The manifest has the hash of each file, and was compared with each before it was read. */
static void there_and_back(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	struct core *copy;

	copy_fill(p, 15);
	OK(copy_out(p, p->core, "one", &t, &e_));
	assert_string_equal(t.all, "");
	OK(copy_in(p, "one", "book", &t, &e_));
	copy = copy_open(p, "book");
	OK(copy_out(p, copy, "two", &t, &e_));
	assert_string_equal(copy_read(p, "one/MANIFEST.csv"), copy_read(p, "two/MANIFEST.csv"));
	assert_non_null(strstr(copy_read(p, "one/MANIFEST.csv"), "\npapers/"));
	assert_non_null(strstr(copy_read(p, "one/MANIFEST.csv"), "\nphotos/"));
	assert_non_null(strstr(copy_read(p, "one/MANIFEST.csv"), "\nrecall-letter.txt,,12,"));
	assert_same_records(p, copy);
	copy_sound(copy);
	assert_int_equal(core_client_count(copy, NULL), core_client_count(p->core, NULL));
	assert_int_equal(core_client_count(copy, "archived"),
			 core_client_count(p->core, "archived"));
	assert_true(found(p, copy, "brien") > 0);
	assert_int_equal(found(p, copy, "brien"), found(p, p->core, "brien"));
	core_close(&copy);
}

/* Into a book that was made before, and one with other decimals than a new one has. */
static void into_an_empty_book(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	struct core *copy;
	struct session s;

	OK(core_set(p->core, "currency", "JPY", &e_));
	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &session_type,
		  "client=1;starts=2026-12-01 10:00;price=45000;kind=consultation");
	OK(copy_out(p, p->core, "one", &t, &e_));
	assert_non_null(strstr(copy_read(p, "one/sessions.csv"), ",45000,"));
	OK(core_init(copy_path(p, "book"), &e_));
	OK(copy_in(p, "one", "book", &t, &e_));
	copy = copy_open(p, "book");
	OK(core_get(copy, &session_type, 1, &s, &p->arena, &e_));
	assert_int_equal(s.price, 45000);
	assert_int_equal(book_count(copy->book, &holdrule_type),
			 book_count(p->core->book, &holdrule_type));
	copy_sound(copy);
	core_close(&copy);
}

static void somebody_has_worked(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	struct core *copy;
	struct err e;

	OK(copy_out(p, p->core, "one", &t, &e_));
	OK(core_init(copy_path(p, "book"), &e_));
	copy = copy_open(p, "book");
	OK(core_set(copy, "clinic", "Mine", &e_));
	core_close(&copy);
	assert_int_equal(copy_in(p, "one", "book", &t, &e), -ERR_EXISTS);
	assert_non_null(strstr(e.msg, "somebody has worked in the book"));
}

/* A table or column that a later step adds must not be forgotten. */
static void nothing_is_left_out(void **state)
{
	static const char derived[] =
		" counter client_token draft sqlite_stat1 client.sort_key ";
	struct place *p = *state;
	DB_STMT(st);
	int n;
	const struct whole_table *t = whole_tables(&n, &p->arena);

	OK(db_query(p->core->book->db,
		    "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
		    "WHERE m.type = 'table'",
		    &st, &e_));
	while (db_step(st, &(struct err){ 0 }) == 1) {
		const char *table = db_text(st, 0), *column = db_text(st, 1);
		bool found = strstr(derived, arena_printf(&p->arena, " %s ", table)) ||
			     strstr(derived, arena_printf(&p->arena, " %s.%s ", table, column));

		for (int i = 0; i < n && !found; i++)
			for EACH_WHOLE_COLUMN(c, &t[i])
				found |= !strcmp(t[i].name, table) && !strcmp(c->name, column);
		if (!found)
			fail_msg("%s.%s is in no copy", table, column);
	}
}

/* ---- what is refused ---- */

static int hash_of(struct place *p, const char *name, char hex[HASH_HEX])
{
	int64_t bytes = 0;

	OK(file_hash(hex, &bytes, copy_path(p, name), &e_));
	return (int)bytes;
}

/* Puts text in place of another, in a file of the copy. */
static void replace(struct place *p, const char *name, const char *old, const char *new)
{
	char *text = copy_read(p, name), *at = strstr(text, old);

	if (!at)
		fail_msg("%s has no '%s'", name, old);
	copy_write(copy_path(p, name),
		   arena_printf(&p->arena, "%.*s%s%s", (int)(at - text), text, new,
				at + strlen(old)));
}

/* The manifest as another program would write it: the file's row and the last one are renewed. */
static void renew_manifest(struct place *p, const char *dir, const char *file)
{
	const char *name = arena_printf(&p->arena, "%s/MANIFEST.csv", dir);
	char *text = copy_read(p, name), hex[HASH_HEX], *row, *end;
	BUF(b);

	end = strstr(text, "\nMANIFEST.csv");
	end[1] = '\0';
	if ((row = strstr(text, arena_printf(&p->arena, "\n%s,", file)))) {
		char *next = strchr(row + 1, '\n');

		buf_add(&b, text, (size_t)(row + 1 - text));
		buf_puts(&b, next + 1);
	} else {
		buf_puts(&b, text);
	}
	if (path_exists(copy_path(p, arena_printf(&p->arena, "%s/%s", dir, file)))) {
		int n = hash_of(p, arena_printf(&p->arena, "%s/%s", dir, file), hex);

		buf_printf(&b, "%s,,%d,%s\r\n", file, n, hex);
	}
	hash_hex_of(buf_str(&b), b.len, hex);
	buf_printf(&b, "MANIFEST.csv,,%d,%s\r\n", (int)b.len, hex);
	copy_write(copy_path(p, name), buf_str(&b));
}

enum damage { EDIT, REMOVE, STRAY, FORGED };

/* What is done to which file, and what is said of it. */
static const struct {
	enum damage how;
	const char *file, *old, *new;
	enum errc code;
	const char *words;	/* of the error or a note */
} damages[] = {
	{ EDIT, "clients.csv", "Öberg", "Eberg", ERR_INVALID, "clients.csv was changed" },
	{ EDIT, "README.txt", "other", "some", ERR_INVALID, "README.txt was changed" },
	{ EDIT, "MANIFEST.csv", "clients.csv,1", "clients.csv,2", ERR_INVALID,
	  "is damaged (line " },
	{ REMOVE, "audit_changes.csv", "", "", ERR_INVALID,
	  "audit_changes.csv is missing" },
	{ REMOVE, "MANIFEST.csv", "", "", ERR_MISSING, "has no MANIFEST.csv" },
	{ STRAY, "more.csv", "", "", ERR_INVALID, "more.csv does not belong there" },
	{ STRAY, "photos/ab/note.txt", "", "", ERR_INVALID,
	  "photos/ab/note.txt does not belong there" },
	{ FORGED, "clients.csv", "number,", "number,shoe,", ERR_NEWER,
	  "the column 'shoe' of clients.csv is not known here" },
	{ FORGED, "clients.csv", "\n1,", "\n1,2,", ERR_INVALID,
	  "clients.csv line 2: the line has not as many cells" },
	{ FORGED, "clients.csv", ",active,", ",asleep,", ERR_INVALID,
	  "clients.csv line 2: " },
	{ FORGED, "sessions.csv", "\n1,1,", "\n1,7,", ERR_INVALID, "" },
	{ FORGED, "audit_entries.csv", "\n1,", "\none,", ERR_INVALID,
	  "'one' is no whole number" },
	{ STRAY, "shoes.csv", "", "", ERR_NEWER, "its file 'shoes.csv' is not known here" },
	{ STRAY, "../out.csv", "", "", ERR_NEWER, "its file '../out.csv' is not known" },
};

static void damaged_copies(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(damages); i++) {
		struct place *p = place_begin();
		const char *name = arena_printf(&p->arena, "one/%s", damages[i].file);
		struct copy_told t = { 0 };
		struct err e = { 0 };

		place_client(p, "Åsa", "Öberg", "");
		place_add(p, &session_type,
			  "client=1;starts=2026-12-01 10:00;kind=consultation");
		OK(copy_out(p, p->core, "one", &t, &e_));
		if (damages[i].how == REMOVE)
			assert_int_equal(unlink(copy_path(p, name)), 0);
		else if (damages[i].how != STRAY)
			replace(p, name, damages[i].old, damages[i].new);
		else {
			OK(dir_make(copy_path(p, "one/photos/ab"), &e_));
			copy_write(copy_path(p, name), "x\r\n");
		}
		if (damages[i].how == FORGED || damages[i].code == ERR_NEWER)
			renew_manifest(p, "one", damages[i].file);
		if (copy_in(p, "one", "book", &t, &e) != -(int)damages[i].code ||
		    (!strstr(e.msg, damages[i].words) && !strstr(t.all, damages[i].words)))
			fail_msg("%s: %d %s\n%s", damages[i].words, (int)e.code, e.msg, t.all);
		if (path_exists(copy_path(p, "book"))) {
			struct core *c = copy_open(p, "book");

			assert_int_equal(core_client_count(c, NULL), 0);
			assert_int_equal(whole_untouched(c->book, &e), 1);
			copy_sound(c);
			core_close(&c);
		}
		place_end(p);
	}
}

/* A column that must not be empty begins as in a new record, and the trail says so. */
static void copies_of_an_older_program(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	struct core *copy;
	struct client c;

	place_client(p, "Åsa", "Öberg", "alert=latex");
	OK(copy_out(p, p->core, "one", &t, &e_));
	replace(p, "one/clients.csv", "alert,status,", "");
	replace(p, "one/clients.csv", "latex,active,", "");
	renew_manifest(p, "one", "clients.csv");
	assert_int_equal(unlink(copy_path(p, "one/marks.csv")), 0);
	renew_manifest(p, "one", "marks.csv");
	OK(copy_in(p, "one", "book", &t, &e_));
	copy = copy_open(p, "book");
	OK(core_get(copy, &client_type, 1, &c, &p->arena, &e_));
	assert_string_equal(c.alert, "");
	assert_int_equal(core_client_count(copy, "active"), 1);
	copy_sound(copy);
	core_close(&copy);
}

static void where_it_is_written(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	struct core *reader = NULL;
	struct core_options o = { .dir = p->dir, .via = "command", .who = "anna",
				  .read_only = true };
	struct stat st;
	struct err e;

	place_client(p, "Åsa", "Öberg", "");
	OK(dir_make(copy_path(p, "full/sub"), &e_));
	assert_int_equal(copy_out(p, p->core, "full", &t, &e), -ERR_EXISTS);
	OK(dir_make(copy_path(p, "empty"), &e_));
	OK(copy_out(p, p->core, "empty/", &t, &e_));
	assert_int_equal(stat(copy_path(p, "empty"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_int_equal(stat(copy_path(p, "empty/clients.csv"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	OK(core_open(&reader, &o, &e_));
	OK(copy_out(p, reader, "read", &t, &e_));
	assert_non_null(strstr(copy_read(p, "read/audit_entries.csv"), ",export,"));
	core_close(&reader);
}

/* What is wrong in the book is said, and does not keep the rest from being copied. */
static void a_book_with_a_lost_photo(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	struct dirent_info *f;
	size_t n;
	struct core *copy;

	copy_fill(p, 3);
	OK(dir_list(&f, &n, &p->arena, copy_path(p, "papers"), &e_));
	OK(tree_remove(copy_path(p, arena_printf(&p->arena, "papers/%s", f[0].name)), &e_));
	OK(copy_out(p, p->core, "one", &t, &e_));
	assert_non_null(strstr(t.all, "its file is missing, here as in the book"));
	OK(copy_in(p, "one", "book", &t, &e_));
	copy = copy_open(p, "book");
	assert_same_records(p, copy);
	core_close(&copy);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(there_and_back),
		CASE(into_an_empty_book),
		CASE(somebody_has_worked),
		CASE(nothing_is_left_out),
		cmocka_unit_test(damaged_copies),
		CASE(copies_of_an_older_program),
		CASE(where_it_is_written),
		CASE(a_book_with_a_lost_photo),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
