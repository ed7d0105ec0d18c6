#!/bin/sh
# SPDX-License-Identifier: MIT
# Photos into the book: copied under their hash, told by content, each file for itself.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" client add --given-name=Eva --family-name=Alm >/dev/null
"$program" session add 1 --starts='2026-11-20 10:00' >/dev/null
for colour in red green blue; do
	png $colour >$colour.png
	touch -d '2026-11-20 09:00' $colour.png
done
: >empty.png
echo 'no picture at all' >text.jpg
mkfifo fifo.png

try 'a photo gets an id' 0 photo add 1 red.png --session=1 --view=F --moment=before <<'END'
1
END
try 'its record' 0 photo show 1 <<'END'
id	1
client	1
session	1
view	F
moment	before
taken_at	2026-11-20 09:00
time_source	file
file	red.png
format	png
sha256	2e9b06dc65a4dec84a3eb3124553ec93ca27c78221e64ab2177d0f1412cfcb20
bytes	69
pixels_wide	1
pixels_high	1
status	active
END
check 'the copy is named by its bytes' cmp red.png "book/photos/2e/$(sha256sum red.png | cut -c 1-64).png"
check 'only the owner can look at it' test -z "$(find book/photos -type f ! -perm 600 -o -type d ! -perm 700)"
try 'the same picture again' 73 photo add 1 red.png <<'END'
! scalpbook: 'red.png' is in the book already, as photo 1 of client 1
END
try 'of another client it is another photo' 0 photo add 2 red.png <<'END'
2
END
mkdir nothing
try 'what is no picture is named, the rest is added' 65 photo add 1 green.png empty.png text.jpg missing.png nothing fifo.png blue.png <<'END'
3
4
! scalpbook: there is no picture (JPEG, PNG, WebP, HEIC) in 'nothing'
! scalpbook: 'empty.png' is empty, so it is no picture
! scalpbook: 'text.jpg' is not a picture (JPEG, PNG, WebP, HEIC)
! scalpbook: cannot open 'missing.png': No such file or directory
! scalpbook: 'fifo.png' is not a file
! scalpbook: 5 of 7 files were not added, each named above
END
try 'nothing but an empty file' 65 photo add 1 empty.png <<'END'
! scalpbook: 'empty.png' is empty, so it is no picture
END
try 'of nobody' 65 photo add 9 blue.png <<'END'
! scalpbook: there is no client 9
END
try 'of a session that is not there' 65 photo add 2 blue.png --session=7 <<'END'
! scalpbook: Session: client 2 has no session 7
END
try 'a view that could be two' 65 photo add 2 blue.png --view=L <<'END'
! scalpbook: View: 'L' fits several, for example L90 and L45
END
try 'no file' 2 photo add 1 <<'END'
! scalpbook: something is missing; usage: scalpbook photo add [OPTION…] CLIENT FILE…
END
try 'when it was taken is told or the time of the file' 0 photo add 2 blue.png --view=L90 --taken-at='2026-11-01 10:00' <<'END'
5
END
try 'all' 0 photo list <<'END'
1	1	1	F	before	2026-11-20 09:00
2	2				2026-11-20 09:00
3	1				2026-11-20 09:00
4	1				2026-11-20 09:00
5	2		L90		2026-11-01 10:00
END
quietly 'described later' 0 photo edit 3 --view=V --moment=healed --note='day 30'
quietly 'put away' 0 photo archive 2
try 'of one client' 0 photo list 2 <<'END'
5	2		L90		2026-11-01 10:00
END
try 'of a client that does not exist' 66 photo list 9 <<'END'
! scalpbook: there is no client 9
END
quietly 'a client of whom nothing is kept is none of those' 0 consent list 1
try 'nor has it any record of another type' 66 assessment list 9 --csv <<'END'
! scalpbook: there is no client 9
END
try 'of one client, as objects' 0 photo list 1 --json --limit=1 --newest <<'END'
{"id":4,"client":1,"session":null,"view":null,"moment":null,"taken_at":"2026-11-20 09:00","time_source":"file","camera":null,"note":null,"file":"blue.png","format":"png","sha256":"4621bdc6785587a1a242c7ea60fcc348ab29dca54ca73ea0cf34ee44093ca488","bytes":69,"pixels_wide":1,"pixels_high":1,"orientation":null,"status":"active"}
END
try 'the book is whole' 0 check <<'END'
checked 78 records and 5 photos: 0 problems
END

finish
