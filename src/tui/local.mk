# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libtui.a
src_libtui_a_SOURCES = \
	include/tui/ask.h include/tui/canvas.h include/tui/commands.def include/tui/keys.def include/tui/list.h \
	include/tui/loop.h include/tui/places.def include/tui/sections.def include/tui/term.h include/tui/theme.def \
	include/tui/ui.h \
	src/tui/actions.c src/tui/ask.c src/tui/canvas.c src/tui/commands.c src/tui/common.c src/tui/frame.c \
	src/tui/frame.h src/tui/list.c src/tui/loop.c src/tui/rescue.c src/tui/rescue.h src/tui/term.c src/tui/ui.c
# What is drawn: heads and the scalp.
src_libtui_a_SOURCES += \
	include/tui/head.h include/tui/map.h include/tui/scalp.h \
	src/tui/dots.c src/tui/dots.h src/tui/head.c src/tui/map.c src/tui/scalp.c
# What is typed: the editor, the form, the boxes to pick from.
src_libtui_a_SOURCES += \
	include/tui/choose.h include/tui/edit.h include/tui/form.h include/tui/month.h \
	src/tui/choose.c src/tui/edit.c src/tui/edit_view.c src/tui/edit_view.h src/tui/field.c src/tui/find_line.c src/tui/find_line.h \
	src/tui/form.c \
	src/tui/form_check.c src/tui/form_click.c src/tui/form_draw.c src/tui/form_layout.c src/tui/form_parts.h \
	src/tui/form_pick.c src/tui/month.c
# The screens on a book.
src_libtui_a_SOURCES += \
	include/tui/screens.h include/tui/tabs.def \
	src/tui/card.c src/tui/card.h src/tui/client_form.c src/tui/client_form.h src/tui/clients.c \
	src/tui/clients_columns.c src/tui/clients_columns.h src/tui/screens.c src/tui/tab_history.c \
	src/tui/tab_overview.c src/tui/undo.c src/tui/undo.h
src_libtui_a_SOURCES += \
	src/tui/load.c src/tui/load.h src/tui/today.c src/tui/today_rows.c src/tui/today_rows.h
# Photos, and what goes into files.
src_libtui_a_SOURCES += \
	include/tui/export.h include/tui/picker.h \
	src/tui/drafts.c src/tui/drafts.h src/tui/export.c src/tui/copies.c src/tui/copies.h src/tui/photo_add.c src/tui/photo_clock.c src/tui/photo_export.c src/tui/photo_pairs.c src/tui/photo_views.c src/tui/photos.h \
	src/tui/picker.c \
	src/tui/progress.c src/tui/progress.h src/tui/tab_consents.c src/tui/tab_photos.c src/tui/viewer.c src/tui/viewer.h
# The tabs with tables, and what they share.
src_libtui_a_SOURCES += \
	src/tui/details.c src/tui/details.h src/tui/pattern_form.c src/tui/pattern_form.h src/tui/record_form.c src/tui/record_rows.c src/tui/record_rows.h \
	src/tui/record_form.h src/tui/session_form.c src/tui/session_form.h src/tui/tab_pattern.c \
	src/tui/session_turn.c src/tui/session_turn.h src/tui/tab_sessions.c src/tui/table.c src/tui/table.h
# What is asked of a terminal about pictures and characters; photos as they are seen.
src_libtui_a_SOURCES += \
	include/tui/graphics.h src/tui/graphics.c src/tui/locale.c src/tui/locale.h \
	src/tui/compare.c src/tui/look.c src/tui/mark_draw.c src/tui/mark_draw.h src/tui/marks.c src/tui/pictures.c \
	src/tui/pictures.h src/tui/seen.c src/tui/seen.h src/tui/sheet.c
# Long forms, and records to pick from.
src_libtui_a_SOURCES += \
	src/tui/form_fold.c src/tui/refer.c src/tui/refer.h
# Reports, and where to write a file.
src_libtui_a_SOURCES += src/tui/reports.c src/tui/save_file.c src/tui/save_file.h
# Health.
src_libtui_a_SOURCES += src/tui/health_form.c src/tui/health_form.h src/tui/tab_health.c
# Lists of records that no client stands above: bottles, rules, settings; the inks of a session.
src_libtui_a_SOURCES += \
	include/tui/records.def src/tui/bottle_list.c src/tui/cells.c src/tui/cells.h src/tui/inks.c src/tui/recall.c src/tui/records.c \
	src/tui/records.h src/tui/records_keys.c src/tui/settings.c
# Courses.
src_libtui_a_SOURCES += \
	src/tui/course_form.c src/tui/course_form.h src/tui/course_line.c src/tui/course_line.h \
	src/tui/overview.h src/tui/overview_course.c src/tui/overview_scalp.c src/tui/pane.c src/tui/pane.h \
	src/tui/tab_plan.c
# The pattern over time.
src_libtui_a_SOURCES += src/tui/pattern_time.c src/tui/pattern_time.h
# Money.
src_libtui_a_SOURCES += \
	include/tui/period.h src/tui/book_export.c src/tui/book_export.h src/tui/client_pick.c src/tui/day_sheet.c \
	src/tui/debtors.c src/tui/invoice_new.c src/tui/invoice_screen.c src/tui/money_do.c src/tui/money_do.h \
	src/tui/money_lists.c src/tui/money_print.c src/tui/period.c src/tui/tab_money.c
