//! What a step's answer tells the rest of its dialog: the place, the office, who comes.
//! The step says so (`fills = "place"`), whatever its name is.

use std::fmt;

use crate::dialog::memory::Kept;
use crate::domain::paper::PaperId;

/// A role in a dialog, which the answer of a step fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Where the person is.
    Place,
    /// The office that is visited.
    Office,
    /// Why somebody comes, or the finer reason.
    Inquiry,
    /// The visitor's name.
    Name,
    /// The visitor's date of birth.
    BirthDate,
    /// The phone that the office calls.
    Phone,
    /// The number of a paper.
    Paper(PaperId),
    /// The time of the visit.
    Slot,
    /// What opens an appointment.
    Credentials,
    /// The appointment that was opened.
    Appointment,
}

/// Each role but those of papers: its name in a dialog file, and how a fault calls it.
const NAMED: &[(Role, &str, &str)] = &[
    (Role::Place, "place", "the place"),
    (Role::Office, "office", "the office"),
    (Role::Inquiry, "inquiry", "the inquiry"),
    (Role::Name, "name", "the name"),
    (Role::BirthDate, "birth-date", "the date of birth"),
    (Role::Phone, "phone", "the phone number"),
    (Role::Slot, "slot", "the time"),
    (Role::Credentials, "credentials", "the credentials"),
    (Role::Appointment, "appointment", "the appointment"),
];

/// Before the id of a paper: `fills = "paper:plate"`.
const PAPER: &str = "paper:";

impl Role {
    /// Reads the name in a dialog file.
    pub(in crate::dialog) fn parse(written: &str) -> Option<Self> {
        let named = NAMED.iter().find(|(_, name, _)| *name == written).map(|(role, ..)| *role);
        named.or_else(|| written.strip_prefix(PAPER).and_then(PaperId::parse).map(Self::Paper))
    }

    /// Every role but those of papers.
    pub(in crate::dialog) fn without_papers() -> impl Iterator<Item = Self> {
        NAMED.iter().map(|(role, ..)| *role)
    }

    /// What can be written.
    pub(in crate::dialog) fn names() -> Vec<String> {
        let named = NAMED.iter().map(|(_, name, _)| (*name).to_owned());
        named.chain([format!("{PAPER}ID")]).collect()
    }

    /// Whether an answer tells it; "none" and "more offices" do not.
    pub(in crate::dialog) fn is_told_by(self, kept: &Kept) -> bool {
        match self {
            Self::Place => matches!(kept, Kept::Place(_)),
            Self::Office => matches!(kept, Kept::Office(_) | Kept::OfficeAt(..)),
            Self::Inquiry => matches!(kept, Kept::Inquiry(_)),
            Self::Name => matches!(kept, Kept::Name(_)),
            Self::BirthDate => matches!(kept, Kept::Birth(_)),
            Self::Phone => matches!(kept, Kept::Phone(_)),
            Self::Paper(id) => matches!(kept, Kept::Paper(number) if number.paper == id),
            Self::Slot => matches!(kept, Kept::Slot(_)),
            Self::Credentials => matches!(kept, Kept::Credentials(_)),
            Self::Appointment => matches!(kept, Kept::Appointment(_)),
        }
    }

    /// How a fault calls it.
    pub(in crate::dialog) fn spoken(self) -> String {
        match self {
            Self::Paper(id) => format!("the number of the paper `{id}`"),
            role => role.row().map_or_else(String::new, |(_, _, spoken)| (*spoken).to_owned()),
        }
    }

    fn row(self) -> Option<&'static (Self, &'static str, &'static str)> {
        NAMED.iter().find(|(role, ..)| *role == self)
    }
}

/// The name in a dialog file.
impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paper(id) => write!(f, "{PAPER}{id}"),
            role => f.write_str(role.row().map_or("", |(_, name, _)| name)),
        }
    }
}
