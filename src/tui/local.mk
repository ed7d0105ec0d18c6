# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libtui.a
src_libtui_a_SOURCES =
