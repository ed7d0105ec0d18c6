# SPDX-License-Identifier: MIT
# One static library per layer, lowest first; a layer's own list stands in its folder.
bin_PROGRAMS = src/scalpbook
src_scalpbook_SOURCES = src/main.c
src_scalpbook_LDADD = $(TOP_LAYER)

# What a layer's test links: the layer and those below, then the system.
BASE_LAYER = src/libbase.a $(UTF8PROC_LIBS) $(GCRYPT_LIBS)
MODEL_LAYER = src/libmodel.a -lm $(BASE_LAYER)
DB_LAYER = src/libdb.a $(SQLITE_LIBS) $(BASE_LAYER)
CSV_LAYER = src/libcsv.a $(CSV_LIBS) $(MODEL_LAYER)
MEDIA_LAYER = src/libmedia.a -lm $(BASE_LAYER)
TUI_LAYER = src/libtui.a $(NCURSES_LIBS) $(CORE_LAYER)
STORE_LAYER = src/libstore.a $(DB_LAYER_ONLY) $(MODEL_LAYER)
DB_LAYER_ONLY = src/libdb.a $(SQLITE_LIBS)
CORE_LAYER = src/libcore.a src/libcsv.a $(CSV_LIBS) src/libmedia.a $(STORE_LAYER) -lm
TOP_LAYER = src/libcli.a $(JANSSON_LIBS) $(TUI_LAYER)

include src/base/local.mk
include src/model/local.mk
include src/db/local.mk
include src/store/local.mk
include src/csv/local.mk
include src/media/local.mk
include src/core/local.mk
include src/cli/local.mk
include src/tui/local.mk
