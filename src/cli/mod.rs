//! The command line: one file a command. Parts are joined here only (`parts/`).
//!
//! Floor 6: may import everything. Results go to standard output, everything
//! else to standard error; exit code 0, 1 for a failure, 2 for wrong usage.

mod appointments;
mod check;
mod explain;
mod failure;
pub mod lint;
mod r#move;
mod notes;
mod out;
pub mod parts;
mod played;
mod serve;
mod slots;
mod table;
mod talk;
mod texts;

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// Book, keep, move and cancel an appointment at a public office by text message.
#[derive(Debug, Parser)]
#[command(name = "textpass", version, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the service: webhooks in, replies out
    Serve(serve::Serve),
    /// Talk to it in this terminal, without network or credentials
    Talk(talk::Talk),
    /// Check dialogs, sentences and config, and print every fault
    Check(check::Check),
    /// Show why a message means what it means
    Explain(explain::Explain),
    /// Show which times are free at an office
    Slots(slots::Slots),
    /// Look at appointments, cancel, resend or readdress them
    #[command(subcommand)]
    Appointments(appointments::Appointments),
    /// Look at texts, send one again, and see whom to call
    #[command(subcommand)]
    Notes(notes::Notes),
    /// Move everything from one store to another
    Move(r#move::Move),
}

/// Where things are.
#[derive(Clone, Debug, Args)]
pub(super) struct Places {
    /// The folder that keeps everything, unless TEXTPASS_STORE says otherwise
    #[arg(long, value_name = "DIR", env = "TEXTPASS_DATA", default_value = DATA, value_parser = data)]
    pub(super) data: PathBuf,
    #[command(flatten)]
    files: OwnFiles,
}

impl Places {
    /// This folder of data, and these files.
    pub(super) fn of(data: PathBuf, files: OwnFiles) -> Self {
        Self { data, files }
    }

    /// The folder whose files replace the built-in ones.
    pub(super) fn dir(&self) -> Option<&Path> {
        self.files.dir()
    }
}

/// Where the files are that can be replaced.
#[derive(Clone, Debug, Args)]
pub(super) struct OwnFiles {
    /// A folder whose dialogs/, locales/ or config/ replace the built-in ones
    #[arg(long, value_name = "DIR", env = "TEXTPASS_DIR", value_parser = anything)]
    dir: Option<PathBuf>,
}

impl OwnFiles {
    /// The folder. A variable that is set to nothing is as if it were not set.
    pub(super) fn dir(&self) -> Option<&Path> {
        self.dir.as_deref().filter(|dir| !dir.as_os_str().is_empty())
    }
}

/// The folder of the data, if none is named.
const DATA: &str = "./textpass-data";

fn data(named: &str) -> Result<PathBuf, Infallible> {
    Ok(if named.is_empty() { DATA.into() } else { named.into() })
}

fn anything(named: &str) -> Result<PathBuf, Infallible> {
    Ok(named.into())
}

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Talk(talk) => talk.run(),
        Command::Check(check) => check.run(),
        Command::Explain(explain) => explain.run(),
        Command::Slots(slots) => slots.run(),
        Command::Appointments(command) => command.run(),
        Command::Notes(command) => command.run(),
        Command::Move(command) => command.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprint!("{failure}");
            ExitCode::FAILURE
        }
    }
}
