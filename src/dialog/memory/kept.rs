//! What a conversation keeps: one typed answer a step.

use chrono::{DateTime, Utc};

use crate::answer::credentials::Credentials;
use crate::answer::place::PlaceAnswer;
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::lang::Lang;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::paper::PaperNumber;
use crate::domain::phone::Phone;
use crate::domain::place::Point;
use crate::domain::private::Private;

/// The answer to one step.
#[derive(Clone, Debug, PartialEq)]
pub enum Kept {
    /// Where somebody is.
    Place(PlaceAnswer),
    /// An office, from a list.
    Office(OfficeCode),
    /// An office and its first free time, from a list.
    OfficeAt(OfficeCode, DateTime<Utc>),
    /// A reason to come.
    Inquiry(InquiryId),
    /// A language.
    Lang(Lang),
    /// A name.
    Name(Name),
    /// A date of birth.
    Birth(BirthDate),
    /// The number of a paper.
    Paper(PaperNumber),
    /// A phone number for the office to call.
    Phone(Phone),
    /// A number, a code or a date of birth that opens appointments.
    Credentials(Credentials),
    /// A time.
    Slot(DateTime<Utc>),
    /// One of the script's own choices, by its word.
    Choice(String),
    /// Several of them.
    Choices(Vec<String>),
    /// An appointment, from a list.
    Appointment(Picked),
    /// Yes or no.
    YesNo(bool),
    /// The person's own words.
    Words(Private<String>),
    /// A text of a kind that nothing else of the dialog goes by.
    Text {
        /// The kind's name.
        kind: String,
        /// The text.
        text: Private<String>,
    },
    /// They have none, or did not want to say.
    Nothing,
    /// A sentence that was said in passing.
    Told,
}

/// An appointment that the person has opened, without anything personal.
#[derive(Clone, Debug, PartialEq)]
pub struct Picked {
    /// Its number.
    pub number: ApptNumber,
    /// Its version when it was opened.
    pub version: u32,
    /// Its office.
    pub office: OfficeCode,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// Why.
    pub inquiry: InquiryId,
}

impl From<&Appointment> for Picked {
    fn from(a: &Appointment) -> Self {
        Self {
            number: a.number.clone(),
            version: a.version,
            office: a.slot.office.clone(),
            start: a.slot.start,
            inquiry: a.inquiry.clone(),
        }
    }
}

impl Kept {
    /// The office that was chosen.
    pub(in crate::dialog) fn office(&self) -> Option<&OfficeCode> {
        match self {
            Self::Office(code) | Self::OfficeAt(code, _) => Some(code),
            _ => None,
        }
    }

    /// The place itself, where the person said which one.
    pub(in crate::dialog) fn point(&self) -> Option<Point> {
        match self {
            Self::Place(PlaceAnswer::Near { point, .. }) => Some(*point),
            _ => None,
        }
    }

    /// Whether staff read it as people are shown it, where an office asks a question of its own.
    pub(in crate::dialog) fn tells_staff(&self) -> bool {
        let of_a_list = matches!(self, Self::Choice(_) | Self::Choices(_) | Self::YesNo(_));
        of_a_list || matches!(self, Self::Name(_) | Self::Birth(_) | Self::Place(_))
    }

    /// Whether words that say "not" of it do not give it.
    pub(in crate::dialog) fn is_denied_by_not(&self) -> bool {
        let of_a_visit =
            matches!(self, Self::Place(_) | Self::Office(_) | Self::Credentials(_) | Self::Choice(_));
        let of_a_person = matches!(self, Self::Birth(_) | Self::Paper(_) | Self::Phone(_));
        of_a_visit || of_a_person || matches!(self, Self::Text { .. })
    }

    /// The word by which a script's `next` and `when` know this answer.
    pub(in crate::dialog) fn word(&self) -> Option<&str> {
        match self {
            Self::Choice(word) => Some(word),
            Self::YesNo(true) => Some("yes"),
            Self::YesNo(false) => Some("no"),
            Self::Nothing => Some("none"),
            _ => None,
        }
    }
}
