//! What people may call for in any language, whichever is spoken.

/// What is called for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// No more texts.
    Stop,
    /// Another language, without saying which.
    Language,
    /// The language of these words.
    Named,
    /// Texts again: heard of whoever stopped them, and of nobody else.
    Start,
}
