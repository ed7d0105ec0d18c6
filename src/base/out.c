/* SPDX-License-Identifier: MIT */
/* Buffered output; after the first error everything is swallowed until out_finish() tells it. */
#include "config.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/out.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

struct out {
	char *buf;
	size_t used, cap;
	int fd;			/* -1: stays in memory */
	struct err first;	/* code ERR_NONE while all is well */
	struct arena arena;
	const char *name;	/* in words, or the target's path */
	const char *dir;	/* the target's directory; NULL when not a file of ours */
	mode_t mode;		/* of the file that is replaced, else 0 */
	struct temp temp;
	struct hash *hash;	/* NULL: nobody asks */
	int64_t hashed;		/* bytes */
};

static struct out *make(int fd, const char *name)
{
	struct out *o = mem_alloc(sizeof *o);

	o->fd = fd;
	o->temp.fd = -1;
	o->cap = CHUNK;
	o->buf = mem_alloc(o->cap + 1);
	o->name = arena_strdup(&o->arena, name);
	return o;
}

struct out *out_fd(int fd, const char *name)
{
	return make(fd, name);
}

struct out *out_memory(void)
{
	return make(-1, "memory");
}

const char *out_text(const struct out *o)
{
	o->buf[o->used] = '\0';
	return o->buf;
}

/* A link is followed, so that it still is one afterwards; a device is never replaced by a file. */
static int find_target(struct out *o, const char *path, struct err *e)
{
	char *real = NULL, *slash;
	struct stat st;

	if (stat(path, &st) == 0) {
		if (!S_ISREG(st.st_mode))
			return err_set(e, ERR_INVALID, "'%.300s' is not a regular file", path);
		if (path_real(&real, &o->arena, path, e) < 0)
			return -(int)e->code;
		o->mode = st.st_mode & 0777;
	} else if (errno != ENOENT) {
		return err_errno(e, "write", path);
	} else {
		real = arena_strdup(&o->arena, path);
	}
	o->name = real;
	slash = strrchr(real, '/');
	o->dir = !slash ? "." : slash == real ? "/" :
		 arena_strndup(&o->arena, real, (size_t)(slash - real));
	return 0;
}

int out_file(struct out **ret, const char *path, struct err *e)
{
	OUT(o);
	int r;

	o = make(-1, path);
	if ((r = find_target(o, path, e)) < 0)
		return r;
	if ((r = temp_open(&o->temp, o->dir, e)) < 0)
		return r;
	o->fd = o->temp.fd;
	*ret = o;
	o = NULL;
	return 0;
}

int out_new(struct out **ret, const char *path, struct err *e)
{
	OUT(o);
	int n;

	o = make(-1, path);
	o->fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (o->fd < 0)
		return err_errno(e, "write", path);
	o->temp.fd = o->fd;
	n = snprintf(o->temp.path, sizeof o->temp.path, "%s", path);
	if (n < 0 || (size_t)n >= sizeof o->temp.path) {
		errno = ENAMETOOLONG;
		return err_errno(e, "write", path);
	}
	*ret = o;
	o = NULL;
	return 0;
}

static void flush(struct out *o)
{
	if (o->hash && o->used) {
		hash_add(o->hash, o->buf, o->used);
		o->hashed += (int64_t)o->used;
	}
	if (o->fd >= 0 && o->used && !out_failed(o) && io_write(o->fd, o->buf, o->used) < 0)
		err_errno(&o->first, "write", o->name);
	o->used = 0;
}

/* Memory grows, a descriptor is written when the chunk is full. */
static size_t make_room(struct out *o, size_t n)
{
	if (o->cap - o->used >= n)
		return o->cap - o->used;
	if (o->fd >= 0) {
		flush(o);
		return o->cap;
	}
	while (o->cap - o->used < n)
		o->cap *= 2;
	o->buf = mem_grow(o->buf, o->cap + 1);
	return o->cap - o->used;
}

void out_add(struct out *o, const void *bytes, size_t n)
{
	const char *p = bytes;

	if (n > o->cap - o->used && o->fd < 0)
		make_room(o, n);
	while (n) {
		size_t room = o->cap - o->used, part = n < room ? n : room;

		memcpy(o->buf + o->used, p, part);
		o->used += part;
		p += part;
		n -= part;
		if (n)
			flush(o);
	}
}

void out_puts(struct out *o, const char *s)
{
	out_add(o, s, strlen(s));
}

void out_char(struct out *o, char c)
{
	make_room(o, 1);
	o->buf[o->used++] = c;
}

void out_printf(struct out *o, const char *fmt, ...)
{
	char small[512], *text = small;
	va_list ap, again;
	int n;

	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(small, sizeof small, fmt, ap);
	if (n >= (int)sizeof small) {
		text = mem_alloc((size_t)n + 1);
		vsnprintf(text, (size_t)n + 1, fmt, again);
	}
	va_end(again);
	va_end(ap);
	if (n > 0)
		out_add(o, text, (size_t)n);
	if (text != small)
		mem_free(text);
}

char *out_room(struct out *o, size_t n)
{
	assert(n <= CHUNK);
	make_room(o, n);
	return o->buf + o->used;
}

void out_took(struct out *o, size_t n)
{
	assert(n <= o->cap - o->used);
	o->used += n;
}

void out_hashed(struct out *o)
{
	assert(o->fd >= 0 && !o->used && !o->hash);
	o->hash = hash_open();
}

int64_t out_sum(struct out *o, char hex[HASH_HEX])
{
	flush(o);
	hash_hex(o->hash, hex);
	return o->hashed;
}

bool out_failed(const struct out *o)
{
	return o->first.code != ERR_NONE;
}

/* The old file's mode stays: whoever opened it to others, or closed it, meant to. */
static int put_in_place(struct out *o, struct err *e)
{
	int r;

	if (o->mode && fchmod(o->temp.fd, o->mode) < 0)
		return err_errno(e, "write", o->name);
	if ((r = temp_sync(&o->temp, e)) < 0)
		return r;
	if ((r = temp_rename(&o->temp, o->name, e)) < 0)
		return r;
	return dir_sync(o->dir, e);
}

/* What the system says late, as a full disk over a network, is said by closing. */
static int keep(struct out *o, struct err *e)
{
	int fd = o->temp.fd;

	o->temp.fd = -1;
	if (close(fd) < 0 && errno != EINTR)
		return err_errno(e, "write", o->name);
	o->temp.path[0] = '\0';
	return 0;
}

int out_finish(struct out **o, struct err *e)
{
	int r = 0;

	if ((*o)->fd >= 0)
		flush(*o);
	if (out_failed(*o)) {
		*e = (*o)->first;
		r = -(int)e->code;
	} else if ((*o)->dir) {
		r = put_in_place(*o, e);
	} else if ((*o)->temp.fd >= 0) {
		r = keep(*o, e);
	}
	out_abort(o);
	return r;
}

void out_abort(struct out **o)
{
	if (!*o)
		return;
	temp_done(&(*o)->temp);
	hash_close(&(*o)->hash);
	arena_done(&(*o)->arena);
	mem_free((*o)->buf);
	mem_free(*o);
	*o = NULL;
}
