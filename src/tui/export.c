/* SPDX-License-Identifier: MIT */
/*
 * The dialog of an export: a list of what there is to write, a form made from an order, the
 * question about a file.
 */
#include "config.h"
#include "tui/export.h"

#include <assert.h>
#include <ctype.h>
#include <inttypes.h>
#include <string.h>
#include "base/file.h"
#include "base/mem.h"
#include "core/export.h"
#include "tui/ask.h"
#include "tui/choose.h"
#include "tui/form.h"
#include "tui/list.h"
#include "tui/progress.h"
#include "tui/save_file.h"

/* What is asked for in the form; its fields are made for the type that is exported. */
struct order {
	struct rec rec;
	CTYPE_FLAGS columns;
	CTYPE_DATE from, to;
	CTYPE_CHOICE profile;
	CTYPE_TEXT path;
};
enum { F_ID, F_COLUMNS, F_FROM, F_TO, F_PROFILE, F_PATH, FIELDS };
enum { COLUMNS_MAX = 64, ITEMS_MAX = 32, PATH_CHARS = 1000 };

struct item {
	const struct rectype *type;
	struct query q;
	const char *name;		/* of the file */
};

/* Lives as long as the screen that it was opened from. */
struct export {
	struct ui *ui;
	struct arena *a;
	struct choice rows[ITEMS_MAX];
	struct item items[ITEMS_MAX];
	struct choices what;

	const struct item *item;	/* what was chosen */
	struct field fields[FIELDS];
	struct choices columns, profiles;
	struct rectype type;		/* of the order */
	struct order order;
	const char *path;		/* absolute */
};

/* What to export */

static void add_item(struct export *x, const struct rectype *t, const struct query *q,
		     const char *words, const char *name)
{
	int i = x->what.count++;

	assert(i < ITEMS_MAX);
	x->items[i] = (struct item){ t, *q, name };
	x->rows[i] = (struct choice){ .code = words, .label = words };
}

static void add_marked(struct export *x, const struct export_from *from)
{
	struct query q = { .status = "all" };
	size_t n = from->list->mark_count;
	int64_t *ids = arena_alloc(x->a, n * sizeof *ids);

	memcpy(ids, from->list->marks, n * sizeof *ids);
	q.ids = ids;
	q.id_count = (int)n;
	add_item(x, from->type, &q,
		 n == 1 ? arena_printf(x->a, "The marked %s", from->type->name) :
			  arena_printf(x->a, "The %zu marked %s", n, from->type->plural),
		 from->type->plural);
}

static void add_items(struct export *x, const struct export_from *from)
{
	struct query q = from->q, all = { .status = "all" };

	if (from->list && from->list->mark_count)
		add_marked(x, from);
	if (from->words) {
		if (q.find)
			q.find = arena_strdup(x->a, q.find);
		add_item(x, from->type, &q, arena_strdup(x->a, from->words), from->type->plural);
	}
	for (int i = 0; i < rectype_count; i++)
		add_item(x, rectypes[i], &all,
			 rectypes[i] == &audit_type ?
				 "The whole audit trail" :
				 arena_printf(x->a, "All %s, archived ones too",
					      rectypes[i]->many ? rectypes[i]->many :
								  rectypes[i]->plural),
			 rectypes[i]->plural);
	x->what.rows = x->rows;
}

/* The form's fields */

static void make_columns(struct export *x)
{
	const struct rectype *t = x->item->type;
	struct choice *row = arena_alloc(x->a, t->nfields * sizeof *row);
	int n = 0;

	for EACH_FIELD(f, t)
		if (!(f->flags & F_HIDDEN) && n < COLUMNS_MAX)
			row[n++] = (struct choice){ .code = f->name,
						    .label = f->label,
						    .help = f->help };
	x->columns = (struct choices){ row, n };
	x->order.columns = n == COLUMNS_MAX ? UINT64_MAX : (UINT64_C(1) << n) - 1;
}

static const char *make_profiles(struct export *x)
{
	const char *help, *name, *words = "";
	struct choice *row;
	int n = 0;

	while (core_profile(n, &help))
		n++;
	row = arena_alloc(x->a, (size_t)n * sizeof *row);
	for (int i = 0; i < n; i++) {
		char *label;

		name = core_profile(i, &help);
		label = arena_strdup(x->a, name);
		label[0] = (char)toupper((unsigned char)label[0]);
		row[i] = (struct choice){ .code = name, .label = label, .help = help };
		words = arena_printf(x->a, "%s%s%s %s", words, *words ? "; " : "", name, help);
	}
	x->profiles = (struct choices){ row, n };
	return words;
}

#define ORDER(n, k, ...) { .name = #n, .kind = K_##k, .off = offsetof(struct order, n), .label = __VA_ARGS__ }

