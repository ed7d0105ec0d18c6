/* SPDX-License-Identifier: MIT */
/* photo add, photo clock: pictures from files, directories, camera cards and standard input. */
#include "config.h"
#include "cli/cli_impl.h"
#include "base/clock.h"
#include "base/text.h"
#include "core/intake.h"
#include "core/photo.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Ctrl-C between two files; a second one ends the program, which loses nothing either. */
static volatile sig_atomic_t stop;

static void on_stop(int sig)
{
	(void)sig;
	stop = 1;
}

struct adding {
	struct cli *c;
	struct photo_files files;
	int done, added, present, failed;
	enum errc code;			/* of the last failure */
	int64_t began, told;
	bool shows;			/* a terminal sees how far it is */
};

/* Progress */

enum { WIDE = 78, EVERY_MS = 100 };

static void wipe(struct adding *k)
{
	if (k->told)
		fprintf(stderr, "\r%*s\r", WIDE, "");
}

static void tell(struct adding *k)
{
	int64_t now = clock_ms(), ms = now - k->began;
	char line[160];

	if (!k->shows || !k->done || now - k->told < EVERY_MS)
		return;
	k->told = now;
	snprintf(line, sizeof line,
		 "adding photos: %d of %d, %.1f a second, %" PRId64 " s to go; Ctrl-C stops",
		 k->done, k->files.count, 1000.0 * k->done / (double)(ms ? ms : 1),
		 (k->files.count - k->done) * ms / k->done / 1000);
	fprintf(stderr, "\r%-*.*s", WIDE, WIDE, line);
	fflush(stderr);
}

static void complain(struct adding *k, const struct err *why)
{
	wipe(k);
	fprintf(stderr, "scalpbook: %s\n",
		text_clean(&k->c->arena, why->msg, strlen(why->msg),
			   TEXT_ONE_LINE | TEXT_VISIBLE));
	k->failed++;
	k->code = why->code;
}

/* One file */

/* The options of the verb into a fresh record for each file: they describe them all. */
static int photo_record(struct cli *c, struct photo *x, struct err *e)
{
	int r;

	core_new(c->core, &photo_type, x, &c->arena);
	if ((r = operand_number(c->argv[0], "the number of a client", &x->client, e)) < 0)
		return r;
	return record_from_options(c, x, e);
}

static bool is_input(const struct photo_file *f)
{
	return !f->found && !strcmp(f->path, "-");
}

/* People know it as standard input, not by the path of what was read from there. */
static void name_input(struct err *e, const char *path, struct arena *a)
{
	const char *at = strstr(e->msg, path);

	if (at)
		snprintf(e->msg, sizeof e->msg, "%s",
			 arena_printf(a, "%.*sstandard input%s", (int)(at - e->msg), e->msg,
				      at + strlen(path)));
}

static int add_input(struct adding *k, struct photo *x, struct err *e)
{
	struct cli *c = k->c;
	const char *path;
	int r;

	if (isatty(STDIN_FILENO))
		return err_set(e, ERR_USAGE, "- reads a picture from standard input, which is "
					     "this terminal: … photo add %s - < FILE", c->argv[0]);
	if ((r = core_photo_spool(c->core, STDIN_FILENO, &path, &c->arena, e)) < 0)
		return r;
	x->file = "standard input";
	r = core_photo_add(c->core, path, x, e);
	if (r < 0)
		name_input(e, path, &c->arena);
	unlink(path);
	return r;
}

static int add_one(struct adding *k, const struct photo_file *f, struct photo *x, struct err *e)
{
	int r = photo_record(k->c, x, e);

	if (r < 0)
		return r;
	if (is_input(f))
		return add_input(k, x, e);
	r = core_photo_name(f->path, x, e);
	return r < 0 ? r : core_photo_add(k->c->core, f->path, x, e);
}

/* Each file stands for itself: one that is refused does not stop the others, and is named. */
static void add_all(struct adding *k)
{
	struct sigaction act = { .sa_handler = on_stop,
				 .sa_flags = (int)SA_RESETHAND | SA_RESTART }, before;

	stop = 0;
	sigaction(SIGINT, &act, &before);
	k->began = clock_ms();
	for (int i = 0; i < k->files.count && !stop; i++, k->done++) {
		const struct photo_file *f = &k->files.all[i];
		struct photo x;
		struct err why;
		int r;

		tell(k);
		r = add_one(k, f, &x, &why);
		if (r >= 0) {
			out_printf(k->c->out, "%" PRId64 "\n", x.rec.id);
			k->added++;
		} else if (f->found && why.code == ERR_EXISTS) {
			k->present++;
		} else {
			complain(k, &why);
		}
	}
	sigaction(SIGINT, &before, NULL);
	wipe(k);
}

/* The whole */

static void find_all(struct adding *k)
{
	for (int i = 1; i < k->c->argc; i++) {
		struct err why;

		if (core_photo_files(&k->files, k->c->argv[i], &k->c->arena, &why) < 0)
			complain(k, &why);
	}
}

static void tell_rest(const struct adding *k)
{
	if (k->present)
		fprintf(stderr, "scalpbook: note: %d of them %s in the book already\n", k->present,
			k->present == 1 ? "was" : "were");
	if (k->files.left_out)
		fprintf(stderr, "scalpbook: note: %d file%s in directories %s no picture\n",
			k->files.left_out, k->files.left_out == 1 ? "" : "s",
			k->files.left_out == 1 ? "is" : "are");
}

static int finish(const struct adding *k, struct err *e)
{
	int all = k->files.count;

	if (k->done < all)
		return err_set(e, ERR_STOPPED,
			       "stopped after %d of %d files, %d of them added; the same command "
			       "goes on with the rest",
			       k->done, all, k->added);
	if (!k->failed)
		return 0;
	if (all <= 1 && k->failed == 1) {
		err_set(e, k->code, "%s", "");	/* said already */
		return -(int)k->code;
	}
	return err_set(e, k->code, "%d of %d files were not added, each named above", k->failed,
		       k->failed + k->added + k->present);
}

int cli_photo_add(struct cli *c, struct err *e)
{
	struct adding k = { .c = c, .shows = isatty(STDERR_FILENO) };
	struct photo x;
	int r;

	if ((r = operands(c, 2, -1, e)) < 0 || (r = photo_record(c, &x, e)) < 0)
		return r;
	find_all(&k);
	add_all(&k);
	tell_rest(&k);
	return finish(&k, e);
}

int cli_photo_clock(struct cli *c, struct err *e)
{
	struct photo_clock k = { .camera = option_value(c, "camera") };
	const char *by = option_value(c, "by");
	int r;

	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = operand_number(c->argv[0], "the number of a client", &k.client, e)) < 0)
		return r;
	if (!by)
		return err_set(e, ERR_USAGE, "how far? for example --by=+1h30, or --by=-3d");
	if ((r = core_clock_parse(&k.by, by, e)) < 0)
		return err_wrap(e, "--by");
	if ((r = option_number(c, "session", NONE_INT, &k.session, e)) < 0 ||
	    (r = option_day(c, "from", &k.from, e)) < 0 ||
	    (r = option_day(c, "to", &k.to, e)) < 0 ||
	    (r = core_photo_clock(c->core, &k, NULL, NULL, &c->arena, e)) < 0)
		return r;
	out_printf(c->out, "%d\n", r);
	return 0;
}
