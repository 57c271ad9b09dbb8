//! Whatever is typed, every reader answers, and soon.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::short_answers::both;
use super::words_of::{en, es};
use super::{Words, today};
use crate::answer::Cut;
use crate::answer::choice::{self, Label};
use crate::answer::place::{self, Gazetteer};
use crate::answer::{birth_date, credentials, inquiry, name, paper, phone, time_wish, yes_no};
use crate::domain::inquiry::Inquiries;

static PLACES: LazyLock<Gazetteer> = LazyLock::new(super::sample_places::places);

/// Reads a text as everything.
fn read_all(said: &str, words: &Words, places: &Gazetteer) {
    let labels = [Label::new("1", ["Denver", said]), Label::new("2", ["Forms"]), Label::new("", [""])];
    let inquiries = Inquiries::default();
    let _ = (words.command(said), words.intent(said), words.intent_in(said), words.speaks(&Cut::of(said)));
    let _ = (words.is_greeting(said), words.none_word(said), words.keep_word(said));
    let _ = both().called(&Cut::of(said));
    let _ = (yes_no::read(said, words), birth_date::read(said, words, today()));
    let _ = (choice::read(said, &labels, words), choice::read_many(said, &labels, words));
    let _ = (
        paper::read(said, words, &super::numbers::file_number()),
        phone::read(said),
        name::read(said, words),
    );
    let _ = (credentials::read(said, words, today()), inquiry::read(said, words, &inquiries));
    let _ = (time_wish::read(said, words, today()), time_wish::spot(said, words, today()));
    let _ = (place::read(said, places, words), place::spot(said, places, words));
}

proptest! {
    #[test]
    fn no_text_panics(said in "\\PC{0,120}") {
        read_all(&said, en(), &Gazetteer::default());
    }

    #[test]
    fn no_date_or_number_panics(said in "[0-9]{0,11}[ /.:,-]{0,2}([a-z]{0,3}|[0-9]{0,10}|dec|viernes|after|a las|A|den|ñ|٣)[ /.:-]?[0-9a-f]{0,10}[ /.-]?[0-9]{0,6}(st|th| pm|h)?") {
        read_all(&said, en(), &PLACES);
        read_all(&said, es(), &PLACES);
    }

    #[test]
    fn no_row_of_known_words_panics(said in "((the|a|to|from|between|and|after|before|at|on|friday|may|3|10|:|30|th|pm|in|new york|no|my name is|san jose|ca|i|code|am|noon|one) ?){0,14}") {
        read_all(&said, en(), &PLACES);
    }
}

#[test]
fn long_junk_is_read_soon() {
    let words = en();
    let junk =
        ["a", "1", "a ", "1 ", "1/", "👍", "预", "\u{301}", "'", "in ", "the ", "san jose ", "at 10:30 "];
    for unit in junk {
        let said = unit.repeat(5_000);
        let start = Instant::now();
        read_all(&said, words, &PLACES);
        assert!(start.elapsed() < Duration::from_secs(5), "{unit:?} took {:?}", start.elapsed());
    }
}
