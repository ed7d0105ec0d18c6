/* SPDX-License-Identifier: MIT */
/* Chunks of UTF-8 from a descriptor; decides between UTF-8 and Windows-1252. */
#include "config.h"
#include "csv/source.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char bom[3] = "\xef\xbb\xbf";

/* How many bytes at s are ASCII, eight at a time. */
static size_t ascii_run(const char *s, size_t n)
{
	size_t i = 0;

	for (; i + 8 <= n; i += 8) {
		uint64_t eight;

		memcpy(&eight, s + i, sizeof eight);
		if (eight & UINT64_C(0x8080808080808080))
			break;
	}
	while (i < n && !(s[i] & 0x80))
		i++;
	return i;
}

/*
 * Length of the character at s, a byte beyond ASCII: 0 when it is not well-formed, -1 when its end
 * is not yet there.
 */
static int character_at(const char *text, size_t n)
{
	const unsigned char *s = (const unsigned char *)text;
	unsigned char low = 0x80, high = 0xbf;
	int len = s[0] < 0xc2 || s[0] > 0xf4 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;

	/* The second byte rules out long forms, surrogates and what lies beyond U+10FFFF. */
	if (s[0] == 0xe0)
		low = 0xa0;
	else if (s[0] == 0xed)
		high = 0x9f;
	else if (s[0] == 0xf0)
		low = 0x90;
	else if (s[0] == 0xf4)
		high = 0x8f;
	for (int i = 1; i < len; i++) {
		if ((size_t)i == n)
			return -1;
		if (s[i] < low || s[i] > high)
			return 0;
		low = 0x80;
		high = 0xbf;
	}
	return len;
}

/* The bytes of s that are whole well-formed characters; counts those beyond ASCII. */
static size_t good_utf8(const char *s, size_t n, int64_t *wide)
{
	size_t i = 0;

	while ((i += ascii_run(s + i, n - i)) < n) {
		int len = character_at(s + i, n - i);

		if (len <= 0)
			break;
		i += (size_t)len;
		++*wide;
	}
	return i;
}

/* The bytes from s on, at least one, that begin no character. */
static size_t broken_run(const char *s, size_t n)
{
	size_t i = 1;

	while (i < n && s[i] & 0x80 && character_at(s + i, n - i) <= 0)
		i++;
	return i;
}

/* Fills raw after what was carried, to the brim unless the file ends. */
static int fill(struct source *s, size_t *ret_n, struct err *e)
{
	size_t n = s->carried;

	memmove(s->raw, s->text + s->n, s->carried);
	while (n < sizeof s->raw && !s->eof) {
		ssize_t got = read(s->fd, s->raw + n, sizeof s->raw - n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_errno(e, "read", s->name);
		s->eof = got == 0;
		if (s->hash)
			hash_add(s->hash, s->raw + n, (size_t)got);
		n += (size_t)got;
	}
	s->carried = 0;
	*ret_n = n;
	return 0;
}

/* Looks through the whole file, then goes back to where it was. */
static int guess(struct source *s, struct err *e)
{
	off_t start = lseek(s->fd, 0, SEEK_CUR);
	int64_t wide = 0, broken = 0;	/* characters, and places that are none */

	s->text = s->raw;
	while (!s->eof) {
		size_t n = 0, at = 0;
		int r = fill(s, &n, e);

		if (r < 0)
			return r;
		while ((at += good_utf8(s->raw + at, n - at, &wide)) < n) {
			if (!s->eof && character_at(s->raw + at, n - at) < 0)
				break;
			broken++;
			at += broken_run(s->raw + at, n - at);
		}
		s->text = s->raw;
		s->n = at;
		s->carried = n - at;
	}
	s->n = s->carried = 0;
	s->eof = false;
	if (wide + broken)
		s->encoding = broken > wide ? CSV_CP1252 : CSV_UTF8;
	if (lseek(s->fd, start, SEEK_SET) < 0)
		return err_errno(e, "read", s->name);
	return 0;
}

int source_open(struct source *s, const char *path, enum csv_encoding encoding, struct err *e)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat st;

	s->name = standard ? "standard input" : path;
	s->encoding = encoding;
	s->text = s->raw;
	s->fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (s->fd < 0 || fstat(s->fd, &st) < 0)
		return err_errno(e, "open", s->name);
	if (S_ISDIR(st.st_mode))
		return err_set(e, ERR_INVALID, "'%s' is a directory, not a CSV file", s->name);
	if (encoding == CSV_GUESS && S_ISREG(st.st_mode))
		return guess(s, e);
	return 0;
}

static int strip_mark(struct source *s, size_t *n, struct err *e)
{
	if (*n >= 2 && (memcmp(s->raw, "\xff\xfe", 2) == 0 || memcmp(s->raw, "\xfe\xff", 2) == 0))
		return err_set(e, ERR_INVALID, "'%s' is UTF-16: save it as \"CSV UTF-8\" first",
			       s->name);
	if (*n < sizeof bom || memcmp(s->raw, bom, sizeof bom) != 0)
		return 0;
	s->bom = true;
	s->encoding = CSV_UTF8;
	*n -= sizeof bom;
	memmove(s->raw, s->raw + sizeof bom, *n);
	return 0;
}

/* Cuts the chunk after its last whole character; a place that is no UTF-8 decides or stops. */
static void take_utf8(struct source *s, size_t n)
{
	int64_t wide = 0;
	size_t good = good_utf8(s->raw, n, &wide);

	if (wide)
		s->encoding = CSV_UTF8;
	s->n = good;
	if (good == n)
		return;
	if (!s->eof && character_at(s->raw + good, n - good) < 0)
		s->carried = n - good;
	else if (s->encoding == CSV_GUESS)
		s->encoding = CSV_CP1252;
	else
		s->stop = STOP_ENCODING;
}

int source_next(struct source *s, struct err *e)
{
	bool first = s->text == s->raw && !s->n && !s->carried && !s->eof;
	const char *nul;
	size_t n = 0;
	int r = s->stop ? 0 : fill(s, &n, e);

	if (r < 0 || !n)
		return r;
	if (first && (r = strip_mark(s, &n, e)) < 0)
		return r;
	nul = memchr(s->raw, '\0', n);
	if (nul)
		n = (size_t)(nul - s->raw);
	s->text = s->raw;
	s->n = n;
	if (s->encoding != CSV_CP1252)
		take_utf8(s, n);
	if (s->encoding == CSV_CP1252) {
		arena_reset(&s->converted);
		s->text = text_from_cp1252(&s->converted, s->raw, n);
		s->n = strlen(s->text);
	}
	if (nul && !s->stop) {
		s->carried = 0;
		s->stop = STOP_NUL;
	}
	return 1;
}

void source_done(struct source *s)
{
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	hash_close(&s->hash);
	arena_done(&s->converted);
}
