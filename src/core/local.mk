# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libcore.a
src_libcore_a_SOURCES = \
	include/core/clients.h include/core/check.h include/core/core.h include/core/draft.h include/core/export.h include/core/photo.h include/core/today.h include/core/visits.h \
	src/core/check.c src/core/clients.c src/core/core.c src/core/core_impl.h src/core/draft.c src/core/export.c src/core/photo.c src/core/query.c src/core/hooks.c src/core/hooks.def src/core/save.c src/core/seed.c src/core/tasks.c include/core/calendar.h src/core/calendar.c src/core/due.c src/core/today.c src/core/visits.c
# Many records at once: what import and demo share, and the made-up book.
src_libcore_a_SOURCES += \
	include/core/import.h src/core/import.c src/core/import_columns.c src/core/import_impl.h src/core/import_parts.c src/core/import_parts.def src/core/import_records.c src/core/import_row.c \
	include/core/demo.h src/core/bulk.c src/core/bulk.h src/core/demo.c src/core/demo.def src/core/demo_client.c \
	src/core/demo_course.c src/core/demo_desk.c src/core/demo_impl.h src/core/demo_money.c src/core/demo_record.c src/core/demo_photo.c src/core/demo_shown.c
# Bottles, inks, the recall; records in words.
src_libcore_a_SOURCES += \
	include/core/bottles.h include/core/inks.h include/core/recall.h include/core/words.h \
	src/core/bottles.c src/core/inks.c src/core/recall.c src/core/recall_letter.c src/core/words.c
# Courses.
src_libcore_a_SOURCES += \
	include/core/plans.h src/core/plans.c
# Photos from directories and cameras.
src_libcore_a_SOURCES += include/core/intake.h src/core/intake.c
# Files in the book, and the papers of consents.
src_libcore_a_SOURCES += include/core/paper.h src/core/keep.c src/core/keep.h src/core/paper.c
# Money.
src_libcore_a_SOURCES += \
	include/core/money.h src/core/money_day.c src/core/money_impl.h src/core/money_invoice.c src/core/money_line.c \
	src/core/money_owed.c src/core/money_pay.c src/core/money_seed.c include/model/accounts.def
# Reports.
src_libcore_a_SOURCES += include/core/report.h src/core/report.c
# Photos to look at, and marks on them.
src_libcore_a_SOURCES += include/core/see.h src/core/see.c
# What speaks against a treatment.
src_libcore_a_SOURCES += include/core/holds.h src/core/holds.c
# A record in print.
src_libcore_a_SOURCES += \
	include/core/print.h src/core/print.c src/core/print_impl.h src/core/print_pdf.c src/core/print_text.c
# Photos that leave the book.
src_libcore_a_SOURCES += include/core/copies.h src/core/copies.c
# A copy of the whole book, out and back.
src_libcore_a_SOURCES += \
	include/core/whole.h src/core/whole.c src/core/whole_export.c src/core/whole_impl.h src/core/whole_import.c src/core/whole_left.c src/core/whole_readme.def src/core/whole_verify.c
# Before and after.
src_libcore_a_SOURCES += \
	include/core/pairs.h src/core/pairs.c src/core/pairs_impl.h src/core/pairs_pdf.c src/core/pairs_png.c
# Invoices, credit notes and receipts in print.
src_libcore_a_SOURCES += \
	include/core/bill.h src/core/bill.c src/core/bill_impl.h src/core/bill_pdf.c src/core/bill_text.c
# What all that is printed as PDF does alike.
src_libcore_a_SOURCES += src/core/leaf.c src/core/leaf.h
# The ledger, and files for bookkeepers.
src_libcore_a_SOURCES += \
	include/core/formats.def include/core/formats.h include/core/ledger.h \
	src/core/format_before.c src/core/format_cell.c src/core/format_impl.h src/core/format_journal.c src/core/format_preview.c src/core/format_run.c \
	src/core/format_sage.c src/core/format_table.c src/core/formats.c src/core/ledger.c src/core/ledger_impl.h
# vCards; content lines.
src_libcore_a_SOURCES += \
	include/core/vcard.h src/core/content.c src/core/content.h src/core/vcard.c src/core/vcard_export.c src/core/vcard_impl.h src/core/vcard_import.c
