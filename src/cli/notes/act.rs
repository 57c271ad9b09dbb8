//! `textpass notes retry` and `textpass notes drop`.

use clap::Args;

use super::find;
use crate::cli::failure::Failure;
use crate::cli::{Places, out, parts};
use crate::service::notes::Retried;

/// Options of `retry`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Retry {
    /// The text's id, as `textpass notes list` shows it
    id: u64,
    #[command(flatten)]
    places: Places,
}

impl Retry {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let one = find(&runtime, &shell, self.id)?;
        let id = self.id;
        match runtime.block_on(shell.staff_retry(&one))? {
            Retried::Now => {
                out::line(format_args!("Text {id} is tried as soon as `textpass serve` sees it."))
            }
            Retried::Anew => {
                out::line(format_args!("How the appointment is now is sent to the address on file."));
            }
            Retried::OptedOut => {
                return Err(Failure::new(
                    "the person opted out of messages, so nothing is sent: please call them",
                ));
            }
        }
        Ok(())
    }
}

/// Options of `drop`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Drop {
    /// The text's id, as `textpass notes list` shows it
    id: u64,
    #[command(flatten)]
    places: Places,
}

impl Drop {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let one = find(&runtime, &shell, self.id)?;
        if one.text.fate.is_over() {
            return Err(Failure::new(format_args!(
                "text {} waits no more: it is {}",
                self.id, one.text.fate
            )));
        }
        runtime.block_on(shell.staff_drop(&one))?;
        out::line(format_args!("Text {} is not sent.", self.id));
        Ok(())
    }
}
