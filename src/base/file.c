/* SPDX-License-Identifier: MIT */
/* Private directories, and photos copied under their hash; buffered output is out.c's. */
#include "config.h"
#include "base/file.h"
#include "base/io.h"
#include "base/out.h"
#include "base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1024 * 1024 };

static void close_dir(DIR **d)
{
	if (*d)
		closedir(*d);
}

static void free_bytes(char **p)
{
	mem_free(*p);
}

int dir_sync(const char *path, struct err *e)
{
	FD(fd);

	fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return err_errno(e, "open", path);
	/* Some file systems cannot sync a directory and say EINVAL: no more can be done there. */
	if (fsync(fd) < 0 && errno != EINVAL)
		return err_errno(e, "write", path);
	return 0;
}

static int sync_parent(const char *path, struct err *e)
{
	ARENA(a);
	const char *slash = strrchr(path, '/');

	if (!slash)
		return dir_sync(".", e);
	return dir_sync(slash == path ? "/" : arena_strndup(&a, path, (size_t)(slash - path)), e);
}

static int make_one(const char *path, struct err *e)
{
	struct stat st;
	int saved;

	if (mkdir(path, 0700) == 0)
		return sync_parent(path, e);
	saved = errno;
	if (stat(path, &st) == 0) {
		if (S_ISDIR(st.st_mode))
			return 0;
		saved = ENOTDIR;
	}
	errno = saved;
	return err_errno(e, "make the directory", path);
}

int dir_make(const char *path, struct err *e)
{
	ARENA(a);
	char *copy = arena_strdup(&a, path), *p = copy;
	size_t n = strlen(copy);
	int r;

	while (n > 1 && copy[n - 1] == '/')
		copy[--n] = '\0';
	while ((p = strchr(p + 1, '/'))) {
		if (p[-1] == '/')
			continue;
		*p = '\0';
		if ((r = make_one(copy, e)) < 0)
			return r;
		*p = '/';
	}
	return make_one(copy, e);
}

int path_real(char **ret, struct arena *a, const char *path, struct err *e)
{
	char real[PATH_MAX];

	if (!realpath(path, real))
		return err_errno(e, "open", path);
	*ret = arena_strdup(a, real);
	return 0;
}

const char *path_base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

bool path_exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

bool dir_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Never waits: a FIFO or a device is opened without blocking, seen for what it is, and refused. */
static int open_regular(int *ret, struct stat *ret_stat, const char *path, struct err *e)
{
	struct stat st;
	FD(fd);

	fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (fd < 0 && errno == ENXIO)
		return err_set(e, ERR_INVALID, "'%.300s' is not a regular file", path);
	if (fd < 0 || fstat(fd, &st) < 0)
		return err_errno(e, "open", path);
	if (!S_ISREG(st.st_mode))
		return err_set(e, ERR_INVALID, "'%.300s' is not a regular file", path);
	*ret_stat = st;
	*ret = fd;
	fd = -1;
	return 0;
}

static ssize_t read_some(int fd, void *buf, size_t n)
{
	ssize_t got;

	while ((got = read(fd, buf, n)) < 0 && errno == EINTR)
		;
	return got;
}

static int too_large(struct err *e, const char *path, int64_t max)
{
	return err_set(e, ERR_INVALID, "'%.300s' is larger than %" PRId64 " MiB", path,
		       max / (1024 * 1024));
}

/* Reads to the end, hashing; what was hashed is what is written to 'to' (-1: nowhere). */
static int copy_hashed(struct stored *ret, int from, const char *path, struct temp *to, int64_t max,
		       struct err *e)
{
	CLEANUP(free_bytes) char *piece = mem_alloc(PIECE);
	CLEANUP(hash_close) struct hash *h = hash_open();
	ssize_t got;

	ret->bytes = 0;
	while ((got = read_some(from, piece, PIECE)) > 0) {
		ret->bytes += got;
		if (ret->bytes > max)
			return too_large(e, path, max);
		hash_add(h, piece, (size_t)got);
		if (to && io_write(to->fd, piece, (size_t)got) < 0)
			return err_errno(e, "write", to->path);
	}
	if (got < 0)
		return err_errno(e, "read", path);
	hash_hex(h, ret->hex);
	return 0;
}

/* True when a good copy stands there already. A copy of another size is a damaged one. */
static bool is_kept(const char *path, int64_t bytes)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISREG(st.st_mode) && st.st_size == bytes;
}

/* link(2) never overwrites, so that two who store the same photo cannot disturb each other. */
static int give_name(struct stored *s, struct temp *t, const char *path, struct err *e)
{
	int r;

	if ((r = temp_sync(t, e)) < 0)
		return r;
	if (link(t->path, path) == 0)
		return 0;
	if (errno == EEXIST && is_kept(path, s->bytes)) {
		s->existed = true;
		return 0;
	}
	/* Over the damaged copy, or on a file system without links. */
	return temp_rename(t, path, e);
}

