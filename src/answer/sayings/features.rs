//! What a text is made of: its words, pairs of them, and runs of letters.

use super::super::fold;
use super::super::learner::Feature;

/// Later words say no more.
const MOST_WORDS: usize = 60;
/// Signs by which something is asked.
const ASKING: [char; 3] = ['?', '？', '؟'];

/// The kinds of features, told apart in their hash, and what one of each weighs.
#[derive(Clone, Copy)]
enum Kind {
    Word,
    First,
    Pair,
    Around,
    Letters,
    Characters,
    Asks,
}

impl Kind {
    const fn weight(self) -> u8 {
        match self {
            Self::Word => 3,
            Self::Pair | Self::Characters => 2,
            Self::First | Self::Around | Self::Letters | Self::Asks => 1,
        }
    }
}

/// All that a text has, in no order; a feature that it has twice stands there twice.
pub(super) fn features(said: &str) -> Vec<Feature> {
    let plain = fold::plain(said);
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).collect();
    let words: Vec<&str> = words.into_iter().map(|word| if is_number(word) { "0" } else { word }).collect();
    let mut all = Vec::with_capacity(plain.len() * 3);
    if let Some(first) = words.first() {
        all.push(feature(Kind::First, &[first]));
    }
    for (at, word) in words.iter().enumerate() {
        if !word.chars().all(is_han) {
            all.push(feature(Kind::Word, &[word]));
            all.extend(words.get(at + 1).map(|next| feature(Kind::Pair, &[word, next])));
            all.extend(words.get(at + 2).map(|later| feature(Kind::Around, &[word, later])));
        }
        letters(word, &mut all);
    }
    if said.contains(ASKING) {
        all.push(feature(Kind::Asks, &[]));
    }
    all
}

/// The runs of letters of a word: three to five, blanks around it among them; one to four where
/// each stands for a syllable or a word.
fn letters(word: &str, all: &mut Vec<Feature>) {
    let dense = word.chars().any(is_dense);
    let (kind, shortest, longest) = if dense { (Kind::Characters, 1, 4) } else { (Kind::Letters, 3, 5) };
    let mut text = String::with_capacity(word.len() + 2);
    match dense {
        true => text.push_str(word),
        false => text.extend([" ", word, " "]),
    }
    let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    ends.push(text.len());
    for length in shortest..=longest {
        let runs = ends.windows(length + 1).filter_map(|run| text.get(*run.first()?..*run.last()?));
        all.extend(runs.map(|run| feature(kind, &[run])));
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|c| c.is_ascii_digit())
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Whether a letter stands for a syllable or a word.
fn is_dense(c: char) -> bool {
    is_han(c) || matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// A feature by its kind and its parts.
fn feature(kind: Kind, parts: &[&str]) -> Feature {
    Feature::of(kind as u64, kind.weight(), parts)
}
