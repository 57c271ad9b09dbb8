//! `textpass notes show`.

use clap::Args;

use super::{find, json, state};
use crate::cli::failure::Failure;
use crate::cli::{Places, out, parts};

/// Options of `show`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The text's id, as `textpass notes list` shows it
    id: u64,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    places: Places,
}

impl Show {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let (one, now) = (find(&runtime, &shell, self.id)?, shell.now());
        if self.json {
            out::line(format_args!("{}", json(&one, now)));
            return Ok(());
        }
        out::line(format_args!("Text         {}", one.text.id));
        out::line(format_args!("Kind         {}", one.text.kind.as_str()));
        if let Some(number) = &one.about {
            out::line(format_args!("Appointment  {number}"));
        }
        out::line(format_args!("Channel      {}", one.can.channel));
        if one.tries > 0 {
            out::line(format_args!("Tries        {}", one.tries));
        }
        out::line(format_args!("State        {}", state(&one, now)));
        Ok(())
    }
}
