# SPDX-License-Identifier: MIT
# One list per layer, so that each grows beside its tests; a unit test is tests/t_<module>.c, one cmocka group.
include tests/base.mk
include tests/model.mk
include tests/db.mk
include tests/csv.mk
include tests/media.mk
include tests/fuzz.mk
include tests/bulk.mk
include tests/tui.mk
include tests/book.mk
include tests/pigments.mk
include tests/e2e.mk
include tests/seen.mk
include tests/files.mk
include tests/papers.mk
include tests/money.mk
include tests/out.mk
include tests/all.mk
include tests/formats.mk

# The rules of the house, and the count at the end of ./dev check.
TESTS += tests/house.sh tests/t_tally.sh
EXTRA_DIST += tests/house.sh tests/house/choices.awk tests/house/code.awk tests/house/rules tests/house/samples \
	tests/t_tally.sh tests/tally.sh tests/test.h
include tests/mscreen.mk
include tests/cli.mk
include tests/bench.mk
include tests/intake.mk
