/* SPDX-License-Identifier: MIT */
/* The SQL of the ledger. */
#include "config.h"
#include "store/ledger.h"
#include "model/choices.h"

#include <string.h>

/*
 * $1 and $2 are the first day and the one behind the last; $3 is the format whose batches are left
 * out, "" for none.
 */
static const char sql_sales[] =
	"SELECT s.id, i.issued, i.number, i.client, c.given_name, c.family_name, i.currency, "
	"s.practitioner, i.id, i.kind, i.due, COALESCE(o.number, ''), COALESCE(p.code, ''), "
	"s.words, s.quantity, s.unit_price, s.discount, i.tax_included, COALESCE(t.code, ''), "
	"COALESCE(t.xero, ''), COALESCE(t.quickbooks, ''), COALESCE(t.sage, ''), "
	"COALESCE(t.gnucash, ''), s.tax_rate, s.net, s.tax, s.total, s.account "
	"FROM invoice i JOIN sale s ON s.invoice = i.id JOIN client c ON c.number = i.client "
	"LEFT JOIN invoice o ON o.id = i.credits LEFT JOIN price p ON p.id = s.item "
	"LEFT JOIN tax t ON t.id = s.tax_code "
	"WHERE i.issued >= $1 AND i.issued < $2 AND i.status = 'issued' AND s.status = 'active' "
	"AND ($3 = '' OR NOT EXISTS (SELECT 1 FROM batch_row r JOIN batch b ON b.id = r.batch "
	"WHERE r.type = 'sale' AND r.record = s.id AND b.format = $3)) "
	"ORDER BY i.issued, i.id, s.id";

static const char sql_payments[] =
	"SELECT p.id, p.\"on\", COALESCE(i.number, ''), p.client, c.given_name, c.family_name, "
	"p.currency, p.who, p.invoice, p.kind, p.amount, p.method, p.reference, p.corrects "
	"FROM payment p JOIN client c ON c.number = p.client "
	"LEFT JOIN invoice i ON i.id = p.invoice "
	"WHERE p.\"on\" >= $1 AND p.\"on\" < $2 "
	"AND ($3 = '' OR NOT EXISTS (SELECT 1 FROM batch_row r JOIN batch b ON b.id = r.batch "
	"WHERE r.type = 'payment' AND r.record = p.id AND b.format = $3)) "
	"ORDER BY p.\"on\", p.id";

/* What both statements begin with. */
enum { ID, DAY, NUMBER, CLIENT, GIVEN, FAMILY, CURRENCY, PRACTITIONER, INVOICE, KIND, REST };

int ledger_open(struct db_stmt **ret, struct book *b, enum ledger_source source,
		const struct ledger_period *p, struct arena *a, struct err *e)
{
	char *day = arena_alloc(a, DATE_BUF);
	int r = db_query(b->db, source == LEDGER_SALES ? sql_sales : sql_payments, ret, e);

	if (r < 0)
		return r;
	db_bind_text(*ret, 1, day_iso(p->from, arena_alloc(a, DATE_BUF)));
	/* Behind every day that can be written. */
	db_bind_text(*ret, 2, p->to ? day_iso(day_add(p->to, 1), day) : "a");
	db_bind_text(*ret, 3, p->never_in ? p->never_in : "");
	return 0;
}

static const char *text(struct db_stmt *st, int col, struct arena *a)
{
	return arena_strdup(a, db_text(st, col));
}

static int64_t number(struct db_stmt *st, int col)
{
	return db_is_null(st, col) ? NONE_INT : db_int(st, col);
}

static int day(struct db_stmt *st, int col, day_t *ret, struct err *e)
{
	if (day_iso_parse(ret, db_text(st, col)) < 0)
		return err_set(e, ERR_DAMAGED, "'%.40s' in the book is not a day",
			       db_text(st, col));
	return 0;
}

static void negate(money_t *amount)
{
	if (*amount != NONE_INT)
		*amount = -*amount;
}

static void read_sale(struct db_stmt *st, struct ledger_row *x, struct arena *a)
{
	int col = REST + 1;		/* due is read already */

	x->credits = text(st, col++, a);
	x->item = text(st, col++, a);
	x->description = text(st, col++, a);
	x->quantity = number(st, col++);
	x->unit_price = number(st, col++);
	x->discount = number(st, col++);
	x->tax_included = text(st, col++, a);
	x->tax_code = text(st, col++, a);
	x->tax_xero = text(st, col++, a);
	x->tax_quickbooks = text(st, col++, a);
	x->tax_sage = text(st, col++, a);
	x->tax_gnucash = text(st, col++, a);
	x->tax_rate = number(st, col++);
	x->net = number(st, col++);
	x->tax = number(st, col++);
	x->total = number(st, col++);
	x->account_id = number(st, col++);
	if (!strcmp(x->kind, "credit")) {
		negate(&x->unit_price);
		negate(&x->net);
		negate(&x->tax);
		negate(&x->total);
	}
}

static void read_payment(struct db_stmt *st, struct ledger_row *x, struct arena *a)
{
	x->kind_row = choice_index(&payment_kind, x->kind);
	x->amount = number(st, REST);
	x->method = text(st, REST + 1, a);
	x->method_row = choice_index(&payment_method, x->method);
	x->reference = text(st, REST + 2, a);
	x->corrected = number(st, REST + 3);
}

int ledger_next(struct db_stmt *st, enum ledger_source source, struct ledger_row *ret,
		struct client *client, struct arena *a, struct err *e)
{
	int r = db_step(st, e);

	if (r <= 0)
		return r;
	ledger_clear(ret);
	ret->source = source;
	ret->record = ledger_type(source);
	ret->id = number(st, ID);
	ret->number = text(st, NUMBER, a);
	ret->client = number(st, CLIENT);
	rec_init(&client_type, client);
	client->given_name = text(st, GIVEN, a);
	client->family_name = text(st, FAMILY, a);
	ret->currency = text(st, CURRENCY, a);
	ret->practitioner = text(st, PRACTITIONER, a);
	ret->invoice = db_int(st, INVOICE);
	ret->kind = text(st, KIND, a);
	if ((r = day(st, DAY, &ret->date, e)) < 0 ||
	    (source == LEDGER_SALES && (r = day(st, REST, &ret->due, e)) < 0))
		return r;
	if (source == LEDGER_SALES)
		read_sale(st, ret, a);
	else
		read_payment(st, ret, a);
	return 1;
}

const char *ledger_type(enum ledger_source source)
{
	return source == LEDGER_SALES ? sale_type.name : payment_type.name;
}

int ledger_mark(struct book *b, int64_t batch, enum ledger_source source, int64_t record,
		struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "INSERT INTO batch_row (batch, type, record) VALUES ($1, $2, $3)",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, batch);
	db_bind_text(st, 2, ledger_type(source));
	db_bind_int(st, 3, record);
	return db_step(st, e);
}

int ledger_marked(struct book *b, const char *format, enum ledger_source source, int64_t record,
		  int64_t *ret_batch, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db,
			 "SELECT b.id FROM batch_row r JOIN batch b ON b.id = r.batch "
			 "WHERE r.type = $1 AND r.record = $2 AND b.format = $3 "
			 "ORDER BY b.id DESC LIMIT 1",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, ledger_type(source));
	db_bind_int(st, 2, record);
	db_bind_text(st, 3, format);
	if ((r = db_step(st, e)) == 1)
		*ret_batch = db_int(st, 0);
	return r;
}
