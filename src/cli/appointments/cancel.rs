//! `textpass appointments cancel`.

use clap::Args;

use super::{number, told};
use crate::cli::failure::Failure;
use crate::cli::{Places, parts};
use crate::domain::appointment::ApptNumber;

/// Options of `cancel`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Cancel {
    /// The appointment, such as DEN-26-6307
    #[arg(value_parser = number)]
    number: ApptNumber,
    /// Why, in a sentence that the person is sent as it is
    #[arg(long, value_name = "SENTENCE")]
    why: Option<String>,
    #[command(flatten)]
    places: Places,
}

impl Cancel {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let cancelled = shell.staff_cancel(&self.number, self.why.as_deref());
        told::print(&runtime, &shell, &runtime.block_on(cancelled)?, "is cancelled")
    }
}
