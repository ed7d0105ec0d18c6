#!/bin/sh
# SPDX-License-Identifier: MIT
# The whole book out and back, with the real program: directories that are equal byte by byte.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" demo --clients 12 >/dev/null
records=$("$program" info | awk -F'\t' '
	$1 ~ /^(clients|assessments|health|scars|courses|sessions|inks|photos|marks|consents|copies|tasks)$/ { n += $2 }
	$1 ~ /^(pigments|bottles|holdrules|taskrules|taxes|accounts|prices|invoices|sales|payments|batches|staff)$/ { n += $2 }
	END { print n }')

expect 'all goes into a directory' 0 scalpbook export all -o "$tmp/one" <<END
TMP/one	$records records	$(find "$tmp/book/photos" "$tmp/book/batches" -type f | wc -l) files
END
expect 'and makes a book where there is none' 0 scalpbook --book "$tmp/new" import all "$tmp/one" <<END
TMP/new	$records records	$(find "$tmp/book/photos" "$tmp/book/batches" -type f | wc -l) files
END
"$program" --book "$tmp/new" export all -o "$tmp/two" >/dev/null
check 'the copy of the copy is the same' diff -r one two
check 'every photo is the same' diff -r book/photos new/photos
check 'and every export' diff -r book/batches new/batches
check 'the new book is sound' "$program" --book "$tmp/new" check
check 'nobody else may read it' test -z "$(find one -perm /077)"
check 'an export is in the audit trail' sh -c "'$program' audit list --newest --limit=1 | grep -q '	export	'"

expect 'not over what is there' 73 scalpbook export all -o "$tmp/one" <<'END'
scalpbook: 'TMP/one' is not empty: an export of all wants a directory of its own
END
try 'nowhere' 2 export all <<'END'
! scalpbook: export all needs a directory: -o DIR
END
try 'all is all' 2 export all -o three --from=today <<'END'
! scalpbook: --from does not go with 'all'
END
expect 'not into a book in use' 73 scalpbook import all "$tmp/one" <<'END'
scalpbook: somebody has worked in the book 'TMP/book'; an export of all goes into a new one: --book=NEW-DIRECTORY
END
echo more >>one/clients.csv
rm "one/$(cd one && find photos -type f | head -n 1)"
: >one/stray
expect 'what was changed is named' 65 scalpbook --book "$tmp/other" import all "$tmp/one" <<END
clients.csv was changed since it was exported
$(cd two && find photos -type f | sort | while read -r f; do [ -e "../one/$f" ] || echo "$f is missing"; done)
stray does not belong there
scalpbook: 'TMP/one' is not what was exported (3 problems, named above); nothing was imported
END
check 'and no book is made' test ! -e other
expect 'what is no copy' 66 scalpbook --book "$tmp/other" import all "$tmp/home" <<'END'
scalpbook: 'TMP/home' has no MANIFEST.csv, so it is no export of all
END
expect 'a book that is only read goes out' 0 scalpbook --book "$tmp/new" --read-only export all -o "$tmp/four" <<END
TMP/four	$records records	$(find "$tmp/book/photos" "$tmp/book/batches" -type f | wc -l) files
END

finish
