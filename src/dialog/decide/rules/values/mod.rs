//! What words are, read as the answer to a question.

pub(in crate::dialog::decide) mod later_question;
pub(in crate::dialog::decide) mod numbers;
pub(in crate::dialog::decide) mod other_inquiry;
pub(in crate::dialog::decide) mod other_times;
pub(in crate::dialog::decide) mod pick;
pub(in crate::dialog::decide) mod slot_value;
