/* SPDX-License-Identifier: MIT */
/* Tells what a file is by its first bytes, which is all that is read of it here. */
#include "config.h"
#include "media/paper.h"

#include "media/decoder.h"

#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const codes[PHOTO_TYPE_COUNT] = {
#define PHOTO_TYPE(id, module, extension, name, upright) [PHOTO_##id] = #module,
#include "media/photo_types.def"
};
static const char pdf[] = "pdf";

const struct decoder decoders[PHOTO_TYPE_COUNT] = {
#define PHOTO_TYPE(id, module, extension, name, upright) \
	[PHOTO_##id] = { extension, name, upright, module##_load, module##_size, \
			 module##_decode, module##_exif },
#include "media/photo_types.def"
};

static const struct magic {
	enum photo_type type;
	size_t at, n;
	const char *bytes;
} magics[] = {
#define PHOTO_MAGIC(id, at, bytes) { PHOTO_##id, at, sizeof bytes - 1, bytes },
#include "media/photo_types.def"
};

const char *photo_extension(enum photo_type type)
{
	return decoders[type].extension;
}

const char *photo_type_name(enum photo_type type)
{
	return decoders[type].name;
}

const char *photo_kinds(struct arena *a)
{
	const char *s = "";

	for (int i = 0; i < PHOTO_TYPE_COUNT; i++)
		s = arena_printf(a, "%s%s%s", s, *s ? ", " : "", decoders[i].name);
	return s;
}

/* Non-blocking, so that a FIFO without a writer is refused instead of waited for. */
static int open_regular(int *ret_fd, struct photo_info *info, const char *path, struct err *e)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat st;

	if (fd < 0)
		return err_errno(e, "open", path);
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		return err_set(e, ERR_INVALID, "'%.300s' is not a file", path);
	}
	*ret_fd = fd;
	info->bytes = st.st_size;
	info->mtime = st.st_mtime;
	return 0;
}

static void close_file(const int *fd)
{
	if (*fd >= 0)
		close(*fd);
}

enum { HEAD = 16 };

static int read_head(char head[HEAD], size_t *ret_n, int fd, const char *path, struct err *e)
{
	ssize_t n = pread(fd, head, HEAD, 0);

	if (n < 0)
		return err_errno(e, "read", path);
	*ret_n = (size_t)n;
	return 0;
}

static bool is_picture(enum photo_type *ret, const char *head, size_t n)
{
	for (size_t i = 0; i < COUNT(magics); i++) {
		const struct magic *m = &magics[i];

		if (n >= m->at + m->n && !memcmp(head + m->at, m->bytes, m->n)) {
			*ret = m->type;
			return true;
		}
	}
	return false;
}

static int find_type(enum photo_type *ret, int fd, const char *path, struct err *e)
{
	char head[HEAD];
	size_t n = 0;
	ARENA(a);
	int code = read_head(head, &n, fd, path, e);

	if (code < 0 || is_picture(ret, head, n))
		return code;
	if (!n)
		return err_set(e, ERR_INVALID, "'%.300s' is empty, so it is no picture", path);
	return err_set(e, ERR_INVALID, "'%.300s' is not a picture (%s)", path, photo_kinds(&a));
}

int photo_open(int *ret_fd, struct photo_info *info, const char *path, struct err *e)
{
	int code = open_regular(ret_fd, info, path, e);

	if (code >= 0 && (code = find_type(&info->type, *ret_fd, path, e)) < 0)
		close(*ret_fd);
	return code;
}

int photo_look(struct photo_info *ret, const char *path, struct err *e)
{
	struct photo_info info = { 0 };
	int fd, code = photo_open(&fd, &info, path, e);

	if (code < 0)
		return code;
	close(fd);
	*ret = info;
	return 0;
}

/* Papers */

static int find_code(const char **ret, int fd, const char *path, struct err *e)
{
	static const char magic[] = "%PDF-";
	char head[HEAD];
	enum photo_type type;
	size_t n = 0;
	ARENA(a);
	int code = read_head(head, &n, fd, path, e);

	if (code < 0)
		return code;
	if (n >= sizeof magic - 1 && !memcmp(head, magic, sizeof magic - 1))
		*ret = pdf;
	else if (is_picture(&type, head, n))
		*ret = codes[type];
	else if (!n)
		return err_set(e, ERR_INVALID, "'%.300s' is empty, so it is no paper", path);
	else
		return err_set(e, ERR_INVALID, "'%.300s' is neither a PDF nor a picture (%s)",
			       path, photo_kinds(&a));
	return 0;
}

/* A PDF says where it ends; readers look for that in its last kilobyte. */
static int check_end(int fd, int64_t bytes, const char *path, struct err *e)
{
	static const char end[] = "%%EOF";
	char tail[1024];
	ssize_t n = pread(fd, tail, sizeof tail,
			  bytes > (int64_t)sizeof tail ? bytes - (int64_t)sizeof tail : 0);

	if (n < 0)
		return err_errno(e, "read", path);
	for (size_t i = 0; i + sizeof end - 1 <= (size_t)n; i++)
		if (!memcmp(tail + i, end, sizeof end - 1))
			return 0;
	return err_set(e, ERR_INVALID, "'%.300s' is a broken PDF: its end is missing", path);
}

static int look(struct paper_info *ret, const char *path, bool whole, struct err *e)
{
	CLEANUP(close_file) int fd = -1;
	struct photo_info info = { 0 };
	int code = open_regular(&fd, &info, path, e);

	if (code < 0 || (code = find_code(&ret->code, fd, path, e)) < 0)
		return code;
	ret->bytes = info.bytes;
	ret->mtime = info.mtime;
	if (!whole)
		return 0;
	return ret->code == pdf ? check_end(fd, info.bytes, path, e) :
				  photo_check(&info, path, e);
}

int paper_identify(struct paper_info *ret, const char *path, struct err *e)
{
	return look(ret, path, true, e);
}

int paper_look(struct paper_info *ret, const char *path, struct err *e)
{
	return look(ret, path, false, e);
}

const char *paper_extension(const char *code)
{
	for (int i = 0; i < PHOTO_TYPE_COUNT; i++)
		if (!strcmp(code, codes[i]))
			return decoders[i].extension;
	return strcmp(code, pdf) ? "" : pdf;
}
