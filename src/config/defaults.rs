//! What offices have in common: `[defaults]` of `config/offices.toml`, whose keys
//! any office may override.

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta, Timelike};

use super::section::Section;
use super::{duration, hours};
use crate::domain::office::{Closure, Hours};

/// Most desks of one kind and purpose at an office.
const MOST_COUNTERS: u16 = 500;
/// Minutes that a cell may have: each divides an hour.
const GRIDS: [u16; 6] = [5, 10, 15, 20, 30, 60];
/// Most days ahead that times may be offered.
const MOST_DAYS: u16 = 365;
/// Most characters of a phone number, as texts have to hold it.
const LONGEST_PHONE: usize = 24;

/// What offices may have in common; what was not written is none or empty.
#[derive(Clone, Debug, Default)]
pub(super) struct Defaults {
    pub(super) phone: Option<String>,
    /// The whole week: a day that is left out is closed.
    pub(super) hours: Option<BTreeMap<u8, Vec<Hours>>>,
    pub(super) counters: BTreeMap<String, (u16, u16)>,
    pub(super) closures: Vec<Closure>,
    pub(super) grid: Option<u16>,
    pub(super) horizon_days: Option<u16>,
    pub(super) federal_holidays: Option<bool>,
    pub(super) lead: Option<TimeDelta>,
    pub(super) cancel_cutoff: Option<TimeDelta>,
    pub(super) move_cutoff: Option<TimeDelta>,
    pub(super) hold: Option<TimeDelta>,
}

impl Defaults {
    /// Reads `[defaults]`.
    pub(super) fn read(mut section: Section<'_>) -> Self {
        let common = Self::keys(&mut section);
        common.check_times(&section, &common);
        section.done();
        common
    }

    /// Reads the keys of an office that may be in common.
    pub(super) fn keys(section: &mut Section<'_>) -> Self {
        Self {
            phone: section.parsed("phone", phone, "write a phone number, 24 characters at most"),
            hours: section.section("hours").and_then(week),
            counters: section.section("counters").map(counters).unwrap_or_default(),
            closures: hours::closures(section),
            grid: section.whole("grid", 5..=60).filter(|grid| check_grid(section, *grid)),
            horizon_days: section.whole("horizon_days", 1..=MOST_DAYS),
            federal_holidays: section.flag("federal_holidays"),
            lead: section.parsed("lead", duration::parse, duration::REMEDY),
            cancel_cutoff: section.parsed("cancel_cutoff", duration::parse, duration::REMEDY),
            move_cutoff: section.parsed("move_cutoff", duration::parse, duration::REMEDY),
            hold: section.parsed("hold", hold, "write a length of time from \"1m\" to \"30m\""),
        }
    }

    /// These values, and the defaults where there are none.
    pub(super) fn over(self, defaults: &Self) -> Self {
        let mut merged = defaults.clone();
        merged.counters.extend(self.counters);
        merged.closures.extend(self.closures);
        Self {
            phone: self.phone.or(merged.phone),
            hours: self.hours.or(merged.hours),
            counters: merged.counters,
            closures: merged.closures,
            grid: self.grid.or(merged.grid),
            horizon_days: self.horizon_days.or(merged.horizon_days),
            federal_holidays: self.federal_holidays.or(merged.federal_holidays),
            lead: self.lead.or(merged.lead),
            cancel_cutoff: self.cancel_cutoff.or(merged.cancel_cutoff),
            move_cutoff: self.move_cutoff.or(merged.move_cutoff),
            hold: self.hold.or(merged.hold),
        }
    }

    /// Minutes of a cell.
    pub(super) fn grid(&self) -> u16 {
        self.grid.unwrap_or(15)
    }

    /// How many days ahead times are offered.
    pub(super) fn horizon_days(&self) -> u16 {
        self.horizon_days.unwrap_or(14)
    }

    /// Notes times of a table that no appointment could keep: a lead or a cut-off that is
    /// longer than times are offered ahead, and hours that begin or end within a cell. These
    /// are what the table says itself, `all` what holds there.
    pub(super) fn check_times(&self, section: &Section<'_>, all: &Self) {
        let ahead = all.horizon_days();
        for (key, written, length) in [
            ("lead", self.lead.is_some(), all.lead),
            ("cancel_cutoff", self.cancel_cutoff.is_some(), all.cancel_cutoff),
            ("move_cutoff", self.move_cutoff.is_some(), all.move_cutoff),
        ] {
            let beyond = length.is_some_and(|length| length > TimeDelta::days(ahead.into()));
            if beyond && (written || self.horizon_days.is_some()) {
                let fault = format!(
                    "it is longer than the {ahead} days of horizon_days, so that nothing could be done"
                );
                section.fault(key, fault, "write less, or offer times further ahead");
            }
        }
        if self.hours.is_some() || self.grid.is_some() {
            all.check_on_the_grid(section);
        }
    }

    fn check_on_the_grid(&self, section: &Section<'_>) {
        let grid = self.grid();
        let fits = |time: NaiveTime| (time.hour() * 60 + time.minute()).is_multiple_of(u32::from(grid));
        for (day, stretches) in self.hours.iter().flatten() {
            let times = stretches.iter().flat_map(|hours| [hours.from, hours.to]);
            for time in times.filter(|time| !fits(*time)) {
                let key = format!("hours.{}", hours::day(*day));
                let fault = format!("{} is not on the grid of {grid} minutes", time.format("%H:%M"));
                section.fault(&key, fault, "write a time at which a cell begins, or choose a finer grid");
            }
        }
    }

    /// Whether an office with these values opens at all and has a counter.
    pub(super) fn serves(&self, section: &Section<'_>) -> bool {
        let opens = self.hours.iter().flat_map(BTreeMap::values).any(|stretches| !stretches.is_empty());
        if !opens {
            section.fault("hours", "the office never opens", "write its hours here or in [defaults.hours]");
        }
        if self.counters.is_empty() {
            section.fault(
                "counters",
                "the office has no counter",
                "write one here or in [defaults.counters]",
            );
        }
        opens && !self.counters.is_empty()
    }
}

/// The whole week; none if a day of it could not be read.
fn week(mut section: Section<'_>) -> Option<BTreeMap<u8, Vec<Hours>>> {
    let written = section.written();
    let days = hours::week(&mut section);
    section.done();
    (days.len() == written).then_some(days)
}

fn counters(mut section: Section<'_>) -> BTreeMap<String, (u16, u16)> {
    let read = |(kind, mut counter): (String, Section<'_>)| {
        let public = counter.whole("public", 0..=MOST_COUNTERS);
        let public = counter.need("public", public, "write how many serve the public");
        let staff = counter.whole("staff", 0..=MOST_COUNTERS).unwrap_or(0);
        counter.done();
        Some((kind, (public?, staff)))
    };
    section.sections().into_iter().filter_map(read).collect()
}

fn check_grid(section: &Section<'_>, grid: u16) -> bool {
    let fits = GRIDS.contains(&grid);
    if !fits {
        section.fault("grid", format!("{grid} does not fit"), "write 5, 10, 15, 20, 30 or 60 minutes");
    }
    fits
}

fn hold(written: &str) -> Option<TimeDelta> {
    duration::parse(written).filter(|hold| (1..=30).contains(&hold.num_minutes()))
}

/// A phone number as it is to be shown.
pub(super) fn phone(written: &str) -> Option<String> {
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let shown = written.chars().all(|c| c.is_ascii_digit() || " +-.()".contains(c));
    (digits >= 3 && shown && written.len() <= LONGEST_PHONE).then(|| written.to_owned())
}
