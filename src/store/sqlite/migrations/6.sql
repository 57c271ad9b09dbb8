-- What became of all texts about an appointment, not of the last one alone (JSON, see
-- store/telling.rs, which reads both).
ALTER TABLE appointments RENAME COLUMN last_text TO texts;
