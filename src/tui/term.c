/* SPDX-License-Identifier: MIT */
/*
 * The only file that knows curses: start-up and restoring, keys to names, cells to the screen; owns
 * no screen.
 */
#include "config.h"
#include "tui/term.h"

#include <assert.h>
#include <curses.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>
#include "base/clock.h"
#include "base/mem.h"
#include "base/text.h"
#include "tui/locale.h"
#include "tui/rescue.h"

static const char fallback[] = "xterm-256color";
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

enum {
	ESCAPE_MS = 25,      /* an escape sequence arrives within; above it Esc feels slow */
	PASTE_GAP_MS = 1000, /* a paste whose end got lost */
	PASTE_MAX = 1 << 20,
	KEY_PASTE = KEY_MAX + 1,
	KEY_PASTE_END = KEY_MAX + 2,
};

static struct {
	SCREEN *screen;
	WINDOW *keys;			/* a pad: reading from it never draws */
	struct canvas shown;
	attr_t attrs[S_COUNT];
	short pairs[S_COUNT];
	unsigned short *painted;	/* the pair of two colours of a picture; 0: none yet */
	int next_pair;
	bool color, mouse, needs_ascii, pending;
	mbstate_t half;			/* of a character whose bytes are still coming */
	bool alone;			/* no such bytes yet */
	char note[200];
	char key[64];
	struct buf paste;
} term;

static char restore[256];	/* what brings the terminal's looks back after a crash */

/* A capability without its padding "$<5>", which only tputs may interpret. */
static void restore_add(const char *name)
{
	const char *s = tigetstr(name);
	size_t n = strlen(restore);

	if (!s || s == (const char *)-1)
		return;
	while (*s && n + 1 < sizeof restore) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>'))
			s = strchr(s, '>') + 1;
		else
			restore[n++] = *s++;
	}
	restore[n] = '\0';
}

static void restore_prepare(void)
{
	snprintf(restore, sizeof restore, "%s\033[?1006l\033[?1000l", paste_off);
	restore_add("sgr0");
	restore_add("op");
	restore_add("rmkx");
	restore_add("cnorm");
	restore_add("rmcup");
}

/* ---- start-up ---- */

/*
 * A mode that terminfo has no name for; past curses, so at rest only: before a first frame or after
 * the last.
 */
static void send_mode(const char *bytes)
{
	ssize_t n = write(STDOUT_FILENO, bytes, strlen(bytes));

	(void)n;		/* a terminal that went away is met by term_wait */
}

/* The terminal type to use, by what the system knows about TERM. */
static int type_choose(const char **ret, struct err *e)
{
	const char *name = getenv("TERM"), *cup;
	int found_it;

	if (!name || !*name || setupterm(name, STDOUT_FILENO, &found_it) < 0) {
		snprintf(term.note, sizeof term.note,
			 "The terminal type '%.60s' is not known here; going on as %s",
			 name ? name : "", fallback);
		name = fallback;
		if (setupterm(name, STDOUT_FILENO, &found_it) < 0)
			return err_set(e, ERR_NOTERM,
				       "this system knows no terminal type, not even %s (Debian: "
				       "ncurses-base)",
				       name);
	}
	cup = tigetstr("cup");
	if (!cup || cup == (const char *)-1)
		return err_set(e, ERR_NOTERM,
			       "the terminal '%s' cannot place a cursor, so there are no screens; "
			       "every command works in it (see --help), or set TERM",
			       name);
	restore_prepare();
	*ret = name;
	return 0;
}

static bool color_wanted(const struct term_options *o)
{
	const char *no = getenv("NO_COLOR");

	if (o->color != COLOR_WANTED_AUTO)
		return o->color == COLOR_WANTED_ALWAYS;
	return !no || !*no;
}

#define COLOR_DEFAULT (-1)
static const struct {
	short fg, bg;
	attr_t color, mono;
} theme[S_COUNT] = {
#define STYLE(id, fg, bg, attr, mono) [S_##id] = { COLOR_##fg, COLOR_##bg, A_##attr, A_##mono },
#include "tui/theme.def"
#undef STYLE
};

