//! What a step must know before it can speak, by the names that a dialog file has for it; and
//! what can come of it.

use crate::dialog::kinds;
use crate::dialog::kinds::{Role, named};

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
        /// What the words may mean that began the dialog.
        Meanings = "meanings",
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
        /// The appointment of the reminder that is answered, and by which line.
        Reminded = "reminded",
        /// The appointments of that reminder, if it told of several.
        RemindedOf = "reminded-of",
    }
}

impl Find {
    /// The role that the answer to what was found fills.
    pub(in crate::dialog) fn role(self) -> Option<Role> {
        match self {
            Self::OfficesNearPlace | Self::MoreOffices => Some(Role::Office),
            Self::OtherOffices | Self::TimesElsewhere => Some(Role::Office),
            Self::Inquiries | Self::Reasons => Some(Role::Inquiry),
            Self::Opened | Self::RemindedOf => Some(Role::Appointment),
            _ => None,
        }
    }

    /// What can come of it beside something to offer; `check` wants each mapped.
    pub fn outcomes(self) -> &'static [&'static str] {
        match self {
            Self::OfficesNearPlace | Self::MoreOffices | Self::OtherOffices => &["none"],
            Self::TimesElsewhere | Self::Meanings => &["none"],
            Self::Reasons | Self::SameVisit | Self::Overlap => &["none"],
            Self::Inquiries | Self::Languages => &[],
            Self::Times => &["none", "busy"],
            Self::MayBook => &["too-many", "too-often"],
            Self::Opened => &["none", "need-birth", "need-number", "need-code", "wrong", "locked"],
            Self::Picked => &["gone"],
            Self::MayMove => &["gone", "too-late", "too-often"],
            Self::MayCancel => &["gone", "too-late"],
            Self::Reminded => {
                &["move", "cancel", "where", "cannot", "which", "changed", "gone", "wrong-number"]
            }
            Self::RemindedOf => &["none"],
        }
    }
}

/// Which steps can fill a role, for a remedy.
pub(in crate::dialog) fn told_where(role: Role) -> String {
    let written = |name: &str| format!("`{name}`");
    let finds: Vec<_> = Find::ALL
        .iter()
        .filter(|find| find.role() == Some(role))
        .map(|find| written(find.as_str()))
        .collect();
    let kinds = kinds::ALL.iter().filter(|kind| kind.role == Some(role)).map(|kind| written(kind.name));
    let papers = matches!(role, Role::Paper(_)).then(|| format!("`{role}`"));
    if finds.is_empty() {
        format!("a question whose `read` is {}", kinds.chain(papers).collect::<Vec<_>>().join(", "))
    } else {
        format!("a question whose `find` is {}", finds.join(", "))
    }
}
