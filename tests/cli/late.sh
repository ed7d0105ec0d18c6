#!/bin/sh
# SPDX-License-Identifier: MIT
# Libraries that are loaded when they are needed, each of them not there: what is missing, what to install, and the rest goes on.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-.}/tests/cli/lib.sh"

config=${program%/src/scalpbook}/config.h
"$program" init >/dev/null
"$program" client add --given-name=Per --family-name=Ek >/dev/null
"$program" payment add 1 --kind=deposit --method=cash --amount=50 >/dev/null
for colour in red green blue; do
	png $colour >$colour.png
done
cp "$srcdir/tests/corpus/strip/full.heic" full.heic
cp "$srcdir/tests/corpus/strip/full.webp" full.webp
cp "$srcdir/tests/corpus/strip/base.jpg" base.jpg
cp "$srcdir/tests/corpus/jpeg/plain" plain.jpg
cp "$srcdir/tests/corpus/jpeg/grey" grey.jpg
cp "$srcdir/tests/corpus/png/rgb" plain.png
cp "$srcdir/tests/corpus/jpeg/exif" taken.jpg

# without NAME: the linker finds an empty file in the place of that library.
without()
{
	file=$(sed -n "s/^#define $1_SONAME \"\(.*\)\"/\1/p" "$config")
	package=$(echo "$file" | sed 's/\([0-9]\)\.so\./\1-/; s/\.so\.\(.*\)/\1/; s/\.so$//')
	mkdir -p "without/$1"
	: >"without/$1/$file"
	libraries=$tmp/without/$1
}

# refused WORDS STATUS DOES ARG…: the program says so in a sentence.
refused()
{
	words=$1 status=$2 does=$3
	shift 3
	env LD_LIBRARY_PATH="$libraries" "$program" "$@" >out 2>said </dev/null
	code=$?
	sentence="$file, which $does, cannot be loaded: install it (Debian calls it $package); "
	[ "$code" = "$status" ] && grep -qF "$sentence" said
	result $? "$words"
}

goes_on()
{
	words=$1
	shift
	check "$words" env LD_LIBRARY_PATH="$libraries" "$program" "$@"
}

if grep -q '^#define HEIC_SONAME' "$config"; then
	without HEIC
	refused 'a photo in HEIC' 66 'reads photos in HEIC' photo add 1 full.heic red.png
	check 'and the one beside it is added' test "$(cat out)" = 1
	goes_on 'photos in other formats' photo add 1 green.png
	check 'with the library the photo is taken' "$program" photo add 1 full.heic
else
	skip 'photos in HEIC' 'built without libheif'
	"$program" photo add 1 red.png green.png >/dev/null
fi

without XLSX
refused 'a workbook' 66 'writes workbooks' export xlsx -o x.xlsx
check 'leaves no file' test ! -e x.xlsx
check 'and no batch' test -z "$("$program" batch list)"
goes_on 'the same as CSV' export spreadsheet -o s.csv
check 'with the library the workbook is written' "$program" export xlsx -o x.xlsx

without HPDF
refused 'a PDF' 66 'writes PDF' client show 1 --pdf -o x.pdf
check 'leaves no file' test ! -e x.pdf
goes_on 'the same as text' client show 1 --text
check 'with the library the PDF is written' "$program" client show 1 --pdf -o x.pdf

# A cell is narrow, so words are compared without what lies between them.
without CHAFA
env LD_LIBRARY_PATH="$libraries" "$program" screen sheet 1 >out 2>err
code=$?
for word in "$file," 'draws' 'be loaded' "$package);" 'Compare'; do
	grep -qF "$word" out || code="no $word"
done
cat out err >said
test "$code" = 0
result $? 'photos on the screen, in their places'
goes_on 'a photo is added' photo add 1 blue.png
"$program" screen sheet 1 >said
check 'with the library they are drawn' test -z "$(grep -F loaded said)"

# Where the camera wrote nothing, nothing is missed.
without EXIF
refused 'a photo with what a camera wrote' 66 'reads what cameras write into photos' photo add 1 taken.jpg
goes_on 'a photo without' photo add 1 plain.jpg
check 'with the library the photo is taken' "$program" photo add 1 taken.jpg

# Read without them, so that only the writing is missed.
"$program" photo add 1 "$srcdir/tests/corpus/strip/lossy.webp" --view=F --taken-at='2026-09-01 10:00' >/dev/null
"$program" photo add 1 "$srcdir/tests/corpus/strip/lossless.webp" --view=F --taken-at='2026-11-20 10:00' >/dev/null
without JPEG
refused 'a photo in JPEG' 66 'reads and writes photos in JPEG' photo add 1 grey.jpg
check 'with the library the photo is taken' "$program" photo add 1 grey.jpg
refused 'a sheet as PDF' 66 'reads and writes photos in JPEG' photo sheet 1 -o sheet.pdf --view=F
check 'leaves no file' test ! -e sheet.pdf
check 'with the library the sheet is written' "$program" photo sheet 1 -o sheet.pdf --view=F
without PNG
refused 'a photo in PNG' 66 'reads and writes photos in PNG' photo add 1 plain.png
check 'with the library the photo is taken' "$program" photo add 1 plain.png
refused 'a sheet as PNG' 66 'reads and writes photos in PNG' photo sheet 1 -o sheet.png --view=F
check 'leaves no file' test ! -e sheet.png
check 'with the library the sheet is written' "$program" photo sheet 1 -o sheet.png --view=F

for library in WEBP WEBPDEMUX; do
	without $library
	refused "a photo in WebP without $file" 66 'reads photos in WebP' photo add 1 full.webp
done
check 'with the library the photo is taken' "$program" photo add 1 full.webp

# No photo is read by what is not shut in.
if grep -q '^#define SECCOMP_SONAME' "$config"; then
	without SECCOMP
	refused 'any photo' 66 'shuts in what reads photos' photo add 1 base.jpg
	check 'and none is added' test ! -s out
	goes_on 'what has no photos' client show 1 --text
	check 'with the library the photo is taken' "$program" photo add 1 base.jpg
else
	skip 'photos that are not shut in' 'built without libseccomp'
fi
finish
