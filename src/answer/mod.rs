//! What somebody typed, read as a typed answer: one file for each answer kind.
//!
//! Floor 1, pure: imports only [`crate::domain`]. Today's date, the labels that
//! were offered, the places and the words of a language come in as arguments.
//! What people may type in a language is data: `locales/<lang>/words.toml`, read
//! by [`Words`]; nothing in here knows a word of any language, except the names
//! and codes of the states.
//!
//! No reader panics on any text, and none takes long: see [`pieces::MOST_CHARS`].

mod about;
mod automatic;
pub mod birth_date;
mod call;
pub mod choice;
pub mod command;
pub mod credentials;
mod cut;
mod everywhere;
pub mod fold;
mod glue;
pub mod han;
mod han_number;
pub mod inquiry;
mod languages;
pub mod learner;
pub mod name;
mod nearly;
pub mod negation;
pub mod paper;
pub mod phone;
pub mod phrases;
pub mod pieces;
pub mod place;
mod reaction;
pub mod reading;
pub mod request;
pub mod roles;
pub mod sayings;
mod sentence;
mod spelling;
mod spelt;
mod spoken_number;
mod states;
mod stopping;
pub mod time_wish;
pub mod words;
pub mod words_file;
pub mod yes_no;

pub use call::Call;
pub use command::Command;
pub use cut::{Cut, Typed};
pub use everywhere::Called;
pub use languages::Languages;
pub use reaction::Reaction;
pub use reading::Reading;
pub use sentence::Sentences;
pub use stopping::Stop;
pub use words::Words;

#[cfg(test)]
mod tests;
