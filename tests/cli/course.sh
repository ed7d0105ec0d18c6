#!/bin/sh
# SPDX-License-Identifier: MIT
# A course from the command line: its sessions belong to it, its dates and gaps are told, its status follows.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" client add --given-name=Eva --family-name=Alm >/dev/null

try 'a course gets a name' 0 course add 1 --kind=shaved-look --planned=3 --gap-min=7 --gap-max=14 --on=2026-10-20 <<'END'
1/1
END
try 'nothing is booked yet' 0 course show 1/1 <<'END'
client	1
number	1
on	2026-10-20
kind	shaved-look
status	planned
planned	3
gap_min	7
gap_max	14
who	LOGIN
progress	0 of 3 done
next	book the first session
proposed	2026-11-23,2026-11-30,2026-12-07
END
try 'gaps the wrong way round' 65 course add 2 --kind=scar --gap-min=14 --gap-max=7 <<'END'
! scalpbook: Largest gap: is smaller than the smallest
END
try 'a consultation is not of the course' 0 session add 1 --starts='2026-10-20 09:00' --kind=consultation --status=done <<'END'
1/1
END
try 'a treatment is' 0 session add 1 --starts='2026-11-04 09:00' --status=done --room='Room 2' <<'END'
1/2
END
try 'the gap is told, not refused' 0 session add 1 --starts='2026-11-20 09:00' --status=done <<'END'
1/3
! scalpbook: note: 16 days after session 2, 7 to 14 planned
END
try 'which are of the course, and where' 0 session show 1/3 <<'END'
client	1
number	3
starts	2026-11-20 09:00
practitioner	LOGIN
room	Room 2
kind	treatment
status	done
course	1
END
quietly 'none, when that is said' 0 session edit 1/1 --course=
try 'how far it is, and what comes next' 0 course show 1/1 <<'END'
client	1
number	1
on	2026-10-20
kind	shaved-look
status	running
planned	3
gap_min	7
gap_max	14
who	LOGIN
progress	2 of 3 done
next	book between 27 Nov and 4 Dec, 7 to 14 days after session 3
proposed	2026-11-27
gap	1/3: 16 days after session 2, 7 to 14 planned
END
try 'a room is needed twice' 73 session add 2 --starts='2026-11-20 09:30' --practitioner= --room='room 2' <<'END'
! scalpbook: room 2 is taken by 1 Ek, Per then, 09:00 to 10:00; add --force to save it all the same
END
try 'it is said what is unusual' 0 session add 1 --starts='2026-11-27 09:00' --status=done --depth=3 --layer=5 \
	--needle-expires=2026-11-01 <<'END'
1/4
! scalpbook: note: the needle expired on 1 Nov
! scalpbook: note: depth 3.00 mm: 0.3 to 2.5 are usual
! scalpbook: note: layer 5 follows on layer 2
END
try 'all are done: it heals' 0 course list 1 <<'END'
1	1	2026-10-20	shaved-look	healing	3	
END
try 'JSON is the record' 0 course show 1/1 --json <<'END'
{"client":1,"number":1,"on":"2026-10-20","kind":"shaved-look","status":"healing","planned":3,"gap_min":7,"gap_max":14,"price":null,"hairline":null,"edge":null,"position":null,"design":null,"expectations":null,"who":"LOGIN"}
END
try 'one is planned beside it' 0 course add 1 --kind=scar <<'END'
1/2
! scalpbook: note: course 1 of Per Ek is healing still; sessions now go to the new course
END
quietly 'stopped' 0 course archive 1/2
quietly 'the result is judged' 0 course edit 1/1 --status=done
quietly 'a done course stays so' 0 session edit 1/4 --status=booked
try 'whatever becomes of its sessions' 0 course list 1 <<'END'
1	1	2026-10-20	shaved-look	done	3	
1	2	2026-11-23	scar	stopped	3	
END
try 'a new session has no course then' 0 session add 1 --starts='2027-01-04 09:00' <<'END'
1/5
END
try 'as it says' 0 session show 1/5 <<'END'
client	1
number	5
starts	2027-01-04 09:00
practitioner	LOGIN
room	Room 2
kind	treatment
status	booked
END
finish
