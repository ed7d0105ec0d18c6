#!/bin/sh
# SPDX-License-Identifier: MIT
# scalpbook demo: a book to try the program on, made where none is, refused where clients are.
# shellcheck disable=SC1091,SC2154,SC2317 # tmp comes from there, which calls our functions
. "${srcdir:-.}/tests/cli/lib.sh"

# The counts of a seed are the generator's own; that they are these is for t_bulk to judge.
made_up()
{
	scalpbook demo "$@" | sed 's/[1-9][0-9]*/N/g'
}

expect 'a book is made where none is' 0 made_up --clients 12 <<END
made up N clients, N assessments, N sessions and N photos
END

expect 'the first client is Åsa Öberg' 0 scalpbook client list --find 'asa oberg' <<END
1	Åsa	Öberg	$(scalpbook client show 1 | sed -n 's/^born	//p')	$(scalpbook client show 1 | sed -n 's/^phone	//p')
END

checked()
{
	scalpbook check | sed 's/[1-9][0-9]*/N/g'
}
expect 'it is whole' 0 checked <<END
checked N records, N photos and N exports: 0 problems
END

# The last number says how many there are, drafts and credit notes aside; more than one client pays.
numbered()
{
	n=$(scalpbook invoice list | grep INV- | tee invoices | wc -l)
	cut -f 3 invoices | sort | tail -n 1 | sed "s/^INV-0*$n\$/as many as numbers/"
	[ "$(cut -f 2 invoices | sort -u | wc -l)" -gt 1 ]
}
expect 'invoices have numbers without gaps' 0 numbered <<END
as many as numbers
END

expect 'a book with clients is left alone' 73 scalpbook demo <<END
scalpbook: the book has 12 clients already; made-up ones go into an empty book only
END

left()
{
	find "$SCALPBOOK_BOOK" -mindepth 1 -maxdepth 1 -type d | sed 's/.*\///' | sort
}
expect 'nothing that was needed on the way stays' 0 left <<END
batches
photos
END

SCALPBOOK_BOOK=$tmp/other
expect 'a number is asked for' 2 scalpbook demo --clients many <<END
scalpbook: --clients: 'many' is not a number
END
expect 'none is no number of clients' 2 scalpbook demo --clients 0 <<END
scalpbook: 1 to 100000000 clients can be made up
END

SCALPBOOK_BOOK=$tmp/third
expect 'reading only makes no book' 66 scalpbook --read-only demo <<END
scalpbook: there is no book in 'TMP/third'; make one with: scalpbook --book='TMP/third' init
END

finish