static void theme_take(const struct term_options *o)
{
	bool color = color_wanted(o) && has_colors() && start_color() != ERR && COLORS >= 8;

	term.color = color;
	term.next_pair = S_COUNT + 1;
	if (color)
		use_default_colors();
	for (short i = 0; i < S_COUNT; i++) {
		term.attrs[i] = color ? theme[i].color : theme[i].mono;
		term.pairs[i] = 0;
		if (color && (theme[i].fg != COLOR_DEFAULT || theme[i].bg != COLOR_DEFAULT)) {
			term.pairs[i] = (short)(i + 1);
			init_pair(term.pairs[i], theme[i].fg, theme[i].bg);
		}
	}
}

static void window_size(void)
{
	struct winsize w;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_row > 0 && w.ws_col > 0 &&
	    (w.ws_row != LINES || w.ws_col != COLS))
		resizeterm(w.ws_row, w.ws_col);
}

static void modes_take(void)
{
	raw();
	noecho();
	nonl();
	set_escdelay(ESCAPE_MS);
	mouseinterval(0);
	idlok(stdscr, TRUE);
	term.keys = newpad(1, 1);
	keypad(term.keys, TRUE);
	nodelay(term.keys, TRUE);
	define_key("\033[200~", KEY_PASTE);
	define_key("\033[201~", KEY_PASTE_END);
}

int term_open(const struct term_options *o, struct err *e)
{
	const char *name = NULL;
	int r;

	assert(!term.screen);
	memset(&term, 0, sizeof term);
	term.alone = true;
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(e, ERR_NOTERM,
			       "standard %s is not a terminal; see --help for the commands",
			       isatty(STDIN_FILENO) ? "output" : "input");
	term.needs_ascii = locale_take(term.note, sizeof term.note);
	r = type_choose(&name, e);
	if (r < 0)
		return r;
	del_curterm(cur_term);
	/* Before newterm(), which leaves signals alone that have a handler. */
	r = rescue_open(restore, e);
	if (r < 0)
		return r;
	term.screen = newterm(name, stdout, stdin);
	if (!term.screen) {
		rescue_close();
		return err_set(e, ERR_NOTERM, "the terminal '%s' cannot be used for the screens",
			       name);
	}
	rescue_arm(true);
	/* Since ncurses 6.4 a frame is one write only after endwin() was called once. */
	endwin();
	theme_take(o);
	modes_take();
	window_size();
	send_mode(paste_on);
	return 0;
}

void term_close(void)
{
	if (!term.screen)
		return;
	term_mouse(false);
	endwin();
	send_mode(paste_off);
	rescue_close();
	delwin(term.keys);
	delscreen(term.screen);
	canvas_done(&term.shown);
	buf_done(&term.paste);
	mem_free(term.painted);
	term.painted = NULL;
	term.screen = NULL;
}

const char *term_note(void)
{
	return term.note;
}

bool term_needs_ascii(void)
{
	return term.needs_ascii;
}

void term_size(int *ret_rows, int *ret_cols)
{
	*ret_rows = LINES;
	*ret_cols = COLS;
}

int term_colors(void)
{
	if (!term.color)
		return 0;
	return COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : 8;
}

void term_suspend(void)
{
	term_mouse(false);
	def_prog_mode();
	endwin();
	send_mode(paste_off);
	rescue_arm(false);
}

void term_resume(void)
{
	reset_prog_mode();
	rescue_arm(true);
	send_mode(paste_on);
	window_size();
	canvas_done(&term.shown);
}

/* ---- cells ---- */

/* The code points of UTF-8 that is known to be valid; returns how many, at most max. */
static int decode(wchar_t *ret, int max, const char *s)
{
	int n = 0;

	while (*s && n < max) {
		unsigned char first = (unsigned char)*s++;
		unsigned long code = first < 0x80 ? first :
						    first & (0xffu >> (first < 0xe0 ? 3 :
								       first < 0xf0 ? 4 :
										      5));

		while (((unsigned char)*s & 0xc0) == 0x80)
			code = code << 6 | ((unsigned char)*s++ & 0x3f);
		ret[n++] = (wchar_t)code;
	}
	return n;
}

/*
 * The pair for two colours of a picture. The brighter index is always behind, the other way round
 * is reverse: so 8 colours need 36 pairs of the 64 there are, 16 need 136 of 256.
 */
