//! `textpass notes calls`: whom to call, and why.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::appointments::{View, number};
use crate::cli::failure::Failure;
use crate::cli::table::Table;
use crate::cli::{Places, out, parts, slots, texts};
use crate::domain::appointment::ApptNumber;
use crate::service::staff::Refused;

/// Options of `calls`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Calls {
    /// Only about this office's appointments
    #[arg(long, value_name = "CODE")]
    office: Option<String>,
    /// The person of this appointment was called: take it off the list
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    done: Option<ApptNumber>,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    places: Places,
}

impl Calls {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        if let Some(number) = self.done {
            if !runtime.block_on(shell.staff_called(&number))? {
                return Err(Refused::Unknown(number).into());
            }
            out::line(format_args!("{number} is off the list."));
            return Ok(());
        }
        let office = self.office.as_deref().map(|code| slots::office(&shell.world, code)).transpose()?;
        let calls = runtime.block_on(shell.calls())?;
        let here = calls
            .iter()
            .filter(|(told, _)| office.is_none_or(|office| told.appointment.slot.office == office.code));
        let views = here.map(|(told, call)| (View::of(&shell.world, told, shell.now()), texts::why(call)));
        if self.json {
            let all = views.map(|(view, why)| {
                let mut all = view.json();
                all["why"] = json!(why);
                all
            });
            out::line(format_args!("{}", all.collect::<Value>()));
            return Ok(());
        }
        let mut table = Table::new(["UNTIL", "NUMBER", "NAME", "TO CALL", "LANG", "WHY", "LAST TEXT"]);
        let mut any = false;
        for (view, why) in views {
            any = true;
            table.row([
                view.day_and_time(),
                view.number(),
                view.name(),
                view.to_call(),
                view.lang(),
                why.to_owned(),
                view.last_text().unwrap_or_default(),
            ]);
        }
        if any {
            out::part(format_args!("{}", table.show()));
        } else {
            out::line(format_args!("Nobody has to be called."));
        }
        Ok(())
    }
}
