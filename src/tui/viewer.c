/* SPDX-License-Identifier: MIT */
/* Finds xdg-open and starts it on a file, without a shell. */
#include "config.h"
#include "tui/viewer.h"

#include <stdbool.h>
#include <stdlib.h>
#include "base/program.h"
#include "tui/ask.h"

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

/* A forwarded display is slow and leaves the clinic's machine: there the path is what helps. */
static bool have_desktop(void)
{
	return (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")) && !is_set("SSH_CONNECTION") &&
	       !is_set("SSH_TTY");
}

static void told(struct ui *ui, struct screen *asker, const char *key)
{
	(void)ui;
	(void)asker;
	(void)key;
}

void viewer_show(struct ui *ui, const char *path, const char *name)
{
	static const struct ask_answer read[] = { { "Esc", "go on" }, { NULL, NULL } };
	ARENA(a);
	bool desktop = have_desktop();
	const char *program = desktop ? program_find("xdg-open", &a) : NULL;

	if (program && program_leave(program, path))
		ui_say(ui, "%s is shown by the desktop's viewer", name);
	else
		ask_open(ui, read, told, "%s The file is %s",
			 desktop ? "No program that shows it was found." :
				   "There is no desktop here to show it on.",
			 path);
}
