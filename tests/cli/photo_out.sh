#!/bin/sh
# SPDX-License-Identifier: MIT
# Photos leave the book: only for what the client has agreed to, without what the camera wrote, each remembered; what is
# withdrawn is told until it is taken down.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"
corpus=$srcdir/tests/corpus/strip

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" client add --given-name=Eva --family-name=Alm >/dev/null
"$program" photo add 1 "$corpus/full.jpg" --view=F --moment=before --taken-at='2026-09-01 10:00' >/dev/null
"$program" photo add 1 "$corpus/full.png" --view=F --moment=healed --taken-at='2026-11-20 10:00' >/dev/null
"$program" photo add 1 "$corpus/progressive.jpg" --view=F --moment=healed --taken-at='2026-11-20 10:01' >/dev/null
"$program" photo add 1 "$corpus/grey.jpg" --taken-at='2026-11-20 10:02' >/dev/null
"$program" photo add 2 "$corpus/base.jpg" --view=V --moment=healed --taken-at='2026-11-20 10:00' >/dev/null
"$program" consent add 2 --purpose=web --signed-on=2026-01-02 --withdrawn-on=2026-10-03 >/dev/null

try 'a purpose is named' 2 photo export 1 -o pics <<'END'
! scalpbook: photo export needs a purpose, so that the client's consent can be looked up: --purpose=photo-record, training, web, social
END
try 'one that is about pictures' 65 photo export 1 -o pics --purpose=marketing <<'END'
! scalpbook: Purpose: photos go out for one of these: photo-record, training, web, social
END
try 'and a place' 2 photo export 1 --purpose=web <<'END'
! scalpbook: photo export needs a directory: -o DIR
END
try 'all whose consent is missing are named' 77 photo export 1 2 -o pics --purpose=web <<'END'
! scalpbook: no consent to Web: client 1 has not agreed to it; client 2 withdrew it on 3 Oct 2026; nothing was written
END
"$program" consent add 1 --purpose=web --signed-on=2026-08-30 >/dev/null
try 'for one client too few nothing is written' 77 photo export 1 2 -o pics --purpose=web <<'END'
! scalpbook: no consent to Web: client 2 withdrew it on 3 Oct 2026; nothing was written
END
check 'not even the directory' test ! -e pics
try 'another purpose is another consent' 77 photo export 1 -o pics --purpose=social <<'END'
! scalpbook: no consent to Social: client 1 has not agreed to it; nothing was written
END
try 'names say client, day, view and moment' 0 photo export 1 -o pics --purpose=web <<'END'
HERE/pics/1_2026-09-01_F_before.jpg
HERE/pics/1_2026-11-20_F_healed.png
HERE/pics/1_2026-11-20_F_healed.jpg
HERE/pics/1_2026-11-20_photo.jpg
END
check 'nothing of the camera is left' sh -c '! grep -aq Secret pics/*'
check 'which way up is kept' grep -aq Exif pics/1_2026-09-01_F_before.jpg
cp pics/1_2026-09-01_F_before.jpg before
try 'no file is written over' 0 photo export 1 -o pics --purpose=web --view=F --moment=before --strip <<'END'
HERE/pics/1_2026-09-01_F_before-2.jpg
! scalpbook: note: 1 of the files got a number (-2 …), because the name was taken; what was there stays as it is
END
check 'the first one is as it was' cmp before pics/1_2026-09-01_F_before.jpg
check 'and the second one the same' cmp before pics/1_2026-09-01_F_before-2.jpg
try 'the views in the order that is asked for, in its own form' 0 photo export 1 -o ./own/deep --purpose=web --view=L90,F --moment=healed --keep-metadata <<'END'
HERE/own/deep/1_2026-11-20_F_healed.png
HERE/own/deep/1_2026-11-20_F_healed.jpg
END
check 'is the file that came' cmp "$corpus/full.png" own/deep/1_2026-11-20_F_healed.png
try 'shrunk' 0 photo export 1 -o pics --purpose=web --view=F --moment=before --size=16 <<'END'
HERE/pics/1_2026-09-01_F_before-3.jpg
! scalpbook: note: 1 of the files got a number (-2 …), because the name was taken; what was there stays as it is
END
check 'it says nothing any more' sh -c '! grep -aq Exif pics/1_2026-09-01_F_before-3.jpg'
try 'no such photo' 66 photo export 1 -o pics --purpose=web --view=T <<'END'
! scalpbook: client 1 has no such photo; nothing was written
END
try 'no such client' 66 photo export 9 -o pics --purpose=web <<'END'
! scalpbook: there is no client 9
END
try 'which is said first, whatever it has agreed to' 66 photo export 9 -o pics --purpose=training <<'END'
! scalpbook: there is no client 9
END
try 'no such view' 2 photo export 1 -o pics --purpose=web --view=Q <<'END'
! scalpbook: --view: there is no 'Q'; one of: F, L90, R90, L45, R45, V, FH, M, B, S, T
END
try 'too small' 2 photo export 1 -o pics --purpose=web --size=3 <<'END'
! scalpbook: --size: from 16 to 12000 pixels
END
try 'the camera data of a smaller picture' 2 photo export 1 -o pics --purpose=web --size=300 --keep-metadata <<'END'
! scalpbook: --keep-metadata gives the file as the camera wrote it: not with --size or --strip
END
: >file
try 'not a directory' 74 photo export 1 -o file --purpose=web <<'END'
! scalpbook: cannot make the directory 'file': Not a directory
END
# shellcheck disable=SC2016 # for the inner shell
check 'a reader gives none out' sh -c '"$1" --read-only photo export 1 -o pics --purpose=web; test $? = 77' - "$program"
try 'all of them are remembered' 0 copy list 1 <<'END'
1	1	1	web	2026-11-23T10:00:00Z	HERE/pics/1_2026-09-01_F_before.jpg	
2	1	2	web	2026-11-23T10:00:00Z	HERE/pics/1_2026-11-20_F_healed.png	
3	1	3	web	2026-11-23T10:00:00Z	HERE/pics/1_2026-11-20_F_healed.jpg	
4	1	4	web	2026-11-23T10:00:00Z	HERE/pics/1_2026-11-20_photo.jpg	
5	1	1	web	2026-11-23T10:00:00Z	HERE/pics/1_2026-09-01_F_before-2.jpg	
6	1	2	web	2026-11-23T10:00:00Z	HERE/own/deep/1_2026-11-20_F_healed.png	
7	1	3	web	2026-11-23T10:00:00Z	HERE/own/deep/1_2026-11-20_F_healed.jpg	
8	1	1	web	2026-11-23T10:00:00Z	HERE/pics/1_2026-09-01_F_before-3.jpg	
END
"$program" copy show 4 >record
check 'with their bytes' grep -q "$(sha256sum pics/1_2026-11-20_photo.jpg | cut -c 1-64)" record
quietly 'nothing is to be taken down' 0 copy list --to-take-down
quietly 'one was' 0 copy edit 4 --taken-down=2026-11-22
for copy in 1 2 3 5 6; do
	"$program" copy archive $copy
