# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libbase.a
src_libbase_a_SOURCES = \
	include/base/arena.h include/base/err.def include/base/err.h include/base/mem.h \
	src/base/arena.c src/base/err.c src/base/mem.c
