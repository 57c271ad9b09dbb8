-- A commit finds the few replies that are kept without reading every id.
CREATE INDEX answered_reply ON answered (person, seq) WHERE reply IS NOT NULL;
