/* SPDX-License-Identifier: MIT */
/*
 * Opens the list of codes with its pictures, then the form; SALT is computed while its regions are
 * typed.
 */
#include "config.h"
#include "tui/pattern_form.h"

#include "model/choices.h"
#include "model/pattern.h"
#include "tui/choose.h"
#include "tui/head.h"

static void draw_head(void *ctx, const struct choice *row, struct canvas *c, struct area a)
{
	(void)ctx;
	head_draw_pair(c, a, pattern_of(row->code));
}

static bool has_head(void *ctx, const struct field *f)
{
	(void)ctx;
	return f->choices == &pattern_codes;
}

static const char *computed(void *ctx, const struct field *f, const void *rec, struct arena *a)
{
	const struct assessment *x = rec;

	(void)ctx;
	return f->kind == K_TENTHS ? salt_words(x->salt_total, a) : NULL;
}

static void saved(struct record_form *rf, struct ui *ui)
{
	const struct assessment *x = rf->now;
	char on[DATE_BUF];
	ARENA(a);

	if (rf->changed)
		ui_say(ui,
		       rf->was ? "Corrected to %s, %s; the entry before is kept as replaced" :
				 "Recorded %s, %s",
		       assessment_pattern(x, &a),
		       day_short(x->on, core_rules(ui->core)->today, on));
}

/* The scale follows from the code, so it has no line. */
static void open_form(struct pattern_form *f, const char *title, const struct assessment *was,
		      const struct assessment *start)
{
	static const char *const out[] = { "scale", NULL };

	record_form_open(&f->form, f, f->ui,
			 &(struct form_spec){
				 .type = &assessment_type,
				 .title = title,
				 .was = was,
				 .start = start,
				 .leave_out = out,
				 .has_picture = has_head,
				 .picture = draw_head,
				 .computed = computed,
			 },
			 saved);
}

static void took(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct pattern_form *f = ctx;
	struct assessment start;
	ARENA(a);

	(void)ticks;
	core_new(ui->core, &assessment_type, &start, &a);
	start.client = f->client.rec.id;
	start.code = row;
	open_form(f,
		  arena_printf(&a, "New assessment of %s", rec_title(&client_type, &f->client, &a)),
		  NULL, &start);
}

static void begin(struct pattern_form *f, struct ui *ui, const struct client *client)
{
	arena_done(&f->a);
	f->ui = ui;
	f->client = *(const struct client *)rec_copy(&client_type, client, &f->a);
}

/* Without an assessment women begin where Ludwig does, others with Norwood. */
static int first_row(const struct client *c, const struct assessment *last)
{
	if (last)
		return last->code;
	return choice_index(&pattern_codes,
			    choice_is(&gender, c->gender, "female") ? "L1" : "N1");
}

void pattern_form_new(struct pattern_form *f, struct ui *ui, const struct client *client,
		      const struct assessment *last)
{
	begin(f, ui, client);
	choose_open(ui, &(struct choose_spec){
				.title = arena_printf(&f->a, "Pattern of %s",
						      rec_title(&client_type, client, &f->a)),
				.list = &pattern_codes,
				.at = first_row(client, last),
				.took = took,
				.ctx = f,
				.picture = draw_head,
			});
}

void pattern_form_again(struct pattern_form *f, struct ui *ui, const struct client *client,
			const struct assessment *last)
{
	begin(f, ui, client);
	took(f, ui, first_row(client, last), 0);
}

void pattern_form_correct(struct pattern_form *f, struct ui *ui, const struct client *client,
			  const struct assessment *was)
{
	struct assessment start = *was;
	char on[DATE_BUF];
	ARENA(a);

	begin(f, ui, client);
	start.scale = 0;
	open_form(f,
		  arena_printf(&a, "Correct the assessment of %s (adds a row, keeps the old one)",
			       day_short(was->on, core_rules(ui->core)->today, on)),
		  was, &start);
}

void pattern_form_done(struct pattern_form *f)
{
	record_form_done(&f->form);
	arena_done(&f->a);
}
