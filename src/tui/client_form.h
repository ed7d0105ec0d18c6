/* SPDX-License-Identifier: MIT */
/* The form of a client, new or known, with the warning about others who may be the same person. */
#ifndef TUI_CLIENT_FORM_H
#define TUI_CLIENT_FORM_H

#include "base/hash.h"
#include "core/core.h"
#include "tui/form.h"

/* What the form works on; lies in the screen that opens it. */
struct client_form {
	struct ui *ui;
	struct core *core;
	struct arena a;
	struct client was, now;		/* was.rec.id 0: a new one */
	bool known;
	char save_key[UUID_LEN];
	char warned[300];		/* about twins, when a save was refused for them */
	void (*saved)(struct screen *s, struct ui *ui, const struct client *now, bool added);
	struct screen *owner;
};

/*
 * 'was' NULL: a new client. 'saved' is called with the form closed, everything refreshed and a
 * message said.
 */
void client_form_open(struct client_form *f, struct screen *owner, struct ui *ui,
		      const struct client *was,
		      void (*saved)(struct screen *s, struct ui *ui, const struct client *now,
				    bool added));
void client_form_done(struct client_form *f);

/* Archives or brings back, refreshes and says so. Can be undone. */
void client_archive_now(struct ui *ui, int64_t number, bool back);
/* Brings an archived client back at once, else asks first; 'yes' then calls the above. */
void client_archive(struct ui *ui, const struct client *c,
		    void (*yes)(struct ui *ui, struct screen *asker));
bool client_is_archived(const struct client *c);

#endif
