//! What the store would say to a sample conversation: every time is free, and whatever is asked
//! for is there.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Sample, person};
use crate::calendar;
use crate::dialog::scripts::Step;
use crate::dialog::turns::effect::{Effect, Fact};
use crate::domain::appointment::{Appointment, ApptCode, ApptNumber, Details, Status};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::Inquiry;
use crate::domain::name::Name;
use crate::domain::office::Office;
use crate::domain::slot::Slot;

/// Who comes.
pub(in crate::dialog) const NAME: &str = "Ana Lopez";
const BIRTH: (i32, u32, u32) = (1990, 3, 14);
/// How long a seat is kept.
const HOLD: TimeDelta = TimeDelta::minutes(10);

impl<'w> Sample<'w> {
    pub(in crate::dialog) fn office(&self) -> Option<&'w Office> {
        self.world.offices.0.values().next()
    }

    /// The first inquiry that asks for the number of a paper, else the first one.
    pub(in crate::dialog) fn inquiry(&self) -> Option<&'w Inquiry> {
        let mut all = self.world.inquiries.top();
        all.find(|inquiry| inquiry.asks_any()).or_else(|| self.world.inquiries.top().next())
    }

    pub(in crate::dialog) fn birth(&self) -> Option<BirthDate> {
        let (year, month, day) = BIRTH;
        BirthDate::new(NaiveDate::from_ymd_opt(year, month, day)?, self.now.date_naive())
    }

    /// Every start at the office, as if nothing were booked.
    pub(in crate::dialog) fn starts(&self) -> Vec<DateTime<Utc>> {
        let parts = self.office().zip(self.inquiry());
        parts.map_or_else(Vec::new, |(office, inquiry)| calendar::starts(office, inquiry, self.now))
    }

    pub(in crate::dialog) fn appointment(&self) -> Option<Appointment> {
        let (office, inquiry) = (self.office()?, self.inquiry()?);
        Some(Appointment {
            number: ApptNumber { office: office.code.clone(), year: 26, serial: 6307 },
            version: 1,
            code: ApptCode::parse("13f18")?,
            slot: Slot { office: office.code.clone(), start: *self.starts().first()? },
            minutes: inquiry.minutes,
            counter: inquiry.counter.clone(),
            inquiry: inquiry.id.clone(),
            status: Status::Booked,
            booked_at: self.now,
            details: Details {
                on_file: person(self.world.channels.first()),
                lang: self.world.default_lang(),
                name: Name::parse(NAME).ok()?,
                birth: self.birth()?,
                phone: None,
                papers: BTreeMap::new(),
                answers: BTreeMap::new(),
            },
            changes: Vec::new(),
            same_person: false,
            opted_out: false,
        })
    }

    /// What the store would say, so that the question is asked.
    pub(in crate::dialog) fn fact(&self, effect: &Effect, asked: Option<&Step>) -> Fact {
        let appointments = || self.appointment().into_iter().collect();
        match effect {
            Effect::FreeTimes { .. } => Fact::Times(self.starts()),
            Effect::TimesElsewhere { except, .. } => {
                let others = self.world.offices.0.values().filter(|office| office.code != *except).take(2);
                let first = self.starts().first().copied().unwrap_or(self.now);
                Fact::Elsewhere(others.map(|office| (office.code.clone(), first)).collect())
            }
            Effect::OpenCount => Fact::Count(0),
            Effect::Open(_) => {
                let other = |mut one: Appointment| {
                    one.number.serial += 1;
                    one
                };
                Fact::Opened(self.appointment().into_iter().chain(self.appointment().map(other)).collect())
            }
            Effect::SameVisit { .. } | Effect::Overlap { .. } => {
                let asked = asked.is_some_and(|step| step.find.is_some());
                Fact::Opened(if asked { appointments() } else { Vec::new() })
            }
            Effect::Fetch { .. } => Fact::Opened(appointments()),
            Effect::Reminded { .. } => {
                Fact::Reminded(self.appointment().map(|one| (one, true)).into_iter().collect())
            }
            Effect::Hold { .. } => Fact::Held(self.now + HOLD),
            Effect::Book { slot, .. } | Effect::Move { slot, .. } => self.booked(Some(slot)),
            Effect::Cancel { .. } => self.booked(None),
            Effect::Release(_) | Effect::SendAgain { .. } => Fact::Done,
        }
    }

    fn booked(&self, slot: Option<&Slot>) -> Fact {
        let appointment = self
            .appointment()
            .map(|one| Appointment { slot: slot.cloned().unwrap_or(one.slot.clone()), ..one });
        appointment.map_or(Fact::Gone, |one| Fact::Booked(Box::new(one)))
    }
}
