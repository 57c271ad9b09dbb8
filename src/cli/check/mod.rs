//! `textpass check`: every fault of dialogs, sentences and config, with its
//! file, its place and the remedy. The same is checked at every start.

mod budget;

use std::path::PathBuf;

use clap::Args;

use super::failure::Failure;
use super::lint::faults;
use super::out;
use super::parts::world::assemble;
use crate::config;

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// A folder whose dialogs/, locales/ or config/ replace the built-in ones
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Show what each message costs by SMS, in segments, with the longest values
    #[arg(long)]
    costs: bool,
}

impl Check {
    pub(super) fn run(self) -> Result<(), Failure> {
        let files = config::files(self.dir.as_deref())?;
        let world = assemble(&files)?.world;
        let mut faults = faults(&world);
        faults.extend(budget::faults(&world));
        if self.costs {
            out::part(format_args!("{}", budget::table(&world)));
        }
        if !faults.is_empty() {
            return Err(faults.into());
        }
        out::line(format_args!(
            "all is well: {} dialogs, {} languages, {} offices, {} inquiries",
            world.scripts.len(),
            world.rules.langs.len(),
            world.offices.0.len(),
            world.inquiries.all().len()
        ));
        Ok(())
    }
}
