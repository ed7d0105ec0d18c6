# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libcore.a
src_libcore_a_SOURCES = \
	include/core/clients.h include/core/core.h \
	src/core/core.c src/core/core_impl.h src/core/query.c src/core/save.c
