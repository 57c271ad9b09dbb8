//! People who book, each message to whichever process lives, again until it is
//! taken, as Twilio and a patient person do.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::dice::Dice;
use super::fakes::Answer;
use super::fakes::twilio::{messages, text_params};
use super::fleet::Fleet;
use super::server::TO_THE_REVIEW;

/// Within this every webhook is answered, whatever happens: ours are within 5 s on a machine
/// that is not starved, and Twilio waits for 15.
pub const ANSWERED: Duration = Duration::from_secs(15);
/// How long a person waits for an answer before they write again: longer than a lease.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a message is brought again.
const AGAIN: Duration = Duration::from_secs(120);
/// How many people are at it at once.
const AT_ONCE: usize = 24;
/// How often a person says "1" until they have booked.
const TRIES: usize = 6;

/// The phone of a person.
pub fn phone(at: usize) -> String {
    format!("+1303555{at:04}")
}

/// People at one fleet.
pub struct Crowd {
    pub fleet: Arc<Fleet>,
    pub people: usize,
    dice: Dice,
    answered: Arc<AtomicUsize>,
    sids: Arc<AtomicUsize>,
}

impl Crowd {
    /// People who begin when [`Self::book`] is called.
    pub fn new(fleet: Arc<Fleet>, people: usize, dice: Dice) -> Arc<Self> {
        Arc::new(Self { fleet, people, dice, answered: Arc::default(), sids: Arc::default() })
    }

    /// How many messages were answered.
    pub fn answered(&self) -> usize {
        self.answered.load(Ordering::SeqCst)
    }

    /// Messages of everybody, about.
    pub fn messages(&self) -> usize {
        self.people * (TO_THE_REVIEW.len() + 2)
    }

    /// Waits until so many messages were answered, or everybody is done.
    pub async fn reaches(&self, count: usize, all: &tokio::task::JoinHandle<()>) {
        while self.answered() < count && !all.is_finished() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Everybody books. Every third person does not bring the last message
    /// again if it fails, and says no more.
    pub async fn book(self: Arc<Self>) {
        self.everybody(|crowd, at| async move { crowd.book_one(at).await }).await;
    }

    /// Each person does this, so many of them at once.
    async fn everybody<F>(self: &Arc<Self>, does: impl Fn(Arc<Self>, usize) -> F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (places, mut all) = (Arc::new(Semaphore::new(AT_ONCE)), JoinSet::new());
        for at in 0..self.people {
            let (one, places) = (does(Arc::clone(self), at), Arc::clone(&places));
            all.spawn(async move {
                let _place = places.acquire_owned().await.unwrap();
                one.await;
            });
        }
        all.join_all().await;
    }

    async fn book_one(&self, at: usize) {
        let (phone, mut dice) = (phone(at), self.dice.of(at));
        let time = format!("{} ", 1 + dice.below(5));
        for line in std::iter::once("hi").chain(TO_THE_REVIEW) {
            let line = match line {
                "Ana Distinctive" => name(at),
                "3" => time.clone(),
                other => other.to_owned(),
            };
            self.say(&phone, &line, true, &mut dice).await;
        }
        for attempt in 0..TRIES {
            // the same words at once would count once
            let one = if attempt.is_multiple_of(2) { "1" } else { "1 " };
            let taken = self.say(&phone, one, !at.is_multiple_of(3), &mut dice).await;
            if !taken || self.hears(&phone).iter().any(|text| text.contains("Booked!")) {
                return;
            }
        }
    }

    fn hears(&self, phone: &str) -> Vec<String> {
        self.fleet.scene.twilio.inbox(phone)
    }

    /// Says one thing, and waits for what comes back. Returns whether it was taken.
    async fn say(&self, phone: &str, line: &str, again: bool, dice: &mut Dice) -> bool {
        let heard = self.hears(phone).len();
        let sid = format!("SM{:032x}", 0x5_0000_0000 + self.sids.fetch_add(1, Ordering::SeqCst));
        let begun = Instant::now();
        let mut answer = self.post(&sid, Some((phone, line)), dice).await;
        while !answer.is_success() {
            if !again {
                return false;
            }
            assert!(begun.elapsed() < AGAIN, "{line:?} was never taken: {answer:?}");
            tokio::time::sleep(Duration::from_millis(150)).await;
            answer = self.post(&sid, None, dice).await;
        }
        self.answered.fetch_add(1, Ordering::SeqCst);
        if messages(&answer).unwrap().is_empty() {
            let waits = Instant::now();
            while self.hears(phone).len() == heard && waits.elapsed() < PATIENCE {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        true
    }

    /// Posts a webhook, for the first time or again.
    async fn post(&self, sid: &str, first: Option<(&str, &str)>, dice: &mut Dice) -> Answer {
        let (way, begun) = (self.fleet.any(dice), Instant::now());
        let answer = match first {
            Some((phone, line)) => way.deliver(&text_params(sid, phone, line)).await,
            None => way.again(sid).await,
        };
        assert!(begun.elapsed() < ANSWERED, "answered after {:?}: {answer:?}", begun.elapsed());
        match answer.status {
            0 | 200 => {}
            503 => assert_ne!(answer.retry_after, "", "when to come again is said"),
            other => panic!("a webhook answered {other}"),
        }
        answer
    }

    /// Nobody is stuck: everybody's next message is answered.
    pub async fn everybody_is_answered(self: &Arc<Self>) {
        let says = |crowd: Arc<Self>, at: usize| async move {
            let (phone, mut dice) = (phone(at), crowd.dice.of(at));
            let heard = crowd.hears(&phone).len();
            crowd.say(&phone, "?", true, &mut dice).await;
            assert!(crowd.hears(&phone).len() > heard, "{phone} is stuck");
        };
        self.everybody(says).await;
    }
}

/// A name of their own, in letters.
fn name(at: usize) -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    format!("Ana {}{}{}", letter(at / 676).to_ascii_uppercase(), letter(at / 26), letter(at))
}
