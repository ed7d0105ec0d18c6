#!/bin/sh
# SPDX-License-Identifier: MIT
# Reports: listed, as rows, CSV and objects, over a period; and in words what is wrong.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" client add --given-name=Eva --family-name=Alm >/dev/null
for day in 2025-11-30 2026-10-05 2026-10-06 2026-11-02; do
	"$program" session add 1 --starts="$day 10:00" --status=done >/dev/null
done
"$program" session add 2 --starts='2026-11-03 10:00' --status=no-show >/dev/null
"$program" assessment add 1 --scale=norwood --code=N3V >/dev/null

try 'the reports by name' 0 report <<'END'
sessions	Sessions done, per month and practitioner
patterns	Clients by their latest assessment of the period
courses	Courses of the period, and sessions done of those planned
no-shows	Clients who did not come, of all sessions that were to be
income	Invoices less credit notes, sums and count, by month issued
income-by-treatment	What was sold, credit notes taken off
income-by-practitioner	Whose work was sold, credit notes taken off
payments	Money that moved, by method
tax	What was sold at each tax code, and its tax, credit notes taken off
END
try 'rows for a pipe' 0 report sessions <<'END'
2025-11	LOGIN	1
2026-10	LOGIN	2
2026-11	LOGIN	1
END
try 'of a period, in CSV' 0 report no-shows --from=2026-11-01 --to=2026-11-30 --csv <<'END'
month,missed,sessions,share^M
2026-11,1,2,50.0^M
END
try 'as objects' 0 report no-shows --from=2026-10-01 --json <<'END'
{"month":"2026-10","missed":0,"sessions":2,"share":"0.0"}
{"month":"2026-11","missed":1,"sessions":2,"share":"50.0"}
END
try 'codes for programs' 0 report patterns <<'END'
norwood	N3V	1
END
quietly 'nothing to count' 0 report courses
try 'none of that name' 2 report money <<'END'
! scalpbook: there is no report 'money'; see: scalpbook report
END
try 'days the wrong way round' 2 report sessions --from=2026-11-02 --to=2026-11-01 <<'END'
! scalpbook: the last day lies before the first
END
try 'no date' 2 report sessions --from=someday <<'END'
! scalpbook: --from: 'someday' is not a date, write it like 2025-05-31
END

# As a person sees it, where a terminal can be had.
if script -qec true /dev/null >/dev/null 2>&1; then
	# shellcheck disable=SC2317 # called by expect
	seen() { script -qec "'$program' --ascii report sessions --from=2026-01-01" /dev/null | sed "s/$return\$//; s/$who  */LOGIN /"; }
	expect 'bars for people' 0 seen <<-'END'
	Month     Practitioner  Done
	Oct 2026  LOGIN 2  ##############################
	Nov 2026  LOGIN 1  ###############
	Total                      3
	END
else
	skip 'bars for people' 'no script here, or no pseudo-terminal'
fi

finish
