/* SPDX-License-Identifier: MIT */
/*
 * The tab Photos on a real book: adding from files, views by a key, what is refused, what is
 * missing, the viewer.
 */
#include "tests/place.h"
#include "tests/screen.h"
#include "core/photo.h"
#include "media/photo.h"
#include "model/choices.h"
#include "tui/screens.h"

#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static char pics[340];

static void draw_picture(const char *name, unsigned seed)
{
	struct timeval at[2] = { { .tv_sec = 1795424400 },
				 { .tv_sec = 1795424400 } }; /* 2026-11-23 09:00 */
	struct photo_scene scene = { .view = "F",
				     .density = 50,
				     .skin = 0xd9a58a,
				     .seed = seed,
				     .width = 64,
				     .height = 48 };
	char path[400];
	struct err e = { 0 };

	snprintf(path, sizeof path, "%s/%s", pics, name);
	if (photo_draw(path, PHOTO_JPEG, &scene, &e) < 0)
		fail_msg("%s", e.msg);
	assert_int_equal(utimes(path, at), 0);
}

/* Per was treated this morning; three pictures lie on the camera's card. */
static void begin(struct place *p, struct ui *ui)
{
	int per = (int)place_client(p, "Per", "Öberg", "");

	place_add(p, &session_type,
		  arena_printf(&p->arena,
			       "client=%d;starts=2026-10-20 09:00;kind=consultation;status=done",
			       per));
	place_add(p, &session_type,
		  arena_printf(&p->arena, "client=%d;starts=2026-11-23 08:00;status=done", per));
	place_add(p, &session_type,
		  arena_printf(&p->arena, "client=%d;starts=2026-12-20 08:00", per));
	snprintf(pics, sizeof pics, "%s/card", p->dir);
	assert_int_equal(mkdir(pics, 0700), 0);
	draw_picture("IMG_1.jpg", 1);
	draw_picture("IMG_2.jpg", 2);
	draw_picture("IMG_3.jpg", 3);
	unsetenv("DISPLAY");
	unsetenv("WAYLAND_DISPLAY");
	screen_begin(ui, 24, 80);
	screens_open(ui, p->core);
	ui_key(ui, "2");
	press(ui, "Enter 6");
}

static void end(struct ui *ui)
{
	screens_close(ui);
	canvas_done(&picture);
}

static void go_to_card(struct ui *ui)
{
	press(ui, "p");
	ui_key(ui, arena_printf(&ui->top->arena, "Paste:%s", pics));
	show(ui);
}

static void three_photos_are_added(void **state)
{
	static const char *const expected[] = {
		"  Session View           Moment            Taken               Pixels File",
		">       2 Front          Immediately after 2026-11-23 09:00     64x48 IMG_1.jpg",
		"        2                Immediately after 2026-11-23 09:00     64x48 IMG_2.jpg",
		"        2 Vertex         Immediately after 2026-11-23 09:00     64x48 IMG_3.jpg",
	};
	struct ui ui;

	begin(*state, &ui);
	assert_sees("No photo yet. Press p to add pictures from files.");
	go_to_card(&ui);
	assert_sees("Photos for 1 Öberg, Per");
	press(&ui, "^A Enter");
	assert_sees("3 new photos, what holds for all of them");
	assert_sees("(•) 2, 23 Nov");
	assert_sees("Immediately after");
	press(&ui, "^S");
	assert_sees("3 photos added");
	assert_sees("View 1 of 3");
	press(&ui, "2 Backspace 1 Space 6");
	assert_sees("2 of 3 photos were given a view");
	assert_rows(5, expected, COUNT(expected));
	assert_sees("Session 2 of Mon 23 Nov 2026: no photo yet");
	press(&ui, "Home Space Space d");	/* the cursor is on the third, which has no mark */
	assert_sees("Archive the 2 marked photos?");
	press(&ui, "y");
	assert_sees("Archived 2 photos; u undoes them one by one");
	assert_sees("IMG_3.jpg");
	assert_lacks("IMG_1.jpg");
	end(&ui);
}

/* What was chosen is not lost by a slip: Esc asks, and "discard" leads back to the marks. */
static void leaving_the_form_asks(void **state)
{
	struct ui ui;

	begin(*state, &ui);
	go_to_card(&ui);
	press(&ui, "^A Enter");
	assert_sees("^S Add 3 photos");
	press(&ui, "Esc");
	assert_sees("New photos: add them?");
	press(&ui, "Esc");
	assert_sees("3 new photos");
	press(&ui, "Esc n");
	assert_sees("3 marked: Enter takes them");
	press(&ui, "Enter Esc y");
	assert_sees("3 photos added");
	press(&ui, "Esc e");
	assert_sees("(•) 2, 23 Nov");		/* the client's sessions to choose from, and none */
	assert_sees("( ) none");
	end(&ui);
}

/*
 * The one that is there already and the one that breaks off are named; the third is added all the
 * same.
 */
