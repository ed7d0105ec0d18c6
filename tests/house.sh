#!/bin/sh
# SPDX-License-Identifier: MIT
# The rules of the house that a script can see, one case each; the rules themselves are in house/rules.
# After each check comes its negative control: the same check on bad samples (house/samples) must complain.
# shellcheck disable=SC2317 # each check_NAME is called by the name in the table
set -u
export LC_ALL=C
top=$(cd "${srcdir:-.}" && pwd)
program=$PWD/src/scalpbook
house=$top/tests/house
rules=$house/rules
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# The files of the tree in the current directory: git's where this is a checkout, with new ones that git has
# not been told of; else what looks written by hand, for a release may be built where it was unpacked.
files()
{
	if [ -e .git ] && command -v git >/dev/null 2>&1; then
		git -c safe.directory='*' ls-files -co --exclude-standard | while read -r f; do
			[ ! -f "$f" ] || echo "$f"
		done
	else
		find . -type f | sed 's|^\./||' |
			grep -E '(\.(c|h|def|sh|awk|mk|am|ac|m4|md|sql|[1-8]|t)|^dev|^bootstrap|^tests/house/[a-z]*)$' |
			grep -vE '^(aclocal\.m4$|(_?build[^/]*|autom4te\.cache|\.git)/|config\.h$|src/db/schema\.c$|scalpbook-[0-9])'
	fi | sort
}

# rule WORD: the rest of its rows, a word a line.
rule()
{
	awk -v word="$1" '$1 == word { for (i = 2; i <= NF; i++) print $i }' "$rules"
}

# The files of standard input that fit none of the patterns of a rule.
except()
{
	rule "$1" | sed 's/[.+]/[&]/g; s/\*/.*/g; s/^/^/; s/$/$/' >"$tmp/but-$1"
	grep -vEf "$tmp/but-$1"
}

sources()
{
	files | grep -E "^($1)/.*\\.(c|h|def)\$"
}

# Those of standard input that are text and hold any; what a build leaves in the checkout itself is not.
texts()
{
	while read -r f; do
		! grep -qI . "$f" || echo "$f"
	done
}

# A script is what says so in its first line.
scripts()
{
	files | while read -r f; do
		case $(head -c 40 "$f" | head -n 1 | tr -d '\0') in
		'#!'*sh | '#!'*sh\ *) echo "$f" ;;
		esac
	done
}

code()
{
	sources "$2" | tr '\n' '\0' | xargs -0 awk -v check="$1" -f "$house/code.awk" "$rules"
}

# Each check looks at the tree in the current directory and prints what is wrong, a line each.
check_layers() { code layers 'src|include'; }
check_owners() { code owners 'src|include'; }
check_memory() { code memory 'src|include'; }
check_exit() { code exit 'src|include'; }
check_print() { code print 'src|include'; }
check_process() { code process 'src|include'; }
check_unsafe() { code unsafe 'src|include'; }
check_curses() { code curses 'src|include'; }
check_width() { code width 'src|include|tests|doc'; }
check_length() { code length 'src|include|tests'; }

# Strings are what counts here, so comment lines alone are left out.
check_shell()
{
	sources 'src|include' | tr '\n' '\0' |
		xargs -0 grep -nE '"([^"]*[ /])?(sh|bash|dash)( -c[^"]*)?"' /dev/null | grep -vE '^[^:]*:[0-9]*:[[:space:]]*(/?\*|//)'
}

check_spdx()
{
	files | except bare | texts | while read -r f; do
		head -n 5 "$f" | grep -q 'SPDX-License-Identifier: MIT' ||
			echo "$f: no SPDX line among the first five"
	done
}

check_lines()
{
	most=$(rule most | head -n 1)
	files | except bare | except long | texts | while read -r f; do
		long=$(wc -l <"$f")
		[ "$long" -le "$most" ] || echo "$f: $long lines, at most $most"
	done
}

check_shellcheck()
{
	scripts | tr '\n' '\0' | xargs -0 shellcheck -x -f gcc
}

check_manual()
{
	files | grep -E '^doc/.*\.[1-8]$' | tr '\n' '\0' | xargs -0 -r mandoc -T lint -W warning | sed 's/^mandoc: //'
}

check_symbols()
{
	nm -u "$program" | forbidden_symbols
}

