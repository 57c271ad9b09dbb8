//! What a language writes onto words or says between them without changing what
//! is meant: the article of Arabic, the particles of Korean, `po` in Tagalog.
//!
//! Which these are is data (`[particles]` in `words.toml`).

use super::fold;
use super::pieces;
use super::words_file::Particles;

/// The fewest letters that are left of a word without its prefix.
const LEAST: usize = 3;

/// The prefixes and particles of a language.
#[derive(Clone, Debug, Default)]
pub struct Glue {
    prefixes: Vec<String>,
    /// Each cut as a message is cut, the longest first.
    particles: Vec<Vec<String>>,
}

impl Glue {
    /// The prefixes and particles; `None` if the language has none.
    pub(super) fn of(raw: &Particles) -> Option<Self> {
        let prefixes = raw.before.iter().map(|p| fold::plain(p)).filter(|p| !p.is_empty()).collect();
        let mut particles: Vec<_> = raw.between.iter().map(|p| pieces::words(p)).collect();
        particles.retain(|p| !p.is_empty());
        particles.sort_by_key(|p| std::cmp::Reverse(p.len()));
        (!raw.before.is_empty() || !raw.between.is_empty()).then_some(Self { prefixes, particles })
    }

    /// What a word may be without something that is written onto it.
    pub(super) fn without_prefixes<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        let long = |rest: &&str| rest.chars().nth(LEAST - 1).is_some();
        self.prefixes.iter().filter_map(move |prefix| word.strip_prefix(prefix.as_str()).filter(long))
    }

    /// Whether two words are the same but for what is written onto them.
    fn same(&self, one: &str, other: &str) -> bool {
        let bare = |a: &str| self.without_prefixes(other).any(|b| a == b);
        one == other || bare(one) || self.without_prefixes(one).any(|a| a == other || bare(a))
    }

    /// How many words of a message a phrase takes, with the particles in it; `parted` says before
    /// which of its words one may stand, a bit for each.
    pub(super) fn taken<'a>(
        &self,
        phrase: impl Iterator<Item = &'a str>,
        parted: u64,
        rest: &[String],
    ) -> Option<usize> {
        let mut at = 0;
        for (place, word) in (0..).zip(phrase) {
            let parted = parted.checked_shr(place).is_some_and(|bits| bits & 1 == 1);
            while !self.same(rest.get(at)?, word) {
                at += self.particle(&rest[at..]).filter(|_| parted && at > 0)?;
            }
            at += 1;
        }
        Some(at)
    }

    /// How many words the particle takes that begins here.
    fn particle(&self, rest: &[String]) -> Option<usize> {
        self.particles.iter().find(|particle| rest.starts_with(particle)).map(Vec::len)
    }

    /// Whether these words are a particle and nothing else.
    pub(super) fn is_particle(&self, words: &[String]) -> bool {
        self.particles.iter().any(|particle| particle == words)
    }

    /// A message without its particles, if it has any. In scripts without blanks
    /// they may be a part of any word, and stay.
    pub(super) fn without_particles(&self, words: &[String]) -> Option<Vec<String>> {
        let meant = |word: &&String| pieces::is_alone(word) || !self.is_particle(std::slice::from_ref(word));
        let rest: Vec<String> = words.iter().filter(meant).cloned().collect();
        (!rest.is_empty() && rest.len() < words.len()).then_some(rest)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::answer::phrases::Phrases;

    fn found(particles: &Particles, phrase: &str, typed: &str) -> bool {
        let glue = Glue::of(particles).map(Arc::new);
        let mut phrases = Phrases::default();
        phrases.add(phrase, ());
        !phrases.glued(glue.as_ref()).inside(&pieces::words(typed)).is_empty()
    }

    #[test]
    fn an_article_or_preposition_is_part_of_no_phrase() {
        let list = ["ال", "و", "ب", "ل", "بال", "لل"].map(str::to_owned).to_vec();
        let arabic = Particles { before: list, between: Vec::new() };
        for typed in ["إلغاء موعد", "الغاء الموعد", "وإلغاء الموعد", "أريد إلغاء للموعد"]
        {
            assert!(found(&arabic, "إلغاء موعد", typed), "{typed}");
            assert!(found(&arabic, "إلغاء الموعد", typed), "{typed}");
        }
        assert!(!found(&arabic, "إلغاء موعد", "إلغاء الحجز"));
    }

    #[test]
    fn a_particle_is_passed_between_the_words_of_a_phrase_only() {
        let list = ["을", "를", "에서"].map(str::to_owned).to_vec();
        let korean = Particles { before: Vec::new(), between: list };
        assert!(found(&korean, "예약 취소", "예약을 취소하고 싶어요"));
        assert!(found(&korean, "예약 취소", "예약에서 취소"));
        assert!(!found(&korean, "예약 취소", "예를약 취소"));
        let tagalog = Particles { before: Vec::new(), between: vec!["po".to_owned()] };
        assert!(found(&tagalog, "gusto ko ng appointment", "gusto ko po ng appointment"));
    }
}
