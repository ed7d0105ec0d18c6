# SPDX-License-Identifier: MIT
# Names what asks for a choice by a code that its list in 'table' (choices.def) does not have, or compares codes by itself.
BEGIN {
	while ((getline line < table) > 0) {
		if (match(line, /^LIST\([a-z_]+/))
			list = substr(line, 6, RLENGTH - 5)
		else if (match(line, /^(ITEM|LEFTOUT)\("[^"]*"/)) {
			split(line, part, "\"")
			codes[list, part[2]] = 1
			lists[list] = 1
		}
	}
	close(table)
}

# A call may go on in the next line.
FNR == 1 { held = "" }
{
	text = held $0
	held = ""
	if (text ~ /strcmp\(choice_code\(/)
		print FILENAME ":" FNR ": compares a code by itself: choice_is()"
	while (match(text, /choice_(index\(&[a-z_]+,|is\(&[a-z_]+,[^,"]*,)[ \t]*"[^"]*"/)) {
		call = substr(text, RSTART, RLENGTH)
		text = substr(text, RSTART + RLENGTH)
		list = call
		sub(/^[^&]*&/, "", list)
		sub(/,.*/, "", list)
		split(call, part, "\"")
		if (list in lists && !((list, part[2]) in codes))
			print FILENAME ":" FNR ": " list " has no \"" part[2] "\""
	}
	if (match(text, /choice_(is|index)\(&[^()]*,[ \t]*$/))
		held = substr(text, RSTART) " "
}
