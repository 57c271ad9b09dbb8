//! What a meaning leaves of the words: it is kept, or asked about, and never dropped.

mod checked;
pub(in crate::dialog::decide) mod left_over;
