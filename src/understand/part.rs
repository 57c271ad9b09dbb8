//! Parts of a message, each of which is read by itself.

use super::scene::Scene;
use crate::domain::name::Name;

/// Signs that part an answer from what follows it.
const SIGNS: &[char] = &[',', ';', '.', '،', '؛', '、', '，', '；', '。'];
/// The digits of a ZIP code.
const ZIP: usize = 5;

/// A place at which a message may be cut in two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap(usize);

impl Scene<'_> {
    /// The places at which two answers may meet: after blanks and commas, and where
    /// digits follow letters.
    pub fn gaps(&self) -> Vec<Gap> {
        self.each_gap().collect()
    }

    /// The first of them.
    pub fn first_gap(&self) -> Option<Gap> {
        self.each_gap().next()
    }

    fn each_gap(&self) -> impl Iterator<Item = Gap> {
        let pairs = self.text().char_indices().zip(self.text().chars().skip(1));
        let meet = move |one: char, next: char| {
            let parts = |c: char| c.is_whitespace() || ",;،、，".contains(c);
            (parts(one) && !parts(next)) || (one.is_alphabetic() && next.is_numeric())
        };
        let pairs = pairs.filter(move |((_, one), next)| meet(*one, *next));
        pairs.map(|((at, one), _)| Gap(at + one.len_utf8()))
    }

    /// What stands before a place.
    #[must_use]
    pub fn before(&self, gap: Gap) -> Self {
        self.part(&self.text()[..gap.0])
    }

    /// The same without the signs at its end.
    #[must_use]
    pub fn before_signs(&self, gap: Gap) -> Self {
        self.part(self.text()[..gap.0].trim().trim_end_matches(SIGNS))
    }

    /// What stands behind a place.
    #[must_use]
    pub fn behind(&self, gap: Gap) -> Self {
        self.part(&self.text()[gap.0..])
    }

    /// Whether what stands before a place is the key of a line, with any sign behind it:
    /// "2,", "2:".
    pub fn begins_with_key(&self, gap: Gap, key: &str) -> bool {
        self.text()[..gap.0].trim_end_matches(|c: char| !c.is_alphanumeric()) == key
    }

    /// Whether there is a figure before a place, and behind it.
    pub fn figures_around(&self, gap: Gap) -> (bool, bool) {
        let (before, behind) = self.text().split_at(gap.0);
        let has_figures = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        (has_figures(before), has_figures(behind))
    }

    /// Whether a sign parts the words at a place.
    pub fn is_signed(&self, gap: Gap) -> bool {
        self.text()[..gap.0].trim_end().ends_with(SIGNS)
    }

    /// One of its words, or several.
    #[must_use]
    pub fn of_words(&self, words: &[String]) -> Self {
        self.part(&words.join(" "))
    }

    /// What is left of it without what it says is not to be done; none if it denies nothing.
    pub fn without_denied(&self) -> Option<Self> {
        self.undenied().map(|left| self.part(left))
    }

    /// Its words without a name; none if the name does not stand in it as it is.
    pub fn without_name(&self, name: &Name) -> Option<Self> {
        let text = self.text();
        let at = text.find(name.expose())?;
        Some(self.part(&format!("{} {}", &text[..at], &text[at + name.expose().len()..])))
    }

    /// Its words without those that are ZIP codes.
    #[must_use]
    pub fn without_zips(&self) -> Self {
        let is_zip = |word: &&str| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            bare.len() == ZIP && bare.bytes().all(|c| c.is_ascii_digit())
        };
        let rest: Vec<&str> = self.text().split_whitespace().filter(|word| !is_zip(word)).collect();
        self.part(&rest.join(" "))
    }

    /// Its words without those of which this holds; none if there are no such.
    pub(super) fn without_words(&self, is_left_out: impl Fn(&str) -> bool) -> Option<Self> {
        let all: Vec<&str> = self.text().split_whitespace().collect();
        let left: Vec<&str> = all.iter().copied().filter(|word| !is_left_out(word)).collect();
        (left.len() < all.len()).then(|| self.part(&left.join(" ")))
    }

    /// Whether it begins with what joins it to what stands before: "and Maria Gomez".
    pub fn is_joined(&self) -> bool {
        let first = self.text().split_whitespace().next();
        first.is_some_and(|word| !word.ends_with('.') && self.words().joins(word))
    }
}
