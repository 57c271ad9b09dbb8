//! What a step does, by the names that a dialog file has for it; and what can come of it.

use crate::dialog::kinds::named;

named! {
    /// What is done once the answer is there.
    Act {
        /// Speak the chosen language from now on.
        SetLanguage = "set-language",
        /// Keep a seat for the chosen time.
        Hold = "hold",
        /// Book it.
        Book = "book",
        /// Move the opened appointment to it.
        Move = "move",
        /// Cancel the opened appointment.
        Cancel = "cancel",
        /// Send confirmations again, to the addresses on file.
        SendAgain = "send-again",
    }
}

impl Act {
    /// What can come of it beside success; `check` wants each mapped.
    pub fn outcomes(self) -> &'static [&'static str] {
        match self {
            Self::SetLanguage => &[],
            Self::Hold => &["gone", "enough"],
            Self::Book => &["gone", "too-many", "too-often", "same"],
            Self::Move => &["gone", "stale", "too-late", "too-often"],
            Self::Cancel => &["stale", "too-late"],
            Self::SendAgain => &["locked"],
        }
    }
}
