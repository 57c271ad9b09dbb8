//! Which language is spoken: chosen by the first message, changed from
//! everywhere in any language, and left by a stop word of any.
//!
//! Through the pure step alone, with the words of all languages that there are.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub, dead_code)]

mod changing;
mod collisions;
#[path = "../walk/facts.rs"]
mod facts;
mod greetings;
mod lists;
mod numbers;
mod requests;
mod restraint;
mod stop_sentences;
mod stopping;
mod traditional;
#[path = "../walk/walker.rs"]
mod walker;
