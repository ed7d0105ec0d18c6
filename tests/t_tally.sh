#!/bin/sh
# SPDX-License-Identifier: MIT
# The count at the end of a run, on made-up runs: what each kind of log adds, and what makes it fail.
set -eu
tally=$(cd "${srcdir:-.}" && pwd)/tests/tally.sh
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
n=0
failed=0

# ran NAME RESULT LINE…: a test as automake leaves it behind.
ran()
{
	printf ':test-result: %s\n' "$2" >"$tmp/$1.trs"
	name=$1
	result=$2
	shift 2
	printf '%s\n' "$@" "$result tests/$name (exit status: 0)" >"$tmp/$name.log"
}

# expect WORDS STATUS LAST [LINE]: then starts anew. LINE must be in the output too.
expect()
{
	n=$((n + 1))
	status=0
	"$tally" "$tmp" "$make_status" >"$tmp/out" || status=$?
	if [ "$status" = "$2" ] && [ "$(tail -n 1 "$tmp/out")" = "$3" ] && grep -qxF -e "${4:-$3}" "$tmp/out"; then
		echo "ok $n - $1"
	else
		failed=1
		echo "not ok $n - $1"
		echo "# expected status $2, last line '$3', a line '${4:-$3}'; but status $status and:"
		sed 's/^/# /' "$tmp/out"
	fi
	make_status=0
	rm -f "$tmp"/*
}

make_status=0
echo 1..13
ran a PASS 1..2 'ok 1 - x' 'ok 2 - y'
ran b PASS 'words without a plan'
expect 'cases are counted one by one, a test without a plan is one' 0 '3 passed, 0 failed'
ran a PASS '1..1' 'ok 1 - x' '1..2' 'ok 1 - y' 'ok 2 - z'
expect 'two groups in one program' 0 '3 passed, 0 failed'
ran a FAIL 1..2 'ok 1 - x' 'not ok 2 - y' '# 1 != 2'
expect 'a failed case is named with its reason' 1 '1 passed, 1 failed' '        # 1 != 2'
ran a FAIL 1..3 'ok 1 - x' 'Segmentation fault'
expect 'a crash half-way fails the cases that never ran' 1 '1 passed, 1 failed' 'failed: a: 2 of 3 cases never ran'
ran a PASS 1..3 'ok 1 - x'
expect 'so does leaving early with success' 1 '1 passed, 1 failed'
ran a PASS 1..1 'ok 1 - x' 'ok 2 - y'
expect 'more cases than planned' 1 '2 passed, 1 failed'
ran a FAIL 1..1 'ok 1 - x' 'Direct leak of 8 bytes'
expect 'every case passed, yet the program failed' 1 '1 passed, 1 failed' '        Direct leak of 8 bytes'
ran a ERROR 'cannot find it'
expect 'a test that could not start' 1 '0 passed, 1 failed' '        cannot find it'
ran a PASS 1..2 'ok 1 - x' 'ok 2 - y # SKIP no terminal here'
ran b SKIP 'libvterm is missing'
ran c SKIP '1..0 # SKIP no disk'
expect 'what is skipped is counted aside, with its reason' 0 '1 passed, 0 failed, 3 skipped' 'skipped: b: libvterm is missing'
ran a PASS 1..2 'ok 1 - x' 'skipped: nothing is locked for root' 'not ok 2 # SKIP locked'
expect 'so is a case of cmocka, which puts its name there' 0 '1 passed, 0 failed, 1 skipped' \
	'skipped: a: locked: nothing is locked for root'
ran a SKIP 'no compiler'
expect 'a run that only skipped has failed' 1 '0 passed, 0 failed, 1 skipped'
expect 'so has a run of nothing' 1 '0 passed, 0 failed' 'no test ran'
ran a PASS 1..1 'ok 1 - x'
make_status=2
expect 'make failed though no test did' 1 '1 passed, 1 failed' \
	'failed: make check: ended with status 2 before every test had run'
exit "$failed"
