#!/bin/sh
# SPDX-License-Identifier: MIT
# Money from the command line: invoices and their numbers, payments, what is owed, the till, closing.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Öberg >/dev/null
"$program" client add --given-name=花子 --family-name=山田 >/dev/null
"$program" client add --given-name=Jo --family-name="O'Neil" >/dev/null
"$program" tax add --code=standard --rate=20 --name='20 %' >/dev/null
try 'a price, named by its code' 0 price add --code=SMP --name='Scalp micropigmentation' --price=450 --tax=standard <<'END'
SMP
END
"$program" price add --code=CAP --name=Shampoo --kind=product --price=12.50 --account=products >/dev/null
try 'it says its tax code by name' 0 price list <<'END'
SMP	Scalp micropigmentation	treatment	450.00	standard
CAP	Shampoo	product	12.50	
END
try 'and to programs' 0 price show SMP --json <<'END'
{"code":"SMP","name":"Scalp micropigmentation","kind":"treatment","price":"450.00","tax":"standard","account":null,"sessions":null,"status":"active"}
END
try 'a tax code that there is not' 65 price add --code=X --name=X --price=1 --tax=nope <<'END'
! scalpbook: Tax: there is no tax 'nope'
END
"$program" session add 1 --starts='2026-10-05 09:00' --status=done --price=400 >/dev/null
"$program" session add 1 --starts='2026-11-18 09:00' --status=done >/dev/null
"$program" course add 2 --kind=shaved-look --planned=3 --price=1200 >/dev/null
try 'an item at a price of its own' 0 invoice add 1 --item=SMP --quantity=1 --unit-price=450.00 --issued=2026-10-05 --issue <<'END'
INV-0001
END
try 'a draft is named by its id' 0 invoice add 1 --session=1/1 <<'END'
2
END
try 'several lines: what is given again begins the next' 0 invoice add 2 --course=2/1 --discount=10 --item=CAP --quantity=2 --item=CAP --words='Another one' --unit-price=10 <<'END'
3
END
try 'a session twice is said' 0 invoice add 1 --session=1/1 <<'END'
4
! scalpbook: note: session 1/1 stands on draft 2 already
END
"$program" invoice archive 4 >/dev/null
try 'a session without a price' 65 invoice add 1 --session=1/2 <<'END'
! scalpbook: Unit price: must not be empty; neither the item nor the session or course has one
END
try 'but with one of the list' 0 invoice add 1 --session=1/2 --item=SMP <<'END'
5
END
try 'which is not needed after all' 0 invoice archive 5 <<'END'
END
try 'a session of somebody else' 65 invoice add 2 --session=1/1 <<'END'
! scalpbook: Session: '1/1' is not of client 2
END
try 'an item that there is not' 65 invoice add 1 --item=NO <<'END'
! scalpbook: Item: there is no price 'NO'
END
try 'nothing to issue' 65 invoice add 1 --issue <<'END'
! scalpbook: it has no lines yet: there is nothing to issue
END
try 'it is issued' 0 invoice issue 2 <<'END'
INV-0002
END
try 'its lines' 0 invoice show INV-0002 <<'END'
id	2
client	1
number	INV-0002
kind	invoice
status	issued
issued	2026-11-23
due	2026-12-07
currency	GBP
tax_included	yes
net	333.33
tax	66.67
total	400.00
who	LOGIN
series	INV-
ordinal	2
credited	0.00
paid	0.00
open	400.00
line	2: Treatment, 5 Oct 2026, 1.00 × 400.00, tax 20.00 %: 400.00
END
try 'by the id it had too' 0 invoice show 2 --json <<'END'
{"id":2,"client":1,"number":"INV-0002","kind":"invoice","status":"issued","issued":"2026-11-23","due":"2026-12-07","credits":null,"currency":"GBP","tax_included":"yes","net":"333.33","tax":"66.67","total":"400.00","note":null,"who":"LOGIN","series":"INV-","ordinal":2}
END
try 'numbers and days ascend' 65 invoice issue 3 --on=2026-10-04 <<'END'
! scalpbook: Issued: INV-0002 is of 23 Nov 2026 already, and the dates of a series ascend with its numbers, so that nothing can be put in later; issue it on that day or after
END
try 'not ahead of today' 65 invoice issue 3 --on=2026-12-24 <<'END'
! scalpbook: Issued: is ahead of today
END
try 'the next number, for nothing was lost' 0 invoice issue 3 <<'END'
INV-0003
END
try 'once' 65 invoice issue 3 <<'END'
! scalpbook: INV-0003 is issued already
END
try 'an issued one stays: no edit' 65 invoice edit INV-0003 --note=x <<'END'
! scalpbook: INV-0003 is issued: it cannot be changed; a credit note corrects it
END
try 'not out of the lists' 65 invoice archive INV-0003 <<'END'
! scalpbook: INV-0003 is issued: it cannot be changed; a credit note corrects it
END
try 'no other line' 65 sale add INV-0003 --item=SMP <<'END'
! scalpbook: INV-0003 is issued: its lines stay as they are; a credit note corrects it
END
try 'none changed' 65 sale edit 3 --quantity=2 <<'END'
! scalpbook: INV-0003 is issued: its lines stay as they are; a credit note corrects it
END
try 'none taken away' 65 sale archive 3 <<'END'
! scalpbook: INV-0003 is issued: its lines stay as they are; a credit note corrects it
END
try 'part of it is paid' 0 payment add 1 --amount=150.00 --method=card --invoice=INV-0001 --on=2026-10-20 <<'END'
1
END
try 'never more than is open' 65 payment add 1 --amount=1000 --method=card --invoice=INV-0001 <<'END'
! scalpbook: Amount: INV-0001 has 300.00 open; take the other 700.00 as a deposit (kind deposit)
END
try 'not by a penny' 65 payment add 1 --amount=300.01 --method=card --invoice=INV-0001 <<'END'
! scalpbook: Amount: INV-0001 has 300.00 open; take the other 0.01 as a deposit (kind deposit)
END
try 'a method is needed' 65 payment add 1 --amount=10 --invoice=INV-0001 <<'END'
! scalpbook: Method: must not be empty
END
try 'without a sign' 65 payment add 1 --amount=-10 --method=cash <<'END'
! scalpbook: Amount: must be more than 0; the kind says which way it went, and a counter-entry takes one back
END
try 'not ahead of today either' 65 payment add 1 --amount=10 --method=cash --on=2026-12-24 <<'END'
! scalpbook: Date: is ahead of today
END
try 'a deposit' 0 payment add 2 --amount=100 --method=cash --kind=deposit <<'END'
2
END
try 'pays no invoice by itself' 65 payment add 2 --amount=100 --method=cash --kind=deposit --invoice=INV-0003 <<'END'
! scalpbook: Invoice: a deposit names none; it is used for one later (kind used)
END
try 'but by its use, which moves no money' 0 payment add 2 --kind=used --amount=60 --method=cash <<'END'
3
END
try 'no more than is held' 65 payment add 2 --kind=used --amount=60 <<'END'
! scalpbook: Amount: 40.00 is held for the client
END
try 'nor given back' 65 payment add 2 --kind=refund --amount=60 --method=cash <<'END'
! scalpbook: Amount: 40.00 is held for the client; name the invoice to give back what was paid for it
END
try 'another client'\''s invoice' 65 payment add 2 --amount=10 --method=cash --invoice=INV-0001 <<'END'
! scalpbook: Invoice: client 2 has no invoice INV-0001
END
try 'the rest of what is owed longest, without saying more' 0 payment add 1 --method=transfer --reference=R7 <<'END'
4
END
try 'a fee' 0 payment add 1 --kind=fee --amount=3.15 --method=card <<'END'
5
END
try 'payments for pipes' 0 payment list <<'END'
1	1	2026-10-20	receipt	150.00	card	1	
2	2	2026-11-23	deposit	100.00	cash		
3	2	2026-11-23	used	60.00		3	
4	1	2026-11-23	receipt	300.00	transfer	1	R7
5	1	2026-11-23	fee	3.15	card		
END
try 'a counter-entry' 65 payment counter 2 --note='wrong client' <<'END'
! scalpbook: Amount: of what it brought only 40.00 is still held; take back what it was used for first
END
try 'which would leave a pot below nothing' 65 payment counter 2 --on=2026-11-22 <<'END'
! scalpbook: Amount: of what it brought only 40.00 is still held; take back what it was used for first
END
try 'of the use first' 0 payment counter 3 <<'END'
6
END
try 'then of the deposit' 0 payment counter 2 --note='wrong client' <<'END'
7
END
try 'once' 65 payment counter 2 <<'END'
! scalpbook: Corrects: No. 2 was taken back already, by No. 7
END
try 'not of one itself' 65 payment counter 6 <<'END'
! scalpbook: Corrects: No. 6 is a counter-entry itself; enter the payment again
END
try 'not before what it corrects' 65 invoice credit INV-0003 --line=5 --on=2026-11-22 --issue <<'END'
! scalpbook: Issued: INV-0003, which it corrects, is of 23 Nov 2026; issue it on that day or after
END
try 'a credit note for one line' 0 invoice credit INV-0003 --line=5 --issue <<'END'
CN-0001
END
try 'no more than is left' 65 invoice credit INV-0003 --issue <<'END'
! scalpbook: 1105.00 of INV-0003 is left to credit, and this is 1115.00
END
try 'of a line that is not its own' 65 invoice credit INV-0003 --line=1 <<'END'
! scalpbook: INV-0003 has no line 1
END
try 'of a credit note' 65 invoice credit CN-0001 <<'END'
! scalpbook: Credits: CN-0001 is a credit note itself
END
try 'an invoice corrects nothing' 65 invoice add 1 --credits=INV-0001 --words=x --unit-price=1 <<'END'
! scalpbook: Credits: only a credit note corrects an invoice
END
try 'a credit note by hand' 0 invoice add 1 --kind=credit --credits=INV-0001 --words=Late --unit-price=1 <<'END'
7
END
try 'with other tax' 65 invoice add 1 --kind=credit --credits=INV-0001 --words=Late --unit-price=1 --tax-code=none --issue <<'END'
! scalpbook: Tax code: nothing of INV-0001 with tax none at 0.00 % is left to credit, and this is 1.00; give the lines the tax of those they take back
END
try 'of another client' 65 invoice add 2 --kind=credit --credits=INV-0001 --words=Late --unit-price=1 <<'END'
! scalpbook: Credits: client 2 has no invoice INV-0001
END
try 'of what is no invoice' 65 invoice add 2 --kind=credit --words=Late --unit-price=1 <<'END'
! scalpbook: Credits: which invoice does it correct?
END
try 'the credit note' 0 invoice show CN-0001 <<'END'
id	6
client	2
number	CN-0001
kind	credit
status	issued
issued	2026-11-23
due	2026-11-23
credits	3
currency	GBP
tax_included	yes
net	10.00
tax	0.00
total	10.00
who	LOGIN
series	CN-
ordinal	1
line	8: Another one, 1.00 × 10.00, tax 0.00 %: 10.00
END
try 'a draft of one' 0 invoice credit INV-0001 <<'END'
8
END
try 'thrown away' 0 invoice archive 7 8 <<'END'
END
try 'a refund of what was paid' 0 payment add 1 --kind=refund --amount=50 --method=card --invoice=INV-0001 <<'END'
8
END
try 'no more than was' 65 payment add 1 --kind=refund --amount=5000 --method=card --invoice=INV-0001 <<'END'
! scalpbook: Amount: 400.00 was paid for INV-0001, no more can go back
END
try 'a reader looks' 0 --read-only balance 1 <<'END'
invoiced	850.00
credited	0.00
paid	400.00
open	450.00
held	0.00
overdue	50.00
oldest_due	2026-10-19
END
try 'and changes nothing' 77 --read-only payment add 1 --amount=1 --method=cash <<'END'
! scalpbook: this session may not add and change records: started with --read-only
END
try 'nor closes' 77 --read-only close --until=2026-10-31 <<'END'
! scalpbook: this session may not change settings and staff: started with --read-only
END
try 'what a client has open' 0 balance 1 <<'END'
invoiced	850.00
credited	0.00
paid	400.00
open	450.00
held	0.00
overdue	50.00
oldest_due	2026-10-19
END
try 'as JSON' 0 balance 2 --json <<'END'
{"invoiced":"1115.00","credited":"10.00","paid":"0.00","open":"1105.00","held":"0.00","overdue":"0.00","oldest_due":"2026-12-07"}
END
try 'in November' 0 balance 1 --on=2026-11-01 <<'END'
invoiced	450.00
credited	0.00
paid	150.00
open	300.00
held	0.00
overdue	300.00
oldest_due	2026-10-19
END
try 'who owes' 0 balance <<'END'
1	Öberg, Per	450.00	400.00	0.00	50.00	0.00	0.00	0.00	2	2026-10-19
2	山田, 花子	1105.00	1105.00	0.00	0.00	0.00	0.00	0.00	1	2026-12-07
END
try 'as CSV' 0 balance --csv <<'END'
client,name,open,not_due,to_30,to_60,to_90,over_90,held,invoices,oldest_due^M
1,"Öberg, Per",450.00,400.00,0.00,50.00,0.00,0.00,0.00,2,2026-10-19^M
2,"山田, 花子",1105.00,1105.00,0.00,0.00,0.00,0.00,0.00,1,2026-12-07^M
END
try 'later' 0 balance --on=2027-01-31 <<'END'
1	Öberg, Per	450.00	0.00	0.00	400.00	0.00	50.00	0.00	2	2026-10-19
2	山田, 花子	1105.00	0.00	0.00	1105.00	0.00	0.00	0.00	1	2026-12-07
END
try 'the till' 0 day <<'END'
cash	2	0.00	0.00	0.00	0.00	0.00
card	2	0.00	0.00	50.00	3.15	-53.15
transfer	1	300.00	0.00	0.00	0.00	300.00
END
try 'of another day' 0 day --on=2026-10-20 --json <<'END'
{"method":"card","entries":1,"receipts":"150.00","deposits":"0.00","refunds":"0.00","fees":"0.00","net":"150.00"}
END
try 'of a day without any' 0 day --on=2026-10-21 <<'END'
END
try 'no such client' 66 balance 99 <<'END'
! scalpbook: there is no client 99
END
try 'nothing is closed' 0 close <<'END'
END
try 'not ahead' 65 close --until=2026-12-31 <<'END'
! scalpbook: 2026-12-31 is ahead of today: what comes until then could not be entered
END
try 'October is closed' 0 close --until=2026-10-31 <<'END'
2026-10-31
END
try 'only forward' 65 close --until=2026-09-30 <<'END'
! scalpbook: the books are closed until 31 Oct 2026 already; the setting closed_until opens them again
END
try 'a payment in it' 65 payment add 1 --amount=1 --method=cash --on=2026-10-31 <<'END'
! scalpbook: Date: the books are closed until 31 Oct 2026; take a later day, or open them again by the setting closed_until
END
try 'a counter-entry in it' 65 payment counter 1 --on=2026-10-20 <<'END'
! scalpbook: Date: the books are closed until 31 Oct 2026; take a later day, or open them again by the setting closed_until
END
try 'an invoice in it' 65 invoice add 3 --item=SMP --issued=2026-10-30 --issue <<'END'
! scalpbook: Issued: the books are closed until 31 Oct 2026; take a later day, or open them again by the setting closed_until
END
try 'the day after goes' 0 payment add 3 --amount=1 --method=cash --on=2026-11-01 <<'END'
9
END
try 'it opens by the setting' 0 setting closed_until= <<'END'
END
try 'which takes days' 65 setting closed_until=soon <<'END'
! scalpbook: closed_until: 'soon' is not a day like 2026-10-31
END
try 'not ahead of today' 65 setting closed_until=2027-01-01 <<'END'
! scalpbook: 2027-01-01 is ahead of today: what comes until then could not be entered
END
try 'the currency is settled' 65 setting currency=EUR <<'END'
! scalpbook: there are invoices or payments in GBP; start another book for EUR
END
try 'a tax code that there is not, for all' 65 setting tax_code=nope <<'END'
! scalpbook: there is no tax code 'nope'
END
"$program" payment add 3 --kind=deposit --amount=20 --method=cash >/dev/null
try 'a deposit waits' 0 invoice add 3 --item=CAP --issue <<'END'
INV-0004
! scalpbook: note: 21.00 is held for client 3; to use it: scalpbook payment add 3 --kind=used --invoice=INV-0004
END
try 'of which as much is used as is held' 0 payment add 3 --kind=used <<'END'
11
END
try 'what is left of the invoice' 0 balance 3 <<'END'
invoiced	12.50
credited	0.00
paid	12.50
open	0.00
held	8.50
overdue	0.00
oldest_due	
END
try 'drafts are not in the numbers' 0 invoice list <<'END'
1	1	INV-0001	invoice	issued	2026-10-05	2026-10-19	450.00
2	1	INV-0002	invoice	issued	2026-11-23	2026-12-07	400.00
3	2	INV-0003	invoice	issued	2026-11-23	2026-12-07	1115.00
6	2	CN-0001	credit	issued	2026-11-23	2026-11-23	10.00
9	3	INV-0004	invoice	issued	2026-11-23	2026-12-07	12.50
END
try 'files say names that have no number of their own' 0 export sales --columns=id,invoice,item,tax_code,account,practitioner,total <<'END'
id,invoice,item,tax_code,account,practitioner,total^M
1,1,SMP,standard,sales,,450.00^M
2,2,,standard,sales,LOGIN,400.00^M
3,3,,none,sales,,1080.00^M
4,3,CAP,none,products,,25.00^M
5,3,CAP,none,products,,10.00^M
6,4,,standard,sales,LOGIN,400.00^M
7,5,SMP,standard,sales,LOGIN,450.00^M
8,6,CAP,none,products,,10.00^M
9,7,,none,sales,,1.00^M
10,8,SMP,standard,sales,,450.00^M
11,9,CAP,none,products,,12.50^M
END
try 'the history of one' 0 audit list 3 --newest --limit=6 <<'END'
2026-11-23T10:00:00Z	LOGIN	add	payment	11	3	amount		12.50
2026-11-23T10:00:00Z	LOGIN	add	payment	11	3	client		3
2026-11-23T10:00:00Z	LOGIN	add	payment	11	3	currency		GBP
2026-11-23T10:00:00Z	LOGIN	add	payment	11	3	invoice		9
2026-11-23T10:00:00Z	LOGIN	add	payment	11	3	kind		used
2026-11-23T10:00:00Z	LOGIN	add	payment	11	3	on		2026-11-23
END
try 'the book is whole' 0 check <<'END'
checked 114 records and 0 photos: 0 problems
END
# shellcheck disable=SC2317  # called by check
has_issue()
{
	"$program" audit list 2 | grep -q '	issue	invoice	.*	number		INV-0003$'
}
check 'issuing is an act of its own' has_issue
finish
