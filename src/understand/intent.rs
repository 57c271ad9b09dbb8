//! What a message asks for, or says in a word.

use chrono::NaiveDate;

use super::scene::Scene;
use crate::answer::request::Request;
use crate::answer::time_wish::{self, TimeWish};
use crate::answer::{negation, request};

impl<'w> Scene<'w> {
    /// What is left of it without what it says is not to be done; none if it denies nothing.
    pub fn undenied(&self) -> Option<&str> {
        self.finds.undenied.get_or_init(|| negation::without(&self.cut, self.lexicon.words)).as_deref()
    }

    /// Whether it says "not" of something.
    pub fn negates(&self) -> bool {
        negation::is_said(&self.cut, self.words(), || self.denies_days())
    }

    /// The same where it tells why somebody comes, which may be what has not happened.
    pub fn negates_an_inquiry(&self) -> bool {
        negation::is_said_of_an_inquiry(&self.cut, self.words(), || self.denies_days())
    }

    /// Whether it says "not" in other words than these, which say it themselves.
    pub fn negates_unlike(&self, shown: &[Vec<String>]) -> bool {
        negation::is_said_unlike(&self.cut, self.words(), shown)
    }

    /// Whether it begins with "not", or ends in "no": "Ana Lopez no".
    pub fn begins_or_ends_in_no(&self) -> bool {
        negation::is_around(&self.cut, self.words())
    }

    /// Whether a day of which it says "not" is one of birth, and none of a visit.
    fn denies_days(&self) -> bool {
        self.tells_a_birth() && self.without_birth().is_none_or(|rest| rest.wish_within().is_none())
    }

    /// The wish that the whole message is where an appointment moves: "a week later".
    pub fn wish_by_length(&self) -> Option<TimeWish> {
        time_wish::read_to_move(&self.cut, self.words(), self.lexicon.today_there)
    }

    /// The wish for another time than one on this day, that stands in it.
    pub fn wish_to_move(&self, day: NaiveDate) -> Option<TimeWish> {
        time_wish::spot_move(&self.cut, self.words(), self.lexicon.today_there, day)
    }

    /// The dialog for which it asks.
    pub fn request(&self) -> Option<Request<'w>> {
        *self.finds.request.get_or_init(|| request::read(&self.cut, self.lexicon.words))
    }

    /// The dialog that the whole message is words for.
    pub fn intent(&self) -> Option<&'w str> {
        self.lexicon.words.intent(&self.cut)
    }

    /// The lines of lists for which the whole message is words, by the keys of their labels.
    pub fn lines(&self) -> &'w [String] {
        self.lexicon.words.lines(&self.cut)
    }

    /// What it may be about if it means nothing else: dialogs, and keys of sentences.
    pub fn topics(&self) -> &[&'w str] {
        self.finds.topics.get_or_init(|| self.lexicon.words.topics(&self.cut))
    }

    /// Whether it may be about this.
    pub fn is_about(&self, topic: &str) -> bool {
        self.topics().contains(&topic)
    }

    /// Whether it may say that all is to stay as it is: "never mind".
    pub fn leaves_it(&self) -> bool {
        self.is_about("keep")
    }

    /// Whether it may say that something is lost, or never came.
    pub fn says_lost(&self) -> bool {
        self.is_about("none")
    }

    /// Whether it may say that something is wrong.
    pub fn says_wrong(&self) -> bool {
        self.is_about("wrong")
    }

    /// Whether there may be thanks in it.
    pub fn gives_thanks(&self) -> bool {
        self.is_about("thanks")
    }

    /// Whether it may say goodbye.
    pub fn says_goodbye(&self) -> bool {
        self.is_about("bye")
    }

    /// Whether it is a greeting.
    pub fn greets(&self) -> bool {
        self.lexicon.words.is_greeting(&self.cut)
    }

    /// Whether it is thanks.
    pub fn thanks(&self) -> bool {
        self.lexicon.words.is_thanks(&self.cut)
    }

    /// Whether it says "none".
    pub fn says_none(&self) -> bool {
        self.lexicon.words.none_word(&self.cut)
    }

    /// Whether it says "the same", "keep it".
    pub fn says_keep(&self) -> bool {
        self.lexicon.words.keep_word(&self.cut)
    }
}
