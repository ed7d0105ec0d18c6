/* SPDX-License-Identifier: MIT */
/* The reader of vCards: physical lines, content lines, properties. */
#include "config.h"
#include "core/vcard_impl.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct vcard_reader {
	struct buf file;
	size_t at;
	long line;		/* of the physical line at 'at', from 1 */
	int version;		/* of the card at hand */
	struct arena path_arena;
	const char *path;
};

static int wrong(const struct vcard_reader *r, long line, const char *words, struct err *e)
{
	return err_set(e, ERR_INVALID, "'%.200s' line %ld: %.200s", r->path, line, words);
}

int vcard_open(struct vcard_reader **ret, const char *path, struct err *e)
{
	struct vcard_reader *x = mem_alloc(sizeof *x);
	int r = file_read(&x->file, path, VCARD_FILE_MAX, e);
	const char *s = buf_str(&x->file);

	x->path = arena_strdup(&x->path_arena, path);
	x->line = 1;
	if (r >= 0 && x->file.len >= 3 && !memcmp(s, "\xef\xbb\xbf", 3))
		x->at = 3;
	if (r >= 0 && memchr(s, '\0', x->file.len))
		r = wrong(x, 1, "this is no text in UTF-8; export it again as vCard 3.0", e);
	if (r < 0) {
		vcard_close(&x);
		return r;
	}
	*ret = x;
	return 0;
}

void vcard_close(struct vcard_reader **r)
{
	if (!*r)
		return;
	buf_done(&(*r)->file);
	arena_done(&(*r)->path_arena);
	mem_free(*r);
	*r = NULL;
}

/* ---- lines ---- */

/* The physical line at 'at' without its end; false behind the last. */
static bool physical(struct vcard_reader *r, const char **ret, size_t *ret_n)
{
	const char *s = buf_str(&r->file) + r->at;
	size_t left = r->file.len - r->at, n;

	if (!left)
		return false;
	for (n = 0; n < left && s[n] != '\n' && s[n] != '\r'; n++)
		;
	*ret = s;
	*ret_n = n;
	r->at += n;
	if (n < left)
		r->at += s[n] == '\r' && n + 1 < left && s[n + 1] == '\n' ? 2 : 1;
	r->line++;
	return true;
}

static bool goes_on(const struct vcard_reader *r)
{
	const char *s = buf_str(&r->file) + r->at;

	return r->at < r->file.len && (*s == ' ' || *s == '\t');
}

/* Whether a word stands before the ':' of the line. */
static bool is_quoted_printable(const struct buf *b)
{
	static const char word[] = "QUOTED-PRINTABLE";
	const char *s = buf_str(b), *colon = memchr(s, ':', b->len);

	for (const char *p = s; colon && p + sizeof word - 1 <= colon; p++)
		if (!strncasecmp(p, word, sizeof word - 1))
			return true;
	return false;
}

/*
 * A content line: those that follow and begin with a blank belong to it, and in quoted-printable
 * those behind a '=' at the end. 1, 0 at the end of the file.
 */
static int logical(struct vcard_reader *r, struct buf *b, long *ret_line)
{
	const char *s;
	size_t n;

	buf_clear(b);
	do {
		*ret_line = r->line;
		if (!physical(r, &s, &n))
			return 0;
	} while (!n);
	buf_add(b, s, n);
	for (;;) {
		bool soft = b->len && b->s[b->len - 1] == '=' && is_quoted_printable(b);

		if (!soft && !goes_on(r))
			return 1;
		if (!physical(r, &s, &n))
			return 1;
		if (soft)
			b->len--;
		else if (r->version != 21 || is_quoted_printable(b)) {
			s++;		/* 2.1 folds where a blank is, and keeps it */
			n--;
		}
		buf_add(b, s, n);
	}
}

/* ---- values ---- */

static int hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' :
	       c >= 'A' && c <= 'F' ? c - 'A' + 10 :
	       c >= 'a' && c <= 'f' ? c - 'a' + 10 :
				      -1;
}

