//! A fault at each call of the store in turn.

use std::path::Path;

use chrono::TimeDelta;
use textpass::domain::channel::Channel;
use textpass::domain::person::Person;
use textpass::service::clock::Clock;

use super::faulty::{Fault, FaultyStore};
use super::phone::{Phone, folder, inbound, open};
use super::rehearsal::{Scene, copy, rehearse};

/// Longer than any lease.
const LEASES: TimeDelta = TimeDelta::seconds(61);

/// What comes after the fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    /// The same webhook again.
    Again,
    /// Nothing but another process that is well.
    Nothing,
}

#[tokio::test(flavor = "multi_thread")]
async fn by_sms_a_fault_at_any_call_loses_and_doubles_nothing() {
    whole_conversation(&Person::sms("+13035550142")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_telegram_a_fault_at_any_call_loses_and_doubles_nothing() {
    whole_conversation(&Person::telegram(4242)).await;
}

async fn whole_conversation(person: &Person) {
    let folder = folder();
    let scenes = rehearse(folder.path(), person).await;
    let last = scenes.last().unwrap();
    assert!(last.tells_of_a_change(), "the conversation ends in a cancellation: {:?}", last.answer);
    assert!(scenes.iter().filter(|scene| scene.tells_of_a_change()).count() == 3);
    for (at, scene) in scenes.iter().enumerate() {
        for call in 1..=scene.calls {
            // To die before a call is to die after the one before it.
            for fault in Fault::ALL.into_iter().filter(|fault| *fault != Fault::DiesBefore || call == 1) {
                for after in [After::Again, After::Nothing] {
                    let trial = Trial { person, at, call, fault, after };
                    trial.play(folder.path(), scene, scenes.get(at + 1)).await;
                }
            }
        }
    }
}

#[derive(Debug)]
struct Trial<'a> {
    person: &'a Person,
    at: usize,
    call: usize,
    fault: Fault,
    after: After,
}

impl Trial<'_> {
    async fn play(&self, folder: &Path, scene: &Scene, next: Option<&Scene>) {
        let live = folder.join("trial");
        let _ = std::fs::remove_dir_all(&live);
        copy(&scene.before, &live);
        let (store, clock) = (open(&live), Clock::manual(scene.now));
        let message = || inbound(self.person, &format!("SM{}", self.at), scene.line);

        let sick = Phone::new(FaultyStore::new(store.clone(), self.call, self.fault), self.person, &clock);
        let mut told = sick.text(message()).await;

        let well = Phone::new(FaultyStore::sound(store), self.person, &clock);
        if self.after == After::Again {
            told.extend(well.text(message()).await);
        }
        told.extend(well.wait(LEASES).await);
        told.extend(well.wait(LEASES).await);
        if self.was_never_heard() {
            told.extend(well.text(inbound(self.person, "SMtyped-again", scene.line)).await);
        }

        assert_eq!(well.book().await, scene.book, "{self:?} {:?}: the book", scene.line);
        let hears_everything = self.person.channel == Channel::TELEGRAM || self.after == After::Again;
        if hears_everything || scene.tells_of_a_change() {
            assert!(told.contains(&scene.answer[0]), "{self:?} {:?}: told {told:#?}", scene.line);
        }
        for said in &told {
            assert_eq!(*said, scene.answer[0], "{self:?} {:?}: something else was said", scene.line);
        }
        if let Some(next) = next {
            let goes_on = well.text(inbound(self.person, &format!("SM{}", self.at + 1), next.line)).await;
            assert_eq!(goes_on, next.answer, "{self:?} {:?}: it goes on otherwise", scene.line);
        }
    }

    /// The message was not saved, and nobody brings it again: as if a phone
    /// had no signal, the person types it once more.
    fn was_never_heard(&self) -> bool {
        self.call == 1 && self.fault.is_before() && self.after == After::Nothing
    }
}
