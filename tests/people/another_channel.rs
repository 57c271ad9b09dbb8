//! A channel that this program does not have is plugged in: what it can do, and a sender. Nothing
//! else knows of it, and somebody books through it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;
use textpass::channel;
use textpass::channel::{Manner as SentAs, SendError, Sender};
use textpass::cli::parts::world::assemble;
use textpass::domain::channel::{Capabilities, Channel, Channels};
use textpass::domain::message::{Inbound, Reply, Said};
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::clock::{Clock, Luck};
use textpass::service::outcome::Outcome;
use textpass::service::senders::{Senders, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use super::files;

/// Carrier pigeons: sentences in full, lines and no buttons, to a loft and no phone.
const PIGEON: Capabilities = Capabilities {
    about: "Carrier pigeons",
    longest: 2_000,
    ..Capabilities::least(Channel::named("pigeon"))
};

/// What the pigeons carried, and to which loft.
#[derive(Debug, Default)]
struct Loft(Mutex<Vec<(String, Reply)>>);

#[derive(Debug)]
struct Pigeons(Arc<Loft>);

impl Sender for Pigeons {
    fn send<'a>(
        &'a self,
        to: &'a Person,
        reply: &'a Reply,
        _manner: SentAs<'a>,
    ) -> BoxFuture<'a, Result<(), SendError>> {
        self.0.0.lock().unwrap().push((to.address.expose().clone(), reply.clone()));
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn somebody_books_through_a_channel_that_was_plugged_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut world = assemble(&files()).unwrap().world;
    world.channels = Channels::new(channel::registered().all().iter().copied().chain([PIGEON]));
    let store = SqliteStore::open(&folder.path().join("textpass.db"), &MasterKey::draw().unwrap()).unwrap();
    let loft = Arc::new(Loft::default());
    let senders = Senders::new([(PIGEON, Way::Open(Box::new(Pigeons(Arc::clone(&loft)))))]);
    let shell = Shell::new(Arc::new(world), Arc::new(store), senders, Manner::default());
    let saturday: DateTime<Utc> = "2026-11-21T18:00:00Z".parse().unwrap();
    let shell = Arc::new(shell.with_clock(Clock::manual(saturday), Luck::seeded(7)));
    let person = Person::typed(&PIGEON, " 77 ").unwrap();
    assert_eq!((person.address.expose().as_str(), person.phone()), ("77", None));
    let mut heard = Vec::new();
    let lines = ["I need an appointment", "80111", "1", "information", "citizenship", "Ana Lopez"];
    let rest = ["march 14 1990", "303 555 0142", "1", "1"];
    for (at, words) in lines.into_iter().chain(rest).enumerate() {
        shell.clock.advance(chrono::TimeDelta::minutes(1));
        let inbound = Inbound {
            person: person.clone(),
            id: format!("pigeon {at}"),
            said: Said::Text(Private::new(words.to_owned())),
            hint: None,
            at: shell.now(),
        };
        // what it cannot say in the response leaves by its sender
        let outcome = shell.take(inbound, Duration::ZERO).await;
        assert!(matches!(outcome, Outcome::Reply { reply: None, .. }), "{outcome:?}");
        shell.going.idle().await;
        let came = std::mem::take(&mut *loft.0.lock().unwrap());
        for (loft, reply) in came {
            assert_eq!((loft.as_str(), reply.buttons.len()), ("77", 0));
            heard.push(format!("> {words}\n{}", reply.text.expose()));
        }
    }
    let story = heard.join("\n");
    let from = shell.now();
    let open = shell.store.open_from(from).await.unwrap();
    let about = open.first().unwrap_or_else(|| panic!("{story}"));
    assert_eq!(about.slot.office, OfficeCode::parse("DEN").unwrap());
    assert_eq!(about.details.on_file, person);
    // their address is no phone, so that they were asked for one, in lines to type
    assert_eq!(about.details.phone.as_ref().map(|phone| phone.expose()), Some("+13035550142"), "{story}");
    assert!(story.contains("\n1 "), "{story}");
    assert!(!shell.store.agenda_of(&about.number).await.unwrap().planned.is_empty());
}

/// Somebody's channel was taken out of the program after they had written: what they are told
/// waits, and whatever is shown of them fits any channel.
#[test]
fn a_channel_that_is_gone_can_do_the_least() {
    let gone = channel::registered().of(Channel::named("pigeon"));
    assert_eq!((gone.channel, gone.buttons, gone.reaches_strangers), (PIGEON.channel, false, false));
    assert!(!Senders::default().is_on(PIGEON.channel));
}
