#!/bin/sh
# SPDX-License-Identifier: MIT
# Pigments, bottles, inks and the recall from the command line.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek --phone='070 12 34 56' >/dev/null
"$program" session add 1 --starts='2026-11-12 9:00' --status=done >/dev/null
"$program" session add 1 --starts='today 9:00' >/dev/null

try 'a pigment gets a number' 0 pigment add --brand=Example --shade='Black 03' <<'END'
1
END
"$program" pigment add --brand=Example --shade='Black 05' >/dev/null
try 'so does a bottle' 0 bottle add 1 --lot=A17 --expires=2026-12-02 --received=2026-09-01 <<'END'
1
END
"$program" bottle add 2 --lot=B2 --expires=01/2028 --received=2026-09-01 >/dev/null
"$program" bottle add 1 --lot=A11 --expires=2026-11-20 --received=2026-01-01 >/dev/null
try 'an ink of a session' 0 ink add 1/1 --bottle=1 --pigment-parts=1 --water-parts=3 --zones=vertex <<'END'
1
END
try 'and another: a mix' 0 ink add 1/1 --bottle=2 --pigment-parts=1 --water-parts=1 <<'END'
2
END
try 'using a bottle opens it' 0 bottle list <<'END'
1	1	A17	2026-12-02	2026-09-01	2026-11-12	2026-12-02	open
2	2	B2	2028-01-31	2026-09-01	2026-11-12	2027-11-12	open
3	1	A11	2026-11-20	2026-01-01		2026-11-20	stock
END
try 'those about to expire' 0 bottle list --expiring <<'END'
1	1	A17	2026-12-02	2026-09-01	2026-11-12	2026-12-02	open
3	1	A11	2026-11-20	2026-01-01		2026-11-20	stock
END
try 'an expired one needs a reason' 65 ink add 1/2 --bottle=3 <<'END'
! scalpbook: Reason: bottle 3 Example Black 03 A11 expired on 20 Nov 2026; say why it was used all the same
END
try 'with a reason it goes' 0 ink add 1/2 --bottle=3 --reason='none other left' <<'END'
3
END
try 'a used one stays' 65 bottle archive 1 <<'END'
! scalpbook: Used in 1 session: it can only be finished or recalled (bottle 1 Example Black 03 A17)
END
try 'no other way either' 65 bottle edit 1 --status=archived <<'END'
! scalpbook: Used in 1 session: it can only be finished or recalled (bottle 1 Example Black 03 A17)
END
try 'inks are taken over' 0 ink take 1/2 <<'END'
4
5
END
quietly 'finished' 0 bottle edit 3 --status=finished

try 'a lot through its mix' 0 recall --lot=' a17' <<'END'
1	Ek, Per	070 12 34 56		1/1	2026-11-12	1	A17	Example Black 03	2 Example Black 05 B2
1	Ek, Per	070 12 34 56		1/2	2026-11-23	1	A17	Example Black 03	3 Example Black 03 A11, 2 Example Black 05 B2
END
try 'a brand, a shade, a window' 0 recall --brand=example --shade='black 05' --used-to=2026-11-12 --json <<'END'
{"client":1,"name":"Ek, Per","phone":"070 12 34 56","email":null,"session":"1/1","day":"2026-11-12","bottle":2,"lot":"B2","pigment":"Example Black 05","mixed_with":"1 Example Black 03 A17"}
END
scalpbook recall --lot=B2 --used-to=2026-11-12 --csv >one 2>&1 </dev/null
check 'as CSV it has a header' grep -q '^client,name,phone,email,session,day,bottle,lot,pigment,mixed_with' one
check 'and rows' grep -q '^1,"Ek, Per",070 12 34 56,,1/1,2026-11-12,2,B2,Example Black 05,1 Example' one
try 'used by nobody in that time' 0 recall --lot=A17 --used-to=2026-01-01 <<'END'
! scalpbook: note: lot A17, used to 1 Jan 2026: nobody was treated with it
END
try 'a lot that the book does not know' 66 recall --lot=nowhere <<'END'
! scalpbook: no bottle in the book is of lot nowhere
END
try 'what is recalled?' 2 recall --shade=Black <<'END'
! scalpbook: say what is recalled: --lot or --brand
END
quietly 'the clinic has a name' 0 setting 'clinic=Clinic North'
try 'a letter for each client' 0 recall --lot=A17 --letters=letters <<'END'
1
END
check 'by number and day' test -f letters/recall-1-2026-11-23.txt
check 'private' test "$(stat -c %a letters/recall-1-2026-11-23.txt)" = 600
check 'with its sessions' grep -q 'Thu 12 Nov 2026: Example Black 03, lot A17' letters/recall-1-2026-11-23.txt
try 'never written over' 73 recall --lot=A17 --letters=letters <<'END'
! scalpbook: 'letters/recall-1-2026-11-23.txt' is there already; no letter was written
END
scalpbook recall --lot=A17 --mark >/dev/null 2>&1 </dev/null
try 'its bottles are marked' 0 bottle list --status=recalled <<'END'
1	1	A17	2026-12-02	2026-09-01	2026-11-12	2026-12-02	recalled
END
scalpbook check >one 2>&1 </dev/null
check 'the book is whole' grep -q ': 0 problems' one

finish
