//! Answer kinds: what `read` of a question can be. One file a kind; a new one is its file, a
//! line in [`ALL`] and, if it has any, its sentences.

mod kind;
mod named;
mod person;
mod read;
mod role;
mod visit;

pub use kind::{Asked, Fact, Kind, Longest};
pub(in crate::dialog) use named::named;
pub(in crate::dialog) use person::credentials::opens;
pub use read::Read;
pub use role::Role;

use super::memory::Kept;
use crate::text::Value;

/// Every kind. Of words that may answer two, the one that stands first here gets them.
pub static ALL: &[&Kind] = &[
    &visit::place::KIND,
    &visit::choice::KIND,
    &visit::choices::KIND,
    &visit::yes_no::KIND,
    &visit::slot::KIND,
    &visit::review::KIND,
    &visit::words::KIND,
    &person::name::KIND,
    &person::names::KIND,
    &person::birth_date::KIND,
    &person::paper::KIND,
    &person::phone::KIND,
    &person::email::KIND,
    &person::credentials::KIND,
];

/// How an answer is shown, if its kind alone knows.
pub(in crate::dialog) fn shown(kept: &Kept) -> Option<Value> {
    ALL.iter().find_map(|kind| (kind.shown)(kept))
}

/// How staff read an answer, where that differs from how it is shown.
pub(in crate::dialog) fn for_staff(kept: &Kept) -> Option<String> {
    ALL.iter().find_map(|kind| (kind.for_staff)(kept))
}
