/* SPDX-License-Identifier: MIT */
/* The scalp map: every zone can be seen, reached and clicked, and its state shows. */
#include "tests/test.h"
#include "model/pattern.h"
#include "tui/scalp.h"

enum { ROWS = 18, COLS = 37 };

static const struct area whole = { 0, 0, ROWS, COLS };

static struct canvas draw(uint64_t ticked, int focus, const unsigned char *layers, bool ascii)
{
	struct canvas c;

	canvas_init(&c, ROWS, COLS);
	canvas_clear(&c);
	c.ascii = ascii;
	scalp_draw(&c, whole, ticked, focus, layers);
	return c;
}

static int differing(struct canvas *x, struct canvas *y)
{
	int n = 0;

	for (int i = 0; i < ROWS * COLS; i++)
		n += strcmp(x->cells[i].text, y->cells[i].text) != 0;
	canvas_done(x);
	canvas_done(y);
	return n;
}

static int styled(struct canvas *c, enum style st)
{
	int n = 0;

	for (int i = 0; i < ROWS * COLS; i++)
		n += c->cells[i].style == st;
	canvas_done(c);
	return n;
}

/* A scar may be anywhere, so the map has no place for it. */
static void every_zone_but_the_scar_shows_its_tick(void **state)
{
	(void)state;
	for (int ascii = 0; ascii < 2; ascii++)
		for (int z = 0; z < zones.count; z++) {
			struct canvas none = draw(0, -1, NULL, ascii);
			struct canvas one = draw((uint64_t)1 << z, -1, NULL, ascii);
			int n = differing(&none, &one);

			if (z == ZONE_SCAR ? n != 0 : n < 2)
				fail_msg("ticking %s changes %d cells", zones.rows[z].code, n);
		}
}

static void the_focus_shows_in_its_style(void **state)
{
	(void)state;
	for (int z = 0; z < zones.count; z++) {
		struct canvas c = draw(0, z, NULL, false);
		int n = styled(&c, S_FOCUS);

		if (z == ZONE_SCAR ? n != 0 : n < 2)
			fail_msg("%s has %d cells of focus", zones.rows[z].code, n);
	}
}

static int ink(const unsigned char *layers)
{
	struct canvas c = draw((uint64_t)1 << ZONE_VERTEX, -1, layers, false);
	int n = 0;

	for (int i = 0; i < ROWS * COLS; i++) {
		const unsigned char *s = (const unsigned char *)c.cells[i].text;

		if (s[0] == 0xE2)
			n += __builtin_popcount((s[1] & 3u) << 6 | (s[2] & 63u));
	}
	canvas_done(&c);
	return n;
}

/* Cells of the whole map that show anything. */
static int shown(const struct scalp_look *look)
{
	struct canvas c;
	int n = 0;

	canvas_init(&c, 40, 80);
	c.ascii = look->coarse;
	scalp_draw_look(&c, (struct area){ 0, 0, 40, 80 }, look, -1);
	for (int i = 0; i < c.rows * c.cols; i++)
		n += c.cells[i].text[0] && c.cells[i].text[0] != ' ';
	canvas_done(&c);
	return n;
}

/* Hatched where it is lost, until it is treated; bare where lines cannot be seen. */
static void loss_is_hatched(void **state)
{
	const struct pattern *lost = pattern_of("N6");
	const uint64_t all = (UINT64_C(1) << ZONE_COUNT) - 1;
	int plain = shown(&(struct scalp_look){ .ticked = 0 });

	(void)state;
	assert_true(shown(&(struct scalp_look){ .loss = lost }) > plain + 50);
	assert_in_range(shown(&(struct scalp_look){ .loss = pattern_of("N1") }), plain, plain + 3);
	assert_int_equal(shown(&(struct scalp_look){ .ticked = all, .loss = lost }),
			 shown(&(struct scalp_look){ .ticked = all }));
	assert_true(shown(&(struct scalp_look){ .coarse = true, .loss = lost }) + 20 <
		    shown(&(struct scalp_look){ .coarse = true }));
}

