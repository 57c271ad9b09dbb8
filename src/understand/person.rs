//! Who somebody is, in words that say more: a name and a date of birth beside each other.

use std::ops::Range;

use super::scene::Scene;
use super::word;
use crate::answer::name::likeness::Likeness;
use crate::answer::{Reading, name};
use crate::domain::name::Name;

/// The most words of a name that is looked for.
const MOST_WORDS: usize = 4;

impl Scene<'_> {
    /// The whole name that just one of its parts is.
    pub fn name_of_one_part(&self) -> Option<Name> {
        name::of_one_part(self.text(), self.words())
    }

    /// How many words it has.
    pub fn word_count(&self) -> usize {
        word::places(self.text()).len()
    }

    /// Whether it has more than one word, or than one letter of a script without blanks.
    pub fn says_more_than_a_word(&self) -> bool {
        self.pieces().len() > 1
    }

    /// The words but for those on which the date of birth stands; none if there is no such date.
    pub fn without_birth(&self) -> Option<Self> {
        let places = word::places(self.text());
        let run = self.birth_run(&places)?;
        let (start, end) = (places.get(run.start)?.start, places.get(run.end - 1)?.end);
        Some(self.part(&format!("{} {}", &self.text()[..start], &self.text()[end..])))
    }

    /// A whole name in capitals right before or behind the date of birth, where the words say
    /// more than these two: "citizenship in Denver, John Smith 3/14/1990".
    pub fn name_beside_birth(&self) -> Option<Name> {
        let text = self.text();
        let places = word::places(text);
        let run = self.birth_run(&places)?;
        let parted = |at: usize| {
            places.get(at).zip(places.get(at + 1)).is_none_or(|(one, next)| {
                text[one.end..next.start].contains([',', ';', ':', '\n', '.', '،', '、', '，'])
            })
        };
        let is_name = |at: usize| {
            let word = places.get(at).map_or("", |place| &text[place.clone()]);
            word.starts_with(char::is_uppercase)
                && word.chars().all(|c| c.is_alphabetic() || "'’-.".contains(c))
        };
        let mut first = run.start;
        while first > 0
            && run.start - first < MOST_WORDS
            && is_name(first - 1)
            && (first == run.start || !parted(first - 1))
        {
            first -= 1;
        }
        let mut last = run.end;
        while last - run.end < MOST_WORDS && is_name(last) && (last == run.end || !parted(last - 1)) {
            last += 1;
        }
        self.named(&places, first..run.start).or_else(|| self.named(&places, run.end..last))
    }

    /// Whether a whole name stands before the date of birth and another one behind it.
    pub fn names_two(&self) -> bool {
        let places = word::places(self.text());
        let Some(run) = self.birth_run(&places) else { return false };
        let joins = |at: usize| {
            let word = places.get(at).map_or("", |place| &self.text()[place.clone()]);
            self.words().joins(word)
        };
        let behind = run.end + usize::from(joins(run.end));
        let last = places.len().min(behind + MOST_WORDS);
        let first = run.start.saturating_sub(MOST_WORDS);
        self.named(&places, first..run.start).is_some() && self.named(&places, behind..last).is_some()
    }

    /// The whole name that some words are.
    fn named(&self, places: &[Range<usize>], run: Range<usize>) -> Option<Name> {
        if run.is_empty() {
            return None;
        }
        let part = self.part(&word::joined(self.text(), places, run));
        let other =
            part.is_around_a_name() || part.inquiry_within().is_some() || part.wish_within().is_some();
        let name = part.name().filter(|_| !other && part.likeness() == Likeness::Name)?.clone();
        let whole = !name::part::is_part(&name, self.words());
        (whole && part.place_within().is_none()).then_some(name)
    }

    /// The words on which the date of birth stands.
    fn birth_run(&self, places: &[Range<usize>]) -> Option<Range<usize>> {
        self.finds.birth_run.get_or_init(|| self.find_birth_run(places)).clone()
    }

    fn find_birth_run(&self, places: &[Range<usize>]) -> Option<Range<usize>> {
        let birth = self.birth_within()?;
        let text = self.text();
        let has_figures = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        // Without one of its figures it is not the same date.
        let whole = |run: &Range<usize>| {
            let run = places.get(run.clone()).unwrap_or_default();
            let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
            !has_figures(&text[..first.start]) && !has_figures(&text[last.end..])
        };
        let same = |run: Range<usize>| {
            if !whole(&run) {
                return false;
            }
            let part = self.part(&word::joined(self.text(), places, run));
            matches!(part.birth(), Reading::Is(whole) if whole == birth)
        };
        Some(word::shortest(places.len(), same))
    }
}
