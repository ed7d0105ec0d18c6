#!/bin/sh
# SPDX-License-Identifier: MIT
# Clients from the command line: add, list, search, show, edit, archive, and what the audit says of it.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

try 'without a book it says how to make one' 66 client list <<'END'
! scalpbook: there is no book in 'HERE/book'; make one with: scalpbook --book='HERE/book' init
END
try 'a book is made once' 0 init <<'END'
HERE/book
END
try 'and only once' 73 init <<'END'
! scalpbook: making a book in 'HERE/book': 'HERE/book/scalpbook.db' exists already
END
try 'an empty book has no clients' 0 client list <<'END'
END
check 'only the owner can look into it' test -z "$(find book -type f ! -perm 600 -o -type d ! -perm 700)"
try 'a client gets a number' 0 client add --given-name=Åsa --family-name=Öberg --phone='+46 70 123 45 67' \
	--born=1984-05-31 --tags='vip, new' --alert='latex allergy' <<'END'
1
END
try 'and the next one the next' 0 client add --given-name=Per --family-name=Öberg --gender=male \
	--notes='first line
second line' <<'END'
2
END
try 'the same name and birthday is noticed' 73 client add --given-name=Asa --family-name=Oberg --born=31.5.1984 <<'END'
! scalpbook: 1 Öberg, Åsa has the same name and date of birth; add --force if this is another person
END
try 'the same phone is noticed' 73 client add --given-name=Ann --family-name=Berg --phone='(46) 70-1234567' <<'END'
! scalpbook: 1 Öberg, Åsa has the same phone; add --force if this is another person
END
try 'but may be another person' 0 client add --given-name=Asa --family-name=Oberg --born=1984-05-31 --force <<'END'
3
END

# What a list looks like.
try 'tabs in a pipe' 0 client list <<'END'
1	Åsa	Öberg	1984-05-31	+46 70 123 45 67
2	Per	Öberg		
3	Asa	Oberg	1984-05-31	
END
try 'one object a line' 0 client list --json <<'END'
{"number":1,"given_name":"Åsa","family_name":"Öberg","preferred_name":null,"born":"1984-05-31","gender":null,"phone":"+46 70 123 45 67","second_phone":null,"email":null,"address":null,"city":null,"postcode":null,"country":null,"heard_from":null,"tags":["vip","new"],"alert":"latex allergy","status":"active","added":"2026-11-23","notes":null}
{"number":2,"given_name":"Per","family_name":"Öberg","preferred_name":null,"born":null,"gender":"male","phone":null,"second_phone":null,"email":null,"address":null,"city":null,"postcode":null,"country":null,"heard_from":null,"tags":[],"alert":null,"status":"active","added":"2026-11-23","notes":"first line\nsecond line"}
{"number":3,"given_name":"Asa","family_name":"Oberg","preferred_name":null,"born":"1984-05-31","gender":null,"phone":null,"second_phone":null,"email":null,"address":null,"city":null,"postcode":null,"country":null,"heard_from":null,"tags":[],"alert":null,"status":"active","added":"2026-11-23","notes":null}
END
try 'CSV with a header, quoted where needed' 0 client list --csv <<'END'
number,given_name,family_name,preferred_name,born,gender,phone,second_phone,email,address,city,postcode,country,heard_from,tags,alert,status,added,notes^M
1,Åsa,Öberg,,1984-05-31,,+46 70 123 45 67,,,,,,,,"vip,new",latex allergy,active,2026-11-23,^M
2,Per,Öberg,,,male,,,,,,,,,,,active,2026-11-23,"first line
second line"^M
3,Asa,Oberg,,1984-05-31,,,,,,,,,,,,active,2026-11-23,^M
END

# Search.
try 'search folds accents and case' 0 client list --find=OBERG <<'END'
1	Åsa	Öberg	1984-05-31	+46 70 123 45 67
3	Asa	Oberg	1984-05-31	
2	Per	Öberg		
END
try 'every word must fit' 0 client list --find='ob per' <<'END'
2	Per	Öberg		
END
try 'part of a phone number' 0 client list --find='123 45 67' <<'END'
1	Åsa	Öberg	1984-05-31	+46 70 123 45 67
END
try 'a tag' 0 client list --find=vip <<'END'
1	Åsa	Öberg	1984-05-31	+46 70 123 45 67
END
try 'nothing to search for is everybody' 0 client list --find='' --limit=1 <<'END'
1	Åsa	Öberg	1984-05-31	+46 70 123 45 67
END
quietly "search text is only text: ' OR 1=1 --" 0 client list --find="' OR 1=1 --"
quietly "search text is only text: %" 0 client list --find="%"
quietly "search text is only text: *" 0 client list --find="*"
quietly "search text is only text: \"" 0 client list --find="\""
quietly "search text is only text: \\" 0 client list --find="\\"
quietly "search text is only text: )(" 0 client list --find=")("
quietly "search text is only text: NULL" 0 client list --find="NULL"
quietly "search text is only text: -- ;" 0 client list --find="-- ;"

