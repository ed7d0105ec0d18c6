# SPDX-License-Identifier: MIT
# The command line, with the real program.
CLI_TESTS = tests/cli/lines.sh
TESTS += $(CLI_TESTS)
EXTRA_DIST += $(CLI_TESTS)
