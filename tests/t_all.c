/* SPDX-License-Identifier: MIT */
/* A book goes out whole and comes back the same, or not at all. */
#include "tests/place.h"
#include "base/file.h"
#include "base/mem.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/demo.h"
#include "core/paper.h"
#include "core/whole.h"
#include "store/whole.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* What was noted, and when to stop, to be killed or to disturb. */
struct told {
	struct arena *a;
	const char *all;
	int calls, stop_at, kill_at;
	void (*disturb)(struct place *p);
	struct place *p;
};

static void note(void *ctx, const char *words)
{
	struct told *t = ctx;

	t->all = arena_printf(t->a, "%s%s\n", t->all, words);
}

static bool progress(void *ctx, const char *file, int64_t done)
{
	struct told *t = ctx;

	(void)file;
	(void)done;
	t->calls++;
	if (t->kill_at == t->calls)
		raise(SIGKILL);
	if (t->disturb && t->calls == 4)
		t->disturb(t->p);
	return t->stop_at != t->calls;
}

static const char *path(struct place *p, const char *name)
{
	return arena_printf(&p->arena, "%s/%s", p->dir, name);
}

static int export_to(struct place *p, struct core *c, const char *dir, struct told *t,
		     struct err *e)
{
	struct whole_done done;

	t->a = &p->arena;
	t->all = "";
	return core_export_all(c, &(struct whole_spec){ .dir = path(p, dir), .note = note,
							.progress = progress, .ctx = t },
			       &done, e);
}

static int import_from(struct place *p, const char *dir, const char *book, struct told *t,
		       struct err *e)
{
	struct core_options o = { .dir = path(p, book), .via = "command", .who = "bea" };
	struct whole_done done;

	t->a = &p->arena;
	t->all = "";
	return core_import_all(&o, &(struct whole_spec){ .dir = path(p, dir), .note = note,
							 .progress = progress, .ctx = t },
			       &done, e);
}

static struct core *open_copy(struct place *p, const char *book)
{
	struct core *c = NULL;
	struct core_options o = { .dir = path(p, book), .via = "screen", .who = "anna" };

	OK(core_open(&c, &o, &e_));
	return c;
}

static void write_file(const char *file, const char *text)
{
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
	assert_int_equal(fclose(f), 0);
}

static char *read_all(struct place *p, const char *name)
{
	char *text = arena_alloc(&p->arena, 4 << 20);
	FILE *f = fopen(path(p, name), "r");
	size_t n;

	if (!f)
		return NULL;
	n = fread(text, 1, (4 << 20) - 1, f);
	text[n] = '\0';
	fclose(f);
	return text;
}

/* A demo book with what it lacks: archived and replaced records, a paper, money, hard texts. */
static void fill(struct place *p, int clients)
{
	struct demo_spec d = { .clients = clients, .seed = 7 };
	struct demo_done done;
	struct client c;
	struct consent x;
	struct assessment was, now;
	int64_t id;

	OK(core_demo(p->core, &d, &done, &e_));
	OK(core_set(p->core, "clinic", "Öberg, \"SMP\"", &e_));
	id = place_client(p, " =1+1", "\"Q\", O'Brien", "notes=one\ntwo\n;alert=latex");
	OK(core_get(p->core, &client_type, id, &c, &p->arena, &e_));
	OK(core_archive(p->core, &client_type, &c, false, &e_));
	place_add(p, &session_type, "client=1;starts=2026-12-01 10:00;price=450.05;reason=asked");
	place_add(p, &payment_type, "client=1;amount=12.34;method=card;reference=A 1");
	id = place_add(p, &assessment_type, "client=2;scale=norwood;code=3;on=2026-01-01");
	OK(core_get(p->core, &assessment_type, id, &was, &p->arena, &e_));
	now = was;
	now.note = "worse";
	OK(core_save(p->core, &assessment_type, &was, &now, NULL, NULL, &e_));
	core_new(p->core, &consent_type, &x, &p->arena);
	x.client = 1;
	x.purpose = 1;
	write_file(path(p, "signed.pdf"), "%PDF-1.4\nsigned\n%%EOF\n");
	OK(core_paper_keep(p->core, path(p, "signed.pdf"), NULL, &x, &p->arena, &e_));
	OK(core_save(p->core, &consent_type, NULL, &x, NULL, NULL, &e_));
	write_file(path(p, "recall-letter.txt"), "Dear {name}\n");
	assert_int_equal(unlink(path(p, "signed.pdf")), 0);
}

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

