/* SPDX-License-Identifier: MIT */
/* Changing a text by keys: insertion, deletion, words, undo. Rows and columns are edit_view.c's. */
#include "config.h"
#include "tui/edit.h"
#include "tui/edit_view.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

enum sort { SORT_OTHER, SORT_TYPE, SORT_BACK, SORT_AHEAD };

/* At 'at', the bytes 'gone' were replaced by 'come'. */
struct edit_step {
	enum sort sort;
	size_t at;
	struct buf gone, come;
};

static bool is_blank(const char *s, size_t n, size_t at)
{
	if (at >= n)
		return false;
	return s[at] == ' ' || s[at] == '\n' || !strncmp(s + at, "\u00a0", 2) ||
	       !strncmp(s + at, "\u3000", 3);
}

static int count_chars(const char *s, size_t n)
{
	int chars = 0;

	for (size_t i = 0; i < n; i++)
		chars += ((unsigned char)s[i] & 0xc0) != 0x80;
	return chars;
}

/*
 * The cursor may stand inside a grapheme now: a joiner was inserted, flags met. Then it goes
 * behind it.
 */
static size_t boundary(const struct edit *ed, size_t at)
{
	const char *s = buf_str(&ed->text);
	size_t pos = edit_line_begin(ed, at);

	while (pos < at)
		pos = text_next(s, ed->text.len, pos);
	return pos;
}

static void splice(struct buf *b, size_t at, size_t ngone, const char *come, size_t ncome)
{
	struct buf next = { 0 };

	buf_add(&next, buf_str(b), at);
	buf_add(&next, come, ncome);
	buf_add(&next, buf_str(b) + at + ngone, b->len - at - ngone);
	buf_done(b);
	*b = next;
}

static void step_done(struct edit_step *st)
{
	buf_done(&st->gone);
	buf_done(&st->come);
}

static void forget_undone(struct edit *ed)
{
	while (ed->nsteps > ed->ndone)
		step_done(&ed->steps[--ed->nsteps]);
}

/* Typing goes word by word, deleting with one key goes as one. */
static bool joins(const struct edit *ed, enum sort sort, size_t at, size_t ngone, const char *come,
		  size_t ncome)
{
	const struct edit_step *last = ed->ndone ? &ed->steps[ed->ndone - 1] : NULL;
	size_t before;
	bool word_begins;

	if (!last || ed->closed || sort == SORT_OTHER || last->sort != sort)
		return false;
	if (sort == SORT_BACK)
		return at + ngone == last->at;
	if (sort == SORT_AHEAD)
		return at == last->at;
	before = text_prev(last->come.s, last->come.len, last->come.len);
	word_begins = is_blank(last->come.s, last->come.len, before) && !is_blank(come, ncome, 0);
	return at == last->at + last->come.len && !word_begins;
}

static void record(struct edit *ed, enum sort sort, size_t at, size_t ngone, const char *come,
		   size_t ncome)
{
	const char *gone = buf_str(&ed->text) + at;
	bool join = joins(ed, sort, at, ngone, come, ncome);
	struct edit_step *st;

	forget_undone(ed);
	if (!join) {
		if (ed->nsteps == ed->cap) {
			ed->cap = ed->cap ? 2 * ed->cap : 16;
			ed->steps = mem_grow(ed->steps, (size_t)ed->cap * sizeof *ed->steps);
		}
		ed->steps[ed->nsteps++] = (struct edit_step){ .sort = sort, .at = at };
		ed->ndone = ed->nsteps;
	}
	st = &ed->steps[ed->ndone - 1];
	if (sort == SORT_BACK) {
		splice(&st->gone, 0, 0, gone, ngone);
		st->at = at;
	} else {
		buf_add(&st->gone, gone, ngone);
	}
	buf_add(&st->come, come, ncome);
	ed->closed = false;
}

static enum edit_did change(struct edit *ed, enum sort sort, size_t at, size_t ngone,
			    const char *come, size_t ncome)
{
	if (!ngone && !ncome)
		return EDIT_MOVED;
	record(ed, sort, at, ngone, come, ncome);
	splice(&ed->text, at, ngone, come, ncome);
	ed->at = boundary(ed, at + ncome);
	ed->goal = -1;
	ed->whole = false;
	return EDIT_CHANGED;
}

static enum edit_did move_to(struct edit *ed, size_t at)
{
	ed->at = at;
	ed->goal = -1;
	ed->closed = true;
	ed->whole = false;
	return EDIT_MOVED;
}

