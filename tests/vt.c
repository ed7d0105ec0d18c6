/* SPDX-License-Identifier: MIT */
/* The pseudo-terminal harness; owns the child process and the emulator, no expectation. */
#include "tests/test.h"
#include "tests/vt.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

struct vt {
	VTerm *term;
	VTermScreen *screen;
	int rows, cols, fd;
	pid_t pid;
	int status;			/* of waitpid, once pid is 0 */
	bool eof, visible, alternate;
	struct buf raw;
};

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int on_property(VTermProp prop, VTermValue *val, void *user)
{
	struct vt *v = user;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		v->visible = val->boolean;
	if (prop == VTERM_PROP_ALTSCREEN)
		v->alternate = val->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

static void run_child(const char *const *env, const char *const *argv)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);	/* a failed test leaves nothing behind */
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	unsetenv("NO_COLOR");
	for (; env && *env; env++) {
		if (strchr(*env, '='))
			putenv(strdup(*env));
		else
			unsetenv(*env);
	}
	execv(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

/*
 * A system may have no pseudo-terminals, such as a bare chroot; that says nothing about the
 * program.
 */
static void need_terminal(void)
{
	int master, slave;

	if (openpty(&master, &slave, NULL, NULL, NULL) < 0) {
		print_message("skipped: no pseudo-terminal here; is /dev/pts mounted?\n");
		skip();
	}
	close(master);
	close(slave);
}

struct vt *vt_start(int rows, int cols, const char *const *env, const char *const *argv)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
	struct vt *v;

	need_terminal();
	v = mem_alloc(sizeof *v);
	v->rows = rows;
	v->cols = cols;
	v->visible = true;
	v->term = vterm_new(rows, cols);
	vterm_set_utf8(v->term, 1);
	v->screen = vterm_obtain_screen(v->term);
	vterm_screen_set_callbacks(v->screen, &callbacks, v);
	vterm_screen_enable_altscreen(v->screen, 1);
	vterm_screen_reset(v->screen, 1);
	v->pid = forkpty(&v->fd, NULL, NULL, &size);
	assert_true(v->pid >= 0);
	if (v->pid == 0)
		run_child(env, argv);
	fcntl(v->fd, F_SETFD, FD_CLOEXEC);
	return v;
}

/* What the emulator answers (to requests for its status) goes back to the program. */
static void answer(struct vt *v)
{
	char bytes[512];
	size_t n;

	while ((n = vterm_output_read(v->term, bytes, sizeof bytes)) > 0)
		if (v->fd >= 0 && write(v->fd, bytes, n) < 0)
			return;
}

/* Reads once, waiting at most so long; false when nothing came. */
static bool take(struct vt *v, int timeout_ms)
{
	struct pollfd fd = { .fd = v->fd, .events = POLLIN };
	char bytes[65536];
	ssize_t n;

	if (v->eof || poll(&fd, 1, timeout_ms) <= 0)
		return false;
	n = read(v->fd, bytes, sizeof bytes);
	if (n <= 0) {
		v->eof = n == 0 || errno != EINTR;
		return false;
	}
	buf_add(&v->raw, bytes, (size_t)n);
	vterm_input_write(v->term, bytes, (size_t)n);
	answer(v);
	return true;
}

static void fail_showing(struct vt *v, const char *what)
{
	char row[2048];

	while (take(v, 0))
		;
	print_error("waited in vain for: %s\n", what);
	for (int i = 0; i < v->rows; i++) {
		vt_row(v, i, row, sizeof row);
		print_error("|%s\n", row);
	}
	if (v->pid)
		kill(v->pid, SIGKILL);
	fail();
}

void vt_wait(struct vt *v, bool (*so)(struct vt *v, const void *arg), const void *arg,
	     const char *what)
{
	int64_t end = now_ms() + VT_DEADLINE_MS;

	while (take(v, 0))
		;
	while (!so(v, arg)) {
		if (now_ms() >= end || v->eof)
			fail_showing(v, what);
		take(v, 10);
	}
}

static bool so_text(struct vt *v, const void *text)
{
	return vt_has(v, text);
}

static bool so_no_text(struct vt *v, const void *text)
{
	return !vt_has(v, text);
}

void vt_wait_text(struct vt *v, const char *text)
{
	vt_wait(v, so_text, text, text);
}

void vt_wait_no_text(struct vt *v, const char *text)
{
	vt_wait(v, so_no_text, text, "text to go away");
}