int file_store(struct stored *ret, const char *from, const char *dir, const char *ext, int64_t max,
	       struct err *e)
{
	ARENA(a);
	TEMP(temp);
	FD(fd);
	struct stored s = { .existed = false };
	const char *sub, *path;
	struct stat st;
	int r;

	if ((r = open_regular(&fd, &st, from, e)) < 0)
		return r;
	if (st.st_size > max)
		return too_large(e, from, max);
	s.mtime = st.st_mtime;
	if ((r = dir_make(dir, e)) < 0 || (r = temp_open(&temp, dir, e)) < 0)
		return r;
	if ((r = copy_hashed(&s, fd, from, &temp, max, e)) < 0)
		return r;
	sub = arena_printf(&a, "%s/%.2s", dir, s.hex);
	path = arena_printf(&a, "%s/%s%s%s", sub, s.hex, *ext ? "." : "", ext);
	if ((r = dir_make(sub, e)) < 0)
		return r;
	s.existed = is_kept(path, s.bytes);
	if (!s.existed && (r = give_name(&s, &temp, path, e)) < 0)
		return r;
	if ((r = dir_sync(sub, e)) < 0 || (r = dir_sync(dir, e)) < 0)
		return r;
	*ret = s;
	return 0;
}

int file_hash(char hex[HASH_HEX], int64_t *ret_bytes, const char *path, struct err *e)
{
	struct stored s;
	struct stat st;
	FD(fd);
	int r;

	if ((r = open_regular(&fd, &st, path, e)) < 0)
		return r;
	if ((r = copy_hashed(&s, fd, path, NULL, INT64_MAX, e)) < 0)
		return r;
	memcpy(hex, s.hex, sizeof s.hex);
	*ret_bytes = s.bytes;
	return 0;
}

int file_read(struct buf *b, const char *path, int64_t max, struct err *e)
{
	CLEANUP(free_bytes) char *piece = mem_alloc(PIECE);
	struct stat st;
	ssize_t got;
	int64_t n = 0;
	FD(fd);
	int r = open_regular(&fd, &st, path, e);

	if (r < 0)
		return r;
	while ((got = read_some(fd, piece, PIECE)) > 0) {
		if ((n += got) > max)
			return too_large(e, path, max);
		buf_add(b, piece, (size_t)got);
	}
	return got < 0 ? err_errno(e, "read", path) : 0;
}

static int exists(struct err *e, const char *path)
{
	return err_set(e, ERR_EXISTS, "there is a file '%.300s' already", path);
}

int file_absent(const char *path, struct err *e)
{
	return path_exists(path) ? exists(e, path) : 0;
}

/* Where links are not to be had (as on USB sticks), an empty file keeps the name meanwhile. */
static int give_new_name(struct temp *t, const char *path, struct err *e)
{
	int fd, r;

	if (link(t->path, path) == 0)
		return 0;
	if (errno == EEXIST)
		return exists(e, path);
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return errno == EEXIST ? exists(e, path) : err_errno(e, "write", path);
	close(fd);
	if ((r = temp_rename(t, path, e)) < 0)
		unlink(path);
	return r;
}

int file_make(const char *path, const void *bytes, size_t n, struct err *e)
{
	const char *slash = strrchr(path, '/');
	ARENA(a);
	TEMP(temp);
	const char *dir = !slash ? "." : slash == path ? "/" :
			  arena_strndup(&a, path, (size_t)(slash - path));
	int r;

	if ((r = file_absent(path, e)) < 0 || (r = temp_open(&temp, dir, e)) < 0)
		return r;
	if (io_write(temp.fd, bytes, n) < 0)
		return err_errno(e, "write", path);
	if ((r = temp_sync(&temp, e)) < 0 || (r = give_new_name(&temp, path, e)) < 0)
		return r;
	return dir_sync(dir, e);
}

int file_hash_first(char hex[HASH_HEX], int64_t n, const char *path, struct err *e)
{
	CLEANUP(free_bytes) char *piece = mem_alloc(PIECE);
	CLEANUP(hash_close) struct hash *h = hash_open();
	struct stat st;
	FD(fd);
	int r;

	if ((r = open_regular(&fd, &st, path, e)) < 0)
		return r;
	while (n > 0) {
		ssize_t got = read_some(fd, piece, n < PIECE ? (size_t)n : PIECE);

		if (got < 0)
			return err_errno(e, "read", path);
		if (!got)
			return err_set(e, ERR_INVALID, "'%.300s' is shorter than it says", path);
		hash_add(h, piece, (size_t)got);
		n -= got;
	}
	hash_hex(h, hex);
	return 0;
}

int file_copy(char hex[HASH_HEX], int64_t *ret_bytes, const char *from, const char *to,
	      struct err *e)
{
	TEMP(copy);
	FD(fd);
	struct stored s;
	struct stat st;
	int n, r;

