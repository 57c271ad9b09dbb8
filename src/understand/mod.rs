//! What a message says, read once into a value.
//!
//! Floor 2, pure, below the dialog engine: it knows of no dialog, no step and no turn.
//! [`Scene`] is a message in one language; its readers are those of [`crate::answer`], each
//! of which runs at most once, and only if somebody asks.

mod choice;
mod found;
mod guessed;
mod intent;
mod message;
mod own_texts;
mod part;
mod person;
mod scene;
mod shape;
mod spoken;
mod word;

pub use found::Found;
pub use guessed::{ASIDE, INQUIRY, NO_DOUBT, TIMES};
pub use own_texts::OwnTexts;
pub use part::Gap;
pub use scene::{Lexicon, Scene};
