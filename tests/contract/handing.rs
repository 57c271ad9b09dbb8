//! Handing a note over: under a claim of its person, so that no turn of theirs comes in between.

use chrono::TimeDelta;
use textpass::domain::appointment::{ApptNumber, Status};
use textpass::domain::message::{Inbound, Reply, Said};
use textpass::domain::person::Person;
use textpass::store::deed::{Deed, DeedKind, Reminded};
use textpass::store::outbox::{Also, NewNote, NoteKind, SEND_LEASE, Sent, Stands};
use textpass::store::turns::{Claim, Claimed, HandOver, LEASE};

use crate::World;
use crate::given::*;

/// A message that nobody wrote.
fn nothing(person: &Person, id: &str) -> Inbound {
    Inbound { said: Said::Empty, ..says(person, id, "") }
}

/// What must be true of the note, which tells of two visits.
fn stands(number: &ApptNumber) -> Stands {
    let also = vec![Also { number: number.clone(), version: 3, until: at(70) }];
    Stands { of: None, version: 1, until: at(90), status: Status::Booked, also }
}

fn over(claimed: &Claimed, deed: &Deed, minutes: i64) -> HandOver {
    let person = claimed.message.person.clone();
    let stands = stands(&deed.number);
    HandOver {
        claim: claimed.claim,
        message_id: claimed.message.id.clone(),
        turn: claimed.turn,
        conversation: b"reminded".to_vec(),
        note: NewNote {
            kind: NoteKind::Reminder,
            leased_until: Some(at(minutes) + SEND_LEASE),
            about: Some(deed.number.clone()),
            stands: Some(stands),
            ..note(&person, "come", at(minutes))
        },
        deeds: vec![("reminder-2d".to_owned(), deed.clone()), ("digits 71".to_owned(), deed.clone())],
        now: at(minutes),
    }
}

pub async fn a_note_is_handed_over_under_a_claim_that_stays(world: &impl World) {
    let store = world.open();
    let one = booked(&*store, wish(0, 1, 1)).await;
    let ana = one.details.on_file.clone();
    let deed = Deed { kind: DeedKind::Reminded(Reminded { version: 1, at: 7 }), number: one.number.clone() };
    turn(&*store, &ana, "m1", at(0)).await;
    let claimed = store.claim_idle(&nothing(&ana, "note 1"), draw(), at(0)).await.unwrap().unwrap();
    assert_eq!((claimed.turn, claimed.conversation.as_deref()), (1, Some(&b"after m1"[..])));
    assert!(store.claim_idle(&nothing(&ana, "note 2"), draw(), at(0)).await.unwrap().is_none());
    let stale = HandOver { turn: 7, ..over(&claimed, &deed, 0) };
    assert_eq!(store.hand_over(stale).await.unwrap(), None);
    assert_eq!(store.deed(&ana, "reminder-2d").await.unwrap(), None, "nothing is left of what was refused");
    let id = store.hand_over(over(&claimed, &deed, 0)).await.unwrap().unwrap();
    assert_eq!(store.hand_over(over(&claimed, &deed, 0)).await.unwrap(), None, "once");
    for known in ["reminder-2d", "digits 71"] {
        assert_eq!(store.deed(&ana, known).await.unwrap().as_ref(), Some(&deed));
    }
    assert!(matches!(claim(&*store, &says(&ana, "m2", "hi"), at(0)).await, Claim::Waiting));
    let taken = store.take(id, at(0)).await.unwrap().unwrap();
    let kept = (taken.kind, taken.about, taken.stands);
    assert_eq!(kept, (NoteKind::Reminder, Some(one.number.clone()), Some(stands(&one.number))));
    assert_eq!(taken.reply, Reply::text("come"));
    assert!(store.put_away(&ana, claimed.claim).await.unwrap(), "another message waits");
    let next = in_hand(claim(&*store, &says(&ana, "m2", "hi"), at(0)).await);
    assert_eq!((next.turn, next.conversation.as_deref()), (2, Some(&b"reminded"[..])));
}

