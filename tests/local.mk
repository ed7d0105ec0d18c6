# SPDX-License-Identifier: MIT
# One list per layer, so that each grows beside its tests; a unit test is tests/t_<module>.c, one cmocka group.
include tests/base.mk
include tests/model.mk
include tests/db.mk
include tests/csv.mk
include tests/media.mk
include tests/tui.mk
include tests/book.mk
