/* SPDX-License-Identifier: MIT */
/*
 * Kinds and fields: what people type, what machines read back, what is refused and in which words.
 */
#include "tests/test.h"
#include "model/choices.h"
#include "model/setting.h"
#include "model/types.h"

static const struct rules rules = {
	.order = DATE_DMY, .today = 20261123, .money_digits = 2, .currency = "GBP"
};

static const struct {
	const struct rectype *type;
	const char *field, *typed;
	const char *text;	/* canonical, or NULL: refused */
	const char *words;	/* shown, or part of the refusal */
} typed[] = {
	{ &client_type, "family_name", "  Öberg \n", "Öberg", "Öberg" },
	{ &client_type, "family_name", "", "", "" },
	{ &client_type, "family_name", "a\x1b[31mb", "a[31mb", "a[31mb" },
	{ &client_type, "born", "31.5.1984", "1984-05-31", "1984-05-31" },
	{ &client_type, "born", "5/31/1984", NULL, "Date of birth" },
	{ &client_type, "born", "31.4.1984", NULL, "April" },
	{ &client_type, "gender", "f", "female", "Female" },
	{ &client_type, "gender", "FEMALE", "female", "Female" },
	{ &client_type, "gender", "robot", NULL,
	  "is not one of: female, male, other, undisclosed" },
	{ &client_type, "phone", "+46 (0)70-123 45 67", "+46 (0)70-123 45 67",
	  "+46 (0)70-123 45 67" },
	{ &client_type, "phone", "call me", NULL, "has no 'c'" },
	{ &client_type, "phone", "070é", NULL, "has no 'é'" },
	{ &client_type, "phone", "12", NULL, "too few digits" },
	{ &client_type, "email", "anna@example.com", "anna@example.com", "anna@example.com" },
	{ &client_type, "email", "anna", NULL, "name@example.com" },
	{ &client_type, "tags", " VIP ,, press; ", "VIP,press", "VIP,press" },
	{ &client_type, "notes", "one\ntwo\t.", "one\ntwo\t.", "one\ntwo\t." },
	{ &client_type, "status", "arch", "archived", "Archived" },
	{ &assessment_type, "scale", "Norwood", "norwood", "Norwood" },
	{ &assessment_type, "code", "n3v", "N3V", "III vertex" },
	{ &assessment_type, "code", "norwood iv", "N4", "IV" },
	{ &assessment_type, "code", "3v", "N3V", "III vertex" },
	{ &assessment_type, "code", "I", NULL, "fits several" },
	{ &assessment_type, "salt_top", "50", "50", "50" },
	{ &assessment_type, "salt_top", "101", NULL, "not between 0 and 100" },
	{ &assessment_type, "salt_top", "5o", NULL, "not a whole number" },
	{ &session_type, "starts", "23.11.2026 10:30", "2026-11-23 10:30", "2026-11-23 10:30" },
	{ &session_type, "starts", "+7 9", "2026-11-30 09:00", "2026-11-30 09:00" },
	{ &session_type, "starts", "30 nov 9", "2026-11-30 09:00", "2026-11-30 09:00" },
	{ &session_type, "minutes", "1h30", "90", "90" },
	{ &session_type, "minutes", "3h", "180", "180" },
	{ &session_type, "minutes", "25h", NULL, "1500 is not between 1 and 1440" },
	{ &session_type, "minutes", "long", NULL, "is not a length of time, write it like 90" },
	{ &session_type, "layer", "1:30", NULL, "is not a whole number" },
	{ &assessment_type, "on", "30 nov", "2025-11-30", "2025-11-30" },
	{ &task_type, "due", "30 nov", "2026-11-30", "2026-11-30" },
	{ &client_type, "born", "30 nov", NULL, "write the year too" },
	{ &bottle_type, "expires", "06/27", NULL, "write the year too" },
	{ &session_type, "zones", "vertex; temple-left", "temple-left,vertex",
	  "Left temple, Vertex" },
	{ &session_type, "zones", "moon", NULL, "is not one of" },
	{ &session_type, "price", "450,00", "450.00", "450.00" },
	{ &session_type, "price", "450 gbp", "450.00", "450.00" },
	{ &session_type, "price", "GBP 1 200,50", "1200.50", "1200.50" },
	{ &session_type, "price", "£450", NULL,
	  "leave '£' out, amounts are in GBP, write it like 450" },
	{ &session_type, "price", "450 kr.", NULL, "leave 'kr.' out" },
	{ &session_type, "price", "soon", NULL, "is not an amount" },
	{ &session_type, "price", "-1", NULL, "negative" },
	{ &session_type, "price", "1.234", NULL, "Price" },
	{ &session_type, "kind", "touch", "touch-up", "Touch-up" },
	{ &session_type, "practitioner", "Anna", "anna", "anna" },
	{ &session_type, "zone_layers", "vertex 2, left temple: 1", "temple-left:1,vertex:2",
	  "Left temple 1, Vertex 2" },
	{ &session_type, "zone_layers", "vertex", NULL, "does not end with a layer" },
	{ &session_type, "zone_layers", "vertex 0", NULL, "does not end with a layer" },
	{ &session_type, "zone_layers", "moon 2", NULL, "is not one of" },
	{ &session_type, "depth", "0,8", "0.80", "0.80" },
	{ &session_type, "depth", "12", NULL, "not between 0.01 and 10.00" },
	{ &session_type, "depth", "0.123", NULL, "Depth mm" },
	{ &health_type, "fitzpatrick", "iv", "IV", "IV" },
	{ &health_type, "conditions", "blood-thinner,Diabetes", "blood-thinner,diabetes",
	  "Blood thinner, Diabetes" },
	{ &bottle_type, "amount", "12.5", "12.5", "12.5" },
	{ &staff_type, "login", "anna b", NULL, "may have only" },
};

