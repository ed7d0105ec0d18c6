#!/bin/sh
# SPDX-License-Identifier: MIT
# Files for bookkeepers by the real program, read by the real readers where they are installed: their sums to the cent.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

maker=${program%/src/scalpbook}/tests/make_books
if [ ! -x "$maker" ]; then
	skip 'files for bookkeepers' 'the book is made by a program that needs cmocka'
	finish
fi
"$program" init >/dev/null
"$maker" "$tmp/book" >said 2>&1 || {
	cat said
	exit 99
}
"$program" setting export_names=yes >/dev/null


# What a person sees.
try 'the file, its rows, and what is to be known beside them' 0 export xero-invoices --month=2026-10 -o x.csv <<'END'
x.csv	3
! scalpbook: note: 2 cells were changed to what xero-invoices can take
! scalpbook: note: the prices have their tax in them: say so when it asks
END
try 'a format without splits goes to standard output, and is remembered too' 0 export freeagent --from=2026-11-01 --to=2026-11-05 <<'END'
04/11/2026,-12.50,Refund INV-0001 card 1 Oberg the second Asa PAY-9^M
! scalpbook: note: 1 cell was changed to what freeagent can take
END
try 'the batches' 0 batch list <<'END'
1	xero-invoices	2026-10-01	2026-10-31	3	1555.00	x.csv	2026-11-23T10:00:00Z
2	freeagent	2026-11-01	2026-11-05	1	-12.50		2026-11-23T10:00:00Z
END
try 'what is new' 0 export xero-bank --new --to=2026-10-31 -o new.csv <<'END'
new.csv	7
END
try 'and then the rest' 0 export xero-bank --new -o new.csv <<'END'
new.csv	2
END
try 'and then nothing' 0 export xero-bank --new -o none.csv <<'END'
! scalpbook: note: there is nothing to export, so nothing was written
END
check 'no file for nothing' test ! -e none.csv
"$program" account edit sales --code=999
"$program" client edit 1 --family-name=Lindqvist
try 'a batch again, though a name and a code have changed' 0 export --batch=1 -o again.csv <<'END'
again.csv	3
END
check 'is the same to the byte' cmp x.csv again.csv
try 'of another format' 2 export xero-bank --batch=1 -o again.csv <<'END'
! scalpbook: batch 1 is xero-invoices
END
try 'of a batch that is not there' 66 export --batch=99 <<'END'
! scalpbook: there is no batch 99
END
"$program" account edit sales --code=
try 'what is missing is named, and how to fill it' 65 export sage50 -o sage.csv <<'END'
! scalpbook: INV-0001: the account 'sales' has no Code, which sage50 needs: scalpbook account edit sales --code=…
END
check 'and nothing is written' test ! -e sage.csv
"$program" account edit sales --code=4000
try 'one account of several' 0 export xero-bank --account=bank <<'END'
*Date,*Amount,Payee,Description,Reference,Cheque Number^M
19/10/2026,175.00,"1 Lindqvist, Åsa",Payment INV-0001 transfer,PAY-4,^M
! scalpbook: note: all of it was exported in this format before: batch 3, Mon 23 Nov 2026 10:00, by LOGIN: PAY-4; imported again it would be there twice, --new leaves it out
END
try 'an account without money' 2 export xero-bank --account=sales <<'END'
! scalpbook: 'sales' is no account for money
END
try 'no such account' 66 export xero-bank --account=attic <<'END'
! scalpbook: there is no account 'attic'
END
try 'invoices are in no account' 2 export ledger --account=bank <<'END'
! scalpbook: ledger has invoices, which are in no account; leave the account out
END
try 'not a month' 2 export plain --month=October <<'END'
! scalpbook: --month: 'October' is no month; write it like 2026-10
END
try 'a month, or days' 2 export plain --month=2026-10 --from=2026-10-02 <<'END'
! scalpbook: --month, or --from and --to
END
try 'columns are for records' 2 export plain --columns=id <<'END'
! scalpbook: plain has its own columns: --columns and --profile are for records, as in: scalpbook export clients
END
try 'a journal is of hledger' 2 export xero-bank --journal <<'END'
! scalpbook: --journal goes with hledger
END
try 'a batch cannot be added' 65 batch add <<'END'
! scalpbook: a batch is what an export leaves; it cannot be added: scalpbook help export
END
try 'a book that is only read' 0 --read-only export plain --to=2026-10-05 <<'END'
id,date,code,kind,client,name,invoice,method,amount,deposit_used,currency,account,account_code,other_account,other_account_code,reference,corrects,by^M
1,2026-10-05,PAY-1,receipt,1,"Lindqvist, Åsa",INV-0001,card,300.00,,GBP,card,1250,debtors,1100,,,LOGIN^M
! scalpbook: note: the book is read-only, so this export is not remembered as a batch
END
try 'cannot tell what is new' 77 --read-only export plain --new <<'END'
! scalpbook: what is new cannot be told from a book that is only read, for what was exported could not be noted: started with --read-only
END
"$program" check | sed 's/[0-9]* records/RECORDS/' >is
echo 'checked RECORDS, 0 photos and 5 exports: 0 problems' >expected
same 'what is kept in the book is checked' 0 0

