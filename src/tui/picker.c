/* SPDX-License-Identifier: MIT */
/*
 * Directories and files of a kind as a list that looks at files only as far as the page reaches;
 * owns no file: core tells what each is.
 */
#include "config.h"
#include "tui/picker.h"

#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/paper.h"
#include "core/photo.h"
#include "tui/list.h"

/*
 * Looking at a file's head takes 5 to 10 µs from the cache, so this many are hardly felt; a
 * directory with more files that are no pictures is looked through page by page.
 */
enum { LOOKS_AT_ONCE = 4000, FIND_MAX = 80, HEAD_ROWS = 3, SIZE_COLS = 9, DATE_COLS = 16, GAP = 2 };

enum seen { SEEN_NOT, SEEN_FIT, SEEN_OTHER, SEEN_LOCKED };

static const struct sort_of_file {
	const char *one, *many;
	int (*look)(const char *path, int64_t *ret_bytes, minute_t *ret_changed, struct err *e);
	const char *(*kinds)(struct arena *a);
	bool single;
	const char *ends[5];		/* how names end that promise one */
} kinds[] = {
	[PICK_PICTURES] = { "picture", "pictures", core_photo_look, core_photo_kinds, false,
			    { ".jpg", ".jpeg", ".png" } },
	[PICK_PAPER] = { "paper", "papers", core_paper_look, core_paper_kinds, true,
			 { ".pdf", ".jpg", ".jpeg", ".png" } },
};

struct file {
	const char *name;
	bool dir;
	enum seen seen;
	int64_t bytes;
	minute_t changed;
};

struct picker {
	struct screen screen;
	struct list list;
	struct picker_spec spec;
	const struct sort_of_file *kind;
	char dir[PATH_MAX];
	char find[FIND_MAX];
	bool newest;
	struct arena names;		/* of this directory */
	struct file *all;
	int count;			/* directories stand first */
	int *shown;			/* indices into all, as far as they were looked for */
	int shown_count, looked;	/* all[0 … looked - 1] are in shown or left out */
	bool halted;			/* there was more to look at than is done at once */
};

/*
 * Where files were taken from last, for as long as the program runs: one card is emptied for
 * client after client.
 */
static char last_dir[PATH_MAX];

static const char *full_path(const struct picker *p, const char *name, struct arena *a)
{
	return arena_printf(a, "%s/%s", strcmp(p->dir, "/") ? p->dir : "", name);
}

static int rank(const struct file *f)
{
	return !f->dir ? 2 : strcmp(f->name, "..") ? 1 : 0;
}

/* The way up, directories, then files; each by name in any case, or the newest first. */
static int by_name(const void *x, const void *y)
{
	const struct file *a = x, *b = y;
	int c = rank(a) - rank(b);

	if (c == 0)
		c = strcasecmp(a->name, b->name);
	return c ? c : strcmp(a->name, b->name);
}

static int by_age(const void *x, const void *y)
{
	const struct file *a = x, *b = y;

	if (a->dir || b->dir || a->changed == b->changed)
		return by_name(x, y);
	return a->changed < b->changed ? 1 : -1;
}

static void begin_again(struct picker *p)
{
	p->shown_count = p->looked = 0;
	list_reset(&p->list);
	/* Off the row that goes up: Enter is for what is here. */
	if (!p->find[0] && p->count && !strcmp(p->all[0].name, ".."))
		list_go(&p->list, 1);
}

static void add_file(struct picker *p, const struct dirent_info *info)
{
	if (!info->is_dir && !info->is_file)
		return;
	p->all[p->count++] = (struct file){
		.name = info->name,
		.dir = info->is_dir,
		.bytes = info->bytes,
		.changed = instant_local(info->mtime),
	};
}