static void typing(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(typed); i++) {
		const struct field *f = field_named(typed[i].type, typed[i].field);
		struct err e = { 0 };
		ARENA(a);
		void *rec = arena_alloc(&a, typed[i].type->size);
		int r;

		rec_init(typed[i].type, rec);
		assert_non_null(f);
		r = field_parse(f, rec, typed[i].typed, &rules, &a, &e);
		if (!typed[i].text) {
			if (r >= 0 || !strstr(e.msg, typed[i].words))
				fail_msg("%s '%s': %d '%s'", f->name, typed[i].typed, r, e.msg);
			assert_string_equal(e.field, f->name);
			assert_true(field_none(f, rec));
			continue;
		}
		if (r < 0)
			fail_msg("%s '%s': %s", f->name, typed[i].typed, e.msg);
		assert_string_equal(field_text(f, rec, &rules, &a), typed[i].text);
		assert_string_equal(field_show(f, rec, &rules, &a), typed[i].words);
	}
}

/* Every canonical text is read back to the same value, by load and by parse. */
static void canonical_round_trip(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(typed); i++) {
		const struct rectype *t = typed[i].type;
		const struct field *f = field_named(t, typed[i].field);
		struct err e = { 0 };
		ARENA(a);
		void *x = arena_alloc(&a, t->size), *y = arena_alloc(&a, t->size);

		if (!typed[i].text)
			continue;
		rec_init(t, x);
		rec_init(t, y);
		assert_int_equal(field_load(f, x, typed[i].text, &rules, &a, &e), 0);
		assert_string_equal(field_text(f, x, &rules, &a), typed[i].text);
		assert_int_equal(field_parse(f, y, typed[i].text, &rules, &a, &e), 0);
		assert_true(field_equal(f, x, y));
		assert_true(field_equal(f, x, rec_copy(t, x, &a)));
	}
}

static void none_is_none_for_every_field(void **state)
{
	(void)state;
	for (int i = 0; i < rectype_count; i++) {
		ARENA(a);
		void *rec = arena_alloc(&a, rectypes[i]->size);
		struct err e = { 0 };

		memset(rec, 0x5a, rectypes[i]->size);
		rec_init(rectypes[i], rec);
		for EACH_FIELD(f, rectypes[i]) {
			assert_true(field_none(f, rec));
			assert_string_equal(field_text(f, rec, &rules, &a), "");
			assert_int_equal(field_load(f, rec, "", &rules, &a, &e), 0);
			assert_true(field_none(f, rec));
		}
	}
}

static const char *preset_of(const struct field *f)
{
	return *f->preset == '=' ? setting_named(f->preset + 1)->preset : f->preset;
}

/*
 * The tables hold together: names unique, presets and archive codes valid, choices there when
 * needed.
 */