done
try 'what was agreed to is withdrawn: what is still out is told' 0 consent edit 2 --withdrawn-on=today <<'END'
! scalpbook: note: 2 copies of photos to take down now:
!   copy 7: 23 Nov 2026, Web: HERE/own/deep/1_2026-11-20_F_healed.jpg
!   copy 8: 23 Nov 2026, Web: HERE/pics/1_2026-09-01_F_before-3.jpg
!   when that is done: scalpbook copy edit COPY --taken-down=today
END
# shellcheck disable=SC2317 # expect calls it
due()
{
	scalpbook today | grep -c 'Take down [0-9]* photo'
}
expect 'and is due today' 0 due <<'END'
1
END
try 'until it is done' 0 copy list --to-take-down <<'END'
7	1	3	web	2026-11-23T10:00:00Z	HERE/own/deep/1_2026-11-20_F_healed.jpg	
8	1	1	web	2026-11-23T10:00:00Z	HERE/pics/1_2026-09-01_F_before-3.jpg	
END
quietly 'of somebody else nothing' 0 copy list 2 --to-take-down
quietly 'done' 0 copy edit 7 --taken-down=today
try 'the other one is left' 0 copy list 1 --to-take-down <<'END'
8	1	1	web	2026-11-23T10:00:00Z	HERE/pics/1_2026-09-01_F_before-3.jpg	
END
try 'another consent to the same allows it again' 0 consent add 1 --purpose=web <<'END'
3
END
quietly 'so nothing is to be taken down' 0 copy list --to-take-down
try 'entered in error: it is asked for again' 0 consent archive 3 <<'END'
! scalpbook: note: 1 copy of photos to take down now:
!   copy 8: 23 Nov 2026, Web: HERE/pics/1_2026-09-01_F_before-3.jpg
!   when that is done: scalpbook copy edit COPY --taken-down=today
END
try 'a copy that went another way, without consent' 73 copy add 5 --purpose=social --note='on his own page' <<'END'
! scalpbook: no consent to Social: client 2 has not agreed to it; add --force to save it all the same
END
try 'is noted all the same' 0 copy add 5 --purpose=social --note='on his own page' --force <<'END'
9
! scalpbook: note: no consent to Social: client 2 has not agreed to it
END
try 'and is to be taken down' 0 copy list 2 --to-take-down <<'END'
9	2	5	social	2026-11-23T10:00:00Z		
END
try 'a sheet leaves out a view without two photos' 0 photo sheet 1 -o sheet.png --view=F,S <<'END'
F	1	2026-09-01	3	2026-11-20
! scalpbook: note: left out, for want of two photos to set side by side: Scar
END
try 'and is refused when that leaves nothing' 66 photo sheet 1 -o none.png --view=S,V <<'END'
! scalpbook: client 1 has no two photos of any such view to set side by side
END
check 'the book is whole' "$program" check

finish