/* Is there room for it in place of the first ngone bytes? */
static bool fits(struct edit *ed, size_t ngone, const char *come, size_t n)
{
	int have = count_chars(buf_str(&ed->text) + ngone, ed->text.len - ngone);
	int more = count_chars(come, n);

	if (ed->max_chars && have + more > ed->max_chars) {
		if (more == 1)
			snprintf(ed->why, sizeof ed->why, "full: at most %d characters",
				 ed->max_chars);
		else
			snprintf(ed->why, sizeof ed->why,
				 "not pasted: %d characters, there is room for %d", more,
				 ed->max_chars > have ? ed->max_chars - have : 0);
		return false;
	}
	if (ed->max_bytes && ed->text.len - ngone + n > (size_t)ed->max_bytes) {
		snprintf(ed->why, sizeof ed->why, "full: at most %d bytes", ed->max_bytes);
		return false;
	}
	return true;
}

/* A tab is a space: its width would depend on where it stands. */
static enum edit_did insert(struct edit *ed, enum sort sort, const char *text, bool whole)
{
	ARENA(a);
	char *come = text_clean(&a, text, strlen(text), ed->lines ? 0 : TEXT_ONE_LINE);
	size_t n = strlen(come), ngone = n && whole ? ed->text.len : 0;

	for (size_t i = 0; i < n; i++)
		if (come[i] == '\t')
			come[i] = ' ';
	if (n && !fits(ed, ngone, come, n)) {
		ed->whole = whole;
		return EDIT_REFUSED;
	}
	return change(ed, sort, ngone ? 0 : ed->at, ngone, come, n);
}

static size_t word_left(const struct edit *ed)
{
	const char *s = buf_str(&ed->text);
	size_t n = ed->text.len, at = ed->at;

	while (at > 0 && is_blank(s, n, text_prev(s, n, at)))
		at = text_prev(s, n, at);
	while (at > 0 && !is_blank(s, n, text_prev(s, n, at)))
		at = text_prev(s, n, at);
	return at;
}

static size_t word_right(const struct edit *ed)
{
	const char *s = buf_str(&ed->text);
	size_t n = ed->text.len, at = ed->at;

	while (at < n && is_blank(s, n, at))
		at = text_next(s, n, at);
	while (at < n && !is_blank(s, n, at))
		at = text_next(s, n, at);
	return at;
}

static size_t left(const struct edit *ed)
{
	return text_prev(buf_str(&ed->text), ed->text.len, ed->at);
}

static size_t right(const struct edit *ed)
{
	return text_next(buf_str(&ed->text), ed->text.len, ed->at);
}

static enum edit_did undo(struct edit *ed)
{
	struct edit_step *st;

	if (!ed->ndone) {
		snprintf(ed->why, sizeof ed->why, "nothing to undo here");
		return EDIT_REFUSED;
	}
	st = &ed->steps[--ed->ndone];
	splice(&ed->text, st->at, st->come.len, buf_str(&st->gone), st->gone.len);
	move_to(ed, boundary(ed, st->at + st->gone.len));
	return EDIT_CHANGED;
}

static enum edit_did redo(struct edit *ed)
{
	struct edit_step *st;

	if (ed->ndone == ed->nsteps) {
		snprintf(ed->why, sizeof ed->why, "nothing to do again here");
		return EDIT_REFUSED;
	}
	st = &ed->steps[ed->ndone++];
	splice(&ed->text, st->at, st->gone.len, buf_str(&st->come), st->come.len);
	move_to(ed, boundary(ed, st->at + st->come.len));
	return EDIT_CHANGED;
}

static size_t here(const struct edit *ed)
{
	return ed->at;
}

static size_t first(const struct edit *ed)
{
	(void)ed;
	return 0;
}

static size_t last(const struct edit *ed)
{
	return ed->text.len;
}

static size_t home(const struct edit *ed)
{
	return edit_line_begin(ed, ed->at);
}

static size_t end(const struct edit *ed)
{
	return edit_line_end(ed, ed->at);
}

/* At the end of a line the line end itself, as the shells and nano do. */
static size_t rest(const struct edit *ed)
{
	return end(ed) == ed->at ? right(ed) : end(ed);
}

/*
 * Every key once: it goes somewhere, it erases from one place to another, or it has a function
 * of its own.
 */
