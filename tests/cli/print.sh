#!/bin/sh
# SPDX-License-Identifier: MIT
# The whole record of a client to print: as text, exactly; as a PDF, read back where there is a reader of PDF.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"
SCALPBOOK_FONTS=$tmp/fonts
export SCALPBOOK_FONTS

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Öberg --born=1979-01-12 --alert='blood thinner' >/dev/null
"$program" assessment add 1 --on=2025-03-01 --scale=norwood --code=N3 >/dev/null
"$program" assessment add 1 --on=2026-11-02 --scale=norwood --code=N3V --salt-top=40 --salt-back=0 --salt-left=0 --salt-right=0 >/dev/null
"$program" scar add 1 --on=2026-11-02 --kind=FUT --zone=occipital --length-mm=180 --width-mm=3 >/dev/null
"$program" session add 1 --starts='2026-11-04 09:00' --status=done --layer=1 --zones=vertex,front-hairline --needle='3RL 0.25' >/dev/null
"$program" session add 1 --starts='2026-11-12 09:00' --status=done --layer=2 --zones=vertex --note='Little redness; the client wants the temples a little further forward next time, as on the picture.' >/dev/null
"$program" consent add 1 --purpose=treatment --version-signed=2026-1 --signed-on=2026-11-02 >/dev/null
"$program" consent add 1 --purpose=web --signed-on=2026-11-02 --withdrawn-on=2026-11-20 >/dev/null
"$program" task add 1 --due=2026-11-25 --words='Call' >/dev/null

try 'the text' 0 --ascii client show 1 --text <<'END'
1 Öberg, Per
============
! blood thinner
No patch test
Health not reviewed
Given name          Per
Family name         Öberg
Date of birth       1979-01-12
Status              Active
Client since        2026-11-23

Pattern
-------
Norwood III vertex

                  /\                            ___-------__
              __-"  "-__                     _-"--=########+"-_
            _"    ::    "_                  /   .=############*"_
           /   .=####=.   \               /    -#################\
         ||-  -########-  -||            ||   :=##################\
         /#*.-##########-.*#\            /      .+################|
        |###*############*###|           |--     -###*+-=*#########|
       _|####################|_          \ _     -###-/ \-########|
      \/-########****########-\/        /        :---|  |-########/
        \######+:.  .:+######/         /              -_|.=#####*/
        |*####+.      .+####*|         ""|                 .=##_"
         \####+        +####/            |_                  ./
          \*###=.    .=###*/             \                   |
            -_###+==+###_-               \__ __-"\           |
              "--____--"                         |           |
                top                               profile

Date                2026-11-02
Scale               Norwood
Pattern             III vertex
SALT top %          40
SALT back %         0
SALT right %        0
SALT left %         0
SALT                16.0
Assessed by         LOGIN
Earlier             Sat 1 Mar 2025: Norwood III

Scars
-----

Mon 2 Nov 2026, FUT, strip
Seen on             2026-11-02
Kind                FUT, strip
Zone                Occipital
Length mm           180
Width mm            3

Scalp
-----
                    /\                                __------__
                __-"  "-__                          -"++++++++++"-
              _". :----.  "_                      _|::::::::::::.:|_
             /   .------    \                    /..................\
           ||    ........   .||                 ||................ .||
           /.  ............  .\                 |....................|
          |.. .............. ..|                |....................|
         _|....................|_              _/. ..................\_
        \/......................\/            |_\ .................. /_|
          \...::::......:::: ../                 | ................ |
          |..:++++++++++++++...|                  |_ ............ _|
           \..:++++++++++++.../                     "_          _"
            \...:-++++++-:.../                       |          |
              -_.........._-                         |          |
                "--____--"                           /          \
                  top                                   back
                ___-------__                        __-------___
             _-" ........-++"-_                  _-"++........  "-_
            /    ..........::::"_              _"::::.........     \
          / .. ..................\            /..................  . \
         ||  .....................\          /.....................  ||
         /       .................|          |................        \
         |--     .... .............|        |.................      --|
         \ _     .... / \.........|          |........ / \....      _ /
        /            |  | ......../          \.......  |  |            \
       /              -_|  ....../            \......  |_-              \
       ""|.        ..        .._"              "_..        ..       ..|""
         |_..........         /                  \         .........._|
         \.........          |                    |          ........./
         \__.__-"\           |                    |           /"-__.__/
                 |           |                    |           |
                  left                                  right

