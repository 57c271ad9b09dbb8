//! `textpass notes`: the staff's hand on texts, and whom to call.

mod act;
mod calls;
mod list;
mod show;

use chrono::{DateTime, Utc};
use clap::Subcommand;
use serde_json::{Value, json};

use super::failure::Failure;
use super::texts;
use crate::service::notes::Listed;
use crate::service::shell::Shell;

/// What can be done.
#[derive(Debug, Subcommand)]
pub(super) enum Notes {
    /// List texts that wait, and what became of those about appointments
    List(list::List),
    /// Show one text
    Show(show::Show),
    /// Send one again: at once if it waits, else what is true of its appointment now
    Retry(act::Retry),
    /// Take one out that waits
    Drop(act::Drop),
    /// List whom to call, and why; --done once they were called
    Calls(calls::Calls),
}

impl Notes {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::List(list) => list.run(),
            Self::Show(show) => show.run(),
            Self::Retry(retry) => retry.run(),
            Self::Drop(drop) => drop.run(),
            Self::Calls(calls) => calls.run(),
        }
    }
}

/// The text with this id: the one that waits, if two have it.
fn find(runtime: &tokio::runtime::Runtime, shell: &Shell, id: u64) -> Result<Listed, Failure> {
    let all = runtime.block_on(shell.notes())?;
    let found = all.into_iter().filter(|one| one.text.id == id).min_by_key(|one| one.text.fate.is_over());
    found.ok_or_else(|| Failure::new(format_args!("there is no text {id}; textpass notes list shows them")))
}

fn state(one: &Listed, now: DateTime<Utc>) -> String {
    texts::state(&one.text, texts::is_unconfirmed(&one.can, &one.text, now))
}

fn json(one: &Listed, now: DateTime<Utc>) -> Value {
    let mut all = texts::json(&one.text, texts::is_unconfirmed(&one.can, &one.text, now));
    all["channel"] = json!(one.can.channel);
    all["appointment"] = json!(one.about);
    all["office"] = json!(one.office);
    all["tries"] = json!(one.tries);
    all
}
