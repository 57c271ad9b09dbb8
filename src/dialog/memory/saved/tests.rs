#![allow(clippy::unwrap_used)]

mod frozen;
mod wishes;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use proptest::prelude::*;

use super::*;
use crate::answer::credentials::Credentials;
use crate::answer::place::PlaceAnswer;
use crate::answer::time_wish::{TimeWish, Weekdays};
use crate::dialog::memory::brakes::lately::Brake;
use crate::dialog::memory::{Kept, Offered, Picked, Task};
use crate::domain::appointment::{ApptCode, ApptNumber};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::paper::{PaperId, PaperNumber};
use crate::domain::phone::Phone;
use crate::domain::place::{Point, State};
use crate::domain::private::Private;

fn at(minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 16, minute, 0).unwrap()
}

fn picked() -> Picked {
    Picked {
        number: ApptNumber::parse("DEN-26-1001").unwrap(),
        version: 3,
        office: OfficeCode::parse("SLC").unwrap(),
        start: at(15) + TimeDelta::days(400),
        inquiry: InquiryId::parse("info-citizenship").unwrap(),
    }
}

fn paper(id: &str, number: &str) -> PaperNumber {
    PaperNumber::saved(PaperId::parse(id).unwrap(), number).unwrap()
}

/// An answer of every kind, and what makes two of a kind differ.
fn every_answer() -> Vec<Kept> {
    let day = NaiveDate::from_ymd_opt(1933, 3, 14).unwrap();
    let office = || OfficeCode::parse("DEN").unwrap();
    let point = Point { lat: 39.739, lon: -104.985 };
    let birth = BirthDate::new(day, day).unwrap();
    let near = |label: &str, point| PlaceAnswer::Near {
        label: label.to_owned(),
        point,
        state: State::parse("CO").unwrap(),
    };
    let code = ApptCode::parse("13f18");
    let full = Credentials {
        number: ApptNumber::parse("DEN-26-1001"),
        code,
        birth: Some(birth.clone()),
        births: Vec::new(),
    };
    vec![
        Kept::Place(near("Cañon City, CO", point)),
        Kept::Place(near("", Point { lat: 0.123_456_789, lon: -0.001 })),
        Kept::Place(PlaceAnswer::State(State::parse("GU").unwrap())),
        Kept::Place(PlaceAnswer::Office(office())),
        Kept::Office(office()),
        Kept::OfficeAt(office(), at(45)),
        Kept::Inquiry(InquiryId::parse("case").unwrap()),
        Kept::Inquiry(InquiryId::parse("of-their-own").unwrap()),
        Kept::Lang(Lang::parse("fil").unwrap()),
        Kept::Name(Name::parse("Nguyễn Văn An").unwrap()),
        Kept::Birth(birth.clone()),
        Kept::Paper(paper("receipt", "IOE0912345678")),
        Kept::Paper(paper("a-number", "A001234567")),
        Kept::Phone(Phone::parse("+821012345678").unwrap()),
        Kept::Credentials(full),
        Kept::Credentials(Credentials { number: None, code: None, birth: None, births: vec![birth; 2] }),
        Kept::Slot(at(0) + TimeDelta::days(14)),
        Kept::Slot(at(7) - TimeDelta::days(1)),
        Kept::Slot(at(1) + TimeDelta::microseconds(1)),
        Kept::Choice("more".to_owned()),
        Kept::Choice("of their own".to_owned()),
        Kept::Choices(vec!["companions".to_owned(), "dogs".to_owned()]),
        Kept::Appointment(picked()),
        Kept::YesNo(true),
        Kept::YesNo(false),
        Kept::Words(Private::new("my sister, maybe\n\"Eva\"".to_owned())),
        Kept::Nothing,
        Kept::Told,
    ]
}

/// Answers that this version did not know when its sample was saved.
fn later_answers() -> Vec<Kept> {
    vec![Kept::Text { kind: "e-mail".to_owned(), text: Private::new("ana@mail.org".to_owned()) }]
}

