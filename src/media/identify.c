/* SPDX-License-Identifier: MIT */
/* Tells what a file is by its first bytes, and judges the size that its header claims. */
#include "config.h"
#include "media/paper.h"

#include "media/decoder.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const codes[PHOTO_TYPE_COUNT] = {
#define PHOTO_TYPE(id, module, extension, name, magic) [PHOTO_##id] = #module,
#include "media/photo_types.def"
#undef PHOTO_TYPE
};
static const char pdf[] = "pdf";

const struct decoder decoders[PHOTO_TYPE_COUNT] = {
#define PHOTO_TYPE(id, module, extension, name, magic) \
	[PHOTO_##id] = { extension, name, magic, sizeof magic - 1, module##_size, module##_encode },
#include "media/photo_types.def"
#undef PHOTO_TYPE
};

const char *photo_extension(enum photo_type type)
{
	return decoders[type].extension;
}

const char *photo_type_name(enum photo_type type)
{
	return decoders[type].name;
}

static void close_stream(FILE **f)
{
	if (*f)
		fclose(*f);
}

/* Non-blocking, so that a FIFO without a writer is refused instead of waited for. */
static int open_regular(FILE **ret, struct photo_info *info, const char *path, struct err *e)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat st;

	if (fd < 0)
		return err_errno(e, "open", path);
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		return err_set(e, ERR_INVALID, "'%.300s' is not a file", path);
	}
	*ret = fdopen(fd, "rb");
	if (!*ret) {
		close(fd);
		return err_errno(e, "open", path);
	}
	info->bytes = st.st_size;
	info->mtime = st.st_mtime;
	return 0;
}

enum { HEAD = 16 };

/* The first bytes; the stream stands at its begin again. */
static int read_head(char head[HEAD], size_t *ret_n, FILE *f, const char *path, struct err *e)
{
	*ret_n = fread(head, 1, HEAD, f);
	return ferror(f) || fseek(f, 0, SEEK_SET) < 0 ? err_errno(e, "read", path) : 0;
}

static bool is_picture(enum photo_type *ret, const char *head, size_t n)
{
	for (int i = 0; i < PHOTO_TYPE_COUNT; i++)
		if (n >= decoders[i].magic_len &&
		    !memcmp(head, decoders[i].magic, decoders[i].magic_len)) {
			*ret = (enum photo_type)i;
			return true;
		}
	return false;
}

static int find_type(enum photo_type *ret, FILE *f, const char *path, struct err *e)
{
	char head[HEAD];
	size_t n;
	int code = read_head(head, &n, f, path, e);

	if (code < 0 || is_picture(ret, head, n))
		return code;
	return err_set(e, ERR_INVALID, "'%.300s' is %s", path,
		       n ? "not a JPEG or PNG picture" : "empty, so it is no picture");
}

static int judge_size(const struct picture_size *s, const char *path, struct err *e)
{
	if (s->width < 1 || s->height < 1)
		return err_set(e, ERR_INVALID, "'%.300s' has no pixels", path);
	if (s->width > PHOTO_SIDE_MAX || s->height > PHOTO_SIDE_MAX ||
	    s->width * s->height > PHOTO_PIXELS_MAX)
		return err_set(e, ERR_INVALID,
			       "'%.300s' claims %lld × %lld pixels, more than a camera makes "
			       "(at most %d a side and %d million)",
			       path, (long long)s->width, (long long)s->height, PHOTO_SIDE_MAX,
			       PHOTO_PIXELS_MAX / 1000000);
	return 0;
}

int photo_identify(struct photo_info *ret, const char *path, struct err *e)
{
	CLEANUP(close_stream) FILE *f = NULL;
	struct photo_info info = { 0 };
	struct picture_size size = { 0 };
	int code = open_regular(&f, &info, path, e);

	if (code < 0 || (code = find_type(&info.type, f, path, e)) < 0)
		return code;
	code = decoders[info.type].size(&size, f, e);
	if (code < 0 && ferror(f))
		return err_errno(e, "read", path);
	if (code < 0)
		return err_wrap(e, "'%.160s' is a broken %s", path, decoders[info.type].name);
	code = judge_size(&size, path, e);
	if (code < 0)
		return code;
	info.width = (int)size.width;
	info.height = (int)size.height;
	*ret = info;
	return 0;
}

int photo_look(struct photo_info *ret, const char *path, struct err *e)
{
	CLEANUP(close_stream) FILE *f = NULL;
	struct photo_info info = { 0 };
	int code = open_regular(&f, &info, path, e);

	if (code < 0 || (code = find_type(&info.type, f, path, e)) < 0)
		return code;
	*ret = info;
	return 0;
}

/* Papers */

static int find_code(const char **ret, FILE *f, const char *path, struct err *e)
{
	static const char magic[] = "%PDF-";
	char head[HEAD];
	enum photo_type type;
	size_t n;
	int code = read_head(head, &n, f, path, e);

	if (code < 0)
		return code;
	if (n >= sizeof magic - 1 && !memcmp(head, magic, sizeof magic - 1))
		*ret = pdf;
	else if (is_picture(&type, head, n))
		*ret = codes[type];
	else
		return err_set(e, ERR_INVALID, "'%.300s' is %s", path,
			       n ? "not a PDF, JPEG or PNG" : "empty, so it is no paper");
	return 0;
}

/* A PDF says where it ends; readers look for that in its last kilobyte. */
static int check_end(FILE *f, const char *path, struct err *e)
{
	static const char end[] = "%%EOF";
	char tail[1024];
	size_t n;

	if (fseek(f, -(long)sizeof tail, SEEK_END) < 0 && fseek(f, 0, SEEK_SET) < 0)
		return err_errno(e, "read", path);
	n = fread(tail, 1, sizeof tail, f);
	if (ferror(f))
		return err_errno(e, "read", path);
	for (size_t i = 0; i + sizeof end - 1 <= n; i++)
		if (!memcmp(tail + i, end, sizeof end - 1))
			return 0;
	return err_set(e, ERR_INVALID, "'%.300s' is a broken PDF: its end is missing", path);
}

static int look(struct paper_info *ret, const char *path, bool whole, struct err *e)
{
	CLEANUP(close_stream) FILE *f = NULL;
	struct photo_info info = { 0 };
	int code = open_regular(&f, &info, path, e);

	if (code < 0 || (code = find_code(&ret->code, f, path, e)) < 0)
		return code;
	ret->bytes = info.bytes;
	ret->mtime = info.mtime;
	if (!whole)
		return 0;
	return ret->code == pdf ? check_end(f, path, e) : photo_identify(&info, path, e);
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