pub async fn a_stranger_is_handed_a_note_and_is_swept_later(world: &impl World) {
    let store = world.open();
    let one = booked(&*store, wish(0, 1, 1)).await;
    let ana = one.details.on_file.clone();
    let deed = Deed { kind: DeedKind::Reminded(Reminded { version: 1, at: 7 }), number: one.number };
    let claimed = store.claim_idle(&nothing(&ana, "note 1"), draw(), at(0)).await.unwrap().unwrap();
    assert_eq!(claimed.conversation, None);
    store.hand_over(over(&claimed, &deed, 0)).await.unwrap().unwrap();
    assert!(!store.put_away(&ana, claimed.claim).await.unwrap());
    assert_eq!(store.standing(&ana).await.unwrap().unwrap().conversation.as_deref(), Some(&b"reminded"[..]));
    store.sweep_turns(at(60), at(3_000)).await.unwrap();
    let standing = store.standing(&ana).await.unwrap();
    assert!(standing.is_none_or(|standing| standing.conversation.is_none()));
    assert_eq!(store.deed(&ana, "digits 71").await.unwrap(), Some(deed), "it lasts as its appointment does");
}

pub async fn nobody_is_taken_who_is_busy_or_opted_out(world: &impl World) {
    let store = world.open();
    let (ana, ben) = (somebody(), somebody());
    let live = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    assert!(store.claim_idle(&nothing(&ana, "n"), draw(), at(0)).await.unwrap().is_none());
    let dead = at(0) + LEASE + TimeDelta::seconds(1);
    assert!(store.claim_idle(&nothing(&ana, "n"), draw(), dead).await.unwrap().is_none(), "it comes first");
    store.commit(answer(&live, "re", dead)).await.unwrap();
    assert!(store.claim_idle(&nothing(&ana, "n"), draw(), dead).await.unwrap().is_some());
    store.set_opted_out(&ben, true).await.unwrap();
    assert!(store.claim_idle(&nothing(&ben, "n"), draw(), at(0)).await.unwrap().is_none());
    in_hand(claim(&*store, &says(&ben, "m1", "start"), at(0)).await);
}

pub async fn a_claim_of_a_note_that_died_is_taken_over(world: &impl World) {
    let store = world.open();
    let ana = somebody();
    store.claim_idle(&nothing(&ana, "note 1"), draw(), at(0)).await.unwrap().unwrap();
    let dead = at(0) + LEASE + TimeDelta::seconds(1);
    assert_eq!(store.stranded(9, dead).await.unwrap(), std::slice::from_ref(&ana));
    let taken = in_hand(claim(&*store, &says(&ana, "m1", "hi"), dead).await);
    assert_eq!((taken.message.id.as_str(), taken.message.said), ("note 1", Said::Empty));
}

pub async fn a_reply_and_a_reminder_wait_for_one_another_never(world: &impl World) {
    let store = world.open();
    let ana = somebody();
    let of = |kind, words: &str| NewNote { kind, ..note(&ana, words, at(0)) };
    let all = [
        of(NoteKind::Reminder, "r1"),
        of(NoteKind::Notice, "n1"),
        of(NoteKind::Reminder, "r2"),
        of(NoteKind::Change, "c1"),
    ];
    store.post(all.to_vec(), at(0)).await.unwrap();
    let take = async || {
        let taken = store.take_due(9, at(0)).await.unwrap();
        let mut words: Vec<_> = taken.iter().map(|one| (one.reply.text.expose().clone(), one.id)).collect();
        words.sort();
        words
    };
    let first = take().await;
    assert_eq!(first.iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), ["n1", "r1"]);
    store.mark(first[1].1, Sent::Done, at(0)).await.unwrap();
    assert_eq!(take().await.iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), ["r2"]);
    store.mark(first[0].1, Sent::Done, at(0)).await.unwrap();
    assert_eq!(take().await.iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), ["c1"]);
}
