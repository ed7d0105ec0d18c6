/* SPDX-License-Identifier: MIT */
/*
 * Takes back what was saved, and does it again; owns the copies of the records, not their storing.
 */
#include "config.h"
#include "tui/undo.h"

#include <assert.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "core/core.h"
#include "core/words.h"
#include "tui/list.h"

enum { STEPS = 50 };

/* One change; its records live in its arena. */
struct step {
	const struct rectype *type;
	const void *was, *now;		/* was NULL: the record was new */
	const void *first;		/* as it was noted, for adding it again */
	struct arena a;
};

/* steps[0 … done - 1] can be undone, steps[done … count - 1] redone. */
struct undo {
	struct step steps[STEPS];
	int count, done;
	struct buf fixed;		/* saved after them and not undone; "": nothing */
};

static void forget(struct undo *u, int from)
{
	while (u->count > from)
		arena_done(&u->steps[--u->count].a);
}

static struct undo *undo_of(struct ui *ui)
{
	if (!ui->undo)
		ui->undo = mem_alloc(sizeof *ui->undo);
	return ui->undo;
}

void undo_cannot(struct ui *ui, const char *what)
{
	struct undo *u = undo_of(ui);

	buf_clear(&u->fixed);
	buf_puts(&u->fixed, what);
}

void undo_note(struct ui *ui, const struct rectype *t, const void *was, const void *now)
{
	struct undo *u = undo_of(ui);
	struct step *s;

	assert(!t->history);
	buf_clear(&u->fixed);
	forget(u, u->done);
	if (u->count == STEPS) {
		arena_done(&u->steps[0].a);
		memmove(u->steps, u->steps + 1, (STEPS - 1) * sizeof *u->steps);
		u->count--;
	}
	s = &u->steps[u->count++];
	*s = (struct step){ .type = t };
	s->was = was ? rec_copy(t, was, &s->a) : NULL;
	s->now = s->first = rec_copy(t, now, &s->a);
	u->done = u->count;
}

void undo_done(struct ui *ui)
{
	if (ui->undo) {
		forget(ui->undo, 0);
		buf_done(&ui->undo->fixed);
	}
	mem_free(ui->undo);
	ui->undo = NULL;
}

/*
 * The only field that differs, NULL when there are several or none. What the program fills in by
 * itself, as who ticked off a task, does not count.
 */
static const struct field *only_change(const struct rectype *t, const void *x, const void *y)
{
	const struct field *one = NULL;

	for EACH_FIELD(f, t) {
		if (field_equal(f, x, y) || (f->flags & F_AUTO))
			continue;
		if (one)
			return NULL;
		one = f;
	}
	return one;
}

static bool is_archived(const struct rectype *t, const void *rec)
{
	const struct field *f = field_named(t, t->archive_field);

	return field_choice(f, rec) == choice_index(f->choices, t->archive_code);
}

/* As bringing back leaves it. */
static bool is_fresh(const struct rectype *t, const void *rec)
{
	return field_choice(field_named(t, t->archive_field), rec) == 1;
}

/*
 * Is this change of one field the archiving, or the bringing back? A status has other values too.
 */
static bool archives(const struct rectype *t, const struct field *f, const void *from,
		     const void *to)
{
	return t->archive_field && !strcmp(f->name, t->archive_field) &&
	       is_archived(t, from) != is_archived(t, to);
}

/* Stores 'to' over 'from', in the words of the audit trail where it has its own. */
static int put(struct core *core, const struct rectype *t, const void *from, void *to,
	       struct err *e)
{
	const struct field *one = only_change(t, from, to);

	if (one && archives(t, one, from, to) && (is_archived(t, to) || is_fresh(t, to)))
		return core_archive_again(core, t, from, is_archived(t, from), e);
	return core_put_back(core, t, from, to, e);
}

/*
 * The status of a course moves with its sessions: that is no change by someone else. A step whose
 * record is otherwise as it was left goes on from what is stored; its other record follows, unless
 * the step itself changed the status.
 */
static int meet_course(struct ui *ui, struct step *s, bool back, struct err *e)
{
	struct course *was = (struct course *)(uintptr_t)s->was,
		      *now = (struct course *)(uintptr_t)s->now, *from = back || !was ? now : was,
		      *to = from == now ? was : now, stored;
	int r = core_get(ui->core, &course_type, from->rec.id, &stored, &s->a, e);

	for EACH_FIELD(f, &course_type)
		if (r >= 0 && strcmp(f->name, "status") && !field_equal(f, from, &stored))
			return 0;
	if (r < 0)
		return r;
	if (to && to->status == from->status)
		to->status = stored.status;
	*from = stored;
	return 0;
}

/* From one of the step's records to the other; both get the version that is stored then. */
static int turn(struct ui *ui, struct step *s, bool back, struct err *e)
{
	const struct rectype *t = s->type;
	void *from, *to;
	const struct rec *head;
	int r = t == &course_type ? meet_course(ui, s, back, e) : 0;

	if (r < 0)
		return r;
	head = from = rec_copy(t, back ? s->now : s->was ? s->was : s->now, &s->a);
	if (back && !s->was) {
		r = core_take_back(ui->core, t, from, e);
	} else {
		to = rec_copy(t, back ? s->was : s->was ? s->now : s->first, &s->a);
		*(struct rec *)to = *head;
		r = put(ui->core, t, from, to, e);
	}
	if (r < 0)
		return r;
	to = arena_alloc(&s->a, t->size);
	if ((r = core_get(ui->core, t, head->id, to, &s->a, e)) < 0)
		return r;
	if (back && s->was)
		s->was = to;
	else
		s->now = to;
	return 0;
}

