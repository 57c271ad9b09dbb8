//! The rows of a data file as SQLite sees them, for a comparison that knows
//! nothing of records: every column that is not sealed and no id of a row.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::places::moving;

/// What counts at an instant (`?1`), table by table; order matters where the
/// order of ids does.
const TABLES: [&str; 11] = [
    "SELECT person, conversation_id, turn, conversation IS NULL, saved_at / 1000000, opted_out FROM people
        WHERE opted_out OR conversation_id IS NOT NULL ORDER BY 1",
    "SELECT person, claim, message_id, since, lease_until, deaths, opted_out FROM claims ORDER BY 1",
    "SELECT person, message_id, arrived, waits_until FROM inbox ORDER BY person, seq",
    "SELECT person, message_id, at / 1000000, reply IS NULL OR place > 2 OR at <= ?1 - 15 * 60000000 FROM
            (SELECT *, row_number() OVER (PARTITION BY person ORDER BY seq DESC) AS place FROM answered)
        WHERE place <= 32 AND at > ?1 - 48 * 3600000000 ORDER BY person, seq",
    "SELECT person, message_id, deed, number FROM deeds ORDER BY 1, 2",
    "SELECT person, kind, (SELECT answers FROM answered AS one WHERE one.person = outbox.person
            AND message_id = answers AND reply IS NOT NULL AND at > ?1 - 15 * 60000000
            AND 2 > (SELECT count(*) FROM answered WHERE person = one.person AND seq > one.seq)), made, due, retry_at, leased_until, attempts, first_tried FROM outbox
        WHERE done_at IS NULL ORDER BY person, id",
    "SELECT office, year, last FROM numbers ORDER BY 1, 2",
    "SELECT number, version, status, office, start, minutes, counter, inquiry, booked_at, person, who, same,
        booked_by, moved_by FROM appointments ORDER BY 1",
    "SELECT * FROM (SELECT cells.office, cell, cells.counter, seat, number,
            iif(rests_until > ?1, rests_until, NULL) AS rests,
            iif(hold_until > ?1, hold, NULL) AS hold, iif(hold_until > ?1, hold_until, NULL) AS until
        FROM cells LEFT JOIN appointments ON appointments.id = cells.appointment)
        WHERE number IS NOT NULL OR rests IS NOT NULL OR hold IS NOT NULL ORDER BY 1, 2, 3, 4",
    "SELECT office, subject, message, at FROM tries WHERE at > ?1 - 24 * 3600000000 ORDER BY 1, 2, 3",
    "SELECT office, subject, until FROM locks WHERE until > ?1 ORDER BY 1, 2",
];

/// The rows of each table.
pub fn rows(path: &Path) -> Vec<Vec<Vec<Value>>> {
    let conn = Connection::open(path).unwrap();
    let now = moving().timestamp_micros();
    let table = |sql: &&str| {
        let mut statement = conn.prepare(sql).unwrap();
        let columns = statement.column_count();
        let params = if sql.contains("?1") { vec![now] } else { vec![] };
        let row = |row: &rusqlite::Row<'_>| (0..columns).map(|column| row.get(column)).collect();
        let rows = statement.query_map(rusqlite::params_from_iter(params), row).unwrap();
        rows.collect::<Result<Vec<Vec<Value>>, _>>().unwrap()
    };
    TABLES.iter().map(table).collect()
}
