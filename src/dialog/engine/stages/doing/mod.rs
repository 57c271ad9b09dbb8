//! An answer is taken, and what the step does is done.

pub(in crate::dialog::engine) mod accept;
pub(in crate::dialog::engine) mod act;
pub(in crate::dialog::engine) mod acted;
pub(in crate::dialog::engine) mod advance;
pub(in crate::dialog::engine) mod depend;
pub(in crate::dialog::engine) mod keep;
pub(in crate::dialog::engine) mod part_of_name;