# One client.
try 'every field that is given' 0 client show 1 <<'END'
number	1
given_name	Åsa
family_name	Öberg
born	1984-05-31
phone	+46 70 123 45 67
tags	vip,new
alert	latex allergy
status	active
added	2026-11-23
END
try 'as an object every field' 0 client show 2 --json <<'END'
{"number":2,"given_name":"Per","family_name":"Öberg","preferred_name":null,"born":null,"gender":"male","phone":null,"second_phone":null,"email":null,"address":null,"city":null,"postcode":null,"country":null,"heard_from":null,"tags":[],"alert":null,"status":"active","added":"2026-11-23","notes":"first line\nsecond line"}
END
quietly 'a change says nothing' 0 client edit 2 --phone='070 998' --city=Malmö --gender=
quietly 'no change is none' 0 client edit 2 --city=Malmö
try 'and is there' 0 client show 2 <<'END'
number	2
given_name	Per
family_name	Öberg
phone	070 998
city	Malmö
status	active
added	2026-11-23
notes	first line second line
END
try 'all that is wrong at once' 65 client add <<'END'
! scalpbook: Given name: must not be empty; Family name: must not be empty
END
try 'a day that does not exist' 65 client add --given-name=A --family-name=B --born=1984-02-31 <<'END'
! scalpbook: Date of birth: day 31 does not exist in February
END
try 'an address that is none' 65 client edit 1 --email=nobody <<'END'
! scalpbook: E-mail: 'nobody' is not an address like name@example.com
END
try 'a choice that is none' 65 client edit 1 --gender=x <<'END'
! scalpbook: Gender: 'x' is not one of: female, male, other, undisclosed
END
try 'a name of 81 characters' 65 client edit 1 --city="$(printf '%081d' 0)" <<'END'
! scalpbook: City: has 81 characters, at most 80 are kept
END
try 'a client who is not there' 66 client show 99 <<'END'
! scalpbook: there is no client '99'
END
try 'a name that is no number' 2 client show Åsa <<'END'
! scalpbook: 'Åsa' is not the number of a client
END

# The archive.
quietly 'archived' 0 client archive 2 3
try 'out of the list' 0 client list <<'END'
1	Åsa	Öberg	1984-05-31	+46 70 123 45 67
END
quietly 'and of search' 0 client list --find=per
try 'but kept' 0 client list --status=archived --newest <<'END'
3	Asa	Oberg	1984-05-31	
2	Per	Öberg		070 998
END
try 'everyone' 0 client list --status=all --limit=2 <<'END'
1	Åsa	Öberg	1984-05-31	+46 70 123 45 67
2	Per	Öberg		070 998
END
quietly 'back again' 0 client archive --back 2
try 'is back' 0 client list --find=per <<'END'
2	Per	Öberg		070 998
END
try 'the first who is not there ends it' 66 client archive 77 1 <<'END'
! scalpbook: there is no client '77'
END
try 'so nobody behind is archived' 0 client list <<'END'
1	Åsa	Öberg	1984-05-31	+46 70 123 45 67
2	Per	Öberg		070 998
END

# Who did what.
try 'each field that changed' 0 audit list 2 <<'END'
2026-11-23T10:00:00Z	LOGIN	add	client	2	2	added		2026-11-23
2026-11-23T10:00:00Z	LOGIN	add	client	2	2	family_name		Öberg
2026-11-23T10:00:00Z	LOGIN	add	client	2	2	gender		male
2026-11-23T10:00:00Z	LOGIN	add	client	2	2	given_name		Per
2026-11-23T10:00:00Z	LOGIN	add	client	2	2	notes		first line second line
2026-11-23T10:00:00Z	LOGIN	add	client	2	2	status		active
2026-11-23T10:00:00Z	LOGIN	edit	client	2	2	city		Malmö
2026-11-23T10:00:00Z	LOGIN	edit	client	2	2	gender	male	
2026-11-23T10:00:00Z	LOGIN	edit	client	2	2	phone		070 998
2026-11-23T10:00:00Z	LOGIN	archive	client	2	2	status	active	archived
2026-11-23T10:00:00Z	LOGIN	restore	client	2	2	status	archived	active
END
try 'the newest first' 0 audit list --newest --limit=1 --json <<'END'
{"entry":13,"at":"2026-11-23T10:00:00Z","who":"LOGIN","via":"command","action":"restore","type":"client","record":"2","client":2,"field":"status","was":"archived","now":"active","count":null}
END
try 'the book is whole' 0 check <<'END'
checked 73 records and 0 photos: 0 problems
END

finish
