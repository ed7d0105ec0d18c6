/* SPDX-License-Identifier: MIT */
/* The settings as a list of records, and a form for the one that is changed. */
#include "config.h"
#include "tui/records.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "model/setting.h"
#include "tui/undo.h"

struct setting_rec {
	struct rec rec;
	CTYPE_TEXT name, value, words;
};

#define ROW(n, k, ...) { .name = #n, .kind = K_##k, .off = offsetof(struct setting_rec, n), .label = __VA_ARGS__ }

static const struct field fields[] = {
	{ .name = "id", .kind = K_ID, .off = offsetof(struct rec, id), .label = "Id",
	  .flags = F_HIDDEN },
	ROW(name, TEXT, "Setting", .flags = F_LIST),
	ROW(value, TEXT, "Value", .flags = F_LIST),
	ROW(words, TEXT, "What for", .flags = F_LIST),
};

const struct rectype setting_type = {
	.name = "setting", .plural = "settings", .label = "Setting",
	.size = sizeof(struct setting_rec), .nfields = COUNT(fields), .fields = fields,
	.words = "name",
};

/* "expiry_warning" as it is said: "Expiry warning". */
static const char *said(const char *name, struct arena *a)
{
	char *s = arena_strdup(a, name);

	for (char *p = s; *p; p++)
		*p = *p == '_' ? ' ' : *p;
	*s = (char)toupper((unsigned char)*s);
	return s;
}

static int load(struct records *k, void *ret, int *ret_n, struct arena *a, struct err *e)
{
	struct setting_rec *all = arena_alloc(a, (size_t)setting_count * sizeof *all);

	(void)e;
	for (int i = 0; i < setting_count; i++)
		all[i] = (struct setting_rec){
			.rec.id = i + 1,
			.name = said(settings[i].name, a),
			.value = core_setting(k->ui->core, settings[i].name, a),
			.words = settings[i].words,
		};
	*(void **)ret = all;
	*ret_n = setting_count;
	return 0;
}

/* The form's record: the value in the kind that its pattern asks for. */
struct answer {
	struct rec rec;
	CTYPE_TEXT text;
	CTYPE_INT number;
	CTYPE_CHOICE choice;
};

struct asking {
	struct records *k;
	const struct setting *setting;
	struct choices choices;
	struct field fields[2];
	struct rectype type;
	struct answer answer;
};

static void split_choices(struct asking *x, struct arena *a)
{
	char *rest = arena_strdup(a, x->setting->allowed), *one;
	struct choice *rows = arena_alloc(a, (strlen(rest) + 1) * sizeof *rows);
	int n = 0;

	while ((one = strsep(&rest, "|")))
		rows[n++] = (struct choice){ .code = one, .label = one };
	x->choices = (struct choices){ rows, n };
}

static void make_field(struct asking *x, struct arena *a)
{
	const struct setting *s = x->setting;
	struct field *f = &x->fields[1];
	char *end;

	x->fields[0] = fields[0];
	*f = (struct field){ .name = "value", .label = said(s->name, a), .help = s->words,
			     .flags = F_NEED };
	if (*s->allowed == '#') {
		f->kind = K_INT;
		f->off = offsetof(struct answer, number);
		f->low = strtol(s->allowed + 1, &end, 10);
		f->high = strtol(end + 1, NULL, 10);
	} else if (strchr(s->allowed, '|')) {
		split_choices(x, a);
		f->kind = K_CHOICE;
		f->off = offsetof(struct answer, choice);
		f->choices = &x->choices;
	} else {
		f->kind = K_TEXT;
		f->off = offsetof(struct answer, text);
		f->flags = *s->allowed != SETTING_ANY && *s->allowed != '@' ? F_NEED : 0;
	}
}

static int save(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct asking *x = ctx;
	struct core *core = x->k->ui->core;
	ARENA(a);
	int r = core_set(core, x->setting->name,
			 field_text(&x->fields[1], rec, core_rules(core), &a), e);

	(void)form;
	return r;
}

static void saved(void *ctx, struct ui *ui)
{
	struct asking *x = ctx;
	ARENA(a);

	ui_refresh(ui);
	undo_cannot(ui, arena_printf(&a, "The setting \"%s\"", x->fields[1].label));
	ui_say(ui, "%s is now %s", x->fields[1].label,
	       core_setting(ui->core, x->setting->name, &a));
}

static void edit(struct records *k, const void *rec)
{
	struct arena *a = &k->screen.arena;
	struct asking *x = arena_alloc(a, sizeof *x);
	const char *value;
	struct err e;

	x->k = k;
	x->setting = &settings[((const struct rec *)rec)->id - 1];
	make_field(x, a);
	x->type = (struct rectype){ .name = "setting", .plural = "settings", .label = "Setting",
				    .size = sizeof x->answer, .nfields = COUNT(x->fields),
				    .fields = x->fields };
	rec_init(&x->type, &x->answer);
	value = core_setting(k->ui->core, x->setting->name, a);
	if (field_load(&x->fields[1], &x->answer, value, core_rules(k->ui->core), a, &e) < 0)
		field_clear(&x->fields[1], &x->answer);
	form_open(k->ui, &(struct form_spec){
				 .type = &x->type,
				 .title = arena_printf(a, "Setting: %s", x->fields[1].label),
				 .start = &x->answer,
				 .rules = core_rules(k->ui->core),
				 .ctx = x,
				 .save = save,
				 .saved = saved,
			 });
}

const struct records_hooks settings_hooks = { .load = load, .edit = edit };
