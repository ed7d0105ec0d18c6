#!/bin/sh
# SPDX-License-Identifier: MIT
# Wrong use, help, where options stand, and hostile text everywhere.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null

# Wrong use is told in one line, exit status 2.
try 'an unknown verb' 2 bogus <<'END'
! scalpbook: there is no verb 'bogus'; see: scalpbook help
END
try 'a type alone' 2 client <<'END'
! scalpbook: client: what to do? See: scalpbook help client
END
try 'an unknown action' 2 client bogus <<'END'
! scalpbook: client: there is no 'bogus'; see: scalpbook help client
END
try 'the audit is only listed' 2 audit add <<'END'
! scalpbook: audit: there is no 'add'; see: scalpbook help audit
END
try 'an unknown option' 2 --bogus <<'END'
! scalpbook: there is no option '--bogus' here; see: scalpbook help
END
try 'an unknown option of a verb' 2 client list --bogus <<'END'
! scalpbook: there is no option '--bogus' here; see: scalpbook help client list
END
try 'a short option that is none' 2 client list -x <<'END'
! scalpbook: there is no option '-x' here; see: scalpbook help client list
END
try 'an option of another verb' 2 client show 1 --find=x <<'END'
! scalpbook: there is no option '--find=x' here; see: scalpbook help client show
END
try 'a search where there is none' 2 session list --find=x <<'END'
! scalpbook: there is no option '--find=x' here; see: scalpbook help session list
END
try 'a missing value' 2 client list --limit <<'END'
! scalpbook: option '--limit' needs a value
END
try 'a value that is too much' 2 client list --newest=yes <<'END'
! scalpbook: there is no option '--newest=yes' here; see: scalpbook help client list
END
try 'a number that is none' 2 client list --limit=many <<'END'
! scalpbook: --limit: 'many' is not a number
END
try 'a number below nothing' 2 client list --limit=-1 <<'END'
! scalpbook: --limit: '-1' is not a number
END
try 'a day that is none' 2 client list --from=soonish <<'END'
! scalpbook: --from: 'soonish' is not a date, write it like 2025-05-31
END
try 'a status that is none' 2 client list --status=gone <<'END'
! scalpbook: clients: no status 'gone'
END
try 'a colour that is none' 2 --color=pink info <<'END'
! scalpbook: --color: 'pink' is neither auto nor never
END
try 'an operand too few' 2 client show <<'END'
! scalpbook: something is missing; usage: scalpbook client show [OPTION…] RECORD
END
try 'an operand too many' 2 client show 1 2 <<'END'
! scalpbook: that is too much; usage: scalpbook client show [OPTION…] RECORD
END
try 'a list of one client where there is no such thing' 2 staff list 1 <<'END'
! scalpbook: that is too much; usage: scalpbook staff list [OPTION…]
END
try 'an option behind --' 2 client list -- --newest <<'END'
! scalpbook: that is too much; usage: scalpbook client list [OPTION…]
END
try 'help for nothing' 2 help bogus <<'END'
! scalpbook: there is no verb 'bogus'; see: scalpbook help
END
try 'help for no action' 2 help client bogus <<'END'
! scalpbook: there is no verb 'bogus'; see: scalpbook help
END
try 'no terminal for the screens' 69  <<'END'
! scalpbook: standard input is not a terminal; see --help for the commands
END

# Options stand before the verb or behind it.
try 'before' 0 --json client list --limit=1 <<'END'
{"number":1,"given_name":"Per","family_name":"Ek","preferred_name":null,"born":null,"gender":null,"phone":null,"second_phone":null,"email":null,"address":null,"city":null,"postcode":null,"country":null,"heard_from":null,"tags":[],"alert":null,"status":"active","added":"2026-11-23","notes":null}
END
"$program" --book another client add --given-name=Eva --family-name=Alm >/dev/null
try 'behind, and between operands' 0 session list 1 --book another --limit 1 <<'END'
END
try 'shortened, and apart from its value' 0 client list --lim 1 <<'END'
1	Per	Ek		
END
try 'the book before' 0 --book=another client list <<'END'
1	Eva	Alm		
END

