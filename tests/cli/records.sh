#!/bin/sh
# SPDX-License-Identifier: MIT
# Assessments, sessions, staff and settings from the command line.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" client add --given-name=Eva --family-name=Alm >/dev/null

# Assessments: a history.
try 'an assessment gets an id' 0 assessment add 1 --scale=norwood --code=N3V --on=2026-11-02 <<'END'
1
END
try 'the SALT total is computed' 0 assessment add 1 --scale=norwood --code=N4 --salt-top=50 --salt-back=0 --salt-left=10 \
	--salt-right=10 --activity=stable --since='1 May 2025' <<'END'
2
END
try 'of one client' 0 assessment list 1 <<'END'
1	1	2026-11-02	norwood	N3V			LOGIN
2	1	2026-11-23	norwood	N4	23.6	stable	LOGIN
END
quietly 'and of another' 0 assessment list 2
try 'a correction is another record' 0 assessment edit 2 --note='better light' <<'END'
3
END
try 'which says what it replaces' 0 assessment show 3 <<'END'
id	3
client	1
on	2026-11-23
scale	norwood
code	N4
salt_top	50
salt_back	0
salt_right	10
salt_left	10
salt_total	23.6
activity	stable
since	2025-05-01
note	better light
who	LOGIN
status	current
replaces	2
END
try 'the old one is kept' 0 assessment list --status=replaced <<'END'
2	1	2026-11-23	norwood	N4	23.6	stable	LOGIN
END
quietly 'archived' 0 assessment archive 3
try 'the current ones' 0 assessment list <<'END'
1	1	2026-11-02	norwood	N3V			LOGIN
END
try 'a code of another scale' 65 assessment add 1 --scale=ludwig --code=N3V <<'END'
! scalpbook: Pattern: 'N3V' is not one of: L1, L2, L3
END
try 'three regions are not enough' 65 assessment add 1 --scale=norwood --code=N1 --salt-top=1 --salt-back=1 --salt-left=1 <<'END'
! scalpbook: SALT: give all four regions or none
END
try 'more than all hair' 65 assessment add 1 --scale=norwood --code=N1 --salt-top=101 <<'END'
! scalpbook: SALT top %: 101 is not between 0 and 100
END
try 'of nobody' 65 assessment add 7 --scale=norwood --code=N1 <<'END'
! scalpbook: there is no client 7
END
try 'of whom?' 2 assessment add --scale=norwood --code=N1 <<'END'
! scalpbook: something is missing; usage: scalpbook assessment add [OPTION…] CLIENT
END

# Sessions are named CLIENT/NUMBER.
try 'a session gets a name' 0 session add 1 --starts='2026-11-23 10:00' --zones=vertex,temple-left --minutes=3h --price=450 <<'END'
1/1
END
try 'words for a day' 0 session add 1 --starts='tomorrow 9:30' --kind=touch-up --price=99,50 <<'END'
1/2
END
try 'each client counts alone' 0 session add 2 --starts='2026-12-01 11:00' --kind=consultation <<'END'
2/1
END
try 'all of them' 0 session list <<'END'
1	1	2026-11-23 10:00	180	LOGIN	treatment	booked	temple-left,vertex
1	2	2026-11-24 09:30		LOGIN	touch-up	booked	
2	1	2026-12-01 11:00		LOGIN	consultation	booked	
END
try 'of one client, newest first' 0 session list 1 --newest <<'END'
1	2	2026-11-24 09:30		LOGIN	touch-up	booked	
1	1	2026-11-23 10:00	180	LOGIN	treatment	booked	temple-left,vertex
END
try 'a period' 0 session list --from=2026-11-24 --to=2026-11-30 <<'END'
1	2	2026-11-24 09:30		LOGIN	touch-up	booked	
END
try 'sets are arrays, money is exact' 0 session show 1/1 --json <<'END'
{"client":1,"number":1,"starts":"2026-11-23 10:00","minutes":180,"practitioner":"LOGIN","room":null,"kind":"treatment","status":"booked","course":null,"changes":null,"reason":null,"price":"450.00","zones":["temple-left","vertex"],"layer":null,"zone_layers":[],"needle":null,"needle_pins":null,"needle_shape":null,"needle_mm":null,"needle_brand":null,"needle_lot":null,"needle_expires":null,"machine":null,"machine_setting":null,"depth":null,"anaesthetic":null,"pigment":null,"dilution":null,"reaction":null,"pain":null,"aftercare":null,"note":null}
END
quietly 'a change' 0 session edit 1/1 --status=done --zones=
quietly 'cancelled, not deleted' 0 session archive 1/2
try 'what is left' 0 session list --status=all <<'END'
1	1	2026-11-23 10:00	180	LOGIN	treatment	done	
1	2	2026-11-24 09:30		LOGIN	touch-up	cancelled	
2	1	2026-12-01 11:00		LOGIN	consultation	booked	
END
try 'a day without a time' 65 session add 1 --starts=2026-12-24 <<'END'
! scalpbook: Starts: '2026-12-24': write the time too, like 2025-05-31 10:30
END
try 'a time that is none' 65 session add 1 --starts='2026-12-24 25:00' <<'END'
! scalpbook: Starts: '25:00' is not a time of day, write it like 10:30
END
try 'a zone that is none' 65 session add 1 --starts='2026-12-24 10:00' --zones=vertex,nose <<'END'
! scalpbook: Zones: 'nose' is not one of: front-hairline, temple-left, temple-right, temporal-peak-left, temporal-peak-right, frontal, mid-scalp, vertex, parietal-left, parietal-right, occipital, nape …
END
try 'a price below nothing' 65 session edit 1/1 --price=-1 <<'END'
! scalpbook: Price: '-1' must not be negative
END
try 'somebody who does not work here' 65 session edit 1/1 --practitioner=ghost <<'END'
! scalpbook: Practitioner: there is no member of staff 'ghost'
END
try 'a session that is not there' 66 session show 1/9 <<'END'
! scalpbook: there is no session '1/9'
END
try 'a client is no session' 2 session show 1 <<'END'
! scalpbook: '1' does not name a session; write CLIENT/NUMBER, for example 1042/3
END

