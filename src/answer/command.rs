//! What can be said anywhere, in any dialog.

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// To the question before.
    Back,
    /// From the beginning.
    StartOver,
    /// What can be said here.
    Help,
    /// Another language.
    Language,
    /// The last message again.
    Repeat,
    /// The menu.
    Menu,
}