static void no_problem(void *ctx, const char *words)
{
	(void)ctx;
	fail_msg("%s", words);
}

static void assert_sound(struct core *c)
{
	struct core_checked k = { 0 };

	OK(core_check(c, no_problem, NULL, &k, &e_));
	assert_int_equal(k.problems, 0);
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
	struct told t = { 0 };
	struct core *copy;

	fill(p, 15);
	OK(export_to(p, p->core, "one", &t, &e_));
	assert_string_equal(t.all, "");
	OK(import_from(p, "one", "book", &t, &e_));
	copy = open_copy(p, "book");
	OK(export_to(p, copy, "two", &t, &e_));
	assert_string_equal(read_all(p, "one/MANIFEST.csv"), read_all(p, "two/MANIFEST.csv"));
	assert_non_null(strstr(read_all(p, "one/MANIFEST.csv"), "\npapers/"));
	assert_non_null(strstr(read_all(p, "one/MANIFEST.csv"), "\nphotos/"));
	assert_non_null(strstr(read_all(p, "one/MANIFEST.csv"), "\nrecall-letter.txt,,12,"));
	assert_same_records(p, copy);
	assert_sound(copy);
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
	struct told t = { 0 };
	struct core *copy;
	struct session s;

	OK(core_set(p->core, "currency", "JPY", &e_));
	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &session_type,
		  "client=1;starts=2026-12-01 10:00;price=45000;kind=consultation");
	OK(export_to(p, p->core, "one", &t, &e_));
	assert_non_null(strstr(read_all(p, "one/sessions.csv"), ",45000,"));
	OK(core_init(path(p, "book"), &e_));
	OK(import_from(p, "one", "book", &t, &e_));
	copy = open_copy(p, "book");
	OK(core_get(copy, &session_type, 1, &s, &p->arena, &e_));
	assert_int_equal(s.price, 45000);
	assert_int_equal(book_count(copy->book, &holdrule_type),
			 book_count(p->core->book, &holdrule_type));
	assert_sound(copy);
	core_close(&copy);
}

static void somebody_has_worked(void **state)
{
	struct place *p = *state;
	struct told t = { 0 };
	struct core *copy;
	struct err e;

	OK(export_to(p, p->core, "one", &t, &e_));
	OK(core_init(path(p, "book"), &e_));
	copy = open_copy(p, "book");
	OK(core_set(copy, "clinic", "Mine", &e_));
	core_close(&copy);
	assert_int_equal(import_from(p, "one", "book", &t, &e), -ERR_EXISTS);
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

	OK(file_hash(hex, &bytes, path(p, name), &e_));
	return (int)bytes;
}

/* Puts text in place of another, in a file of the copy. */
static void replace(struct place *p, const char *name, const char *old, const char *new)
{
	char *text = read_all(p, name), *at = strstr(text, old);

	if (!at)
		fail_msg("%s has no '%s'", name, old);
	write_file(path(p, name), arena_printf(&p->arena, "%.*s%s%s", (int)(at - text), text, new,
					       at + strlen(old)));
}

