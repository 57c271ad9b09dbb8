//! The tables, brought up to date at open by `user_version`.

use rusqlite::{Connection, TransactionBehavior};

use crate::store::StoreError;

/// Each brings the tables from its place in this list to the next version.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/1.sql"),
    include_str!("migrations/2.sql"),
    include_str!("migrations/3.sql"),
    include_str!("migrations/4.sql"),
];

/// Brings the tables up to date. Two processes may do so at once: the version
/// is read again under the write lock.
pub(super) fn migrate(conn: &mut Connection) -> Result<(), StoreError> {
    if version(conn)? == MIGRATIONS.len() {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = version(&tx)?;
    let missing = MIGRATIONS.get(from..).ok_or_else(|| {
        StoreError::Broken(format!(
            "the data file has version {from}, this textpass knows {}; start the newer textpass",
            MIGRATIONS.len()
        ))
    })?;
    for sql in missing {
        tx.execute_batch(sql)?;
    }
    tx.pragma_update(None, "user_version", MIGRATIONS.len() as i64)?;
    Ok(tx.commit()?)
}

fn version(conn: &Connection) -> Result<usize, StoreError> {
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    usize::try_from(version).map_err(|_| StoreError::Unreadable("the version of its tables"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_made_once_and_a_newer_file_is_refused() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn).unwrap();
        migrate(&mut conn).unwrap();
        assert_eq!(version(&conn).unwrap(), MIGRATIONS.len());
        conn.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(migrate(&mut conn), Err(StoreError::Broken(_))));
    }

    #[test]
    fn a_file_of_version_three_keeps_what_it_has_and_knows_of_no_text() {
        let mut conn = Connection::open_in_memory().unwrap();
        MIGRATIONS[..3].iter().for_each(|sql| conn.execute_batch(sql).unwrap());
        conn.pragma_update(None, "user_version", 3).unwrap();
        conn.execute_batch(
            "INSERT INTO outbox (person, kind, made, due) VALUES (x'01', 'notice', 5, 6);
             INSERT INTO appointments (number, version, status, office, start, minutes, counter, inquiry,
                 booked_at, person, who, same, details, booked_by)
                 VALUES ('DEN-26-1001', 1, 'booked', 'DEN', 1, 15, 'service', 'forms', 1, x'01', x'02', x'03',
                     x'04', x'05');",
        )
        .unwrap();
        migrate(&mut conn).unwrap();
        let one = |sql: &str| -> (i64, Option<String>) {
            conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
        };
        assert_eq!(one("SELECT due, about FROM outbox"), (6, None));
        assert_eq!(one("SELECT version, last_text FROM appointments"), (1, None));
    }

    #[test]
    fn a_file_of_the_first_version_loses_its_addresses_and_keeps_its_people() {
        let mut conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(MIGRATIONS[0]).unwrap();
        conn.pragma_update(None, "user_version", 1).unwrap();
        conn.execute_batch(
            "INSERT INTO people (person, who, conversation_id, turn, saved_at, opted_out)
                 VALUES (x'01', x'aa', x'02', 7, 8, 1);
             INSERT INTO tries (subject, message, at) VALUES (x'03', x'04', 5);",
        )
        .unwrap();
        migrate(&mut conn).unwrap();
        let kept: (i64, bool) = conn
            .query_row("SELECT turn, opted_out FROM people", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        assert_eq!(kept, (7, true));
        assert!(conn.prepare("SELECT who FROM people").is_err());
        let tries: i64 = conn.query_row("SELECT count(*) FROM tries", [], |row| row.get(0)).unwrap();
        assert_eq!(tries, 0);
    }
}
