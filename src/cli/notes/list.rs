//! `textpass notes list`.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{json, state};
use crate::cli::appointments::number;
use crate::cli::failure::Failure;
use crate::cli::table::Table;
use crate::cli::{Places, out, parts, slots};
use crate::domain::appointment::ApptNumber;
use crate::service::notes::Listed;
use crate::store::outbox::NoteKind;
use crate::store::telling::Fate;

/// Options of `list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// Only those about this office's appointments
    #[arg(long, value_name = "CODE")]
    office: Option<String>,
    /// Only those of this kind
    #[arg(long, value_parser = PossibleValuesParser::new(NoteKind::ALL.map(NoteKind::as_str)))]
    kind: Option<String>,
    /// Only those of which this became
    #[arg(long, value_parser = PossibleValuesParser::new(Fate::ALL.map(Fate::as_str)))]
    state: Option<String>,
    /// Only those about this appointment
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    appointment: Option<ApptNumber>,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    places: Places,
}

impl List {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let office = self.office.as_deref().map(|code| slots::office(&shell.world, code)).transpose()?;
        let (all, now) = (runtime.block_on(shell.notes())?, shell.now());
        let is_meant = |one: &&Listed| {
            let text = &one.text;
            office.is_none_or(|office| one.office.as_ref() == Some(&office.code))
                && self.kind.as_deref().is_none_or(|kind| kind == text.kind.as_str())
                && self.state.as_deref().is_none_or(|state| state == text.fate.as_str())
                && self.appointment.as_ref().is_none_or(|number| one.about.as_ref() == Some(number))
        };
        let meant = all.iter().filter(is_meant);
        if self.json {
            out::line(format_args!("{}", meant.map(|one| json(one, now)).collect::<serde_json::Value>()));
            return Ok(());
        }
        let mut table = Table::new(["ID", "KIND", "APPOINTMENT", "CHANNEL", "TRIES", "STATE"]);
        for one in meant {
            table.row([
                one.text.id.to_string(),
                one.text.kind.as_str().to_owned(),
                one.about.as_ref().map(ApptNumber::to_string).unwrap_or_default(),
                one.can.channel.as_str().to_owned(),
                if one.tries > 0 { one.tries.to_string() } else { String::new() },
                state(one, now),
            ]);
        }
        out::part(format_args!("{}", table.show()));
        Ok(())
    }
}
