//! What textpass keeps: turns, the appointment book and the outbox.
//!
//! Floor 4: imports `domain` (and `calendar`), never `channel` or `service`.
//! Each store implements the three traits, and [`probe::Probe`]; `tests/contract/`
//! holds what all stores owe. To add a store, implement [`turns::Turns`],
//! [`book::Book`] and [`outbox::Outbox`] in a folder of its own and add it to the
//! contract test.
//!
//! Every personal value is sealed (`seal`) before it leaves for the disk, and
//! every index is a keyed hash. Time is always an argument.

pub mod agenda;
pub mod book;
mod cipher;
pub mod deed;
pub mod file;
pub mod lasting;
pub mod outbox;
pub mod probe;
pub mod ration;
pub mod redis;
pub mod seal;
pub mod serving;
pub mod share;
pub mod sqlite;
pub mod swept;
pub mod telling;
pub mod transfer;
pub mod turns;
mod who;

use std::pin::Pin;

/// What a store answers, later.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// Why a store could not answer. A refusal that a person must hear of (a seat
/// that is gone) is no error: it is part of the answer.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// The store cannot be reached or is too busy: try again later (503).
    #[error("the store is not available: {0}")]
    Unavailable(String),
    /// What was read cannot be understood, or was sealed by another key.
    #[error("the store holds something unreadable: {0}; was it sealed by another TEXTPASS_KEY?")]
    Unreadable(&'static str),
    /// A move into this store did not end: the kind of store that it came from.
    #[error("half-filled by a move from {0}; run the same textpass move again, it begins anew")]
    HalfFilled(String),
    /// Everything in it was moved to another store: its place.
    #[error(
        "everything in it was moved to {0}; use that one (to come back to this one all the same: textpass move \
         --unmark)"
    )]
    Moved(String),
    /// There is no book where one was looked for: why it is none.
    #[error("{0}")]
    NoBook(&'static str),
    /// There is a book where a new one was to be made.
    #[error("there is a book already; a new one is made only where there is none")]
    HasBook,
    /// A fault that trying again does not mend.
    #[error("the store failed: {0}")]
    Broken(String),
}

impl StoreError {
    /// Whether the same request may succeed later.
    pub fn again(&self) -> bool {
        matches!(self, Self::Unavailable(_))
    }
}

/// A whole store.
pub trait Store:
    turns::Turns
    + book::Book
    + agenda::Agenda
    + outbox::Outbox
    + telling::Telling
    + probe::Probe
    + serving::Serving
{
}

impl<T> Store for T where
    T: turns::Turns
        + book::Book
        + agenda::Agenda
        + outbox::Outbox
        + telling::Telling
        + probe::Probe
        + serving::Serving
{
}
