/* SPDX-License-Identifier: MIT */
/* The form, the checks and the question of writing a file. */
#include "config.h"
#include "tui/save_file.h"

#include <stdlib.h>
#include <string.h>
#include "base/file.h"
#include "core/core.h"
#include "model/types.h"
#include "tui/ask.h"
#include "tui/form.h"

enum { PATH_CHARS = 1000 };

struct order {
	struct rec rec;
	CTYPE_TEXT path;
};

static const struct field fields[] = {
	{ .name = "id", .kind = K_ID, .off = offsetof(struct rec, id), .label = "Id" },
	{ .name = "path", .kind = K_TEXT, .off = offsetof(struct order, path), .label = "File",
	  .flags = F_NEED, .max = PATH_CHARS, .help = "~ is your home directory" },
};

static const struct rectype order_type = {
	.name = "file",
	.plural = "files",
	.label = "File",
	.size = sizeof(struct order),
	.nfields = COUNT(fields),
	.fields = fields,
};

/* Lives as long as the screen that it was opened from. */
struct saving {
	struct save_file_spec spec;
	struct arena *a;
	struct order order;
	const char *path;
};

const char *save_file_path(const char *typed, struct arena *a)
{
	const char *home = getenv("HOME");
	struct err e;
	char *here;

	if (typed[0] == '~' && (typed[1] == '/' || !typed[1]) && home && *home)
		return arena_printf(a, "%s%s", home, typed + 1);
	if (*typed == '/' || path_real(&here, a, ".", &e) < 0)
		return typed;
	return arena_printf(a, "%s/%s", here, typed);
}

int save_file_check(const char *path, const char *field, struct err *e)
{
	size_t dir = (size_t)(path_base(path) - path);
	ARENA(a);

	if (dir_exists(path))
		return err_field(e, field, "'%s' is a directory; add a name for the file", path);
	if (dir && !dir_exists(arena_strndup(&a, path, dir)))
		return err_field(e, field, "There is no directory '%.*s'", (int)dir, path);
	return 0;
}

static void open_form(struct saving *x, struct ui *ui);

static void replace(void *ctx, struct ui *ui, const char *key)
{
	struct saving *x = ctx;

	if (!strcmp(key, "y"))
		x->spec.write(x->spec.ctx, ui, x->path);
	else
		open_form(x, ui);
}

static int check(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct saving *x = ctx;

	(void)form;
	x->order = *(const struct order *)rec_copy(&order_type, rec, x->a);
	x->path = save_file_path(x->order.path, x->a);
	return save_file_check(x->path, "path", e);
}

static void checked(void *ctx, struct ui *ui)
{
	static const struct ask_answer answers[] = { { "y", "replace it" },
						     { "n", "choose another name" },
						     { NULL, NULL } };
	struct saving *x = ctx;

	if (!path_exists(x->path)) {
		x->spec.write(x->spec.ctx, ui, x->path);
		return;
	}
	ask_for(ui, answers, replace, x, "There is a file '%s' already. Replace it?", x->path);
}

static void open_form(struct saving *x, struct ui *ui)
{
	form_open(ui, &(struct form_spec){
			      .type = &order_type,
			      .title = x->spec.title,
			      .start = &x->order,
			      .rules = core_rules(ui->core),
			      .ctx = x,
			      .save = check,
			      .saved = checked,
			      .action = x->spec.action,
		      });
}

void save_file_open(struct ui *ui, const struct save_file_spec *spec)
{
	struct arena *a = &ui->top->arena;
	struct saving *x = arena_alloc(a, sizeof *x);

	x->spec = *spec;
	x->spec.title = arena_strdup(a, spec->title);
	x->a = a;
	rec_init(&order_type, &x->order);
	x->order.path = arena_printf(a, "~/%s", spec->name);
	open_form(x, ui);
}
