/* SPDX-License-Identifier: MIT */
/* The SQL of the reports. */
#include "config.h"
#include "store/report.h"

/*
 * $1 and $2 are the first day and the one behind the last; a moment in text begins with its day, so
 * it compares with them.
 */
/*
 * Counted first by the columns of the index session_by_start, in its order and without a look at a
 * session, then by month: the second step has few rows to sort.
 */
static const char sql_sessions[] =
	"SELECT month, practitioner, SUM(n) FROM "
	"(SELECT substr(starts, 1, 7) AS month, practitioner, COUNT(*) AS n FROM session "
	"WHERE starts >= $1 AND starts < $2 AND status = 'done' GROUP BY starts, practitioner) "
	"AS one GROUP BY month, practitioner ORDER BY 1, 2";

/* Of each client the latest that holds. */
static const char sql_patterns[] =
	"SELECT scale, code, COUNT(*) FROM "
	"(SELECT scale, code, ROW_NUMBER() OVER (PARTITION BY client ORDER BY \"on\" DESC, id DESC)"
	" AS nth FROM assessment WHERE status = 'current' AND \"on\" >= $1 AND \"on\" < $2) AS one "
	"WHERE nth = 1 GROUP BY scale, code ORDER BY 1, 2";

static const char sql_courses[] =
	"SELECT status, COUNT(*), SUM((SELECT COUNT(*) FROM session WHERE "
	"session.client = course.client AND session.course = course.number "
	"AND session.status = 'done' AND session.kind NOT IN ('consultation', 'touch-up'))), "
	"SUM(planned) "
	"FROM course WHERE \"on\" >= $1 AND \"on\" < $2 GROUP BY status ORDER BY 1";

/* What was cancelled in time is no no-show, and what is still to come says nothing yet. */
static const char sql_no_shows[] =
	"SELECT month, SUM(CASE WHEN status = 'no-show' THEN n ELSE 0 END), SUM(n) FROM "
	"(SELECT substr(starts, 1, 7) AS month, status, COUNT(*) AS n FROM session "
	"WHERE starts >= $1 AND starts < $2 AND status IN ('arrived', 'done', 'no-show') "
	"GROUP BY starts, practitioner, status) AS one GROUP BY month ORDER BY 1";

/* A credit note has positive amounts: it counts the other way. */
#define SIGN "CASE WHEN invoice.kind = 'credit' THEN -1 ELSE 1 END"
#define ISSUED "invoice.status = 'issued' AND invoice.issued >= $1 AND invoice.issued < $2"

/* By day first, in the order of the index invoice_by_date: the second step has few rows to sort. */
static const char sql_income[] =
	"SELECT substr(day, 1, 7) AS month, SUM(sign * total), SUM(sign * net), SUM(sign * tax), "
	"SUM(sign * n) FROM "
	"(SELECT issued AS day, " SIGN " AS sign, SUM(total) AS total, SUM(net) AS net, "
	"SUM(tax) AS tax, COUNT(*) AS n FROM invoice WHERE " ISSUED " GROUP BY issued, kind) "
	"AS one GROUP BY month ORDER BY month";

/* What stands on no price list is told by its session, or by being a whole course. */
static const char sql_income_by_treatment[] =
	"SELECT COALESCE(price.kind, session.kind, CASE WHEN sale.course IS NULL THEN '' ELSE "
	"'package' END) AS what, SUM(" SIGN " * sale.total), SUM(" SIGN " * sale.net), SUM(" SIGN
	" * sale.tax) FROM invoice JOIN sale ON sale.invoice = invoice.id "
	"LEFT JOIN price ON price.id = sale.item "
	"LEFT JOIN session ON session.client = sale.client AND session.number = sale.session "
	"WHERE " ISSUED " AND sale.status = 'active' GROUP BY what ORDER BY what";

static const char sql_income_by_practitioner[] =
	"SELECT sale.practitioner, SUM(" SIGN " * sale.total), SUM(" SIGN " * sale.net), SUM(" SIGN
	" * sale.tax) FROM invoice JOIN sale ON sale.invoice = invoice.id "
	"WHERE " ISSUED " AND sale.status = 'active' GROUP BY 1 ORDER BY 1";

/* A deposit that is used moves no money. */
static const char sql_payments[] =
	"SELECT method, SUM(CASE WHEN kind IN ('refund', 'fee') THEN -sum ELSE sum END), "
	"SUM(CASE WHEN kind IN ('receipt', 'deposit') THEN sum ELSE 0 END), "
	"SUM(CASE kind WHEN 'refund' THEN sum ELSE 0 END), "
	"SUM(CASE kind WHEN 'fee' THEN sum ELSE 0 END) FROM "
	"(SELECT method, kind, SUM(amount) AS sum FROM payment WHERE \"on\" >= $1 AND \"on\" < $2 "
	"AND kind <> 'used' GROUP BY \"on\", method, kind) AS one GROUP BY method ORDER BY 1";

/* At the rate that held when the line was written. */
static const char sql_tax[] =
	"SELECT COALESCE(tax.code, ''), one.rate, SUM(taxes), SUM(net), SUM(total) FROM "
	"(SELECT sale.tax_code AS code, sale.tax_rate AS rate, SUM(" SIGN " * sale.tax) AS taxes, "
	"SUM(" SIGN " * sale.net) AS net, SUM(" SIGN " * sale.total) AS total FROM invoice "
	"JOIN sale ON sale.invoice = invoice.id WHERE " ISSUED " AND sale.status = 'active' "
	"GROUP BY sale.tax_code, sale.tax_rate) AS one LEFT JOIN tax ON tax.id = one.code "
	"GROUP BY 1, 2 ORDER BY 1, 2";

static const char *const queries[REPORT_COUNT] = {
#define REPORT(id, title, what, period) [REPORT_##id] = sql_##id,
#define MONTH(name, label)
#define WORD(name, label)
#define CHOSEN(name, label, choices)
#define RATE(name, label)
#define COUNTED(name, label)
#define AMOUNT(name, label)
#define SHARE(name, label, part, whole)
#define END
#include "model/reports.def"
};

int report_open(struct book *b, const struct report *r, day_t from, day_t to, struct db_stmt **ret,
		struct arena *a, struct err *e)
{
	char *day = arena_alloc(a, DATE_BUF);
	int code = db_query(b->db, queries[r - reports], ret, e);

	if (code < 0)
		return code;
	db_bind_text(*ret, 1, day_iso(from, arena_alloc(a, DATE_BUF)));
	/* Behind every day that can be written. */
	db_bind_text(*ret, 2, to ? day_iso(day_add(to, 1), day) : "a");
	return 0;
}