static void tables_are_sound(void **state)
{
	(void)state;
	for (int i = 0; i < rectype_count; i++) {
		const struct rectype *t = rectypes[i];
		ARENA(a);
		void *rec = arena_alloc(&a, t->size);

		rec_init(t, rec);
		for EACH_FIELD(f, t) {
			struct err e = { 0 };

			assert_ptr_equal(field_named(t, f->name), f);
			assert_non_null(f->label);
			assert_int_equal(f->kind == K_CHOICE || f->kind == K_FLAGS ||
						 f->kind == K_LAYERS,
					 f->choices != NULL);
			if (f->preset && strcmp(f->preset, "today") && strcmp(f->preset, "me"))
				assert_int_equal(field_load(f, rec, preset_of(f), &rules, &a, &e),
						 0);
			for (int c = 0; f->choices && c < f->choices->count; c++)
				assert_int_equal(choice_index(f->choices, f->choices->rows[c].code),
						 c + 1);
			if (f->refers)
				assert_non_null(rectype_named(f->refers));
		}
		if (t->archive_field)
			assert_int_not_equal(choice_index(field_named(t, t->archive_field)->choices,
							  t->archive_code),
					     0);
		if (t->period)
			assert_non_null(field_named(t, t->period));
		if (t->within)
			assert_non_null(field_named(t, t->within));
		if (t->under)
			assert_non_null(field_named(t, t->under)->refers);
	}
}

/* A needle as it is labelled is taken apart; words that are no label stay words. */
static void needles(void **state)
{
	static const struct {
		const char *needle;
		int64_t pins;
		const char *shape;
		int64_t mm;
	} rows[] = {
		{ "3RL 0.25", 3, "RL", 25 },	  { "1R", 1, "R", NONE_INT },
		{ "7 rl 0,2", 7, "RL", 20 }, { "3-RL 0.18", 3, "RL", 18 },
		{ "12M 0.30 mm", 12, "M", 30 },	  { "RL 0.25", NONE_INT, "", NONE_INT },
		{ "3XX 0.25", NONE_INT, "", NONE_INT }, { "0R", NONE_INT, "", NONE_INT },
		{ "3RLX", NONE_INT, "", NONE_INT }, { "", NONE_INT, "", NONE_INT },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session x;

		rec_init(&session_type, &x);
		x.needle = rows[i].needle;
		session_type.derive(&x);
		if (x.needle_pins != rows[i].pins || x.needle_mm != rows[i].mm ||
		    strcmp(choice_code(&needle_shape, x.needle_shape), rows[i].shape))
			fail_msg("'%s': %d %d %d", rows[i].needle, (int)x.needle_pins,
				 (int)x.needle_shape, (int)x.needle_mm);
	}
}

/* Opened bottles keep so long, but not beyond the printed date. */
static void bottles(void **state)
{
	static const struct {
		day_t expires, opened;
		int64_t keeps;
		day_t use_by;
		const char *status;
	} rows[] = {
		{ 20270331, 0, 12, 20270331, "stock" },
		{ 20270331, 20260101, 6, 20260701, "open" },
		{ 20270331, 20261201, 12, 20270331, "open" },
		{ 0, 20260831, 6, 20270228, "open" },
		{ 20270331, 20260101, NONE_INT, 20270331, "open" },
		{ 0, 0, 12, 0, "stock" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct bottle x;

		rec_init(&bottle_type, &x);
		x.status = choice_index(&bottle_status, "stock");
		x.expires = rows[i].expires;
		x.opened = rows[i].opened;
		x.keeps = rows[i].keeps;
		bottle_type.derive(&x);
		assert_int_equal(x.use_by, rows[i].use_by);
		assert_string_equal(choice_code(&bottle_status, x.status), rows[i].status);
	}
}

/* What the list of its status leaves out is not listed; a type without a status always is. */
static void listing(void **state)
{
	static const struct {
		const struct rectype *type;
		const struct choices *list;
		const char *status;
		bool listed;
	} rows[] = {
		{ &client_type, &client_status, "active", true },
		{ &client_type, &client_status, "archived", false },
		{ &assessment_type, &history_status, "current", true },
		{ &assessment_type, &history_status, "replaced", false },
		{ &assessment_type, &history_status, "archived", false },
		{ &bottle_type, &bottle_status, "recalled", true },
		{ &bottle_type, &bottle_status, "finished", false },
		{ &session_type, &session_status, "cancelled", true },
	};
	struct holdrule rule;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		ARENA(a);
		struct err e = { 0 };
		void *x = arena_alloc(&a, rows[i].type->size);
		const struct field *f = field_named(rows[i].type, "status");

		rec_init(rows[i].type, x);
		assert_true(rec_listed(rows[i].type, x));
		assert_int_equal(field_load(f, x, rows[i].status, &rules, &a, &e), 0);
		assert_true(choice_is(rows[i].list, field_choice(f, x), rows[i].status));
		assert_false(choice_is(rows[i].list, 0, rows[i].status));
		assert_int_equal(rec_listed(rows[i].type, x), rows[i].listed);
	}
	rec_init(&holdrule_type, &rule);
	assert_true(rec_listed(&holdrule_type, &rule));
}

