//! Made-up people, offices and wishes, and a clock that only jumps.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use textpass::domain::appointment::{Appointment, ApptNumber, Details};
use textpass::domain::birth_date::BirthDate;
use textpass::domain::counter::CounterKind;
use textpass::domain::inquiry::InquiryId;
use textpass::domain::lang::Lang;
use textpass::domain::message::{Inbound, Reply, Said};
use textpass::domain::name::Name;
use textpass::domain::name_form::{FIRST, NameForm, NameForms};
use textpass::domain::office::OfficeCode;
use textpass::domain::paper::PaperId;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::Store;
use textpass::store::book::{Booked, Changed, Draft, Held, TaskId};
use textpass::store::outbox::{NewNote, NoteKind};
use textpass::store::share::By;
use textpass::store::turns::{Claim, Claimed, Commit, Committed, Draw};

/// A key for tests, in base64.
pub const KEY: &str = "dGVzdGtleXRlc3RrZXl0ZXN0a2V5dGVzdGtleTEyMzQ=";

/// Minutes of a cell.
pub const GRID: i64 = 15;

/// The moment at which every test begins, and minutes after it.
pub fn at(minutes: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 12, 1, 9, 0, 0).unwrap() + TimeDelta::minutes(minutes)
}

/// The opening of the day on which seats are booked, and cells after it.
pub fn cell(index: i64) -> DateTime<Utc> {
    at(7 * 24 * 60 + index * GRID)
}

/// A form of names in which Joseph and Josef are the same.
pub const SECOND: NameForm = NameForm { number: 2, write: |name| (FIRST.write)(name).replace("ph", "f") };
/// A release that brings it.
pub const BOTH: NameForms = NameForms { newest: SECOND, older: &[FIRST] };
/// A later one, which knows no other.
pub const ALONE: NameForms = NameForms { newest: SECOND, older: &[] };

/// A number that no other call in this run returns.
pub fn fresh() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

pub fn task() -> TaskId {
    TaskId { conversation: u128::from(fresh()) << 64, task: 16 }
}

pub fn office(code: &str) -> OfficeCode {
    OfficeCode::parse(code).unwrap()
}

/// A wish for `cells` cells from the cell `first` on, of `capacity` counters.
pub fn wish(first: i64, cells: i64, capacity: u16) -> SeatWish {
    SeatWish {
        slot: Slot { office: office("DEN"), start: cell(first) },
        minutes: u16::try_from(cells * GRID).unwrap(),
        counter: CounterKind("service".to_owned()),
        capacity,
        cells: (first..first + cells).map(cell).collect(),
        agenda: Vec::new(),
    }
}

pub fn name(words: &str) -> Name {
    Name::parse(words).unwrap()
}

pub fn born(year: i32) -> BirthDate {
    let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    BirthDate::new(NaiveDate::from_ymd_opt(year, 4, 17).unwrap(), today).unwrap()
}

pub fn paper(id: &str) -> PaperId {
    PaperId::parse(id).unwrap()
}

pub fn details(on_file: &Person, who: &str) -> Details {
    Details {
        on_file: on_file.clone(),
        lang: Lang::ENGLISH,
        name: name(who),
        birth: born(1984),
        phone: None,
        papers: BTreeMap::new(),
        answers: BTreeMap::new(),
    }
}

/// Somebody whom no other call in this run returns.
pub fn somebody() -> Person {
    Person::telegram(i64::try_from(1_000_000 + fresh()).unwrap())
}

pub fn draft(task: TaskId, wish: SeatWish, on_file: &Person, who: &str) -> Draft {
    let inquiry = InquiryId::parse("green-card").unwrap();
    Draft {
        task,
        wish,
        inquiry,
        details: details(on_file, who),
        year: 26,
        message_id: format!("m{}", fresh()),
        most: 100,
    }
}

/// Books a seat for somebody new.
pub async fn booked(store: &dyn Store, wish: SeatWish) -> Appointment {
    let draft = draft(task(), wish, &somebody(), "Ana Test");
    done(store.book(&draft, at(0)).await.unwrap())
}

/// What was booked.
pub fn done(booked: Booked) -> Appointment {
    match booked {
        Booked::Done(appointment) => *appointment,
        other => panic!("not booked: {other:?}"),
    }
}

