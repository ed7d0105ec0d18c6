#!/bin/sh
# SPDX-License-Identifier: MIT
# The manual, the completion and the tables of the pages say what the program's tables say; the control alters a copy.
set -u
export LC_ALL=C
top=${srcdir:-.}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
made='doc/scalpbook.1 doc/scalpbook-export.5 doc/fields.md doc/schema.md completions/scalpbook.bash'
n=0
failed=0

# result STATUS WORDS: one case; what is in $tmp/said explains a failure.
result()
{
	n=$((n + 1))
	if [ "$1" = 0 ]; then
		echo "ok $n - $2"
	else
		failed=1
		echo "not ok $n - $2"
		sed 's/^/# /' "$tmp/said"
	fi
}

# fresh FILE NAME: whether making FILE anew changes nothing.
fresh()
{
	doc/generate "$1" >"$tmp/new" 2>"$tmp/said" || return 1
	diff "$1" "$tmp/new" >"$tmp/said" || {
		echo "$2 is not what the tables say; 'make docs' repairs it" >>"$tmp/said"
		return 1
	}
}

echo 1..14
for f in $made; do
	fresh "$top/$f" "$f"
	result $? "$f is what the tables say"
done

# Each with the last line of its first section gone.
for f in $made; do
	awk '/ END / && !cut { cut = 1; before = "" } NR > 1 && before != "" { print before } { before = $0 "" } / END / { print; before = "" }' \
		"$top/$f" >"$tmp/old"
	! fresh "$tmp/old" "$f" && grep -q "make docs" "$tmp/said"
	result $? "$f with a line missing is noticed, and the repair named"
done

printf '.\\" GENERATED nothing-of-the-kind\n.\\" END nothing-of-the-kind\n' >"$tmp/unknown"
! doc/generate "$tmp/unknown" >"$tmp/out" 2>"$tmp/said" && grep -q 'no such section' "$tmp/said"
result $? 'a section that nobody makes is an error'
printf '.\\" GENERATED verbs\n' >"$tmp/open"
! doc/generate "$tmp/open" >"$tmp/out" 2>"$tmp/said" && grep -q 'no end' "$tmp/said"
result $? 'a section without an end is an error'

# The completion at work: what bash would offer. It reads through /dev/fd, which needs a mounted /proc.
if command -v bash >/dev/null 2>&1 && [ -e /dev/fd/1 ]; then
	offer()
	{
		bash -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _scalpbook; echo "${COMPREPLY[*]}"' \
			- "$top/completions/scalpbook.bash" "$@" 2>"$tmp/err"
	}
	{
		offer scalpbook clie
		offer scalpbook --book = /tmp client arch
		offer scalpbook client add --fam
		offer scalpbook photo add 1 --view = L
		offer scalpbook export sess
		offer scalpbook export clients --profile = s
		offer scalpbook screen ca
	} >"$tmp/said"
	printf '%s\n' client archive --family-name= 'L90 L45' sessions spreadsheet card | diff - "$tmp/said" >"$tmp/differs"
	status=$?
	cat "$tmp/differs" "$tmp/err" >"$tmp/said"
	result $status 'bash completes verbs, options and values'
else
	n=$((n + 1))
	echo "ok $n - bash completes # SKIP bash or /dev/fd is missing"
fi
if command -v mandoc >/dev/null 2>&1; then
	mandoc -T utf8 "$top/doc/scalpbook.1" >"$tmp/page" 2>"$tmp/said" && grep -q 'client' "$tmp/page"
	result $? 'the manual can be read'
else
	n=$((n + 1))
	echo "ok $n - the manual can be read # SKIP mandoc is not installed"
fi
exit "$failed"