/* On failure everything stays as it was. */
static bool open_dir(struct picker *p, const char *path)
{
	struct dirent_info *info;
	struct arena names = { 0 };
	struct err e;
	size_t n;
	int r = p->newest ? dir_list(&info, &n, &names, path, &e) :
			    dir_names(&info, &n, &names, path, &e);

	if (r < 0) {
		ui_fail(p->list.ui, &e);
		arena_done(&names);
		return false;
	}
	if (strcmp(path, p->dir) && p->list.mark_count) {
		ui_warn(p->list.ui, "The marks in %s are gone; nothing was taken", p->dir);
		list_unmark_all(&p->list);
	}
	arena_done(&p->names);
	p->names = names;
	snprintf(p->dir, sizeof p->dir, "%s", path);
	p->count = 0;
	p->all = arena_alloc(&p->names, (n + 1) * sizeof *p->all);
	p->shown = arena_alloc(&p->names, (n + 1) * sizeof *p->shown);
	if (strcmp(path, "/"))
		add_file(p, &(struct dirent_info){ .name = "..", .is_dir = true });
	for (size_t i = 0; i < n; i++)
		add_file(p, &info[i]);
	qsort(p->all, (size_t)p->count, sizeof *p->all, p->newest ? by_age : by_name);
	p->find[0] = '\0';
	begin_again(p);
	return true;
}

/* Looking */

static bool named_like_one(const struct sort_of_file *k, const char *name)
{
	size_t n = strlen(name);

	for (const char *const *end = k->ends; *end; end++)
		if (n > strlen(*end) && !strcasecmp(name + n - strlen(*end), *end))
			return true;
	return false;
}

static void look_at(const struct picker *p, struct file *f, struct arena *a)
{
	struct err e;

	if (p->kind->look(full_path(p, f->name, a), &f->bytes, &f->changed, &e) >= 0)
		f->seen = SEEN_FIT;
	else
		f->seen = e.code == ERR_DENIED && named_like_one(p->kind, f->name) ? SEEN_LOCKED :
										     SEEN_OTHER;
}

/* By name alone: what is hidden stays so unless a dot was typed. */
static bool name_fits(const struct picker *p, const struct file *f, const char *find,
		      struct arena *a)
{
	if (f->name[0] == '.' && strcmp(f->name, "..") && p->find[0] != '.')
		return false;
	return !*find || strstr(text_fold(a, f->name), find);
}

static void fetch(struct list *l, int64_t first, int n)
{
	struct picker *p = l->owner;
	ARENA(typed);
	ARENA(a);
	const char *find = text_fold(&typed, p->find);
	int looks = 0;

	for (; p->looked < p->count && p->shown_count <= first + n && looks < LOOKS_AT_ONCE;
	     p->looked++) {
		struct file *f = &p->all[p->looked];

		arena_reset(&a);
		if (!name_fits(p, f, find, &a))
			continue;
		if (!f->dir && f->seen == SEEN_NOT) {
			look_at(p, f, &a);
			looks++;
		}
		if (f->dir || f->seen != SEEN_OTHER)
			p->shown[p->shown_count++] = p->looked;
	}
	p->halted = p->looked < p->count && p->shown_count <= first + n;
	l->count = p->shown_count;
	l->exact = p->looked == p->count;
}

/* End: however many there are. */
static void look_through(struct list *l)
{
	struct picker *p = l->owner;

	do
		fetch(l, p->shown_count, 1);
	while (p->looked < p->count);
}

static int64_t id_of(const struct list *l, int64_t row)
{
	return ((const struct picker *)l->owner)->shown[row];
}

static const char *size_words(int64_t bytes, struct arena *a)
{
	if (bytes < 1000)
		return arena_printf(a, "%d B", (int)bytes);
	if (bytes < 1000 * 1000)
		return arena_printf(a, "%d kB", (int)(bytes / 1000));
	return arena_printf(a, "%d.%d MB", (int)(bytes / 1000000), (int)(bytes / 100000 % 10));
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct picker *p = l->owner;
	const struct file *f = &p->all[p->shown[row]];
	int right = a.col + a.cols - DATE_COLS, size = right - GAP - SIZE_COLS,
	    cols = size - GAP - a.col;
	char date[DATE_BUF];
	ARENA(arena);

	canvas_printf(c, a.row, a.col, cols, S_PLAIN, "%s%s", f->name, f->dir ? "/" : "");
	if (f->dir)
		canvas_put(c, a.row, right, DATE_COLS, S_DIM,
			   strcmp(f->name, "..") ? "directory" : "up");
	else if (f->seen == SEEN_LOCKED)
		canvas_put(c, a.row, right, DATE_COLS, S_WARN, "not readable");
	else {
		canvas_printf(c, a.row, size, SIZE_COLS, S_PLAIN, "%*s", SIZE_COLS,
			      size_words(f->bytes, &arena));
		canvas_put(c, a.row, right, DATE_COLS, S_PLAIN, minute_iso(f->changed, date));
	}
}

