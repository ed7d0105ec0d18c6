# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libcsv.a
src_libcsv_a_SOURCES = \
	include/csv/profiles.def include/csv/read.h include/csv/write.h \
	src/csv/read.c src/csv/source.c src/csv/source.h src/csv/write.c
# Workbooks.
src_libcsv_a_SOURCES += include/csv/xlsx.h src/csv/xlsx.c
