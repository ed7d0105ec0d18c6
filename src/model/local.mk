# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libmodel.a
src_libmodel_a_SOURCES = \
	include/model/field.h include/model/kinds.def include/model/right.h include/model/rights.def \
	include/model/pattern.def include/model/pattern.h include/model/spots.def \
	include/model/zone.def include/model/zone.h \
	src/model/pattern.c src/model/right.c src/model/zone.c
