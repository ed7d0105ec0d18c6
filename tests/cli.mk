# SPDX-License-Identifier: MIT
# The command line, with the real program.
CLI_TESTS = tests/cli/demo.sh tests/cli/import.sh tests/cli/lines.sh
TESTS += $(CLI_TESTS)
EXTRA_DIST += $(CLI_TESTS) tests/cli/lib.sh
