# SPDX-License-Identifier: MIT
# The rules that C sources are read for: -v check=layers|owners|width|length or the word of a ban.
# Arguments: the table of rules, then the sources, as paths below the current directory.

# Whether a path fits one of the patterns, which are joined by commas and may hold '*'.
function fits(path, patterns, list, n, i, re)
{
	n = split(patterns, list, ",")
	for (i = 1; i <= n; i++) {
		re = list[i]
		gsub(/[.+]/, "[&]", re)
		gsub(/[*]/, ".*", re)
		if (path ~ "^" re "$")
			return 1
	}
	return 0
}

function report(words)
{
	print FILENAME ":" FNR ": " words
}

# The line without comments and the insides of strings; in_comment lives across lines.
function code_of(line, out, c, i, n, quote)
{
	out = quote = ""
	n = length(line)
	for (i = 1; i <= n; i++) {
		c = substr(line, i, 1)
		if (in_comment) {
			if (substr(line, i, 2) == "*/") {
				in_comment = 0
				i++
			}
		} else if (quote != "") {
			if (c == "\\")
				i++
			else if (c == quote) {
				quote = ""
				out = out c
			}
		} else if (substr(line, i, 2) == "/*") {
			in_comment = 1
			i++
		} else if (substr(line, i, 2) == "//") {
			break
		} else {
			if (c == "\"" || c == "'")
				quote = c
			out = out c
		}
	}
	return out
}

function layer_of(path, part, n)
{
	n = split(path, part, "/")
	return n > 2 ? part[2] : "main"
}

function read_rule(i)
{
	if ($1 == "layer") {
		layers[$2] = 1
		for (i = 3; i <= NF; i++)
			allowed[$2, $i] = 1
	} else if ($1 == "owner") {
		owner[$2] = $3
	} else if ($1 == "system") {
		for (i = 2; i <= NF; i++)
			system_headers = system_headers (system_headers == "" ? "" : ",") $i
	} else if ($1 == "most") {
		most_lines = $3
		most_columns = $4
	} else if ($1 == "ban" && $2 == check) {
		for (i = 4; i <= NF; i++)
			read_ban($i, $3)
	}
}

function read_ban(name, where)
{
	if (sub(/[(]$/, "", name))
		banned_call[name] = where
	else if (sub(/[*]$/, "", name))
		banned_start[name] = where
	else
		banned[name] = where
}

function check_project_include(header, part, mine)
{
	split(header, part, "/")
	mine = layer_of(FILENAME)
	if (header == "config.h")
		return
	if (header !~ /\// || !(part[1] in layers))
		report("\"" header "\" does not name its layer")
	else if (part[1] != mine && !((mine, part[1]) in allowed))
		report("layer " mine " may not include \"" header "\"")
}

function check_system_include(header)
{
	if (header in owner) {
		if (!fits(FILENAME, owner[header]))
			report("<" header "> belongs in " owner[header])
		else if ((header in used) && used[header] != FILENAME && owner[header] ~ /\*/)
			report("<" header "> is already included in " used[header])
		used[header] = FILENAME
	} else if (!fits(header, system_headers)) {
		report("<" header "> has no owner in tests/house/rules")
	}
}

function check_include(header)
{
	header = $0
	sub(/^[ \t]*#[ \t]*include[ \t]*/, "", header)
	if (check == "layers" && FILENAME ~ /\.c$/ && !seen_include[FILENAME]++ && header !~ /^"config.h"/)
		report("the first include must be \"config.h\"")
	if (check == "layers" && header ~ /^"/) {
		split(header, quoted, "\"")
		check_project_include(quoted[2])
	} else if (check == "owners" && header ~ /^</) {
		split(header, quoted, /[<>]/)
		check_system_include(quoted[2])
	}
}

function check_name(name, before, after, start)
{
	if ((name in banned) && !fits(FILENAME, banned[name]))
		report("'" name "' is not for this file")
	if ((name in banned_call) && after ~ /^[ \t]*[(]/ && before !~ /([.]|->)$/ && !fits(FILENAME, banned_call[name]))
		report("'" name "()' is not for this file")
	for (start in banned_start)
		if (index(name, start) == 1 && !fits(FILENAME, banned_start[start]))
			report("'" name "' is not for this file")
}

function check_names(code, before)
{
	before = ""
	while (match(code, /[A-Za-z_][A-Za-z0-9_]*/)) {
		before = before substr(code, 1, RSTART - 1)
		name = substr(code, RSTART, RLENGTH)
		code = substr(code, RSTART + RLENGTH)
		check_name(name, before, code)
		before = ""
	}
}

# A function is what stands between a brace alone in the first column and its partner.
function check_length()
{
	if ($0 == "{")
		began = FNR
	else if (/^}/ && began) {
		if (FNR - began - 1 > most_lines)
			print FILENAME ":" began ": a function of " FNR - began - 1 " lines, at most " most_lines
		began = 0
	}
}

# Tabs go on to the next eighth column; a character is one column, whatever its bytes. A table row is not broken.
function check_width(line, out, n, i)
{
	line = $0
	if (line ~ /^#[ \t]*define/)
		return
	gsub(/[\200-\277]/, "", line)
	for (n = 0; (i = index(line, "\t")) > 0; line = substr(line, i + 1))
		n = int((n + i - 1) / 8) * 8 + 8
	n += length(line)
	if (n > most_columns)
		print FILENAME ":" FNR ": " n " columns, at most " most_columns
}

FNR == 1 {
	in_rules = !files++
	in_comment = began = 0
}
in_rules {
	if ($0 !~ /^#/)
		read_rule()
	next
}
check == "width" {
	if (FILENAME !~ /\.def$/)
		check_width()
	next
}
check == "length" {
	check_length()
	next
}
check == "layers" || check == "owners" {
	if (/^[ \t]*#[ \t]*include/)
		check_include()
	next
}
{
	code = code_of($0)
	if (code !~ /^[ \t]*#[ \t]*include/)
		check_names(code)
}
