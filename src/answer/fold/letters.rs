//! Letters that fold by themselves, whatever stands beside them: worked out once, as nearly all
//! that is typed is made of them.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::{is_apostrophe, plain_any, simplified};

/// Where most of them are: Latin with accents, Greek and Cyrillic, Arabic, Vietnamese.
const RANGES: [(u32, u32); 4] = [(0xc0, 0x250), (0x370, 0x530), (0x621, 0x64b), (0x1e00, 0x1f00)];

/// The letters of [`RANGES`], one range after the other.
static LETTERS: LazyLock<Vec<Option<Letter>>> = LazyLock::new(|| {
    let codes = RANGES.iter().flat_map(|(from, to)| *from..*to);
    codes.map(|code| char::from_u32(code).and_then(Letter::worked_out)).collect()
});

/// Whether it is a unified ideograph or a whole syllable of Hangul, which have no other form where
/// case and signs are kept.
pub(super) fn is_whole(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// A letter, a digit, or a sign that is as good as a blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// What it folds to: one letter or two, or a blank.
    folded: [char; 2],
    /// Whether it stays as it is where case and signs are kept.
    pub(super) is_typed_so: bool,
}

impl Letter {
    /// The letter that a character is; none if what stands beside it has a say, or nobody
    /// has worked it out.
    pub(super) fn of(c: char) -> Option<Self> {
        let code = u32::from(c);
        match code {
            ..0x80 if c.is_ascii_alphanumeric() => Some(Self::one(c.to_ascii_lowercase(), true)),
            ..0x80 => Some(Self::one(' ', !c.is_ascii_control())),
            _ if is_whole(c) => Some(Self::one(simplified(c), true)),
            0x80..0x1f00 => {
                let mut before = 0;
                for (from, to) in RANGES {
                    if (from..to).contains(&code) {
                        return LETTERS.get((before + code - from) as usize).copied().flatten();
                    }
                    before += to - from;
                }
                None
            }
            _ => None,
        }
    }

    fn one(folded: char, is_typed_so: bool) -> Self {
        Self { folded: [folded, '\0'], is_typed_so }
    }

    /// Works out what a letter folds to.
    fn worked_out(c: char) -> Option<Self> {
        let between = plain_any(&format!("a{c}a"));
        let folded = between.strip_prefix('a')?.strip_suffix('a')?;
        let mut letters = folded.chars();
        let (first, second) = (letters.next()?, letters.next().unwrap_or('\0'));
        let alone = letters.next().is_none() && folded.chars().all(char::is_alphanumeric);
        let is_typed_so = std::iter::once(c).nfkc().eq([c]);
        (alone && c.is_alphabetic() && !is_apostrophe(c))
            .then_some(Self { folded: [first, second], is_typed_so })
    }

    /// Whether it is as good as a blank.
    pub(super) fn is_blank(self) -> bool {
        self.folded[0] == ' '
    }

    /// What it folds to.
    pub(super) fn folded(self) -> impl Iterator<Item = char> {
        self.folded.into_iter().filter(|c| *c != '\0')
    }
}
