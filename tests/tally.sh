#!/bin/sh
# SPDX-License-Identifier: MIT
# Counts the cases of a test run and says the sum on its last line: "N passed, N failed[, N skipped]".
# usage: tally.sh DIR [STATUS]   DIR holds automake's .trs and .log files, STATUS is what make ended with.
#
# A log with a TAP plan (1..N) counts case by case, and cases of the plan that never ran count as failed;
# any other log is one case, passed or not as automake says. Why a cmocka case skips stands before it in a line
# "skipped: WORDS". Fails when a case failed or none passed.
set -eu
dir=$1
status=${2:-0}

find "$dir" -name '*.trs' | LC_ALL=C sort | LC_ALL=C awk -v top="$dir" -v make_status="$status" '
function count_case(line, name, comment)
{
	name = line
	sub(/^(not )?ok *[0-9]* *(- )?/, "", name)
	if (match(name, /# *[Ss][Kk][Ii][Pp]/)) {
		comment = substr(name, RSTART + RLENGTH + 1)
		name = substr(name, 1, RSTART - 1)
		sub(/ +$/, "", name)
		# cmocka knows no reasons and puts the name there.
		print "skipped: " test ": " (name == "" ? comment : name) ": " (name == "" ? said : comment)
		said = ""
		skipped++
		ran++
		return 0
	}
	ran++
	if (line ~ /^ok/) {
		passed++
		return 0
	}
	fail(name)
	return 1
}

function fail(what)
{
	failed++
	bad++
	print "failed: " test ": " what
}

# Reads the whole log once to know whether it has a plan, and its last line with words.
function look_ahead(log_file, line)
{
	planned = has_plan = 0
	last = before_last = reason = ""
	while ((getline line < log_file) > 0) {
		if (line ~ /^1\.\.[0-9]+/) {
			has_plan = 1
			split(line, plan, /[^0-9]+/)
			planned += plan[2]
			if (match(line, /# *[Ss][Kk][Ii][Pp] */))
				reason = substr(line, RSTART + RLENGTH)
		}
		if (line != "") {
			before_last = last
			last = line
		}
	}
	close(log_file)
}

# The words that follow a failed case as comments are shown with it.
function count_cases(log_file, line, showing)
{
	while ((getline line < log_file) > 0) {
		if (line ~ /^(not )?ok([ \t]|$)/)
			showing = count_case(line)
		else if (showing && line ~ /^#/)
			print "        " line
		else if (sub(/^(# )?skipped: /, "", line))
			said = line
	}
	close(log_file)
	if (ran < planned)
		fail(planned - ran " of " planned " cases never ran")
	else if (ran > planned && !bad)
		fail(ran " cases ran, but " planned " were planned")
}

function show_end(log_file, line, n, i)
{
	while ((getline line < log_file) > 0)
		tail[n++ % 15] = line
	close(log_file)
	for (i = n > 15 ? n - 15 : 0; i < n; i++)
		print "        " tail[i % 15]
}

function count_test(log_file)
{
	ran = bad = 0
	said = ""
	look_ahead(log_file)
	if (has_plan)
		count_cases(log_file)
	if (!ran && !bad && result == "SKIP") {
		skipped++
		print "skipped: " test ": " (reason ? reason : before_last)
	} else if (result == "FAIL" || result == "ERROR" || result == "XPASS") {
		if (!bad) {
			fail(last)
			show_end(log_file)
		}
	} else if (!has_plan) {
		passed++
	}
}

{
	trs = $0
	result = ""
	while ((getline line < trs) > 0)
		if (line ~ /^:test-result:/) {
			split(line, word, " ")
			result = word[2]
		}
	close(trs)
	test = trs
	sub(/\.trs$/, "", test)
	file = test ".log"
	test = substr(test, length(top) + 2)
	count_test(file)
}

END {
	if (make_status != 0 && !failed) {
		test = "make check"
		fail("ended with status " make_status " before every test had run")
	}
	if (!passed && !failed)
		print "no test ran"
	printf "%d passed, %d failed", passed, failed
	if (skipped)
		printf ", %d skipped", skipped
	print ""
	exit failed || !passed
}'
