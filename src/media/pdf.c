/* SPDX-License-Identifier: MIT */
/* Writes PDF; the only file with hpdf.h. */
#include "config.h"
#include "media/pdf.h"
#include "base/late.h"
#include "base/mem.h"
#include "base/text.h"
#include "media/font.h"

#include <assert.h>
#include <hpdf.h>
#include <string.h>

#define CALLS(X) \
	X(HPDF_New) X(HPDF_UseUTFEncodings) X(HPDF_SetCurrentEncoder) \
	X(HPDF_SetCompressionMode) X(HPDF_SetInfoAttr) X(HPDF_Free) X(HPDF_AddPage) \
	X(HPDF_Page_SetWidth) X(HPDF_Page_SetHeight) X(HPDF_GetFont) \
	X(HPDF_LoadTTFontFromFile2) X(HPDF_LoadTTFontFromFile) X(HPDF_ResetError) \
	X(HPDF_Font_TextWidth) X(HPDF_Page_BeginText) X(HPDF_Page_SetFontAndSize) \
	X(HPDF_Page_TextOut) X(HPDF_Page_EndText) X(HPDF_Page_SetLineWidth) \
	X(HPDF_Page_MoveTo) X(HPDF_Page_LineTo) X(HPDF_Page_Stroke) X(HPDF_Page_GSave) \
	X(HPDF_Page_SetLineCap) X(HPDF_Page_GetGMode) X(HPDF_Page_GRestore) \
	X(HPDF_LoadJpegImageFromMem) X(HPDF_Page_DrawImage) X(HPDF_SaveToStream) \
	X(HPDF_ReadFromStream)
LATE_LIBRARY(hpdf, CALLS, HPDF_SONAME, "writes PDF");

enum { FACES = 12 };

/* A font that is in the document. */
struct face {
	struct font *font;	/* NULL: Helvetica, which every reader of PDF has */
	HPDF_Font handle;
	bool bold;
};

struct pdf {
	HPDF_Doc doc;
	HPDF_Page page;
	double wide, high;
	HPDF_STATUS failed;	/* the first failure; 0: none */
	struct arena a;
	struct font *fonts;
	int font_count;
	struct face face[FACES];
	int faces;
	struct buf missing, pages;
};

static void on_error(HPDF_STATUS error, HPDF_STATUS detail, void *data)
{
	struct pdf *p = data;

	(void)detail;
	if (!p->failed)
		p->failed = error;
}

static int fail(const struct pdf *p, struct err *e)
{
	return err_set(e, ERR_IO, "the PDF could not be made (libharu %04lX)",
		       (unsigned long)p->failed);
}

int pdf_open(struct pdf **ret, const struct pdf_spec *spec, struct err *e)
{
	struct pdf *p;
	int r = late_once(&hpdf_late, e);

	if (r < 0)
		return r;
	p = mem_alloc(sizeof *p);
	p->wide = spec->wide;
	p->high = spec->high;
	p->doc = hpdf.HPDF_New(on_error, p);
	if (!p->doc || hpdf.HPDF_UseUTFEncodings(p->doc) ||
	    hpdf.HPDF_SetCurrentEncoder(p->doc, "UTF-8") ||
	    hpdf.HPDF_SetCompressionMode(p->doc, HPDF_COMP_ALL)) {
		fail(p, e);
		pdf_close(&p);
		return -(int)e->code;
	}
	hpdf.HPDF_SetInfoAttr(p->doc, HPDF_INFO_CREATOR, PACKAGE_STRING);
	hpdf.HPDF_SetInfoAttr(p->doc, HPDF_INFO_TITLE, spec->title);
	p->fonts = fonts_find(spec->fonts, &p->font_count, &p->a);
	*ret = p;
	return 0;
}

void pdf_close(struct pdf **p)
{
	if (!*p)
		return;
	if ((*p)->doc)
		hpdf.HPDF_Free((*p)->doc);
	buf_done(&(*p)->missing);
	buf_done(&(*p)->pages);
	arena_done(&(*p)->a);
	mem_free(*p);
	*p = NULL;
}

/* Pages */

void pdf_page_add(struct pdf *p)
{
	p->page = hpdf.HPDF_AddPage(p->doc);
	buf_add(&p->pages, &p->page, sizeof p->page);
	if (!p->page)
		return;
	hpdf.HPDF_Page_SetWidth(p->page, (HPDF_REAL)p->wide);
	hpdf.HPDF_Page_SetHeight(p->page, (HPDF_REAL)p->high);
}

int pdf_page_count(const struct pdf *p)
{
	return (int)(p->pages.len / sizeof p->page);
}

void pdf_page_choose(struct pdf *p, int page)
{
	assert(page >= 0 && page < pdf_page_count(p));
	memcpy(&p->page, p->pages.s + (size_t)page * sizeof p->page, sizeof p->page);
}

/* Fonts */

