/* SPDX-License-Identifier: MIT */
/* WebP through libwebp, which only this file knows; of an animation the first picture. */
#include "config.h"
#include "media/decoder.h"

#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>

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
	VP8StatusCode status = WebPGetFeatures(in->at, in->n, &f);

	if (status != VP8_STATUS_OK)
		return say(status, e);
	*ret = (struct picture_size){ f.width, f.height };
	return 0;
}

void webp_exif(struct buf *ret, const struct bytes *in)
{
	const WebPData data = { in->at, in->n };
	WebPDemuxer *d = WebPDemux(&data);
	WebPChunkIterator chunk;

	if (d && WebPDemuxGetChunk(d, "EXIF", 1, &chunk)) {
		if (chunk.chunk.size < 6 || memcmp(chunk.chunk.bytes, "Exif\0\0", 6))
			buf_add(ret, "Exif\0\0", 6);
		buf_add(ret, chunk.chunk.bytes, chunk.chunk.size);
		WebPDemuxReleaseChunkIterator(&chunk);
	}
	WebPDemuxDelete(d);
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
	WebPAnimDecoder *d = WebPAnimDecoderNew(&data, NULL);
	WebPAnimInfo info;
	uint8_t *rgba;
	int when, code = 0;

	if (d && WebPAnimDecoderGetInfo(d, &info) && WebPAnimDecoderGetNext(d, &rgba, &when))
		take(ret, rgba, (int)info.canvas_width, (int)info.canvas_height,
		     (size_t)info.canvas_width * 4);
	else
		code = err_set(e, ERR_INVALID, "its first picture cannot be read");
	WebPAnimDecoderDelete(d);
	return code;
}

int webp_decode(struct pixels *ret, const struct bytes *in, const struct wanted *w, struct err *e)
{
	WebPDecoderConfig config;
	VP8StatusCode status;

	*ret = (struct pixels){ NULL, 0, 0 };
	if (!WebPInitDecoderConfig(&config))
		return err_set(e, ERR_INVALID, "libwebp is of another version");
	status = WebPGetFeatures(in->at, in->n, &config.input);
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
	status = WebPDecode(in->at, in->n, &config);
	if (status == VP8_STATUS_OK)
		take(ret, config.output.u.RGBA.rgba, config.output.width, config.output.height,
		     (size_t)config.output.u.RGBA.stride);
	WebPFreeDecBuffer(&config.output);
	return status == VP8_STATUS_OK ? 0 : say(status, e);
}
