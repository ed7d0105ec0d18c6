#!/bin/sh
# SPDX-License-Identifier: MIT
# scalpbook import: what is said, what ends up in the book, and the exit status.
# shellcheck disable=SC1091,SC2154,SC2317,SC2034 # tmp comes from there, which calls our functions
. "${srcdir:-.}/tests/cli/lib.sh"
scalpbook init >/dev/null

cat >"$tmp/theirs.csv" <<'END'
Client ID;First Name;Surname;Mobile;DOB;E-Mail:;Shoe size
;Åsa;Öberg;+46 70 174 06 11;31/05/1984;asa@example.org;39
;Per;;+46 70 174 06 12;03/04/1990;per@;
;ÅSA;Öberg;0701740611;31.05.1984;asa@example.org;40
END

expect 'a dry run tells what is wrong, and that nothing would come in' 65 \
	scalpbook import clients "$tmp/theirs.csv" --dry-run --report "$tmp/report.csv" <<END
line 1, column 7 'Shoe size': is left out: no field of ours has this name; --map says what it is
line 3, column 6 'E-Mail:': E-mail: 'per@' is not an address like name@example.com
line 3, column 3 'Surname': Family name: must not be empty
line 4: is on line 2 already: taken once
would be added 0, already there 1, refused 1
scalpbook: 1 row was refused, so nothing would be imported
END

input=$tmp/report.csv
expect 'the report keeps it as CSV' 0 tr -d '\r' <<END
line,column,header,field,reason
1,7,Shoe size,,is left out: no field of ours has this name; --map says what it is
3,6,E-Mail:,email,E-mail: 'per@' is not an address like name@example.com
3,3,Surname,family_name,Family name: must not be empty
4,,,,is on line 2 already: taken once
END

input=/dev/null
sed -i 's/Per;;/Per;Lind;/; s/per@;/per@example.org;/' "$tmp/theirs.csv"
expect 'all of it comes in' 0 scalpbook import clients "$tmp/theirs.csv" --map 'Shoe size=' --map 'E-Mail:=email' <<END
line 4: is on line 2 already: taken once
added 2, already there 1, refused 0
END
expect 'the dates were day-first' 0 scalpbook client list <<END
1	Åsa	Öberg	1984-05-31	+46 70 174 06 11
2	Per	Lind	1990-04-03	+46 70 174 06 12
END
expect 'the same file again adds nothing' 0 scalpbook import clients "$tmp/theirs.csv" --map 'Shoe size=' <<END
line 4: is on line 2 already: taken once
added 0, already there 3, refused 0
END
printf 'Vorname;Nachname;Geburtsdatum;Telefon\nÅsa;Öberg;31.05.1984;0701 99 99 99\n' >"$tmp/twin.csv"
expect 'somebody with the same name and date of birth is pointed out' 0 scalpbook import clients "$tmp/twin.csv" --dry-run <<END
line 2: is taken as another client, though 1 Öberg, Åsa has the same name and date of birth
would be added 1, already there 0, refused 0
END
audited()
{
	scalpbook audit list --csv | grep -c ',import,'
}
expect 'one entry of the audit trail stands for all' 0 audited <<END
1
END

# Out, in and out again: the same bytes; the book that it came from is left alone.
round_trip()
{
	scalpbook export clients --profile "$1" -o "$tmp/out-$1.csv" >/dev/null &&
		scalpbook --book "$tmp/$1" init >/dev/null &&
		scalpbook --book "$tmp/$1" import clients "$tmp/out-$1.csv" &&
		scalpbook export clients >"$tmp/first" && scalpbook --book "$tmp/$1" export clients | cmp - "$tmp/first" &&
		scalpbook import clients "$tmp/out-$1.csv"
}
scalpbook client edit 2 --notes '=1+1
"quoted", – and so on' --family-name '-Lind' >/dev/null
for profile in plain spreadsheet; do
	expect "$profile comes back as it was" 0 round_trip "$profile" <<END
added 2, already there 0, refused 0
added 0, already there 2, refused 0
END
done

printf 'given_name,family_name,born\nA,B,03/04/1984\n' >"$tmp/vague.csv"
expect 'a date that can be read two ways is asked about' 65 scalpbook import clients "$tmp/vague.csv" <<END
line 2, column 3 'born': Date of birth: '03/04/1984' can be read two ways; say --dates day-first or month-first
added 0, already there 0, refused 1
scalpbook: 1 row was refused, so nothing was imported
END
expect 'and then taken as told' 0 scalpbook import clients "$tmp/vague.csv" --dates month-first --delimiter , <<END
added 1, already there 0, refused 0
END

