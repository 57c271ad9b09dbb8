//! Appointments that the config of now could not have: an office was taken out, a day
//! closed, a counter taken away. Staff have to look at them; their numbers are named.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use super::shell::Shell;
use crate::dialog::scripts::Standing;
use crate::dialog::turns::World;
use crate::dialog::turns::visit::standing;
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::store::StoreError;

/// Numbers in one line of the log.
const IN_A_LINE: usize = 50;

/// Why an appointment does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its office is not in the config.
    NoOffice,
    /// Its inquiry is not in the config, or has no counter at its office.
    NoInquiry,
    /// Its office is closed at that time.
    Closed,
    /// More are booked at that time than counters serve the public.
    TooMany,
    /// It does not begin where a cell of its office does.
    OffGrid,
}

impl Why {
    const ALL: [Self; 5] = [Self::NoOffice, Self::NoInquiry, Self::Closed, Self::TooMany, Self::OffGrid];

    /// The label of the metric.
    fn label(self) -> &'static str {
        match self {
            Self::NoOffice => "no-office",
            Self::NoInquiry => "no-inquiry",
            Self::Closed => "closed",
            Self::TooMany => "too-many",
            Self::OffGrid => "off-grid",
        }
    }

    /// What is wrong, and what to do.
    fn told(self) -> &'static str {
        match self {
            Self::NoOffice => "their office is not in config/offices.toml: put it back, or cancel them",
            Self::NoInquiry => {
                "their inquiry is not in config/inquiries.toml, or no counter serves it: put it back, or cancel them"
            }
            Self::Closed => "their office is closed at that time: open it, or cancel them",
            Self::TooMany => {
                "more are booked at that time than counters serve the public: add counters, or cancel them"
            }
            Self::OffGrid => "they begin within a cell of their office's grid: put the old grid back",
        }
    }
}

/// All of them, by what is wrong.
pub type Misfits = BTreeMap<Why, Vec<ApptNumber>>;

impl Shell {
    /// Appointments that are still to come and do not fit the config.
    ///
    /// # Errors
    /// The store did not answer.
    pub async fn misfits(&self) -> Result<Misfits, StoreError> {
        let open = self.store.open_from(self.now()).await?;
        Ok(of(&self.world, open))
    }

    /// Counts them for `/metrics`.
    ///
    /// # Errors
    /// The store did not answer.
    pub async fn count_misfits(&self) -> Result<Misfits, StoreError> {
        let misfits = self.misfits().await?;
        for why in Why::ALL {
            let count = misfits.get(&why).map_or(0, Vec::len);
            #[allow(clippy::cast_precision_loss)]
            metrics::gauge!("textpass_unfit_appointments", "why" => why.label()).set(count as f64);
        }
        Ok(misfits)
    }
}

/// What to tell staff, a line or more for each kind, every number once.
pub fn lines(misfits: &Misfits) -> Vec<String> {
    let parts = misfits.iter().flat_map(|(why, all)| all.chunks(IN_A_LINE).map(move |some| (why, some)));
    let line = |(why, numbers): (&Why, &[ApptNumber])| {
        let mut line = format!("{} booked and no longer as the config is; {}:", numbers.len(), why.told());
        for number in numbers {
            // Writing to a string cannot fail.
            let _ = write!(line, " {number}");
        }
        line
    };
    parts.map(line).collect()
}

fn of(world: &World, open: Vec<Appointment>) -> Misfits {
    let mut misfits = Misfits::new();
    let mut fitting = Vec::new();
    for one in open {
        match standing(world, &one) {
            Standing::NoOffice => misfits.entry(Why::NoOffice).or_default().push(one.number),
            Standing::Unfit => misfits.entry(Why::NoInquiry).or_default().push(one.number),
            Standing::Closed => misfits.entry(Why::Closed).or_default().push(one.number),
            Standing::Fits => fitting.push(one),
        }
    }
    for one in fitting.iter().filter(|one| is_off_grid(world, one)) {
        misfits.entry(Why::OffGrid).or_default().push(one.number.clone());
    }
    let overhang = overhang(world, fitting);
    if !overhang.is_empty() {
        misfits.insert(Why::TooMany, overhang);
    }
    misfits
}

fn is_off_grid(world: &World, one: &Appointment) -> bool {
    let Some(office) = world.offices.get(&one.slot.office) else { return false };
    let wall = one.slot.start.with_timezone(&office.zone);
    !(wall.hour() * 60 + wall.minute()).is_multiple_of(u32::from(office.grid.max(1)))
}

/// Of those that share an hour at a counter, the ones booked after all counters were taken.
fn overhang(world: &World, mut all: Vec<Appointment>) -> Vec<ApptNumber> {
    all.sort_by_key(|one| (one.booked_at, one.number.clone()));
    let mut seated = BTreeMap::<_, Vec<(DateTime<Utc>, DateTime<Utc>)>>::new();
    let mut over = Vec::new();
    for one in all {
        let Some(office) = world.offices.get(&one.slot.office) else { continue };
        let counters = office.counter(&one.counter).map_or(0, |counter| usize::from(counter.public));
        let (start, end) = (one.slot.start, one.slot.start + TimeDelta::minutes(one.minutes.into()));
        let day = start.with_timezone(&office.zone).date_naive();
        let there = seated.entry((one.slot.office.clone(), one.counter.clone(), day)).or_default();
        if most_at_once(there, start, end) < counters {
            there.push((start, end));
        } else {
            over.push(one.number);
        }
    }
    over
}

/// How many of these visits there are at once, at most, in a stretch of time.
fn most_at_once(
    visits: &[(DateTime<Utc>, DateTime<Utc>)],
    start: DateTime<Utc>,
    end: DateTime<Utc>,
) -> usize {
    let begins = visits.iter().map(|(from, _)| *from).filter(|from| (start..end).contains(from));
    let at =
        |moment: DateTime<Utc>| visits.iter().filter(|(from, to)| (*from..*to).contains(&moment)).count();
    begins.chain([start]).map(at).max().unwrap_or_default()
}