/// What was changed.
pub fn changed(changed: Changed) -> Appointment {
    match changed {
        Changed::Done(appointment) => *appointment,
        other => panic!("not changed: {other:?}"),
    }
}

/// The office, which lets a seat go until then, or at once.
pub fn left(rests_until: Option<DateTime<Utc>>) -> By {
    By { rests_until, ..By::office() }
}

/// The address for which a task holds: each has its own.
pub fn holder(task: TaskId) -> By {
    let chat = i64::try_from((task.conversation >> 64) % (1 << 40)).unwrap() + 1;
    By { address: Some(Person::telegram(chat)), ..By::office() }
}

/// Takes a hold of ten minutes at `now`.
pub async fn hold(store: &dyn Store, task: TaskId, wish: &SeatWish, now: DateTime<Utc>) -> bool {
    let until = now + TimeDelta::minutes(10);
    match store.hold(task, wish, None, &holder(task), until, now).await.unwrap() {
        Held::Until(at) => at == until,
        Held::Gone | Held::Enough(_) => false,
    }
}

/// Takes a hold of ten minutes that moves an appointment.
pub async fn hold_moving(store: &dyn Store, task: TaskId, wish: &SeatWish, number: &ApptNumber) -> bool {
    store.hold(task, wish, Some(number), &holder(task), at(10), at(0)).await.unwrap() != Held::Gone
}

/// How often each cell from 0 to 40 is taken at `now`.
pub async fn load(store: &dyn Store, now: DateTime<Utc>) -> BTreeMap<i64, usize> {
    let taken = store.taken(&office("DEN"), cell(0), cell(40), None, now).await.unwrap();
    let mut load = BTreeMap::new();
    for cell_taken in taken {
        *load.entry((cell_taken.cell - cell(0)).num_minutes() / GRID).or_insert(0) += 1;
    }
    load
}

/// The cells that are taken, each as often as it is.
pub async fn taken(store: &dyn Store, now: DateTime<Utc>) -> Vec<i64> {
    let load = load(store, now).await;
    load.into_iter().flat_map(|(cell, times)| std::iter::repeat_n(cell, times)).collect()
}

pub fn says(person: &Person, id: &str, words: &str) -> Inbound {
    let said = Said::Text(Private::new(words.to_owned()));
    Inbound { person: person.clone(), id: id.to_owned(), said, hint: None, at: at(0) }
}

pub fn draw() -> Draw {
    Draw { claim: fresh() | 1 << 63, conversation: u128::from(fresh()) | 1 << 127 }
}

/// Offers a message for which its webhook waits 3 s.
pub async fn claim(store: &dyn Store, message: &Inbound, now: DateTime<Utc>) -> Claim {
    store.claim(message, draw(), now + TimeDelta::seconds(3), now).await.unwrap()
}

/// What is in hand.
pub fn in_hand(claim: Claim) -> Claimed {
    match claim {
        Claim::Taken(claimed) => *claimed,
        other => panic!("not in hand: {other:?}"),
    }
}

/// A commit that answers a claim by these words.
pub fn answer(claimed: &Claimed, words: &str, now: DateTime<Utc>) -> Commit {
    Commit {
        person: claimed.message.person.clone(),
        claim: claimed.claim,
        turn: claimed.turn,
        message_id: claimed.message.id.clone(),
        conversation: format!("after {}", claimed.message.id).into_bytes(),
        reply: Some(Reply::text(words)),
        opted_out: claimed.opted_out,
        deed: None,
        notes: Vec::new(),
        now,
    }
}

/// Takes a message and answers it.
pub async fn turn(store: &dyn Store, person: &Person, id: &str, now: DateTime<Utc>) {
    let claimed = in_hand(claim(store, &says(person, id, "hi"), now).await);
    assert_eq!(claimed.message.id, id);
    let committed = store.commit(answer(&claimed, &format!("re {id}"), now)).await.unwrap();
    assert!(matches!(committed, Committed::Done { .. }));
}

pub fn note(person: &Person, words: &str, due: DateTime<Utc>) -> NewNote {
    let reply = Reply::text(words);
    NewNote {
        person: person.clone(),
        kind: NoteKind::Notice,
        reply,
        due,
        leased_until: None,
        about: None,
        stands: None,
    }
}
