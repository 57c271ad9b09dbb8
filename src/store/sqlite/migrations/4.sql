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