static HPDF_Font load(struct pdf *p, const struct font *f)
{
	const char *name;
	HPDF_Font font;

	if (!f)
		return hpdf.HPDF_GetFont(p->doc, "Helvetica", "WinAnsiEncoding");
	name = f->collection ? hpdf.HPDF_LoadTTFontFromFile2(p->doc, f->path, 0, HPDF_TRUE) :
			       hpdf.HPDF_LoadTTFontFromFile(p->doc, f->path, HPDF_TRUE);
	font = name ? hpdf.HPDF_GetFont(p->doc, name, "UTF-8") : NULL;
	return font;
}

/* A font that its maker does not let be put into files, or that is broken, is passed over. */
static struct face *add_face(struct pdf *p, struct font *f, bool bold)
{
	HPDF_STATUS before = p->failed;
	HPDF_Font handle = p->faces < FACES ? load(p, f) : NULL;

	if (!handle) {
		if (f) {
			hpdf.HPDF_ResetError(p->doc);
			p->failed = before;
			f->map = NULL;
			f->read = true;
		}
		return NULL;
	}
	p->face[p->faces] = (struct face){ f, handle, bold };
	return &p->face[p->faces++];
}

static struct face *loaded(struct pdf *p, const struct font *f, bool bold)
{
	for (int i = 0; i < p->faces; i++)
		if (p->face[i].font == f && p->face[i].bold == bold)
			return &p->face[i];
	return NULL;
}

static struct face *face_with(struct pdf *p, struct font *f, bool bold, uint32_t c)
{
	struct face *x;

	if (!f || !font_has(f, c, &p->a))
		return NULL;
	x = loaded(p, f, bold);
	return x ? x : add_face(p, f, bold);
}

/* Windows-1252 of the letters that Helvetica has; 0: none. */
static unsigned char western(uint32_t c)
{
	static const uint16_t high[32] = {
		0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
		0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
		0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
	};

	if ((c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c <= 0xFF))
		return (unsigned char)c;
	for (unsigned char i = 0; i < COUNT(high); i++)
		if (high[i] && high[i] == c)
			return 0x80 + i;
	return 0;
}

static struct face *find_face(struct pdf *p, uint32_t c, bool bold)
{
	struct face *x = NULL;

	for (int i = 0; i < p->font_count && !x; i++) {
		struct font *heavy = bold ? font_bold(&p->fonts[i], p->fonts, p->font_count) : NULL;

		x = face_with(p, heavy, true, c);
		if (!x)
			x = face_with(p, &p->fonts[i], false, c);
	}
	if (x || !western(c))
		return x;
	x = loaded(p, NULL, false);
	return x ? x : add_face(p, NULL, false);
}

/* Text */

/* The character at s, well-formed; its bytes. */
static size_t decode(const char *s, uint32_t *ret)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t n = *u < 0x80 ? 1 : *u < 0xE0 ? 2 : *u < 0xF0 ? 3 : 4;

	*ret = n == 1 ? *u : *u & (0xFFu >> (n + 1));
	for (size_t i = 1; i < n; i++)
		*ret = *ret << 6 | (u[i] & 0x3F);
	return n;
}

static void note_missing(struct pdf *p, const char *s, size_t n)
{
	ARENA(a);
	const char *one = arena_strndup(&a, s, n);

	if (!strstr(buf_str(&p->missing), one))
		buf_puts(&p->missing, one);
}

/* A piece of text in one face. */
struct piece {
	struct face *face;
	struct buf bytes;	/* as the face's encoding has them */
};

static void put_western(struct piece *k, uint32_t c)
{
	buf_add(&k->bytes, (char[]){ (char)western(c) }, 1);
}

static double piece_width(const struct piece *k, struct pdf_font f)
{
	HPDF_TextWidth w;

	if (!k->face || !k->bytes.len)
		return 0;
	w = hpdf.HPDF_Font_TextWidth(k->face->handle, (const HPDF_BYTE *)k->bytes.s,
				(HPDF_UINT)k->bytes.len);
	return w.width * f.size / 1000.0;
}

static double put_piece(struct pdf *p, const struct piece *k, double x, double y,
			struct pdf_font f, bool show)
{
	if (show && k->face && k->bytes.len && p->page) {
		hpdf.HPDF_Page_BeginText(p->page);
		hpdf.HPDF_Page_SetFontAndSize(p->page, k->face->handle, (HPDF_REAL)f.size);
		hpdf.HPDF_Page_TextOut(p->page, (HPDF_REAL)x, (HPDF_REAL)(p->high - y), k->bytes.s);
		hpdf.HPDF_Page_EndText(p->page);
	}
	return piece_width(k, f);
}

/* What no font has becomes a box, or where there is none a question mark. */
static struct face *face_or_box(struct pdf *p, const char *s, size_t n, uint32_t *c, bool bold,
				bool note)
{
	static const uint32_t stand_in[] = { 0x25A1, '?' };
	struct face *x = find_face(p, *c, bold);

	for (size_t i = 0; i < COUNT(stand_in) && !x; i++) {
		if (note)
			note_missing(p, s, n);
		*c = stand_in[i];
		x = find_face(p, *c, bold);
	}
	return x;
}

