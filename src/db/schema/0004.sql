-- SPDX-License-Identifier: MIT
-- Money: what is sold at which price and tax, invoices, payments, and the files made for the bookkeeper.

CREATE TABLE tax (
	id INTEGER PRIMARY KEY,
	code TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL DEFAULT '',
	rate INTEGER NOT NULL,
	xero TEXT NOT NULL DEFAULT '',
	quickbooks TEXT NOT NULL DEFAULT '',
	sage TEXT NOT NULL DEFAULT '',
	gnucash TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;

CREATE TABLE account (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	purpose TEXT NOT NULL,
	method TEXT NOT NULL DEFAULT '',
	code TEXT NOT NULL DEFAULT '',
	journal TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;

CREATE TABLE price (
	id INTEGER PRIMARY KEY,
	code TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	kind TEXT NOT NULL,
	price INTEGER NOT NULL,
	tax INTEGER REFERENCES tax (id),
	account INTEGER REFERENCES account (id),
	sessions INTEGER,
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;

CREATE TABLE invoice (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	number TEXT NOT NULL DEFAULT '',
	kind TEXT NOT NULL,
	status TEXT NOT NULL,
	issued TEXT NOT NULL DEFAULT '',
	due TEXT NOT NULL DEFAULT '',
	credits INTEGER REFERENCES invoice (id),
	currency TEXT NOT NULL DEFAULT '',
	tax_included TEXT NOT NULL DEFAULT '',
	net INTEGER,
	tax INTEGER,
	total INTEGER,
	note TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	series TEXT NOT NULL DEFAULT '',
	ordinal INTEGER,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
-- Has all that debtors are told from, so that they are read in one go.
CREATE INDEX invoice_by_client ON invoice (client, issued, status, credits, total, due);
CREATE INDEX invoice_by_date ON invoice (issued, kind, status, total);
CREATE UNIQUE INDEX invoice_by_number ON invoice (number) WHERE number <> '';
CREATE UNIQUE INDEX invoice_by_series ON invoice (series, ordinal) WHERE ordinal IS NOT NULL;
CREATE INDEX invoice_by_credited ON invoice (credits) WHERE credits IS NOT NULL;

CREATE TABLE sale (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	invoice INTEGER NOT NULL REFERENCES invoice (id),
	item INTEGER REFERENCES price (id),
	session INTEGER,
	course INTEGER,
	words TEXT NOT NULL,
	quantity INTEGER NOT NULL,
	unit_price INTEGER NOT NULL,
	discount INTEGER,
	tax_code INTEGER REFERENCES tax (id),
	account INTEGER REFERENCES account (id),
	practitioner TEXT NOT NULL DEFAULT '',
	tax_rate INTEGER,
	net INTEGER,
	tax INTEGER,
	total INTEGER,
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL,
	FOREIGN KEY (client, session) REFERENCES session (client, number),
	FOREIGN KEY (client, course) REFERENCES course (client, number)
) STRICT;
CREATE INDEX sale_by_invoice ON sale (invoice);
CREATE INDEX sale_by_client ON sale (client, session);

CREATE TABLE payment (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	"on" TEXT NOT NULL,
	kind TEXT NOT NULL,
	amount INTEGER NOT NULL,
	method TEXT NOT NULL DEFAULT '',
	invoice INTEGER REFERENCES invoice (id),
	reference TEXT NOT NULL DEFAULT '',
	corrects INTEGER REFERENCES payment (id),
	currency TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX payment_by_client ON payment (client, "on", kind, invoice, amount);
CREATE INDEX payment_by_date ON payment ("on", method, kind, amount);
CREATE INDEX payment_by_invoice ON payment (invoice) WHERE invoice IS NOT NULL;
CREATE UNIQUE INDEX payment_corrected_once ON payment (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE batch (
	id INTEGER PRIMARY KEY,
	format TEXT NOT NULL DEFAULT '',
	first_day TEXT NOT NULL DEFAULT '',
	last_day TEXT NOT NULL DEFAULT '',
	part INTEGER,
	parts INTEGER,
	rows INTEGER,
	total INTEGER,
	file TEXT NOT NULL DEFAULT '',
	made TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	sha256 TEXT NOT NULL DEFAULT '',
	bytes INTEGER,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX batch_by_format ON batch (format);

-- Which lines of invoices and which payments a batch has; 'type' as the record types are named.
CREATE TABLE batch_row (
	batch INTEGER NOT NULL REFERENCES batch (id),
	type TEXT NOT NULL,
	record INTEGER NOT NULL,
	PRIMARY KEY (type, record, batch)
) STRICT;
CREATE INDEX batch_row_by_batch ON batch_row (batch);
