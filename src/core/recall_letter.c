/* SPDX-License-Identifier: MIT */
/* The letters of a recall: a text for each client, in the clinic's words or the program's. */
#include "config.h"
#include "core/recall.h"
#include "core/core_impl.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

#include <inttypes.h>
#include <string.h>

enum { TEMPLATE_BYTES = 64 * 1024 };

static const char template_of_ours[] =
	"{clinic}\n"
	"{date}\n"
	"\n"
	"Dear {name},\n"
	"\n"
	"A pigment that we used in your treatment is recalled ({what}). Our records name\n"
	"these of your sessions:\n"
	"\n"
	"{sessions}\n"
	"Please look at the treated skin. Redness, swelling, itching, pain, bumps, pus, a rash or\n"
	"fever can come days, weeks or months later. If you see any of them, or are unsure, see a\n"
	"doctor and take this letter with you. If you see nothing, nothing has to be done; do not\n"
	"have anything removed because of this letter alone.\n"
	"\n"
	"Please call us{phone}, also when you are well, so that we know that this has\n"
	"reached you.\n"
	"\n"
	"{clinic}\n";

/* What stands between the braces. */
struct words {
	const char *name, *value;
};

static const char *value_of(const struct words *w, const char *name, size_t n)
{
	for (; w->name; w++)
		if (strlen(w->name) == n && !memcmp(w->name, name, n))
			return w->value;
	return NULL;
}

/* Braces round other words stay as they are. */
static const char *fill(const char *template, const struct words *w, struct arena *a)
{
	BUF(b);

	while (*template) {
		size_t n = strcspn(template, "{"), end;
		const char *value;

		buf_add(&b, template, n);
		template += n;
		if (!*template)
			break;
		end = strcspn(template, "}");
		value = template[end] ? value_of(w, template + 1, end - 1) : NULL;
		if (value)
			buf_puts(&b, value);
		else
			buf_add(&b, template, 1);
		template += value ? end + 1 : 1;
	}
	return arena_strdup(a, buf_str(&b));
}

/* The clinic's own words, from the book. */
static int read_template(struct core *c, const char **ret, struct arena *a, struct err *e)
{
	const char *path = arena_printf(a, "%s/recall-letter.txt", c->book->dir);
	char *text;
	int n;

	*ret = template_of_ours;
	if (!path_exists(path))
		return 0;
	text = arena_alloc(a, TEMPLATE_BYTES + 1);
	if ((n = file_head(path, text, TEMPLATE_BYTES + 1, e)) < 0)
		return n;
	if (n > TEMPLATE_BYTES)
		return err_set(e, ERR_INVALID, "'%.300s' is too long for a letter", path);
	*ret = text_clean(a, text, (size_t)n, 0);
	return 0;
}

static const char *letter_path(const char *dir, const struct recall_line *x, day_t today,
			       struct arena *a)
{
	char day[DATE_BUF];

	return arena_printf(a, "%s/recall-%" PRId64 "-%s.txt", dir, x->client,
			    day_iso(today, day));
}

/* The lines of one client begin at i; returns where those of the next do. */
static int next_client(const struct recall *x, int i)
{
	int64_t client = x->lines[i].client;

	while (i < x->count && x->lines[i].client == client)
		i++;
	return i;
}

static const char *sessions_words(const struct recall *x, int from, int to, struct arena *a)
{
	char day[DATE_BUF];
	BUF(w);

	for (int i = from; i < to; i++)
		buf_printf(&w, "  %s: %s, lot %s\n", day_long(x->lines[i].day, day),
			   x->lines[i].pigment, x->lines[i].lot);
	return arena_strdup(a, buf_str(&w));
}

static const char *letter(struct core *c, const struct recall *x, int from, int to,
			  const char *template, struct arena *a)
{
	char day[DATE_BUF];
	const char *phone = core_setting(c, "clinic_phone", a), *name = x->lines[from].name;
	struct client who;
	struct err e;
	const struct words words[] = {
		{ "name", core_get(c, &client_type, x->lines[from].client, &who, a, &e) < 0 ?
				  name :
				  arena_printf(a, "%s%s%s", who.given_name,
					       *who.given_name && *who.family_name ? " " : "",
					       who.family_name) },
		{ "client", arena_printf(a, "%" PRId64, x->lines[from].client) },
		{ "what", x->words },
		{ "sessions", sessions_words(x, from, to, a) },
		{ "clinic", core_setting(c, "clinic", a) },
		{ "phone", *phone ? arena_printf(a, " on %s", phone) : "" },
		{ "date", day_long(core_rules(c)->today, day) },
		{ NULL, NULL },
	};

	return fill(template, words, a);
}

static int write_letter(const char *path, const char *text, struct err *e)
{
	OUT(out);
	int r = out_file(&out, path, e);

	if (r < 0)
		return r;
	out_puts(out, text);
	return out_finish(&out, e);
}

static int note(struct core *c, const struct recall *x, struct err *e)
{
	DB_TX(tx);
	int r;

	if (c->book->read_only)
		return 0;
	if ((r = db_tx_begin(&tx, c->book->db, e)) < 0 || (r = core_know_me(c, e)) < 0)
		return r;
	for (int i = 0; i < x->count && r >= 0; i = next_client(x, i))
		r = audit_put(c->book,
			      &(struct act){ .who = c->who, .via = c->via, .action = "letter",
					     .type = &bottle_type, .record = x->words,
					     .client = x->lines[i].client },
			      NULL, NULL, e);
	return r < 0 ? r : db_tx_commit(&tx, e);
}

/* None may be there, so that no letter of an earlier recall is lost unseen. */
static int check_paths(const struct recall *x, const char *dir, day_t today, struct err *e)
{
	for (int i = 0; i < x->count; i = next_client(x, i)) {
		ARENA(a);
		const char *path = letter_path(dir, &x->lines[i], today, &a);

		if (path_exists(path))
			return err_set(e, ERR_EXISTS,
				       "'%.300s' is there already; no letter was written", path);
	}
	return 0;
}

int core_recall_letters(struct core *c, const struct recall *x, const char *dir, struct err *e)
{
	day_t today = core_rules(c)->today;
	const char *template;
	ARENA(a);
	int n = 0, r;

	if ((r = core_ask(c, RIGHT_EXPORT, e)) < 0 ||
	    (r = read_template(c, &template, &a, e)) < 0 ||
	    (r = dir_make(dir, e)) < 0 || (r = check_paths(x, dir, today, e)) < 0)
		return r;
	for (int i = 0, next; i < x->count; i = next, n++) {
		next = next_client(x, i);
		r = write_letter(letter_path(dir, &x->lines[i], today, &a),
				 letter(c, x, i, next, template, &a), e);
		if (r < 0)
			return r;
	}
	r = note(c, x, e);
	return r < 0 ? r : n;
}
