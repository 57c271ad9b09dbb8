//! What the service does when sending goes wrong, with the clock in our hands.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{TimeDelta, TimeZone, Utc};
use secrecy::SecretString;
use textpass::channel::{Timeouts, sms, telegram, twilio};
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::dialog::turns::World;
use textpass::domain::message::{Inbound, Reply, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::clock::{Clock, Luck};
use textpass::service::senders::{Senders, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::Store;
use textpass::store::outbox::{NewNote, NoteKind};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use crate::fakes::telegram::{Fault as BotFault, TOKEN, TelegramFake};
use crate::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, Fault, NUMBER, TwilioFake};

pub(super) const CHAT: i64 = 4001;
const PHONE: &str = "+13035550142";

/// Longer than a busy machine takes to answer, shorter than a test may take.
const TIMEOUTS: Timeouts = Timeouts { connect: Duration::from_secs(5), total: Duration::from_secs(2) };

fn world() -> Arc<World> {
    static WORLD: OnceLock<Arc<World>> = OnceLock::new();
    let load = || Arc::new(assemble(&config::files(None).unwrap()).unwrap().world);
    Arc::clone(WORLD.get_or_init(load))
}

/// A service with both channels, and the stand-ins at their other ends.
pub(super) struct Scene {
    pub(super) shell: Arc<Shell>,
    pub(super) clock: Clock,
    pub(super) twilio: TwilioFake,
    pub(super) bot: TelegramFake,
    folder: Arc<tempfile::TempDir>,
}

impl Scene {
    pub(super) async fn new() -> Self {
        let (twilio, bot) = (TwilioFake::start().await, TelegramFake::start().await);
        bot.open_chat(CHAT);
        let folder = tempfile::tempdir().unwrap();
        let key = MasterKey::draw().unwrap();
        let store = Arc::new(SqliteStore::open(&folder.path().join("textpass.db"), &key).unwrap());
        let clock = Clock::manual(Utc.with_ymd_and_hms(2026, 12, 1, 15, 0, 0).unwrap());
        Self::of(store, clock, twilio, bot, Arc::new(folder))
    }

    /// A service on these parts.
    fn of(
        store: Arc<dyn Store>,
        clock: Clock,
        twilio: TwilioFake,
        bot: TelegramFake,
        folder: Arc<tempfile::TempDir>,
    ) -> Self {
        let account = twilio::client::TwilioAccount {
            account_sid: ACCOUNT_SID.to_owned(),
            auth_token: AUTH_TOKEN.into(),
            from: NUMBER.to_owned(),
            api_url: twilio.api_url.clone(),
            public_url: "https://example.com".to_owned(),
        };
        let texts = twilio::client::Client::new(account, TIMEOUTS).unwrap();
        let chat = telegram::client::Client::new(&SecretString::from(TOKEN), &bot.api_url, TIMEOUTS).unwrap();
        let senders = Senders::new([
            (sms::CAPABILITIES, Way::Open(Box::new(texts))),
            (telegram::CAPABILITIES, Way::Open(Box::new(chat))),
        ]);
        let shell = Shell::new(world(), store, senders, Manner::default());
        let shell = Arc::new(shell.with_clock(clock.clone(), Luck::System));
        twilio.set_now(clock.now());
        Self { shell, clock, twilio, bot, folder }
    }

    /// Another process on the same store.
    pub(super) async fn another(&self) -> Self {
        let (store, clock) = (Arc::clone(&self.shell.store), self.clock.clone());
        Self::of(store, clock, self.twilio.clone(), self.bot.clone(), Arc::clone(&self.folder))
    }

    /// Somebody in a chat says something; what can be sent at once is.
    pub(super) async fn say(&self, chat: i64, words: &str) {
        static TYPED: AtomicI64 = AtomicI64::new(0);
        // nobody types two within five seconds
        let at = self.shell.now() + TimeDelta::seconds(5 * TYPED.fetch_add(1, Ordering::Relaxed));
        let id = format!("{}", self.shell.luck.bits());
        let said = Said::Text(Private::new(words.to_owned()));
        let person = Person::telegram(chat);
        let inbound = Inbound { person, id, said, hint: Some("en".to_owned()), at };
        self.shell.take(inbound, Duration::ZERO).await;
        self.shell.going.idle().await;
    }

    /// A message of our own to a phone.
    pub(super) async fn note(&self, words: &str) {
        let (person, due) = (Person::sms(PHONE), self.shell.now());
        let reply = Reply::text(words);
        let note = NewNote {
            person,
            kind: NoteKind::Notice,
            reply,
            due,
            leased_until: None,
            about: None,
            stands: None,
        };
        self.shell.store.post(vec![note], due).await.unwrap();
    }

    /// Lets time pass, and sends what is due then.
    pub(super) async fn after(&self, time: TimeDelta) {
        self.clock.advance(time);
        self.twilio.set_now(self.clock.now());
        while self.shell.send_due().await.unwrap() > 0 {}
    }

    pub(super) async fn undone(&self) -> usize {
        self.shell.store.backlog(self.shell.now() + TimeDelta::days(1)).await.unwrap().0
    }

    pub(super) fn screen(&self) -> Vec<String> {
        self.bot.screen(CHAT).into_iter().map(|message| message.text).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn replies_wait_for_the_bot_api_and_come_in_order() {
    let scene = Scene::new().await;
    scene.bot.fail_next([BotFault::ServerError]);
    scene.say(CHAT, "hi").await;
    scene.say(CHAT, "1").await;
    assert!(scene.screen().is_empty());
    scene.after(TimeDelta::minutes(9)).await;
    let seen = scene.screen();
    assert_eq!(seen.len(), 2, "{seen:?}");
    assert!(seen[0].contains("What can we do") && seen[1].contains("ZIP"), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_ten_minutes_a_reply_is_dropped_and_a_booking_is_still_told() {
    let scene = Scene::new().await;
    for line in ["hi", "1", "80111", "1", "4", "1", "Ana Lopez", "March 14 1990", "303 555 0142", "3"] {
        scene.say(CHAT, line).await;
    }
    let before = scene.screen().len();
    scene.bot.fail_next([BotFault::ServerError]);
    scene.say(CHAT, "1").await;
    scene.say(CHAT, "hi").await;
    assert_eq!(scene.screen().len(), before);
    scene.after(TimeDelta::minutes(11)).await;
    let seen = scene.screen();
    assert_eq!(seen.len(), before + 1, "{seen:?}");
    assert!(seen[before].contains("Booked!"), "{seen:?}");
    assert_eq!(scene.undone().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_blocked_the_bot_gets_nothing_more() {
    let scene = Scene::new().await;
    scene.bot.fail_next([BotFault::Busy(5), BotFault::Forbidden("bot was blocked by the user")]);
    for line in ["hi", "1", "80111"] {
        scene.say(CHAT, line).await;
    }
    assert_eq!(scene.undone().await, 3);
    scene.after(TimeDelta::seconds(6)).await;
    assert_eq!((scene.undone().await, scene.bot.requests()), (0, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_whose_answer_was_lost_is_looked_up_and_not_sent_twice() {
    for fault in [Fault::AcceptedThenSilence, Fault::AcceptedThenBroken, Fault::AcceptedThenServerError] {
        let scene = Scene::new().await;
        scene.twilio.fail_next([fault]);
        scene.note("Your appointment is cancelled.").await;
        scene.after(TimeDelta::zero()).await;
        scene.after(TimeDelta::seconds(100)).await;
        assert_eq!(scene.twilio.lookups(), 0, "the list may lag behind");
        scene.after(TimeDelta::seconds(30)).await;
        assert_eq!((scene.twilio.inbox(PHONE).len(), scene.twilio.lookups()), (1, 1), "{fault:?}");
        assert_eq!(scene.undone().await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_was_not_accepted_is_sent_again() {
    let scene = Scene::new().await;
    scene.twilio.fail_next([Fault::ServerError]);
    scene.note("Your appointment is cancelled.").await;
    scene.after(TimeDelta::zero()).await;
    scene.after(TimeDelta::minutes(3)).await;
    assert_eq!((scene.twilio.inbox(PHONE).len(), scene.twilio.lookups()), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_surely_did_not_go_out_is_not_looked_up() {
    let scene = Scene::new().await;
    scene.twilio.fail_next([Fault::Busy(7)]);
    scene.note("Your appointment is cancelled.").await;
    scene.after(TimeDelta::zero()).await;
    scene.after(TimeDelta::seconds(8)).await;
    assert_eq!((scene.twilio.inbox(PHONE).len(), scene.twilio.lookups()), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_opted_out_at_the_carrier_gets_nothing_more() {
    let scene = Scene::new().await;
    scene.twilio.set_blocked(PHONE, true);
    scene.note("one").await;
    scene.note("two").await;
    scene.after(TimeDelta::zero()).await;
    assert_eq!((scene.undone().await, scene.twilio.requests()), (0, 1));
}
