# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# What the tests of the command line share: a home, a clock and a locale of their own, and cases that show what they expect.
# Sourced from the build directory; a test goes on in an empty directory, $tmp, and ends with 'finish'.
set -u
program=$PWD/src/scalpbook
srcdir=$(cd "${srcdir:-.}" && pwd)
tmp=$(mktemp -d)
trap 'chmod -R u+w "$tmp"; rm -rf "$tmp"' EXIT
mkdir "$tmp/home"
HOME=$tmp/home
TZ=UTC
LC_ALL=C.UTF-8
SCALPBOOK_NOW=2026-11-23T10:00:00Z
SCALPBOOK_BOOK=$tmp/book
export HOME TZ LC_ALL SCALPBOOK_NOW SCALPBOOK_BOOK
unset XDG_DATA_HOME LANGUAGE NO_COLOR ACCESSIBLE
umask 022
cd "$tmp" || exit 99
cases=0
failed=0
return=$(printf '\r')
"$program" --book another init >/dev/null
who=$("$program" --book another info | sed -n 's/^who	//p')

scalpbook()
{
	"$program" "$@"
}

# result STATUS WORDS: a case; the file 'said' explains a failure.
result()
{
	cases=$((cases + 1))
	if [ "$1" = 0 ]; then
		echo "ok $cases - $2"
	else
		failed=1
		echo "not ok $cases - $2"
		sed 's/^/# /' said
	fi
}

# same WORDS WANTED GOT: the files 'expected' and 'is' are equal, and so are the two exit statuses.
same()
{
	bad=0
	diff -u expected is >said || bad=1
	[ "$2" = "$3" ] || {
		echo "exit status $3 instead of $2" >>said
		bad=1
	}
	result $bad "$1"
}

# expect WORDS STATUS COMMAND…: both its outputs must be what stands on standard input, TMP for the directory of the test.
# What it reads is what $input names.
input=/dev/null
expect()
{
	name=$1
	want=$2
	shift 2
	sed "s|TMP|$tmp|g" >expected
	"$@" >is 2>&1 <"$input"
	same "$name" "$want" $?
}

# What differs from machine to machine by a name, and what nobody sees visibly.
plain()
{
	sed "s|$tmp|HERE|g; s|\\b$who\\b|LOGIN|g; s|$return\$|^M|; s|tmp-[-0-9a-f]*|tmp-ID|"
}

# compare WORDS STATUS: the files out, err and code with standard input, in which a line of standard error begins with "! ".
compare()
{
	{ cat out; sed 's/^/! /' err; } | plain >is
	sed "s/\\b$who\\b/LOGIN/g" >expected	# a login may be a word of the text
	same "$1" "$2" "$code"
}

# try WORDS STATUS ARG… <<'END': the program's output and errors are exactly this.
try()
{
	words=$1 status=$2
	shift 2
	scalpbook "$@" >out 2>err </dev/null
	code=$?
	compare "$words" "$status"
}

# quietly WORDS STATUS ARG…: it says nothing at all.
quietly()
{
	try "$@" <<-'END'
	END
}

# check WORDS COMMAND…: a command of the shell succeeds.
check()
{
	words=$1
	shift
	"$@" >said 2>&1
	result $? "$words"
}

# skip WORDS REASON
skip()
{
	cases=$((cases + 1))
	echo "ok $cases - $1 # SKIP $2"
}

# A picture of one pixel: red, green or blue.
png()
{
	case $1 in
	red) data='\170\332\143\370\317\300\000\000\003\001\001\000\367\003\101\103' ;;
	green) data='\170\332\143\140\370\317\000\000\002\002\001\000\105\364\122\324' ;;
	blue) data='\170\332\143\140\140\370\017\000\001\003\001\000\066\164\021\100' ;;
	esac
	printf '\211PNG\r\n\032\n\000\000\000\015IHDR\000\000\000\001\000\000\000\001\010\002\000\000\000\220\167\123\336'
	# shellcheck disable=SC2059 # the bytes are written as octal escapes
	printf '\000\000\000\014IDAT'"$data"'\000\000\000\000IEND\256\102\140\202'
}

# The plan comes last: the number of cases is known then.
finish()
{
	echo "1..$cases"
	exit "$failed"
}
