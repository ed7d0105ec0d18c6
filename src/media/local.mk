# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libmedia.a
src_libmedia_a_SOURCES = \
	include/media/paper.h include/media/photo.h include/media/photo_types.def \
	src/media/decoder.h src/media/draw.c src/media/head.c src/media/head.h src/media/identify.c \
	src/media/jpeg.c src/media/png.c
# Decoded in a child process.
src_libmedia_a_SOURCES += include/media/picture.h src/media/child.c src/media/child.h src/media/exif.c \
	src/media/heic.c src/media/picture.c src/media/pixels.c src/media/webp.c
# PDF, and the fonts that are put into it.
src_libmedia_a_SOURCES += include/media/pdf.h src/media/font.c src/media/font.h src/media/fonts.def src/media/pdf.c
# Pictures without what the camera wrote into them.
src_libmedia_a_SOURCES += include/media/encode.h include/media/strip.h src/media/encode.c src/media/strip.c src/media/strip_file.c
# Pictures as cells, and as files again.
src_libmedia_a_SOURCES += include/media/cells.h include/media/save.h src/media/cells.c src/media/save.c
