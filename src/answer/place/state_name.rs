//! The names of states in a message: English, or of the person's language.

use crate::answer::pieces;
use crate::answer::states::{self, STATES};
use crate::answer::words::Words;
use crate::domain::place::State;

use super::name_key::name_key;

/// The longest name of a state, as [`pieces::weight`] counts.
const MOST_WEIGHT: usize = 10;

/// The state of this name: English, or of the person's language.
pub(super) fn state_named(name: &[String], words: &Words) -> Option<State> {
    let joined = name.join(" ");
    let own = words.states.whole(name).copied();
    own.or_else(|| {
        let known = STATES.iter().find(|(_, known)| name_key(known) == joined);
        known.and_then(|(code, _)| State::parse(code))
    })
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
