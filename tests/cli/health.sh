#!/bin/sh
# SPDX-License-Identifier: MIT
# Health reviews, what speaks against a treatment, and the reason that goes on in spite of it.
# shellcheck source=tests/cli/lib.sh disable=SC2016 # the program stands in $0
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek --born=1979-01-12 >/dev/null
"$program" client add --given-name=Eva --family-name=Alm >/dev/null

try 'a review' 0 health add 1 --conditions=blood-thinner,diabetes --fitzpatrick=III --patch-on=2026-11-20 --patch-result=clear <<'END'
1
END
"$program" consent add 1 --purpose=treatment >/dev/null
try 'what speaks against a treatment' 1 holds 1 <<'END'
blood-thinner	letter		Blood thinner: doctor's letter missing	
diabetes	letter		Diabetes: doctor's letter missing	Heals more slowly
! scalpbook: 2 holds stop a treatment
END
try 'the next review begins with the last' 0 health add 1 --letters=diabetes --skin=dry <<'END'
2
END
try 'both are there' 0 health list 1 <<'END'
1	1	2026-11-23	blood-thinner,diabetes	III	clear	LOGIN
2	1	2026-11-23	blood-thinner,diabetes	III	clear	LOGIN
END
try 'as JSON' 1 holds 1 --json <<'END'
{"condition":"blood-thinner","action":"letter","until":null,"words":"Blood thinner: doctor's letter missing","note":null}
! scalpbook: 1 hold stops a treatment
END
try 'as CSV' 1 holds 1 --csv <<'END'
condition,action,until,words,note^M
blood-thinner,letter,,Blood thinner: doctor's letter missing,^M
! scalpbook: 1 hold stops a treatment
END
try 'an empty value clears it, and the letter goes with its condition' 0 health add 1 --conditions=moles --skin= <<'END'
3
END
try 'what is left' 0 health show 3 <<'END'
id	3
client	1
on	2026-11-23
conditions	moles
fitzpatrick	III
patch_on	2026-11-20
patch_result	clear
who	LOGIN
status	current
END
try 'a note stops nothing' 0 holds 1 <<'END'
moles	note		Moles in the area	Never over a mole
END
try 'nobody was asked yet' 0 holds 2 <<'END'
no-patch-test	note		No patch test	Insurers may require one for every brand and batch
no-review	note		Health not reviewed	Review it at the first visit and when the last review is older than this
no-consent	note		No consent to treatment	Have the form signed
END
try 'of nobody' 66 holds 7 <<'END'
! scalpbook: there is no client 7
END
try 'of whom?' 2 holds <<'END'
! scalpbook: something is missing; usage: scalpbook holds [OPTION…] CLIENT
END

# A reason.
"$program" health add 2 --conditions=antibiotics --ended=2026-11-20 >/dev/null
try 'waiting' 1 holds 2 <<'END'
antibiotics	wait	2026-12-04	Antibiotics: wait until 4 Dec 2026	After the last dose
no-patch-test	note		No patch test	Insurers may require one for every brand and batch
no-consent	note		No consent to treatment	Have the form signed
! scalpbook: 1 hold stops a treatment
END
try 'on the day it is over' 0 holds 2 --on=2026-12-04 <<'END'
no-patch-test	note		No patch test	Insurers may require one for every brand and batch
no-consent	note		No consent to treatment	Have the form signed
END
try 'a session before needs a reason' 65 session add 2 --starts='2026-12-03 10:00' <<'END'
! scalpbook: Reason: Antibiotics: wait until 4 Dec 2026. Settle it first, or say here why to go on
END
try 'which is recorded' 0 session add 2 --starts='2026-12-03 10:00' --reason='one day early' <<'END'
2/1
! scalpbook: note: Antibiotics: wait until 4 Dec 2026
END
expect 'in the audit trail too' 0 sh -c '"$0" export audit --columns=record,field,now | tr -d "\\r" | grep reason' "$program" <<'END'
2/1,reason,one day early
END
try 'a session after it does not' 0 session add 2 --starts='2026-12-04 10:00' <<'END'
2/2
END
try 'a consultation is told' 0 session add 2 --starts='2026-12-01 10:00' --kind=consultation <<'END'
2/3
! scalpbook: note: Antibiotics: wait until 4 Dec 2026
END
try 'who arrives for a treatment is told the rest' 0 session edit 2/2 --status=arrived <<'END'
! scalpbook: note: No patch test; No consent to treatment
END

# The clinic's rules.
quietly 'a rule is changed' 0 holdrule edit antibiotics --action=none
try 'and counts at once' 0 holds 2 --on=2026-11-23 --json <<'END'
{"condition":"no-patch-test","action":"note","until":null,"words":"No patch test","note":"Insurers may require one for every brand and batch"}
{"condition":"no-consent","action":"note","until":null,"words":"No consent to treatment","note":"Have the form signed"}
END
try 'a wait needs its days' 65 holdrule edit diabetes --action=wait <<'END'
! scalpbook: Days: how long to wait?
END
try 'a letter about a finding could never be seen' 65 holdrule edit no-consent --action=letter <<'END'
! scalpbook: Action: nothing in the record would end it; choose block, note or none
END

# Bottles.
"$program" pigment add --brand=Example --shade='Black 03' >/dev/null
"$program" bottle add 1 --lot=A17 >/dev/null
"$program" bottle add 1 --lot=C9 >/dev/null
"$program" health add 2 --patch-bottle=1 --patch-on=2026-11-22 --patch-result=clear >/dev/null
try 'another bottle than the tested is named' 0 ink add 2/1 --bottle=2 <<'END'
1
! scalpbook: note: Patch test was made with bottle 1 (lot A17), not 2 (lot C9)
END
try 'it is read: a reaction' 0 health edit 5 --patch-result=reaction <<'END'
6
END
try 'a bottle that gave a reaction' 73 ink add 2/2 --bottle=1 <<'END'
! scalpbook: Patch test with bottle 1 (lot A17) gave a reaction; add --force to save it all the same
END

# The line mode.
expect 'what stops a treatment is said when the client opens' 0 sh -c 'printf "1\nalm\n2\n2\n0\n0\n" | "$0" --accessible | grep -oE "(! Reaction|No consent).*"' "$program" <<'END'
! Reaction to the patch test of 22 Nov 2026 with bottle 1 (lot A17): no treatment
! Reaction to the patch test of 22 Nov 2026 with bottle 1 (lot A17): no treatment. Not with this pigment
No consent to treatment. Have the form signed
END
finish
