# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libbase.a
src_libbase_a_SOURCES = \
	include/base/arena.h src/base/arena.c \
	include/base/clock.h src/base/clock.c \
	include/base/date.h src/base/date.c src/base/date_parse.c \
	include/base/err.h include/base/err.def src/base/err.c \
	include/base/file.h src/base/file.c src/base/tree.c src/base/lock.c \
	include/base/hash.h src/base/hash.c \
	src/base/io.h src/base/io.c \
	include/base/job.h src/base/job.c \
	include/base/late.h src/base/late.c \
	include/base/mem.h src/base/mem.c \
	include/base/money.h src/base/money.c \
	include/base/out.h include/base/program.h src/base/out.c src/base/program.c \
	include/base/text.h src/base/text.c
