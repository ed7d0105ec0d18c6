# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libmedia.a
src_libmedia_a_SOURCES =
