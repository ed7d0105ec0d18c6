#!/bin/sh
# SPDX-License-Identifier: MIT
# A day from the command line: who comes, what is due; tasks by rules and by hand.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
try 'an empty day' 0 --accessible today <<'END'
END
"$program" client add --given-name=Per --family-name=Öberg --phone='+46 70 998 11 20' --alert='blood thinner' >/dev/null
"$program" client add --given-name=花子 --family-name=山田 >/dev/null
"$program" session add 1 --starts='2026-11-18 09:00' --status=done --minutes=180 --layer=1 >/dev/null
"$program" session add 1 --starts='2026-11-23 09:00' --minutes=190 --layer=2 --room=Blue >/dev/null
"$program" session add 2 --starts='2026-11-23 13:00' --kind=consultation >/dev/null
try 'a task by hand' 0 task add 2 --due=yesterday --words='Order Black 03' <<'END'
3
END
try 'the day for pipes' 0 today <<'END'
session	2026-11-23 09:00	1/2	1	Öberg, Per	+46 70 998 11 20	treatment 2	LOGIN	Blue	booked	blood thinner
session	2026-11-23 13:00	2/1	2	山田, 花子		consultation	LOGIN	Blue	booked	
task	2026-11-22	1	1	Öberg, Per	+46 70 998 11 20	Call: how is it healing?			open	session 1/1
task	2026-11-22	3	2	山田, 花子		Order Black 03			open	
END
try 'another day' 0 today --on=2026-11-24 <<'END'
task	2026-11-22	1	1	Öberg, Per	+46 70 998 11 20	Call: how is it healing?			open	session 1/1
task	2026-11-22	3	2	山田, 花子		Order Black 03			open	
END
try 'as JSON' 0 today --on=2026-11-22 --json <<'END'
{"what":"task","when":"2026-11-22","record":"1","client":"1","name":"Öberg, Per","phone":"+46 70 998 11 20","words":"Call: how is it healing?","who":"","room":"","status":"open","remark":"session 1/1"}
{"what":"task","when":"2026-11-22","record":"3","client":"2","name":"山田, 花子","phone":"","words":"Order Black 03","who":"","room":"","status":"open","remark":""}
END
try 'as CSV' 0 today --csv --on=2026-11-22 <<'END'
what,when,record,client,name,phone,words,who,room,status,remark^M
task,2026-11-22,1,1,"Öberg, Per",+46 70 998 11 20,Call: how is it healing?,,,open,session 1/1^M
task,2026-11-22,3,2,"山田, 花子",,Order Black 03,,,open,^M
END
try 'no such day' 2 today --on=2026-02-30 <<'END'
! scalpbook: --on: day 30 does not exist in February
END
try 'done, by whom' 0 task edit 1 --status=done <<'END'
END
try 'is seen on the day it was done' 0 today <<'END'
session	2026-11-23 09:00	1/2	1	Öberg, Per	+46 70 998 11 20	treatment 2	LOGIN	Blue	booked	blood thinner
session	2026-11-23 13:00	2/1	2	山田, 花子		consultation	LOGIN	Blue	booked	
task	2026-11-22	1	1	Öberg, Per	+46 70 998 11 20	Call: how is it healing?	LOGIN		done	session 1/1
task	2026-11-22	3	2	山田, 花子		Order Black 03			open	
END
"$program" session add 2 --starts='2026-11-20 13:00' --status=arrived >/dev/null
try 'what a former day left open' 0 today <<'END'
session	2026-11-23 09:00	1/2	1	Öberg, Per	+46 70 998 11 20	treatment 2	LOGIN	Blue	booked	blood thinner
session	2026-11-23 13:00	2/1	2	山田, 花子		consultation	LOGIN	Blue	booked	
open	2026-11-20 13:00	2/2	2	山田, 花子		treatment	LOGIN	Blue	arrived	
task	2026-11-22	1	1	Öberg, Per	+46 70 998 11 20	Call: how is it healing?	LOGIN		done	session 1/1
task	2026-11-22	3	2	山田, 花子		Order Black 03			open	
END
try 'another day does not ask about it' 0 today --on=2026-11-24 <<'END'
task	2026-11-22	3	2	山田, 花子		Order Black 03			open	
END
printf '3\n\n0\n' | "$program" --accessible >out
same 'line by line too' '! Session 2 of 2 山田, 花子, 20 Nov, is still open: done, or missed?' "$(grep '^! Session' out)"
# As a person sees it, where a terminal can be had.
if script -qec true /dev/null >/dev/null 2>&1; then
	# shellcheck disable=SC2317 # called by expect
	seen() { script -qec "'$program' today" /dev/null | sed "s/$return\$//; s/$who/LOGIN/; /^Due/,\$d"; }
	expect 'the day for people' 0 seen <<'END'
Mon 23 Nov 2026

Sessions
  09:00-12:10  1/2  Öberg, Per  Treatment 2   LOGIN  Blue  Booked  +46 70 998 11 20
               ! blood thinner
  13:00        2/1  山田, 花子  Consultation  LOGIN  Blue  Booked

Still open from former days
  20 Nov  2/2  山田, 花子  Treatment  LOGIN  Blue  Arrived

END
else
	skip 'the day for people' 'no script here, or no pseudo-terminal'
fi
scalpbook screen today >out
check 'the screen as text' grep -q 'Treatment 2' out
finish
