//! What Twilio reports of texts: they move forward only, what the phone did not take comes once
//! more, and whom nothing reaches is called.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use secrecy::SecretString;
use textpass::channel::twilio::client::{Client, TwilioAccount};
use textpass::channel::twilio::signature::Verifier;
use textpass::channel::{Timeouts, sms};
use textpass::cli::parts::world::load;
use textpass::domain::agenda::{EntryKind, Planned};
use textpass::domain::appointment::Appointment;
use textpass::domain::person::Person;
use textpass::http::{Site, routes};
use textpass::service::clock::{Clock, Luck};
use textpass::service::senders::{Senders, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::telling::{Call, Fate, Told, Why};

use super::fakes::serve;
use super::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, Direction, NUMBER, TwilioFake};
use super::server::{PUBLIC_URL, TO_THE_REVIEW};

pub(super) const PHONE: &str = "+13035550142";

/// A service in this process, by a clock that is set by hand.
pub(super) struct Scene {
    pub(super) shell: Arc<Shell>,
    pub(super) twilio: TwilioFake,
    pub(super) clock: Clock,
    _folder: tempfile::TempDir,
}

impl Scene {
    pub(super) async fn new() -> Self {
        let (folder, twilio) = (tempfile::tempdir().unwrap(), TwilioFake::start().await);
        let account = TwilioAccount {
            account_sid: ACCOUNT_SID.to_owned(),
            auth_token: SecretString::from(AUTH_TOKEN),
            from: NUMBER.to_owned(),
            api_url: twilio.api_url.clone(),
            public_url: PUBLIC_URL.to_owned(),
        };
        let client = Client::new(account, Timeouts::TWILIO).unwrap();
        let store = SqliteStore::open(&folder.path().join("db"), &MasterKey::draw().unwrap()).unwrap();
        let senders = Senders::new([(sms::CAPABILITIES, Way::Open(Box::new(client)))]);
        let clock = Clock::manual(Utc.with_ymd_and_hms(2026, 12, 1, 15, 0, 0).unwrap());
        let world = Arc::new(load(None).unwrap().world);
        let shell = Shell::new(world, Arc::new(store), senders, Manner::default());
        let shell = Arc::new(shell.with_clock(clock.clone(), Luck::System));
        let tokens = vec![SecretString::from(AUTH_TOKEN)];
        let verifier = Verifier::new(ACCOUNT_SID, PUBLIC_URL, tokens, Vec::new()).unwrap();
        let site = Site { shell: Arc::clone(&shell), twilio: Some(verifier), telegram: None, metrics: None };
        let url = serve(routes(site)).await;
        twilio.connect(&format!("{url}/sms"), &format!("{PUBLIC_URL}/sms"));
        twilio.set_now(clock.now());
        Self { shell, twilio, clock, _folder: folder }
    }

    /// Books by text messages.
    async fn booked() -> Self {
        let scene = Self::new().await;
        for line in std::iter::once("hi").chain(TO_THE_REVIEW).chain(["1"]) {
            scene.twilio.text(PHONE, line).await;
        }
        assert!(scene.twilio.last_to(PHONE).body.contains("Booked!"));
        scene
    }

    /// Time goes by, and what is due leaves.
    pub(super) async fn later(&self, by: TimeDelta) {
        self.clock.advance(by);
        self.twilio.set_now(self.clock.now());
        while self.shell.work_off().await.unwrap() > 0 {}
        self.shell.going.idle().await;
        self.shell.send_due().await.unwrap();
    }

    async fn told(&self) -> Told {
        let all = self.shell.store.told_from(DateTime::UNIX_EPOCH).await.unwrap();
        all.into_iter().next().expect("something is kept of a text")
    }

    async fn appointment(&self) -> Appointment {
        let found = self.shell.store.of_address(&Person::sms(PHONE), self.clock.now()).await.unwrap();
        found.into_iter().next().expect("an appointment")
    }

