//! From keys and values to words: the Fluent catalog, rendering for each register,
//! dates and lists by locale, and what a text costs by SMS.
//!
//! Floor 1: pure, imports only [`domain`](crate::domain). Sentences live in
//! `locales/<lang>/*.ftl`; nothing here knows a sentence.
//!
//! - [`say`]: a sentence to be said, by key and values; [`Register`]: in which manner
//! - [`catalog`]: every language's sentences, checked while they are loaded; [`key`]: how they are called
//! - `render`, `dates`: a sentence in words, `line` where it takes no Fluent; [`compose`](compose()): a whole message
//! - [`fold`](fold()), [`plain`], [`alphabet`], [`segments`]: what SMS can carry, and what it costs
//! - `isolate`: Latin words in right-to-left text; `nameless`: sentences without a name that costs too much
//! - [`fit`](fit()): no longer than a channel takes
//! - [`written`], [`plurals`]: sentences and grammar as those who check them need them

pub mod alphabet;
pub mod catalog;
pub mod compose;
mod cross_check;
mod dates;
pub mod fit;
pub mod fold;
mod isolate;
pub mod key;
mod line;
mod mentions;
mod nameless;
pub mod plain;
pub mod plurals;
mod render;
pub mod say;
pub mod segments;
mod source;
pub mod written;

pub use crate::domain::channel::Register;
pub use catalog::Catalog;
pub use compose::{Choice, compose};
pub use dates::date_keys;
pub use fit::fit;
pub use fold::fold;
pub use plain::Accents;
pub use say::{Say, Value};
pub use segments::{Encoding, Segments};
