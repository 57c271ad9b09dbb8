-- The tables of a file at version 3, the oldest that is taken. A new file gets these,
-- then what the files after this one add.
--
-- What is sealed or hashed is said in each comment; instants are microseconds
-- since 1970 (UTC), tasks are conversation id and task number (24 bytes).

-- Facts about this file: a hash by which a wrong key is noticed at once.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

-- A person's record. It keeps no address: the messages in hand, in the inbox and in
-- the outbox have it, and nothing else needs it.
CREATE TABLE people (
    person          BLOB PRIMARY KEY,            -- hash of channel and address
    conversation_id BLOB,                        -- drawn by the first claim
    turn            INTEGER NOT NULL DEFAULT 0,
    conversation    BLOB,                        -- sealed
    saved_at        INTEGER NOT NULL,
    opted_out       INTEGER NOT NULL DEFAULT 0   -- in clear: senders ask it
) WITHOUT ROWID;
CREATE INDEX people_saved ON people (saved_at);

-- The one message of a person that is in hand.
CREATE TABLE claims (
    person      BLOB PRIMARY KEY,
    claim       INTEGER NOT NULL,
    message_id  BLOB NOT NULL,                   -- hash
    message     BLOB NOT NULL,                   -- sealed
    since       INTEGER NOT NULL,
    lease_until INTEGER NOT NULL,
    deaths      INTEGER NOT NULL,                -- claims of it that died before this one
    opted_out   INTEGER NOT NULL                 -- as the claim loaded it
) WITHOUT ROWID;
CREATE INDEX claims_lease ON claims (lease_until);

-- Messages that wait for their turn.
CREATE TABLE inbox (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    person      BLOB NOT NULL,
    message_id  BLOB NOT NULL,                   -- hash
    message     BLOB NOT NULL,                   -- sealed
    arrived     INTEGER NOT NULL,
    waits_until INTEGER NOT NULL,                -- until when somebody stays to take it
    UNIQUE (person, message_id)
);
CREATE INDEX inbox_waits ON inbox (waits_until);

-- Message ids that were answered, with the reply while it is kept.
CREATE TABLE answered (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    person     BLOB NOT NULL,
    message_id BLOB NOT NULL,                    -- hash
    at         INTEGER NOT NULL,
    reply      BLOB,                             -- sealed
    UNIQUE (person, message_id)
);
CREATE INDEX answered_at ON answered (at);
CREATE INDEX answered_reply ON answered (person, seq) WHERE reply IS NOT NULL;

-- Messages to be sent.
CREATE TABLE outbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person       BLOB NOT NULL,
    kind         TEXT NOT NULL,
    note         BLOB,                           -- sealed person and words; none once done
    answers      BLOB,                           -- hash of the message whose webhook it is reserved for
    made         INTEGER NOT NULL,
    due          INTEGER NOT NULL,
    retry_at     INTEGER NOT NULL DEFAULT 0,
    leased_until INTEGER NOT NULL DEFAULT 0,
    attempts     INTEGER NOT NULL DEFAULT 0,
    first_tried  INTEGER,
    done_at      INTEGER
);
CREATE INDEX outbox_due ON outbox (due) WHERE done_at IS NULL;
CREATE INDEX outbox_person ON outbox (person, id) WHERE done_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

-- The last serial given at an office in a year; outlives the appointments.
CREATE TABLE numbers (
    office TEXT NOT NULL,
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (office, year)
) WITHOUT ROWID;

CREATE TABLE appointments (
    id        INTEGER PRIMARY KEY,
    number    TEXT NOT NULL UNIQUE,
    version   INTEGER NOT NULL,
    status    TEXT NOT NULL CHECK (status IN ('booked', 'cancelled')),
    office    TEXT NOT NULL,
    start     INTEGER NOT NULL,
    minutes   INTEGER NOT NULL,
    counter   TEXT NOT NULL,
    inquiry   TEXT NOT NULL,
    booked_at INTEGER NOT NULL,
    person    BLOB NOT NULL,                     -- hash of the address on file
    who       BLOB NOT NULL,                     -- hash of name and birth date
    same      BLOB NOT NULL,                     -- hash of name, birth date and inquiry
    details   BLOB NOT NULL,                     -- sealed
    booked_by BLOB NOT NULL UNIQUE,              -- the task that booked it
    moved_by  BLOB                               -- the task that moved it last
);
CREATE INDEX appointments_person ON appointments (person, start);
CREATE INDEX appointments_who ON appointments (who, start);
CREATE INDEX appointments_same ON appointments (same);
CREATE INDEX appointments_day ON appointments (office, start);
CREATE INDEX appointments_start ON appointments (start);

-- One counter's smallest stretch of time. It is taken while an appointment has
-- it, or it rests, or a hold on it has not expired. A hold that moves an
-- appointment may lie over a cell that the appointment has: the appointment
-- stays in its column, so that an expired hold never loses it.
CREATE TABLE cells (
    office      TEXT NOT NULL,
    cell        INTEGER NOT NULL,
    counter     TEXT NOT NULL,
    seat        INTEGER NOT NULL,
    appointment INTEGER REFERENCES appointments (id),
    rests_until INTEGER,
    hold        BLOB,                            -- the task
    hold_until  INTEGER,
    PRIMARY KEY (office, cell, counter, seat),
    CHECK (appointment IS NOT NULL OR rests_until IS NOT NULL OR hold IS NOT NULL),
    CHECK ((hold IS NULL) = (hold_until IS NULL))
) WITHOUT ROWID;
CREATE INDEX cells_hold ON cells (hold) WHERE hold IS NOT NULL;
CREATE INDEX cells_appointment ON cells (appointment) WHERE appointment IS NOT NULL;

-- Wrong tries, one row a message, and who must wait because of them. They are kept
-- under what they were made on, so that another store can put them in their place: a
-- person's own hash, or an office and the hash of a number there.
CREATE TABLE tries (
    office  TEXT NOT NULL,                       -- of the number; empty if on a person
    subject BLOB NOT NULL,                       -- hash of a person or a number
    message BLOB NOT NULL,                       -- hash
    at      INTEGER NOT NULL,
    PRIMARY KEY (office, subject, message)
) WITHOUT ROWID;
CREATE INDEX tries_at ON tries (at);
CREATE TABLE locks (
    office  TEXT NOT NULL,
    subject BLOB NOT NULL,
    until   INTEGER NOT NULL,
    PRIMARY KEY (office, subject)
) WITHOUT ROWID;
