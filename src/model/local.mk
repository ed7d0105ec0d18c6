# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libmodel.a
src_libmodel_a_SOURCES = \
	include/model/field.h include/model/kinds.def include/model/right.h include/model/rights.def \
	src/model/right.c
