#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures the program on a book of its own, beside the sqlite3 shell in the same run: ratios count, not seconds.
# usage: bench.sh   from the build directory; BENCH_CLIENTS=N for a smaller book, BENCH_DIR for where it is kept.
set -eu
clients=${BENCH_CLIENTS:-1000000}
here=$PWD/tests/bench
program=$PWD/src/scalpbook
dir=${BENCH_DIR:-${TMPDIR:-/tmp}}
dir=$(mktemp -d "$dir/scalpbook-bench.XXXXXX")
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
export LC_ALL=C.UTF-8 TZ=UTC
unset SCALPBOOK_BOOK SCALPBOOK_NOW

# measure FILE COMMAND…: one line more in FILE: seconds, processor seconds, kilobytes
measure()
{
	file=$1
	shift
	"$here/run" "$@" 3>>"$dir/$file" >"$dir/out" 2>&1 || { cat "$dir/out" >&2; exit 1; }
}

# median FILE COLUMN
median()
{
	cut -d ' ' -f "$2" "$dir/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# compare WHAT ROWS OURS THEIRS
compare()
{
	awk -v what="$1" -v rows="$2" -v a="$(median "$3" 1)" -v b="$(median "$4" 1)" -v m="$(median "$3" 3)" -v n="$(median "$4" 3)" \
		'BEGIN { printf "  %-22s %6.2f x sqlite3   %7.0f rows/s   %5.1f MB (sqlite3 %.1f MB)\n", what, b / a, rows / a, m / 1024, n / 1024 }'
}

echo "a book of $clients clients"
measure demo "$program" --book "$dir/book" demo --clients "$clients"
db=$dir/book/scalpbook.db
sessions=$(sqlite3 "$db" 'SELECT COUNT(*) FROM session')
awk -v s="$(median demo 1)" -v m="$(median demo 3)" -v n="$clients" -v k="$sessions" \
	'BEGIN { printf "  made in %.1f s: %.0f clients/s, with %d sessions; %.1f MB of memory\n", s, n / s, k, m / 1024 }'

echo "export, against sqlite3 -csv (to reach: clients 1.8)"
for _ in 1 2 3; do
	for what in client session; do
		measure "export-$what" "$program" --book "$dir/book" export "${what}s" -o "$dir/$what.csv"
		measure "shell-$what" sqlite3 -readonly "$db" -header -csv ".once $dir/theirs.csv" "SELECT * FROM $what"
	done
done
compare clients "$clients" export-client shell-client
compare sessions "$sessions" export-session shell-session

# The shell neither checks nor makes search words; with its columns' usual indexes live it does the nearest thing.
echo "import, against .import into a table with the same two indexes and one on the phone (to reach: 2, 60000 rows/s)"
columns=$(head -n 1 "$dir/client.csv" | tr -d '\r' | sed 's/number/number INTEGER PRIMARY KEY/')
cat >"$dir/import.sql" <<END
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE client ($columns);
CREATE INDEX by_name ON client (family_name, given_name, number);
CREATE INDEX by_status ON client (status, family_name, given_name, number);
CREATE INDEX by_phone ON client (phone);
.mode csv
.import --skip 1 $dir/client.csv client
END
for _ in 1 2 3; do
	rm -rf "$dir/imported" "$dir"/shell.db*
	"$program" --book "$dir/imported" init >"$dir/out"
	measure import "$program" --book "$dir/imported" import clients "$dir/client.csv"
	measure shell-import sqlite3 "$dir/shell.db" ".read $dir/import.sql"
done
compare clients "$clients" import shell-import
rm -rf "$dir/imported" "$dir"/shell.db* "$dir/theirs.csv" "$dir/session.csv"

# A camera's files in size: what stands behind the end of a picture is read and hashed like the rest.
photos=${BENCH_PHOTOS:-100}
mkdir "$dir/camera"
picture=$(find "$dir/book/photos" -name '*.jpg' | head -n 1)
for i in $(seq "$photos"); do
	{ cat "$picture"; head -c 3000000 /dev/urandom; } >"$dir/camera/$i.jpg"
done
"$program" --book "$dir/pictures" init >"$dir/out"
"$program" --book "$dir/pictures" client add --given-name=A --family-name=B >"$dir/out"
echo "$photos photos of 3 MB: added, then check against sha256sum over the same files (to reach: 1)"
measure added "$program" --book "$dir/pictures" photo add 1 "$dir/camera"
for _ in 1 2 3; do
	measure checked "$program" --book "$dir/pictures" check
	measure quick "$program" --book "$dir/pictures" check --quick
	measure summed find "$dir/pictures/photos" -type f -exec sha256sum {} +
done
awk -v n="$photos" -v add="$(median added 1)" -v a="$(median checked 1)" -v b="$(median summed 1)" -v q="$(median quick 1)" \
	'BEGIN { printf "  added %.1f photos/s   check %.2f x sha256sum, %.0f MB/s   check --quick %.2f s\n", n / add, b / a, n * 3 / a, q }'
rm -rf "$dir/camera" "$dir/pictures"

echo "search, a keystroke of real names, first 50 (to reach: p99 5 ms)"
"$here/search" "$dir/book" | awk '{ printf "  %d keystrokes         p50 %.2f ms   p99 %.2f ms   longest %.2f ms\n", $1, $2, $3, $4 }'

echo "a photo of 12 megapixels (to reach: 100 ms in all)"
"$here/see" "$dir/seen" | awk '{ printf "  decoded %.0f ms, from the cache %.1f ms; as 60 x 40 cells %.1f ms\n", $1, $2, $3 }'

echo "at a terminal of 80 x 24: scalpbook (to reach: start 8 ms, key 0.6 and 2 ms, 130 bytes, page 3 ms and 1600, letter 5 ms)"
"$here/keys" -l 2 -s / "$program" --book "$dir/book"

# beside WORDS PROGRAM…: only where it is installed
beside()
{
	words=$1
	shift
	if command -v "$1" >/dev/null 2>&1; then
		echo "$1, $words"
		"$here/keys" "$@"
	else
		echo "$1 is not installed"
	fi
}
head -n 100001 "$dir/client.csv" >"$dir/part.csv"
beside 'the same clients as lines' less "$dir/client.csv"
beside '100 000 of the same clients' vd "$dir/part.csv"
if command -v git >/dev/null 2>&1 && command -v tig >/dev/null 2>&1; then
	git init -q "$dir/repo"
	awk 'BEGIN { for (i = 1; i <= 50000; i++) printf "commit refs/heads/main\ncommitter A <a@example.org> %d +0000\ndata 9\nchange %2d\n\n",
		1700000000 + i, i % 100 }' | git -C "$dir/repo" fast-import --quiet --force
	cd "$dir/repo"
	beside '50 000 commits' tig main
else
	echo "tig is not installed"
fi
