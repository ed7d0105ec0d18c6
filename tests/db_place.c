/* SPDX-License-Identifier: MIT */
/* Makes and removes the directories of database tests. */
#include "tests/db_place.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

int place_up(void **state)
{
	struct place *p = calloc(1, sizeof *p);
	const char *tmp = getenv("TMPDIR");
	char *real = realpath(tmp && *tmp ? tmp : "/tmp", NULL);

	if (!p || !real)
		return -1;
	snprintf(p->dir, sizeof p->dir, "%s/scalpbook-db-XXXXXX", real);
	free(real);
	if (!mkdtemp(p->dir))
		return -1;
	snprintf(p->path, sizeof p->path, "%s/a b%%#?.db", p->dir);
	snprintf(p->url, sizeof p->url, "sqlite:%s", p->path);
	*state = p;
	return 0;
}

int place_down(void **state)
{
	struct place *p = *state;
	struct dirent *entry;
	DIR *dir;

	chmod(p->dir, 0700);
	dir = opendir(p->dir);
	while (dir && (entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			unlinkat(dirfd(dir), entry->d_name, 0);
	if (dir)
		closedir(dir);
	rmdir(p->dir);
	free(p);
	return 0;
}

void place_name(const struct place *p, const char *name, char out[PLACE_PATH])
{
	snprintf(out, PLACE_PATH, "%s/%s", p->dir, name);
}

struct db *place_open(const struct place *p, enum db_mode mode)
{
	struct db *db = NULL;

	OK(db_open(&db, p->url, mode, &e_));
	return db;
}

struct db *place_book(const struct place *p)
{
	OK(db_create(p->url, &e_));
	return place_open(p, DB_READ_WRITE);
}

void do_write(struct db *db, const char *sql)
{
	DB_TX(tx);

	OK(db_tx_begin(&tx, db, &e_));
	OK(db_run(db, sql, &e_));
	OK(db_tx_commit(&tx, &e_));
}

int64_t ask(struct db *db, const char *sql)
{
	DB_STMT(st);

	OK(db_query(db, sql, &st, &e_));
	OK(db_step(st, &e_) - 1);
	return db_int(st, 0);
}
