//! `textpass appointments resend`.

use clap::Args;

use super::{number, told};
use crate::cli::failure::Failure;
use crate::cli::{Places, parts};
use crate::domain::appointment::ApptNumber;

/// Options of `resend`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Resend {
    /// The appointment, such as DEN-26-6307
    #[arg(value_parser = number)]
    number: ApptNumber,
    #[command(flatten)]
    places: Places,
}

impl Resend {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let sent = runtime.block_on(shell.staff_resend(&self.number))?;
        told::print(&runtime, &shell, &sent, "is sent again to the address on file")
    }
}
