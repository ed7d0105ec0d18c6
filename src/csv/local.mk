# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libcsv.a
src_libcsv_a_SOURCES =
