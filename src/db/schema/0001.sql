-- SPDX-License-Identifier: MIT
-- Frozen once released. Texts are '' when not given, whole numbers NULL.
-- 'digest' is of the record as the program wrote it last (store/rec.h).

CREATE TABLE setting (
	name TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
) STRICT;

-- How many clients there are in each status, so that no screen ever counts rows.
CREATE TABLE counter (
	name TEXT NOT NULL PRIMARY KEY,
	value INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
	id INTEGER PRIMARY KEY,
	login TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	phone TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	note TEXT NOT NULL DEFAULT '',
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;

CREATE TABLE client (
	number INTEGER PRIMARY KEY,
	given_name TEXT NOT NULL,
	family_name TEXT NOT NULL,
	preferred_name TEXT NOT NULL DEFAULT '',
	born TEXT NOT NULL DEFAULT '',
	gender TEXT NOT NULL DEFAULT '',
	phone TEXT NOT NULL DEFAULT '',
	second_phone TEXT NOT NULL DEFAULT '',
	email TEXT NOT NULL DEFAULT '',
	address TEXT NOT NULL DEFAULT '',
	city TEXT NOT NULL DEFAULT '',
	postcode TEXT NOT NULL DEFAULT '',
	country TEXT NOT NULL DEFAULT '',
	heard_from TEXT NOT NULL DEFAULT '',
	tags TEXT NOT NULL DEFAULT '',
	alert TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	added TEXT NOT NULL DEFAULT '',
	notes TEXT NOT NULL DEFAULT '',
	version INTEGER NOT NULL,
	digest TEXT NOT NULL,
	sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX client_by_name ON client (sort_key, number);
CREATE INDEX client_by_status ON client (status, sort_key, number);
CREATE INDEX client_by_status_and_number ON client (status, number);

-- One row for each word, part of a word or of a number by which a client is found (store/find.h).
CREATE TABLE client_token (
	token TEXT NOT NULL,
	sort_key TEXT NOT NULL,
	client INTEGER NOT NULL,
	PRIMARY KEY (token, sort_key, client)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	"on" TEXT NOT NULL,
	scale TEXT NOT NULL,
	code TEXT NOT NULL,
	salt_top INTEGER,
	salt_back INTEGER,
	salt_right INTEGER,
	salt_left INTEGER,
	salt_total INTEGER,
	activity TEXT NOT NULL DEFAULT '',
	since TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	replaces INTEGER REFERENCES assessment (id),
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_by_client ON assessment (client, "on");

CREATE TABLE session (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	number INTEGER NOT NULL,
	starts TEXT NOT NULL,
	minutes INTEGER,
	practitioner TEXT NOT NULL DEFAULT '',
	kind TEXT NOT NULL,
	status TEXT NOT NULL,
	zones TEXT NOT NULL DEFAULT '',
	layer INTEGER,
	needle TEXT NOT NULL DEFAULT '',
	pigment TEXT NOT NULL DEFAULT '',
	dilution TEXT NOT NULL DEFAULT '',
	price INTEGER,
	note TEXT NOT NULL DEFAULT '',
	version INTEGER NOT NULL,
	digest TEXT NOT NULL,
	UNIQUE (client, number)
) STRICT;
CREATE INDEX session_by_start ON session (starts);

CREATE TABLE photo (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	session INTEGER,
	view TEXT NOT NULL DEFAULT '',
	moment TEXT NOT NULL DEFAULT '',
	taken_at TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	file TEXT NOT NULL DEFAULT '',
	format TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	pixels_wide INTEGER NOT NULL,
	pixels_high INTEGER NOT NULL,
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL,
	FOREIGN KEY (client, session) REFERENCES session (client, number)
) STRICT;
CREATE INDEX photo_by_client ON photo (client, taken_at);
CREATE UNIQUE INDEX photo_once ON photo (client, sha256);
CREATE INDEX photo_by_sha256 ON photo (sha256);

-- Half-typed forms of who works here, until they are saved or discarded; no part of the records.
CREATE TABLE draft (
	save_key TEXT NOT NULL PRIMARY KEY,
	who TEXT NOT NULL,
	at TEXT NOT NULL,
	type TEXT NOT NULL,
	client INTEGER NOT NULL,
	record INTEGER NOT NULL,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	fields TEXT NOT NULL
) STRICT;
CREATE INDEX draft_by_who ON draft (who, at);

-- Every change: who, when, through what. save_key makes a save that is tried twice land once.
CREATE TABLE audit_entry (
	entry INTEGER PRIMARY KEY,
	at TEXT NOT NULL,
	who TEXT NOT NULL,
	via TEXT NOT NULL,
	action TEXT NOT NULL,
	type TEXT NOT NULL,
	record_id INTEGER,
	record TEXT NOT NULL DEFAULT '',
	client INTEGER,
	count INTEGER,
	digest TEXT NOT NULL DEFAULT '',
	save_key TEXT UNIQUE
) STRICT;
CREATE INDEX audit_by_record ON audit_entry (type, record_id, entry);
CREATE INDEX audit_by_client ON audit_entry (client, entry);

CREATE TABLE audit_change (
	entry INTEGER NOT NULL REFERENCES audit_entry (entry),
	field TEXT NOT NULL,
	was TEXT NOT NULL,
	now TEXT NOT NULL,
	PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;

CREATE VIEW audit AS
SELECT e.entry, e.at, e.who, e.via, e.action, e.type, e.record, e.client,
	COALESCE(c.field, '') AS field, COALESCE(c.was, '') AS was, COALESCE(c.now, '') AS now, e.count
FROM audit_entry e LEFT JOIN audit_change c ON c.entry = e.entry;
