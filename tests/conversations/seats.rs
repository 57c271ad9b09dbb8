//! Takes seats as a crowd would, without talking.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use textpass::calendar;
use textpass::domain::appointment::Details;
use textpass::domain::birth_date::BirthDate;
use textpass::domain::counter::Counter;
use textpass::domain::inquiry::Inquiry;
use textpass::domain::lang::Lang;
use textpass::domain::name::Name;
use textpass::domain::office::{Office, OfficeCode};
use textpass::domain::person::Person;
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::book::{Booked, Draft, TaskId};

use super::stage::Stage;

/// The year in the crowd's numbers, whatever it is: those of other people stay as they are.
const YEAR: u8 = 99;
/// How long a seat stays free that is left.
const LEFT: TimeDelta = TimeDelta::minutes(30);

/// Takes every seat of an office, or of all, but one for half an hour from `but` on.
pub async fn fill(stage: &Stage, which: &str, but: Option<DateTime<Utc>>) {
    let code = OfficeCode::parse(which);
    let offices = stage.world.offices.0.values();
    for office in offices.filter(|o| which == "everywhere" || Some(&o.code) == code.as_ref()) {
        for counter in &office.counters {
            for seat in 0..counter.public {
                take(stage, office, counter, seat, but.filter(|_| seat == 0)).await;
            }
        }
    }
}

/// Takes one counter for the whole horizon, as one appointment.
async fn take(stage: &Stage, office: &Office, counter: &Counter, seat: u16, but: Option<DateTime<Utc>>) {
    let now = stage.clock.now();
    let inquiries = stage.world.inquiries.all().iter();
    let shortest = inquiries.filter(|i| i.counter == counter.kind).min_by_key(|i| i.minutes);
    let Some(inquiry) = shortest else { return };
    let mut cells: Vec<_> = all_cells(office, inquiry, now);
    cells.retain(|cell| !but.is_some_and(|from| (from..from + LEFT).contains(cell)));
    let crowd = TaskId { conversation: name_of(office, counter), task: u64::from(seat) << 32 };
    if book(stage, (office, counter), inquiry, crowd, cells.clone()).await {
        return;
    }
    // Somebody has a part of it: the rest is taken cell by cell.
    for (at, cell) in cells.into_iter().enumerate() {
        let crowd = TaskId { task: crowd.task + 1 + at as u64, ..crowd };
        book(stage, (office, counter), inquiry, crowd, vec![cell]).await;
    }
}

async fn book(
    stage: &Stage,
    (office, counter): (&Office, &Counter),
    inquiry: &Inquiry,
    task: TaskId,
    cells: Vec<DateTime<Utc>>,
) -> bool {
    let now = stage.clock.now();
    let wish = SeatWish {
        slot: Slot { office: office.code.clone(), start: cells[0] },
        minutes: office.grid,
        counter: counter.kind.clone(),
        capacity: counter.public,
        cells,
        agenda: Vec::new(),
    };
    let (inquiry, details) = (inquiry.id.clone(), details(task));
    let message_id = format!("{task:?}");
    let draft = Draft { task, wish, inquiry, details, year: YEAR, message_id, most: u32::MAX };
    matches!(stage.store.book(&draft, now).await.unwrap(), Booked::Done(_))
}

/// One of the crowd: each is somebody else.
fn details(task: TaskId) -> Details {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let chat = (task.conversation % (1 << 40)) as i64 * 1000 + task.task as i64 % (1 << 40);
    Details {
        on_file: Person::telegram(-1 - chat.abs()),
        lang: Lang::ENGLISH,
        name: Name::parse("Crowd Member").unwrap(),
        birth: BirthDate::new(day(1980), day(2026)).unwrap(),
        phone: None,
        papers: BTreeMap::new(),
        answers: BTreeMap::new(),
    }
}

fn all_cells(office: &Office, inquiry: &Inquiry, now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut cells: Vec<_> = calendar::starts(office, inquiry, now)
        .into_iter()
        .flat_map(|start| calendar::cells(start, inquiry.minutes, office.grid))
        .collect();
    cells.sort_unstable();
    cells.dedup();
    cells
}

/// A number for the crowd at one kind of counter.
fn name_of(office: &Office, counter: &Counter) -> u128 {
    let bytes = office.code.as_str().bytes().chain(counter.kind.0.bytes());
    bytes.fold(1, |all, byte| all.wrapping_mul(257).wrapping_add(u128::from(byte)))
}
