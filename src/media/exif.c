/* SPDX-License-Identifier: MIT */
/* What a camera writes beside the pixels, through libexif, which only this file knows. */
#include "config.h"
#include "media/decoder.h"

#include <libexif/exif-data.h>
#include <stdio.h>
#include <string.h>
#include "base/late.h"

#define CALLS(X) \
	X(exif_content_get_entry) X(exif_get_short) X(exif_data_get_byte_order) \
	X(exif_mem_new_default) X(exif_entry_new_mem) X(exif_format_get_size) \
	X(exif_mem_alloc) X(exif_content_add_entry) X(exif_entry_unref) X(exif_mem_unref) \
	X(exif_data_new) X(exif_data_set_byte_order) X(exif_set_short) X(exif_data_save_data) \
	X(exif_mem_free) X(exif_data_unref) X(exif_data_unset_option) X(exif_data_set_option) \
	X(exif_data_load_data)
LATE_LIBRARY(lib, CALLS, EXIF_SONAME, "reads what cameras write into photos");

int exif_load(struct err *e)
{
	return late_once(&lib_late, e);
}

static ExifEntry *entry(ExifData *d, ExifIfd ifd, ExifTag tag)
{
	return lib.exif_content_get_entry(d->ifd[ifd], tag);
}

/* A text of the camera without blanks at its ends; at most n - 1 bytes. */
static void text_of(char *buf, size_t n, ExifData *d, ExifIfd ifd, ExifTag tag)
{
	const ExifEntry *x = entry(d, ifd, tag);
	const char *s = x && x->format == EXIF_FORMAT_ASCII ? (const char *)x->data : NULL;
	size_t len = s ? strnlen(s, x->size) : 0;

	while (len && *s == ' ')
		s++, len--;
	while (len && s[len - 1] == ' ')
		len--;
	snprintf(buf, n, "%.*s", (int)len, s ? s : "");
}

/* "2026:11:20 09:30:00" by the camera's clock; "0000:00:00 …" is a camera without one. */
static minute_t time_of(ExifData *d, ExifIfd ifd, ExifTag tag)
{
	int y, m, day, hour, minute;
	char text[32];

	text_of(text, sizeof text, d, ifd, tag);
	if (sscanf(text, "%4d:%2d:%2d %2d:%2d", &y, &m, &day, &hour, &minute) != 5 ||
	    !day_valid(y, m, day) || hour < 0 || hour > 23 || minute < 0 || minute > 59)
		return 0;
	return minute_make(day_make(y, m, day), hour, minute);
}

static minute_t taken(ExifData *d)
{
	minute_t when = time_of(d, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL);

	if (!when)
		when = time_of(d, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_DIGITIZED);
	return when ? when : time_of(d, EXIF_IFD_0, EXIF_TAG_DATE_TIME);
}

static int orientation(ExifData *d)
{
	const ExifEntry *x = entry(d, EXIF_IFD_0, EXIF_TAG_ORIENTATION);
	int o = x && x->format == EXIF_FORMAT_SHORT && x->size >= 2 ?
			lib.exif_get_short(x->data, lib.exif_data_get_byte_order(d)) :
			0;

	return o >= 1 && o <= 8 ? o : 0;
}

/* "Canon" and "Canon EOS R6" are one name. */
static void camera(char *buf, size_t n, ExifData *d)
{
	char make[56], model[64];

	text_of(make, sizeof make, d, EXIF_IFD_0, EXIF_TAG_MAKE);
	text_of(model, sizeof model, d, EXIF_IFD_0, EXIF_TAG_MODEL);
	if (!*model || !strncasecmp(model, make, strlen(make)))
		snprintf(buf, n, "%s", *model ? model : make);
	else
		snprintf(buf, n, "%s %s", make, model);
}

/* libexif's memory frees it with the entry. */
static void put(ExifData *d, ExifIfd ifd, ExifTag tag, ExifFormat format, const void *data,
		size_t n)
{
	ExifMem *mem = lib.exif_mem_new_default();
	ExifEntry *x = lib.exif_entry_new_mem(mem);

	x->tag = tag;
	x->format = format;
	x->size = (unsigned)n;
	x->components = n / lib.exif_format_get_size(format);
	x->data = lib.exif_mem_alloc(mem, x->size);
	if (x->data) {
		memcpy(x->data, data, n);
		lib.exif_content_add_entry(d->ifd[ifd], x);
	}
	lib.exif_entry_unref(x);
	lib.exif_mem_unref(mem);
}

static void put_text(ExifData *d, ExifIfd ifd, ExifTag tag, const char *text)
{
	put(d, ifd, tag, EXIF_FORMAT_ASCII, text, strlen(text) + 1);
}

static void write_info(struct buf *ret, const struct photo_info *info)
{
	unsigned char *bytes = NULL, orientation[2];
	ExifMem *mem = lib.exif_mem_new_default();
	ExifData *d = lib.exif_data_new();
	minute_t t = info->taken_at;
	unsigned n = 0;
	char when[32];

	lib.exif_data_set_byte_order(d, EXIF_BYTE_ORDER_INTEL);
	lib.exif_set_short(orientation, EXIF_BYTE_ORDER_INTEL, (ExifShort)info->orientation);
	put_text(d, EXIF_IFD_0, EXIF_TAG_MODEL, info->camera);
	put(d, EXIF_IFD_0, EXIF_TAG_ORIENTATION, EXIF_FORMAT_SHORT, orientation, 2);
	snprintf(when, sizeof when, "%04d:%02d:%02d %02d:%02d:00", (int)(t / 100000000),
		 (int)(t / 1000000 % 100), (int)(t / 10000 % 100), (int)(t / 100 % 100),
		 (int)(t % 100));
	put_text(d, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, when);
	lib.exif_data_save_data(d, &bytes, &n);
	buf_add(ret, bytes, n);
	lib.exif_mem_free(mem, bytes);
	lib.exif_data_unref(d);
	lib.exif_mem_unref(mem);
}

int exif_write(struct buf *ret, const struct photo_info *info, struct err *e)
{
	int code = exif_load(e);

	if (code == 0)
		write_info(ret, info);
	return code;
}

int exif_read(struct photo_info *info, const struct buf *exif, struct err *e)
{
	ExifData *d;
	int code;

	if (!exif->len || exif->len > 0xffffff)
		return 0;
	if ((code = exif_load(e)) < 0)
		return code;
	d = lib.exif_data_new();
	if (!d)
		return 0;
	lib.exif_data_unset_option(d, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
	lib.exif_data_set_option(d, EXIF_DATA_OPTION_DONT_CHANGE_MAKER_NOTE);
	lib.exif_data_load_data(d, (const unsigned char *)exif->s, (unsigned)exif->len);
	info->orientation = orientation(d);
	info->taken_at = taken(d);
	camera(info->camera, sizeof info->camera, d);
	lib.exif_data_unref(d);
	return 0;
}