# The real readers. What moved is 1738.00, what was sold 1722.50; 175, 1263 and 300 are bank, card and cash.
"$program" export hledger -o h.csv >/dev/null 2>&1
"$program" export hledger --journal -o h.journal >/dev/null 2>&1
"$program" export ledger -o l.ledger >/dev/null 2>&1
"$program" export beancount -o b.beancount >/dev/null 2>&1
"$program" export spreadsheet -o s.csv >/dev/null 2>&1
"$program" export xlsx -o x.xlsx >/dev/null 2>&1
try 'rules that are there stay as they are' 0 export hledger -o h.csv <<'END'
h.csv	10
! scalpbook: note: all of it was exported in this format before: batch 6, Mon 23 Nov 2026 10:00, by LOGIN: PAY-1, PAY-2, PAY-3, PAY-4, PAY-5 and 5 more; imported again it would be there twice, --new leaves it out
! scalpbook: note: 'h.csv.rules' was there already and is as it was
END
if command -v hledger >/dev/null 2>&1; then
	expect 'hledger reads the CSV by its rules' 0 hledger -f h.csv balance --format '%(account) %(total)' <<'END'
assets:bank GBP 175.00
assets:card terminal GBP 1263.00
assets:cash GBP 300.00
expenses:fees GBP 4.50
income:treatments GBP -1542.50
liabilities:deposits GBP -200.00
---------------------------------
 0
END
	expect 'and the journal, invoices and all' 0 hledger -f h.journal balance --format '%(account) %(total)' <<'END'
assets:bank GBP 175.00
assets:card terminal GBP 1263.00
assets:cash GBP 300.00
assets:debtors GBP 180.00
expenses:fees GBP 4.50
income:products GBP -12.50
income:treatments GBP -1425.00
liabilities:deposits GBP -200.00
liabilities:tax GBP -285.00
---------------------------------
 0
END
else
	skip 'hledger reads the CSV' 'hledger is not installed'
	skip 'hledger reads the journal' 'hledger is not installed'
fi
if command -v ledger >/dev/null 2>&1; then
	expect 'ledger reads the journal' 0 ledger --args-only --flat -f l.ledger balance --format '%(account) %(display_total)\n' <<'END'
assets:bank GBP 175.00
assets:card terminal GBP 1263.00
assets:cash GBP 300.00
assets:debtors GBP 180.00
expenses:fees GBP 4.50
income:products GBP -12.50
income:treatments GBP -1425.00
liabilities:deposits GBP -200.00
liabilities:tax GBP -285.00
 0
END
else
	skip 'ledger reads the journal' 'ledger is not installed'
fi
if command -v bean-check >/dev/null 2>&1 && command -v bean-report >/dev/null 2>&1; then
	expect 'beancount finds nothing wrong' 0 bean-check b.beancount </dev/null
	bean-report b.beancount balances 2>&1 | awk 'NF > 1 { print $1, $2, $3 }' | grep -E '[0-9]' >is
	cat >expected <<'END'
Assets:Bank 175.00 GBP
Assets:Card-terminal 1263.00 GBP
Assets:Cash 300.00 GBP
Assets:Debtors 180.00 GBP
Expenses:Fees 4.50 GBP
Income:Products -12.50 GBP
Income:Treatments -1425.00 GBP
Liabilities:Deposits -200.00 GBP
Liabilities:Tax -285.00 GBP
END
	same 'and the same balances' 0 0
else
	skip 'beancount reads the journal' 'bean-check is not installed'
fi

# The workbook: what stands in its cells, and that a date is a number.
if command -v unzip >/dev/null 2>&1; then
	# cell SHEET NAME: its type, its style and its value.
	cell()
	{
		unzip -p x.xlsx "xl/worksheets/sheet$1.xml" | tr '\n' ' ' | sed 's/<c /\n&/g' |
			sed -n "s/^<c r=\"$2\"\([^>]*\)>\(.*\)<\/c>.*/\1 \2/p" | sed 's/<[^>]*>//g; s/  */ /g'
	}
	{
		cell 1 D2
		cell 1 L2
		cell 1 S2
		cell 1 J4
		cell 1 S5
		cell 1 V2
		cell 2 I3
		cell 2 P5
		cell 2 E2
	} >is
	cat >expected <<'END'
 s="3" 46300
 s="4" 450
 s="4" 450
 t="inlineStr" =Package of "3"
 s="4" -12.5
 t="inlineStr" 4000
 s="4" -4.5
 t="inlineStr" @FT "22"
 s="2" 1
END
	same 'numbers and dates are real, codes and what looks like a formula are text' 0 0
	"$program" export --batch="$("$program" batch list --newest | awk '$2 == "xlsx" { print $1 }')" -o y.xlsx >/dev/null 2>&1
	check 'and the batch has the same bytes' cmp x.xlsx y.xlsx
else
	skip 'cells of the workbook' 'unzip is not installed'
fi
if command -v soffice >/dev/null 2>&1; then
	# Each sheet as a file, its cells between tabs, as they are shown.
	soffice --headless --convert-to csv:'Text - txt - csv (StarCalc)':9,34,76,1,,0,false,true,false,false,false,-1 \
		x.xlsx >said 2>&1
fi
if [ -e x-Payments.csv ] && [ -e x-Invoices.csv ]; then
	{
		awk -F'\t' 'NR > 1 { sum += $9 } END { printf "%d %.2f\n", NR - 1, sum }' x-Payments.csv
		# A description of two lines stands in quotes.
		awk -F'\t' '{ line = held $0; held = "" }
			gsub(/"/, "&", line) % 2 { held = line " "; next }
			{ $0 = line; if (rows++) sum += $19 }
			END { printf "%.2f\n", sum }' x-Invoices.csv
	} >is
	printf '%s\n' '10 1738.00' '1722.50' >expected
	same 'LibreOffice reads the workbook, to the cent' 0 0
else
	skip 'LibreOffice reads the workbook' 'soffice is not installed, or writes one sheet only'
fi
finish