static int painted_pair(unsigned char fg, unsigned char bg, attr_t *ret_attr)
{
	unsigned char low = fg < bg ? fg : bg, high = fg < bg ? bg : fg;
	unsigned short *pair;

	if (!term.painted)
		term.painted = mem_alloc(256 * 256 * sizeof *term.painted);
	pair = &term.painted[low * 256 + high];
	*ret_attr = fg > bg ? A_REVERSE : A_NORMAL;
	if (!*pair && term.next_pair < COLOR_PAIRS && term.next_pair < USHRT_MAX &&
	    init_extended_pair(term.next_pair, low, high) != ERR)
		*pair = (unsigned short)term.next_pair++;
	return *pair;
}

/*
 * Curses takes one spacing character and what combines with it. Of a longer cluster (a family
 * joined into one picture) the first character is shown, so that terminals agree about the width.
 */
static void put_cell(int row, int col, const struct cell *cell)
{
	wchar_t w[CCHARW_MAX + 1] = { 0 };
	int n = decode(w, CCHARW_MAX, cell->text), keep = 1;
	int pair = term.pairs[cell->style];
	attr_t attr = term.attrs[cell->style];
	cchar_t cc;

	if (cell->style == S_PAINT && term.color)
		pair = painted_pair(cell->fg, cell->bg, &attr);
	while (keep < n && wcwidth(w[keep]) == 0)
		keep++;
	w[keep] = L'\0';
	if (wcwidth(w[0]) != cell->width) {
		w[0] = L'?';
		w[1] = L'\0';
	}
	setcchar(&cc, w, attr, 0, &pair);
	mvadd_wch(row, col, &cc);
	if (w[0] == L'?' && cell->width == 2)
		mvadd_wch(row, col + 1, &cc);
}

static void put_changes(int row, int cols, const struct cell *shown, const struct cell *wanted)
{
	for (int col = 0; col < cols; col++)
		if (wanted[col].width > 0 && memcmp(&shown[col], &wanted[col], sizeof *shown) != 0)
			put_cell(row, col, &wanted[col]);
}

static bool same_size(const struct canvas *a, const struct canvas *b)
{
	return a->cells && a->rows == b->rows && a->cols == b->cols;
}

void term_draw(const struct canvas *c, bool whole)
{
	size_t row_bytes = (size_t)c->cols * sizeof *c->cells;

	if (!same_size(&term.shown, c)) {
		canvas_done(&term.shown);
		canvas_init(&term.shown, c->rows, c->cols);
		erase();
		whole = true;
	}
	if (whole)
		clearok(curscr, TRUE);
	for (int row = 0; row < c->rows && row < LINES; row++) {
		struct cell *shown = term.shown.cells + (size_t)row * (size_t)c->cols;
		const struct cell *wanted = c->cells + (size_t)row * (size_t)c->cols;

		if (memcmp(shown, wanted, row_bytes) == 0)
			continue;
		put_changes(row, c->cols, shown, wanted);
		memcpy(shown, wanted, row_bytes);
	}
	curs_set(c->cursor_row >= 0);
	if (c->cursor_row >= 0)
		move(c->cursor_row, c->cursor_col);
	else
		move(c->rows - 1, 0);
	wnoutrefresh(stdscr);
	doupdate();
}

void term_send(int row, int col, const void *bytes, size_t n)
{
	const char *s = bytes, *at = tigetstr("cup");
	BUF(all);

	buf_puts(&all, "\0337");		/* remembers the cursor, which curses has placed */
	buf_puts(&all, tiparm(at, row, col));
	buf_add(&all, s, n);
	buf_puts(&all, "\0338");
	for (size_t sent = 0; sent < all.len;) {
		ssize_t wrote = write(STDOUT_FILENO, all.s + sent, all.len - sent);

		if (wrote < 0)
			return;		/* a terminal that went away is met by term_wait */
		sent += (size_t)wrote;
	}
}

