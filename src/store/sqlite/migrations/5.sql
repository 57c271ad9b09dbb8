-- What is to be done about an appointment by itself (see store/agenda.rs).
CREATE TABLE agenda (
    appointment INTEGER NOT NULL REFERENCES appointments (id),
    kind        TEXT NOT NULL,
    office      TEXT NOT NULL,                   -- of the number
    due         INTEGER NOT NULL,
    until       INTEGER NOT NULL,                -- later it is left out
    PRIMARY KEY (appointment, kind)
) WITHOUT ROWID;
CREATE INDEX agenda_due ON agenda (office, due);

-- Which process works off the agenda of an office, and until when.
CREATE TABLE agenda_leases (
    office TEXT PRIMARY KEY,
    holder BLOB NOT NULL,
    until  INTEGER NOT NULL
) WITHOUT ROWID;

-- What may still leave by itself on each channel, at an instant.
CREATE TABLE rates (
    channel TEXT PRIMARY KEY,
    level   REAL NOT NULL,
    at      INTEGER NOT NULL
) WITHOUT ROWID;

-- The version of an appointment to which its person said that they come.
ALTER TABLE appointments ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;

-- What must be true of the appointment for a message about it to be sent (JSON).
ALTER TABLE outbox ADD COLUMN stands TEXT;
