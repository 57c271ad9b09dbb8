//! When people are reminded: `[reminders]` of `config/textpass.toml`, and the list of an
//! inquiry.

use chrono::{NaiveTime, TimeDelta};

use super::duration;
use super::section::Section;
use crate::domain::reminders::{Lead, Quiet, Reminders};

/// Most reminders of one appointment: each is a text.
const MOST: usize = 5;

/// A shorter one would come when nobody can do anything about it.
const SHORTEST: TimeDelta = TimeDelta::hours(1);

const LEADS: &str =
    "write lengths of time such as \"7d\" or \"3h\", of over an hour, the longest first, five at most";
const QUIET: &str = "write two times such as \"21:00-08:00\", or \"none\"";

/// The times that hold where an inquiry has none of its own.
pub(super) fn load(mut section: Section<'_>) -> Reminders {
    let usual = Reminders::default();
    let before = leads(&mut section, "before").unwrap_or(usual.before);
    let quiet = section.parsed("quiet", quiet, QUIET).unwrap_or(usual.quiet);
    section.done();
    Reminders { before, quiet }
}

/// How long before, the longest first; nothing if it was not written, or wrongly.
pub(super) fn leads(section: &mut Section<'_>, key: &'static str) -> Option<Vec<Lead>> {
    let leads = section.parsed_list(key, |text| Lead::new(duration::parse(text)?), LEADS)?;
    let long = leads.iter().all(|lead| lead.length() > SHORTEST);
    let fits = long && leads.len() <= MOST && leads.windows(2).all(|two| two[0] > two[1]);
    if !fits {
        section.fault(key, "too many, too short, or out of order", LEADS);
    }
    fits.then_some(leads)
}

fn quiet(written: &str) -> Option<Option<Quiet>> {
    if written == "none" {
        return Some(None);
    }
    let (from, to) = written.split_once('-')?;
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    let quiet = Quiet { from: time(from)?, to: time(to)? };
    (quiet.from != quiet.to).then_some(Some(quiet))
}
