/* SPDX-License-Identifier: MIT */
/*
 * What an import of all that was cut off leaves in a book: photos, papers and exports whose records
 * did not come. They are listed in a file of the book before the first of them is copied, a line
 * each; a file without records, like the letter, with the hash that tells it from somebody's own
 * and the birth of the book that it is copied into, which is another once the trail has come.
 */
#include "config.h"
#include "core/whole_impl.h"
#include "base/mem.h"
#include "store/whole.h"

#include <string.h>
#include <unistd.h>

static const char *list_path(const struct core *c, struct arena *a)
{
	return arena_printf(a, "%s/scalpbook.import", c->book->dir);
}

int whole_left_note(struct core *c, const struct whole_manifest *m, struct err *e)
{
	const struct keeper *k;
	char birth[HASH_HEX];
	ARENA(a);
	BUF(list);
	int r = audit_birth(c->book, birth, e);

	if (r < 0)
		return r;
	for (size_t i = 0; i < m->count; i++)
		if (!m->entry[i].kept && whole_original(m->entry[i].file, &k))
			buf_printf(&list, "%s\n", m->entry[i].file);
		else if (!m->entry[i].kept && whole_is_loose(m->entry[i].file))
			buf_printf(&list, "%s %s %s\n", m->entry[i].file, m->entry[i].sha256,
				   birth);
	return list.len ? file_make(list_path(c, &a), list.s, list.len, e) : 0;
}

int whole_left_forget(struct core *c, struct err *e)
{
	ARENA(a);

	return tree_remove(list_path(c, &a), e);
}

/* Nobody has worked in it, and it is the one of the list; an older list does not say which. */
static int still_empty(struct core *c, const char *birth, struct err *e)
{
	char now[HASH_HEX];
	int r = whole_untouched(c->book, e);

	if (r != 1 || (r = audit_birth(c->book, now, e)) < 0)
		return r;
	return !*birth || !strcmp(now, birth);
}

/*
 * Where the records have come, the file has come with them; where none have, it is in the way.
 * 'signs': its hash and the birth of the book.
 */
static int drop_loose(struct core *c, const char *file, const char *signs, struct err *e)
{
	char hex[HASH_HEX];
	ARENA(a);
	const char *sha256 = arena_strndup(&a, signs, strcspn(signs, " "));
	const char *birth = signs + strlen(sha256) + (signs[strlen(sha256)] == ' ');
	const char *path = arena_printf(&a, "%s/%s", c->book->dir, file);
	int64_t bytes;
	int r;

	if (!whole_is_loose(file) || !path_exists(path))
		return 0;
	if ((r = still_empty(c, birth, e)) != 1 || (r = file_hash(hex, &bytes, path, e)) < 0)
		return r;
	if (!strcmp(hex, sha256) && unlink(path) < 0)
		return err_errno(e, "remove", path);
	return 0;
}

/*
 * Whatever the list says, nothing goes but a file in the place of an original without a record, or
 * a letter as it was copied.
 */
static int drop(struct core *c, const char *line, struct err *e)
{
	ARENA(a);
	const char *file = arena_strndup(&a, line, strcspn(line, " "));
	const struct keeper *k;
	const char *hash = whole_original(file, &k);
	int r = 1;

	if (line[strlen(file)])
		return drop_loose(c, file, line + strlen(file) + 1, e);
	if (hash)
		r = keep_known(c, k, arena_strndup(&a, hash, HASH_HEX - 1), e);
	if (r)
		return r < 0 ? r : 0;
	return tree_remove(arena_printf(&a, "%s/%s", c->book->dir, file), e);
}

static int drop_listed(struct core *c, const char *list, struct err *e)
{
	BUF(files);
	ARENA(a);
	char *line, *rest;
	int r = file_read(&files, list, INT32_MAX, e);

	if (r < 0)
		return r;
	rest = arena_strdup(&a, buf_str(&files));
	while (r >= 0 && (line = strsep(&rest, "\n")))
		r = drop(c, line, e);
	return r < 0 ? r : tree_sync(c->book->dir, e);
}

int core_drop_left(struct core *c, struct err *e)
{
	ARENA(a);
	const char *list = list_path(c, &a);
	DB_TX(tx);
	int r;

	if (!path_exists(list))
		return 0;
	/* Whoever imports at this moment has the lock; behind it, it is over. */
	if ((r = db_tx_begin(&tx, c->book->db, e)) < 0 ||
	    (path_exists(list) && (r = drop_listed(c, list, e)) < 0))
		return r;
	return tree_remove(list, e);
}
