/* SPDX-License-Identifier: MIT */
/* Files that are complete or absent: private directories, copies under their hash, locks. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include "base/arena.h"
#include "base/hash.h"
#include "base/mem.h"

/* Makes the directory and its missing parents, mode 0700, durably. What exists stays as it is. */
int dir_make(const char *path, struct err *e) MUST_CHECK;
int dir_sync(const char *path, struct err *e) MUST_CHECK;

/* The absolute path without symbolic links; the file must exist. */
int path_real(char **ret, struct arena *a, const char *path, struct err *e) MUST_CHECK;
const char *path_base(const char *path);		/* after the last '/' */
bool path_exists(const char *path);
bool dir_exists(const char *path);			/* links are followed */

/*
 * Copies a regular file (no device, no FIFO, never waits) to DIR/ab/abcdef….EXT where the name is
 * the SHA-256 of the bytes that were copied. Write to a temporary file, fsync, link, fsync the
 * directory: when this returns 0 the copy is durable. A copy that exists with the same size is
 * kept, one of another size is damaged and replaced. hex gets the name.
 * 'max' bytes at most, else ERR_INVALID.
 */
struct stored {
	char hex[HASH_HEX];
	int64_t bytes;
	int64_t mtime;		/* of the source, an instant */
	bool existed;
};
int file_store(struct stored *ret, const char *from, const char *dir, const char *ext, int64_t max,
	       struct err *e) MUST_CHECK;

/* SHA-256 and size of a file. */
int file_hash(char hex[HASH_HEX], int64_t *ret_bytes, const char *path, struct err *e) MUST_CHECK;

/* Adds all of a regular file to b; more than 'max' bytes are ERR_INVALID. Never waits. */
int file_read(struct buf *b, const char *path, int64_t max, struct err *e) MUST_CHECK;

/*
 * A new file with these bytes, mode 0600: complete and durable, or absent. Never over one that is
 * there, also when two try at once: ERR_EXISTS.
 */
int file_make(const char *path, const void *bytes, size_t n, struct err *e) MUST_CHECK;
int file_absent(const char *path, struct err *e) MUST_CHECK;	/* else ERR_EXISTS, as above */

/* The same of its first n bytes; ERR_INVALID when it has fewer. */
int file_hash_first(char hex[HASH_HEX], int64_t n, const char *path, struct err *e) MUST_CHECK;

/*
 * A copy under a name that is free, mode 0600, with its hash and size; removed when it fails. Not
 * yet durable: tree_sync() makes many of them so at once.
 */
int file_copy(char hex[HASH_HEX], int64_t *ret_bytes, const char *from, const char *to,
	      struct err *e) MUST_CHECK;

/* All that was written to the file system of this directory is on the disk. */
int tree_sync(const char *path, struct err *e) MUST_CHECK;
/* Removes the directory with all that is in it; links are removed, never followed. */
int tree_remove(const char *path, struct err *e) MUST_CHECK;

/*
 * A file without a name, for what is too much for memory: nobody else can read it, and it is gone
 * with the program.
 */
int file_nameless(int *ret_fd, const char *dir, struct err *e) MUST_CHECK;

/* All bytes of a file into 'to'; an error of writing is kept there as ever. */
struct out;
int file_send(struct out *to, const char *path, struct err *e) MUST_CHECK;

/* What can be read from fd until its end: ERR_INVALID, naming it, when that is more than 'most'. */
int file_receive(struct out *to, int fd, const char *name, int64_t most, struct err *e) MUST_CHECK;

/* Entries of a directory, names sorted by bytes, "." and ".." left out; links are followed. */
struct dirent_info {
	const char *name;
	bool is_dir, is_file;
	int64_t bytes;
	int64_t mtime;		/* instant */
};
int dir_list(struct dirent_info **ret, size_t *ret_n, struct arena *a, const char *path,
	     struct err *e) MUST_CHECK;

/*
 * The same without a look at each, so that directories of any size come quickly: name, is_dir and
 * is_file only.
 */
int dir_names(struct dirent_info **ret, size_t *ret_n, struct arena *a, const char *path,
	      struct err *e) MUST_CHECK;

/* The first n bytes; returns how many were read. Refuses what is not a regular file. */
int file_head(const char *path, void *buf, size_t n, struct err *e) MUST_CHECK;

/* An advisory flock(2), released by the kernel when the process ends. */
struct lock { int fd; };
#define LOCK_NONE ((struct lock){ -1 })
enum lock_how { LOCK_HOW_SHARED, LOCK_HOW_ALONE };

/* Makes the file, mode 0600. */
int lock_open(struct lock *ret, const char *path, struct err *e) MUST_CHECK;

/* ERR_BUSY after timeout_ms; less than 0 waits for ever, fairly. */
int lock_take(struct lock *l, enum lock_how how, int timeout_ms, struct err *e) MUST_CHECK;
void lock_drop(struct lock *l);
void lock_close(struct lock *l);

#endif
