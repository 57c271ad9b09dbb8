//! The dialogs that are known by name, whatever else a place has.

/// The dialog in which a language is chosen.
pub const LANGUAGE: &str = "language";
/// The dialog with the menu.
pub const MENU: &str = "welcome";
/// The dialog in which a confirmation is sent again.
pub const FIND: &str = "find";
/// The dialog that asks what was meant, where that can only be guessed.
pub const PERHAPS: &str = "perhaps";
/// The dialog in which a reminder is answered.
pub const REMINDER: &str = "reminder";
/// Whether a dialog only asks what is wanted.
pub fn asks_what_is_wanted(dialog: &str) -> bool {
    [MENU, PERHAPS].contains(&dialog)
}

/// The dialog that books; it begins where words name a place or an inquiry.
pub const BOOK: &str = "book";
