#!/bin/sh
# SPDX-License-Identifier: MIT
# Photos from directories, a camera card and standard input; what names say; a camera whose clock was wrong; a stop.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" client add --given-name=Eva --family-name=Alm >/dev/null
"$program" session add 1 --starts='2026-11-20 10:00' >/dev/null
# Bytes after its end make another file of a picture.
picture()
{
	{
		png red
		echo "$1"
	} >"$1"
	touch -d '2026-11-20 09:00' "$1"
}
mkdir -p card/DCIM/100CANON/deep card/DCIM/.Trashes card/MISC names
picture card/DCIM/100CANON/IMG_1042.JPG
picture card/DCIM/100CANON/F_healed.png
picture card/DCIM/100CANON/deep/1-L90.jpg
picture card/DCIM/.Trashes/gone.png
picture card/DCIM/100CANON/._IMG_1042.JPG
picture card/MISC/index.png
ln -s .. card/DCIM/loop
echo 'a film' >card/DCIM/100CANON/MVI_1.MOV
for name in 1_R45_touch-up_2.heic 'V (3).png' 20261120_S.png 1042.png b.png 2_F_before.png 1-fh.png; do
	picture "names/$name"
done

try 'a camera card' 0 photo add 1 card --session=1 <<'END'
1
2
3
! scalpbook: note: 1 file in directories is no picture
END
try 'again: what is there is not an error' 0 photo add 1 card --session=1 <<'END'
! scalpbook: note: 3 of them were in the book already
! scalpbook: note: 1 file in directories is no picture
END
try 'named itself it is one' 73 photo add 1 card/DCIM/100CANON/F_healed.png <<'END'
! scalpbook: 'card/DCIM/100CANON/F_healed.png' is in the book already, as photo 1 of client 1
END
try 'names of another client are refused, the rest goes on' 65 photo add 1 names/ <<'END'
4
5
6
7
8
9
! scalpbook: 'names/2_F_before.png' is a photo of client 2 by its name, not of client 1
! scalpbook: 1 of 7 files were not added, each named above
END
try 'what the names said' 0 export photos --columns=id,view,moment,file <<'END'
id,view,moment,file^M
1,F,healed,F_healed.png^M
2,,,IMG_1042.JPG^M
3,L90,,1-L90.jpg^M
4,FH,,1-fh.png^M
5,,,1042.png^M
6,R45,touch-up,1_R45_touch-up_2.heic^M
7,S,,20261120_S.png^M
8,V,,V (3).png^M
9,,,b.png^M
END
"$program" photo add 2 - --view=F <names/b.png >out 2>err
code=$?
compare 'standard input' 0 <<'END'
10
END
echo no picture | "$program" photo add 2 - >out 2>err
code=$?
compare 'no picture there' 65 <<'END'
! scalpbook: 'standard input' is not a picture (JPEG, PNG, WebP, HEIC)
END
"$program" photo add 2 - <names/b.png >out 2>err
code=$?
compare 'the same again there' 73 <<'END'
! scalpbook: 'standard input' is in the book already, as photo 10 of client 2
END
check 'nothing is left behind' "$program" check

try 'a wrong clock' 0 photo clock 1 --by=+1h30 --session=1 <<'END'
3
END
try 'back over midnight' 0 photo clock 2 --by=-3d10h <<'END'
1
END
try 'by hand' 0 photo edit 4 --taken-at='2026-11-01 08:00' <<'END'
END
try 'the times, and where they are from' 0 export photos --columns=id,taken_at,time_source <<'END'
id,taken_at,time_source^M
1,2026-11-20 10:30,corrected^M
2,2026-11-20 10:30,corrected^M
3,2026-11-20 10:30,corrected^M
4,2026-11-01 08:00,typed^M
5,2026-11-20 09:00,file^M
6,2026-11-20 09:00,file^M
7,2026-11-20 09:00,file^M
8,2026-11-20 09:00,file^M
9,2026-11-20 09:00,file^M
10,2026-11-20 00:00,corrected^M
END
try 'of nobody' 66 photo clock 1 --by=-3d --camera=Canon <<'END'
! scalpbook: no photo of client 1 is meant by that
END
try 'not a time' 65 photo clock 1 --by=3d <<'END'
! scalpbook: --by: '3d' is not a time to go on or back, like +1h30, -3d or +45min
END
try 'on into the future' 65 photo clock 1 --by=+4d --session=1 <<'END'
! scalpbook: Taken: 2026-11-24 10:30 is in the future (F_healed.png)
END
try 'nor by hand' 65 photo edit 4 --taken-at='2026-11-23 10:01' <<'END'
! scalpbook: Taken: 2026-11-23 10:01 is in the future (1-fh.png)
END
try 'how far' 2 photo clock 1 <<'END'
! scalpbook: how far? for example --by=+1h30, or --by=-3d
END

finish
