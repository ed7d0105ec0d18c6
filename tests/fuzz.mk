# SPDX-License-Identifier: MIT
# Fuzzers replay their corpora as tests; with --enable-fuzz they search (fuzz.h says how).
# One fuzzer a decoder, and one for what cameras write: in this process, where the search sees inside.
DECODE_FUZZERS = tests/fuzz_exif tests/fuzz_heic tests/fuzz_jpeg tests/fuzz_png tests/fuzz_webp
FUZZERS = tests/fuzz_csv tests/fuzz_photo tests/fuzz_text tests/fuzz_strip tests/fuzz_vcard $(DECODE_FUZZERS)
EXTRA_PROGRAMS += $(FUZZERS)
EXTRA_DIST += tests/corpus
CLEANFILES += $(FUZZERS)
if FUZZ
FUZZ_MAIN =
FUZZ_LINK = $(AM_LDFLAGS) -fsanitize=fuzzer
else
FUZZ_MAIN = tests/fuzz_replay.c
FUZZ_LINK = $(AM_LDFLAGS)
check_PROGRAMS += $(FUZZERS)
TESTS += $(FUZZERS)
endif
fuzzers: $(FUZZERS)
.PHONY: fuzzers

tests_fuzz_csv_SOURCES = tests/fuzz_csv.c tests/fuzz.h tests/fuzz_file.h $(FUZZ_MAIN)
tests_fuzz_csv_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_csv_LDADD = $(CSV_LAYER)
tests_fuzz_photo_SOURCES = tests/fuzz_photo.c tests/fuzz.h tests/fuzz_file.h $(FUZZ_MAIN)
tests_fuzz_photo_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_photo_LDADD = $(MEDIA_LAYER)
tests_fuzz_text_SOURCES = tests/fuzz_text.c tests/fuzz.h $(FUZZ_MAIN)
tests_fuzz_text_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_text_LDADD = $(BASE_LAYER)
tests_fuzz_exif_SOURCES = tests/fuzz_exif.c tests/fuzz.h tests/fuzz_decode.h $(FUZZ_MAIN)
tests_fuzz_exif_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_exif_LDADD = $(MEDIA_LAYER)
tests_fuzz_heic_SOURCES = tests/fuzz_heic.c tests/fuzz.h tests/fuzz_decode.h $(FUZZ_MAIN)
tests_fuzz_heic_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_heic_LDADD = $(MEDIA_LAYER)
tests_fuzz_jpeg_SOURCES = tests/fuzz_jpeg.c tests/fuzz.h tests/fuzz_decode.h $(FUZZ_MAIN)
tests_fuzz_jpeg_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_jpeg_LDADD = $(MEDIA_LAYER)
tests_fuzz_png_SOURCES = tests/fuzz_png.c tests/fuzz.h tests/fuzz_decode.h $(FUZZ_MAIN)
tests_fuzz_png_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_png_LDADD = $(MEDIA_LAYER)
tests_fuzz_webp_SOURCES = tests/fuzz_webp.c tests/fuzz.h tests/fuzz_decode.h $(FUZZ_MAIN)
tests_fuzz_webp_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_webp_LDADD = $(MEDIA_LAYER)
tests_fuzz_vcard_SOURCES = tests/fuzz_vcard.c tests/fuzz.h tests/fuzz_file.h $(FUZZ_MAIN)
tests_fuzz_vcard_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_vcard_LDADD = $(CORE_LAYER)