static bool so_cursor(struct vt *v, const void *arg)
{
	const int *want = arg;
	int row, col;

	vt_cursor(v, &row, &col, NULL);
	return row == want[0] && col == want[1];
}

void vt_wait_cursor(struct vt *v, int row, int col)
{
	vt_wait(v, so_cursor, (int[]){ row, col }, "the cursor's place");
}

/* A line of /proc/PID/FILE that begins with 'name': its number, -1 if there is none. */
static long proc_number(struct vt *v, const char *file, const char *name)
{
	char path[64], line[256];
	long n = -1;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%d/%s", (int)v->pid, file);
	f = fopen(path, "r");
	if (!f)
		return -1;
	while (fgets(line, sizeof line, f))
		if (strncmp(line, name, strlen(name)) == 0)
			n = strtol(line + strlen(name), NULL, 10);
	fclose(f);
	return n;
}

long vt_writes(struct vt *v)
{
	return proc_number(v, "io", "syscw:");
}

long vt_sleeps(struct vt *v)
{
	return proc_number(v, "status", "voluntary_ctxt_switches:");
}

/*
 * Field 3 of /proc/PID/stat is the state, 14 and 15 the time used; the name before them may hold
 * blanks.
 */
static bool proc_stat(struct vt *v, char *ret_state, long *ret_ticks)
{
	char path[64], line[1024], *s;
	long user, sys;
	FILE *f;
	bool ok;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)v->pid);
	f = fopen(path, "r");
	if (!f)
		return false;
	ok = fgets(line, sizeof line, f) && (s = strrchr(line, ')')) &&
	     sscanf(s + 1, " %c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", ret_state, &user,
		    &sys) == 3;
	fclose(f);
	if (ok)
		*ret_ticks = user + sys;
	return ok;
}

long vt_cpu_ms(struct vt *v)
{
	char state;
	long ticks;

	return proc_stat(v, &state, &ticks) ? ticks * 1000 / sysconf(_SC_CLK_TCK) : -1;
}

static bool so_idle(struct vt *v, const void *arg)
{
	int waiting = 0;
	char state;
	long ticks;

	(void)arg;
	if (take(v, 0))
		return false;
	/* Where /proc is not mounted, a silence has to do. */
	if (!proc_stat(v, &state, &ticks))
		return !take(v, 300);
	/* Input that it has not read yet would wake it. */
	if (state != 'S')
		return false;
	ioctl(v->fd, TIOCOUTQ, &waiting);
	return waiting == 0 && !take(v, 30) && proc_stat(v, &state, &ticks) && state == 'S';
}

void vt_wait_idle(struct vt *v)
{
	vt_wait(v, so_idle, NULL, "the program to wait for a key");
}

int vt_finish(struct vt *v)
{
	int64_t end = now_ms() + VT_DEADLINE_MS;

	while (v->pid) {
		take(v, 10);
		if (waitpid(v->pid, &v->status, WNOHANG) == v->pid)
			v->pid = 0;
		else if (now_ms() >= end)
			fail_showing(v, "the program to end");
	}
	while (take(v, 0))
		;
	return WIFEXITED(v->status) ? WEXITSTATUS(v->status) : 128 + WTERMSIG(v->status);
}

void vt_done(struct vt *v)
{
	if (v->pid) {
		kill(v->pid, SIGKILL);
		waitpid(v->pid, &v->status, 0);
	}
	if (v->fd >= 0)
		close(v->fd);
	vterm_free(v->term);
	buf_done(&v->raw);
	mem_free(v);
}

void vt_send(struct vt *v, const char *bytes)
{
	size_t n = strlen(bytes);

	assert_int_equal(write(v->fd, bytes, n), n);
}

static const struct { const char *name, *bytes;
} keys[] = {
	{ "Up", "\033OA" },        { "Down", "\033OB" },    { "Right", "\033OC" },
	{ "Left", "\033OD" },      { "Home", "\033OH" },    { "End", "\033OF" },
	{ "PgUp", "\033[5~" },     { "PgDn", "\033[6~" },   { "Insert", "\033[2~" },
	{ "Delete", "\033[3~" },   { "Backspace", "\177" }, { "Enter", "\r" },
	{ "Tab", "\t" },           { "S-Tab", "\033[Z" },   { "Esc", "\033" },
	{ "Space", " " },          { "C-Space", NULL },     { "C-Right", "\033[1;5C" },
	{ "C-Left", "\033[1;5D" }, { "F1", "\033OP" },      { "F2", "\033OQ" },
	{ "F3", "\033OR" },        { "F4", "\033OS" },      { "F5", "\033[15~" },
	{ "F10", "\033[21~" },
};

