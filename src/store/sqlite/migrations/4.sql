-- The processes that serve this file, and until when each is taken to run.
CREATE TABLE services (
    name  BLOB PRIMARY KEY,
    until INTEGER NOT NULL
) WITHOUT ROWID;

-- What a message did to an appointment, for as long as there is that appointment:
-- the same message does it once only, however late it comes again.
CREATE TABLE deeds (
    person     BLOB NOT NULL,                    -- hash
    message_id BLOB NOT NULL,                    -- hash
    deed       TEXT NOT NULL,                    -- booked, moved or cancelled, and the number
    number     TEXT NOT NULL,
    PRIMARY KEY (person, message_id)
) WITHOUT ROWID;
CREATE INDEX deeds_number ON deeds (number);

-- Whether the reply left by the outbox: it is kept to be said again for the same
-- words, and never given to the webhook of its message.
ALTER TABLE answered ADD COLUMN by_outbox INTEGER NOT NULL DEFAULT 0;

-- What became of the last text about an appointment (JSON, nothing personal), and of
-- which appointment a message to be sent tells.
ALTER TABLE appointments ADD COLUMN last_text TEXT;
ALTER TABLE outbox ADD COLUMN about TEXT;

-- In which form of names `who` and `same` are hashed (see domain/name_form.rs).
ALTER TABLE appointments ADD COLUMN form INTEGER NOT NULL DEFAULT 1;

-- How much an address takes of an office. Hashes of addresses are those of `people`.

-- Whose a hold is, and because of whom a cell rests: it rests for others only.
ALTER TABLE cells ADD COLUMN held_by BLOB;
ALTER TABLE cells ADD COLUMN rests_by BLOB;
CREATE INDEX cells_held_by ON cells (held_by) WHERE held_by IS NOT NULL;
CREATE INDEX cells_rests_by ON cells (rests_by) WHERE rests_by IS NOT NULL;

-- When an appointment was moved, of what counts: instants of 8 bytes each.
ALTER TABLE appointments ADD COLUMN changes BLOB NOT NULL DEFAULT x'';

-- Stretches of time in which an address held a seat of an office; an hour is kept.
CREATE TABLE holdings (
    office TEXT NOT NULL,
    person BLOB NOT NULL,
    since  INTEGER NOT NULL,
    until  INTEGER NOT NULL,
    PRIMARY KEY (office, person, since)
) WITHOUT ROWID;
CREATE INDEX holdings_until ON holdings (until);

-- What an address has booked in the last day, cancelled since or not.
CREATE TABLE bookings (
    task   BLOB PRIMARY KEY,                     -- that booked it
    person BLOB NOT NULL,
    office TEXT NOT NULL,                        -- of the number
    at     INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX bookings_person ON bookings (person, at);