Layers so far       Front hairline: 1
                    Vertex: 2

Sessions
--------

1/1, Wed 4 Nov 2026 09:00
Starts              2026-11-04 09:00
Practitioner        LOGIN
Kind                Treatment
Status              Done
Zones               Front hairline, Vertex
Layer               1
Needle              3RL 0.25
Pins                3
Shape               Round liner
Diameter            0.25

1/2, Thu 12 Nov 2026 09:00
Starts              2026-11-12 09:00
Practitioner        LOGIN
Kind                Treatment
Status              Done
Zones               Vertex
Layer               2
Note                Little redness; the client wants the temples a little
                    further forward next time, as on the picture.

Consents
--------
Treatment           given, signed on 2 Nov 2026, form 2026-1
Photo record        missing
Training            missing
Web                 withdrawn, signed on 2 Nov 2026, withdrawn on 20 Nov 2026
Social              missing
Marketing           missing

To do
-----
Sun 8 Nov 2026  Call: how is it healing?
Mon 16 Nov 2026  Call: how is it healing?
Wed 25 Nov 2026  Call
Wed 2 Dec 2026  Healed photo
Thu 10 Dec 2026  Healed photo

Printed Mon 23 Nov 2026 by LOGIN
END
try 'a PDF' 0 client show 1 --pdf -o record.pdf <<'END'
record.pdf
END
check 'only the owner can read it' test "$(stat -c %a record.pdf)" = 600
check 'it says that it is one' test "$(head -c 5 record.pdf)" = '%PDF-'
if command -v pdftotext >/dev/null 2>&1; then
	# shellcheck disable=SC2317 # called by expect
	page() { pdftotext -layout record.pdf - | grep -E '^(1 Öberg|! |Pattern|Norwood III|.*Page|1/[12],|Web)' | tr -s ' '; }
	expect 'a reader of PDF finds it all' 0 page <<-'END'
	1 Öberg, Per Page 1 of 3
	1 Öberg, Per
	! blood thinner
	Pattern
	Norwood III vertex
	Pattern III vertex
	1 Öberg, Per Page 2 of 3
	1/1, Wed 4 Nov 2026 09:00
	1/2, Thu 12 Nov 2026 09:00
	1 Öberg, Per Page 3 of 3
	Web withdrawn, signed on 2 Nov 2026, withdrawn on 20 Nov 2026
	END
else
	skip 'a reader of PDF finds it all' 'pdftotext is not installed'
fi
"$program" client add --given-name=花子 --family-name=山田 >/dev/null
try 'letters that no font has are told' 0 client show 2 --pdf -o other.pdf <<'END'
other.pdf
! scalpbook: note: no font here has 山田花子, so boxes stand for them; a package such as fonts-dejavu-core or fonts-droid-fallback brings more letters
END
try 'a PDF needs a file' 2 client show 1 --pdf <<'END'
! scalpbook: --pdf needs a file: -o FILE
END
try 'one of the two' 2 client show 1 --pdf --text <<'END'
! scalpbook: --text or --pdf, one of them
END
try 'a place that is not there' 66 client show 1 --pdf -o nowhere/x.pdf <<'END'
! scalpbook: cannot write into 'nowhere': No such file or directory
END
try 'nobody' 66 client show 9 --text <<'END'
! scalpbook: there is no client '9'
END

finish
