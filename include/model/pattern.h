/* SPDX-License-Identifier: MIT */
/*
 * Hair-loss scales and their codes, with the figures of a head for each, and SALT; draws
 * nothing.
 */
#ifndef MODEL_PATTERN_H
#define MODEL_PATTERN_H

#include <stdbool.h>
#include <stdint.h>
#include "model/field.h"

/* The sets of patches, bands and scars in spots.def. */
enum spots {
	SPOTS_NONE,
#define SPOTS(set) SPOTS_##set,
#include "model/spots.def"
	SPOTS_COUNT
};

/*
 * What a head of this code looks like. Zero throughout is a head that lost no hair. Distances
 * back are percent of the way from the usual front hairline to the mid-coronal line (through
 * both ear canals): 100 is that line, more lies behind it. Radii and widths are percent of
 * half the head's width. 'loss' and 'hair' are percent of normal density.
 */
struct head_shape {
	uint8_t hairline;	/* how far back the middle of the front edge is */
	uint8_t temple;		/* how far back the corners are */
	uint8_t peak;		/* how far back the temporal peak, between temple and ear, is */
	uint8_t forelock;	/* hair left in the middle in front of the edge */
	uint8_t edge_loss;	/* just behind the edge */
	uint8_t vertex;		/* radius of the area at the vertex */
	uint8_t vertex_hair;	/* hair left in it */
	uint8_t bridge_loss;	/* in the band between front and vertex */
	uint8_t horseshoe;	/* degrees from the crown to the side hair; bare above it */
	uint8_t parting;	/* half width of a centre parting */
	uint8_t fir;		/* how much wider the parting is at the front */
	uint8_t top;		/* half width of an oval behind the front hairline */
	uint8_t top_loss;	/* in that oval */
	uint8_t all_loss;	/* everywhere on the scalp */
	uint8_t beard;		/* density of a beard; 0: shaved */
	uint8_t beard_patch;	/* radius of a bare patch in it */
	bool browless;		/* the brows are lost too */
	bool behind;		/* seen best from behind, not from above */
	enum spots spots;
};

struct pattern {
	const char *scale, *code;	/* codes of pattern_scales and pattern_codes */
	const char *label;		/* within its scale: "III vertex" */
	const char *definition;		/* sentences for the person at the screen */
	struct head_shape shape;
};

extern const struct choices pattern_scales;
extern const struct choices pattern_codes;	/* group is the scale's code, help the definition */

/* "Norwood III vertex", "FUT strip"; values of CHOICE fields, "" without a code. */
const char *pattern_words(int32_t scale, int32_t code, struct arena *a);

const struct pattern *pattern_of(const char *code);	/* exactly that code; NULL: none, or "" */

/*
 * Severity of Alopecia Tool: percent of hair lost (0 to 100) at the top, back, right and left
 * side, weighed 40, 24, 18 and 18 (Olsen et al., J Am Acad Dermatol 2004). In tenths, 0 to
 * 1000, half rounded up.
 */
int64_t salt_total(int top, int back, int right, int left);

/*
 * The S-grade of a total in tenths: S0 none, S1 below 25, S2 below 50, S3 below 75, S4 below
 * 100, S5 all (the same paper).
 */
int salt_grade(int64_t total);
/* "22.6 S1", the number first because other schemes draw other bands; "" for NONE_INT. */
const char *salt_words(int64_t total, struct arena *a);

#endif
