//! What a step reads, finds and does, by the names that a dialog file has for
//! it; and what can come of it.

/// Declares an enum whose variants have a written name each.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $written:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in a dialog file.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $written),+ }
            }

            /// Reads the name in a dialog file.
            pub fn parse(written: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == written)
            }
        }
    };
}
pub(in crate::dialog) use named;

named! {
    /// How an answer is read.
    Read {
        /// ZIP, city and state, a state, an office, or a shared location.
        Place = "place",
        /// One of what was offered.
        Choice = "choice",
        /// Several of what was offered, or none.
        Choices = "choices",
        /// Yes or no.
        YesNo = "yes-no",
        /// A name, in any script.
        Name = "name",
        /// A date of birth.
        BirthDate = "birth-date",
        /// A receipt number.
        Receipt = "receipt-number",
        /// An A-number.
        ANumber = "a-number",
        /// A phone number for the office to call.
        Phone = "phone",
        /// One of the times offered, or a wish for others.
        Slot = "slot",
        /// Yes, or the number of a line to change.
        Review = "review",
        /// A number and code, a date of birth, or all of them.
        Credentials = "credentials",
        /// The person's own words.
        Words = "words",
        /// The same where they name people.
        Names = "names",
    }
}

impl Read {
    /// Whether the person's own words are the answer, whatever they are.
    pub(in crate::dialog) fn is_free(self) -> bool {
        matches!(self, Self::Names | Self::Words)
    }

    /// Whether a name may be the answer, so that a word of another kind may be one.
    pub(in crate::dialog) fn may_be_a_name(self) -> bool {
        self.is_free() || self == Self::Name
    }

    /// Whether names of people are asked for.
    pub(in crate::dialog) fn names_people(self) -> bool {
        matches!(self, Self::Name | Self::Names)
    }

    /// Whether it is answered by yes or no.
    pub(in crate::dialog) fn is_yes_or_no(self) -> bool {
        matches!(self, Self::YesNo | Self::Review)
    }

    /// Whether a line of its list is chosen by its number, or as it is shown, and not by words
    /// that are like it.
    pub(in crate::dialog) fn is_by_number(self) -> bool {
        self.is_free() || self.is_yes_or_no() || self == Self::Choices
    }

    /// Whether a date of birth is an answer.
    pub(in crate::dialog) fn is_of_birth(self) -> bool {
        matches!(self, Self::BirthDate | Self::Credentials)
    }

    /// Whether digits alone are an answer.
    pub(in crate::dialog) fn may_be_digits(self) -> bool {
        matches!(self, Self::Receipt | Self::ANumber | Self::Phone | Self::BirthDate)
    }
}

named! {
    /// What a step must know before it can speak.
    Find {
        /// Offices near the answer of `place`.
        OfficesNearPlace = "offices-near-place",
        /// More offices, farther away.
        MoreOffices = "more-offices",
        /// The offices nearest to the one that the task is about, without it.
        OtherOffices = "other-offices",
        /// The first level of inquiries.
        Inquiries = "inquiries",
        /// The finer reasons of the inquiry.
        Reasons = "reasons",
        /// The languages.
        Languages = "languages",
        /// Free times at the office.
        Times = "times",
        /// Offices nearby that have a time, with the first one.
        TimesElsewhere = "times-elsewhere",
        /// Whether this address may book once more.
        MayBook = "may-book",
        /// Whether the same visit is booked already.
        SameVisit = "same-visit",
        /// Whether the same person has another appointment at the chosen time.
        Overlap = "overlap",
        /// The appointments that the credentials open.
        Opened = "opened",
        /// The opened appointment, as it is now.
        Picked = "picked",
        /// Whether the opened appointment can still be moved by text.
        MayMove = "may-move",
        /// Whether the opened appointment can still be cancelled by text.
        MayCancel = "may-cancel",
    }
}

impl Find {
    /// What can come of it beside something to offer; `check` wants each mapped.
    pub fn outcomes(self) -> &'static [&'static str] {
        match self {
            Self::OfficesNearPlace | Self::MoreOffices | Self::OtherOffices => &["none"],
            Self::TimesElsewhere => &["none"],
            Self::Reasons | Self::SameVisit | Self::Overlap => &["none"],
            Self::Inquiries | Self::Languages => &[],
            Self::Times => &["none", "busy"],
            Self::MayBook => &["too-many", "too-often"],
            Self::Opened => &["none", "need-birth", "need-number", "need-code", "wrong", "locked"],
            Self::Picked => &["gone"],
            Self::MayMove => &["gone", "too-late", "too-often"],
            Self::MayCancel => &["gone", "too-late"],
        }
    }
}

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
