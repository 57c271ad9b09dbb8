//! Another dialog, or another line of one, than the question in hand asks for.

pub(in crate::dialog::decide) mod change_line;
pub(in crate::dialog::decide) mod confirm;
pub(in crate::dialog::decide) mod digression;
pub(in crate::dialog::decide) mod draft;
pub(in crate::dialog) mod idle;
pub(in crate::dialog) mod reschedule;
pub(in crate::dialog::decide) mod task;