static void add_key(struct buf *b, const char *name)
{
	for (size_t i = 0; i < COUNT(keys); i++) {
		if (strcmp(keys[i].name, name) != 0)
			continue;
		buf_add(b, keys[i].bytes ? keys[i].bytes : "",
			keys[i].bytes ? strlen(keys[i].bytes) : 1);
		return;
	}
	if (name[0] == '^' && name[1])
		buf_add(b, (char[]){ (char)(name[1] & 0x1f) }, 1);
	else
		buf_puts(b, name);
}

void vt_keys(struct vt *v, const char *names)
{
	BUF(bytes);
	char *list = mem_strdup(names), *rest = list, *name;

	while ((name = strsep(&rest, " ")))
		if (*name)
			add_key(&bytes, name);
	assert_int_equal(write(v->fd, bytes.s, bytes.len), bytes.len);
	mem_free(list);
}

void vt_resize_now(struct vt *v, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	v->rows = rows;
	v->cols = cols;
	vterm_set_size(v->term, rows, cols);
	ioctl(v->fd, TIOCSWINSZ, &size);
}

void vt_resize(struct vt *v, int rows, int cols)
{
	/*
	 * A frame for the old size must not come after this: libvterm 0.1.4 crashes on a wide
	 * character in one column.
	 */
	vt_wait_idle(v);
	vt_resize_now(v, rows, cols);
}

void vt_signal(struct vt *v, int sig)
{
	kill(v->pid, sig);
}

void vt_hang_up(struct vt *v)
{
	close(v->fd);
	v->fd = -1;
	v->eof = true;
}

struct vt_cell vt_cell(struct vt *v, int row, int col)
{
	struct vt_cell ret = { .fg = -1, .bg = -1 };
	VTermScreenCell cell;
	size_t n = 0;

	if (!vterm_screen_get_cell(v->screen, (VTermPos){ .row = row, .col = col }, &cell))
		return ret;
	/* The second column of a wide character holds -1. */
	for (int i = 0;
	     i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] && cell.chars[i] != (uint32_t)-1; i++) {
		uint32_t ch = cell.chars[i];
		int more = ch < 0x80 ? 0 : ch < 0x800 ? 1 : ch < 0x10000 ? 2 : 3;
		static const unsigned char first[] = { 0, 0xc0, 0xe0, 0xf0 };

		if (n + (size_t)more + 2 > sizeof ret.text)
			break;
		ret.text[n++] = (char)(first[more] | (ch >> (6 * more)));
		while (more-- > 0)
			ret.text[n++] = (char)(0x80 | ((ch >> (6 * more)) & 0x3f));
	}
	ret.width = cell.chars[0] == (uint32_t)-1 ? 0 : cell.width;
	ret.bold = cell.attrs.bold;
	ret.underline = cell.attrs.underline;
	ret.reverse = cell.attrs.reverse;
	if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) && VTERM_COLOR_IS_INDEXED(&cell.fg))
		ret.fg = cell.fg.indexed.idx;
	if (!VTERM_COLOR_IS_DEFAULT_BG(&cell.bg) && VTERM_COLOR_IS_INDEXED(&cell.bg))
		ret.bg = cell.bg.indexed.idx;
	return ret;
}

void vt_row(struct vt *v, int row, char *buf, size_t size)
{
	size_t len = 0, end = 0;

	for (int col = 0; col < v->cols; col++) {
		struct vt_cell cell = vt_cell(v, row, col);
		const char *text = cell.text[0] || cell.width == 0 ? cell.text : " ";
		size_t n = strlen(text);

		if (len + n >= size)
			break;
		memcpy(buf + len, text, n);
		len += n;
		if (n && strcmp(text, " ") != 0)
			end = len;
	}
	buf[end] = '\0';
}

bool vt_has(struct vt *v, const char *text)
{
	char row[4096];

	for (int i = 0; i < v->rows; i++) {
		vt_row(v, i, row, sizeof row);
		if (strstr(row, text))
			return true;
	}
	return false;
}

void vt_cursor(struct vt *v, int *ret_row, int *ret_col, bool *ret_visible)
{
	VTermPos pos;

	vterm_state_get_cursorpos(vterm_obtain_state(v->term), &pos);
	*ret_row = pos.row;
	*ret_col = pos.col;
	if (ret_visible)
		*ret_visible = v->visible;
}

