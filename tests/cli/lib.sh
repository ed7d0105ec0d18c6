# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# For tests of the command line: a home, a clock and a locale of their own, and expect. Sourced, from the build directory.
set -u
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/home"
HOME=$tmp/home
TZ=UTC
LC_ALL=C.UTF-8
SCALPBOOK_NOW=2026-11-23T10:00:00Z
SCALPBOOK_BOOK=$tmp/book
export HOME TZ LC_ALL SCALPBOOK_NOW SCALPBOOK_BOOK
unset XDG_DATA_HOME LANGUAGE
program=$PWD/src/scalpbook
cases=0
failed=0

scalpbook()
{
	"$program" "$@"
}

# expect NAME STATUS COMMAND…: both its outputs must be what stands on standard input, TMP for the directory of the test.
# What it reads is what $input names.
input=/dev/null
expect()
{
	name=$1
	want=$2
	shift 2
	sed "s|TMP|$tmp|g" >"$tmp/expected"
	"$@" >"$tmp/actual" 2>&1 <"$input"
	got=$?
	cases=$((cases + 1))
	if [ "$got" = "$want" ] && cmp -s "$tmp/expected" "$tmp/actual"; then
		echo "ok $cases - $name"
		return
	fi
	failed=$((failed + 1))
	echo "not ok $cases - $name"
	[ "$got" = "$want" ] || echo "# exit status $got instead of $want"
	diff -u "$tmp/expected" "$tmp/actual" | sed 's/^/# /'
}

# The plan comes last: the number of cases is known then.
finish()
{
	echo "1..$cases"
	[ "$failed" = 0 ]
	exit
}