/// A conversation in which everything is set that can be set.
fn everything() -> Conversation {
    let mut conversation = Conversation::new(0);
    conversation.lang = Some(Lang::ENGLISH);
    conversation.last_at = Some(at(3) + TimeDelta::microseconds(123_456));
    let mut all = Task::new(u64::MAX, "book", "of-their-own");
    all.answers = every_answer().into_iter().enumerate().map(|(n, a)| (format!("step-{n}"), a)).collect();
    all.offered = every_answer().into_iter().enumerate().map(|(n, a)| Offered::of(n, a)).collect();
    all.offered[1].key = "77".to_owned();
    all.offered[2].label = Some("more-times".to_owned());
    all.offered[3].go = Some("slot".to_owned());
    let choice = all.offered.iter_mut().find(|line| line.value == Kept::Choice("more".to_owned())).unwrap();
    choice.go = Some("more".to_owned());
    all.trail = ["place", "of-their-own", "slot"].map(str::to_owned).to_vec();
    (all.misses, all.page, all.either) = (2, 300, true);
    all.held_until = Some(at(13) + TimeDelta::microseconds(5));
    all.picked = Some(picked());
    all.early = Some(Private::new("tomorrow, señor".to_owned()));
    all.wish = Some(full_wish());
    let mut second = Task::new(16, "dialog-of-their-own", "menu");
    second.wish = Some(TimeWish { afternoon: true, ..TimeWish::default() });
    conversation.tasks = vec![all, second];
    conversation
}

#[test]
fn a_reminder_of_several_visits_is_saved_with_a_conversation() {
    let other = Picked { version: 9, ..picked() };
    let conversation = Conversation { reminded: Some((75, vec![picked(), other])), ..Conversation::new(0) };
    assert_eq!(load_any(&conversation.save()), conversation);
}

#[test]
fn what_was_said_lately_is_saved_with_a_conversation() {
    let mut conversation = everything();
    conversation.lately.hear(Some([7; 8]), at(3));
    for minute in 0..3 {
        conversation.lately.say(Brake::default(), at(minute));
    }
    conversation.lately.pause(at(59));
    assert_eq!(load_any(&save(&conversation)).lately, conversation.lately);
}

fn full_wish() -> TimeWish {
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day);
    let time = |minute| NaiveTime::from_hms_opt(23, minute, 59);
    TimeWish {
        more: true,
        same_day: true,
        morning: true,
        dates: day(1).into_iter().collect(),
        from: day(2),
        until: day(31),
        weekdays: Weekdays::of(7),
        after: time(0),
        before: time(1),
        at: time(59),
        ..TimeWish::default()
    }
}

fn load_any(bytes: &[u8]) -> Conversation {
    Conversation::load(Some(bytes), 0, 0, false)
}

/// A kind that is added needs a line here and an answer above.
#[test]
fn every_kind_of_answer_is_among_the_examples() {
    let kind = |kept: &Kept| match kept {
        Kept::Place(PlaceAnswer::Near { .. }) => 0,
        Kept::Place(PlaceAnswer::State(_)) => 1,
        Kept::Place(PlaceAnswer::Office(_)) => 2,
        Kept::Office(_) => 3,
        Kept::OfficeAt(..) => 4,
        Kept::Inquiry(_) => 5,
        Kept::Lang(_) => 6,
        Kept::Name(_) => 7,
        Kept::Birth(_) => 8,
        Kept::Paper(_) => 9,
        Kept::Phone(_) => 10,
        Kept::Credentials(_) => 11,
        Kept::Slot(_) => 12,
        Kept::Choice(_) => 13,
        Kept::Choices(_) => 14,
        Kept::Appointment(_) => 15,
        Kept::YesNo(_) => 16,
        Kept::Words(_) => 17,
        Kept::Nothing => 18,
        Kept::Told => 19,
        Kept::Text { .. } => 20,
    };
    let mut kinds: Vec<_> = every_answer().iter().chain(&later_answers()).map(kind).collect();
    kinds.dedup();
    assert_eq!(kinds, (0..=20).collect::<Vec<_>>());
}

