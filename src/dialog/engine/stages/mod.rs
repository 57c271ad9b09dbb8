//! The stages of a turn. A room of them imports only those before it in this list.

pub(in crate::dialog) mod asking;
pub(in crate::dialog) mod doing;
pub(in crate::dialog) mod finding;
pub(in crate::dialog) mod hearing;
pub(in crate::dialog) mod tasks;