/* The manifest as another program would write it: the file's row and the last one are renewed. */
static void renew_manifest(struct place *p, const char *dir, const char *file)
{
	const char *name = arena_printf(&p->arena, "%s/MANIFEST.csv", dir);
	char *text = read_all(p, name), hex[HASH_HEX], *row, *end;
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
	if (path_exists(path(p, arena_printf(&p->arena, "%s/%s", dir, file)))) {
		int n = hash_of(p, arena_printf(&p->arena, "%s/%s", dir, file), hex);

		buf_printf(&b, "%s,,%d,%s\r\n", file, n, hex);
	}
	hash_hex_of(buf_str(&b), b.len, hex);
	buf_printf(&b, "MANIFEST.csv,,%d,%s\r\n", (int)b.len, hex);
	write_file(path(p, name), buf_str(&b));
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
		struct told t = { 0 };
		struct err e = { 0 };

		place_client(p, "Åsa", "Öberg", "");
		place_add(p, &session_type,
			  "client=1;starts=2026-12-01 10:00;kind=consultation");
		OK(export_to(p, p->core, "one", &t, &e_));
		if (damages[i].how == REMOVE)
			assert_int_equal(unlink(path(p, name)), 0);
		else if (damages[i].how != STRAY)
			replace(p, name, damages[i].old, damages[i].new);
		else {
			OK(dir_make(path(p, "one/photos/ab"), &e_));
			write_file(path(p, name), "x\r\n");
		}
		if (damages[i].how == FORGED || damages[i].code == ERR_NEWER)
			renew_manifest(p, "one", damages[i].file);
		if (import_from(p, "one", "book", &t, &e) != -(int)damages[i].code ||
		    (!strstr(e.msg, damages[i].words) && !strstr(t.all, damages[i].words)))
			fail_msg("%s: %d %s\n%s", damages[i].words, (int)e.code, e.msg, t.all);
		if (path_exists(path(p, "book"))) {
			struct core *c = open_copy(p, "book");

			assert_int_equal(core_client_count(c, NULL), 0);
			assert_int_equal(whole_untouched(c->book, &e), 1);
			assert_sound(c);
			core_close(&c);
		}
		place_end(p);
	}
}

/* A column that must not be empty begins as in a new record, and the trail says so. */
static void copies_of_an_older_program(void **state)
{
	struct place *p = *state;
	struct told t = { 0 };
	struct core *copy;
	struct client c;

	place_client(p, "Åsa", "Öberg", "alert=latex");
	OK(export_to(p, p->core, "one", &t, &e_));
	replace(p, "one/clients.csv", "alert,status,", "");
	replace(p, "one/clients.csv", "latex,active,", "");
	renew_manifest(p, "one", "clients.csv");
	assert_int_equal(unlink(path(p, "one/marks.csv")), 0);
	renew_manifest(p, "one", "marks.csv");
	OK(import_from(p, "one", "book", &t, &e_));
	copy = open_copy(p, "book");
	OK(core_get(copy, &client_type, 1, &c, &p->arena, &e_));
	assert_string_equal(c.alert, "");
	assert_int_equal(core_client_count(copy, "active"), 1);
	assert_sound(copy);
	core_close(&copy);
}

/* ---- cut off, stopped, disturbed ---- */

