# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libmodel.a
src_libmodel_a_SOURCES = \
	include/model/field.h include/model/kinds.def include/model/right.h include/model/rights.def \
	include/model/pattern.def include/model/pattern.h include/model/spots.def \
	include/model/zone.def include/model/zone.h \
	src/model/pattern.c src/model/right.c src/model/zone.c \
	include/model/assessment.def include/model/audit.def include/model/choices.def include/model/choices.h \
	include/model/client.def include/model/draft.h include/model/photo.def include/model/session.def include/model/staff.def \
	include/model/bottle.def include/model/conditions.def include/model/consent.def include/model/course.def \
	include/model/health.def include/model/holdrule.def include/model/ink.def include/model/pigment.def \
	include/model/scar.def include/model/task.def include/model/taskrule.def include/model/taskseeds.def \
	include/model/query.h include/model/setting.h include/model/settings.def \
	include/model/types.def include/model/types.h \
	src/model/check.c src/model/check.h src/model/check_treatment.c src/model/choices.c src/model/field.c src/model/kind.c src/model/kind_choice.c src/model/kind.h \
	src/model/setting.c src/model/types.c \
	include/model/bottle.h include/model/visit.h src/model/bottle.c src/model/visit.c
# What is drawn beside photos, copies of them that went out, and money.
src_libmodel_a_SOURCES += \
	include/model/account.def include/model/batch.def include/model/copy.def include/model/invoice.def include/model/sale.def \
	include/model/mark.def include/model/payment.def include/model/price.def include/model/tax.def
# Which way the money of a payment goes.
src_libmodel_a_SOURCES += include/model/ways.def include/model/ways.h src/model/ways.c
# Tasks by the clinic's rules.
src_libmodel_a_SOURCES += include/model/aftercare.def include/model/aftercare.h include/model/due.h src/model/aftercare.c src/model/due.c
# What is drawn of a head, for screens and paper alike: dots from figures.
src_libmodel_a_SOURCES += \
	include/model/dots.h include/model/head.h include/model/scalp.h include/model/skull.h \
	src/model/dots.c src/model/head.c src/model/scalp.c src/model/skull.c
# Courses.
src_libmodel_a_SOURCES += \
	include/model/plan.h src/model/plan.c
# Consents.
src_libmodel_a_SOURCES += include/model/consents.h src/model/consents.c
# Reports.
src_libmodel_a_SOURCES += include/model/report.h include/model/reports.def src/model/report.c
# What speaks against a treatment.
src_libmodel_a_SOURCES += include/model/hold.def include/model/hold.h src/model/hold.c
# The arithmetic of money.
src_libmodel_a_SOURCES += include/model/debtor.def include/model/owed.h include/model/tax.h include/model/till.def src/model/owed.c src/model/tax.c
# Entries of the ledger.
src_libmodel_a_SOURCES += include/model/ledger.def include/model/ledger.h src/model/ledger.c
