-- The processes that serve this file, and until when each is taken to run.
CREATE TABLE services (
    name  BLOB PRIMARY KEY,
    until INTEGER NOT NULL
) WITHOUT ROWID;
