//! How things are said: answers as they are shown, the values that sentences name, notices.

pub mod args;
pub mod details;
pub mod greeting;
pub mod hours;
pub(in crate::dialog) mod label;
pub mod notice;
mod own_texts;
pub mod reminder;
pub mod review_lines;
pub mod sentences;
