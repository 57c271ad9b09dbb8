//! `textpass appointments list`: an office's day.

use chrono::NaiveDate;
use clap::Args;

use super::view::View;
use crate::calendar;
use crate::cli::failure::Failure;
use crate::cli::table::Table;
use crate::cli::{Places, out, parts, slots};
use crate::domain::office::Office;

/// Options of `list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// The office's code
    #[arg(long, value_name = "CODE")]
    office: String,
    /// The day, such as 2026-12-01
    #[arg(long, value_name = "DATE")]
    date: NaiveDate,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    places: Places,
}

impl List {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (runtime, shell) = parts::desk(&self.places)?;
        let office = slots::office(&shell.world, &self.office)?;
        let (from, to) = calendar::day(office, self.date);
        let found = runtime.block_on(shell.store.on_day(&office.code, from, to))?;
        let unreadable = runtime.block_on(shell.store.unreadable_on_day(&office.code, from, to))?;
        let told = runtime.block_on(shell.store.texts_about(&found, shell.now()))?;
        let mut views = Vec::with_capacity(found.len());
        for one in &told {
            let agenda = runtime.block_on(shell.store.agenda_of(&one.appointment.number))?;
            views.push(View::of(&shell.world, one, shell.now()).with(agenda));
        }
        if self.json {
            out::line(format_args!("{}", serde_json::Value::from_iter(views.iter().map(View::json))));
        } else {
            out::part(format_args!("{}", self.table(office, &views)));
        }
        for appointment in unreadable {
            eprintln!("{appointment} cannot be read: it is left out above");
        }
        Ok(())
    }

    fn table(&self, office: &Office, views: &[View<'_>]) -> String {
        let day = self.date.format("%A, %B %-d, %Y");
        let many = if views.len() == 1 { "" } else { "s" };
        let heading = format!("{} {}, {day}: {} appointment{many}\n", office.code, office.name, views.len());
        if views.is_empty() {
            return heading;
        }
        let mut table =
            Table::new(["TIME", "NUMBER", "NAME", "INQUIRY", "LANG", "NEEDS AND ANSWERS", "MARKS"]);
        for view in views {
            table.row([
                view.time(),
                view.number(),
                view.name(),
                view.inquiry(),
                view.lang(),
                view.answers_in_a_line(),
                view.marks().join(", "),
            ]);
        }
        format!("{heading}\n{}", table.show())
    }
}