# Reads what nm -u prints; weak ones (w) are a sanitizer's own.
forbidden_symbols()
{
	rule symbols >"$tmp/symbols"
	awk 'NR == FNR { bad[$1] = 1; next } { sub(/@.*/, "", $2) } $1 == "U" && $2 in bad { print "the program calls " $2 "()" }' \
		"$tmp/symbols" -
}

# A choice is asked for by choice_is(), which knows when a code is misspelt only as it runs: here every code that is
# written out is looked up in its list, and so is one that is looked for by choice_index().
check_choices()
{
	sources 'src|include' | tr '\n' '\0' |
		xargs -0 awk -v table="$top/include/model/choices.def" -f "$house/choices.awk"
}

# One row a check: its name, the tool that it needs ('-' for none), what it makes sure of.
checks='
layers     -          every include names its layer and follows the arrows
owners     -          a third-party header is included in one file, its own
memory     -          malloc and its kin are called in base/mem.c alone
exit       -          nothing below main and the command line ends the program
print      -          nothing below main and the command line prints
process    -          no function runs a shell, or whatever program PATH finds first
shell      -          no string names a shell
symbols    nm         the program is linked to no such function either
unsafe     -          no function that overruns, guesses or shares a buffer
curses     -          the names of curses stay in tui/term.c
spdx       -          every file carries its licence
lines      -          no file is too long
width      -          no line is too wide
length     -          no function is too long
choices    -          choices are asked for by codes that their lists have
shellcheck shellcheck shellcheck has nothing to say about the scripts
manual     mandoc     mandoc has nothing to say about the manual
'

n=0
failed=0

# result 'ok'|'not ok' WORDS
result()
{
	n=$((n + 1))
	[ "$1" = ok ] || failed=1
	echo "$1 $n - $2"
}

# The real thing: nothing to complain about.
judge()
{
	out=$(cd "$top" && "check_$1" 2>&1)
	if [ -z "$out" ]; then
		result ok "$1: $2"
	else
		result 'not ok' "$1: $2"
		echo "$out" | sed 's/^/# /'
	fi
}

# Lays the samples of a check out below $tmp/CHECK.
lay_out()
{
	mkdir "$tmp/$1"
	awk -v check="$1" -v dir="$tmp/$1" '
	$1 == "@@" {
		out = $2 == check ? dir "/" $3 : ""
		if (out != "") {
			folder = out
			sub(/\/[^\/]*$/, "", folder)
			system("mkdir -p " folder)
			printf "" >out
		}
		next
	}
	out == "" { next }
	$1 == "@repeat" {
		line = $0
		sub(/^@repeat [0-9]+ /, "", line)
		for (i = 0; i < $2; i++)
			print line >out
		next
	}
	{ print >out }' "$house/samples"
}

# The control: every bad sample is named, every good one is not.
control_samples()
{
	lay_out "$1"
	(
		cd "$tmp/$1" || exit
		"check_$1" >"$tmp/said" 2>&1
		files | while read -r f; do
			case $(basename "$f") in
			good* | *good) ! grep -qF "$f:" "$tmp/said" || echo "a good sample is complained about: $f" ;;
			*) grep -qF "$f:" "$tmp/said" || echo "a bad sample is missed: $f" ;;
			esac
		done
		[ -s "$tmp/said" ] || echo "nothing is found"
	)
}

control_symbols()
{
	said=$(printf '%18s %s\n' U memcpy@GLIBC_2.14 U system@GLIBC_2.2.5 w popen | forbidden_symbols)
	[ "$said" = 'the program calls system()' ] || echo "of memcpy, system and a weak popen it names: $said"
}

control()
{
	if [ "$1" = symbols ]; then
		out=$(control_symbols)
	else
		out=$(control_samples "$1")
	fi
	if [ -z "$out" ]; then
		result ok "$1: bad samples are caught"
	else
		result 'not ok' "$1: bad samples are caught"
		echo "$out" | sed 's/^/# /'
	fi
}

# Looking at nothing would find nothing.
if [ -z "$(cd "$top" && sources 'src|include')" ]; then
	echo "Bail out! no sources below $top"
	exit 99
fi
echo "$checks" | grep -c . | awk '{ print "1.." $1 * 2 }'
while read -r name tool words; do
	if [ "$tool" = - ] || command -v "$tool" >/dev/null 2>&1; then
		judge "$name" "$words"
		control "$name"
	elif [ -n "$name" ]; then
		result ok "$name: $words # SKIP $tool is not installed"
		result ok "$name: bad samples are caught # SKIP $tool is not installed"
	fi
done <<END
$checks
END
exit "$failed"
