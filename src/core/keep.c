/* SPDX-License-Identifier: MIT */
/* What is alike in every record that has a file in the book. */
#include "config.h"
#include "core/keep.h"
#include "base/text.h"
#include "core/formats.h"
#include "media/paper.h"
#include "media/photo.h"

#include <inttypes.h>
#include <string.h>

/* Of a format that is no more, plain text as most are. */
static const char *batch_extension(const char *format)
{
	const struct book_format *f = core_format_named(format);

	return f ? format_extension(f) : "csv";
}

const struct keeper keep_photo = { &photo_type, "photo", "photos", "file", PHOTO_BYTES_MAX,
				   paper_extension };
const struct keeper keep_paper = { &consent_type, "paper", "papers", "paper", 64 << 20,
				   paper_extension };
const struct keeper keep_batch = { &batch_type, "export", "batches", "file", INT32_MAX,
				   batch_extension };
const struct keeper *const keepers[] = { &keep_photo, &keep_paper, &keep_batch, NULL };

static const char *value(const struct core *c, const struct keeper *k, const char *field,
			 const void *rec, struct arena *a)
{
	return field_text(field_named(k->type, field), rec, core_rules(c), a);
}

const char *keep_dir(const struct core *c, const struct keeper *k, struct arena *a)
{
	return arena_printf(a, "%s/%s", c->book->dir, k->dir);
}

bool keep_has(const struct core *c, const struct keeper *k, const void *rec)
{
	ARENA(a);

	return *value(c, k, "sha256", rec, &a);
}

static const char *extension(const struct core *c, const struct keeper *k, const void *rec,
			     struct arena *a)
{
	return k->extension(value(c, k, "format", rec, a));
}

const char *keep_path(const struct core *c, const struct keeper *k, const void *rec,
		      struct arena *a)
{
	const char *hex = value(c, k, "sha256", rec, a);

	return arena_printf(a, "%s/%.2s/%s.%s", keep_dir(c, k, a), hex, hex,
			    extension(c, k, rec, a));
}

static int set(struct core *c, const struct keeper *k, const char *field, void *rec,
	       const char *text, struct arena *a, struct err *e)
{
	return field_load(field_named(k->type, field), rec, text, core_rules(c), a, e);
}

int keep_known(struct core *c, const struct keeper *k, const char *hex, struct err *e)
{
	int r = query_file_known(c->book, k->type, hex, e);

	return r ? r : audit_knows(c->book, k->type, "sha256", hex, e);
}

int keep_store(struct core *c, const struct keeper *k, const char *from, void *rec,
	       int64_t *ret_mtime, struct arena *a, struct err *e)
{
	const char *name = path_base(from);
	struct stored s;
	int r = file_store(&s, from, keep_dir(c, k, a), extension(c, k, rec, a), k->max, e);

	if (r < 0)
		return r;
	*ret_mtime = s.mtime;
	name = text_clean(a, name, strlen(name), TEXT_ONE_LINE);
	if ((r = set(c, k, k->name, rec, name, a, e)) < 0 ||
	    (r = set(c, k, "sha256", rec, s.hex, a, e)) < 0)
		return r;
	return set(c, k, "bytes", rec, arena_printf(a, "%" PRId64, s.bytes), a, e);
}
