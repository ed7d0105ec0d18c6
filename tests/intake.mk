# SPDX-License-Identifier: MIT
# Photos on their way into the book. PLACE is in book.mk.
TESTS += tests/cli/intake.sh
EXTRA_DIST += tests/cli/intake.sh
