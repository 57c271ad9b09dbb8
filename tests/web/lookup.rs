//! The outbox against Twilio's REST API, on a clock that only jumps: what may
//! have gone out is looked up, and what must not go out does not.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use secrecy::SecretString;
use textpass::channel::twilio::client::{Client, TwilioAccount};
use textpass::channel::{Timeouts, sms};
use textpass::cli::parts::world::load;
use textpass::domain::message::Reply;
use textpass::domain::person::Person;
use textpass::service::clock::{Clock, Luck};
use textpass::service::senders::{Senders, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::outbox::{NewNote, NoteKind, REPLY_STALE, RESERVED};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use super::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, Fault, NUMBER, TwilioFake};

const PHONE: &str = "+13035550142";

fn morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 12, 1, 15, 0, 0).unwrap()
}

struct Scene {
    shell: Arc<Shell>,
    twilio: TwilioFake,
    _folder: tempfile::TempDir,
}

impl Scene {
    async fn new() -> Self {
        let (folder, twilio) = (tempfile::tempdir().unwrap(), TwilioFake::start().await);
        let account = TwilioAccount {
            account_sid: ACCOUNT_SID.to_owned(),
            auth_token: SecretString::from(AUTH_TOKEN),
            from: NUMBER.to_owned(),
            api_url: twilio.api_url.clone(),
            public_url: "https://example.com".to_owned(),
        };
        let client = Client::new(account, Timeouts::TWILIO).unwrap();
        let store = SqliteStore::open(&folder.path().join("db"), &MasterKey::draw().unwrap()).unwrap();
        let senders = Senders::new([(sms::CAPABILITIES, Way::Open(Box::new(client)))]);
        let world = Arc::new(load(None).unwrap().world);
        let shell = Shell::new(world, Arc::new(store), senders, Manner::default());
        let shell = Arc::new(shell.with_clock(Clock::manual(morning()), Luck::System));
        twilio.set_now(morning());
        Self { shell, twilio, _folder: folder }
    }

    async fn post(&self, kind: NoteKind, text: &str, after: TimeDelta) {
        let (person, reply, now) = (Person::sms(PHONE), Reply::text(text), self.shell.now());
        let note =
            NewNote { person, kind, reply, due: now + after, leased_until: None, about: None, stands: None };
        self.shell.store.post(vec![note], now).await.unwrap();
    }

    /// Lets time pass, and sends what is due then.
    async fn wait(&self, time: TimeDelta) -> usize {
        self.shell.clock.advance(time);
        self.twilio.set_now(self.shell.now());
        self.shell.send_due().await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_of_which_nobody_knows_whether_it_went_out_is_looked_up_and_sent_once() {
    let scene = Scene::new().await;
    scene.twilio.fail_next([Fault::AcceptedThenServerError]);
    scene.post(NoteKind::Notice, "Your appointment", TimeDelta::zero()).await;
    assert_eq!(scene.wait(TimeDelta::zero()).await, 1);
    assert_eq!(scene.wait(TimeDelta::seconds(10)).await, 0, "Twilio's list may lag behind");
    assert_eq!(scene.wait(TimeDelta::minutes(3)).await, 1);
    assert_eq!(scene.wait(TimeDelta::minutes(10)).await, 0);
    assert_eq!(scene.twilio.inbox(PHONE), ["Your appointment"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_surely_did_not_go_out_is_sent_later() {
    let scene = Scene::new().await;
    scene.twilio.fail_next([Fault::ServerError, Fault::Busy(30)]);
    scene.post(NoteKind::Notice, "Your appointment", TimeDelta::zero()).await;
    for _ in 0..3 {
        assert_eq!(scene.wait(TimeDelta::minutes(3)).await, 1);
    }
    assert_eq!(scene.twilio.inbox(PHONE), ["Your appointment"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reserved_reply_is_looked_up_before_it_is_sent_at_all() {
    let scene = Scene::new().await;
    scene.post(NoteKind::Change, "Booked!", RESERVED).await;
    assert_eq!(scene.wait(TimeDelta::seconds(29)).await, 0);
    assert_eq!(scene.wait(TimeDelta::seconds(2)).await, 1);
    assert_eq!((scene.twilio.lookups(), scene.twilio.inbox(PHONE)), (1, vec!["Booked!".to_owned()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_that_is_ten_minutes_late_is_dropped_and_a_change_never() {
    let scene = Scene::new().await;
    scene.post(NoteKind::Reply, "Which office?", TimeDelta::zero()).await;
    scene.post(NoteKind::Change, "Booked!", TimeDelta::zero()).await;
    scene.wait(REPLY_STALE).await;
    scene.wait(TimeDelta::seconds(1)).await;
    assert_eq!(scene.twilio.inbox(PHONE), ["Booked!"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_limit_pauses_the_whole_channel() {
    let scene = Scene::new().await;
    scene.twilio.fail_next([Fault::Busy(30)]);
    scene.post(NoteKind::Notice, "one", TimeDelta::zero()).await;
    scene.wait(TimeDelta::zero()).await;
    let asked = scene.twilio.requests();
    scene.post(NoteKind::Notice, "two", TimeDelta::zero()).await;
    scene.wait(TimeDelta::seconds(5)).await;
    assert_eq!(scene.twilio.requests(), asked, "nothing is sent while it pauses");
    for _ in 0..3 {
        scene.wait(TimeDelta::seconds(31)).await;
    }
    assert_eq!(scene.twilio.inbox(PHONE), ["one", "two"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_blocked_us_at_the_carrier_is_sent_nothing_more() {
    let scene = Scene::new().await;
    scene.twilio.set_blocked(PHONE, true);
    scene.post(NoteKind::Notice, "one", TimeDelta::zero()).await;
    scene.post(NoteKind::Notice, "two", TimeDelta::zero()).await;
    scene.wait(TimeDelta::zero()).await;
    let asked = scene.twilio.requests();
    scene.wait(TimeDelta::minutes(30)).await;
    assert_eq!((asked, scene.twilio.requests()), (1, 1));
}
