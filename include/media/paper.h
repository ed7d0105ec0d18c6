/* SPDX-License-Identifier: MIT */
/* What a signed paper's file is: a PDF, or a picture of it. */
#ifndef MEDIA_PAPER_H
#define MEDIA_PAPER_H

#include "media/photo.h"

struct paper_info {
	const char *code;	/* "pdf", "jpeg", "png" */
	int64_t bytes;
	int64_t mtime;		/* an instant */
};

/*
 * What the file is, by its content. A PDF must have its end too, so half a copy is found out; a
 * picture is looked at as photo_identify does. Never waits. ERR_INVALID in words for anything
 * else.
 */
int paper_identify(struct paper_info *ret, const char *path, struct err *e) MUST_CHECK;

/* The first bytes alone, for lists of files. */
int paper_look(struct paper_info *ret, const char *path, struct err *e) MUST_CHECK;

/* How the names of such files end, by the code: "pdf", "jpg", "png"; "" for another code. */
const char *paper_extension(const char *code);

#endif