static void add_character(struct piece *k, uint32_t c)
{
	char utf8[3];

	if (!k->face->font) {
		put_western(k, c);
		return;
	}
	if (c < 0x80) {
		buf_add(&k->bytes, (char[]){ (char)c }, 1);
	} else if (c < 0x800) {
		utf8[0] = (char)(0xC0 | c >> 6);
		utf8[1] = (char)(0x80 | (c & 0x3F));
		buf_add(&k->bytes, utf8, 2);
	} else {
		utf8[0] = (char)(0xE0 | c >> 12);
		utf8[1] = (char)(0x80 | (c >> 6 & 0x3F));
		utf8[2] = (char)(0x80 | (c & 0x3F));
		buf_add(&k->bytes, utf8, 3);
	}
}

/* Joiners and marks of variation have no shape of their own. */
static bool is_shapeless(uint32_t c)
{
	return c < 0x20 || c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

static double lay_out(struct pdf *p, double x, double y, struct pdf_font f, const char *text,
		      size_t n, bool show)
{
	struct piece k = { 0 };
	double at = x;

	for (size_t i = 0, len; i < n; i += len) {
		uint32_t c;
		struct face *face;

		len = decode(text + i, &c);
		if (is_shapeless(c) || !(face = face_or_box(p, text + i, len, &c, f.bold, show)))
			continue;
		if (face != k.face) {
			at += put_piece(p, &k, at, y, f, show);
			buf_clear(&k.bytes);
			k.face = face;
		}
		add_character(&k, c);
	}
	at += put_piece(p, &k, at, y, f, show);
	buf_done(&k.bytes);
	return at - x;
}

double pdf_text(struct pdf *p, double x, double y, struct pdf_font f, const char *text)
{
	return lay_out(p, x, y, f, text, strlen(text), true);
}

double pdf_text_width(struct pdf *p, struct pdf_font f, const char *text, size_t n)
{
	return lay_out(p, 0, 0, f, text, n, false);
}

const char *pdf_missing(const struct pdf *p)
{
	return buf_str(&p->missing);
}

/* Lines and dots */

void pdf_line(struct pdf *p, double x1, double y1, double x2, double y2, double thick)
{
	if (!p->page)
		return;
	hpdf.HPDF_Page_SetLineWidth(p->page, (HPDF_REAL)thick);
	hpdf.HPDF_Page_MoveTo(p->page, (HPDF_REAL)x1, (HPDF_REAL)(p->high - y1));
	hpdf.HPDF_Page_LineTo(p->page, (HPDF_REAL)x2, (HPDF_REAL)(p->high - y2));
	hpdf.HPDF_Page_Stroke(p->page);
}

/* A line of no length with round ends is a disc; in curves it would take five times the bytes. */
void pdf_dots_begin(struct pdf *p, double radius)
{
	if (!p->page)
		return;
	hpdf.HPDF_Page_GSave(p->page);
	hpdf.HPDF_Page_SetLineCap(p->page, HPDF_ROUND_END);
	hpdf.HPDF_Page_SetLineWidth(p->page, (HPDF_REAL)(2 * radius));
}

void pdf_dot(struct pdf *p, double x, double y)
{
	if (!p->page)
		return;
	hpdf.HPDF_Page_MoveTo(p->page, (HPDF_REAL)x, (HPDF_REAL)(p->high - y));
	hpdf.HPDF_Page_LineTo(p->page, (HPDF_REAL)x, (HPDF_REAL)(p->high - y));
}

void pdf_dots_end(struct pdf *p)
{
	if (!p->page)
		return;
	if (hpdf.HPDF_Page_GetGMode(p->page) == HPDF_GMODE_PATH_OBJECT)
		hpdf.HPDF_Page_Stroke(p->page);
	hpdf.HPDF_Page_GRestore(p->page);
}

void pdf_jpeg(struct pdf *p, double x, double y, double wide, double high, const void *bytes,
	      size_t n)
{
	HPDF_Image image =
		p->page ? hpdf.HPDF_LoadJpegImageFromMem(p->doc, bytes, (HPDF_UINT)n) : NULL;

	if (image)
		hpdf.HPDF_Page_DrawImage(p->page, image, (HPDF_REAL)x,
					 (HPDF_REAL)(p->high - y - high), (HPDF_REAL)wide,
					 (HPDF_REAL)high);
}

int pdf_bytes(struct pdf *p, struct buf *ret, struct err *e)
{
	HPDF_BYTE piece[8192];
	HPDF_UINT32 n;

	if (p->failed || hpdf.HPDF_SaveToStream(p->doc))
		return fail(p, e);
	do {
		n = sizeof piece;
		/* The end of the stream is told as an error. */
		hpdf.HPDF_ReadFromStream(p->doc, piece, &n);
		buf_add(ret, piece, n);
	} while (n == sizeof piece);
	return 0;
}

int pdf_write(struct pdf *p, struct out *out, struct err *e)
{
	BUF(b);
	int r = pdf_bytes(p, &b, e);

	if (r >= 0)
		out_add(out, b.s, b.len);
	return r;
}
