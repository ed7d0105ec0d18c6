#!/bin/sh
# SPDX-License-Identifier: MIT
# Records as CSV, for programs and for spreadsheets, to standard output and into files.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Åsa --family-name='Öberg "the second"' --phone='+46 70 1' --notes='one
two' --city='Malmö, Skåne' >/dev/null
"$program" client add --given-name='=1+1' --family-name=@Ek --status=archived >/dev/null
"$program" session add 1 --starts='2026-11-23 10:00' --price=450 --zones=vertex,nape >/dev/null
"$program" session add 1 --starts='2026-12-01 10:00' --price=1234.5 >/dev/null

# show WORDS STATUS ARG…: the output with every byte visible.
show()
{
	words=$1 status=$2
	shift 2
	scalpbook "$@" 2>err | cat -A >out
	code=0
	compare "$words" "$status"
}

show 'plain is CRLF, UTF-8, quoted where needed, all clients' 0 export clients --columns=number,given_name,family_name,phone,notes,city,status <<'END'
number,given_name,family_name,phone,notes,city,status^M$
1,M-CM-^Esa,"M-CM-^Vberg ""the second""",+46 70 1,"one$
two","MalmM-CM-6, SkM-CM-%ne",active^M$
2,=1+1,@Ek,,,,archived^M$
END
show 'spreadsheet guards text, not numbers' 0 export clients --profile=spreadsheet --columns=number,given_name,family_name,phone <<'END'
M-oM-;M-?number,given_name,family_name,phone^M$
1,M-CM-^Esa,"M-CM-^Vberg ""the second""",'+46 70 1^M$
2,'=1+1,'@Ek,^M$
END
"$program" setting 'separator=;'
"$program" setting decimal=,
show 'with the marks of the settings' 0 export sessions --profile=spreadsheet --columns=client,number,price,zones <<'END'
M-oM-;M-?client;number;price;zones^M$
1;1;450,00;vertex,nape^M$
1;2;1234,50;^M$
END
# The book may be named, too.
# shellcheck disable=SC2317 # expect calls it
what()
{
	scalpbook --book "$SCALPBOOK_BOOK" export | sed -n 's/^\(xero-bank\|clients\)\t.*/\1/p'
}
expect 'what there is' 0 what <<'END'
xero-bank
clients
END
try 'plain knows no settings' 0 export sessions --columns=price <<'END'
price^M
450.00^M
1234.50^M
END
try 'a period' 0 export sessions --from=2026-11-24 --columns=starts,number <<'END'
starts,number^M
2026-12-01 10:00,2^M
END
try 'staff' 0 export staff <<'END'
login,name,phone,status,note^M
LOGIN,LOGIN,,active,^M
END
try 'photos, of which there are none' 0 export photos --columns=id,file <<'END'
id,file^M
END
try 'an export is in the audit' 0 audit list --newest --limit=2 <<'END'
2026-11-23T10:00:00Z	LOGIN	export	photo					
2026-11-23T10:00:00Z	LOGIN	export	staff					
END

# Into a file.
try 'the path and the rows' 0 export clients -o clients.csv <<'END'
clients.csv	2
END
"$program" export clients >same.txt
check 'as complete as on standard output' cmp same.txt clients.csv
check 'for the owner alone' test "$(stat -c %a clients.csv)" = 600
try 'over an old one' 0 export sessions --output=clients.csv <<'END'
clients.csv	2
END
try 'into a directory that is not there' 66 export clients -o nowhere/clients.csv <<'END'
! scalpbook: cannot write into 'nowhere': No such file or directory
END
try 'onto a directory' 65 export clients -o book <<'END'
! scalpbook: 'book' is not a regular file
END
check 'no half file is left' test "$(find . -name '*.csv*' | wc -l)" = 1

# What is wrong is said before anything is written.
try 'no such column' 2 export clients --columns=number,nose -o no.csv <<'END'
! scalpbook: --columns: clients have no column 'nose'
END
try 'no such profile' 2 export clients --profile=xml -o no.csv <<'END'
! scalpbook: there is no profile 'xml'; try plain or spreadsheet
END
try 'no such records' 2 export nothings -o no.csv <<'END'
! scalpbook: there is nothing called 'nothings' to export
END
try 'no such day' 2 export clients --from=2026-02-30 -o no.csv <<'END'
! scalpbook: --from: day 30 does not exist in February
END
try 'of what?' 2 export -o no.csv <<'END'
! scalpbook: something is missing; usage: scalpbook export [OPTION…] WHAT
END
"$program" export >list
check 'without anything, what there is' grep -qx 'xero-bank	Xero, bank statement' list
check 'and the records' grep -qx 'clients	records, CSV' list
check 'nothing was written' test ! -e no.csv
try 'a list as CSV has the columns of an export' 0 session list 1 --csv --limit=1 <<'END'
client,number,starts,minutes,practitioner,room,kind,status,course,changes,reason,price,zones,layer,zone_layers,needle,needle_pins,needle_shape,needle_mm,needle_brand,needle_lot,needle_expires,machine,machine_setting,depth,anaesthetic,pigment,dilution,reaction,pain,aftercare,note^M
1,1,2026-11-23 10:00,,LOGIN,,treatment,booked,,,,450.00,"vertex,nape",,,,,,,,,,,,,,,,,,,^M
END

finish
