//! Accents that decide: with them `tháng sáu` is June and `tháng sau` next month,
//! without them it may be either.

/// How a word of a message was spelt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spelt {
    spelling: String,
    /// Whether it stands for itself alone, and for no word that is spelt otherwise.
    sure: bool,
}

impl Spelt {
    /// A word that is spelt so, and may be meant for others unless it is `sure`.
    pub(super) fn new(spelling: &str, sure: bool) -> Self {
        Self { spelling: spelling.to_owned(), sure }
    }

    /// Whether words that are spelt so may be those of a phrase; of an exact one only
    /// if each has its accents.
    pub(super) fn fit(typed: &[Self], phrase: &str, exact: bool) -> bool {
        if typed.is_empty() {
            return !exact;
        }
        let same = |(word, spelling): (&Self, &str)| word.spelling == spelling;
        typed.iter().zip(phrase.split(' ')).all(|pair| same(pair) || (!exact && !pair.0.sure))
    }
}
