//! Everything that a store holds in one file: to keep it, or to carry it to
//! another machine. Nothing is served from it; [`Transfer`] is all that it can.
//!
//! A file of lines. The first names the format, where it came from, and a sealed
//! mark that only the same `TEXTPASS_KEY` opens. Then each line is a kind and a
//! sealed record, and the last one the sealed counts and sum of all. Each line is
//! sealed for its file, kind and place, so that none can be taken out, added or
//! put elsewhere unnoticed. It is written beside its name and renamed when whole.
//!
//! Only `textpass move` uses it, doing one thing after the other, so its reads and
//! writes simply block.

mod line;
mod reading;
mod writing;

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use self::line::Heading;
use self::reading::Reading;
use self::writing::Writing;
use super::seal::{MasterKey, Sealer};
use super::transfer::record::Record;
use super::transfer::{Cursor, Page, State, Transfer};
use super::{Pending, StoreError};

/// A file to move into or out of.
pub struct FileStore {
    path: PathBuf,
    /// Where it is written until it is whole.
    unfinished: PathBuf,
    sealer: Sealer,
    work: Mutex<Work>,
}

/// What is being done to the file.
enum Work {
    /// Nothing.
    Nothing,
    /// It is read.
    Reading(Reading),
    /// It is written, and may be read as far as it is.
    Writing(Writing),
}

impl fmt::Debug for FileStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileStore")
    }
}

impl FileStore {
    /// A file by its path, which may exist or not; nothing is opened yet.
    ///
    /// # Errors
    /// Those of [`MasterKey::sealer`].
    pub fn new(path: &Path, key: &MasterKey) -> Result<Self, StoreError> {
        let mut unfinished = OsString::from(path);
        unfinished.push(".part");
        let (path, unfinished, work) = (path.to_owned(), unfinished.into(), Mutex::new(Work::Nothing));
        Ok(Self { path, unfinished, sealer: key.sealer()?, work })
    }

    /// Whether there is such a file, whole or not.
    pub fn exists(&self) -> bool {
        self.path.exists() || self.unfinished.exists()
    }

    fn work(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn look(&self) -> Result<State, StoreError> {
        if self.path.exists() {
            return Ok(State::InUse);
        }
        match reading::heading(&self.unfinished)? {
            None => Ok(State::Empty),
            Some(heading) => Ok(State::HalfFilled(heading.from)),
        }
    }

    fn next(&self, from: Option<Cursor>) -> Result<Page, StoreError> {
        let mut work = self.work();
        if let Work::Writing(writing) = &mut *work {
            return writing.read_back(&self.sealer, from);
        }
        if from.is_none() {
            *work = Work::Reading(Reading::open(&self.path, &self.sealer)?);
        }
        match &mut *work {
            Work::Reading(reading) => reading.next(&self.sealer, from),
            _ => Err(StoreError::Unreadable("a cursor")),
        }
    }

    fn start(&self, from: &str) -> Result<(), StoreError> {
        match self.look()? {
            State::InUse | State::Moved(_) => {
                return Err(StoreError::Broken("the file was made just now".to_owned()));
            }
            State::HalfFilled(other) if other != from => return Err(StoreError::HalfFilled(other)),
            State::HalfFilled(_) | State::Empty => {}
        }
        let heading = Heading::draw(&self.sealer, from)?;
        *self.work() = Work::Writing(Writing::begin(&self.unfinished, heading)?);
        Ok(())
    }

    fn add(&self, records: &[Record]) -> Result<(), StoreError> {
        match &mut *self.work() {
            Work::Writing(writing) => records.iter().try_for_each(|record| writing.add(&self.sealer, record)),
            _ => Err(StoreError::Broken("the file is not being written".to_owned())),
        }
    }

    fn end(&self) -> Result<(), StoreError> {
        let work = std::mem::replace(&mut *self.work(), Work::Nothing);
        match work {
            Work::Writing(writing) => writing.end(&self.sealer, &self.path),
            _ => Err(StoreError::Broken("the file is not being written".to_owned())),
        }
    }
}

impl Transfer for FileStore {
    fn kind(&self) -> &'static str {
        "file"
    }

    fn state<'a>(&'a self) -> Pending<'a, State> {
        Box::pin(async { self.look() })
    }

    fn pull<'a>(&'a self, from: Option<Cursor>) -> Pending<'a, Page> {
        Box::pin(async { self.next(from) })
    }

    fn begin<'a>(&'a self, from: &'a str) -> Pending<'a, ()> {
        Box::pin(async { self.start(from) })
    }

    fn put<'a>(&'a self, records: Vec<Record>, _now: DateTime<Utc>) -> Pending<'a, ()> {
        Box::pin(async move { self.add(&records) })
    }

    fn finish<'a>(&'a self) -> Pending<'a, ()> {
        Box::pin(async { self.end() })
    }

    fn is_served<'a>(&'a self, _now: DateTime<Utc>) -> Pending<'a, bool> {
        Box::pin(std::future::ready(Ok(false)))
    }

    fn leave<'a>(&'a self, _to: &'a str, _now: DateTime<Utc>) -> Pending<'a, bool> {
        // nothing starts on a file
        Box::pin(std::future::ready(Ok(true)))
    }

    fn come_back<'a>(&'a self) -> Pending<'a, ()> {
        Box::pin(std::future::ready(Ok(())))
    }
}

/// An error of the file system, with the file's path.
fn failed(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Unavailable(format!("{}: {error}", path.display()))
}
