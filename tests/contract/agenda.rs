//! What is to be done about an appointment by itself: in the book from the write on that
//! books, moves or cancels.

use chrono::{DateTime, TimeDelta, Utc};
use textpass::domain::agenda::{EntryKind, Planned};
use textpass::domain::channel::Channel;
use textpass::domain::slot::SeatWish;
use textpass::store::Store;
use textpass::store::agenda::{AGENDA_LEASE, Rate, Replan, Settled};
use textpass::store::book::Changed;
use textpass::store::share::By;

use crate::World;
use crate::given::*;

fn kind(of: &str) -> EntryKind {
    EntryKind::parse(of).unwrap()
}

/// An entry that is due so many minutes after the beginning, and makes sense for an hour.
fn planned(of: &str, due: i64) -> Planned {
    Planned { kind: kind(of), due: at(due), until: at(due + 60) }
}

fn with(wish: SeatWish, agenda: &[Planned]) -> SeatWish {
    SeatWish { agenda: agenda.to_vec(), ..wish }
}

/// The kinds and instants of what is due.
async fn due(store: &dyn Store, minutes: i64) -> Vec<(String, DateTime<Utc>)> {
    let mut due: Vec<_> = store.due_entries(64, at(minutes)).await.unwrap().into_iter().collect();
    due.sort_by_key(|entry| (entry.planned.due, entry.planned.kind.clone()));
    due.iter().map(|entry| (entry.planned.kind.to_string(), entry.planned.due)).collect()
}

pub async fn entries_come_with_a_booking_and_go_with_a_cancellation(world: &impl World) {
    let store = world.open();
    let (week, day) = (planned("reminder-7d", 10), planned("reminder-2d", 20));
    let one = booked(&*store, with(wish(0, 1, 2), &[week.clone(), day.clone()])).await;
    let other = booked(&*store, with(wish(0, 1, 2), &[planned("reminder-2d", 20)])).await;
    assert_eq!(store.agenda_of(&one.number).await.unwrap().planned, [day.clone(), week.clone()]);
    assert_eq!(due(&*store, 9).await, []);
    assert_eq!(due(&*store, 10).await, [("reminder-7d".to_owned(), at(10))]);
    let entries = store.due_entries(64, at(20)).await.unwrap();
    assert_eq!(entries.len(), 3);
    assert!(entries.iter().any(|entry| entry.appointment.number == one.number && entry.planned == day));
    changed(store.cancel(&one.number, 1, &left(None), at(1)).await.unwrap());
    assert_eq!(due(&*store, 20).await, [("reminder-2d".to_owned(), at(20))]);
    assert_eq!(store.overdue(at(20)).await.unwrap(), (1, Some(at(20))));
    assert!(store.agenda_of(&one.number).await.unwrap().is_empty());
    assert_eq!(store.agenda_of(&other.number).await.unwrap().planned.len(), 1);
}

pub async fn a_move_replaces_the_entries(world: &impl World) {
    let store = world.open();
    let one = booked(&*store, with(wish(0, 1, 1), &[planned("reminder-7d", 10)])).await;
    for (version, office_of) in [(1, "DEN"), (2, "SFR"), (3, "DEN")] {
        assert!(store.confirm(&one.number, version).await.unwrap());
        assert_eq!(store.agenda_of(&one.number).await.unwrap().confirmed, version);
        let due_at = 10 * i64::from(version);
        let mut there = with(wish(i64::from(version), 1, 1), &[planned("reminder-2d", due_at)]);
        there.slot.office = office(office_of);
        changed(store.relocate(&one.number, version, task(), &there, &left(None), at(1)).await.unwrap());
        let kept = store.agenda_of(&one.number).await.unwrap();
        assert_eq!((kept.confirmed, kept.planned), (0, vec![planned("reminder-2d", due_at)]), "{office_of}");
    }
    assert!(!store.confirm(&one.number, 1).await.unwrap(), "an older version is confirmed by nobody");
    assert_eq!(due(&*store, 40).await.len(), 1);
}

pub async fn one_process_works_off_an_office_at_a_time(world: &impl World) {
    let (store, other) = (world.open(), world.open());
    booked(&*store, with(wish(0, 1, 2), &[planned("reminder-2d", 10)])).await;
    assert_eq!(due(&*store, 10).await.len(), 1);
    assert_eq!(due(&*store, 10).await.len(), 1, "an entry stays until it is settled");
    assert_eq!(due(&*other, 10).await, []);
    let over = at(10) + AGENDA_LEASE + TimeDelta::seconds(1);
    assert_eq!(other.due_entries(64, over).await.unwrap().len(), 1);
    assert_eq!(store.due_entries(64, over).await.unwrap().len(), 0);
}

pub async fn an_entry_is_struck_or_postponed_once(world: &impl World) {
    let store = world.open();
    let (week, day) = (planned("reminder-7d", 10), planned("reminder-2d", 10));
    let one = booked(&*store, with(wish(0, 1, 1), &[week.clone(), day.clone()])).await;
    store.settle_entry(&one.number, &week, Settled::Postponed(at(30))).await.unwrap();
    assert_eq!(due(&*store, 29).await, [("reminder-2d".to_owned(), at(10))]);
    assert_eq!(due(&*store, 30).await.len(), 2);
    store.settle_entry(&one.number, &week, Settled::Struck).await.unwrap();
    assert_eq!(due(&*store, 30).await.len(), 2, "it is another one by now");
    store.settle_entry(&one.number, &Planned { due: at(30), ..week }, Settled::Struck).await.unwrap();
    store.settle_entry(&one.number, &day, Settled::Struck).await.unwrap();
    store.settle_entry(&one.number, &day, Settled::Struck).await.unwrap();
    assert_eq!(due(&*store, 60).await, []);
}

