//! `textpass appointments untold`: who was not told.

use clap::Args;

use super::view::View;
use crate::cli::failure::Failure;
use crate::cli::table::Table;
use crate::cli::{Places, out, parts};

/// Options of `untold`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Untold {
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    places: Places,
}

impl Untold {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let told = runtime.block_on(shell.store.told_from(shell.now()))?;
        let untold = told.iter().filter(|one| one.last().is_some_and(|last| !last.fate.is_told()));
        let views: Vec<_> = untold.map(|one| View::of(&shell.world, one, shell.now())).collect();
        if self.json {
            out::line(format_args!("{}", serde_json::Value::from_iter(views.iter().map(View::json))));
            return Ok(());
        }
        if views.is_empty() {
            out::line(format_args!("Everybody was told."));
            return Ok(());
        }
        let mut table = Table::new(["WHEN", "NUMBER", "NAME", "TO CALL", "STATUS", "LAST TEXT"]);
        for view in &views {
            table.row([
                view.day_and_time(),
                view.number(),
                view.name(),
                view.to_call(),
                view.status().to_owned(),
                view.last_text().unwrap_or_default(),
            ]);
        }
        out::part(format_args!("{}", table.show()));
        Ok(())
    }
}
