//! What a text costs by SMS, counted as carriers count.
//!
//! A text of GSM-7 letters has 160 septets in one segment, or 153 in each of
//! several; one other letter anywhere makes the whole text UCS-2, with 70 or 67
//! UTF-16 units. A letter is never cut in two: an escape pair or a surrogate
//! pair that no longer fits moves to the next segment as a whole.

use super::alphabet::septets;

/// How the letters of a text travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// The GSM 7-bit default alphabet with its extension.
    Gsm7,
    /// UTF-16, as soon as one letter is not in GSM-7.
    Ucs2,
}

impl Encoding {
    /// The units that fit when the text is one segment.
    pub fn alone(self) -> usize {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// The units that fit in each of several segments.
    pub fn joined(self) -> usize {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }

    fn cost(self, letter: char) -> usize {
        match self {
            Self::Gsm7 => septets(letter).unwrap_or(1),
            Self::Ucs2 => letter.len_utf16(),
        }
    }
}

/// What a text costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    /// How its letters travel.
    pub encoding: Encoding,
    /// Septets (GSM-7) or UTF-16 units (UCS-2), without what padding wastes.
    pub units: usize,
    /// Segments, which is what is paid for; none for an empty text, which is not sent.
    pub segments: usize,
}

/// Counts a text as it stands; [`fold`](super::fold()) it first if it will be
/// folded before it leaves.
pub fn count(text: &str) -> Segments {
    let plain = text.chars().all(|letter| septets(letter).is_some());
    let encoding = if plain { Encoding::Gsm7 } else { Encoding::Ucs2 };
    let costs = || text.chars().map(|letter| encoding.cost(letter));
    let units = costs().sum();
    let segments = match units {
        0 => 0,
        units if units <= encoding.alone() => 1,
        _ => pack(costs(), encoding.joined()),
    };
    Segments { encoding, units, segments }
}

/// How many segments of `room` units the letters fill, none of them cut in two.
fn pack(costs: impl Iterator<Item = usize>, room: usize) -> usize {
    let (segments, _) =
        costs.fold(
            (1, 0),
            |(segments, used), cost| {
                if used + cost <= room { (segments, used + cost) } else { (segments + 1, cost) }
            },
        );
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What carriers charge, checked against Twilio's own calculator.
    #[track_caller]
    fn costs(text: &str, encoding: Encoding, segments: usize) {
        let counted = count(text);
        assert_eq!((counted.encoding, counted.segments), (encoding, segments), "{counted:?}");
    }

    #[test]
    fn a_gsm_text_has_160_septets_or_153_a_segment() {
        for (letters, segments) in [(1, 1), (160, 1), (161, 2), (306, 2), (307, 3)] {
            costs(&"a".repeat(letters), Encoding::Gsm7, segments);
        }
        costs("", Encoding::Gsm7, 0);
    }

    #[test]
    fn a_letter_of_the_extension_counts_twice() {
        costs(&"€".repeat(80), Encoding::Gsm7, 1);
        costs(&"€".repeat(81), Encoding::Gsm7, 2);
        assert_eq!(count("a{b}€").units, 8);
    }

    #[test]
    fn an_escape_pair_is_never_cut_in_two() {
        let text = |rest| format!("{}{{{}", "a".repeat(152), "b".repeat(rest));
        costs(&text(151), Encoding::Gsm7, 2);
        costs(&text(152), Encoding::Gsm7, 3);
        assert_eq!((count(&text(151)).units, count(&text(152)).units), (305, 306));
        // At the end of a text that is one segment, and of the second of several.
        costs(&format!("{}{{", "a".repeat(158)), Encoding::Gsm7, 1);
        costs(&format!("{}{{", "a".repeat(159)), Encoding::Gsm7, 2);
        costs(&format!("{}€{}", "a".repeat(305), "b".repeat(151)), Encoding::Gsm7, 3);
        costs(&format!("{}€{}", "a".repeat(305), "b".repeat(152)), Encoding::Gsm7, 4);
    }

    #[test]
    fn one_foreign_letter_makes_the_whole_text_ucs2() {
        costs(&"á".repeat(70), Encoding::Ucs2, 1);
        costs(&"á".repeat(71), Encoding::Ucs2, 2);
        costs(&"я".repeat(134), Encoding::Ucs2, 2);
        costs(&"я".repeat(135), Encoding::Ucs2, 3);
        costs(&format!("{}á", "a".repeat(70)), Encoding::Ucs2, 2);
    }

    #[test]
    fn a_surrogate_pair_is_never_cut_in_two() {
        let text = |rest| format!("{}👋{}", "я".repeat(66), "я".repeat(rest));
        costs(&text(65), Encoding::Ucs2, 2);
        costs(&text(66), Encoding::Ucs2, 3);
        assert_eq!((count(&text(65)).units, count(&text(66)).units), (133, 134));
        costs(&format!("{}👋", "я".repeat(68)), Encoding::Ucs2, 1);
        costs(&format!("{}👋", "я".repeat(69)), Encoding::Ucs2, 2);
        costs(&"👋".repeat(35), Encoding::Ucs2, 1);
        costs(&"👋".repeat(36), Encoding::Ucs2, 2);
    }

    #[test]
    fn a_family_counts_by_units_not_by_what_is_seen() {
        let families = "👨‍👩‍👧‍👦".repeat(4);
        costs(&families, Encoding::Ucs2, 1);
        assert_eq!(count(&families).units, 44);
    }

    /// Cuts the text itself, letter by letter from its end of each segment.
    fn cut(text: &str) -> Vec<String> {
        let foreign = text.chars().any(|letter| septets(letter).is_none());
        let size = |part: &[char]| -> usize {
            let extended = |letter: &&char| "\u{c}^{}\\[~]|€".contains(**letter);
            match foreign {
                true => part.iter().collect::<String>().encode_utf16().count(),
                false => part.len() + part.iter().filter(extended).count(),
            }
        };
        let (alone, joined) = if foreign { (70, 67) } else { (160, 153) };
        let letters: Vec<char> = text.chars().collect();
        let mut rest = letters.as_slice();
        let mut parts = Vec::new();
        while !rest.is_empty() {
            let room = if size(&letters) <= alone { alone } else { joined };
            let most = (1..=rest.len().min(room)).rev().find(|&n| size(&rest[..n]) <= room).unwrap_or(1);
            parts.push(rest[..most].iter().collect());
            rest = &rest[most..];
        }
        parts
    }

    fn texts() -> impl Strategy<Value = String> {
        let letter = prop_oneof![8 => Just('a'), 2 => Just('€'), 1 => Just('{'), 1 => Just('ñ')];
        let foreign = prop_oneof![6 => Just('я'), 3 => Just('👋'), 1 => Just('a'), 1 => Just('{')];
        prop_oneof![
            prop::collection::vec(letter, 0..500).prop_map(|v| v.into_iter().collect::<String>()),
            prop::collection::vec(foreign, 0..250).prop_map(|v| v.into_iter().collect::<String>()),
        ]
    }

    proptest! {
        #[test]
        fn counting_agrees_with_cutting(text in texts()) {
            let parts = cut(&text);
            prop_assert_eq!(parts.concat(), text.clone());
            prop_assert_eq!(count(&text).segments, parts.len());
        }

        #[test]
        fn a_longer_text_never_costs_less(text in texts(), more in any::<char>()) {
            let before = count(&text).segments;
            let after = count(&format!("{text}{more}")).segments;
            prop_assert!(after >= before);
        }
    }
}
