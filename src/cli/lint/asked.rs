//! Words that the carrier keeps for itself, asked for as an answer in a
//! sentence: "type CANCEL" would stop every text.

use super::locale::Locale;
use crate::domain::fault::Fault;
use crate::text::key::long_of;
use crate::text::written::Written;

/// The sentences whose matter such words are: how to stop texts, and how to come back.
const THEIRS: [&str; 3] = ["hello", "stopped", "still-stopped"];

/// Signs that a word is set apart by as what to type.
const SET_APART: [char; 16] =
    ['"', '\'', '“', '”', '„', '«', '»', '‘', '’', '「', '」', '：', ':', '`', '(', ')'];

/// Sentences that ask for such a word.
pub(super) fn check(locale: &Locale<'_>) -> Vec<Fault> {
    let rules = &locale.world.rules;
    let kept: Vec<&String> =
        rules.stop_words.iter().chain(&rules.start_words).chain(&rules.help_words).collect();
    let ours = |at: &&Written| !THEIRS.contains(&long_of(&at.key));
    let mut faults = Vec::new();
    for at in locale.written.iter().filter(ours) {
        let asked = at.texts.iter().find_map(|text| kept.iter().find(|word| asks_for(text, word)));
        if let Some(word) = asked {
            let fault = format!("it has {word} typed, but the carrier keeps this word for itself");
            faults.push(locale.fault(at, fault, "ask for a number, or for another word"));
        }
    }
    faults
}

/// Whether a text shows the word as what to type: in capitals by itself, or set
/// apart by quotes or a colon.
fn asks_for(text: &str, word: &str) -> bool {
    text.lines().any(|line| in_capitals(line, word) || set_apart(line, word))
}

/// `YES`, but not the START of `START OVER`, nor a line that is all in capitals.
fn in_capitals(line: &str, word: &str) -> bool {
    let all: Vec<&str> = line.split_whitespace().collect();
    let bare = |at: usize| all[at].trim_matches(|c: char| !c.is_alphanumeric());
    // Letters of scripts without capitals are none.
    let is_capitals = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase());
    let goes_on = |at: usize| {
        at + 1 < all.len()
            && all[at].ends_with(char::is_alphanumeric)
            && is_capitals(bare(at))
            && is_capitals(bare(at + 1))
    };
    (0..all.len()).any(|at| bare(at) == word && !goes_on(at) && !(at > 0 && goes_on(at - 1)))
}

/// `type: cancel`, `type "cancel"`.
fn set_apart(line: &str, word: &str) -> bool {
    let parts = line.split(SET_APART).skip(1);
    parts
        .map(|part| part.trim().trim_end_matches(['.', '。', '!', '،']))
        .any(|part| part.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::asks_for;

    #[test]
    fn a_word_is_asked_for_where_it_is_shown_as_what_to_type() {
        for text in [
            "Type YES to book.",
            "Escriba CANCEL",
            "To end it, type: cancel",
            "请回复“Yes”。",
            "Напишите STOP.",
            "취소하려면 STOP 입력",
        ] {
            let asked = ["YES", "CANCEL", "STOP"].iter().any(|word| asks_for(text, word));
            assert!(asked, "{text}");
        }
        for text in
            ["BACK. START OVER. LANGUAGE.", "Cancel it", "Yes", "To stop, please wait", "Stopped: none"]
        {
            let asked = ["YES", "CANCEL", "STOP", "START", "END"].iter().any(|word| asks_for(text, word));
            assert!(!asked, "{text}");
        }
    }
}
