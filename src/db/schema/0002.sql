-- SPDX-License-Identifier: MIT
-- The treatment record: health, holds, courses, scars, inks, consents, tasks.

CREATE TABLE health (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	"on" TEXT NOT NULL,
	conditions TEXT NOT NULL DEFAULT '',
	letters TEXT NOT NULL DEFAULT '',
	ended TEXT NOT NULL DEFAULT '',
	pregnancy TEXT NOT NULL DEFAULT '',
	medicines TEXT NOT NULL DEFAULT '',
	allergies TEXT NOT NULL DEFAULT '',
	fitzpatrick TEXT NOT NULL DEFAULT '',
	skin TEXT NOT NULL DEFAULT '',
	scalp TEXT NOT NULL DEFAULT '',
	hair_colour TEXT NOT NULL DEFAULT '',
	hair_length TEXT NOT NULL DEFAULT '',
	transplant TEXT NOT NULL DEFAULT '',
	transplant_on TEXT NOT NULL DEFAULT '',
	earlier_work TEXT NOT NULL DEFAULT '',
	earlier_on TEXT NOT NULL DEFAULT '',
	patch_bottle INTEGER REFERENCES bottle (id),
	patch_on TEXT NOT NULL DEFAULT '',
	patch_result TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	replaces INTEGER REFERENCES health (id),
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX health_by_client ON health (client, "on");
CREATE INDEX health_by_bottle ON health (patch_bottle) WHERE patch_bottle IS NOT NULL;

CREATE TABLE holdrule (
	id INTEGER PRIMARY KEY,
	condition TEXT NOT NULL UNIQUE,
	action TEXT NOT NULL,
	days INTEGER,
	note TEXT NOT NULL DEFAULT '',
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;

CREATE TABLE course (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	number INTEGER NOT NULL,
	"on" TEXT NOT NULL,
	kind TEXT NOT NULL,
	status TEXT NOT NULL,
	planned INTEGER NOT NULL,
	gap_min INTEGER NOT NULL,
	gap_max INTEGER NOT NULL,
	price INTEGER,
	hairline TEXT NOT NULL DEFAULT '',
	edge TEXT NOT NULL DEFAULT '',
	position INTEGER,
	design TEXT NOT NULL DEFAULT '',
	expectations TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	version INTEGER NOT NULL,
	digest TEXT NOT NULL,
	UNIQUE (client, number)
) STRICT;
CREATE INDEX course_by_date ON course ("on");

CREATE TABLE scar (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	"on" TEXT NOT NULL,
	kind TEXT NOT NULL,
	zone TEXT NOT NULL DEFAULT '',
	length_mm INTEGER,
	width_mm INTEGER,
	texture TEXT NOT NULL DEFAULT '',
	colour TEXT NOT NULL DEFAULT '',
	age INTEGER,
	cause TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX scar_by_client ON scar (client, "on");

-- The course is one of the client's; that it exists is seen to by the program and by its check.
ALTER TABLE session ADD COLUMN room TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN course INTEGER;
ALTER TABLE session ADD COLUMN changes TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN zone_layers TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN needle_pins INTEGER;
ALTER TABLE session ADD COLUMN needle_shape TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN needle_mm INTEGER;
ALTER TABLE session ADD COLUMN needle_brand TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN needle_lot TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN needle_expires TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN machine TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN machine_setting TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN depth INTEGER;
ALTER TABLE session ADD COLUMN anaesthetic TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN reaction TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN pain INTEGER;
ALTER TABLE session ADD COLUMN aftercare TEXT NOT NULL DEFAULT '';

-- The reports count sessions from this index alone.
DROP INDEX session_by_start;
CREATE INDEX session_by_start ON session (starts, practitioner, status);

CREATE TABLE pigment (
	id INTEGER PRIMARY KEY,
	brand TEXT NOT NULL,
	shade TEXT NOT NULL,
	supplier TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;

CREATE TABLE bottle (
	id INTEGER PRIMARY KEY,
	pigment INTEGER NOT NULL REFERENCES pigment (id),
	lot TEXT NOT NULL,
	expires TEXT NOT NULL DEFAULT '',
	received TEXT NOT NULL DEFAULT '',
	opened TEXT NOT NULL DEFAULT '',
	keeps INTEGER,
	use_by TEXT NOT NULL DEFAULT '',
	amount INTEGER,
	status TEXT NOT NULL,
	note TEXT NOT NULL DEFAULT '',
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX bottle_by_pigment ON bottle (pigment);
CREATE INDEX bottle_by_lot ON bottle (lot);
CREATE INDEX bottle_by_use_by ON bottle (use_by);

CREATE TABLE ink (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	session INTEGER NOT NULL,
	bottle INTEGER NOT NULL REFERENCES bottle (id),
	pigment_parts INTEGER NOT NULL,
	water_parts INTEGER,
	zones TEXT NOT NULL DEFAULT '',
	reason TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL,
	FOREIGN KEY (client, session) REFERENCES session (client, number)
) STRICT;
CREATE INDEX ink_by_session ON ink (client, session);
CREATE INDEX ink_by_bottle ON ink (bottle);

CREATE TABLE consent (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	purpose TEXT NOT NULL,
	version_signed TEXT NOT NULL DEFAULT '',
	signed_on TEXT NOT NULL,
	withdrawn_on TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	who TEXT NOT NULL DEFAULT '',
	paper TEXT NOT NULL DEFAULT '',
	format TEXT NOT NULL DEFAULT '',
	sha256 TEXT NOT NULL DEFAULT '',
	bytes INTEGER,
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;
CREATE INDEX consent_by_client ON consent (client, signed_on);
CREATE INDEX consent_by_sha256 ON consent (sha256);

CREATE TABLE taskrule (
	id INTEGER PRIMARY KEY,
	anchor TEXT NOT NULL,
	"offset" INTEGER NOT NULL,
	unit TEXT NOT NULL,
	words TEXT NOT NULL,
	status TEXT NOT NULL,
	version INTEGER NOT NULL,
	digest TEXT NOT NULL
) STRICT;

CREATE TABLE task (
	id INTEGER PRIMARY KEY,
	client INTEGER NOT NULL REFERENCES client (number),
	session INTEGER,
	due TEXT NOT NULL,
	words TEXT NOT NULL,
	status TEXT NOT NULL,
	done_on TEXT NOT NULL DEFAULT '',
	done_by TEXT NOT NULL DEFAULT '',
	rule INTEGER REFERENCES taskrule (id),
	by_rule TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	version INTEGER NOT NULL,
	digest TEXT NOT NULL,
	FOREIGN KEY (client, session) REFERENCES session (client, number)
) STRICT;
CREATE INDEX task_by_client ON task (client, due);
CREATE INDEX task_open_by_due ON task (status, due);
CREATE INDEX task_by_done ON task (done_on) WHERE done_on <> '';
