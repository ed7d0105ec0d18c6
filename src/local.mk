# SPDX-License-Identifier: MIT
# One static library per layer, lowest first; a layer's own list stands in its folder.
bin_PROGRAMS = src/scalpbook
src_scalpbook_SOURCES = src/main.c
src_scalpbook_LDADD = $(ALL_LAYERS)

# What a layer links: itself and those below, then the system.
BASE_LAYER = src/libbase.a $(UTF8PROC_LIBS) $(GCRYPT_LIBS)
MODEL_LAYER = src/libmodel.a $(BASE_LAYER)
DB_LAYER = src/libdb.a $(SQLITE_LIBS) $(BASE_LAYER)
CSV_LAYER = src/libcsv.a $(CSV_LIBS) $(MODEL_LAYER)
MEDIA_LAYER = src/libmedia.a $(JPEG_LIBS) $(PNG_LIBS) $(BASE_LAYER)
ALL_LAYERS = src/libbase.a $(UTF8PROC_LIBS) $(GCRYPT_LIBS)

include src/base/local.mk
