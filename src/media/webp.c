/* SPDX-License-Identifier: MIT */
/* WebP through libwebp, which only this file knows; of an animation the first picture. */
#include "config.h"
#include "media/decoder.h"

#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>
#include "base/late.h"

/* Behind the macros and inline functions of the headers. */
#define CALLS(X) \
	X(WebPGetFeaturesInternal) X(WebPInitDecoderConfigInternal) X(WebPDecode) \
	X(WebPFreeDecBuffer)
LATE_LIBRARY(lib, CALLS, WEBP_SONAME, "reads photos in WebP");

#define DEMUX_CALLS(X) \
	X(WebPDemuxInternal) X(WebPAnimDecoderNewInternal) X(WebPDemuxGetChunk) \
	X(WebPDemuxReleaseChunkIterator) X(WebPDemuxDelete) X(WebPAnimDecoderGetInfo) \
	X(WebPAnimDecoderGetNext) X(WebPAnimDecoderDelete)
LATE_LIBRARY(demux, DEMUX_CALLS, WEBPDEMUX_SONAME, "reads photos in WebP");

int webp_load(struct err *e)
{
	int code = late_once(&lib_late, e);

	return code < 0 ? code : late_once(&demux_late, e);
}

static VP8StatusCode get_features(const struct bytes *in, WebPBitstreamFeatures *ret)
{
	return lib.WebPGetFeaturesInternal(in->at, in->n, ret, WEBP_DECODER_ABI_VERSION);
}

static int say(VP8StatusCode status, struct err *e)
{
	const char *why = "its bits make no picture";

	if (status == VP8_STATUS_NOT_ENOUGH_DATA)
		why = "it ends too early";
	else if (status == VP8_STATUS_UNSUPPORTED_FEATURE)
		why = "a kind of WebP that cannot be read";
	else if (status == VP8_STATUS_OUT_OF_MEMORY)
		why = "it needs too much memory";
	return err_set(e, ERR_INVALID, "%s", why);
}

int webp_size(struct picture_size *ret, const struct bytes *in, struct err *e)
{
	WebPBitstreamFeatures f;
	VP8StatusCode status = get_features(in, &f);

	if (status != VP8_STATUS_OK)
		return say(status, e);
	*ret = (struct picture_size){ f.width, f.height };
	return 0;
}

void webp_exif(struct buf *ret, const struct bytes *in)
{
	const WebPData data = { in->at, in->n };
	WebPDemuxer *d;
	WebPChunkIterator chunk;

	d = demux.WebPDemuxInternal(&data, 0, NULL, WEBP_DEMUX_ABI_VERSION);
	if (d && demux.WebPDemuxGetChunk(d, "EXIF", 1, &chunk)) {
		if (chunk.chunk.size < 6 || memcmp(chunk.chunk.bytes, "Exif\0\0", 6))
			buf_add(ret, "Exif\0\0", 6);
		buf_add(ret, chunk.chunk.bytes, chunk.chunk.size);
		demux.WebPDemuxReleaseChunkIterator(&chunk);
	}
	demux.WebPDemuxDelete(d);
}

/* What is transparent shows the ground. */
static void lay_on_ground(struct pixels *p, const unsigned char *rgba, size_t stride)
{
	for (int y = 0; y < p->height; y++) {
		const unsigned char *from = rgba + (size_t)y * stride;
		unsigned char *to = p->rgb + (size_t)y * (size_t)p->width * 3;

		for (int x = 0; x < p->width; x++, from += 4)
			for (int i = 0; i < 3; i++)
				*to++ = (unsigned char)((from[i] * from[3] +
							 GROUND * (255 - from[3]) + 127) / 255);
	}
}

static void take(struct pixels *ret, const unsigned char *rgba, int width, int height,
		 size_t stride)
{
	*ret = (struct pixels){ pixels_ground(width, height), width, height };
	lay_on_ground(ret, rgba, stride);
}

static int first_of(struct pixels *ret, const struct bytes *in, struct err *e)
{
	const WebPData data = { in->at, in->n };
	WebPAnimDecoder *d =
		demux.WebPAnimDecoderNewInternal(&data, NULL, WEBP_DEMUX_ABI_VERSION);
	WebPAnimInfo info;
	uint8_t *rgba;
	int when, code = 0;

	if (d && demux.WebPAnimDecoderGetInfo(d, &info) &&
	    demux.WebPAnimDecoderGetNext(d, &rgba, &when))
		take(ret, rgba, (int)info.canvas_width, (int)info.canvas_height,
		     (size_t)info.canvas_width * 4);
	else
		code = err_set(e, ERR_INVALID, "its first picture cannot be read");
	demux.WebPAnimDecoderDelete(d);
	return code;
}

int webp_decode(struct pixels *ret, const struct bytes *in, const struct wanted *w, struct err *e)
{
	WebPDecoderConfig config;
	VP8StatusCode status;

	*ret = (struct pixels){ NULL, 0, 0 };
	if (!lib.WebPInitDecoderConfigInternal(&config, WEBP_DECODER_ABI_VERSION))
		return err_set(e, ERR_INVALID, "libwebp is of another version");
	status = get_features(in, &config.input);
	if (status != VP8_STATUS_OK)
		return say(status, e);
	if (config.input.has_animation)
		return first_of(ret, in, e);
	config.output.colorspace = MODE_RGBA;
	if (!w->strict && w->width && w->width < config.input.width) {
		config.options.use_scaling = 1;
		config.options.scaled_width = w->width;
		config.options.scaled_height = w->height;
	}
	status = lib.WebPDecode(in->at, in->n, &config);
	if (status == VP8_STATUS_OK)
		take(ret, config.output.u.RGBA.rgba, config.output.width, config.output.height,
		     (size_t)config.output.u.RGBA.stride);
	lib.WebPFreeDecBuffer(&config.output);
	return status == VP8_STATUS_OK ? 0 : say(status, e);
}