	if ((r = open_regular(&fd, &st, from, e)) < 0)
		return r;
	copy.fd = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (copy.fd < 0)
		return err_errno(e, "write", to);
	n = snprintf(copy.path, sizeof copy.path, "%s", to);	/* so that it goes with a failure */
	if (n < 0 || (size_t)n >= sizeof copy.path) {
		errno = ENAMETOOLONG;
		return err_errno(e, "write", to);
	}
	if ((r = copy_hashed(&s, fd, from, &copy, INT64_MAX, e)) < 0)
		return r;
	copy.path[0] = '\0';
	memcpy(hex, s.hex, sizeof s.hex);
	*ret_bytes = s.bytes;
	return 0;
}

int file_send(struct out *to, const char *path, struct err *e)
{
	CLEANUP(free_bytes) char *piece = mem_alloc(PIECE);
	struct stat st;
	ssize_t got;
	FD(fd);
	int r = open_regular(&fd, &st, path, e);

	if (r < 0)
		return r;
	while ((got = read_some(fd, piece, PIECE)) > 0)
		out_add(to, piece, (size_t)got);
	return got < 0 ? err_errno(e, "read", path) : 0;
}

int file_receive(struct out *to, int fd, const char *name, int64_t most, struct err *e)
{
	CLEANUP(free_bytes) char *piece = mem_alloc(PIECE);
	int64_t all = 0;
	ssize_t got;

	while ((got = read_some(fd, piece, PIECE)) > 0) {
		if ((all += got) > most)
			return err_set(e, ERR_INVALID, "%s is larger than %d MB", name,
				       (int)(most >> 20));
		out_add(to, piece, (size_t)got);
	}
	return got < 0 ? err_errno(e, "read", name) : 0;
}

int file_head(const char *path, void *buf, size_t n, struct err *e)
{
	struct stat st;
	size_t have = 0;
	ssize_t got = 0;
	FD(fd);
	int r;

	if ((r = open_regular(&fd, &st, path, e)) < 0)
		return r;
	while (have < n && (got = read_some(fd, (char *)buf + have, n - have)) > 0)
		have += (size_t)got;
	return got < 0 ? err_errno(e, "read", path) : (int)have;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct dirent_info *)a)->name, ((const struct dirent_info *)b)->name);
}

/* A link counts as what it points at; one that points nowhere is neither file nor directory. */
static struct dirent_info describe(int dir_fd, const char *name, struct arena *a)
{
	struct dirent_info info = { .name = arena_strdup(a, name) };
	struct stat st;

	if (fstatat(dir_fd, name, &st, 0) < 0)
		return info;
	info.is_dir = S_ISDIR(st.st_mode);
	info.is_file = S_ISREG(st.st_mode);
	info.bytes = st.st_size;
	info.mtime = st.st_mtime;
	return info;
}

/* What the directory itself says; links and file systems that say nothing need the look. */
static struct dirent_info named(int dir_fd, const struct dirent *entry, struct arena *a)
{
	struct dirent_info info;

	if (entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN) {
		info = describe(dir_fd, entry->d_name, a);
		info.bytes = info.mtime = 0;
		return info;
	}
	return (struct dirent_info){
		.name = arena_strdup(a, entry->d_name),
		.is_dir = entry->d_type == DT_DIR,
		.is_file = entry->d_type == DT_REG,
	};
}

static int read_dir(struct dirent_info **ret, size_t *ret_n, struct arena *a, const char *path,
		    bool look, struct err *e)
{
	CLEANUP(close_dir) DIR *d = opendir(path);
	BUF(rows);
	struct dirent *entry;

	if (!d)
		return err_errno(e, "open", path);
	while (errno = 0, (entry = readdir(d))) {
		struct dirent_info info;

		if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
			continue;
		info = look ? describe(dirfd(d), entry->d_name, a) : named(dirfd(d), entry, a);
		buf_add(&rows, &info, sizeof info);
	}
	if (errno)
		return err_errno(e, "read", path);
	*ret_n = rows.len / sizeof **ret;
	*ret = arena_alloc(a, rows.len);
	if (rows.len)
		memcpy(*ret, rows.s, rows.len);
	qsort(*ret, *ret_n, sizeof **ret, by_name);
	return 0;
}

int dir_list(struct dirent_info **ret, size_t *ret_n, struct arena *a, const char *path,
	     struct err *e)
{
	return read_dir(ret, ret_n, a, path, true, e);
}

int dir_names(struct dirent_info **ret, size_t *ret_n, struct arena *a, const char *path,
	      struct err *e)
{
	return read_dir(ret, ret_n, a, path, false, e);
}

int file_nameless(int *ret_fd, const char *dir, struct err *e)
{
	ARENA(a);
	char *path = arena_printf(&a, "%s/temporary-XXXXXX", dir);
	int fd = mkostemp(path, O_CLOEXEC);

	if (fd < 0)
		return err_errno(e, "make a temporary file in", dir);
	unlink(path);
	*ret_fd = fd;
	return 0;
}
