-- SPDX-License-Identifier: MIT
-- Sessions that are neither done nor missed: few of all, asked for by each row of a list and each morning.

CREATE INDEX session_open_by_client ON session (client, starts, status) WHERE status IN ('booked', 'arrived');
CREATE INDEX session_open_by_start ON session (starts) WHERE status IN ('booked', 'arrived');
