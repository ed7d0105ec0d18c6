#!/bin/sh
# SPDX-License-Identifier: MIT
# Sessions as iCalendar (RFC 5545): ends of lines, folding, escaping, UTC, what is said of whom.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Åsa --family-name=Öberg --phone='+46 70 123' --alert='Never shown' >/dev/null
"$program" client add --given-name='Maximiliane, 山田山田山田山田' --family-name='von und zu Löwenstein; Ä\Ö Wertheim' >/dev/null
"$program" staff add --login=ann --name=Ann >/dev/null
"$program" session add 1 --starts='2026-11-22 09:00' --practitioner=ann >/dev/null
"$program" session add 1 --starts='2026-11-23 09:00' --minutes=190 --layer=2 --room='Blue, left' --practitioner=ann >/dev/null
"$program" session add 2 --starts='2027-07-01 23:30' --minutes=60 --kind=consultation --room=Red --practitioner=ann >/dev/null
"$program" session archive 1/2 >/dev/null

# The UID belongs to the book, which is made anew each time.
known()
{
	sed -E 's/^(UID:[0-9]+-)[0-9a-f]{16}@/\1BOOK@/; s/Scalpbook [^ ]*$/Scalpbook/; s|//Scalpbook//.*//|//Scalpbook//VERSION//|'
}

scalpbook calendar >out 2>err
known <out | tr -d '\r' >is
cat >expected <<'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Scalpbook//VERSION//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:2-BOOK@scalpbook
DTSTAMP:20261123T100000Z
SEQUENCE:1
DTSTART:20261123T090000Z
DTEND:20261123T121000Z
STATUS:CANCELLED
TRANSP:TRANSPARENT
SUMMARY:ÅÖ\, Treatment 2\, ann (1/2)
LOCATION:Blue\, left
END:VEVENT
BEGIN:VEVENT
UID:3-BOOK@scalpbook
DTSTAMP:20261123T100000Z
SEQUENCE:0
DTSTART:20270701T233000Z
DTEND:20270702T003000Z
STATUS:CONFIRMED
TRANSP:OPAQUE
SUMMARY:Mv\, Consultation\, ann (2/1)
LOCATION:Red
END:VEVENT
END:VCALENDAR
END
same 'from today on, by initials' 0 0
grep -v "$return\$" out >is
grep -iE 'berg|Maxim|shown|46 70' out >>is
: >expected
same 'every line ends as it must, and none has a name' 0 0
scalpbook calendar --names --from=2026-11-01 >names
known <names | tr -d '\r' >is
cat >expected <<'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Scalpbook//VERSION//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:1-BOOK@scalpbook
DTSTAMP:20261123T100000Z
SEQUENCE:0
DTSTART:20261122T090000Z
DTEND:20261122T100000Z
STATUS:CONFIRMED
TRANSP:OPAQUE
SUMMARY:Öberg\, Åsa\, Treatment\, ann (1/1)
DESCRIPTION:+46 70 123
END:VEVENT
BEGIN:VEVENT
UID:2-BOOK@scalpbook
DTSTAMP:20261123T100000Z
SEQUENCE:1
DTSTART:20261123T090000Z
DTEND:20261123T121000Z
STATUS:CANCELLED
TRANSP:TRANSPARENT
SUMMARY:Öberg\, Åsa\, Treatment 2\, ann (1/2)
LOCATION:Blue\, left
DESCRIPTION:+46 70 123
END:VEVENT
BEGIN:VEVENT
UID:3-BOOK@scalpbook
DTSTAMP:20261123T100000Z
SEQUENCE:0
DTSTART:20270701T233000Z
DTEND:20270702T003000Z
STATUS:CONFIRMED
TRANSP:OPAQUE
SUMMARY:von und zu Löwenstein\; Ä\\Ö Wertheim\, Maximiliane\, 山田山
 田山田山田\, Consultation\, ann (2/1)
LOCATION:Red
END:VEVENT
END:VCALENDAR
END
same 'all, by names' 0 0
tr -d '\r' <names >plain
check 'no line is longer than 75 octets' env LC_ALL=C awk 'length > 75 { bad = 1 } END { exit bad }' plain
check 'no letter is cut in two' iconv -f UTF-8 -t UTF-8 names
awk 'NR > 1 && !/^ / { print line; line = "" } { sub(/^ /, ""); line = line $0 } END { print line }' plain |
	grep '^SUMMARY:von' >is
cat >expected <<'END'
SUMMARY:von und zu Löwenstein\; Ä\\Ö Wertheim\, Maximiliane\, 山田山田山田山田\, Consultation\, ann (2/1)
END
same 'folded lines say what they said' 0 0
TZ=CET-1CEST,M3.5.0,M10.5.0/3 scalpbook calendar >out
grep '^DT[SE][TN]' out | grep -v STAMP | tr -d '\r' >is
cat >expected <<'END'
DTSTART:20261123T080000Z
DTEND:20261123T111000Z
DTSTART:20270701T213000Z
DTEND:20270701T223000Z
END
same 'times are in UTC, summer and winter' 0 0
scalpbook calendar >once
try 'into a file' 0 calendar -o sessions.ics <<'END'
sessions.ics	2
END
check 'the same a second time' cmp once sessions.ics
scalpbook audit list >out
check 'what went out is in the trail' grep -q 'export.*session' out
try 'nothing else may be given' 2 calendar 1 <<'END'
! scalpbook: that is too much; usage: scalpbook calendar [OPTION…]
END
finish
