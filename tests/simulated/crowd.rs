//! People who have an appointment when the simulation begins: many, so that many are reminded.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use textpass::calendar;
use textpass::dialog::scripts::Standing;
use textpass::dialog::turns::visit::standing;
use textpass::domain::agenda::Planned;
use textpass::domain::appointment::Details;
use textpass::domain::birth_date::BirthDate;
use textpass::domain::inquiry::Inquiry;
use textpass::domain::lang::Lang;
use textpass::domain::name::Name;
use textpass::domain::office::Office;
use textpass::domain::person::Person;
use textpass::store::book::{Booked, Draft, TaskId};

use super::town::Town;

/// Offices and inquiries that are tried until there is a free time for somebody.
const TRIES: u64 = 40;

/// What they book.
pub struct Wishes {
    /// At offices in these zones: how they begin.
    pub zones: &'static str,
    /// At how many offices.
    pub offices: usize,
    /// Not before this.
    pub after: DateTime<Utc>,
    /// What they are reminded of, where that is not as the config says.
    pub agenda: Option<Planned>,
}

/// Books for all of them, before anything goes wrong; those for whom there is no time have none.
/// Returns how many have.
pub async fn book(town: &Town, people: &[(Person, Lang)], wishes: &Wishes) -> usize {
    let offices = town.world.offices.0.values();
    let offices = offices.filter(|office| office.zone.name().starts_with(wishes.zones));
    let offices: Vec<&Office> = offices.take(wishes.offices).collect();
    let inquiries: Vec<&Inquiry> = town.world.inquiries.all().iter().filter(|one| !one.urgent).collect();
    let (mut starts, mut booked) = (BTreeMap::new(), 0);
    for (number, (person, lang)) in people.iter().enumerate() {
        for _ in 0..TRIES {
            let office = town.chance.below(offices.len() as u64) as usize;
            let inquiry = town.chance.below(inquiries.len() as u64) as usize;
            let times = starts.entry((office, inquiry)).or_insert_with(|| {
                let all = calendar::starts(offices[office], inquiries[inquiry], town.now());
                all.into_iter().filter(|start| *start >= wishes.after).collect::<Vec<_>>()
            });
            if times.is_empty() {
                continue;
            }
            let start = *town.chance.one_of(times);
            let what = (offices[office], inquiries[inquiry], start);
            if is_booked(town, what, (number, person, *lang), wishes.agenda.as_ref()).await {
                booked += 1;
                break;
            }
        }
    }
    booked
}

async fn is_booked(
    town: &Town,
    (office, inquiry, start): (&Office, &Inquiry, DateTime<Utc>),
    (number, person, lang): (usize, &Person, Lang),
    agenda: Option<&Planned>,
) -> bool {
    let Some(mut wish) = calendar::wish(office, inquiry, start) else { return false };
    let rules = &town.world.rules.reminders;
    let leads = inquiry.reminders.as_ref().unwrap_or(&rules.before);
    let draw = |longest: TimeDelta| town.chance.seconds(0, longest.num_seconds().unsigned_abs());
    wish.agenda = match agenda {
        Some(planned) => vec![planned.clone()],
        None => calendar::reminders(office, start, leads, rules.quiet, town.now(), draw),
    };
    let draft = Draft {
        task: TaskId { conversation: u128::from(town.chance.bits()), task: 1 },
        wish,
        inquiry: inquiry.id.clone(),
        details: Details {
            on_file: person.clone(),
            lang,
            name: Name::parse("Ana Test").unwrap(),
            birth: BirthDate::new(
                NaiveDate::from_ymd_opt(1984, 4, 17).unwrap(),
                NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
            )
            .unwrap(),
            phone: None,
            papers: BTreeMap::new(),
            answers: BTreeMap::new(),
        },
        year: (start.year() % 100) as u8,
        message_id: format!("crowd {number}"),
        most: 9,
    };
    match town.store.book(&draft, town.now()).await.unwrap() {
        Booked::Done(one) => {
            assert_eq!(standing(&town.world, &one), Standing::Fits, "{}", one.number);
            town.told(&one.number, town.now());
            true
        }
        _ => false,
    }
}
