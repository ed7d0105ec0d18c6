#!/bin/sh
# SPDX-License-Identifier: MIT
# Consents and their papers: copied under their hash, told by content, kept when another takes their place, checked.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
printf '%%PDF-1.4\nfirst\n%%%%EOF\n' >first.pdf
printf '%%PDF-1.4\nsecond\n%%%%EOF\n' >second.dat
printf '%%PDF-1.4\nhalf' >half.pdf
png red >scan.png
echo 'no paper at all' >text.pdf
: >empty.pdf

hash_of() { sha256sum "$1" | cut -c 1-64; }

try 'a consent with its paper' 0 consent add 1 --purpose=treatment --version-signed=2026-1 --signed-on=2026-11-01 --paper=first.pdf <<'END'
1
END
try 'its record' 0 consent show 1 <<END
id	1
client	1
purpose	treatment
version_signed	2026-1
signed_on	2026-11-01
who	LOGIN
paper	first.pdf
format	pdf
sha256	$(hash_of first.pdf)
bytes	21
status	active
END
first=$(hash_of first.pdf)
check 'the copy is named by its bytes' cmp first.pdf "book/papers/$(echo "$first" | cut -c 1-2)/$first.pdf"
check 'only the owner can look at it' test -z "$(find book/papers -type f ! -perm 600 -o -type d ! -perm 700)"
try 'a picture of the paper, attached later' 0 consent add 1 --purpose=web --signed-on=2026-11-02 <<'END'
2
END
quietly 'attached' 0 consent edit 2 --paper=scan.png
try 'the list' 0 consent list 1 <<'END'
1	1	treatment	2026-1	2026-11-01		first.pdf
2	1	web		2026-11-02		scan.png
END
try 'what is no paper' 65 consent edit 1 --paper=text.pdf <<'END'
! scalpbook: 'text.pdf' is neither a PDF nor a picture (JPEG, PNG, WebP, HEIC)
END
try 'an empty file' 65 consent edit 1 --paper=empty.pdf <<'END'
! scalpbook: 'empty.pdf' is empty, so it is no paper
END
try 'half a PDF' 65 consent edit 1 --paper=half.pdf <<'END'
! scalpbook: 'half.pdf' is a broken PDF: its end is missing
END
try 'no file' 66 consent edit 1 --paper=missing.pdf <<'END'
! scalpbook: cannot open 'missing.pdf': No such file or directory
END
try 'a consent that is wrong takes no file with it' 65 consent edit 1 --withdrawn-on=2025-01-01 --paper=second.dat <<'END'
! scalpbook: Withdrawn: is before it was signed
END
check 'nothing was copied' test "$(find book/papers -type f | wc -l)" = 2
quietly 'withdrawn' 0 consent edit 2 --withdrawn-on=2026-11-20
quietly 'another paper instead' 0 consent edit 1 --paper=second.dat
check 'the name does not count' test -f "book/papers/$(hash_of second.dat | cut -c 1-2)/$(hash_of second.dat).pdf"
check 'the earlier one is kept' test -f "book/papers/$(echo "$first" | cut -c 1-2)/$first.pdf"
# shellcheck disable=SC2317 # called by expect
whole() { "$program" check 2>&1 | sed 's/^checked [0-9]* records/checked N records/'; }
expect 'the book is whole' 0 whole <<'END'
checked N records, 0 photos and 2 papers: 0 problems
END
try 'what was signed stays when it is archived' 0 consent archive 2 <<'END'
END
try 'out of the list, with its paper' 0 consent list --status=archived <<'END'
2	1	web		2026-11-02	2026-11-20	scan.png
END
mkdir -p book/papers/ab
echo stray >"book/papers/ab/$(printf 'ab%062d' 0).pdf"
second=$(hash_of second.dat)
echo changed >"book/papers/$(echo "$second" | cut -c 1-2)/$second.pdf"
expect 'the check names a changed paper and a stray file' 0 whole <<END
consent 1 of client 1: the file 'TMP/book/papers/$(echo "$second" | cut -c 1-2)/$second.pdf' was changed
stray file 'TMP/book/papers/ab/$(printf 'ab%062d' 0).pdf': no consent record names it
checked N records, 0 photos and 2 papers: 2 problems
scalpbook: 2 problems found, named above
END
rm "book/papers/$(echo "$second" | cut -c 1-2)/$second.pdf"
check 'a paper that is gone is named' sh -c "'$program' check | grep -q 'consent 1 of client 1: cannot open'"

finish