static const char *what(struct core *c, const struct step *s, struct arena *a)
{
	const struct field *one = s->was ? only_change(s->type, s->was, s->now) : NULL;
	const char *said = core_said(c, s->type, s->now, false, a);

	if (!s->was)
		return arena_printf(a, "adding %s", said);
	if (one && archives(s->type, one, s->was, s->now))
		return arena_printf(a, "%s %s",
				    is_archived(s->type, s->now) ? "archiving" : "bringing back",
				    said);
	return arena_printf(a, "%s of %s", one ? one->label : "changes", said);
}

/* The versions that later steps on the same record expect follow what is stored. */
static void renumber(struct undo *u, const struct step *turned, int64_t id, int64_t version)
{
	for (struct step *s = u->steps; s < u->steps + u->count; s++) {
		struct rec *was = (struct rec *)(uintptr_t)s->was,
			   *now = (struct rec *)(uintptr_t)s->now;

		if (s->type != turned->type || now->id != id)
			continue;
		now->version = version;
		if (was)
			was->version = version;
	}
}

/* Adding is undone by setting the record aside; nobody is to think that it is gone. */
static void say_done(struct ui *ui, const struct step *s, bool back)
{
	ARENA(a);

	if (back && !s->was) {
		const struct field *f = field_named(s->type, s->type->archive_field);

		ui_say(ui, "Undone: %s is %s; nothing is ever deleted",
		       core_said(ui->core, s->type, s->now, false, &a),
		       text_fold(&a, choice_label(f->choices, field_choice(f, s->now))));
	} else {
		ui_say(ui, "%s %s", back ? "Undone:" : "Done again:", what(ui->core, s, &a));
	}
}

static void run(struct ui *ui, bool back)
{
	struct undo *u = ui->undo;
	struct step *s;
	const struct rec *now;
	struct err e = { .code = ERR_NONE };
	ARENA(a);

	if (!u || (back ? u->done == 0 : u->done == u->count)) {
		ui_say(ui, back ? "Nothing was saved that could be undone" :
				  "Nothing was undone that could be done again");
		return;
	}
	s = &u->steps[back ? u->done - 1 : u->done];
	if (back && u->fixed.len) {
		ui_warn(ui, "%s is not undone; u again takes back %s", buf_str(&u->fixed),
			what(ui->core, s, &a));
		buf_clear(&u->fixed);
		return;
	}
	if (turn(ui, s, back, &e) < 0) {
		err_wrap(&e, "Cannot %s %s", back ? "undo" : "redo", what(ui->core, s, &a));
		ui_fail(ui, &e);
		return;
	}
	u->done += back ? -1 : 1;
	buf_clear(&u->fixed);
	now = back && s->was ? s->was : s->now;
	renumber(u, s, now->id, now->version);
	ui_saved(ui, s->type, now->id);
	ui_refresh(ui);
	say_done(ui, s, back);
}

void cmd_undo(struct ui *ui, struct screen *s)
{
	(void)s;
	run(ui, true);
}

void cmd_redo(struct ui *ui, struct screen *s)
{
	(void)s;
	run(ui, false);
}

/* Archiving */

int archive_record(struct ui *ui, const struct rectype *t, int64_t id, bool back, void *after,
		   struct arena *a, struct err *e)
{
	void *was = arena_alloc(a, t->size);
	const struct rec *before = was, *now = after;
	int r;

	if ((r = core_get(ui->core, t, id, was, a, e)) < 0 ||
	    (r = core_archive(ui->core, t, was, back, e)) < 0 ||
	    (r = core_get(ui->core, t, id, after, a, e)) < 0)
		return r;
	if (now->version == before->version)
		return 0;
	undo_note(ui, t, was, after);
	return 1;
}

void archive_marked(struct ui *ui, const struct rectype *t, struct list *marked, bool back)
{
	struct err e = { .code = ERR_NONE };
	int done = 0, r = 0;
	ARENA(a);

	while (marked->mark_count) {
		int64_t id = marked->marks[0];

		if ((r = archive_record(ui, t, id, back, arena_alloc(&a, t->size), &a, &e)) < 0)
			break;
		list_mark(marked, id, false);
		done += r;
	}
	ui_refresh(ui);
	if (r < 0) {
		err_wrap(&e, "%s %d, not the %d that are still marked",
			 back ? "Brought back" : "Archived", done, (int)marked->mark_count);
		ui_fail(ui, &e);
	} else {
		ui_say(ui, "%s %d %s%s", back ? "Brought back" : "Archived", done,
		       done == 1 ? t->name : t->plural,
		       done > STEPS ? "; u undoes the last 50, one by one" :
		       done > 1     ? "; u undoes them one by one" :
		       done         ? "; u undoes it" :
				      "");
	}
}
