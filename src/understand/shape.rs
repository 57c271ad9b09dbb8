//! What a message looks like: its letters and signs, whatever they mean.

use super::scene::Scene;
use crate::answer::pieces;

/// Signs by which something is asked.
const ASKING: [char; 3] = ['?', '？', '؟'];
/// Signs that people type behind the number of a line.
const BEHIND_A_NUMBER: [char; 3] = ['.', ')', '!'];

impl Scene<'_> {
    /// The words as they are kept for later, or handed on.
    pub fn to_keep(&self) -> String {
        self.text().to_owned()
    }

    /// Its words as lists know them: small letters, without signs.
    pub fn pieces(&self) -> &[String] {
        self.cut.words()
    }

    /// How much it says: a word weighs 2, a letter of a script without blanks 1.
    pub fn weight(&self) -> usize {
        pieces::weight(self.pieces())
    }

    /// Letters and signs, blanks included.
    pub fn length(&self) -> usize {
        self.text().chars().count()
    }

    /// How many parts it has between blanks.
    pub fn parts_between_blanks(&self) -> usize {
        self.text().split_whitespace().count()
    }

    /// Whether there is a letter or a figure in it.
    pub fn says_anything(&self) -> bool {
        self.text().chars().any(char::is_alphanumeric)
    }

    /// Whether there is a letter in it.
    pub fn has_letters(&self) -> bool {
        self.text().chars().any(char::is_alphabetic)
    }

    /// Whether there is a figure in it.
    pub fn has_figures(&self) -> bool {
        self.text().chars().any(|c| c.is_ascii_digit())
    }

    /// Whether it has the sign of an address: "@".
    pub fn has_at_sign(&self) -> bool {
        self.text().contains('@')
    }

    /// Whether it has a sign that asks.
    pub fn asks(&self) -> bool {
        self.text().contains(ASKING)
    }

    /// Whether it is typed just so, blanks around it aside.
    pub fn is_typed(&self, typed: &str) -> bool {
        self.text().trim() == typed
    }

    /// The same in capitals or small letters.
    pub fn is_typed_in_any_case(&self, typed: &str) -> bool {
        self.text().trim().to_lowercase() == typed.to_lowercase()
    }

    /// Whether it is typed as it is shown, but for capitals and signs.
    pub fn is_typed_as_shown(&self, shown: &str) -> bool {
        pieces::key(self.text()) == pieces::key(shown)
    }

    /// Whether it is typed as one of these words, which are in capitals.
    pub fn is_in_capitals(&self, words: &[String]) -> bool {
        words.contains(&self.text().trim().to_uppercase())
    }

    /// The word that it is, in capitals and without signs around it.
    pub fn bare_in_capitals(&self) -> String {
        self.text().trim().to_uppercase().trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    }

    /// Whether it is the key of a line alone: "2", "2.", "2)".
    pub fn is_key(&self, key: &str) -> bool {
        self.text().trim().trim_end_matches(BEHIND_A_NUMBER) == key
    }

    /// Whether it is a command of a chat app (`/start`), which is in no language.
    pub fn is_app_command(&self) -> bool {
        self.text().trim_start().starts_with('/')
    }
}
