-- A person's record keeps no address any more: the messages in hand, in the inbox
-- and in the outbox have it, and nothing else needs it.
ALTER TABLE people DROP COLUMN who;

-- Tries are kept under what they were made on, so that another store can put them
-- in their place: a person's own hash, or an office and the hash of a number there.
-- What was counted before cannot be told apart; it is a day old at most.
DROP TABLE tries;
CREATE TABLE tries (
    office  TEXT NOT NULL,                       -- of the number; empty if on a person
    subject BLOB NOT NULL,                       -- hash of a person or a number
    message BLOB NOT NULL,                       -- hash
    at      INTEGER NOT NULL,
    PRIMARY KEY (office, subject, message)
) WITHOUT ROWID;
CREATE INDEX tries_at ON tries (at);
DROP TABLE locks;
CREATE TABLE locks (
    office  TEXT NOT NULL,
    subject BLOB NOT NULL,
    until   INTEGER NOT NULL,
    PRIMARY KEY (office, subject)
) WITHOUT ROWID;
