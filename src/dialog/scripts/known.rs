//! The dialogs that the engine knows by name.

/// The dialog in which a language is chosen.
pub(in crate::dialog) const LANGUAGE: &str = "language";
/// The dialog with the menu.
pub(in crate::dialog) const MENU: &str = "welcome";
/// The dialog that books; it begins where words name a place or an inquiry.
pub(in crate::dialog) const BOOK: &str = "book";
