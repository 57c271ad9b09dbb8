//! What can be said everywhere, whatever is asked.

mod command;
pub(in crate::dialog::decide) mod everywhere;
mod language;
mod opt;
pub(in crate::dialog::decide) mod other_language;
pub(in crate::dialog) mod reminded;
pub(in crate::dialog::decide) mod unattended;