static void make_fields(struct export *x)
{
	const struct rectype *t = x->item->type;
	const struct field *day = t->period ? field_named(t, t->period) : NULL;
	const char *label = arena_printf(x->a, "of '%s', both days count; empty: no limit",
					 day ? day->label : "");
	const struct field fields[FIELDS] = {
		[F_ID] = { .name = "id",
			   .kind = K_ID,
			   .off = offsetof(struct rec, id),
			   .label = "Id" },
		[F_COLUMNS] = ORDER(columns, FLAGS, "Columns", .choices = &x->columns,
				    .flags = F_NEED),
		[F_FROM] = ORDER(from, DATE, "From", .flags = F_YEAR, .help = label),
		[F_TO] = ORDER(to, DATE, "To", .flags = F_YEAR, .help = label),
		[F_PROFILE] = ORDER(profile, CHOICE, "For", .choices = &x->profiles,
				    .flags = F_NEED),
		[F_PATH] = ORDER(path, TEXT, "File", .flags = F_NEED, .max = PATH_CHARS,
				 .help = "~ is your home directory"),
	};

	memcpy(x->fields, fields, sizeof fields);
	x->fields[F_PROFILE].help = make_profiles(x);
	x->type = (struct rectype){
		.name = "export",
		.plural = "exports",
		.label = "Export",
		.size = sizeof(struct order),
		.nfields = FIELDS,
		.fields = x->fields,
	};
}

static void start_order(struct export *x)
{
	char day[DATE_BUF];

	rec_init(&x->type, &x->order);
	make_columns(x);
	x->order.profile = 1;
	x->order.path = arena_printf(x->a, "~/%s-%s.csv", x->item->name,
				     day_iso(clock_today(), day));
}

/* Writing */

static const char *chosen_columns(const struct export *x, struct arena *a)
{
	BUF(names);

	for (int i = 0; i < x->columns.count; i++)
		if (x->order.columns >> i & 1)
			buf_printf(&names, "%s%s", names.len ? "," : "", x->columns.rows[i].code);
	return arena_strdup(a, buf_str(&names));
}

static bool show_rows(void *ctx, int64_t rows)
{
	return progress_step(ctx, "%" PRId64 " rows", rows);
}

static void write_file(struct export *x)
{
	struct core *core = x->ui->core;
	struct progress *p = progress_open(x->ui, "Exporting");
	struct err e = { .code = ERR_NONE };
	struct query q = x->item->q;
	int64_t n;
	ARENA(a);

	q.from = x->order.from;
	q.to = x->order.to;
	n = core_export_file(core,
			     &(struct export_spec){
				     .type = x->item->type,
				     .q = q,
				     .columns = chosen_columns(x, &a),
				     .profile = choice_code(&x->profiles, x->order.profile),
				     .progress = show_rows,
				     .ctx = p,
			     },
			     x->path, &e);
	progress_close(p);
	if (n < 0)
		ui_fail(x->ui, &e);
	else
		ui_say(x->ui, "%" PRId64 " %s written to %s", n, n == 1 ? "row" : "rows", x->path);
}

static struct form *open_form(struct export *x);

/* The dialog that asks lies above the screen that the export began from, whose arena holds it. */
static struct export *asking;

static void replace(struct ui *ui, struct screen *asker, const char *key)
{
	(void)ui;
	(void)asker;
	if (!strcmp(key, "y"))
		write_file(asking);
	else
		form_focus(open_form(asking), "path");
}

/* What can be known before the first row is. */
static int check_order(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct export *x = ctx;
	const struct order *o = rec_copy(&x->type, rec, x->a);

	(void)form;
	x->order = *o;
	x->path = save_file_path(o->path, x->a);
	if (o->from && o->to && o->to < o->from)
		return err_field(e, "to", "The last day lies before the first");
	return save_file_check(x->path, "path", e);
}

static void checked(void *ctx, struct ui *ui)
{
	static const struct ask_answer answers[] = { { "y", "replace it" },
						     { "n", "choose another name" },
						     { NULL, NULL } };
	struct export *x = ctx;

	if (!path_exists(x->path)) {
		write_file(x);
		return;
	}
	asking = x;
	ask_open(ui, answers, replace, "There is a file '%s' already. Replace it?", x->path);
}

static struct form *open_form(struct export *x)
{
	static const char *const no_period[] = { "from", "to", NULL };
	const struct item *item = x->item;
	bool period = item->type->period && !(item->q.find && *item->q.find);
	const char *words = choice_label(&x->what, (int32_t)(item - x->items) + 1);

	return form_open(x->ui, &(struct form_spec){
					.type = &x->type,
					.title = arena_printf(x->a, "Export: %s", words),
					.start = &x->order,
					.rules = core_rules(x->ui->core),
					.leave_out = period ? NULL : no_period,
					.ctx = x,
					.save = check_order,
					.saved = checked,
					.action = "Export",
				});
}

static void took(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct export *x = ctx;

	(void)ui;
	(void)ticks;
	x->item = &x->items[row - 1];
	make_fields(x);
	start_order(x);
	open_form(x);
}

void export_open(struct ui *ui, const struct export_from *from)
{
	struct export *x = arena_alloc(&ui->top->arena, sizeof *x);

	x->ui = ui;
	x->a = &ui->top->arena;
	add_items(x, from);
	choose_open(ui, &(struct choose_spec){
		.title = "Export what?", .list = &x->what, .at = 1, .took = took, .ctx = x,
	});
}
