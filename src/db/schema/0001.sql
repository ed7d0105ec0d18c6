-- SPDX-License-Identifier: MIT
-- The tables of a book. Columns are the fields of include/model/*.def: what has a text in CSV is TEXT here ('' for
-- none), numbers are INTEGER (NULL for none); version and digest belong to the store.

CREATE TABLE setting (
	name	TEXT NOT NULL PRIMARY KEY,
	value	TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How many there are, so that nobody has to walk a table for it.
CREATE TABLE counter (
	name	TEXT NOT NULL PRIMARY KEY,
	value	INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
	id	INTEGER PRIMARY KEY,
	login	TEXT NOT NULL UNIQUE,
	name	TEXT NOT NULL,
	phone	TEXT NOT NULL,
	status	TEXT NOT NULL,
	note	TEXT NOT NULL,
	version	INTEGER NOT NULL,
	digest	TEXT NOT NULL
) STRICT;

CREATE TABLE client (
	number		INTEGER PRIMARY KEY,
	given_name	TEXT NOT NULL,
	family_name	TEXT NOT NULL,
	preferred_name	TEXT NOT NULL,
	born		TEXT NOT NULL,
	gender		TEXT NOT NULL,
	phone		TEXT NOT NULL,
	second_phone	TEXT NOT NULL,
	email		TEXT NOT NULL,
	address		TEXT NOT NULL,
	city		TEXT NOT NULL,
	postcode	TEXT NOT NULL,
	country		TEXT NOT NULL,
	heard_from	TEXT NOT NULL,
	tags		TEXT NOT NULL,
	alert		TEXT NOT NULL,
	status		TEXT NOT NULL,
	added		TEXT NOT NULL,
	notes		TEXT NOT NULL,
	version		INTEGER NOT NULL,
	digest		TEXT NOT NULL,
	sort_key	TEXT NOT NULL
) STRICT;
CREATE INDEX client_by_name ON client (sort_key, number);
CREATE INDEX client_by_status_and_name ON client (status, sort_key, number);
CREATE INDEX client_by_status ON client (status, number);

-- The folded words that a client is found by; those of archived clients begin with '!'.
CREATE TABLE client_token (
	token		TEXT NOT NULL,
	sort_key	TEXT NOT NULL,
	client		INTEGER NOT NULL,
	PRIMARY KEY (token, sort_key, client)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
	id		INTEGER PRIMARY KEY,
	client		INTEGER NOT NULL REFERENCES client (number),
	"on"		TEXT NOT NULL,
	scale		TEXT NOT NULL,
	code		TEXT NOT NULL,
	salt_top	INTEGER,
	salt_back	INTEGER,
	salt_right	INTEGER,
	salt_left	INTEGER,
	salt_total	INTEGER,
	activity	TEXT NOT NULL,
	since		TEXT NOT NULL,
	note		TEXT NOT NULL,
	who		TEXT NOT NULL,
	status		TEXT NOT NULL,
	replaces	INTEGER,
	version		INTEGER NOT NULL,
	digest		TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_by_client ON assessment (client, "on", id);

CREATE TABLE session (
	id		INTEGER PRIMARY KEY,
	client		INTEGER NOT NULL REFERENCES client (number),
	number		INTEGER NOT NULL,
	starts		TEXT NOT NULL,
	minutes		INTEGER,
	practitioner	TEXT NOT NULL,
	kind		TEXT NOT NULL,
	status		TEXT NOT NULL,
	zones		TEXT NOT NULL,
	layer		INTEGER,
	needle		TEXT NOT NULL,
	pigment		TEXT NOT NULL,
	dilution	TEXT NOT NULL,
	price		INTEGER,
	note		TEXT NOT NULL,
	version		INTEGER NOT NULL,
	digest		TEXT NOT NULL,
	UNIQUE (client, number)
) STRICT;
CREATE INDEX session_by_client ON session (client, starts);
CREATE INDEX session_by_start ON session (starts);

CREATE TABLE photo (
	id		INTEGER PRIMARY KEY,
	client		INTEGER NOT NULL REFERENCES client (number),
	session		INTEGER,
	"view"		TEXT NOT NULL,
	moment		TEXT NOT NULL,
	taken_at	TEXT NOT NULL,
	note		TEXT NOT NULL,
	file		TEXT NOT NULL,
	format		TEXT NOT NULL,
	sha256		TEXT NOT NULL,
	bytes		INTEGER,
	pixels_wide	INTEGER,
	pixels_high	INTEGER,
	status		TEXT NOT NULL,
	version		INTEGER NOT NULL,
	digest		TEXT NOT NULL
) STRICT;
CREATE INDEX photo_by_client ON photo (client, taken_at);
CREATE INDEX photo_by_content ON photo (sha256);

-- Every change: an entry for the act, a row for each field that it changed.
CREATE TABLE audit_entry (
	entry		INTEGER PRIMARY KEY,
	at		TEXT NOT NULL,
	who		TEXT NOT NULL,
	via		TEXT NOT NULL,
	action		TEXT NOT NULL,
	type		TEXT NOT NULL,
	record_id	INTEGER,
	record		TEXT NOT NULL,
	client		INTEGER,
	count		INTEGER,
	digest		TEXT NOT NULL,
	save_key	TEXT UNIQUE
) STRICT;
CREATE INDEX audit_entry_by_client ON audit_entry (client, at, entry) WHERE client IS NOT NULL;
CREATE INDEX audit_entry_by_record ON audit_entry (type, record_id, entry) WHERE record_id IS NOT NULL;
CREATE INDEX audit_entry_by_time ON audit_entry (at, entry);

CREATE TABLE audit_change (
	entry	INTEGER NOT NULL REFERENCES audit_entry (entry),
	field	TEXT NOT NULL,
	was	TEXT NOT NULL,
	now	TEXT NOT NULL,
	PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;

-- The trail as it is read: include/model/audit.def.
CREATE VIEW audit AS
	SELECT e.entry, e.at, e.who, e.via, e.action, e.type, e.record, e.client,
	       COALESCE(c.field, '') AS field, COALESCE(c.was, '') AS was, COALESCE(c.now, '') AS now, e.count
	FROM audit_entry e LEFT JOIN audit_change c ON c.entry = e.entry;