static const struct list_class rows = {
	.fetch = fetch, .end = look_through, .draw = draw_row, .id = id_of,
};

static struct list *list_of(struct screen *s)
{
	return &((struct picker *)s)->list;
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	(void)ui;
	list_layout(list_of(s),
		    (struct area){ a.row + HEAD_ROWS, a.col, a.rows - HEAD_ROWS, a.cols });
}

/* What there is, as far as it is known. */
static void draw_count(const struct picker *p, struct canvas *c, int row, int cols)
{
	int fit = 0, dirs = 0, more = p->count - p->looked;
	const char *newest = p->newest ? ", newest first" : "";
	const struct sort_of_file *k = p->kind;
	ARENA(a);

	for (int i = 0; i < p->shown_count; i++) {
		const struct file *f = &p->all[p->shown[i]];

		fit += !f->dir;
		dirs += f->dir && strcmp(f->name, "..");
	}
	if (p->halted)
		canvas_printf(c, row, 1, cols, S_WARN,
			      "%d %s so far; End looks at the other %d file%s too", fit,
			      fit == 1 ? k->one : k->many, more, more == 1 ? "" : "s");
	else if (p->list.mark_count)
		canvas_printf(c, row, 1, cols, S_MARKED, "%zu marked: Enter takes %s",
			      p->list.mark_count, p->list.mark_count == 1 ? "it" : "them");
	else if (fit == 0 && dirs)
		canvas_printf(c, row, 1, cols, S_DIM, "%d director%s, 0 %s (%s)", dirs,
			      dirs == 1 ? "y" : "ies", k->many, k->kinds(&a));
	else if (fit == 0)
		canvas_printf(c, row, 1, cols, S_DIM, "No %s here (%s)", k->one, k->kinds(&a));
	else
		canvas_printf(c, row, 1, cols, S_DIM, "%d%s %s%s", fit, more ? "+" : "",
			      fit == 1 && !more ? k->one : k->many, newest);
}

/* A list without rows says why: the name is not there, or is no picture's. */
static void draw_nothing(const struct picker *p, struct canvas *c)
{
	ARENA(a);
	const char *find = text_fold(&a, p->find), *name = NULL;

	for (int i = 0; i < p->count && !name; i++)
		if (p->all[i].seen == SEEN_OTHER && name_fits(p, &p->all[i], find, &a))
			name = p->all[i].name;
	if (name)
		canvas_printf(c, p->list.area.row, LIST_INDENT, c->cols - LIST_INDENT, S_WARN,
			      "'%s' is not a %s (%s)", name, p->kind->one, p->kind->kinds(&a));
	else
		canvas_put(c, p->list.area.row, LIST_INDENT, c->cols - LIST_INDENT, S_DIM,
			   "Nothing has this name.");
}

/* The end of a path says where one is, so a long one loses directories at its beginning. */
static const char *path_end(const char *path, int cols, struct arena *a)
{
	const char *s = path, *next;

	while (text_width(s, strlen(s)) + (s != path) > cols && (next = strchr(s + 1, '/')))
		s = next;
	return s == path ? path : arena_printf(a, "…%s", s);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct picker *p = (const struct picker *)s;
	int cols = a.cols - 2, used;
	ARENA(arena);

	(void)ui;
	used = canvas_put(c, a.row, 1, cols, S_TITLE, p->spec.title) + GAP;
	canvas_put(c, a.row, 1 + used, cols - used, S_PLAIN, path_end(p->dir, cols - used, &arena));
	if (p->find[0])
		canvas_put(c, a.row + 1, 1 + canvas_put(c, a.row + 1, 1, cols, S_PLAIN, "Find: "),
			   cols - 6, S_INPUT, p->find);
	else
		canvas_put(c, a.row + 1, 1, cols, S_DIM,
			   "Type to find a name, ~ for home, / for the top, . for hidden ones");
	draw_count(p, c, a.row + 2, cols);
	list_draw(&p->list, c);
	if (p->list.count == 0)
		draw_nothing(p, c);
}

/* Moving */

