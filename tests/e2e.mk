# SPDX-License-Identifier: MIT
# The built program from end to end; tests/e2e.c makes the book and the terminal.
E2E = tests/e2e.c tests/e2e.h tests/scratch.h tests/test.h tests/vt.c tests/vt.h
E2E_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS) $(VTERM_CFLAGS)
E2E_LIBS = $(CMOCKA_LIBS) $(VTERM_LIBS)
if HAVE_CMOCKA
if HAVE_VTERM
E2E_TESTS = tests/t_e2e_cost tests/t_e2e_drafts tests/t_e2e_end tests/t_e2e_faults tests/t_e2e_path tests/t_e2e_share tests/t_e2e_start
check_PROGRAMS += $(E2E_TESTS)
TESTS += $(E2E_TESTS)
tests_t_e2e_cost_SOURCES = tests/t_e2e_cost.c $(E2E)
tests_t_e2e_cost_CFLAGS = $(E2E_CFLAGS)
tests_t_e2e_cost_LDADD = $(E2E_LIBS) $(BASE_LAYER)
tests_t_e2e_drafts_SOURCES = tests/t_e2e_drafts.c $(E2E)
tests_t_e2e_drafts_CFLAGS = $(E2E_CFLAGS)
tests_t_e2e_drafts_LDADD = $(E2E_LIBS) $(BASE_LAYER)
tests_t_e2e_end_SOURCES = tests/t_e2e_end.c $(E2E)
tests_t_e2e_end_CFLAGS = $(E2E_CFLAGS)
tests_t_e2e_end_LDADD = $(E2E_LIBS) $(BASE_LAYER)
tests_t_e2e_faults_SOURCES = tests/t_e2e_faults.c $(E2E)
tests_t_e2e_faults_CFLAGS = $(E2E_CFLAGS)
tests_t_e2e_faults_LDADD = $(E2E_LIBS) $(MEDIA_LAYER)
tests_t_e2e_path_SOURCES = tests/t_e2e_path.c $(E2E)
tests_t_e2e_path_CFLAGS = $(E2E_CFLAGS)
tests_t_e2e_path_LDADD = $(E2E_LIBS) $(BASE_LAYER)
tests_t_e2e_share_SOURCES = tests/t_e2e_share.c $(E2E)
tests_t_e2e_share_CFLAGS = $(E2E_CFLAGS)
tests_t_e2e_share_LDADD = $(E2E_LIBS) $(BASE_LAYER)
tests_t_e2e_start_SOURCES = tests/t_e2e_start.c $(E2E)
tests_t_e2e_start_CFLAGS = $(E2E_CFLAGS)
tests_t_e2e_start_LDADD = $(E2E_LIBS) $(BASE_LAYER)
endif
endif

# The pictures of the README, from the running program; not made by any other target.
EXTRA_DIST += tests/picture.c doc/pictures/card.svg doc/pictures/clients.svg doc/pictures/compare.svg doc/pictures/pattern.svg doc/pictures/today.svg
if HAVE_CMOCKA
if HAVE_VTERM
EXTRA_PROGRAMS += tests/picture
tests_picture_SOURCES = tests/picture.c $(E2E)
tests_picture_CFLAGS = $(E2E_CFLAGS)
tests_picture_LDADD = $(E2E_LIBS) $(BASE_LAYER)
pictures: tests/picture$(EXEEXT) src/scalpbook$(EXEEXT)
	$(MKDIR_P) $(srcdir)/doc/pictures
	tests/picture$(EXEEXT) $(srcdir)/doc/pictures
endif
endif
