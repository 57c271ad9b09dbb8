//! The store in one SQLite file, for one machine and any number of processes.
//!
//! Every write goes through `writer` (one transaction for whatever is waiting),
//! every read through `reader`; in memory both are done at once (`here`). Nothing is remembered outside of the file, so
//! `serve`, `talk` and the staff's commands may have it open at once.

mod book;
mod connection;
mod existing;
mod here;
mod outbox;
mod probe;
mod reader;
mod schema;
mod serving;
mod telling;
mod transfer;
mod turns;
mod tx;
mod writer;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use subtle::ConstantTimeEq;

use self::here::Here;
use self::reader::Readers;
use self::tx::Tx;
use self::writer::Writer;
use super::seal::{MasterKey, Sealer, draw_name};
use super::{Pending, StoreError};
use crate::domain::name_form::{NameForms, SHIPPED};

/// A store in one SQLite file. Dropping it finishes the writes that are queued.
pub struct SqliteStore {
    lanes: Lanes,
    /// Whether there may be rows that are hashed in an older form of names.
    knows_older_forms: bool,
    /// Under which name this process works off the agenda of an office.
    name: [u8; 16],
}

/// How pieces of work are done.
enum Lanes {
    /// On a file, by threads.
    File(Writer, Readers),
    /// In memory, at once.
    Here(Here),
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SqliteStore")
    }
}

impl SqliteStore {
    /// Opens the file, or makes it; its folder must exist. Brings an older
    /// file's tables up to date.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if the file was sealed by another key or is
    /// no data file, [`StoreError::Unavailable`] if it cannot be opened or
    /// another process has it locked, [`StoreError::Broken`] if a newer
    /// textpass made it, [`StoreError::HalfFilled`] if a move into it did not end,
    /// [`StoreError::Moved`] if everything was moved out of it.
    pub fn open(path: &Path, key: &MasterKey) -> Result<Self, StoreError> {
        Self::open_with(path, key, SHIPPED)
    }

    /// Opens the file as [`SqliteStore::open`] does, with other forms of names.
    ///
    /// # Errors
    /// Those of [`SqliteStore::open`].
    pub fn open_with(path: &Path, key: &MasterKey, forms: NameForms) -> Result<Self, StoreError> {
        Self::open_if(path, key.sealer()?.with_forms(forms), |tx| {
            transfer::refuse_half_filled(tx)?;
            serving::refuse_moved(tx)
        })
    }

    /// Opens a file that is a book. Nothing is made where there is none.
    ///
    /// # Errors
    /// Those of [`SqliteStore::open`], and [`StoreError::NoBook`].
    pub fn open_existing(path: &Path, key: &MasterKey) -> Result<Self, StoreError> {
        match Self::lacks(path)? {
            Some(what) => Err(StoreError::NoBook(what)),
            None => Self::open(path, key),
        }
    }

    /// Makes a book of a file that is not there, or has nothing in it.
    ///
    /// # Errors
    /// Those of [`SqliteStore::open`], and [`StoreError::HasBook`].
    pub fn make(path: &Path, key: &MasterKey) -> Result<Self, StoreError> {
        existing::refuse_filled(path)?;
        Self::open(path, key)
    }

    /// What this path lacks to be a book: the file, something in it, a table. None
    /// if it is one. Nothing is written.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if it is no data file, [`StoreError::Unavailable`]
    /// if it cannot be opened.
    pub fn lacks(path: &Path) -> Result<Option<&'static str>, StoreError> {
        existing::lacks(path)
    }

    /// Opens the file as [`SqliteStore::open`] does, to move into or out of it:
    /// even if a move into it did not end, or everything was moved out of it.
    ///
    /// # Errors
    /// Those of [`SqliteStore::open`], but for the last two.
    pub fn open_for_move(path: &Path, key: &MasterKey) -> Result<Self, StoreError> {
        Self::open_if(path, key.sealer()?, |_| Ok(()))
    }

    fn open_if(
        path: &Path,
        sealer: Sealer,
        condition: impl FnOnce(&Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        let sealer = Arc::new(sealer);
        let mut conn = connection::writer(path)?;
        schema::migrate(&mut conn)?;
        check_key(&conn, &sealer)?;
        condition(&Tx { conn: &conn, sealer: &sealer })?;
        let readers = Readers::new(path, sealer.clone());
        let knows_older_forms = sealer.has_older_forms();
        let lanes = Lanes::File(Writer::start(conn, sealer)?, readers);
        Ok(Self { lanes, knows_older_forms, name: draw_name()? })
    }

    /// A store in memory, gone with its last owner. Work is done at once on the thread that
    /// awaits it, so that a single thread with a clock of its own sees the same in each run.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if its tables cannot be made.
    pub fn in_memory(key: &MasterKey, forms: NameForms) -> Result<Self, StoreError> {
        let sealer = Arc::new(key.sealer()?.with_forms(forms));
        let mut conn = Connection::open_in_memory()?;
        conn.pragma_update(None, "foreign_keys", true)?;
        conn.set_prepared_statement_cache_capacity(connection::STATEMENTS);
        schema::migrate(&mut conn)?;
        check_key(&conn, &sealer)?;
        let knows_older_forms = sealer.has_older_forms();
        Ok(Self { lanes: Lanes::Here(Here::new(conn, sealer)), knows_older_forms, name: draw_name()? })
    }

    /// The same store in memory for another process of the same machine; none for one on a file,
    /// which is opened by its path.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if no name can be drawn for it.
    pub fn beside(&self, key: &MasterKey, forms: NameForms) -> Result<Option<Self>, StoreError> {
        let Lanes::Here(here) = &self.lanes else { return Ok(None) };
        let sealer = Arc::new(key.sealer()?.with_forms(forms));
        let knows_older_forms = sealer.has_older_forms();
        let lanes = Lanes::Here(here.beside(sealer));
        Ok(Some(Self { lanes, knows_older_forms, name: draw_name()? }))
    }

    /// Writes a store in memory down as a file; nothing of one that is a file.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] if it cannot be written.
    pub fn write_down(&self, to: &Path) -> Result<(), StoreError> {
        match &self.lanes {
            Lanes::Here(here) => here.pages(to),
            Lanes::File(..) => Ok(()),
        }
    }

    /// Finishes the writes that are queued, and closes the file.
    pub fn close(self) {
        drop(self);
    }

    fn write<'a, T, F>(&'a self, work: F) -> Pending<'a, T>
    where
        T: Send + 'static,
        F: FnOnce(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        match &self.lanes {
            Lanes::File(writer, _) => Box::pin(writer.write(work)),
            Lanes::Here(here) => Box::pin(async { here.work(work) }),
        }
    }

    fn read<'a, T, F>(&'a self, work: F) -> Pending<'a, T>
    where
        T: Send + 'static,
        F: FnOnce(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        match &self.lanes {
            Lanes::File(_, readers) => Box::pin(readers.read(work)),
            Lanes::Here(here) => Box::pin(async { here.work(work) }),
        }
    }
}

/// Writes down which key seals this file, or refuses another one.
fn check_key(conn: &Connection, sealer: &Sealer) -> Result<(), StoreError> {
    let tx = Tx { conn, sealer };
    let ours = sealer.index("key check", b"textpass");
    tx.run("INSERT INTO meta (name, value) VALUES ('key check', ?1) ON CONFLICT DO NOTHING", [&ours[..]])?;
    let kept: Vec<u8> = tx.value("SELECT value FROM meta WHERE name = 'key check'", [])?;
    let same: bool = kept[..].ct_eq(&ours[..]).into();
    same.then_some(()).ok_or(StoreError::Unreadable("its key check value"))
}
