//! Somebody is reminded of what they booked, and answers.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::channel::sms;
use textpass::cli::parts::world::assemble;
use textpass::dialog::turns::World;
use textpass::domain::appointment::{Appointment, Status};
use textpass::domain::channel::Channel;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::clock::{Clock, Luck};
use textpass::service::outcome::Outcome;
use textpass::service::senders::{Senders, Terminal, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use super::files;

/// The office, loaded once.
fn world() -> Arc<World> {
    static LOADED: OnceLock<Arc<World>> = OnceLock::new();
    Arc::clone(LOADED.get_or_init(|| Arc::new(assemble(&files()).unwrap().world)))
}

/// Somebody's phone, to which texts come by themselves.
struct Phone {
    shell: Arc<Shell>,
    person: Person,
    sent: usize,
    _folder: tempfile::TempDir,
}

impl Phone {
    /// A phone on a Saturday, for an office that is open on Mondays from nine on.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let person = Person::sms("+13035560001");
        let saturday: DateTime<Utc> = "2026-11-21T18:00:00Z".parse().unwrap();
        let (key, path) = (MasterKey::draw().unwrap(), folder.path().join("textpass.db"));
        let store = Arc::new(SqliteStore::open(&path, &key).unwrap());
        let senders = Senders::new([(sms::CAPABILITIES, Way::Terminal(Terminal::of(person.clone())))]);
        let shell = Shell::new(world(), store, senders, Manner::default());
        let shell = Arc::new(shell.with_clock(Clock::manual(saturday), Luck::seeded(7)));
        Self { shell, person, sent: 0, _folder: folder }
    }

    /// Says something a minute later; the reply.
    async fn says(&mut self, words: &str) -> String {
        self.sent += 1;
        self.shell.clock.advance(TimeDelta::minutes(1));
        let inbound = Inbound {
            person: self.person.clone(),
            id: format!("SM{}", self.sent),
            said: Said::Text(Private::new(words.to_owned())),
            hint: None,
            at: self.shell.now(),
        };
        match self.shell.take(inbound, Duration::from_secs(3)).await {
            Outcome::Reply { reply, reserved } => {
                self.shell.handed_over(&reserved).await;
                reply.map(|reply| reply.text.into_inner()).unwrap_or_default()
            }
            other => panic!("{words}: {other:?}"),
        }
    }

    /// Books the first time there is, on Monday at nine.
    async fn books(&mut self, words: &[&str]) -> Appointment {
        let mut said = String::new();
        for words in words {
            said = self.says(words).await;
        }
        self.booked().await.unwrap_or_else(|| panic!("not booked: {said}"))
    }

    async fn books_in_english(&mut self) -> Appointment {
        self.books(&[
            "I need an appointment",
            "80111",
            "1",
            "information",
            "citizenship",
            "Ana Lopez",
            "march 14 1990",
            "1",
            "1",
        ])
        .await
    }

    /// The appointment, if it stands.
    async fn booked(&self) -> Option<Appointment> {
        let (office, now) = (OfficeCode::parse("DEN").unwrap(), self.shell.now());
        let open = self.shell.store.on_day(&office, now, now + TimeDelta::days(40)).await.unwrap();
        open.into_iter().find(|one| one.status == Status::Booked)
    }

    /// It gets as late as this (UTC), and what is due is done; what came of that by itself.
    async fn waits_until(&self, at: &str) -> Vec<String> {
        let at: DateTime<Utc> = at.parse().unwrap();
        self.shell.clock.advance(at - self.shell.now());
        self.shell.work_off().await.unwrap();
        self.shell.going.idle().await;
        self.shell.send_due().await.unwrap();
        let sent = self.shell.senders.terminal(Channel::SMS).unwrap().take();
        sent.into_iter().map(|reply| reply.text.into_inner()).collect()
    }
}

/// Sunday evening at eight in Denver.
const SUNDAY: &str = "2026-11-23T03:00:00Z";

#[tokio::test]
async fn the_evening_before_a_reminder_comes_once_and_coming_is_noted() {
    let mut phone = Phone::new();
    let booked = phone.books_in_english().await;
    assert_eq!(phone.waits_until("2026-11-23T01:00:00Z").await, [""; 0]);
    let sent = phone.waits_until(SUNDAY).await;
    let [text] = &sent[..] else { panic!("{sent:?}") };
    for part in [
        "Reminder: ",
        "Nov 23",
        "9:00",
        "Denver",
        "\n71 I'll come\n72 Move\n73 Cancel\n74 Where, what to bring",
    ] {
        assert!(text.contains(part), "{text}");
    }
    for private in ["Ana", "DEN-26"] {
        assert!(!text.contains(private), "{text}");
    }
    assert_eq!(phone.waits_until("2026-11-23T03:30:00Z").await, [""; 0], "once");
    let reply = phone.says("71").await;
    assert!(reply.starts_with("Thank you! See you Mon Nov 23"), "{reply}");
    assert_eq!(phone.shell.store.agenda_of(&booked.number).await.unwrap().confirmed, booked.version);
    let reply = phone.says("74").await;
    assert!(reply.contains("Centennial") && reply.contains("What to bring"), "{reply}");
}

#[tokio::test]
async fn words_answer_a_reminder_that_was_the_last_thing_sent() {
    for (words, starts) in [
        ("ok", "Thank you! See you"),
        ("yes thank you", "Thank you! See you"),
        ("I'll be there", "Thank you! See you"),
        ("no", "Thank you for telling us"),
        ("i cant come", "Thank you for telling us"),
        ("yes I'll be there", "Thank you! See you"),
    ] {
        let mut phone = Phone::new();
        let booked = phone.books_in_english().await;
        assert_eq!(phone.waits_until(SUNDAY).await.len(), 1);
        let reply = phone.says(words).await;
        assert!(reply.starts_with(starts), "{words}: {reply}");
        let confirmed = phone.shell.store.agenda_of(&booked.number).await.unwrap().confirmed;
        assert_eq!(confirmed > 0, starts.starts_with("Thank you!"), "{words}");
        let reply = phone.says("Liked \u{201c}Reminder\u{201d}").await;
        assert!(!reply.starts_with("Thank you! See you"), "a reaction says nothing: {reply}");
    }
}