static void killed_in_between(void **state)
{
	struct place *p = *state;
	struct told t = { 0 };
	int calls, status;

	fill(p, 3);
	OK(export_to(p, p->core, "one", &t, &e_));
	t = (struct told){ 0 };
	OK(import_from(p, "one", "whole", &t, &e_));
	calls = t.calls;
	assert_true(calls > 20);
	core_close(&p->core);	/* a connection does not cross a fork */
	for (int at = 1; at <= calls; at += 6) {
		struct core *c;
		struct err e = { 0 };
		pid_t child = fork();

		if (child == 0) {
			t = (struct told){ .kill_at = at };
			_exit(import_from(p, "one", "book", &t, &e) < 0);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		if (!path_exists(path(p, "book/scalpbook.db")))
			continue;
		c = open_copy(p, "book");
		assert_int_equal(core_client_count(c, NULL), 0);
		assert_int_equal(whole_untouched(c->book, &e), 1);
		core_close(&c);
	}
	/* What was cut off is taken up. */
	t = (struct told){ 0 };
	OK(import_from(p, "one", "book", &t, &e_));
	p->core = open_copy(p, "book");
	assert_sound(p->core);
}

static int entries(struct place *p)
{
	ARENA(a);
	struct dirent_info *f;
	size_t n;

	OK(dir_names(&f, &n, &a, p->dir, &e_));
	return (int)n;
}

static void stopped_export_leaves_nothing(void **state)
{
	struct place *p = *state;
	struct told t = { 0 };
	int before;

	fill(p, 3);
	before = entries(p);
	for (int at = 1; at < 60; at += 7) {
		struct err e;

		t = (struct told){ .stop_at = at };
		assert_int_equal(export_to(p, p->core, "one", &t, &e), -ERR_STOPPED);
		assert_int_equal(entries(p), before);
	}
}

static void add_meanwhile(struct place *p)
{
	struct core *c = NULL;
	struct core_options o = { .dir = p->dir, .via = "screen", .who = "bea" };
	struct client x;

	OK(core_open(&c, &o, &e_));
	core_new(c, &client_type, &x, &p->arena);
	x.given_name = "Late";
	x.family_name = "Comer";
	OK(core_save(c, &client_type, NULL, &x, NULL, NULL, &e_));
	core_close(&c);
}

static void as_of_one_moment(void **state)
{
	struct place *p = *state;
	struct told t = { .disturb = add_meanwhile, .p = p };

	place_client(p, "Åsa", "Öberg", "");
	OK(export_to(p, p->core, "one", &t, &e_));
	assert_int_equal(core_client_count(p->core, NULL), 2);
	assert_null(strstr(read_all(p, "one/clients.csv"), "Comer"));
	assert_null(strstr(read_all(p, "one/audit_changes.csv"), "Comer"));
}

static void where_it_is_written(void **state)
{
	struct place *p = *state;
	struct told t = { 0 };
	struct core *reader = NULL;
	struct core_options o = { .dir = p->dir, .via = "command", .who = "anna",
				  .read_only = true };
	struct stat st;
	struct err e;

	place_client(p, "Åsa", "Öberg", "");
	OK(dir_make(path(p, "full/sub"), &e_));
	assert_int_equal(export_to(p, p->core, "full", &t, &e), -ERR_EXISTS);
	OK(dir_make(path(p, "empty"), &e_));
	OK(export_to(p, p->core, "empty/", &t, &e_));
	assert_int_equal(stat(path(p, "empty"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_int_equal(stat(path(p, "empty/clients.csv"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	OK(core_open(&reader, &o, &e_));
	OK(export_to(p, reader, "read", &t, &e_));
	assert_non_null(strstr(read_all(p, "read/audit_entries.csv"), ",export,"));
	core_close(&reader);
}

/* What is wrong in the book is said, and does not keep the rest from being copied. */
static void a_book_with_a_lost_photo(void **state)
{
	struct place *p = *state;
	struct told t = { 0 };
	struct dirent_info *f;
	size_t n;
	struct core *copy;

	fill(p, 3);
	OK(dir_list(&f, &n, &p->arena, path(p, "papers"), &e_));
	OK(tree_remove(path(p, arena_printf(&p->arena, "papers/%s", f[0].name)), &e_));
	OK(export_to(p, p->core, "one", &t, &e_));
	assert_non_null(strstr(t.all, "its file is missing, here as in the book"));
	OK(import_from(p, "one", "book", &t, &e_));
	copy = open_copy(p, "book");
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
		CASE(killed_in_between),
		CASE(stopped_export_leaves_nothing),
		CASE(as_of_one_moment),
		CASE(where_it_is_written),
		CASE(a_book_with_a_lost_photo),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
