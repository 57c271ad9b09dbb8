//! What a step must know before it can speak.

pub(in crate::dialog::engine) mod find;
pub(in crate::dialog::engine) mod found;
pub(in crate::dialog::engine) mod meanings;
pub(in crate::dialog::engine) mod office_list;
pub(in crate::dialog) mod reminded;
pub(in crate::dialog::engine) mod scatter;
pub(in crate::dialog::engine) mod times;
pub(in crate::dialog::engine) mod wished;
