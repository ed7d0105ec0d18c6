# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libdb.a
src_libdb_a_SOURCES = \
	include/db/db.h src/db/driver.h src/db/place.h src/db/sqlite_ask.h src/db/sqlite_impl.h \
	src/db/sqlite_errs.def \
	src/db/db.c src/db/migrate.c src/db/place.c src/db/sqlite.c src/db/sqlite_ask.c \
	src/db/sqlite_bulk.c src/db/sqlite_tx.c src/db/stmt.c
nodist_src_libdb_a_SOURCES = src/db/schema.c

# The steps in order; a new one is added at the end, a released one is never edited.
DB_SCHEMA = src/db/schema/0001.sql src/db/schema/0002.sql src/db/schema/0003.sql src/db/schema/0004.sql \
	src/db/schema/0005.sql
EXTRA_DIST += $(DB_SCHEMA) src/db/embed.sh
BUILT_SOURCES += src/db/schema.c
CLEANFILES += src/db/schema.c src/db/schema.c.tmp
src/db/schema.c: $(DB_SCHEMA) src/db/embed.sh src/db/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/db && $(SHELL) $(srcdir)/src/db/embed.sh $(srcdir) $(DB_SCHEMA) > $@.tmp && mv $@.tmp $@
