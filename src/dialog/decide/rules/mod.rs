//! The rules of the table.

pub(in crate::dialog::decide) mod about;
pub(in crate::dialog::decide) mod always;
pub(in crate::dialog::decide) mod answers;
pub(in crate::dialog::decide) mod learnt;
pub(in crate::dialog::decide) mod on_the_side;
pub(in crate::dialog::decide) mod tasks;
pub(in crate::dialog::decide) mod values;
