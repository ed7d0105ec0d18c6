#!/bin/sh
# SPDX-License-Identifier: MIT
# What check finds: a changed or lost photo, stray files, a changed record, damaged and foreign files.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek --city=Motala >/dev/null
png red >red.png
"$program" photo add 1 red.png >/dev/null
copy=$(find book/photos -name '*.png')

try 'a whole book' 0 check <<'END'
checked 72 records and 1 photo: 0 problems
END

# Photos.
cp "$copy" keep.png
printf X | dd of="$copy" bs=1 seek=20 conv=notrunc status=none
try 'a photo with a changed byte' 1 check <<'END'
photo 1 of client 1: the file 'HERE/book/photos/2e/2e9b06dc65a4dec84a3eb3124553ec93ca27c78221e64ab2177d0f1412cfcb20.png' was changed
checked 72 records and 1 photo: 1 problem
! scalpbook: 1 problem found, named above
END
try 'sizes alone do not tell' 0 check --quick <<'END'
checked 72 records and 1 photo by their size: 0 problems
END
printf X >>"$copy"
try 'but when it grew' 1 check --quick <<'END'
photo 1 of client 1: the file 'HERE/book/photos/2e/2e9b06dc65a4dec84a3eb3124553ec93ca27c78221e64ab2177d0f1412cfcb20.png' was changed
checked 72 records and 1 photo by their size: 1 problem
! scalpbook: 1 problem found, named above
END
rm "$copy"
try 'and when it is gone' 1 check --quick <<'END'
photo 1 of client 1: cannot open 'HERE/book/photos/2e/2e9b06dc65a4dec84a3eb3124553ec93ca27c78221e64ab2177d0f1412cfcb20.png': No such file or directory
checked 72 records and 1 photo by their size: 1 problem
! scalpbook: 1 problem found, named above
END
try 'a photo that is gone' 1 check <<'END'
photo 1 of client 1: cannot open 'HERE/book/photos/2e/2e9b06dc65a4dec84a3eb3124553ec93ca27c78221e64ab2177d0f1412cfcb20.png': No such file or directory
checked 72 records and 1 photo: 1 problem
! scalpbook: 1 problem found, named above
END
cp keep.png "$copy"
chmod 600 "$copy"
touch book/photos/note.txt book/photos/2e/stray.png
try 'files that nobody named' 1 check <<'END'
stray file 'HERE/book/photos/2e/stray.png': no photo record names it
stray file 'HERE/book/photos/note.txt': no photo record names it
checked 72 records and 1 photo: 2 problems
! scalpbook: 2 problems found, named above
END
rm book/photos/note.txt book/photos/2e/stray.png
try 'whole again' 0 check <<'END'
checked 72 records and 1 photo: 0 problems
END

# Records: another program changed a byte, here in the file itself.
offset=$(grep -abo Motala book/scalpbook.db | head -n 1 | cut -d: -f1)
check 'what was saved is in the database, not only in its log' test -n "$offset"
cp -R book changed
printf N | dd of=changed/scalpbook.db bs=1 seek="${offset:-0}" conv=notrunc status=none
try 'a record with a changed byte' 1 --book changed check <<'END'
client 1 Ek, Per: was changed by something other than this program
checked 72 records and 1 photo: 1 problem
! scalpbook: 1 problem found, named above
END
cp -R book damaged
head -c 5000 book/scalpbook.db >damaged/scalpbook.db
try 'half a database' 79 --book damaged check <<'END'
! scalpbook: the book is damaged: stop working in it, keep the files, and restore the latest backup
END
before=$(cksum <damaged/scalpbook.db)
try 'is not written to' 79 --book damaged client add --given-name=A --family-name=B <<'END'
! scalpbook: the book is damaged: stop working in it, keep the files, and restore the latest backup
END
check 'not a byte' test "$(cksum <damaged/scalpbook.db)" = "$before"

# What is no book of this program is left alone.
mkdir text
echo 'a letter' >text/scalpbook.db
before=$(cksum <text/scalpbook.db)
try 'a text is no book' 78 --book text client list <<'END'
! scalpbook: 'HERE/text/scalpbook.db' is not a book: it is too short; it was left as it is
END
try 'nor a place for one' 73 --book text init <<'END'
! scalpbook: making a book in 'text': 'HERE/text/scalpbook.db' exists already
END
check 'the text is as it was' test "$(cksum <text/scalpbook.db)" = "$before"
cp -R book other
cp -R book newer
# user_version is four bytes at 60 of the file, application_id four at 68.
printf '\000\000\000\143' | dd of=newer/scalpbook.db bs=1 seek=60 conv=notrunc status=none
printf 'abcd' | dd of=other/scalpbook.db bs=1 seek=68 conv=notrunc status=none
before=$(cksum <newer/scalpbook.db)
try 'a book of a newer program' 72 --book newer client list <<'END'
! scalpbook: the book has format 99 and this program knows formats up to 5: use the newer Scalpbook that made it; nothing was changed
END
try 'info still says where it is' 72 --book newer info <<'END'
program	scalpbook 0.1.0
book	newer
state	the book has format 99 and this program knows formats up to 5: use the newer Scalpbook that made it; nothing was changed
! scalpbook: the book has format 99 and this program knows formats up to 5: use the newer Scalpbook that made it; nothing was changed
END
check 'the newer book is as it was' test "$(cksum <newer/scalpbook.db)" = "$before"
try 'a database of another program' 78 --book other client list <<'END'
! scalpbook: 'HERE/other/scalpbook.db' is not a book: it is the database of another program; it was left as it is
END
try 'the book itself is whole' 0 check <<'END'
checked 72 records and 1 photo: 0 problems
END

finish
