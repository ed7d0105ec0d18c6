-- SPDX-License-Identifier: MIT
-- Photos: what the camera says of them, marks beside them, copies of them that went out.

ALTER TABLE photo ADD COLUMN time_source TEXT NOT NULL DEFAULT '';
ALTER TABLE photo ADD COLUMN camera TEXT NOT NULL DEFAULT '';
ALTER TABLE photo ADD COLUMN orientation INTEGER;

CREATE TABLE mark (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	photo INTEGER NOT NULL REFERENCES photo (id),
	shape TEXT NOT NULL,
	x INTEGER NOT NULL,
	y INTEGER NOT NULL,
	to_x INTEGER,
	to_y INTEGER,
	words TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX mark_by_photo ON mark (photo);
CREATE INDEX mark_by_client ON mark (client);

CREATE TABLE copy (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	photo INTEGER NOT NULL REFERENCES photo (id),
	purpose TEXT NOT NULL,
	consent INTEGER REFERENCES consent (id),
	made TEXT NOT NULL DEFAULT '',
	file TEXT NOT NULL DEFAULT '',
	sha256 TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	taken_down TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX copy_by_client ON copy (client);
CREATE INDEX copy_by_photo ON copy (photo);
CREATE INDEX copy_by_date ON copy (made);
