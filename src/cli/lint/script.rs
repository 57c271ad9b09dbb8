//! The scripts that people write in, as far as mixing them up is a fault.

/// A script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Hangul,
    Kana,
    Han,
    /// Any other.
    Other,
}

impl Script {
    /// The script of a letter; none of a digit, a sign or a mark.
    pub(super) fn of(letter: char) -> Option<Self> {
        if !letter.is_alphabetic() {
            return None;
        }
        Some(match u32::from(letter) {
            // The letters for "first" and "second" (ordinals) are Latin ones.
            0x41..=0x24f | 0x1e00..=0x1eff | 0x2c60..=0x2c7f | 0xa720..=0xa7ff | 0xff21..=0xff5a => {
                Self::Latin
            }
            0x250..=0x2ff => Self::Latin,
            0x370..=0x3ff | 0x1f00..=0x1fff => Self::Greek,
            0x400..=0x52f | 0x1c80..=0x1c8f | 0x2de0..=0x2dff | 0xa640..=0xa69f => Self::Cyrillic,
            0x590..=0x5ff | 0xfb1d..=0xfb4f => Self::Hebrew,
            0x600..=0x6ff | 0x750..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Self::Arabic,
            0x1100..=0x11ff | 0x3130..=0x318f | 0xa960..=0xa97f | 0xac00..=0xd7ff => Self::Hangul,
            0x3040..=0x30ff | 0x31f0..=0x31ff => Self::Kana,
            0x2e80..=0x2fdf | 0x3005..=0x3007 | 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x323af => {
                Self::Han
            }
            _ => Self::Other,
        })
    }

    /// The script that most letters of some texts are in.
    pub(super) fn of_most<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut counts = std::collections::BTreeMap::<Self, usize>::new();
        for script in texts.flat_map(str::chars).filter_map(Self::of) {
            *counts.entry(script).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, count)| *count).map_or(Self::Latin, |(script, _)| script)
    }

    /// Whether its letters can be mistaken for those of Latin, and hide in a word.
    pub(super) fn looks_latin(self) -> bool {
        matches!(self, Self::Cyrillic | Self::Greek)
    }

    /// Whether it is written from right to left.
    pub(super) fn is_rtl(self) -> bool {
        matches!(self, Self::Arabic | Self::Hebrew)
    }

    /// Its name, for people.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Latin => "Latin",
            Self::Greek => "Greek",
            Self::Cyrillic => "Cyrillic",
            Self::Hebrew => "Hebrew",
            Self::Arabic => "Arabic",
            Self::Hangul => "Korean",
            Self::Kana => "Japanese",
            Self::Han => "Chinese",
            Self::Other => "foreign",
        }
    }
}

/// The words of a text: its runs of letters, with their apostrophes and hyphens left out.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}
