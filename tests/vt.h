/* SPDX-License-Identifier: MIT */
/*
 * A program under a pseudo-terminal, its bytes in libvterm: what a person at a terminal would see.
 * Waits for what is expected, at most VT_DEADLINE_MS; a test that waits in vain fails and shows the
 * screen. Owns vterm.h.
 */
#ifndef TESTS_VT_H
#define TESTS_VT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include "base/mem.h"

enum { VT_DEADLINE_MS = 20000 };

struct vt;

struct vt_cell {
	char text[28];
	int width;
	bool bold, underline, reverse;
	int fg, bg;			/* index of the palette, -1: the terminal's own */
};

/*
 * env: "NAME=value" sets, "NAME" takes away, after TERM=xterm-256color, LC_ALL=C.UTF-8; ends with
 * NULL. argv likewise.
 */
struct vt *vt_start(int rows, int cols, const char *const *env, const char *const *argv);
/* Ends the program if need be, frees. */
void vt_done(struct vt *v);

void vt_send(struct vt *v, const char *bytes);		/* as one write */
void vt_keys(struct vt *v, const char *names); /* "Down Down Enter Space a ^S": sent as one write */
void vt_resize(struct vt *v, int rows, int cols);		/* once the program rests */
void vt_resize_now(struct vt *v, int rows,
		   int cols); /* in the midst of all; no wide character may be shown */
void vt_signal(struct vt *v, int sig);
void vt_hang_up(struct vt *v);				/* closes the terminal's other side */

/* Reads what comes until it is so; else fails the test. */
void vt_wait(struct vt *v, bool (*so)(struct vt *v, const void *arg), const void *arg,
	     const char *what);
void vt_wait_text(struct vt *v, const char *text);	/* somewhere on the screen */
void vt_wait_no_text(struct vt *v, const char *text);
void vt_wait_cursor(struct vt *v, int row, int col);
/* Until the program sleeps in poll with nothing more to read; for counting after it. */
void vt_wait_idle(struct vt *v);
/* Until the program ended: its exit status, or 128 + the signal. */
int vt_finish(struct vt *v);

void vt_row(struct vt *v, int row, char *buf, size_t size);	/* without trailing blanks */
bool vt_has(struct vt *v, const char *text);
struct vt_cell vt_cell(struct vt *v, int row, int col);
void vt_cursor(struct vt *v, int *ret_row, int *ret_col, bool *ret_visible);
bool vt_alternate(struct vt *v);			/* the alternate screen is shown */

size_t vt_byte_count(struct vt *v);			/* received so far */
bool vt_received(struct vt *v, const char *bytes);	/* ever */
bool vt_received_other_than_ascii(struct vt *v);
/* System calls "write" of the program so far; -1 where /proc does not tell. */
long vt_writes(struct vt *v);
/* Times it went to sleep of itself, for idle wake-ups; -1 where /proc does not tell. */
long vt_sleeps(struct vt *v);
long vt_cpu_ms(struct vt *v);
pid_t vt_pid(struct vt *v);

/* The screen as a picture: colours, bold, reverse, wide characters. */
void vt_svg(struct vt *v, struct buf *ret);

#endif