static void each_layer_adds_dots(void **state)
{
	unsigned char layers[ZONE_COUNT] = { 0 };
	int before;

	(void)state;
	assert_int_equal(ink(layers), ink(NULL));
	layers[ZONE_VERTEX] = 1;
	before = ink(layers);
	for (layers[ZONE_VERTEX] = 2; layers[ZONE_VERTEX] <= 3; layers[ZONE_VERTEX]++) {
		assert_true(ink(layers) > before);
		before = ink(layers);
	}
	assert_int_equal(before, ink(NULL));
}

static int mirrored(int zone)
{
	static const int pairs[][2] = {
		{ ZONE_TEMPLE_LEFT, ZONE_TEMPLE_RIGHT },
		{ ZONE_TEMPORAL_PEAK_LEFT, ZONE_TEMPORAL_PEAK_RIGHT },
		{ ZONE_PARIETAL_LEFT, ZONE_PARIETAL_RIGHT },
		{ ZONE_SIDEBURN_LEFT, ZONE_SIDEBURN_RIGHT },
	};

	for (size_t i = 0; i < COUNT(pairs); i++)
		for (int k = 0; k < 2; k++)
			if (pairs[i][k] == zone)
				return pairs[i][!k];
	return zone;
}

static void left_and_right_are_mirrored(void **state)
{
	(void)state;
	for (int z = 0; z < zones.count; z++) {
		assert_int_equal(scalp_move(mirrored(z), "Right"), mirrored(scalp_move(z, "Left")));
		assert_int_equal(scalp_move(z, "x"), z);
	}
}

static void a_cell_tells_its_zone(void **state)
{
	uint64_t seen = 0;

	(void)state;
	for (int row = 0; row < ROWS; row++)
		for (int col = 0; col < COLS; col++) {
			int z = scalp_at(whole, row, col);

			assert_in_range(z + 1, 0, zones.count);
			if (z >= 0)
				seen |= (uint64_t)1 << z;
		}
	assert_int_equal(seen, (((uint64_t)1 << zones.count) - 1) & ~((uint64_t)1 << ZONE_SCAR));
	assert_int_equal(scalp_at(whole, -1, 5), -1);
	assert_int_equal(scalp_at(whole, 5, COLS), -1);
	assert_int_equal(scalp_at((struct area){ 10, 20, ROWS, COLS }, 13, 29), ZONE_FRONTAL);
	assert_int_equal(scalp_at(whole, 3, 9), ZONE_FRONTAL);
}

static void small_areas_are_survived(void **state)
{
	static const struct area areas[] = {
		{ 0, 0, 0, 0 }, { 1, 1, 1, 1 }, { 1, 1, 3, 5 }, { 0, 0, 40, 90 }, { 0, 0, 5, -3 },
	};
	struct canvas c;

	(void)state;
	canvas_init(&c, 20, 60);
	for (size_t i = 0; i < COUNT(areas); i++)
		scalp_draw(&c, areas[i], ~(uint64_t)0, 3, NULL);
	canvas_clear(&c);
	scalp_draw(&c, (struct area){ 2, 2, 16, 14 }, 0, -1, NULL);
	for (int i = 0; i < c.rows * c.cols; i++)
		assert_true(!*c.cells[i].text || !strcmp(c.cells[i].text, " "));
	canvas_done(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_zone_but_the_scar_shows_its_tick),
		cmocka_unit_test(the_focus_shows_in_its_style),
		cmocka_unit_test(loss_is_hatched),
		cmocka_unit_test(each_layer_adds_dots),
		cmocka_unit_test(left_and_right_are_mirrored),
		cmocka_unit_test(a_cell_tells_its_zone),
		cmocka_unit_test(small_areas_are_survived),
	};

	return cmocka_run_group_tests_name("scalp", tests, NULL, NULL);
}
