//! `textpass appointments`: the staff's hand on what is booked.

mod cancel;
mod list;
mod readdress;
mod resend;
mod show;
mod told;
mod untold;
mod view;

use clap::Subcommand;

pub(super) use self::view::View;

use super::failure::Failure;
use crate::domain::appointment::ApptNumber;

/// What can be done.
#[derive(Debug, Subcommand)]
pub(super) enum Appointments {
    /// List the appointments of one office on one day
    List(list::List),
    /// Show everything about one appointment
    Show(show::Show),
    /// List those whose person was not told of the last change
    Untold(untold::Untold),
    /// Cancel one, and tell the person
    Cancel(cancel::Cancel),
    /// Send the confirmation again
    Resend(resend::Resend),
    /// Put one under another phone or chat, which changes its code
    Readdress(readdress::Readdress),
}

impl Appointments {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::List(list) => list.run(),
            Self::Show(show) => show.run(),
            Self::Untold(untold) => untold.run(),
            Self::Cancel(cancel) => cancel.run(),
            Self::Resend(resend) => resend.run(),
            Self::Readdress(readdress) => readdress.run(),
        }
    }
}

/// A number as staff type it: any case, spaces or dashes.
pub(super) fn number(typed: &str) -> Result<ApptNumber, String> {
    let written = typed.split([' ', '-']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    ApptNumber::parse(&written).ok_or_else(|| "write it as DEN-26-6307".to_owned())
}
