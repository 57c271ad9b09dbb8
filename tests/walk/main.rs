//! The dialogs walked from every step and by random words, through the pure
//! step alone: facts come from a made-up world that can be in any mood.
//!
//! Whatever is typed, nothing panics, everybody is answered who has not opted
//! out, and what is kept survives being saved and loaded.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

mod bot_commands;
mod every_step;
mod facts;
mod labels;
mod random_words;
mod small;
mod walker;
