//! `textpass check`: every fault of dialogs, sentences and config, with its
//! file, its place and the remedy. What stands against running is checked at
//! every start as well; the rest is for those who write the sentences.

mod budget;
mod report;
mod understanding;

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::lint::lines;
use super::parts::world::draft;
use super::{OwnFiles, Places, lint, out, parts};
use crate::config;
use crate::config::Files;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::service::misfits;

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    own: OwnFiles,
    /// The folder of the data (or TEXTPASS_STORE): names the appointments that do not fit
    /// the config, as every start does
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Show what each message costs by SMS, in segments, with the longest values
    #[arg(long)]
    costs: bool,
    /// Show how well each language tells its own examples that it was not taught, meaning by
    /// meaning, and which it takes for which
    #[arg(long)]
    understanding: bool,
    /// Write a page (HTML) with every sentence in all languages, as phones show them
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Count the lines of DIR/locales anew, after some were taken out on purpose
    #[arg(long, requires = "dir")]
    count_lines: bool,
}

impl Check {
    pub(super) fn run(self) -> Result<(), Failure> {
        let mut files = config::files(self.own.dir())?;
        if let Some(dir) = self.own.dir().filter(|_| self.count_lines) {
            count_lines(dir, &mut files)?;
        }
        let (loaded, mut faults) = draft(&files);
        let world = loaded.map(|loaded| loaded.world);
        faults.extend(world.iter().flat_map(|world| of_world(world, &files, &faults)).collect::<Vec<_>>());
        if let Some(world) = world.as_ref().filter(|_| self.costs) {
            out::part(format_args!("{}", budget::table(world)));
        }
        if let Some(world) = world.as_ref().filter(|_| self.understanding) {
            out::part(format_args!("{}", understanding::table(&files, &world.rules.langs)));
        }
        if let Some((world, file)) = world.as_ref().zip(self.report) {
            fs::write(file, report::page(world, &faults))?;
        }
        match world {
            Some(world) if faults.is_empty() => match self.data {
                Some(data) => with_data(&world, Places::of(data, self.own)),
                None => {
                    all_is_well(&world);
                    Ok(())
                }
            },
            _ => Err(faults.into()),
        }
    }
}

/// Names the appointments that do not fit the files, if there are any.
fn with_data(world: &World, places: Places) -> Result<(), Failure> {
    let (runtime, shell) = parts::desk(&places)?;
    let misfits = runtime.block_on(shell.misfits())?;
    for line in misfits::lines(&misfits) {
        eprintln!("warning: {line}");
    }
    if misfits.is_empty() {
        all_is_well(world);
    } else {
        let count: usize = misfits.values().map(Vec::len).sum();
        out::line(format_args!("the files are well, but {count} appointments do not fit them"));
    }
    Ok(())
}

/// What is wrong with what could be loaded. A file that could not be read is not
/// called missing as well.
fn of_world(world: &World, files: &Files, unread: &[Fault]) -> Vec<Fault> {
    let mut faults = lint::faults(world);
    faults.retain(|fault| !fault.place.is_empty() || unread.iter().all(|it| it.file != fault.file));
    faults.extend(lint::wording(world, files));
    faults.extend(budget::faults(world));
    faults
}

/// Writes the file that counts the lines, and goes by it.
fn count_lines(dir: &Path, files: &mut Files) -> Result<(), Failure> {
    let text = lines::count(files);
    fs::write(dir.join(lines::FILE), &text)?;
    files.set(lines::FILE, text);
    Ok(())
}

fn all_is_well(world: &World) {
    out::line(format_args!(
        "all is well: {} dialogs, {} languages, {} offices, {} inquiries",
        world.scripts.len(),
        world.rules.langs.len(),
        world.offices.0.len(),
        world.inquiries.all().len()
    ));
}
