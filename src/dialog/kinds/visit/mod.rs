//! Kinds that tell where, when and why somebody comes, and what is chosen of a list.

pub(super) mod choice;
pub(super) mod choices;
pub(super) mod place;
pub(super) mod review;
pub(super) mod slot;
pub(super) mod words;
pub(super) mod yes_no;
