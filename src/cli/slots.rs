//! `textpass slots`: which times are free at an office.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use clap::Args;
use serde_json::json;

use super::failure::Failure;
use super::{Places, out, parts};
use crate::calendar;
use crate::dialog::turns::World;
use crate::domain::inquiry::{Inquiry, InquiryId};
use crate::domain::office::{Office, OfficeCode};

/// Options of `slots`.
#[derive(Debug, Args)]
pub(super) struct Slots {
    /// The office's code
    #[arg(long, value_name = "CODE")]
    office: String,
    /// For what; the first inquiry of the config without it
    #[arg(long, value_name = "ID")]
    inquiry: Option<String>,
    /// On this day only, such as 2026-12-01
    #[arg(long, value_name = "DATE")]
    date: Option<NaiveDate>,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    places: Places,
}

impl Slots {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let office = office(&shell.world, &self.office)?;
        let inquiry = self.inquiry(&shell.world)?;
        let free = runtime.block_on(shell.free(office, inquiry, None, None))?.starts;
        let mut times: Vec<_> = free.iter().map(|start| start.with_timezone(&office.zone)).collect();
        times.retain(|time| self.date.is_none_or(|date| time.date_naive() == date));
        if self.json {
            out::line(format_args!("{}", as_json(office, inquiry, &times)));
            return Ok(());
        }
        let opens = calendar::next_opening(office, shell.now());
        out::part(format_args!("{}", as_text(office, inquiry, &times)));
        if let Some(opens) = opens.map(|at| at.with_timezone(&office.zone)) {
            out::line(format_args!("New times open on {}.", opens.format("%a %b %-d at %H:%M")));
        }
        Ok(())
    }

    fn inquiry<'w>(&self, world: &'w World) -> Result<&'w Inquiry, Failure> {
        let Some(id) = &self.inquiry else {
            return world.inquiries.all().first().ok_or_else(|| Failure::new("the config has no inquiries"));
        };
        InquiryId::parse(id).and_then(|id| world.inquiries.get(&id)).ok_or_else(|| {
            let ids: Vec<_> = world.inquiries.all().iter().map(|one| one.id.as_str()).collect();
            Failure::new(format!("there is no inquiry {id:?}; there are {}", ids.join(", ")))
        })
    }
}

/// The office with this code.
pub(super) fn office<'w>(world: &'w World, code: &str) -> Result<&'w Office, Failure> {
    let found = OfficeCode::parse(code).and_then(|code| world.offices.get(&code));
    found.ok_or_else(|| {
        let codes: Vec<_> = world.offices.0.keys().map(OfficeCode::as_str).collect();
        Failure::new(format!("there is no office {code:?}; there are {}", codes.join(", ")))
    })
}

fn as_text(office: &Office, inquiry: &Inquiry, times: &[DateTime<Tz>]) -> String {
    let mut days: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
    for time in times {
        days.entry(time.date_naive()).or_default().push(time.format("%H:%M").to_string());
    }
    let mut shown =
        format!("{} {}, {} ({} minutes)\n", office.code, office.name, inquiry.id, inquiry.minutes);
    if days.is_empty() {
        shown.push_str("No time is free.\n");
    }
    for (day, times) in days {
        let lines: Vec<_> = times.chunks(12).map(|line| line.join(" ")).collect();
        let label = day.format("%a %b %-d").to_string();
        shown.push_str(&format!("{label:<12}{}\n", lines.join("\n            ")));
    }
    shown
}

fn as_json(office: &Office, inquiry: &Inquiry, times: &[DateTime<Tz>]) -> serde_json::Value {
    json!({
        "office": office.code,
        "inquiry": inquiry.id,
        "minutes": inquiry.minutes,
        "zone": office.zone.name(),
        "slots": times.iter().map(DateTime::to_rfc3339).collect::<Vec<_>>(),
    })
}
