/* SPDX-License-Identifier: MIT */
/* Finds photos in directories, reads their names, corrects their times; stores no file. */
#include "config.h"
#include "core/intake.h"
#include "core/core_impl.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/out.h"
#include "media/photo.h"
#include "model/choices.h"

#include <ctype.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files */

enum { DEPTH = 32 };

static void add_file(struct photo_files *f, const char *path, bool found, struct arena *a)
{
	if (f->count == f->room) {
		struct photo_file *more;

		f->room = f->room ? 2 * f->room : 64;
		more = arena_alloc(a, (size_t)f->room * sizeof *more);
		if (f->count)
			memcpy(more, f->all, (size_t)f->count * sizeof *more);
		f->all = more;
	}
	f->all[f->count++] = (struct photo_file){ path, found };
}

static bool is_link(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

static int add_below(struct photo_files *f, const char *dir, int depth, struct arena *a,
		     struct err *e)
{
	struct dirent_info *all;
	size_t n;
	int r = dir_names(&all, &n, a, dir, e);

	for (size_t i = 0; i < n && r >= 0; i++) {
		const char *path = arena_printf(a, "%s/%s", dir, all[i].name);
		struct photo_info info;
		struct err why;

		if (all[i].name[0] == '.')
			continue;
		if (all[i].is_dir) {
			if (depth < DEPTH && !is_link(path))
				r = add_below(f, path, depth + 1, a, e);
		} else if (!all[i].is_file || photo_look(&info, path, &why) < 0) {
			f->left_out++;
		} else {
			add_file(f, path, true, a);
		}
	}
	return r < 0 ? r : 0;
}

int core_photo_files(struct photo_files *f, const char *path, struct arena *a, struct err *e)
{
	size_t len = strlen(path);
	int before = f->count, r;
	const char *card;

	if (!dir_exists(path)) {
		add_file(f, arena_strdup(a, path), false, a);
		return 0;
	}
	while (len > 1 && path[len - 1] == '/')
		len--;
	path = arena_strndup(a, path, len);
	card = arena_printf(a, "%s/DCIM", path);
	r = add_below(f, dir_exists(card) ? card : path, 0, a, e);
	if (r >= 0 && f->count == before)
		return err_set(e, ERR_INVALID, "there is no picture (%s) in '%.300s'",
			       photo_kinds(a), path);
	return r;
}

/* Names */

static bool is_number(const char *s)
{
	return *s && strlen(s) <= 9 && strspn(s, "0123456789") == strlen(s);
}

static bool is_day(const char *s)
{
	day_t day;

	return strlen(s) == 8 && (day = (day_t)strtol(s, NULL, 10)) >= 19000101 &&
	       day_valid(day / 10000, day / 100 % 100, day % 100);
}

/* The choice whose code this is, 0 for none. One letter must be a capital: words have others. */
static int32_t choice_of(const struct choices *c, const char *s)
{
	for (int i = 0; i < c->count; i++) {
		const char *code = c->rows[i].code;

		if (code[1] ? !strcasecmp(code, s) : !strcmp(code, s))
			return i + 1;
	}
	return 0;
}

struct said {
	int64_t client;		/* 0: none */
	int32_t view, moment;
};

/* "touch-up" is one word, though '-' stands between others. */
static char *whole_moments(char *name)
{
	for (int i = 0; i < photo_moment.count; i++) {
		const char *code = photo_moment.rows[i].code;
		char *at = strchr(code, '-') ? strcasestr(name, code) : NULL;

		if (at)
			*strchr(at, '-') = '\1';
	}
	return name;
}

static void read_word(struct said *s, char *word, bool first)
{
	char *joint = strchr(word, '\1');
	int32_t view, moment;

	if (joint)
		*joint = '-';
	view = choice_of(&photo_view, word);
	moment = choice_of(&photo_moment, word);
	if (first && is_number(word) && !is_day(word))
		s->client = strtoll(word, NULL, 10);
	if (view && !s->view)
		s->view = view;
	if (moment && !s->moment)
		s->moment = moment;
}

static struct said read_name(const char *path)
{
	struct said s = { 0, 0, 0 };
	ARENA(a);
	char *rest = arena_strdup(&a, path_base(path)), *dot = strrchr(rest, '.'), *word;
	bool first = true;

	if (dot && dot != rest)
		*dot = '\0';
	rest = whole_moments(rest);
	while ((word = strsep(&rest, "_- .,()")))
		if (*word) {
			read_word(&s, word, first);
			first = false;
		}
	if (!s.view && !s.moment)
		s.client = 0;	/* a number that a camera gave */
	return s;
}

int core_photo_name(const char *path, struct photo *x, struct err *e)
{
	struct said s = read_name(path);

	if (s.client && s.client != x->client)
		return err_set(e, ERR_INVALID,
			       "'%.300s' is a photo of client %" PRId64
			       " by its name, not of client %" PRId64,
			       path, s.client, x->client);
	if (!x->view)
		x->view = s.view;
	if (!x->moment)
		x->moment = s.moment;
	return 0;
}

/* Standard input */

int core_photo_spool(struct core *c, int fd, const char **ret_path, struct arena *a, struct err *e)
{
	const char *path = arena_printf(a, "%s/standard-input-%ld", c->book->photos,
					(long)getpid());
	struct timespec now = { 0 };
	OUT(out);
	int r = core_ask(c, RIGHT_WRITE, e);

	if (r < 0 || (r = out_file(&out, path, e)) < 0 ||
	    (r = file_receive(out, fd, "standard input", PHOTO_BYTES_MAX, e)) < 0 ||
	    (r = out_finish(&out, e)) < 0)
		return r;
	/* It came now, by the program's clock. */
	now.tv_sec = clock_now();
	if (utimensat(AT_FDCWD, path, (struct timespec[]){ now, now }, 0) < 0) {
		r = err_errno(e, "set the time of", path);
		unlink(path);
		return r;
	}
	*ret_path = path;
	return 0;
}

/* A camera's clock */

static int64_t unit_of(const char *s, size_t n)
{
	static const struct {
		const char *name;
		int64_t minutes;
	} units[] = {
		{ "w", 10080 }, { "d", 1440 }, { "h", 60 }, { "m", 1 }, { "min", 1 }, { "", 1 },
	};

	for (size_t i = 0; i < COUNT(units); i++)
		if (strlen(units[i].name) == n && !strncmp(s, units[i].name, n))
			return units[i].minutes;
	return 0;
}

int core_clock_parse(int64_t *ret, const char *s, struct err *e)
{
	enum { YEARS = 100 * 366 * 1440 };
	const char *p = s + (*s == '+' || *s == '-');
	int64_t sum = 0;

	/* "1h30": a number alone is minutes, and ends it. */
	while (p > s && *p) {
		size_t digits = strspn(p, "0123456789"), letters;
		int64_t n, unit;

		p += strspn(p, " ");
		digits = strspn(p, "0123456789");
		n = digits && digits <= 8 ? strtoll(p, NULL, 10) : -1;
		p += digits + strspn(p + digits, " ");
		letters = strcspn(p, "0123456789 ");
		unit = unit_of(p, letters);
		p += letters;
		if (n < 0 || !unit || (!letters && *p)) {
			sum = 0;
			break;
		}
		sum += n * unit;
	}
	if (!sum || sum > YEARS)
		return err_set(e, ERR_INVALID,
			       "'%.40s' is not a time to go on or back, like +1h30, -3d or +45min",
			       s);
	*ret = *s == '-' ? -sum : sum;
	return 0;
}

static bool meant(const struct photo_clock *k, const struct photo *x)
{
	return x->taken_at && (k->session == NONE_INT || x->session == k->session) &&
	       (!k->camera || strcasestr(x->camera, k->camera));
}

static int correct(struct core *c, const struct photo *was, struct photo *now, int64_t by,
		   struct arena *a, struct err *e)
{
	struct problems p = { .a = a };
	int r;

	*now = *was;
	now->taken_at = minute_add(was->taken_at, by);
	now->time_source = choice_index(&time_source, "corrected");
	r = core_validate(c, &photo_type, was, now, &p, e);
	return r < 0 ? r : core_put(c, &photo_type, was, now, "edit", NULL, e);
}

static int correct_all(struct core *c, const struct photo_clock *k, struct photo *was,
		       struct photo *now, int n, struct arena *a, struct err *e)
{
	DB_TX(tx);
	int r = db_tx_begin(&tx, c->book->db, e);

	if (r < 0 || (r = core_know_me(c, e)) < 0)
		return r;
	for (int i = 0; i < n && r >= 0; i++)
		r = correct(c, &was[i], &now[i], k->by, a, e);
	if (r < 0 || (r = db_tx_commit(&tx, e)) < 0)
		return r;
	c->known = true;
	return n;
}

int core_photo_clock(struct core *c, const struct photo_clock *k, struct photo **ret_was,
		     struct photo **ret_now, struct arena *a, struct err *e)
{
	struct query q = { .client = k->client, .from = k->from, .to = k->to,
			   .ids = k->ids, .id_count = k->id_count };
	struct photo *was, *now;
	int n, count = 0, r = core_ask(c, RIGHT_WRITE, e);

	if (r < 0 || (r = core_list(c, &photo_type, &q, &was, &n, a, e)) < 0)
		return r;
	for (int i = 0; i < n; i++)
		if (meant(k, &was[i]))
			was[count++] = was[i];
	if (!count)
		return err_set(e, ERR_MISSING, "no photo of client %" PRId64 " is meant by that",
			       k->client);
	now = arena_alloc(a, (size_t)count * sizeof *now);
	if (ret_was)
		*ret_was = was;
	if (ret_now)
		*ret_now = now;
	return correct_all(c, k, was, now, count, a, e);
}
