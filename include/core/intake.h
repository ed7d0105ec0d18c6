/* SPDX-License-Identifier: MIT */
/*
 * What comes with photos from outside: which files there are, what their names say, and a camera
 * whose clock was wrong. core/photo.h stores them.
 */
#ifndef CORE_INTAKE_H
#define CORE_INTAKE_H

#include "core/core.h"

struct photo_file {
	const char *path;
	bool found;		/* in a directory that was named; else it was named itself */
};

/* Zero-initialise to begin; lives in the arena. */
struct photo_files {
	struct photo_file *all;
	int count, room;
	int left_out;		/* files in directories that are no pictures */
};

/*
 * Adds the file, or the pictures in the directory and those below it, by name; told by their first
 * bytes. Of a camera card (a directory with DCIM in it) only those below DCIM. Hidden files and
 * links to directories are left out. ERR_INVALID when a directory has no picture.
 */
int core_photo_files(struct photo_files *f, const char *path, struct arena *a,
		     struct err *e) MUST_CHECK;

/*
 * View and moment from the name of the file where x does not say them: 1042_F_healed.jpg,
 * L90.heic, 1042-V-before-2.png. A number in front, where a view or moment follows, must be x's
 * client: else ERR_INVALID, naming the file. Names of cameras (IMG_1042.jpg) say nothing.
 */
int core_photo_name(const char *path, struct photo *x, struct err *e) MUST_CHECK;

/*
 * Reads standard input or the like to its end into a file beside the photos, which the caller
 * removes; check names what a program that was killed left there. The path is in the arena.
 */
int core_photo_spool(struct core *c, int fd, const char **ret_path, struct arena *a,
		     struct err *e) MUST_CHECK;

/* "+1h30", "-3d", "+2d 4h", "-45min" in minutes, not 0; a sign is needed. */
int core_clock_parse(int64_t *ret, const char *s, struct err *e) MUST_CHECK;

struct photo_clock {
	int64_t client;
	const int64_t *ids;	/* only these photos; id_count 0: any */
	int id_count;
	int64_t session;	/* only of this one; NONE_INT: any */
	const char *camera;	/* only of cameras with this in their name; NULL: any */
	day_t from, to;		/* only taken on these days, as the book has them now; 0: any */
	int64_t by;		/* minutes to add */
};

/*
 * Moves the time of photos whose camera had a wrong clock, all or none, in one transaction, each in
 * the audit. Returns how many; *ret_was and *ret_now (may be NULL) are the records. ERR_MISSING
 * when no photo is meant.
 */
int core_photo_clock(struct core *c, const struct photo_clock *k, struct photo **ret_was,
		     struct photo **ret_now, struct arena *a, struct err *e) MUST_CHECK;

#endif
