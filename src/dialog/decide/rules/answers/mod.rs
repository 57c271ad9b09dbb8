//! The answer to the question in hand, and what is said beside it.

pub(in crate::dialog::decide) mod another_place;
pub(in crate::dialog::decide) mod answer;
pub(in crate::dialog::decide) mod answer_and_more;
pub(in crate::dialog::decide) mod choices;
pub(in crate::dialog::decide) mod denied;
pub(in crate::dialog::decide) mod doubted;
pub(in crate::dialog::decide) mod place_beside;
pub(in crate::dialog::decide) mod review;
pub(in crate::dialog::decide) mod two_answers;
pub(in crate::dialog::decide) mod unread;