expect 'what can be imported' 2 scalpbook import staff "$tmp/vague.csv" <<END
scalpbook: 'staff' cannot be imported, only clients, sessions, assessments, payments, pigments, bottles, vcard, all
END
printf 'Client No.,Date,Start time,Shoe\n1,2026-11-18,10:00,39\n' >sessions.csv
expect 'sessions by the number of their client' 0 scalpbook import sessions "$tmp/sessions.csv" <<END
line 1, column 4 'Shoe': is left out: no field of ours has this name; --map says what it is
added 1, already there 0, refused 0
END
expect 'a second time they are there' 0 scalpbook import sessions "$tmp/sessions.csv" --report "$tmp/said.csv" <<END
line 1, column 4 'Shoe': is left out: no field of ours has this name; --map says what it is
added 0, already there 1, refused 0
END
expect 'all that was said is in the report' 0 cat "$tmp/said.csv" <<END
line,column,header,field,reason$return
1,4,Shoe,,is left out: no field of ours has this name; --map says what it is$return
END
cat >one.vcf <<'END'
BEGIN:VCARD
VERSION:3.0
N:Card;Wilma
TEL;type=CELL:+44 7700 900123
ORG:Example
END:VCARD
END
expect 'a card, looked at only' 0 scalpbook import vcard "$tmp/one.vcf" --dry-run <<'END'
line 5: ORG is left out: a client has no place for it
would be added 1, already there 0, refused 0
END
expect 'a card' 0 scalpbook import vcard "$tmp/one.vcf" "$tmp/one.vcf" <<'END'
line 5: one.vcf: ORG is left out: a client has no place for it
line 5: one.vcf: ORG is left out: a client has no place for it
line 1: one.vcf: was there before: taken once
added 1, already there 1, refused 0
END
"$program" export vcard --find=wilma --profile=4 | grep -v UID | tr -d '\r' >card
expect 'and out again' 0 cat card <<'END'
BEGIN:VCARD
VERSION:4.0
N:Card;Wilma;;;
FN:Wilma Card
TEL;PREF=1:+44 7700 900123
END:VCARD
END
expect 'into a file' 0 scalpbook export vcard --find=wilma -o "$tmp/out.vcf" <<END
$tmp/out.vcf	1
END
expect 'no such version' 2 scalpbook export vcard --profile=2.1 <<'END'
scalpbook: --profile: a vCard is of version 3 or 4, not '2.1'
END
expect 'rows are not cards' 2 scalpbook import vcard "$tmp/one.vcf" --map x=y <<'END'
scalpbook: --map does not go with 'vcard'
END
expect 'find is for clients' 2 scalpbook export sessions --find=wilma <<'END'
scalpbook: --find goes with clients and vcard
END
expect 'no file' 66 scalpbook import clients "$tmp/absent.csv" <<END
scalpbook: cannot open 'TMP/absent.csv': No such file or directory
END
expect 'standard input cannot be read twice' 2 scalpbook import clients - <<END
scalpbook: an import reads its file several times, which standard input cannot give; save it to a file first
END
expect 'a reader may not' 77 scalpbook --read-only import clients "$tmp/vague.csv" <<END
scalpbook: this session may not import records: started with --read-only
END
expect 'other words for dates' 2 scalpbook import clients "$tmp/vague.csv" --dates us <<END
scalpbook: --dates: 'us' is neither day-first nor month-first
END
expect 'what the columns of a file may be called' 0 scalpbook help import bottles <<END
The columns of a CSV file of bottles, in any order; capitals, blanks and accents do not matter.
Any other name: --map='Their name=name'
  pigment                     Pigment (needed); also: pigment name, product, ink, produkt, produit
  lot                         Lot (needed); also: lot number, lot no, batch, batch number, batch no, charge, chargennummer, numero de lot
  expires                     Expires; also: expiry, expiry date, expiration, expiration date, best before, ablaufdatum, utgangsdatum, peremption
  received                    Received; also: received on, date received, delivered, delivery date, purchased, purchase date, eingang, lieferdatum
  opened                      Opened; also: opened on, date opened, geoffnet, oppnad
  keeps                       Keeps
  amount                      Amount; also: ml, volume, size, content, inhalt, volym
  status                      Status
  note                        Note; also: notes, comment, comments, remarks, bemerkung, notizen
  brand                       a part of Pigment; also: brand, manufacturer, make, marke, marque, marca, merk
  shade                       a part of Pigment; also: shade, colour, color, tone, farbe, farg, couleur, kleur
END
expect 'of what cannot be imported' 2 scalpbook help import staff <<END
scalpbook: 'staff' has no columns to name; one of: clients, sessions, assessments, payments, pigments, bottles
END
expect 'other delimiters' 2 scalpbook import clients "$tmp/vague.csv" --delimiter x <<END
scalpbook: --delimiter: 'x' is none of , ; | : and tab
END

finish
