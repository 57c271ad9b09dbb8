//! The tables, brought up to date at open by `user_version`.

use rusqlite::{Connection, TransactionBehavior};

use crate::store::StoreError;

/// The version of the oldest file that is taken.
const OLDEST: usize = 3;
/// The tables of that version, then what brings them to each version after it.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/3.sql"),
    include_str!("migrations/4.sql"),
    include_str!("migrations/5.sql"),
    include_str!("migrations/6.sql"),
];
const NEWEST: usize = OLDEST + MIGRATIONS.len() - 1;
/// What to do about an older one.
const OLDER: &str =
    "open it once with a textpass built from the sources of 28 November 2026, which brings it up to date";

/// Brings the tables up to date. Two processes may do so at once: the version
/// is read again under the write lock.
pub(super) fn migrate(conn: &mut Connection) -> Result<(), StoreError> {
    if version(conn)? == NEWEST {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for sql in missing(version(&tx)?)? {
        tx.execute_batch(sql)?;
    }
    tx.pragma_update(None, "user_version", NEWEST as i64)?;
    Ok(tx.commit()?)
}

/// What a file of this version lacks; 0 is a file without tables.
fn missing(from: usize) -> Result<&'static [&'static str], StoreError> {
    let refused = |remedy: &str| {
        let what = format!("the data file has version {from}, this textpass takes {OLDEST} to {NEWEST}");
        Err(StoreError::Broken(format!("{what}; {remedy}")))
    };
    match from {
        0 => Ok(MIGRATIONS),
        1..OLDEST => refused(OLDER),
        OLDEST..=NEWEST => Ok(&MIGRATIONS[from - OLDEST + 1..]),
        _ => refused("start the newer textpass"),
    }
}

fn version(conn: &Connection) -> Result<usize, StoreError> {
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    usize::try_from(version).map_err(|_| StoreError::Unreadable("the version of its tables"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The file of version 3 that the tests keep, in a folder of its own.
    fn sample() -> (tempfile::TempDir, Connection) {
        let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/moving/older/version-3.db");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("textpass.db");
        std::fs::copy(sample, &file).unwrap();
        (folder, Connection::open(file).unwrap())
    }

    /// Every column and every index: where it is, and how it is declared.
    fn tables(conn: &Connection) -> BTreeSet<String> {
        let all = |sql: &str| -> Vec<String> {
            let mut rows = conn.prepare(sql).unwrap();
            rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        let columns = "SELECT format('%s %d %s %s %d %s %d', t.name, c.cid, c.name, c.type, c.\"notnull\",
            c.dflt_value, c.pk) FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table'";
        let indexes = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
        all(columns).into_iter().chain(all(indexes)).collect()
    }

    #[test]
    fn tables_are_made_once_and_a_newer_file_is_refused() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn).unwrap();
        migrate(&mut conn).unwrap();
        assert_eq!(version(&conn).unwrap(), NEWEST);
        conn.pragma_update(None, "user_version", 99).unwrap();
        assert!(
            matches!(migrate(&mut conn), Err(StoreError::Broken(said)) if said.contains("newer textpass"))
        );
    }

    #[test]
    fn a_file_of_version_three_ends_with_the_tables_of_a_new_one() {
        let (_folder, mut old) = sample();
        assert_eq!(version(&old).unwrap(), 3);
        let of_three = Connection::open_in_memory().unwrap();
        of_three.execute_batch(MIGRATIONS[0]).unwrap();
        assert_eq!(tables(&of_three), tables(&old));
        let mut new = Connection::open_in_memory().unwrap();
        migrate(&mut old).unwrap();
        migrate(&mut new).unwrap();
        assert_eq!(tables(&new), tables(&old));
    }

    #[test]
    fn a_file_of_version_three_keeps_what_it_has_and_knows_of_no_text() {
        let (_folder, mut conn) = sample();
        let count = |conn: &Connection| -> i64 {
            conn.query_row("SELECT count(*) FROM appointments", [], |row| row.get(0)).unwrap()
        };
        let before = count(&conn);
        migrate(&mut conn).unwrap();
        assert!(before > 7 && count(&conn) == before);
        let unset = "SELECT (SELECT count(*) FROM appointments WHERE texts IS NOT NULL OR form <> 1)
            + (SELECT count(*) FROM outbox WHERE about IS NOT NULL)";
        assert_eq!(conn.query_row(unset, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
    }

    #[test]
    fn an_older_file_is_refused_and_left_as_it_is() {
        for older in 1..OLDEST {
            let (_folder, mut conn) = sample();
            conn.pragma_update(None, "user_version", older as i64).unwrap();
            let before = tables(&conn);
            assert!(matches!(migrate(&mut conn), Err(StoreError::Broken(said)) if said.ends_with(OLDER)));
            assert_eq!((version(&conn).unwrap(), tables(&conn)), (older, before));
        }
    }
}
