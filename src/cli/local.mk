# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libcli.a
src_libcli_a_SOURCES = \
	include/cli/cli.h include/cli/lines.h include/cli/options.def include/cli/verbs.def include/cli/verbs.h \
	src/cli/answer.c src/cli/book.c src/cli/cli.c src/cli/cli_impl.h src/cli/files.c src/cli/holds.c src/cli/intake.c src/cli/json.c \
	src/cli/json.h src/cli/lines.c src/cli/lines_form.c src/cli/lines_form.h src/cli/options.c src/cli/photos.c src/cli/records.c src/cli/usage.c
src_libcli_a_SOURCES += src/cli/demo.c src/cli/import.c
src_libcli_a_SOURCES += src/cli/report.c
src_libcli_a_SOURCES += src/cli/today.c
src_libcli_a_SOURCES += src/cli/courses.c
src_libcli_a_SOURCES += src/cli/lines_today.c src/cli/lines_today.h
src_libcli_a_SOURCES += src/cli/recall.c
src_libcli_a_SOURCES += src/cli/vcard.c src/cli/whole.c
src_libcli_a_SOURCES += src/cli/bills.c
# Money.
src_libcli_a_SOURCES += src/cli/money.c
src_libcli_a_SOURCES += src/cli/export.c