size_t term_ask(const char *question, bool (*whole)(const char *got), int timeout_ms, char *ret,
		size_t size)
{
	struct pollfd fd = { .fd = STDIN_FILENO, .events = POLLIN };
	int64_t end = clock_ms() + timeout_ms, left;
	size_t n = 0;

	send_mode(question);
	ret[0] = '\0';
	while ((left = end - clock_ms()) > 0 && n + 1 < size && !whole(ret)) {
		ssize_t got = poll(&fd, 1, (int)left) > 0 ? read(fd.fd, ret + n, size - 1 - n) : 0;

		if (got <= 0)
			break;
		n += (size_t)got;
		ret[n] = '\0';
	}
	return n;
}

void term_unread(const char *bytes, size_t n)
{
	term.pending |= n > 0;
	while (n-- > 0)
		ungetch((unsigned char)bytes[n]);
}

void term_mouse(bool on)
{
	if (on == term.mouse)
		return;
	term.mouse = on;
	mousemask(on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

/* ---- keys ---- */

/* Readable without a byte to read: the other side of the terminal is gone. */
static bool gone(short events)
{
	int n = 0;

	if (events & (POLLERR | POLLNVAL))
		return true;
	if (!(events & (POLLIN | POLLHUP)))
		return false;
	return ioctl(STDIN_FILENO, FIONREAD, &n) < 0 || n == 0;
}

int term_wait(int timeout_ms)
{
	struct pollfd fds[] = { { .fd = STDIN_FILENO, .events = POLLIN },
				{ .fd = rescue_fd(), .events = POLLIN } };

	while (!rescue_ended() && !rescue_resize_waits() && !term.pending) {
		int n = poll(fds, COUNT(fds), timeout_ms);

		if (n < 0)
			continue;
		if (n == 0)
			break;
		rescue_drain();
		if (gone(fds[0].revents))
			rescue_end(SIGHUP);
		if (fds[0].revents)
			break;
	}
	if (rescue_resized())
		window_size();
	return rescue_ended();
}

bool term_quiet(void)
{
	struct pollfd keys = { .fd = STDIN_FILENO, .events = POLLIN };

	/* Not by rescue_fd(): a byte may wait there whose signal was dealt with already. */
	return !term.pending && !rescue_ended() && !rescue_resize_waits() && poll(&keys, 1, 0) == 0;
}

/*
 * The next character or key code if one is there: ERR, OK, KEY_CODE_YES. Characters are put
 * together here, since wget_wch() loses what follows a byte that is no UTF-8, and the half that a
 * slow line brings first.
 */
static int read_one(wint_t *ret)
{
	for (;;) {
		int got = wgetch(term.keys);
		char byte = (char)got;
		wchar_t w;
		size_t n;

		if (got == ERR)
			return ERR;
		if (got >= KEY_MIN) {
			*ret = (wint_t)got;
			return KEY_CODE_YES;
		}
		n = mbrtowc(&w, &byte, 1, &term.half);
		if (n == (size_t)-1) {
			bool alone = term.alone;

			memset(&term.half, 0, sizeof term.half);
			term.alone = true;
			if (!alone)
				ungetch(got);	/* it may begin the next one */
			continue;
		}
		term.alone = n != (size_t)-2;
		if (term.alone) {
			*ret = (wint_t)w;
			return OK;
		}
	}
}

/*
 * After an escape that curses could not make a key of: a sequence that no one knows is swallowed,
 * since its letters typed into a form would do harm. False: it was the Esc key.
 */
static bool skip_sequence(void)
{
	wint_t ch;

	if (read_one(&ch) != OK)
		return false;
	if (ch != '[') {
		unget_wch((wchar_t)ch);
		return false;
	}
	do {
		if (read_one(&ch) != OK)
			return true;
	} while (ch < 0x40 || ch > 0x7e);
	return true;
}

static void paste_add(wint_t ch)
{
	wchar_t w = (wchar_t)(ch == '\r' ? '\n' : ch);
	char bytes[MB_LEN_MAX];
	mbstate_t state = { 0 };
	size_t n = wcrtomb(bytes, w, &state);

	if (n != (size_t)-1 && term.paste.len + n < PASTE_MAX)
		buf_add(&term.paste, bytes, n);
}

/* Up to the end mark: what comes in between is text, whatever it looks like. */
static const char *paste(void)
{
	struct pollfd fd = { .fd = STDIN_FILENO, .events = POLLIN };
	ARENA(a);
	char *clean;

	buf_clear(&term.paste);
	for (;;) {
		wint_t ch;
		int r = read_one(&ch);

		if (r == KEY_CODE_YES && ch == KEY_PASTE_END)
			break;
		if (r == OK && ch == 27)
			skip_sequence();
		else if (r == OK)
			paste_add(ch);
		else if (r == ERR && (poll(&fd, 1, PASTE_GAP_MS) <= 0 || gone(fd.revents)))
			break;
	}
	clean = text_clean(&a, buf_str(&term.paste), term.paste.len, 0);
	buf_clear(&term.paste);
	buf_puts(&term.paste, "Paste:");
	buf_puts(&term.paste, clean);
	return buf_str(&term.paste);
}

static const char *name_character(wint_t ch)
{
	static const struct { wint_t ch; const char *name;
	} named[] = {
		{ '\r', "Enter" },    { '\n', "Enter" }, { '\t', "Tab" },  { 8, "Backspace" },
		{ 127, "Backspace" }, { 27, "Esc" },     { 0, "C-Space" },
	};
	mbstate_t state = { 0 };
	size_t n;

	for (size_t i = 0; i < COUNT(named); i++)
		if (named[i].ch == ch)
			return named[i].name;
	if (ch < ' ') {
		snprintf(term.key, sizeof term.key, "^%c", (char)(ch + '@'));
		return term.key;
	}
	if (ch >= 0x80 && ch < 0xa0)
		return NULL;
	n = wcrtomb(term.key, (wchar_t)ch, &state);
	if (n == (size_t)-1)
		return NULL;
	term.key[n] = '\0';
	return term.key;
}

/* Terminfo's extended names: kRIT5 is Right with Ctrl. */
static const char *name_extended(const char *name)
{
	static const struct { const char *info, *name;
	} keys[] = {
		{ "kUP", "Up" },     { "kDN", "Down" },   { "kLFT", "Left" }, { "kRIT", "Right" },
		{ "kHOM", "Home" },  { "kEND", "End" },   { "kPRV", "PgUp" }, { "kNXT", "PgDn" },
		{ "kDC", "Delete" }, { "kIC", "Insert" },
	};
	static const char *const modifiers[] = { ['2'] = "S-", ['5'] = "C-" };

	for (size_t i = 0; i < COUNT(keys); i++) {
		size_t n = strlen(keys[i].info);
		unsigned char m = strncmp(name, keys[i].info, n) == 0 ? (unsigned char)name[n] : 0;

		if (m && m < COUNT(modifiers) && modifiers[m] && !name[n + 1]) {
			snprintf(term.key, sizeof term.key, "%s%s", modifiers[m], keys[i].name);
			return term.key;
		}
	}
	return NULL;
}

static const char *name_mouse(void)
{
	MEVENT m;

	if (getmouse(&m) == ERR)
		return NULL;
	if (m.bstate & BUTTON4_PRESSED)
		return "WheelUp";
	if (m.bstate & BUTTON5_PRESSED)
		return "WheelDown";
	if (!(m.bstate & BUTTON1_PRESSED))
		return NULL;
	snprintf(term.key, sizeof term.key, "Click:%d,%d", m.y, m.x);
	return term.key;
}

static const char *name_code(wint_t code)
{
	static const struct { wint_t code; const char *name; } named[] = {
#define KEYNAME(name, code) { code, name },
#include "tui/keys.def"
#undef KEYNAME
	};
	const char *extended;

	for (size_t i = 0; i < COUNT(named); i++)
		if (named[i].code == code)
			return named[i].name;
	if (code > KEY_F0 && code <= KEY_F(12)) {
		snprintf(term.key, sizeof term.key, "F%d", (int)(code - KEY_F0));
		return term.key;
	}
	if (code == KEY_PASTE)
		return paste();
	if (code == KEY_MOUSE)
		return name_mouse();
	extended = keyname((int)code);
	return extended ? name_extended(extended) : NULL;
}

const char *term_key(void)
{
	for (;;) {
		wint_t ch;
		int r = read_one(&ch);
		const char *name;

		term.pending = r != ERR;
		if (r == ERR || rescue_ended())
			return NULL;
		if (r == OK && ch == 27 && skip_sequence())
			continue;
		name = r == OK ? name_character(ch) : name_code(ch);
		if (name)
			return name;
	}
}