#[test]
fn what_is_saved_is_loaded() {
    for conversation in [everything(), Conversation::new(0)] {
        assert!(load_any(&conversation.save()) == conversation);
    }
    let mut without_last = everything();
    without_last.last_at = None;
    assert!(load_any(&without_last.save()) == without_last);
    let mut excepting = everything();
    excepting.tasks[1].wish = Some(TimeWish { except: Weekdays::of(5), ..full_wish() });
    assert!(load_any(&excepting.save()) == excepting);
    let mut several = everything();
    several.tasks[1].wish = Some(TimeWish {
        dates: full_wish().dates.into_iter().chain(full_wish().until).collect(),
        weekdays: [1, 5, 7].into_iter().collect(),
        except: [2, 6].into_iter().collect(),
        evening: true,
        ..full_wish()
    });
    assert!(load_any(&several.save()) == several);
}

#[test]
fn the_appointment_that_was_told_of_last_is_kept() {
    let mut told = everything();
    told.recent = vec![picked()];
    assert!(load_any(&told.save()) == told);
}

#[test]
fn later_answers_are_saved_beside_the_others() {
    let mut more = everything();
    more.tasks[0].answers.extend(later_answers().into_iter().map(|kept| ("later".to_owned(), kept)));
    assert!(load_any(&more.save()) == more);
}

#[test]
fn fields_of_a_later_release_are_passed_over() {
    let mut later = everything().save();
    later.extend_from_slice(b"\xf8\x01\xf9\x01\x07\xfa\x01\x02hi");
    assert!(load_any(&later) == everything());
}

#[test]
fn an_answer_of_a_later_release_is_left_out_and_the_others_stay() {
    let mut out = Writer::new(VERSION, 0);
    out.nested_field(TASK, |out| {
        out.name_field(2, "book");
        out.nested_field(4, |out| {
            out.name("place");
            out.bytes_field(31, b"whatever");
            out.name("help");
            out.bare_field(20);
        });
        out.nested_field(5, |out| {
            out.number(0);
            out.number_field(30, 5);
            out.number(0);
            out.bare_field(20);
        });
    });
    let task = load_any(&out.done()).tasks.remove(0);
    assert_eq!(task.answers.into_iter().collect::<Vec<_>>(), [("help".to_owned(), Kept::Nothing)]);
    // The line that is left keeps the number under which it was shown.
    assert_eq!(task.offered.iter().map(|line| line.key.as_str()).collect::<Vec<_>>(), ["2"]);
}

#[test]
fn what_cannot_be_read_starts_afresh() {
    let bytes = everything().save();
    for end in 0..bytes.len() {
        // A cut between two fields leaves fewer tasks; any other starts afresh.
        assert!(load_any(&bytes[..end]).tasks.len() < 2);
    }
    for unknown in [&b""[..], b"\x02", b"{", b"[]", b"\x01\x03"] {
        assert!(load_any(unknown) == Conversation::new(0));
    }
    assert!(Conversation::load(None, 0, 0, false) == Conversation::new(0));
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange_to_be_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        load_any(&[&[VERSION][..], &bytes].concat());
    }

    #[test]
    fn instants_and_numbers_come_back(micros in -1_000_000_000_000_000_i64..4_000_000_000_000_000, n in any::<u64>()) {
        let at = DateTime::from_timestamp_micros(micros).unwrap();
        let mut out = Writer::new(VERSION, 1_795_449_600_000_000);
        out.instant(at);
        out.number(n);
        let bytes = out.done();
        let mut read = Reader::new(&bytes[1..]);
        read.since(1_795_449_600_000_000);
        prop_assert_eq!((read.instant(), read.number(), read.is_over()), (Some(at), Some(n), true));
    }
}
