/* SPDX-License-Identifier: MIT */
/* Writes pictures through the encoders, which want a stream. */
#include "config.h"
#include "media/save.h"
#include "base/mem.h"
#include "media/decoder.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef int encoder(FILE *f, const struct pixels *p, struct err *e);
static encoder *const encoders[PHOTO_TYPE_COUNT] = {
#define PHOTO_WRITER(id, module) [PHOTO_##id] = module##_encode,
#include "media/photo_types.def"
};

static int encode(FILE *f, enum photo_type type, const struct picture *p, const char *path,
		  struct err *e)
{
	const struct pixels pixels = { p->rgb, p->width, p->height };
	int r = encoders[type](f, &pixels, e);

	/* Better words than the library's. */
	return fflush(f) != 0 || ferror(f) ? err_errno(e, "write", path) : r;
}

int picture_save(const char *path, enum photo_type type, const struct picture *p, struct err *e)
{
	BUF(part);
	FILE *f = NULL;
	int fd, r;

	buf_printf(&part, "%s.part-%ld", path, (long)getpid());
	fd = open(part.s, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0 || !(f = fdopen(fd, "wb"))) {
		r = err_errno(e, "write", path);
		if (fd >= 0)
			close(fd);
		return r;
	}
	r = encode(f, type, p, path, e);
	if (fclose(f) != 0 && r >= 0)
		r = err_errno(e, "write", path);
	if (r >= 0 && rename(part.s, path) != 0)
		r = err_errno(e, "write", path);
	if (r < 0)
		unlink(part.s);
	return r;
}
