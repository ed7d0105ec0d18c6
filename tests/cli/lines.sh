#!/bin/sh
# SPDX-License-Identifier: MIT
# The line mode as a person with a braille display meets it: what is asked, what is answered, what is in the book then.
set -u
program=$PWD/src/scalpbook
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export SCALPBOOK_BOOK="$tmp/book" HOME="$tmp" LC_ALL=C.UTF-8 TZ=UTC SCALPBOOK_NOW=2026-11-23T10:00:00Z
unset ACCESSIBLE
bad=0

# same NAME EXPECTED ACTUAL
same()
{
	if [ "$2" = "$3" ]; then
		echo "ok - $1"
	else
		printf 'not ok - %s\nexpected:\n%s\nactual:\n%s\n' "$1" "$2" "$3"
		bad=1
	fi
}

"$program" init >/dev/null

# New client: two names, a wrong date mended, fields kept by Enter, an alert; then a pattern, and away.
printf '%s\n' 2 Åsa Öberg '' 1984-13-01 31.5.1984 fem '' '' '' '' '' '' '' '' '' 'latex allergy' '' '' \
	10 '' norwood 3v '' '' '' '' '' '' '' '' \
	0 0 | "$program" --accessible >"$tmp/out" 2>&1
same 'leaves with 0' 0 $?
same 'the mistake is told and asked again' '! Date of birth: month 13 does not exist' \
	"$(grep -o '! Date of birth.*' "$tmp/out")"
same 'the alert is said when the client opens' '! Alert: latex allergy' "$(grep -o '! Alert.*' "$tmp/out" | head -n 1)"
same 'the client is in the book' "1	Åsa	Öberg	1984-05-31	" "$("$program" client list)"
same 'so is the pattern' '1	1	2026-11-23	norwood	N3V	' "$("$program" assessment list 1 | cut -f 1-6)"

# A scale and a code that do not fit are asked for again, only those.
printf '%s\n' 1 oberg 1 10 '' ludwig L1 50 '' '' '' '' '' '' '' 0 10 20 0 0 | "$program" --accessible >"$tmp/out" 2>&1
same 'all four regions or none' '! SALT: give all four regions or none' "$(grep -o '! SALT.*' "$tmp/out" | head -n 1)"

# Giving up saves nothing; so does an input that ends.
printf '2\nPer\n!\n0\n' | "$program" --accessible >"$tmp/out" 2>&1
printf '2\nPer\nÖb' | ACCESSIBLE=1 "$program" >>"$tmp/out" 2>&1
same 'given up twice' 2 "$(grep -c 'Given up, nothing was saved' "$tmp/out")"
same 'and nobody was added' 1 "$("$program" client list | wc -l)"

# Today: what is due is said, and ticked off by its number.
"$program" task add 1 --due=yesterday --words='Send the photos' >/dev/null
printf '3\n1\n3\n0\n' | "$program" --accessible >"$tmp/out" 2>&1
same 'the task is said with its number' 'Task 1: Send the photos, 1 Öberg, Åsa, since 22 Nov' "$(grep '^Task' "$tmp/out")"
same 'and ticked off' 'Done: Send the photos.' "$(grep -o 'Done: .*' "$tmp/out")"
same 'the day has nothing left then' 'Mon 23 Nov 2026: 0 sessions, 0 due' "$(grep -o 'Mon 23.*' "$tmp/out" | tail -n 1)"

# A reader is offered nothing that writes.
printf '1\noberg\n1\n0\n0\n' | "$program" --accessible --read-only >"$tmp/out" 2>&1
same 'no writing for a reader' 0 "$(grep -cE 'New|Edit|Add|Archive' "$tmp/out")"
# Who is needed twice is asked about before it is saved; empty lines keep what is proposed.
new_session=$(printf '1\noberg\n1\n0\n0\n' | "$program" --accessible | sed -n 's/^\([0-9]*\) New session$/\1/p')
# again ANSWER WHEN
again()
{
	printf '1\noberg\n1\n%s\n%s\n1h30\n' "$new_session" "${2:-1 dec 10:00}"
	i=0
	while [ "$i" -lt 25 ]; do
		echo
		i=$((i + 1))
	done
	printf '%s0\n0\n' "$1"
}
again '' | "$program" --accessible >"$tmp/out" 2>&1
again 'no
' | "$program" --accessible >"$tmp/out" 2>&1
same 'said' 1 "$(grep -c '! .* has session 1 of .* then, 10:00 to 11:30$' "$tmp/out")"
same 'a day and a length are said as they are understood' 'Tue 1 Dec 2026 10:00. 90 minutes.' \
	"$(grep -oE 'Tue 1 Dec 2026 10:00\.|90 minutes\.' "$tmp/out" | tr '\n' ' ' | sed 's/ $//')"
same 'not saved without a yes' 1 "$("$program" session list 1 | wc -l)"
again 'yes
' | "$program" --accessible >"$tmp/out" 2>&1
same 'saved all the same' 2 "$("$program" session list 1 | wc -l)"

# So is a time that looks like a slip of the keys.
again 'no
' '2025-12-01 10:00' | "$program" --accessible >"$tmp/out" 2>&1
same 'a slip is said' '! it is booked for 1 Dec 2025, which is over' "$(grep -o '! it is booked .*' "$tmp/out")"
same 'and asked about' 1 "$(grep -c 'Save it all the same? Type yes to do it' "$tmp/out")"
same 'a slip is not saved without a yes' 2 "$("$program" session list 1 | wc -l)"
again 'yes
' '2025-12-01 10:00' | "$program" --accessible >"$tmp/out" 2>&1
same 'and saved with one' 3 "$("$program" session list 1 | wc -l)"

# An invoice is issued, paid with what is proposed, and the payment taken back.
at()
{
	printf '1\noberg\n1\n0\n0\n' | "$program" --accessible | sed -n "s/^\([0-9]*\) $1\$/\1/p"
}
"$program" invoice add 1 --words=Cap --unit-price=20 >/dev/null
printf '%s\n' 1 oberg 1 "$(at 'Issue an invoice')" 1 "$(at 'Take a payment')" '' '' '' card '' '' '' \
	"$(at 'Take a payment back')" 1 "$(at 'What is owed and held')" "$(at Payments)" 0 0 |
	"$program" --accessible >"$tmp/out" 2>&1
same 'issued' 'Issued: INV-0001, 20.00.' "$(grep -o 'Issued: .*' "$tmp/out")"
same 'taken back' 'Taken back, by number 2.' "$(grep -o 'Taken back.*' "$tmp/out")"
same 'owed again' 'Open: 20.00, of that overdue: 0.00. Held: 0.00.' "$(grep -o 'Open: .*' "$tmp/out")"
same 'both are there, with the number of the invoice' 2 \
	"$(grep -c '[12], 2026-11-23, Payment, .*20.00, Card, INV-0001' "$tmp/out")"
exit $bad