bool vt_alternate(struct vt *v)
{
	return v->alternate;
}

size_t vt_byte_count(struct vt *v)
{
	return v->raw.len;
}

bool vt_received(struct vt *v, const char *bytes)
{
	return v->raw.len && memmem(v->raw.s, v->raw.len, bytes, strlen(bytes));
}

bool vt_received_other_than_ascii(struct vt *v)
{
	for (size_t i = 0; i < v->raw.len; i++)
		if ((unsigned char)v->raw.s[i] > 0x7f)
			return true;
	return false;
}

pid_t vt_pid(struct vt *v)
{
	return v->pid;
}

/* ---- the picture ---- */

enum { CELL_W = 9, CELL_H = 19, BASELINE = 14, PAD = 12 };

static const char ink[] = "#d8dee6", paper[] = "#14181f";
static const char *const palette[16] = {
	"#2b303b", "#e0615a", "#8fb573", "#e2b93d", "#6ea1d4", "#b58fc4", "#5fb8b4", "#c8ccd4",
	"#6b7280", "#f0837c", "#a9cc8f", "#f0d070", "#92bfe8", "#cfaedb", "#86d2ce", "#f4f6f8",
};

/* From 16 on the colours of xterm: a cube of 6 x 6 x 6, then greys. */
static const char *color(int index, const char *own)
{
	static const int level[6] = { 0, 95, 135, 175, 215, 255 };
	static char more[256][8];
	int n = index - 16, grey = 8 + (index - 232) * 10;

	if (index < 16 || index > 255)
		return index < 0 || index > 255 ? own : palette[index];
	if (index < 232)
		snprintf(more[index], sizeof *more, "#%02x%02x%02x", (unsigned)level[n / 36],
			 (unsigned)level[n / 6 % 6], (unsigned)level[n % 6]);
	else
		snprintf(more[index], sizeof *more, "#%02x%02x%02x", (unsigned)grey,
			 (unsigned)grey, (unsigned)grey);
	return more[index];
}

static void add_escaped(struct buf *b, const char *s)
{
	for (; *s; s++) {
		switch (*s) {
		case '&': buf_puts(b, "&amp;"); break;
		case '<': buf_puts(b, "&lt;"); break;
		case '>': buf_puts(b, "&gt;"); break;
		default: buf_add(b, s, 1);
		}
	}
}

static bool same_look(const struct vt_cell *a, const struct vt_cell *b)
{
	return a->fg == b->fg && a->bg == b->bg && a->bold == b->bold &&
	       a->underline == b->underline && a->reverse == b->reverse;
}

/* One run of cells that look alike. textLength keeps the grid whatever font the reader has. */
static void add_run(struct buf *b, int row, int col, int cols, const struct vt_cell *look,
		    const char *text)
{
	const char *fg = color(look->reverse ? look->bg : look->fg, look->reverse ? paper : ink);
	const char *bg = color(look->reverse ? look->fg : look->bg, look->reverse ? ink : paper);
	int x = PAD + col * CELL_W, y = PAD + row * CELL_H;

	if (strcmp(bg, paper) != 0)
		buf_printf(b, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n",
			   x, y, cols * CELL_W, CELL_H, bg);
	if (text[strspn(text, " ")] == '\0')
		return;
	buf_printf(
		b,
		"<text x=\"%d\" y=\"%d\" textLength=\"%d\" fill=\"%s\"%s%s xml:space=\"preserve\">",
		x, y + BASELINE, cols * CELL_W, fg, look->bold ? " font-weight=\"bold\"" : "",
		look->underline ? " text-decoration=\"underline\"" : "");
	add_escaped(b, text);
	buf_puts(b, "</text>\n");
}

/*
 * The dots of a braille character, or -1: they are drawn, for fonts have them in other widths, or
 * not at all.
 */
static int braille_dots(const char *text)
{
	const unsigned char *u = (const unsigned char *)text;

	if (u[0] != 0xe2 || u[1] < 0xa0 || u[1] > 0xa3)
		return -1;
	return (u[1] & 0x3) << 6 | (u[2] & 0x3f);
}