pub async fn an_entry_is_laid_once_whether_the_appointment_stands_or_not(world: &impl World) {
    let store = world.open();
    let one = booked(&*store, with(wish(0, 1, 1), &[planned("reminder-2d", 100)])).await;
    let again = planned("again-change-2f", 10);
    for due in [10, 20] {
        store.lay_entry(&one.number, &Planned { due: at(due), ..again.clone() }).await.unwrap();
    }
    assert_eq!(
        store.agenda_of(&one.number).await.unwrap().planned,
        [again.clone(), planned("reminder-2d", 100)]
    );
    changed(store.cancel(&one.number, 1, &left(None), at(1)).await.unwrap());
    assert!(store.agenda_of(&one.number).await.unwrap().is_empty());
    store.lay_entry(&one.number, &again).await.unwrap();
    assert_eq!(due(&*store, 10).await, [("again-change-2f".to_owned(), at(10))]);
    store.settle_entry(&one.number, &again, Settled::Struck).await.unwrap();
    let nobody = textpass::domain::appointment::ApptNumber::parse("DEN-26-0001").unwrap();
    store.lay_entry(&nobody, &again).await.unwrap();
    assert_eq!(due(&*store, 10).await, []);
}

pub async fn what_the_office_owes_is_laid_with_its_change(world: &impl World) {
    let store = world.open();
    let one = booked(&*store, with(wish(0, 1, 1), &[planned("reminder-2d", 100)])).await;
    let owes = |what: &str, due| By { owes: Some(planned(what, due)), ..By::office() };
    for (version, due) in [(1, 10), (2, 20)] {
        let by = owes("owed-readdressed", due);
        changed(store.readdress(&one.number, version, &somebody(), &by, at(0)).await.unwrap());
        assert_eq!(
            store.agenda_of(&one.number).await.unwrap().planned,
            [planned("owed-readdressed", due), planned("reminder-2d", 100)]
        );
    }
    let by = owes("owed-cancelled", 30);
    let stale = store.readdress(&one.number, 1, &somebody(), &by, at(0)).await.unwrap();
    assert!(matches!(stale, Changed::Stale(Some(_))));
    assert_eq!(store.agenda_of(&one.number).await.unwrap().planned.len(), 2, "a refusal lays nothing");
    changed(store.cancel(&one.number, 3, &by, at(0)).await.unwrap());
    assert_eq!(due(&*store, 200).await, [("owed-cancelled".to_owned(), at(30))]);
    store.settle_entry(&one.number, &planned("owed-cancelled", 30), Settled::Struck).await.unwrap();
    changed(store.cancel(&one.number, 3, &by, at(0)).await.unwrap());
    assert_eq!(due(&*store, 200).await, [], "what was cancelled before owes nothing more");
}

pub async fn an_agenda_is_made_what_it_ought_to_be(world: &impl World) {
    let store = world.open();
    let before = [planned("reminder-7d", 10), planned("reminder-2d", 100), planned("other", 10)];
    let one = booked(&*store, with(wish(0, 1, 1), &before)).await;
    assert_eq!(store.planned_by().await.unwrap(), None);
    let (ahead, kinds) = ([planned("reminder-3h", 200)], [kind("reminder-7d"), kind("reminder-3h")]);
    let plan = |version| Replan { number: &one.number, version, ahead: &ahead, kinds: &kinds };
    assert!(!store.replan(plan(2), at(20)).await.unwrap());
    assert_eq!(store.agenda_of(&one.number).await.unwrap().planned.len(), 3);
    for _ in 0..2 {
        assert!(store.replan(plan(1), at(20)).await.unwrap());
        let kept = store.agenda_of(&one.number).await.unwrap().planned;
        assert_eq!(kept, [planned("reminder-3h", 200), planned("reminder-7d", 10)], "what is due stays");
    }
    store.note_planned_by("7d 3h").await.unwrap();
    assert_eq!(world.open().planned_by().await.unwrap().as_deref(), Some("7d 3h"));
}

pub async fn a_rate_is_one_for_all_processes(world: &impl World) {
    let (store, other) = (world.open(), world.open());
    let rate = Rate { per_second: 2.0, burst: 4.0 };
    let at = |millis| at(0) + TimeDelta::milliseconds(millis);
    assert_eq!(store.spend(Channel::SMS, 0, rate, at(0)).await.unwrap(), None);
    assert_eq!(store.spend(Channel::SMS, 3, rate, at(0)).await.unwrap(), None);
    assert_eq!(other.spend(Channel::SMS, 3, rate, at(0)).await.unwrap(), None, "what is more is owed");
    assert_eq!(store.spend(Channel::SMS, 1, rate, at(0)).await.unwrap(), Some(at(1_500)));
    assert_eq!(store.spend(Channel::TELEGRAM, 1, rate, at(0)).await.unwrap(), None);
    assert_eq!(other.spend(Channel::SMS, 1, rate, at(1_500)).await.unwrap(), None);
    assert_eq!(store.spend(Channel::SMS, 1, rate, at(1_500)).await.unwrap(), Some(at(2_000)));
}