    pub(super) async fn calls(&self) -> Vec<Call> {
        self.shell.calls().await.unwrap().into_iter().map(|(_, call)| call).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_moves_forward_in_whatever_order_it_is_reported() {
    let scene = Scene::booked().await;
    let booked = scene.twilio.last_to(PHONE);
    assert_eq!(booked.direction, Direction::Reply, "the answer to the webhook asks for a report, too");
    let number = scene.appointment().await.number;
    let name = format!("{PUBLIC_URL}/sms/status?n={number}.change.");
    assert!(booked.report_to.as_ref().is_some_and(|url| url.starts_with(&name)), "{booked:?}");
    for status in ["delivered", "sent", "delivered", "queued", "pondering"] {
        let answer = scene.twilio.report(&booked, status, None).await;
        assert_eq!((answer.status, answer.body.as_str()), (204, ""), "{status}");
        assert_eq!(scene.told().await.last().map(|text| text.fate), Some(Fate::Delivered), "{status}");
    }
    let forged = scene.twilio.report_signed(&booked, "failed", Some(30_005), "another token").await;
    assert_eq!((forged.status, forged.body.as_str()), (403, ""));
    assert!(scene.calls().await.is_empty());
    assert_eq!(scene.told().await.kept.texts.len(), 1);
    // an ordinary answer is nobody's to follow
    scene.twilio.text(PHONE, "my appointment").await;
    assert_eq!(scene.twilio.last_to(PHONE).report_to, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_the_phone_did_not_take_comes_once_more() {
    let scene = Scene::booked().await;
    for _ in 0..2 {
        scene.twilio.report(&scene.twilio.last_to(PHONE), "undelivered", Some(30_003)).await;
    }
    assert!(scene.calls().await.is_empty(), "it is tried first");
    let before = scene.twilio.sent().len();
    scene.later(TimeDelta::minutes(9)).await;
    assert_eq!(scene.twilio.sent().len(), before);
    scene.later(TimeDelta::minutes(2)).await;
    let again = scene.twilio.last_to(PHONE);
    assert_eq!(scene.twilio.sent().len(), before + 1, "{again:?}");
    assert!(again.body.starts_with("Your appointment: ") && again.direction == Direction::Api, "{again:?}");
    scene.twilio.report(&again, "undelivered", Some(30_008)).await;
    assert!(matches!(scene.calls().await[..], [Call::Missed(_)]));
    scene.later(TimeDelta::minutes(30)).await;
    assert_eq!(scene.twilio.sent().len(), before + 1, "and no third time");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_once_more_says_what_is_true_by_then() {
    let scene = Scene::booked().await;
    let number = scene.appointment().await.number;
    scene.shell.staff_cancel(&number, None).await.unwrap();
    scene.shell.send_due().await.unwrap();
    scene.twilio.report(&scene.twilio.last_to(PHONE), "failed", Some(30_008)).await;
    scene.later(TimeDelta::minutes(11)).await;
    let said = scene.twilio.last_to(PHONE).body;
    assert!(
        said.starts_with(&format!("Your appointment {number}")) && said.contains("is cancelled"),
        "{said}"
    );

    let scene = Scene::booked().await;
    let booked = scene.twilio.last_to(PHONE);
    scene.twilio.report(&booked, "undelivered", Some(30_003)).await;
    scene.shell.staff_cancel(&scene.appointment().await.number, None).await.unwrap();
    scene.shell.send_due().await.unwrap();
    let sent = scene.twilio.sent().len();
    scene.later(TimeDelta::minutes(11)).await;
    assert_eq!(scene.twilio.sent().len(), sent, "they were told of what came after");
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_no_text_can_reach_is_called_at_once() {
    for code in [30_005, 30_006, 30_007, 21_614] {
        let scene = Scene::booked().await;
        scene.twilio.report(&scene.twilio.last_to(PHONE), "undelivered", Some(code)).await;
        let calls = scene.calls().await;
        assert!(matches!(calls[..], [Call::Missed(text)] if text.code == Some(code)), "{calls:?}");
        let number = scene.appointment().await.number;
        assert!(scene.shell.staff_called(&number).await.unwrap());
        scene.clock.advance(TimeDelta::seconds(1));
        assert!(scene.calls().await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opt_out_that_is_reported_ends_what_waits() {
    let scene = Scene::booked().await;
    scene.twilio.report(&scene.twilio.last_to(PHONE), "failed", Some(21_610)).await;
    let standing = scene.shell.store.standing(&Person::sms(PHONE)).await.unwrap().unwrap();
    assert!(standing.opted_out);
    assert_eq!(scene.told().await.last().map(|text| text.fate), Some(Fate::OptedOut));
    scene.later(TimeDelta::days(8)).await;
    assert_eq!(scene.twilio.sent().iter().filter(|sent| sent.direction == Direction::Api).count(), 0);
}

/// A scene in which a reminder has just come.
async fn reminded() -> Scene {
    let scene = Scene::booked().await;
    for _ in 0..400 {
        scene.later(TimeDelta::minutes(30)).await;
        if scene.twilio.last_to(PHONE).body.starts_with("Reminder: ") {
            return scene;
        }
    }
    panic!("nobody is reminded");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_a_reminder_by_stopping_everything_is_called() {
    let scene = reminded().await;
    scene.twilio.report(&scene.twilio.last_to(PHONE), "delivered", None).await;
    assert!(scene.calls().await.is_empty());
    scene.twilio.text(PHONE, "CANCEL").await;
    let calls = scene.calls().await;
    assert!(matches!(calls[..], [Call::Asked(asked)] if asked.why == Why::OptedOut), "{calls:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strangers_phone_hears_no_more_of_that_appointment() {
    let scene = reminded().await;
    let first = scene.twilio.sent().len();
    scene.twilio.text(PHONE, "wrong number").await;
    let said = scene.twilio.last_to(PHONE).body;
    assert!(said.starts_with("Thank you for telling us"), "{said}");
    let calls = scene.calls().await;
    assert!(matches!(calls[..], [Call::Asked(asked)] if asked.why == Why::WrongNumber), "{calls:?}");
    let kind = EntryKind::parse("reminder-1h").unwrap();
    let due = scene.clock.now() + TimeDelta::minutes(1);
    let another = Planned { kind, due, until: due + TimeDelta::hours(1) };
    scene.shell.store.lay_entry(&scene.appointment().await.number, &another).await.unwrap();
    scene.later(TimeDelta::minutes(5)).await;
    assert_eq!(scene.twilio.sent().len(), first + 1, "and no other reminder");
    // their own conversation goes on
    scene.twilio.text(PHONE, "hi").await;
    assert_eq!(scene.twilio.sent().len(), first + 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_we_never_greeted_learns_with_the_first_text_how_to_stop_it() {
    const OTHER: &str = "+13035550143";
    let scene = Scene::booked().await;
    let number = scene.appointment().await.number;
    scene.shell.staff_readdress(&number, &Person::sms(OTHER)).await.unwrap();
    scene.shell.send_due().await.unwrap();
    let first = scene.twilio.last_to(OTHER).body;
    assert!(first.contains("Msg & data rates may apply. STOP to end"), "{first}");
    assert!(first.contains(&format!("{number} now belongs to this phone")), "{first}");
    scene.shell.staff_readdress(&number, &Person::sms(PHONE)).await.unwrap();
    scene.shell.send_due().await.unwrap();
    let back = scene.twilio.last_to(PHONE).body;
    assert!(back.starts_with(&number.to_string()), "they know us: {back}");
}
