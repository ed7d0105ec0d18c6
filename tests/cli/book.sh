#!/bin/sh
# SPDX-License-Identifier: MIT
# A book on the command line: who may read its files, what is asked twice, what is refused, what comes out whole.
# shellcheck disable=SC1091,SC2016,SC2154,SC2317 # tmp comes from there, which calls our functions
. "${srcdir:-.}/tests/cli/lib.sh"
umask 022

# Whatever the program makes is for its owner alone, whatever the mask of the person is.
modes()
{
	find "$tmp/book" "$tmp/out.csv" -type d ! -perm 0700 -o -type f ! -perm 0600
}
printf '\377\330\377\340' >"$tmp/broken.jpg"
scalpbook demo --clients=12 >"$tmp/made"
scalpbook export clients -o "$tmp/out.csv" >"$tmp/exported"
expect 'files of the book are 0600, directories 0700' 0 modes </dev/null

rm -r "$tmp/book"
expect 'an empty book' 0 scalpbook init <<END
TMP/book
END
expect 'not a second time' 73 scalpbook init <<END
scalpbook: making a book in 'TMP/book': 'TMP/book/scalpbook.db' exists already
END
expect 'a client' 0 scalpbook client add --given-name=Åsa --family-name=Öberg --phone='+46 70 123 45 67' --born=1984-05-31 <<END
1
END
expect 'the same phone, written at home' 73 scalpbook client add --given-name=A --family-name=B --phone='070-123 45 67' <<END
scalpbook: 1 Öberg, Åsa has the same phone; add --force if this is another person
END
expect 'the same name and birth date' 73 scalpbook client add --given-name=asa --family-name=OBERG --born=31.5.1984 <<END
scalpbook: 1 Öberg, Åsa has the same name and date of birth; add --force if this is another person
END
expect 'on purpose' 0 scalpbook client add --given-name=A --family-name=B --phone='070-123 45 67' --force <<END
2
END

expect 'several things wrong, all told' 65 scalpbook session add 7 --practitioner=nobody --kind= <<END
scalpbook: Starts: must not be empty; Kind: must not be empty; there is no client 7; Practitioner: there is no member of staff 'nobody'
END
expect 'an option where it means nothing' 2 scalpbook client list -o "$tmp/x" <<END
scalpbook: there is no option '-o' here; see: scalpbook help client list
END
expect 'the status of a search is looked at' 2 scalpbook client list --find=oberg --status=moon <<END
scalpbook: clients: no status 'moon'
END
evil=$(printf '%s/\033]0;x\007.jpg' "$tmp")
cp "$tmp/broken.jpg" "$evil"
expect 'the name of a file does nothing to the terminal' 65 scalpbook photo add 1 "$evil" <<END
scalpbook: 'TMP/<U+001B>]0;x<U+0007>.jpg' is a broken JPEG: Premature end of JPEG file
END

expect 'a reader changes nothing' 77 scalpbook --read-only client edit 1 --city=Lund <<END
scalpbook: this session may not add and change records: started with --read-only
END
expect 'a done session' 0 scalpbook session add 1 --starts='2026-11-20 10:00' --status=done <<END
1/1
END
expect 'is cancelled by mistake' 0 scalpbook session archive 1/1 </dev/null
expect 'and brought back' 0 scalpbook session archive --back 1/1 </dev/null
expect 'as it was' 0 sh -c '"$0" session show 1/1 | grep ^status' "$program" <<END
status	done
END

expect 'what an export says, an import reads' 0 sh -c '
	"$0" client edit 1 --notes="two
lines, \"quoted\"" --tags="VIP, press" --alert="=1+1" && "$0" export clients -o "$1/one.csv" >/dev/null &&
	"$0" --book "$1/second" init >/dev/null && "$0" --book "$1/second" import clients "$1/one.csv" >/dev/null 2>&1 &&
	"$0" --book "$1/second" export clients -o "$1/two.csv" >/dev/null && cmp "$1/one.csv" "$1/two.csv"' "$program" "$tmp" </dev/null

too_long()
{
	printf '2\n%09000d\n!\n0\n' 0 | scalpbook --accessible | grep -c '! Longer'
}
expect 'the rest of a long line answers no question' 0 too_long <<END
1
END

# A book of a later program: the version stands at byte 60 of the file, big-endian.
cp "$tmp/book/scalpbook.db" "$tmp/before"
printf '\000\000\003\347' | dd of="$tmp/book/scalpbook.db" bs=1 seek=60 conv=notrunc 2>/dev/null
cp "$tmp/book/scalpbook.db" "$tmp/newer"
for how in '' --read-only; do
	# shellcheck disable=SC2086
	expect "a book of a newer program is refused $how" 72 scalpbook $how client list <<END
scalpbook: the book has format 999 and this program knows formats up to 5: use the newer Scalpbook that made it; nothing was changed
END
done
expect 'and left as it was' 0 cmp "$tmp/newer" "$tmp/book/scalpbook.db" </dev/null
cp "$tmp/before" "$tmp/book/scalpbook.db"
expect 'nothing of all this is wrong' 0 scalpbook check <<END
checked 75 records and 0 photos: 0 problems
END
finish
