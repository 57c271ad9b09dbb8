//! What a step's answer tells the rest of its dialog: the place, the office, who comes.
//! The step says so (`fills = "place"`), whatever its name is.

use super::named::named;
use crate::dialog::memory::Kept;

named! {
    /// A role in a dialog, which the answer of a step fills.
    Role {
        /// Where the person is.
        Place = "place",
        /// The office that is visited.
        Office = "office",
        /// Why somebody comes, or the finer reason.
        Inquiry = "inquiry",
        /// The visitor's name.
        Name = "name",
        /// The visitor's date of birth.
        BirthDate = "birth-date",
        /// The phone that the office calls.
        Phone = "phone",
        /// The receipt number of the visit.
        Receipt = "receipt-number",
        /// The visitor's A-number.
        ANumber = "a-number",
        /// The time of the visit.
        Slot = "slot",
        /// What opens an appointment.
        Credentials = "credentials",
        /// The appointment that was opened.
        Appointment = "appointment",
    }
}

impl Role {
    /// Whether an answer tells it; "none" and "more offices" do not.
    pub(in crate::dialog) fn is_told_by(self, kept: &Kept) -> bool {
        match self {
            Self::Place => matches!(kept, Kept::Place(_)),
            Self::Office => matches!(kept, Kept::Office(_) | Kept::OfficeAt(..)),
            Self::Inquiry => matches!(kept, Kept::Inquiry(_)),
            Self::Name => matches!(kept, Kept::Name(_)),
            Self::BirthDate => matches!(kept, Kept::Birth(_)),
            Self::Phone => matches!(kept, Kept::Phone(_)),
            Self::Receipt => matches!(kept, Kept::Receipt(_)),
            Self::ANumber => matches!(kept, Kept::ANumber(_)),
            Self::Slot => matches!(kept, Kept::Slot(_)),
            Self::Credentials => matches!(kept, Kept::Credentials(_)),
            Self::Appointment => matches!(kept, Kept::Appointment(_)),
        }
    }

    /// How a fault calls it.
    pub(in crate::dialog) fn spoken(self) -> &'static str {
        match self {
            Self::Place => "the place",
            Self::Office => "the office",
            Self::Inquiry => "the inquiry",
            Self::Name => "the name",
            Self::BirthDate => "the date of birth",
            Self::Phone => "the phone number",
            Self::Receipt => "the receipt number",
            Self::ANumber => "the A-number",
            Self::Slot => "the time",
            Self::Credentials => "the credentials",
            Self::Appointment => "the appointment",
        }
    }
}
