//! A dialog as a checked value: what a file under `dialogs/` can hold.
//!
//! ```toml
//! first = "place"              # where the dialog begins
//!
//! [office]                     # a step; its answer is kept under this name
//! find  = "offices-near-place" # a fact to offer or to branch on
//! ask   = "ask-office"         # the question (a sentence in locales/*)
//! read  = "choice"             # how the answer is read
//! needs = ["place"]            # when one of these changes, this is asked again
//! none  = "no-office"          # where to go if nothing was found
//! next  = "inquiry"            # where to go then
//! ```

use std::collections::BTreeMap;

use super::kept::Kept;

/// A dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// Its name: the file's, without `.toml`.
    pub name: String,
    /// The step at which it begins.
    pub first: String,
    /// Its steps, by name.
    pub steps: BTreeMap<String, Step>,
}

impl Script {
    /// A step by its name, or by the name that it had before.
    pub fn step(&self, name: &str) -> Option<&Step> {
        self.steps.get(name).or_else(|| self.steps.values().find(|s| s.was.as_deref() == Some(name)))
    }
}

/// A step of a dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// The question; none for a step that only says or does something.
    pub ask: Option<String>,
    /// A sentence said in passing.
    pub say: Option<String>,
    /// How the answer is read.
    pub read: Option<Read>,
    /// What must be known before the step can speak.
    pub find: Option<Find>,
    /// What is done once the answer is there.
    pub act: Option<Act>,
    /// The script's own choices.
    pub offer: Vec<Choose>,
    /// Steps whose answers this one depends on.
    pub needs: Vec<String>,
    /// Passed over unless this holds.
    pub when: Option<When>,
    /// Whether the person may say that they have none.
    pub optional: bool,
    /// Whether words of an earlier message may answer it.
    pub early: bool,
    /// Whether it is asked or said each time that it is reached, and never
    /// passed over as answered (menus, refusals, "are you sure?").
    pub anew: bool,
    /// The label of its line in the review and on the day's list.
    pub label: Option<String>,
    /// Where to go, by what came of `find` or `do`.
    pub on: BTreeMap<String, Target>,
    /// Where to go, by the answer's word.
    pub by: BTreeMap<String, Target>,
    /// Where to go else.
    pub next: Target,
    /// The name that it had before.
    pub was: Option<String>,
}

impl Step {
    /// Where an answer with this word leads.
    pub fn next_for(&self, word: Option<&str>) -> &Target {
        word.and_then(|w| self.by.get(w)).unwrap_or(&self.next)
    }

    /// Where an answer leads: by the choice that was taken, else by its word.
    pub(super) fn way_of(&self, kept: &Kept) -> &Target {
        let word = kept.word();
        let chosen = self.offer.iter().find(|c| word == Some(c.word.as_str())).and_then(|c| c.go.as_ref());
        chosen.unwrap_or_else(|| self.next_for(word))
    }

    /// Whether an answer is one of the script's choices that only lead elsewhere
    /// ("more offices"): nothing to show, or to keep.
    pub(super) fn leads_on(&self, kept: &Kept) -> bool {
        kept.word().is_some_and(|w| self.offer.iter().any(|c| c.word == w && c.go.is_some()))
    }
}

/// One of a script's own choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Choose {
    /// The word under which it is kept.
    pub word: String,
    /// Its label (a sentence in locales/*).
    pub say: String,
    /// What is typed for it; its place in the list by default.
    pub key: Option<String>,
    /// Where it leads.
    pub go: Option<Target>,
}

/// Where a step leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a step of this dialog.
    Step(String),
    /// To the end: back to what was paused, if anything.
    End,
    /// Nowhere: the last list still stands, so another line of it can be chosen.
    Stay,
    /// To the menu.
    Menu,
    /// To another dialog instead of this one, at its beginning or at a step.
    Dialog(String, Option<String>),
}

impl Target {
    /// Reads `step`, `end`, `stay`, `menu`, `dialog:name` or `dialog:name/step`.
    pub fn parse(written: &str) -> Self {
        match written {
            "end" => Self::End,
            "stay" => Self::Stay,
            "menu" => Self::Menu,
            _ => match written.strip_prefix("dialog:") {
                Some(rest) => match rest.split_once('/') {
                    Some((name, step)) => Self::Dialog(name.to_owned(), Some(step.to_owned())),
                    None => Self::Dialog(rest.to_owned(), None),
                },
                None => Self::Step(written.to_owned()),
            },
        }
    }
}

/// Declares an enum whose variants have a written name each.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $written:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    }
}

named! {
    /// What a step must know before it can speak.
    Find {
        /// Offices near the answer of `place`.
        OfficesNearPlace = "offices-near-place",
        /// More offices, farther away.
        MoreOffices = "more-offices",
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
            Self::OfficesNearPlace | Self::MoreOffices | Self::TimesElsewhere => &["none"],
            Self::Reasons | Self::SameVisit => &["none"],
            Self::Inquiries | Self::Languages => &[],
            Self::Times => &["none"],
            Self::MayBook => &["too-many"],
            Self::Opened => &["none", "need-birth", "need-number", "wrong", "locked"],
            Self::Picked => &["gone"],
            Self::MayMove | Self::MayCancel => &["gone", "too-late"],
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
            Self::Hold => &["gone"],
            Self::Book => &["gone", "too-many", "same"],
            Self::Move => &["gone", "stale", "too-late"],
            Self::Cancel => &["stale", "too-late"],
            Self::SendAgain => &["locked"],
        }
    }
}

/// When a step is not passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// The chosen inquiry asks for its receipt number (`inquiry.receipt`).
    InquiryReceipt,
    /// The chosen inquiry asks for the A-number (`inquiry.a-number`).
    InquiryANumber,
    /// The chosen inquiry is urgent (`inquiry.urgent`).
    InquiryUrgent,
    /// There is something to try before a visit (`inquiry.first`).
    InquiryFirst,
    /// It is the very first message of a stranger (`stranger`).
    Stranger,
    /// The person is on this channel (`channel.telegram`).
    Channel(crate::domain::person::Channel),
    /// A step was answered by this word, or this is among its words (`needs has companions`).
    Has(String, String),
    /// The opposite (`not ...`).
    Not(Box<Self>),
}
