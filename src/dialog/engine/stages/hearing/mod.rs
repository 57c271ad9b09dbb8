//! A message is heard, and what it means is done.

pub(in crate::dialog::engine) mod apply;
pub(in crate::dialog::engine) mod bot_command;
pub(in crate::dialog::engine) mod catch_up;
pub(in crate::dialog::engine) mod command;
pub(in crate::dialog) mod greet;
pub(in crate::dialog::engine) mod hear;
pub(in crate::dialog::engine) mod language;
pub(in crate::dialog::engine) mod opt;
pub(in crate::dialog::engine) mod taken_out;