static void add_dots(struct buf *b, int row, int col, const struct vt_cell *look, int dots)
{
	/* Bit n of U+2800 + dots is at this column and row of the two by four. */
	static const struct { int x, y; } at[8] = {
		{ 0, 0 }, { 0, 1 }, { 0, 2 }, { 1, 0 }, { 1, 1 }, { 1, 2 }, { 0, 3 }, { 1, 3 },
	};

	if (!dots)
		return;
	buf_puts(b, "<path d=\"");
	for (int i = 0; i < 8; i++)
		if (dots & 1 << i)
			buf_printf(b, "M%d %dh2v2h-2z", PAD + col * CELL_W + 1 + at[i].x * 5,
				   PAD + row * CELL_H + 2 + at[i].y * 5);
	buf_printf(b, "\" fill=\"%s\"/>\n", color(look->fg, ink));
}

/* Eight by eight bits of a block element, U+2580 to U+259F, the top row first; 0: it is none. */
static uint64_t block_bits(const char *text)
{
	static const unsigned char quarters[10] = { 4, 8, 1, 13, 9, 7, 11, 2, 6, 14 };
	const unsigned char *u = (const unsigned char *)text;
	int c = u[0] == 0xe2 && u[1] == 0x96 && u[2] >= 0x80 && u[2] < 0xa0 ? u[2] - 0x80 : -1;
	uint64_t bits = 0;

	for (int y = 0; y < 8 && c >= 0; y++)
		for (int x = 0; x < 8; x++) {
			int quarter = (y / 4) * 2 + x / 4;
			bool on = c == 0 ? y < 4 : c <= 8 ? y >= 8 - c : c <= 15 ? x < 16 - c :
				  c == 16 ? x >= 4 : c == 20 ? y == 0 : c == 21 ? x == 7 :
				  c >= 22 && (quarters[c - 22] >> quarter & 1);

			bits |= (uint64_t)on << (y * 8 + x);
		}
	return bits;
}

/* Drawn, for letters leave gaps between the rows. */
static void add_block(struct buf *b, int row, int col, const struct vt_cell *look, uint64_t bits)
{
	const char *fg = color(look->reverse ? look->bg : look->fg, look->reverse ? paper : ink);
	const char *bg = color(look->reverse ? look->fg : look->bg, look->reverse ? ink : paper);
	double left = PAD + col * CELL_W, top = PAD + row * CELL_H;

	buf_printf(b, "<path d=\"M%g %gh%dv%dh-%dz\" fill=\"%s\"/><path d=\"", left, top, CELL_W,
		   CELL_H, CELL_W, bg);
	for (int y = 0; y < 8; y++) {
		int from = 0, to;
		unsigned line = (unsigned)(bits >> (y * 8)) & 0xff;

		for (; from < 8; from = to) {
			for (to = from + 1; to < 8 && (line >> to & 1) == (line >> from & 1);)
				to++;
			if (line >> from & 1)
				buf_printf(b, "M%g %gh%gv%gh-%gz", left + from * CELL_W / 8.0,
					   top + y * CELL_H / 8.0, (to - from) * CELL_W / 8.0,
					   CELL_H / 8.0, (to - from) * CELL_W / 8.0);
		}
	}
	buf_printf(b, "\" fill=\"%s\"/>\n", fg);
}

static void add_row(struct vt *v, struct buf *b, int row)
{
	int col = 0;

	while (col < v->cols) {
		struct vt_cell look = vt_cell(v, row, col), cell = look;
		BUF(text);
		int from = col, dots = braille_dots(look.text);

		if (dots >= 0) {
			add_dots(b, row, col++, &look, dots);
			continue;
		}
		if (block_bits(look.text)) {
			add_block(b, row, col++, &look, block_bits(look.text));
			continue;
		}
		do {
			buf_puts(&text, cell.text[0] ? cell.text : " ");
			col += cell.width > 1 ? cell.width : 1;
			cell = vt_cell(v, row, col);
		} while (col < v->cols && look.width == 1 && cell.width == 1 &&
			 same_look(&look, &cell) && braille_dots(cell.text) < 0 &&
			 !block_bits(cell.text));
		add_run(b, row, from, col - from, &look, buf_str(&text));
	}
}

void vt_svg(struct vt *v, struct buf *ret)
{
	int width = v->cols * CELL_W + 2 * PAD, height = v->rows * CELL_H + 2 * PAD;

	buf_printf(ret,
		   "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
		   "viewBox=\"0 0 %d %d\" "
		   "font-family=\"DejaVu Sans Mono, Noto Sans Mono, Menlo, Consolas, monospace\" "
		   "font-size=\"15\">\n",
		   width, height, width, height);
	buf_printf(ret, "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>\n", width, height,
		   paper);
	for (int row = 0; row < v->rows; row++)
		add_row(v, ret, row);
	buf_puts(ret, "</svg>\n");
}