#[tokio::test]
async fn moving_and_cancelling_by_a_reminder_is_asked_once_more() {
    let mut phone = Phone::new();
    let booked = phone.books_in_english().await;
    phone.waits_until(SUNDAY).await;
    let times = phone.says("72").await;
    assert!(times.contains("\n1 "), "{times}");
    let sure = phone.says("1").await;
    assert!(sure.starts_with("Move it to"), "{sure}");
    assert!(phone.says("yes").await.starts_with("Moved!"));
    let moved = phone.booked().await.unwrap();
    assert_eq!(moved.version, booked.version + 1);
    let late = phone.says("71").await;
    assert!(late.starts_with("That text was about an earlier time"), "{late}");
    assert_eq!(phone.shell.store.agenda_of(&moved.number).await.unwrap().confirmed, 0);

    let mut phone = Phone::new();
    phone.books_in_english().await;
    phone.waits_until(SUNDAY).await;
    let sure = phone.says("73").await;
    assert!(sure.contains("Nov 23") && sure.contains('?'), "{sure}");
    phone.says("1").await;
    assert_eq!(phone.booked().await, None);
    let gone = phone.says("71").await;
    assert!(gone.starts_with("That appointment is no longer open"), "{gone}");
}

#[tokio::test]
async fn nobody_is_reminded_of_what_is_cancelled_or_moved_away() {
    let mut phone = Phone::new();
    phone.books_in_english().await;
    for words in ["cancel my appointment", "yes"] {
        phone.says(words).await;
    }
    assert_eq!(phone.booked().await, None);
    assert_eq!(phone.waits_until(SUNDAY).await, [""; 0]);
}

#[tokio::test]
async fn a_reminder_is_answered_in_the_middle_of_anything() {
    let mut phone = Phone::new();
    phone.books_in_english().await;
    phone.waits_until("2026-11-23T01:00:00Z").await;
    let asked = phone.says("book another appointment").await;
    phone.waits_until(SUNDAY).await;
    let reply = phone.says("71").await;
    assert!(reply.contains("Thank you! See you"), "{reply}");
    assert!(asked.contains("What city"), "{asked}");
    assert!(reply.contains("What city"), "what was in hand goes on: {reply}");
    assert_eq!(reply.matches("where we were").count() + reply.matches("We were here").count(), 1, "{reply}");
}

#[tokio::test]
async fn a_reminder_is_in_the_language_of_its_person() {
    let mut phone = Phone::new();
    phone
        .books(&[
            "necesito una cita",
            "80111",
            "1",
            "información",
            "ciudadanía",
            "Ana Lopez",
            "14 de marzo de 1990",
            "1",
            "1",
        ])
        .await;
    let sent = phone.waits_until(SUNDAY).await;
    assert!(sent[0].starts_with("Recordatorio: "), "{sent:?}");
    let reply = phone.says("sí, ahí estaré").await;
    assert!(reply.contains("Le esperamos"), "{reply}");
}

#[tokio::test]
async fn nothing_comes_at_night_nor_after_its_window() {
    let mut phone = Phone::new();
    phone.books_in_english().await;
    // the process was away from eight in the evening on: it is night, and then it is too late
    assert_eq!(phone.waits_until("2026-11-23T06:00:00Z").await, [""; 0]);
    assert_eq!(phone.waits_until("2026-11-23T15:30:00Z").await, [""; 0]);
    assert!(phone.shell.store.due_entries(9, phone.shell.now()).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_stood_before_there_were_reminders_gets_them() {
    let mut phone = Phone::new();
    let booked = phone.books_in_english().await;
    let before = phone.shell.store.agenda_of(&booked.number).await.unwrap().planned;
    for planned in &before {
        let struck = textpass::store::agenda::Settled::Struck;
        phone.shell.store.settle_entry(&booked.number, planned, struck).await.unwrap();
    }
    assert_eq!(phone.shell.replan().await.unwrap(), 1);
    let kinds = |planned: &[textpass::domain::agenda::Planned]| -> Vec<String> {
        planned.iter().map(|one| one.kind.to_string()).collect()
    };
    let after = phone.shell.store.agenda_of(&booked.number).await.unwrap().planned;
    assert_eq!(kinds(&after), kinds(&before));
    assert_eq!(phone.shell.replan().await.unwrap(), 0, "once");
}

#[tokio::test]
async fn who_does_not_come_is_never_taken_for_coming() {
    for (greeting, refusal) in [
        ("I need an appointment", "i will not be there"),
        ("мне нужна запись", "я не приду, заболела"),
        ("potrzebuję wizyty", "niestety nie przyjdę"),
        ("je veux un rendez-vous", "je viendrai pas"),
        ("necesito una cita", "no asistiré"),
        ("예약하고 싶어요", "못 가겠습니다"),
    ] {
        let mut phone = Phone::new();
        let booked =
            phone.books(&[greeting, "80111", "1", "4", "2", "Ana Lopez", "1990-03-14", "1", "1"]).await;
        assert_eq!(phone.waits_until(SUNDAY).await.len(), 1);
        let reply = phone.says(refusal).await;
        let kept = phone.shell.store.agenda_of(&booked.number).await.unwrap();
        assert_eq!(kept.confirmed, 0, "{refusal}: {reply}");
    }
}
