//! Yes or no, in many forms.

use super::pieces;
use super::words::Words;

pub use super::words::short_answer::Said;

/// Reads a message that is yes or no as a whole; `None` if it is neither, or both.
pub fn read(said: &str, words: &Words) -> Option<bool> {
    let whole = words.forms(said).iter().find_map(|form| words.short_answers.get(form).copied());
    whole
        .and_then(as_bool)
        .or_else(|| every_word(&pieces::words(said), words))
        .or_else(|| every_word(&pieces::words(&calm(said)), words))
}

fn as_bool(said: Said) -> Option<bool> {
    match said {
        Said::Yes => Some(true),
        Said::No => Some(false),
        Said::Polite => None,
    }
}

/// Reads a message of which each word belongs to the same answer ("yes yes, ok").
fn every_word(all: &[String], words: &Words) -> Option<bool> {
    let found = words.yes_no.inside(all);
    if all.is_empty() || found.iter().map(|f| f.words).sum::<usize>() != all.len() {
        return None;
    }
    // What is an answer as well as polite ("ok") is an answer.
    let meant = found.iter().filter_map(|f| f.means.iter().find_map(|said| as_bool(**said)));
    let meant: Vec<bool> = meant.collect();
    let first = *meant.first()?;
    meant.iter().all(|m| *m == first).then_some(first)
}

/// Each run of a letter as one: `yesss`, `nooo`, `siiii`.
fn calm(said: &str) -> String {
    let mut out: Vec<char> = said.chars().take(40).collect();
    out.dedup_by_key(|c| c.to_lowercase().next());
    out.into_iter().collect()
}
