/* SPDX-License-Identifier: MIT */
/* Where a database file may lie, and how one is made and synced there; private to db/. */
#ifndef DB_PLACE_H
#define DB_PLACE_H

#include <stdbool.h>
#include "base/mem.h"

/*
 * The name of a file system whose locks cannot be trusted, by its statfs(2) magic number; NULL for
 * the others.
 */
const char *place_unfit(unsigned long magic);

/* That an absolute path is there, and on a file system that will do; else in words. */
int place_find(const char *path, struct err *e) MUST_CHECK;

/*
 * A new empty file, 0600; its bytes on the disk; its name on the disk. Never for a database that
 * this process has open: closing a descriptor of such a file drops the process's locks on it.
 */
int place_make(const char *path, struct err *e) MUST_CHECK;
int place_sync(const char *path, struct err *e) MUST_CHECK;
int place_sync_dir(const char *path, struct err *e) MUST_CHECK;

void place_uri(const char *path, struct buf *ret); /* file:…, percent-encoded */
bool place_log_empty(const char *path); /* its log and its journal are absent or empty */

#endif