/* The file under the cursor; one without a name when there is none. */
static const struct file *here(struct picker *p)
{
	static const struct file none = { .name = "" };

	return list_on_row(&p->list) ? &p->all[p->shown[p->list.cursor]] : &none;
}

/* What lies before the last name of a path. */
static const char *above(const char *path, struct arena *a)
{
	size_t n = (size_t)(path_base(path) - path);

	return n > 1 ? arena_strndup(a, path, n - 1) : "/";
}

/* The cursor on this name, if it is listed. */
static void go_to(struct picker *p, const char *name)
{
	for (int i = 0; i < p->count; i++) {
		if (strcmp(p->all[i].name, name))
			continue;
		while (p->looked <= i && p->looked < p->count)
			fetch(&p->list, p->shown_count, 1);
		for (int k = 0; k < p->shown_count; k++)
			if (p->shown[k] == i)
				list_go(&p->list, k);
	}
}

static void go_up(struct picker *p)
{
	ARENA(a);
	const char *from = arena_strdup(&a, path_base(p->dir));

	if (!*from)
		ui_say(p->list.ui, "This is the top: there is nothing above");
	else if (open_dir(p, above(p->dir, &a)))
		go_to(p, from);
}

static void go_home(struct picker *p)
{
	const char *home = getenv("HOME");
	struct passwd *pw = home && *home == '/' ? NULL : getpwuid(getuid());

	open_dir(p, home && *home == '/' ? home : pw ? pw->pw_dir : "/");
}

static void enter_dir(struct picker *p, const struct file *f)
{
	ARENA(a);

	if (strcmp(f->name, ".."))
		open_dir(p, full_path(p, f->name, &a));
	else
		go_up(p);
}

static void find_changed(struct picker *p)
{
	/* What was seen of a file stays seen. */
	begin_again(p);
}

static void find_add(struct picker *p, const char *text)
{
	size_t n = strlen(p->find);

	if (n + strlen(text) < sizeof p->find)
		memcpy(p->find + n, text, strlen(text) + 1);
	find_changed(p);
}

static void go_to_file(struct picker *p, const char *name)
{
	ARENA(a);

	go_to(p, name);
	if (strcmp(here(p)->name, name))
		ui_warn(p->list.ui, "'%s' is not a %s (%s)", name, p->kind->one,
			p->kind->kinds(&a));
}

/*
 * A path dropped on the terminal is pasted, perhaps in quotes: its directory, with the cursor on
 * it.
 */
static void paste(struct picker *p, const char *text)
{
	ARENA(a);
	struct err e;
	char *path = text_trim(&a, text);
	size_t n = strlen(path);

	if (n > 1 && (*path == '\'' || *path == '"') && path[n - 1] == *path) {
		path[n - 1] = '\0';
		path++;
	}
	if (*path != '/') {
		find_add(p, text_clean(&a, path, strlen(path), TEXT_ONE_LINE));
		return;
	}
	if (path_real(&path, &a, path, &e) < 0) {
		ui_fail(p->list.ui, &e);
		return;
	}
	if (dir_exists(path))
		open_dir(p, path);
	else if (open_dir(p, above(path, &a)))
		go_to_file(p, path_base(path));
}

static void type_text(struct picker *p, const char *key)
{
	if (!strcmp(key, "~") && !p->find[0])
		go_home(p);
	else if (strcmp(key, "/"))
		find_add(p, key);
	else if (!p->find[0])
		open_dir(p, "/");
	else if (here(p)->dir)
		enter_dir(p, here(p));
	else
		ui_say(p->list.ui, "No directory has this name");
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct picker *p = (struct picker *)s;
	size_t n = strlen(p->find);

	(void)ui;
	if (key_is_text(key)) {
		type_text(p, key);
	} else if (key_pasted(key)) {
		paste(p, key_pasted(key));
	} else if (!strcmp(key, "Backspace") && n) {
		p->find[text_prev(p->find, n, n)] = '\0';
		find_changed(p);
	} else if (!strcmp(key, "Backspace")) {
		go_up(p);
	} else {
		return false;
	}
	return true;
}

static bool typing(const struct screen *s)
{
	(void)s;
	return true;
}

static void done(struct screen *s)
{
	struct picker *p = (struct picker *)s;

	list_done(&p->list);
	arena_done(&p->names);
}

