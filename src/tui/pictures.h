/* SPDX-License-Identifier: MIT */
/*
 * What the screens that show a client's photos large share: the photos, their marks, and what keys
 * do with the one at hand. look.c one photo, sheet.c a visit, compare.c two, marks.c draws on one.
 */
#ifndef TUI_PICTURES_H
#define TUI_PICTURES_H

#include "model/types.h"
#include "tui/seen.h"

/* Begins such a screen. */
struct pictures {
	struct screen screen;
	struct ui *ui;
	int64_t client, at;		/* at: the photo that keys are about; 0: none */
	struct client who;
	struct photo *rows;		/* by visit, the latest first, then as they were taken */
	int count;
	struct session *sessions;
	int session_count;
	struct mark *marks;
	int mark_count;
	struct seen seen;
	struct arena a;
	bool failed;
};

void *pictures_push(struct ui *ui, const struct screen_class *cls, size_t size, int64_t client);
void pictures_load(struct pictures *p);		/* says what fails */
void pictures_done(struct screen *s);
bool pictures_ahead(struct screen *s);
const struct photo *pictures_find(const struct pictures *p, int64_t id);	/* or NULL */

/* For qsort: by visit as in struct pictures; as they were taken. */
int photo_by_visit(const void *x, const void *y);
int photo_by_time(const void *x, const void *y);

/* "Session 3 of Thu 12 Nov 2026", or "Without a session". */
const char *pictures_visit(const struct session *all, int n, int64_t number, struct arena *a);
/* "Vertex, Healed, 12 Nov 2026"; "without a view" where none was given. */
const char *photo_words(const struct photo *x, struct arena *a);

void look_open(struct ui *ui, int64_t client, int64_t photo);
/* Of this session; 0: the latest that has photos. */
void sheet_open(struct ui *ui, int64_t client, int64_t session);
/* One of them or both may be 0: then it finds what fits beside. */
void compare_open(struct ui *ui, int64_t client, int64_t left, int64_t right);
void marks_open(struct ui *ui, int64_t client, int64_t photo);

#endif
