//! Waits, and the times of messages.

use super::*;
use crate::domain::message::Reply;
use crate::domain::private::Private;

#[test]
fn what_was_made_at_a_later_time_is_looked_for_from_a_day_ago() {
    let now = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(9);
    let note = |made| Note {
        id: 1,
        person: Person::telegram(1),
        kind: NoteKind::Change,
        reply: Reply {
            text: Private::new(String::new()),
            buttons: Vec::new(),
            tag: String::new(),
            share: None,
        },
        made,
        due: made,
        attempts: 1,
        first_tried: None,
        about: None,
        stands: None,
    };
    assert_eq!(datable(&note(now), now).made, now);
    assert_eq!(datable(&note(now + TimeDelta::hours(1)), now).made, now - LOOKED_FOR);
}

#[test]
fn each_wait_is_twice_as_long_up_to_five_minutes() {
    let seconds: Vec<_> = [0, 1, 2, 7, 8, 40].map(|n| backoff(n).num_seconds()).into();
    assert_eq!(seconds, [2, 4, 8, 256, 300, 300]);
}
