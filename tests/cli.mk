# SPDX-License-Identifier: MIT
# The command line, with the real program.
CLI_TESTS = tests/cli/book.sh tests/cli/check.sh tests/cli/clients.sh tests/cli/consents.sh tests/cli/demo.sh tests/cli/export.sh tests/cli/faults.sh \
	tests/cli/import.sh tests/cli/lines.sh tests/cli/photos.sh tests/cli/records.sh tests/cli/print.sh tests/cli/reports.sh tests/cli/usage.sh
CLI_TESTS += tests/cli/health.sh
CLI_TESTS += tests/cli/pigments.sh
CLI_TESTS += tests/cli/calendar.sh tests/cli/today.sh
CLI_TESTS += tests/cli/late.sh
TESTS += $(CLI_TESTS)
EXTRA_DIST += $(CLI_TESTS) tests/cli/lib.sh
TESTS += tests/cli/course.sh
EXTRA_DIST += tests/cli/course.sh