static void all_problems_at_once(void **state)
{
	ARENA(a);
	struct problems p = { .a = &a };
	struct assessment x;
	struct err e = { 0 };

	(void)state;
	rec_init(&assessment_type, &x);
	x.client = 1;
	x.on = 20261124;
	x.scale = choice_index(field_named(&assessment_type, "scale")->choices, "ludwig");
	x.code = choice_index(field_named(&assessment_type, "code")->choices, "N3V");
	x.salt_top = 10;
	rec_check(&assessment_type, &x, &rules, &p);
	assert_int_equal(p.count, 3);
	assert_string_equal(p.first->field, "code");
	assert_string_equal(p.first->next->field, "salt_back");
	assert_string_equal(p.last->field, "on");
	assert_int_equal(problems_err(&p, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "and 2 more"));
}

static void needed_fields(void **state)
{
	ARENA(a);
	struct problems p = { .a = &a };
	struct client c;

	(void)state;
	rec_init(&client_type, &c);
	rec_check(&client_type, &c, &rules, &p);
	assert_int_equal(p.count, 3);	/* both names and the status */
	c.born = 20261201;
	p = (struct problems){ .a = &a };
	rec_check(&client_type, &c, &rules, &p);
	assert_string_equal(p.last->words, "Date of birth: is in the future");
}

static void salt_total_needs_all_regions(void **state)
{
	struct assessment x;

	(void)state;
	rec_init(&assessment_type, &x);
	x.salt_top = 95, x.salt_right = 60, x.salt_left = 55, x.salt_back = 80;
	assessment_type.derive(&x);
	assert_int_equal(x.salt_total, 779);
	x.salt_back = NONE_INT;
	assessment_type.derive(&x);
	assert_true(x.salt_total == NONE_INT);
}

static void a_scale_narrows_its_codes(void **state)
{
	const struct field *code = field_named(&assessment_type, "code");
	struct assessment x;
	struct err e = { 0 };
	ARENA(a);

	(void)state;
	rec_init(&assessment_type, &x);
	assert_int_equal(field_parse(code, &x, "II", &rules, &a, &e), -ERR_INVALID);
	x.scale = choice_index(code->group_of, "ludwig");
	assert_int_equal(field_parse(code, &x, "II", &rules, &a, &e), 0);
	assert_string_equal(field_text(code, &x, &rules, &a), "L2");
	x.scale = 0;
	assessment_type.derive(&x);
	assert_string_equal(choice_code(code->group_of, x.scale), "ludwig");
}

static void settings_are_checked(void **state)
{
	struct err e = { 0 };

	(void)state;
	for (int i = 0; i < setting_count; i++)
		assert_int_equal(setting_check(&settings[i], settings[i].preset, &e), 0);
	assert_int_equal(setting_check(setting_named("separator"), "|", &e), -ERR_INVALID);
	assert_int_equal(setting_check(setting_named("dates"), "first", &e), -ERR_INVALID);
	assert_int_equal(setting_check(setting_named("currency"), "gbp", &e), -ERR_INVALID);
	assert_int_equal(setting_check(setting_named("invoice_series"), "CLINIC-LONDON-2026-ÅÄ",
				       &e), -ERR_INVALID);
	assert_string_equal(e.msg, "invoice_series: is longer than 20 characters");
	assert_int_equal(setting_check(setting_named("credit_series"), "CLINIC-LONDON-2026-Å", &e),
			 0);
	assert_int_equal(currency_digits("JPY"), 0);
	assert_int_equal(currency_digits("KWD"), 3);
	assert_int_equal(currency_digits("EUR"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typing),
		cmocka_unit_test(canonical_round_trip),
		cmocka_unit_test(none_is_none_for_every_field),
		cmocka_unit_test(tables_are_sound),
		cmocka_unit_test(needles),
		cmocka_unit_test(bottles),
		cmocka_unit_test(listing),
		cmocka_unit_test(all_problems_at_once),
		cmocka_unit_test(needed_fields),
		cmocka_unit_test(salt_total_needs_all_regions),
		cmocka_unit_test(a_scale_narrows_its_codes),
		cmocka_unit_test(settings_are_checked),
	};

	return cmocka_run_group_tests_name("field", tests, NULL, NULL);
}
