#!/bin/sh
# SPDX-License-Identifier: MIT
# A book to read only, a full disk, an output that nobody reads, places where no book can be.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" client add --given-name=Eva --family-name=Alm >/dev/null
png red >red.png

# Told to change nothing.
try 'a client is not added' 77 --read-only client add --given-name=A --family-name=B <<'END'
! scalpbook: this session may not add and change records: started with --read-only
END
try 'not even with the option behind' 77 client archive 1 --read-only <<'END'
! scalpbook: this session may not add and change records: started with --read-only
END
try 'a photo is not added' 77 --read-only photo add 1 red.png <<'END'
! scalpbook: this session may not add and change records: started with --read-only
END
try 'a setting is not changed' 77 --read-only setting currency=EUR <<'END'
! scalpbook: this session may not change settings and staff: started with --read-only
END
try 'reading works' 0 --read-only client list <<'END'
1	Per	Ek		
2	Eva	Alm		
END
try 'so does checking' 0 --read-only check <<'END'
checked 72 records and 0 photos: 0 problems
END
try 'and exporting' 0 --read-only export clients -o clients.csv <<'END'
clients.csv	2
END

# A disk that takes no more: no file may grow beyond 48 KiB: the index of the log needs 32, a line of the trail five pages of 8.
full()
{
	words=$1 status=$2
	shift 2
	(
		ulimit -f 96
		exec "$program" "$@" </dev/null
	) >out 2>err
	code=$?
	compare "$words" "$status"
}
cp red.png big.png
head -c 50000 /dev/zero >>big.png
"$program" client edit 2 --notes="$(head -c 60000 /dev/zero | tr '\0' n)"
full 'nothing is saved' 80 client add --given-name=A --family-name=B <<'END'
! scalpbook: the disk takes no more, it may be full: make room, then save again
END
full 'no half export' 74 export clients -o full.csv <<'END'
! scalpbook: cannot write 'full.csv': File too large
END
full 'no half photo' 74 photo add 1 big.png <<'END'
! scalpbook: cannot write 'HERE/book/photos/tmp-ID': File too large
END
check 'no half file is left' test -z "$(find . -name '*full*' -o -path './book/photos/*' -type f)"
full 'reading still works' 0 client list <<'END'
1	Per	Ek		
2	Eva	Alm		
END
try 'with room again nothing is lost' 0 check <<'END'
checked 72 records and 0 photos: 0 problems
END
try 'and the same can be saved' 0 photo add 1 big.png <<'END'
1
END

# Nobody reads the answer, or there is no room for it.
mkfifo pipe
# shellcheck disable=SC2094 # it has a reader, then none
exec 5<>pipe 6>pipe 5>&-
scalpbook audit list >&6 2>told
code=$?
exec 6>&-
check 'a reader that has enough is nothing to talk about' test ! -s told
check 'with the status of a broken pipe' test $code = 141
scalpbook client list 2>told >/dev/full
code=$?
check 'a full standard output is' grep -q 'No space left on device' told
check 'with the status of a full disk' test $code = 80

# A book that may not be written to.
if [ "$(id -u)" = 0 ]; then
	skip 'a directory that cannot be written to is read' 'root may write anywhere'
	skip 'and says why nothing is saved' 'root may write anywhere'
else
	chmod -R a-w book
	scalpbook client list >told 2>&1
	check 'a directory that cannot be written to is read' grep -q Alm told
	scalpbook client add --given-name=A --family-name=B >out 2>told
	check 'and says why nothing is saved' test $? = 77
	chmod -R u+w book
fi
try 'a book in nothing' 66 --book= client list <<'END'
! scalpbook: there is no book in ''; make one with: scalpbook --book='' init
END
try 'a file is no directory of a book' 66 --book=red.png client list <<'END'
! scalpbook: there is no book in 'red.png'; make one with: scalpbook --book='red.png' init
END
try 'no book inside a file' 74 --book=red.png/book init <<'END'
! scalpbook: cannot make the directory 'red.png': Not a directory
END

finish
