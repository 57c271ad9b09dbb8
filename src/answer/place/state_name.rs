//! The names of states in a message: English, or of the person's language.

use std::sync::LazyLock;

use crate::answer::nearly::nearly;
use crate::answer::pieces;
use crate::answer::states::{self, STATES};
use crate::answer::words::Words;
use crate::domain::place::State;

use super::name_key::name_key;

/// The longest name of a state, as [`pieces::weight`] counts.
const MOST_WEIGHT: usize = 10;

/// Shorter names are none with a slip of the finger.
const MISSPELT_BYTES: usize = 5;

/// The English names by their keys, made once: every word of a place is tried.
static ENGLISH: LazyLock<Vec<(String, State)>> = LazyLock::new(|| {
    STATES.iter().filter_map(|(code, name)| Some((name_key(name), State::parse(code)?))).collect()
});

/// The state of this name: English, or of the person's language.
pub(super) fn state_named(name: &[String], words: &Words) -> Option<State> {
    let joined = name.join(" ");
    let own = words.states.whole(name).copied();
    own.or_else(|| ENGLISH.iter().find(|(known, _)| *known == joined).map(|(_, state)| *state))
}

/// The state of nearly this English name.
pub(super) fn nearly_named(name: &str) -> Option<State> {
    let close = |known: &str| name.len() >= MISSPELT_BYTES && nearly(name, known);
    ENGLISH.iter().find(|(known, _)| close(known)).map(|(_, state)| *state)
}

/// The state at the end or the start of a name, and the name without it.
pub(super) fn split_state<'a>(bare: &'a [String], words: &Words) -> Vec<(State, &'a [String])> {
    let mut found = Vec::new();
    for count in 1..bare.len() {
        let (rest, end) = bare.split_at(bare.len() - count);
        let (start, after) = bare.split_at(count);
        if pieces::weight(end).min(pieces::weight(start)) > MOST_WEIGHT {
            break;
        }
        let state = |name: &[String]| {
            let code = if let [code] = name { states::by_code(code) } else { None };
            code.or_else(|| state_named(name, words))
        };
        found.extend(state(end).map(|state| (state, rest)));
        found.extend(state(start).map(|state| (state, after)));
    }
    found
}