static const struct screen_class class = {
	.name = "Files",
	.places = IN_PICKER | IN_LIST,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.type = type,
	.typing = typing,
	.done = done,
};

/* Commands */

void cmd_picker_clear(struct ui *ui, struct screen *s)
{
	struct picker *p = (struct picker *)s;

	if (!p->find[0]) {
		ui_close(ui);
		return;
	}
	p->find[0] = '\0';
	find_changed(p);
}

void cmd_picker_up(struct ui *ui, struct screen *s)
{
	(void)ui;
	go_up((struct picker *)s);
}

void cmd_picker_mark(struct ui *ui, struct screen *s)
{
	struct picker *p = (struct picker *)s;
	const struct file *f = here(p);

	if (!*f->name)
		return;
	if (p->kind->single) {
		ui_say(ui, "One %s is taken: Enter takes the one under the cursor", p->kind->one);
		return;
	}
	if (!strcmp(f->name, ".."))
		ui_say(ui, "Enter goes up; what is marked is taken as a whole");
	else if (f->seen == SEEN_LOCKED)
		ui_say(ui, "This file cannot be read");
	else
		list_mark(&p->list, p->shown[p->list.cursor],
			  !list_marked(&p->list, p->shown[p->list.cursor]));
	if (f->dir && list_marked(&p->list, p->shown[p->list.cursor]))
		ui_say(ui, "All %s in it and below will be taken", p->kind->many);
	list_go(&p->list, p->list.cursor + 1);
}

void cmd_picker_all(struct ui *ui, struct screen *s)
{
	struct picker *p = (struct picker *)s;
	bool some = false;

	if (p->kind->single)
		return;
	look_through(&p->list);
	for (int i = 0; i < p->shown_count; i++)
		some |= p->all[p->shown[i]].seen == SEEN_FIT &&
			!list_marked(&p->list, p->shown[i]);
	for (int i = 0; i < p->shown_count; i++)
		if (p->all[p->shown[i]].seen == SEEN_FIT)
			list_mark(&p->list, p->shown[i], some);
	ui_say(ui, "%zu marked", p->list.mark_count);
}

void cmd_picker_newest(struct ui *ui, struct screen *s)
{
	struct picker *p = (struct picker *)s;
	ARENA(a);
	const char *dir = arena_strdup(&a, p->dir);

	if (p->list.mark_count) {
		ui_say(ui, "Take the marked files first, or take the marks away");
		return;
	}
	p->newest = !p->newest;
	open_dir(p, dir);
	ui_say(ui, p->newest ? "Newest first" : "By name");
}

static void give(struct picker *p, const char *const *paths, int n)
{
	struct picker_spec spec = p->spec;
	struct ui *ui = p->list.ui;

	memcpy(last_dir, p->dir, sizeof last_dir);
	spec.took(spec.ctx, ui, paths, n);
}

void cmd_picker_take(struct ui *ui, struct screen *s)
{
	struct picker *p = (struct picker *)s;
	const struct file *f = here(p);
	const char **paths;
	int n = 0;
	ARENA(a);

	if (f->dir && !p->list.mark_count) {
		enter_dir(p, f);
		return;
	}
	paths = arena_alloc(&a, (p->list.mark_count + 1) * sizeof *paths);
	for (int i = 0; i < p->count; i++)
		if (list_marked(&p->list, i))
			paths[n++] = full_path(p, p->all[i].name, &a);
	if (n == 0 && f->seen == SEEN_FIT)
		paths[n++] = full_path(p, f->name, &a);
	if (n)
		give(p, paths, n);
	else
		ui_say(ui, *f->name ? "This file cannot be read: ask whoever owns it" :
				      "There is nothing to take here");
}

void picker_open(struct ui *ui, const struct picker_spec *spec)
{
	struct picker *p = ui_push(ui, &class, sizeof *p);
	char *now = NULL;
	struct err e;
	ARENA(a);

	list_init(&p->list, &rows, ui, p);
	p->spec = *spec;
	p->kind = &kinds[spec->kind];
	p->spec.title = arena_strdup(&p->screen.arena, spec->title);
	if (last_dir[0] && open_dir(p, last_dir))
		return;
	if (path_real(&now, &a, ".", &e) < 0 || !open_dir(p, now))
		open_dir(p, "/");
}
