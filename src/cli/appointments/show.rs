//! `textpass appointments show`.

use clap::Args;

use super::{number, view::View};
use crate::cli::failure::Failure;
use crate::cli::{Places, out, parts};
use crate::domain::appointment::ApptNumber;
use crate::service::staff::Refused;

/// Options of `show`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The appointment, such as DEN-26-6307
    #[arg(value_parser = number)]
    number: ApptNumber,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    places: Places,
}

impl Show {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let found = runtime.block_on(shell.store.by_number(&self.number))?;
        let found = found.ok_or_else(|| Refused::Unknown(self.number.clone()))?;
        let told = runtime.block_on(shell.store.texts_about(&[found], shell.now()))?;
        let Some(told) = told.first() else { return Err(Refused::Unknown(self.number).into()) };
        let agenda = runtime.block_on(shell.store.agenda_of(&self.number))?;
        let view = View::of(&shell.world, told, shell.now()).with(agenda);
        if self.json {
            out::line(format_args!("{}", view.json()));
            return Ok(());
        }
        let lines = view.lines();
        let width = lines.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
        for (label, value) in lines {
            out::line(format_args!("{label:<width$}  {value}"));
        }
        Ok(())
    }
}
