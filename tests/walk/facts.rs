//! Facts of a made-up world: what each effect comes to, by the world's mood.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use textpass::calendar;
use textpass::dialog::turns::World;
use textpass::dialog::turns::effect::{Effect, Fact, Shut};
use textpass::domain::appointment::{Appointment, ApptCode, ApptNumber, Details, Status};
use textpass::domain::birth_date::BirthDate;
use textpass::domain::counter::CounterKind;
use textpass::domain::inquiry::InquiryId;
use textpass::domain::lang::Lang;
use textpass::domain::name::Name;
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::slot::Slot;

/// How the world is today: 0 is a good day, on which everything goes well.
pub type Mood = u8;

pub fn birth() -> BirthDate {
    let day = |year| NaiveDate::from_ymd_opt(year, 3, 14).unwrap();
    BirthDate::new(day(1990), day(2026)).unwrap()
}

/// An appointment that somebody has.
pub fn appointment(person: &Person, now: DateTime<Utc>) -> Appointment {
    let number = ApptNumber::parse("DEN-26-1001").unwrap();
    let office = OfficeCode::parse("DEN").unwrap();
    Appointment {
        number,
        version: 1,
        code: ApptCode::parse("e5d33").unwrap(),
        slot: Slot { office, start: now + TimeDelta::days(2) },
        inquiry: InquiryId::parse("info-citizenship").unwrap(),
        details: Details {
            on_file: person.clone(),
            lang: Lang::ENGLISH,
            name: Name::parse("Ana Lopez").unwrap(),
            birth: birth(),
            phone: None,
            papers: BTreeMap::new(),
            answers: BTreeMap::new(),
        },
        minutes: 15,
        counter: CounterKind("information".to_owned()),
        status: Status::Booked,
        booked_at: now,
        changes: Vec::new(),
        same_person: false,
        opted_out: false,
    }
}

/// What comes back for an effect.
pub fn fact(world: &World, person: &Person, effect: &Effect, mood: Mood, now: DateTime<Utc>) -> Fact {
    let own = || appointment(person, now);
    match effect {
        Effect::FreeTimes { office, inquiry, .. } => {
            let (office, inquiry) =
                (world.offices.get(office).unwrap(), world.inquiries.get(inquiry).unwrap());
            let mut starts = calendar::starts(office, inquiry, now);
            match mood % 4 {
                1 => starts.clear(),
                2 => starts.truncate(1),
                _ => {}
            }
            if mood % 8 == 5 { Fact::Busy } else { Fact::Times(starts) }
        }
        Effect::TimesElsewhere { near, .. } if mood.is_multiple_of(3) => {
            let found = world.offices.nearest(*near).into_iter().take(3);
            Fact::Elsewhere(
                found.map(|(office, _)| (office.code.clone(), now + TimeDelta::days(2))).collect(),
            )
        }
        Effect::TimesElsewhere { .. } => Fact::Elsewhere(Vec::new()),
        Effect::OpenCount if mood % 7 == 5 => Fact::TooOften(now + TimeDelta::hours(7)),
        Effect::OpenCount => Fact::Count(if mood % 7 == 6 { 4 } else { 0 }),
        Effect::Overlap { .. } => Fact::Opened(if mood % 5 == 3 { vec![own()] } else { Vec::new() }),
        Effect::SameVisit { .. } => Fact::Opened(if mood % 5 == 4 { vec![own()] } else { Vec::new() }),
        Effect::Open(_) => match mood % 6 {
            1 => Fact::Shut(Shut::NeedBirth),
            2 if mood % 4 == 2 => Fact::Shut(Shut::NeedCode),
            2 => Fact::Shut(Shut::NeedNumber),
            3 => Fact::Shut(Shut::Wrong(u32::from(mood % 5))),
            4 => Fact::Shut(Shut::Locked(now + TimeDelta::minutes(59))),
            5 => Fact::Opened(vec![own(), own()]),
            _ => Fact::Opened(vec![own()]),
        },
        Effect::Fetch { .. } => Fact::Opened(if mood % 4 == 3 { Vec::new() } else { vec![own()] }),
        Effect::Hold { .. } if mood % 4 == 3 => Fact::Gone,
        Effect::Hold { .. } if mood % 8 == 6 => Fact::Enough(now + TimeDelta::minutes(25)),
        Effect::Hold { .. } => Fact::Held(now + TimeDelta::minutes(10)),
        Effect::Release(_) => Fact::Done,
        Effect::Book { .. } => match mood % 5 {
            1 => Fact::Gone,
            2 => Fact::TooMany,
            3 => Fact::Same(Box::new(own())),
            4 => Fact::TooOften(now + TimeDelta::hours(23)),
            _ => Fact::Booked(Box::new(own())),
        },
        Effect::Move { .. } | Effect::Cancel { .. } => match mood % 5 {
            1 => Fact::Stale(Some(Box::new(own()))),
            2 => Fact::Stale(None),
            3 if matches!(effect, Effect::Move { .. }) => Fact::Gone,
            4 if matches!(effect, Effect::Move { .. }) => Fact::TooOften(now + TimeDelta::hours(23)),
            _ => Fact::Booked(Box::new(own())),
        },
        // two of them, one or none, as said or not
        Effect::Reminded { of, .. } => {
            let count = if of.is_some() { 1 } else { 2 - mood % 3 };
            Fact::Reminded((0..count).map(|at| (own(), (mood / 3 + at) % 4 != 2)).collect())
        }
        Effect::SendAgain { .. } if mood % 4 == 1 => Fact::Shut(Shut::Locked(now + TimeDelta::hours(5))),
        Effect::SendAgain { .. } => Fact::Done,
    }
}
