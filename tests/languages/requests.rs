//! What asks for something in one language is not taken for another language.

use std::collections::BTreeMap;

use textpass::answer::{Call, Cut, pieces};
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;

use super::lists;
use super::walker::{Walker, langs, world};

/// Every phrase that asks for a dialog, and the languages that have it.
fn requests() -> BTreeMap<String, (String, Vec<Lang>)> {
    let mut all: BTreeMap<String, (String, Vec<Lang>)> = BTreeMap::new();
    for lang in langs() {
        let phrases = lists::all(lang).into_iter().filter(|(_, list)| list.starts_with("intents."));
        for (phrase, _) in phrases {
            let (_, of) = all.entry(pieces::key(&phrase)).or_insert((phrase, Vec::new()));
            of.push(lang);
        }
    }
    all
}

/// Whether a message stops the texts: its language is not asked for.
fn stops(phrase: &str) -> bool {
    let called = world().languages.called(&Cut::of(phrase));
    let carrier = &world().rules.stop_words;
    called.is_some_and(|called| called.call == Call::Stop) || carrier.contains(&phrase.to_uppercase())
}

/// What several languages say in the same words may start in any of them, or
/// bring the menu.
#[test]
fn a_request_as_the_first_message_starts_in_its_language() {
    let mut wrong = Vec::new();
    for (phrase, of) in requests().into_values().filter(|(phrase, _)| !stops(phrase)) {
        let spoken = Walker::new(Channel::SMS).types(&phrase, 0).conversation.lang;
        let right = spoken.map_or(of.len() > 1, |spoken| of.contains(&spoken));
        if !right {
            wrong.push(format!("{phrase:?} of {of:?} starts in {spoken:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