static void the_refused_are_named(void **state)
{
	struct place *p = *state;
	char path[400];
	struct ui ui;

	begin(p, &ui);
	snprintf(path, sizeof path, "%s/IMG_2.jpg", pics);
	OK(core_photo_add(p->core, path,
			  &(struct photo){ .client = 1, .session = 1, .note = "", .status = 1 },
			  &e_));
	snprintf(path, sizeof path, "%s/IMG_3.jpg", pics);
	assert_int_equal(truncate(path, 8), 0);
	go_to_card(&ui);
	press(&ui, "^A Enter ^S");
	assert_sees("Not added: 2 of 3");
	assert_sees("is in the book already,");
	assert_sees("as photo 1 of client 1");
	assert_sees("is a broken JPEG");
	press(&ui, "Enter");
	assert_sees("View 1 of 1");
	press(&ui, "3");
	assert_sees("Saved; u undoes it");
	assert_sees("Right profile");
	/* They can be read again. */
	press(&ui, "l");
	assert_sees("Not added: 2 of 3");
	assert_sees("is a broken JPEG");
	end(&ui);
}

/* Esc between two files: what is done stays, and the rest is not begun. */
static int steps;

static bool stop_at_once(struct ui *ui)
{
	show(ui);
	assert_sees("Adding photos");
	steps++;
	press(ui, "Esc");
	return true;
}

static void adding_is_stopped(void **state)
{
	char name[40];
	struct ui ui;

	begin(*state, &ui);
	/* Enough work for the box to come. */
	for (unsigned i = 0; i < 400; i++) {
		snprintf(name, sizeof name, "MORE_%03u.jpg", i);
		draw_picture(name, 10 + i);
	}
	go_to_card(&ui);
	press(&ui, "^A Enter");
	ui.pump = stop_at_once;
	press(&ui, "^S");
	assert_int_equal(steps, 1);
	assert_sees("added; stopped before the other");
	assert_sees("View 1 of");
	press(&ui, "Esc");
	assert_sees("IMG_1.jpg");
	end(&ui);
}

static void photos_are_edited_and_archived(void **state)
{
	struct ui ui;

	begin(*state, &ui);
	go_to_card(&ui);
	press(&ui, "^A Enter ^S Esc Home Space Down Space V");
	assert_sees("View 1 of 1");
	assert_sees("IMG_2.jpg");
	press(&ui, "a");
	assert_int_equal(row_with("Back, donor"), -1);
	press(&ui, "Home d");	/* what got its view has no mark any more */
	assert_sees("Archive the photo IMG_1.jpg of Öberg, Per?");
	press(&ui, "Enter");
	assert_sees("IMG_1.jpg");
	press(&ui, "d y");
	assert_sees("Archived IMG_1.jpg; u undoes it");
	press(&ui, "Down u");
	assert_int_equal(row_with("IMG_1.jpg"), 6);
	press(&ui, "Home e");
	assert_sees("Edit photo IMG_1.jpg");
	end(&ui);
}

static void write_program(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	assert_int_equal(chmod(path, 0700), 0);
}

static void the_viewer(void **state)
{
	struct place *p = *state;
	char program[400], seen[400], line[800] = "";
	struct ui ui;
	FILE *f;

	begin(p, &ui);
	go_to_card(&ui);
	press(&ui, "Down Down Enter ^S 1");
	press(&ui, "o");
	assert_sees("There is no desktop here to show it on. The file is");
	press(&ui, "Esc");
	snprintf(program, sizeof program, "%s/xdg-open", p->dir);
	snprintf(seen, sizeof seen, "%s/seen", p->dir);
	write_program(program,
		      arena_printf(&p->arena, "#!/bin/sh\necho noise; echo \"$1\" >'%s'\n", seen));
	setenv("PATH", arena_printf(&p->arena, "relative:%s:%s", p->dir, getenv("PATH")), 1);
	setenv("DISPLAY", ":0", 1);
	setenv("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22", 1);
	press(&ui, "o");
	assert_sees("There is no desktop");
	press(&ui, "Esc");
	unsetenv("SSH_CONNECTION");
	unsetenv("SSH_TTY");
	press(&ui, "o");
	assert_sees("is shown by the desktop's viewer");
	assert_true(waitpid(-1, NULL, 0) > 0);
	f = fopen(seen, "r");
	assert_non_null(f);
	assert_non_null(fgets(line, sizeof line, f));
	fclose(f);
	assert_non_null(strstr(line, "/photos/"));
	end(&ui);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(three_photos_are_added, place_up, place_down),
		cmocka_unit_test_setup_teardown(leaving_the_form_asks, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_refused_are_named, place_up, place_down),
		cmocka_unit_test_setup_teardown(adding_is_stopped, place_up, place_down),
		cmocka_unit_test_setup_teardown(photos_are_edited_and_archived, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_viewer, place_up, place_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