# Staff are named by their login.
try 'a login' 0 staff add --login=zoe-1 --name='Zoe Berg' <<'END'
zoe-1
END
try 'is unique' 73 staff add --login=zoe-1 --name=Other <<'END'
! scalpbook: Login: another record has this already
END
try 'and plain' 65 staff add --login='An na' --name=Other <<'END'
! scalpbook: Login: 'An na' may have only a-z, 0-9, '.', '_' and '-'
END
try 'and fixed' 2 staff edit zoe-1 --login=bob <<'END'
! scalpbook: there is no option '--login=bob' here; see: scalpbook help staff edit
END
quietly 'Zoe works' 0 session edit 1/1 --practitioner=zoe-1
quietly 'Zoe leaves' 0 staff archive zoe-1
quietly 'what she did stays hers' 0 session edit 1/1 --note='redness gone'
try 'who is needed twice is asked about' 73 session add 2 --starts='2026-12-01 10:30' <<'END'
! scalpbook: LOGIN has session 1 of Eva Alm then, 11:00 to 12:00; add --force to save it all the same
END
try 'who is needed twice may be' 0 session add 2 --starts='2026-12-01 10:30' --force <<'END'
2/2
! scalpbook: note: LOGIN has session 1 of Eva Alm then, 11:00 to 12:00
END
try 'what looks like a slip is told' 0 session add 2 --starts='2019-11-03 10:00' <<'END'
2/3
! scalpbook: note: it is booked for 3 Nov 2019, which is over
END
try 'and not again with the next change' 0 session edit 2/3 --note='by telephone' <<'END'
END
try 'at night too' 0 session edit 2/3 --starts='2026-12-03 23:00' <<'END'
! scalpbook: note: it begins at 23:00, in the night
END
quietly 'not for one that took place' 0 session edit 2/3 --starts='2019-11-03 23:00' --status=done
try 'nothing new is hers' 65 session add 1 --starts='today 12:00' --practitioner=zoe-1 <<'END'
! scalpbook: Practitioner: there is no member of staff 'zoe-1'
END
try 'who works here' 0 staff list --json <<'END'
{"login":"LOGIN","name":"LOGIN","phone":null,"status":"active","note":null}
END

scalpbook staff show zoe-1 --csv >one 2>&1 </dev/null
check 'a record alone as CSV has its header' grep -q '^login,name,phone,status,note' one
check 'and its row' grep -q '^zoe-1,Zoe Berg,,archived,' one
scalpbook setting --csv >one 2>&1 </dev/null
check 'settings as CSV are quoted where they must be' grep -q '^separator,","' one

# Settings.
try 'settings' 0 setting <<'END'
currency	GBP
separator	,
decimal	.
editor	on
dates	locale
course_sessions	3
gap_min	7
gap_max	14
bottle_keeps	12
expiry_warning	30
clinic	
clinic_phone	
paper	A4
tax_included	yes
invoice_series	INV-
credit_series	CN-
tax_code	none
invoice_days	14
export_names	no
export_dates	day-first
quickbooks_digits	no
clinic_address	
clinic_tax_id	
closed_until	
END
quietly 'another currency' 0 setting currency=EUR
try 'is kept' 0 setting currency <<'END'
currency	EUR
END
try 'no yen where prices have cents' 65 setting currency=JPY <<'END'
! scalpbook: the prices in the book have 2 decimals and JPY has 0; start another book for it
END
try 'no currency' 65 setting currency=pounds <<'END'
! scalpbook: currency: 'pounds' is not a code of three letters like GBP
END
try 'no separator' 65 setting separator=x <<'END'
! scalpbook: separator: 'x' is not one of ,|;
END
try 'no setting' 66 setting colour=red <<'END'
! scalpbook: there is no setting 'colour'
END
try 'the book is whole' 0 check <<'END'
checked 83 records and 0 photos: 0 problems
END

finish
