//! A task begins, is left, or is taken up again.

pub(in crate::dialog::engine) mod leave;
pub(in crate::dialog::engine) mod open;
pub(in crate::dialog::engine) mod recent;
