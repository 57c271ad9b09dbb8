//! A conversation without any fault: what is said, and what the store holds
//! before every message.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use textpass::domain::channel::Channel;
use textpass::domain::person::Person;
use textpass::service::clock::Clock;

use super::faulty::FaultyStore;
use super::phone::{Phone, inbound, morning, open};

/// From "hi" to a booking. On Telegram a phone for the office is asked.
pub fn booking(channel: Channel) -> Vec<&'static str> {
    let phone = (channel == Channel::TELEGRAM).then_some("303 555 0142");
    let who = ["hi", "1", "80111", "1", "4", "1", "Ana Distinctive", "March 14 1990"];
    who.into_iter().chain(phone).chain(["3", "1"]).collect()
}

/// Booking, moving, cancelling.
fn lines(channel: Channel) -> Vec<&'static str> {
    let moving = ["mine", "March 14 1990", "3", "4", "1"];
    let cancelling = ["mine", "March 14 1990", "4", "1"];
    booking(channel).into_iter().chain(moving).chain(cancelling).collect()
}

/// One message without a fault.
pub struct Scene {
    pub line: &'static str,
    /// The folder with the store as it was before.
    pub before: PathBuf,
    pub now: DateTime<Utc>,
    /// How often the store was called.
    pub calls: usize,
    pub answer: Vec<String>,
    /// The appointments after it.
    pub book: Vec<(String, String, u32)>,
}

impl Scene {
    /// Whether the answer tells of an appointment that was booked, moved or cancelled.
    pub fn tells_of_a_change(&self) -> bool {
        ["Booked", "Moved", "Cancelled"].iter().any(|word| self.answer.concat().contains(word))
    }
}

/// Plays the conversation through, keeping the store before every message.
pub async fn rehearse(folder: &Path, person: &Person) -> Vec<Scene> {
    let live = folder.join("live");
    std::fs::create_dir(&live).unwrap();
    drop(open(&live));
    let clock = Clock::manual(morning());
    let mut scenes = Vec::new();
    for (at, line) in lines(person.channel).into_iter().enumerate() {
        let before = folder.join(format!("{at}"));
        copy(&live, &before);
        clock.advance(TimeDelta::seconds(10));
        let phone = Phone::new(FaultyStore::sound(open(&live)), person, &clock);
        let answer = phone.text(inbound(person, &format!("SM{at}"), line)).await;
        let calls = phone.store.calls();
        let book = phone.book().await;
        scenes.push(Scene { line, before, now: clock.now(), calls, answer, book });
    }
    scenes
}

/// Copies the files of a store that nobody has open.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}