# Help.
try 'version' 0 --version <<'END'
scalpbook 0.1.0
Licence MIT. Records for scalp micropigmentation clinics.
END
for verb in init demo screen export check setting info help client assessment session photo staff audit \
	'client list' 'client add' 'session edit' 'photo add' 'staff archive'; do
	# shellcheck disable=SC2086 # several words
	scalpbook help $verb >out 2>err
	code=$?
	cat out err >said
	[ $code = 0 ] && [ ! -s err ] && grep -q "$verb" out
	result $? "help $verb"
done
scalpbook client add --help >out
scalpbook help client add >same
check 'help is an option, too' cmp out same
check 'help names every field' grep -q -- '--heard-from=TEXT' out
check 'and its choices' grep -q 'female, male, other, undisclosed' out
try 'all about one verb' 0 help client archive <<'END'
Usage: scalpbook client archive [OPTION…] RECORD…
Takes records out of the lists without losing them; --back undoes it.
  --back                      undo an earlier archive
Everywhere:
  --book=DIR                  the book; else $SCALPBOOK_BOOK, else the data directory of the user
  --read-only                 change nothing, offer no command that would
  --ascii                     draw with ASCII characters only
  --accessible                ask line by line, for screen readers and braille; also $ACCESSIBLE
  --no-mouse                  leave the mouse to the terminal
  --color=WHEN                auto or never
  --json                      answer with one JSON object a line
  --csv                       answer with CSV (RFC 4180)
  --help                      show help and exit
  --version                   show the version and exit
END

# Whatever is typed is only text.
escape=$(printf '\033')
hostile="'; DROP TABLE client; -- \"\$(touch owned)\`touch owned\` %s%n ${escape}[2J ../../x"
quietly 'hostile text in every field is kept' 0 client edit 1 --given-name="$hostile" --family-name="$hostile" \
	--address="$hostile" --city="$hostile" --tags="$hostile" --alert="$hostile" --notes="$hostile"
try 'as text, without what a terminal obeys' 0 client show 1 <<'END'
number	1
given_name	'; DROP TABLE client; -- "$(touch owned)`touch owned` %s%n [2J ../../x
family_name	'; DROP TABLE client; -- "$(touch owned)`touch owned` %s%n [2J ../../x
address	'; DROP TABLE client; -- "$(touch owned)`touch owned` %s%n [2J ../../x
city	'; DROP TABLE client; -- "$(touch owned)`touch owned` %s%n [2J ../../x
tags	',DROP TABLE client,-- "$(touch owned)`touch owned` %s%n [2J ../../x
alert	'; DROP TABLE client; -- "$(touch owned)`touch owned` %s%n [2J ../../x
status	active
added	2026-11-23
notes	'; DROP TABLE client; -- "$(touch owned)`touch owned` %s%n [2J ../../x
END
# harmless ARG…: whatever the answer is, it is one, and no escape sequence reaches the terminal.
harmless()
{
	scalpbook "$@" >out 2>err
	code=$?
	cat out err >said
	[ $code -lt 128 ] && ! grep -q "$escape" said && [ ! -e owned ]
	result $? "hostile text is harmless: $(echo "$*" | sed "s/'.*/…/")"
}
harmless --book="$hostile" client list
harmless client show "$hostile"
harmless client list --find="$hostile"
harmless client list --status="$hostile"
harmless client list --from="$hostile"
harmless client list --limit="$hostile"
harmless export "$hostile"
harmless export clients --columns="$hostile"
harmless export clients --profile="$hostile"
harmless export clients --output="$hostile"
harmless setting "$hostile"
harmless setting "currency=$hostile"
harmless help "$hostile"
harmless session show "1/$hostile"
harmless staff show "$hostile"
harmless photo add 1 "$hostile"
harmless "$hostile"
harmless client "$hostile"
harmless "--$hostile"
try 'a byte that is no UTF-8 becomes a mark' 0 client add --given-name="$(printf 'A\377B')" --family-name=Ek <<'END'
2
END
try 'the tables are still there' 0 client list <<'END'
1	'; DROP TABLE client; -- "$(touch owned)`touch owned` %s%n [2J ../../x	'; DROP TABLE client; -- "$(touch owned)`touch owned` %s%n [2J ../../x		
2	A�B	Ek		
END

finish