static const struct operation {
	const char *key;
	size_t (*go)(const struct edit *ed);
	size_t (*from)(const struct edit *ed), (*to)(const struct edit *ed);
	enum sort sort;
	enum edit_did (*run)(struct edit *ed);
} operations[] = {
	{ "Left", .go = left },
	{ "Right", .go = right },
	{ "C-Left", .go = word_left },
	{ "C-Right", .go = word_right },
	{ "Home", .go = home },
	{ "^A", .go = home },
	{ "End", .go = end },
	{ "^E", .go = end },
	{ "C-Home", .go = first },
	{ "C-End", .go = last },
	{ "Backspace", .from = left, .to = here, .sort = SORT_BACK },
	{ "Delete", .from = here, .to = right, .sort = SORT_AHEAD },
	{ "^W", .from = word_left, .to = here },
	{ "^U", .from = home, .to = end },
	{ "^K", .from = here, .to = rest },
	{ "^Z", .run = undo },
	{ "^Y", .run = redo },
};

static enum edit_did operate(struct edit *ed, const struct operation *op, bool whole)
{
	if (op->go)
		return move_to(ed, op->go(ed));
	if (whole && op->sort != SORT_OTHER)
		return change(ed, SORT_OTHER, 0, ed->text.len, "", 0);
	if (op->from)
		return change(ed, op->sort, op->from(ed), op->to(ed) - op->from(ed), "", 0);
	return op->run(ed);
}

static enum edit_did move_rows(struct edit *ed, int by, int cols)
{
	if (!ed->lines || !edit_step_rows(ed, by, cols))
		return EDIT_NOT;
	ed->closed = true;
	return EDIT_MOVED;
}

static bool is_text(const char *key)
{
	unsigned char first = (unsigned char)key[0];

	return first >= 0x80 || (first >= ' ' && first != 0x7f && !key[1]);
}

static enum edit_did do_key(struct edit *ed, const char *key, bool whole, int cols)
{
	static const char paste[] = "Paste:";

	if (is_text(key))
		return insert(ed, SORT_TYPE, key, whole);
	if (!strcmp(key, "Space"))
		return insert(ed, SORT_TYPE, " ", whole);
	if (!strcmp(key, "Enter") && ed->lines)
		return insert(ed, SORT_TYPE, "\n", whole);
	if (!strncmp(key, paste, sizeof paste - 1))
		return insert(ed, SORT_OTHER, key + sizeof paste - 1, whole);
	if (!strcmp(key, "Up") || !strcmp(key, "Down"))
		return move_rows(ed, key[0] == 'U' ? -1 : 1, cols);
	for (size_t i = 0; i < COUNT(operations); i++)
		if (!strcmp(key, operations[i].key))
			return operate(ed, &operations[i], whole);
	return EDIT_NOT;
}

enum edit_did edit_key(struct edit *ed, const char *key, int cols)
{
	bool whole = ed->whole;
	enum edit_did did;

	ed->why[0] = '\0';
	ed->whole = false;
	did = do_key(ed, key, whole, cols);
	if (did == EDIT_NOT)
		ed->whole = whole;
	return did;
}

void edit_init(struct edit *ed, bool lines, int max_chars, int max_bytes)
{
	*ed = (struct edit){ .lines = lines, .goal = -1 };
	ed->max_chars = max_chars;
	ed->max_bytes = max_bytes;
}

static void forget_all(struct edit *ed)
{
	ed->ndone = 0;
	forget_undone(ed);
	mem_free(ed->steps);
	ed->steps = NULL;
	ed->cap = 0;
}

void edit_done(struct edit *ed)
{
	forget_all(ed);
	buf_done(&ed->text);
}

void edit_set(struct edit *ed, const char *text)
{
	ARENA(a);
	const char *clean = text_clean(&a, text, strlen(text), ed->lines ? 0 : TEXT_ONE_LINE);

	forget_all(ed);
	buf_clear(&ed->text);
	buf_puts(&ed->text, clean);
	move_to(ed, ed->text.len);
}

void edit_replace(struct edit *ed, const char *text)
{
	ARENA(a);
	const char *clean = text_clean(&a, text, strlen(text), ed->lines ? 0 : TEXT_ONE_LINE);

	if (strcmp(clean, edit_text(ed)) != 0)
		change(ed, SORT_OTHER, 0, ed->text.len, clean, strlen(clean));
}

void edit_select(struct edit *ed)
{
	ed->whole = ed->text.len > 0;
}

const char *edit_text(const struct edit *ed)
{
	return buf_str(&ed->text);
}