static char *from_quoted_printable(struct arena *a, const char *s, size_t n, size_t *ret_n)
{
	char *to = arena_alloc(a, n + 1), *p = to;

	for (size_t i = 0; i < n; i++) {
		int high = s[i] == '=' && i + 2 < n ? hex_digit(s[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(s[i + 2]) : -1;

		if (low < 0) {
			*p++ = s[i];
			continue;
		}
		*p++ = (char)(high * 16 + low);
		i += 2;
	}
	*ret_n = (size_t)(p - to);
	return to;
}

struct params {
	bool quoted_printable;
	char charset[32];
};

static bool is_latin(const char *charset)
{
	return !strcasecmp(charset, "iso-8859-1") || !strcasecmp(charset, "iso-8859-15") ||
	       !strcasecmp(charset, "windows-1252") || !strcasecmp(charset, "cp1252") ||
	       !strcasecmp(charset, "latin1");
}

static bool is_utf8(const char *charset)
{
	return !*charset || !strcasecmp(charset, "utf-8") || !strcasecmp(charset, "utf8") ||
	       !strcasecmp(charset, "us-ascii");
}

/* Old programs wrote the system's own letters and did not say so. */
static int take_value(struct vcard_reader *r, struct vcard_prop *p, const struct params *how,
		      const char *s, size_t n, struct arena *a, struct err *e)
{
	if (how->quoted_printable)
		s = from_quoted_printable(a, s, n, &n);
	if (!is_utf8(how->charset) && !is_latin(how->charset))
		return wrong(r, p->line,
			     arena_printf(a, "the charset %s is not known here; export it again "
					     "in UTF-8",
					  how->charset),
			     e);
	p->value = is_latin(how->charset) || !text_valid(s, n) ? text_from_cp1252(a, s, n) :
								 arena_strndup(a, s, n);
	return 0;
}

/* ---- properties ---- */

static char *upper(struct arena *a, const char *s, size_t n)
{
	char *to = arena_strndup(a, s, n);

	for (char *p = to; *p; p++)
		*p = (char)toupper((unsigned char)*p);
	return to;
}

static void add_type(struct vcard_prop *p, const char *type, struct arena *a)
{
	if (!strcmp(type, "PREF"))
		p->pref = p->pref ? p->pref : 1;
	if (!strcmp(type, "B") || !strcmp(type, "BASE64"))
		p->binary = true;
	p->types = arena_printf(a, "%s%s ", p->types, type);
}

/* "TYPE=CELL,VOICE", TYPE="cell,voice", or in 2.1 a word alone. */
static void take_param(struct vcard_prop *p, struct params *how, const char *s, size_t n,
		       struct arena *a)
{
	char *all = upper(a, s, n), *eq = strchr(all, '='), *value = eq ? eq + 1 : all, *word;

	if (eq)
		*eq = '\0';
	for (char *c = value; *c; c++)
		if (*c == '"')
			*c = ',';
	if (eq && !strcmp(all, "CHARSET"))
		snprintf(how->charset, sizeof how->charset, "%s", value);
	else if (eq && !strcmp(all, "PREF"))
		p->pref = atoi(value);
	else if (eq && !strcmp(all, "X-APPLE-OMIT-YEAR"))
		p->no_year = true;
	else if (eq && !strcmp(all, "VALUE"))
		p->elsewhere = strstr(value, "UR") != NULL;
	else if (!eq || !strcmp(all, "TYPE") || !strcmp(all, "ENCODING"))
		while ((word = strsep(&value, ","))) {
			how->quoted_printable |= !strcmp(word, "QUOTED-PRINTABLE");
			if (*word)
				add_type(p, word, a);
		}
}

/* The ';' or ':' that ends what begins at s; quotes hide them. NULL: there is none. */
static const char *param_end(const char *s)
{
	bool quoted = false;

	for (; *s; s++) {
		if (*s == '"')
			quoted = !quoted;
		if (!quoted && (*s == ';' || *s == ':'))
			return s;
	}
	return NULL;
}

static int take_line(struct vcard_reader *r, const struct buf *b, long line, struct vcard_prop *p,
		     struct arena *a, struct err *e)
{
	struct params how = { .quoted_printable = false };
	const char *s = buf_str(b), *end = param_end(s), *dot;

	*p = (struct vcard_prop){ .types = " ", .line = line };
	if (!end || end == s)
		return wrong(r, line, "this is no line of a vCard", e);
	dot = memchr(s, '.', (size_t)(end - s));
	if (dot)
		s = dot + 1;
	p->name = upper(a, s, (size_t)(end - s));
	while (*end == ';') {
		const char *begin = end + 1;

		if (!(end = param_end(begin)))
			return wrong(r, line, "this is no line of a vCard", e);
		take_param(p, &how, begin, (size_t)(end - begin), a);
	}
	end++;
	return take_value(r, p, &how, end, b->len - (size_t)(end - buf_str(b)), a, e);
}

/* ---- cards ---- */

static bool is_line(const struct vcard_prop *p, const char *name, const char *value)
{
	return !strcmp(p->name, name) && !strncasecmp(p->value, value, strlen(value)) &&
	       strspn(p->value + strlen(value), " \t") == strlen(p->value + strlen(value));
}

static int take_version(struct vcard_reader *r, struct vcard *x, const struct vcard_prop *p,
			struct err *e)
{
	static const char *const known[] = { "2.1", "3.0", "4.0" };

	for (size_t i = 0; i < COUNT(known); i++)
		if (is_line(p, "VERSION", known[i])) {
			x->version = (known[i][0] - '0') * 10 + known[i][2] - '0';
			r->version = x->version;
			return 0;
		}
	return wrong(r, p->line, "only vCards of version 2.1, 3.0 and 4.0 can be read", e);
}

static int skip_to_begin(struct vcard_reader *r, struct buf *b, struct vcard *x, struct arena *a,
			 struct err *e)
{
	struct vcard_prop p;
	int code;

	r->version = 0;
	if (!logical(r, b, &x->line))
		return 0;
	if ((code = take_line(r, b, x->line, &p, a, e)) < 0)
		return code;
	return is_line(&p, "BEGIN", "VCARD") ?
		       1 :
		       wrong(r, x->line, "a vCard begins with BEGIN:VCARD", e);
}

static int take_props(struct vcard_reader *r, struct buf *b, struct vcard *x, struct buf *all,
		      struct arena *a, struct err *e)
{
	struct vcard_prop p;
	int code, depth = 0;
	long line;

	while (logical(r, b, &line)) {
		if ((code = take_line(r, b, line, &p, a, e)) < 0)
			return code;
		if (is_line(&p, "BEGIN", "VCARD")) {
			depth++;	/* an AGENT of 2.1: somebody else's card */
		} else if (is_line(&p, "END", "VCARD")) {
			if (!depth--)
				return 1;
		} else if (!depth && strcmp(p.name, "VERSION")) {
			buf_add(all, &p, sizeof p);
		} else if (!depth && (code = take_version(r, x, &p, e)) < 0) {
			return code;
		}
	}
	return wrong(r, x->line, "the card that begins here has no END:VCARD", e);
}

int vcard_next(struct vcard_reader *r, struct vcard *ret, struct arena *a, struct err *e)
{
	BUF(b);
	BUF(all);
	int code;

	*ret = (struct vcard){ .version = 0 };
	if ((code = skip_to_begin(r, &b, ret, a, e)) <= 0 ||
	    (code = take_props(r, &b, ret, &all, a, e)) < 0)
		return code;
	if (!ret->version)
		return wrong(r, ret->line, "the card that begins here has no VERSION", e);
	ret->count = (int)(all.len / sizeof *ret->prop);
	ret->prop = arena_alloc(a, all.len + 1);
	if (all.len)
		memcpy(ret->prop, all.s, all.len);
	return 1;
}

bool vcard_has(const struct vcard_prop *p, const char *type)
{
	size_t n = strlen(type);

	for (const char *s = p->types; (s = strstr(s, type)); s += n)
		if (s > p->types && s[-1] == ' ' && s[n] == ' ')
			return true;
	return false;
}

/* From s to the next bare ';' (or the end when 'whole'), unescaped. */
static const char *unescape(const char *s, bool whole, const char *comma, struct arena *a)
{
	BUF(b);

	for (; *s && (whole || *s != ';'); s++) {
		if (*s == ',' && comma)
			buf_puts(&b, comma);
		else if (*s != '\\' || !s[1])
			buf_add(&b, s, 1);
		else if (*++s == 'n' || *s == 'N')
			buf_add(&b, "\n", 1);
		else if (strchr("\\;,:", *s))
			buf_add(&b, s, 1);
		else
			buf_add(&b, s - 1, 2);
	}
	return arena_strdup(a, buf_str(&b));
}

const char *vcard_part(const struct vcard_prop *p, int n, const char *comma, struct arena *a)
{
	const char *s = p->value;

	for (; n && *s; s++) {
		if (*s == '\\' && s[1])
			s++;
		else if (*s == ';')
			n--;
	}
	return n ? "" : text_trim(a, unescape(s, false, comma, a));
}

const char *vcard_text(const struct vcard_prop *p, struct arena *a)
{
	return text_trim(a, unescape(p->value, true, NULL, a));
}
