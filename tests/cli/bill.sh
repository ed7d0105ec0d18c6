#!/bin/sh
# SPDX-License-Identifier: MIT
# Invoices and receipts in print, by the command line; what stands in them is t_bill's.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

"$program" init >/dev/null
"$program" setting clinic='Example Scalp Studio' >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" invoice add 1 --words='Touch-up' --unit-price=120 --issue >/dev/null
"$program" payment add 1 --amount=20 --method=card --invoice=INV-0001 >/dev/null

try 'by its number' 0 invoice print INV-0001 <<'END'
Example Scalp Studio

Invoice INV-0001
================

Per Ek                                    Number      INV-0001
                                          Date        23 Nov 2026
                                          Due         7 Dec 2026
                                          Currency    GBP
                                          Client      1

Description                                    Quantity       Price       Amount
--------------------------------------------------------------------------------
Touch-up                                              1      120.00       120.00
--------------------------------------------------------------------------------
                                           Total GBP                      120.00
                                           Paid so far                    -20.00
                                           To pay                         100.00
END
try 'a receipt' 0 payment print 1 --text <<'END'
Example Scalp Studio

Receipt 1
=========

Per Ek                                    Number      1
                                          Date        23 Nov 2026
                                          Client      1
                                          Method      Card
                                          Invoice     INV-0001

                                           Received GBP                    20.00
                                           Invoice INV-0001               120.00
                                           Paid so far                    -20.00
                                           To pay                         100.00
END
try 'as a PDF' 0 invoice print INV-0001 --pdf -o bill.pdf <<'END'
bill.pdf
END
check 'it is one' sh -c 'head -c 5 bill.pdf | grep -q %PDF-'
try 'the receipt too' 0 payment print 1 --pdf -o receipt.pdf <<'END'
receipt.pdf
END
try 'a PDF needs a file' 2 invoice print INV-0001 --pdf <<'END'
! scalpbook: --pdf needs a file: -o FILE
END
try 'text has none' 2 payment print 1 -o receipt.txt <<'END'
! scalpbook: --output goes with --pdf; text goes to standard output, > FILE keeps it
END
try 'not both' 2 payment print 1 --text --pdf -o receipt.pdf <<'END'
! scalpbook: --text or --pdf, one of them
END
try 'nobody has it' 66 invoice print INV-0002 <<'END'
! scalpbook: there is no invoice 'INV-0002'
END
try 'a directory that is not there' 66 invoice print INV-0001 --pdf -o no/bill.pdf <<'END'
! scalpbook: cannot write into 'no': No such file or directory
END
check 'a reader may' "$program" --read-only invoice print INV-0001
"$program" export audit >trail
check 'what was printed is noted' grep -q ',export,invoice,' trail

finish
