//! How the words of each language are spelt: its runs of four letters, learnt from
//! the phrases of its own `words.toml`. By them a message is known in which no word
//! is listed (`quisiera averiguar`), among languages that share the Latin letters.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::domain::lang::Lang;
use crate::domain::word_hash::WordHasher;

use super::cut::Cut;
use super::words::Words;

/// Letters in a run; before and after a word stands a blank.
const LETTERS: usize = 4;
/// A run that a language has not shown counts as this much of one that it has.
const UNSEEN: f32 = 0.3;
/// Later words say no more.
const MOST_WORDS: usize = 60;

type Run = [u8; LETTERS];
/// What is known of each run: quick to look up, as for words.
type Runs<T> = HashMap<Run, T, BuildHasherDefault<WordHasher>>;

/// How much each run of letters speaks for each language.
#[derive(Clone, Debug, Default)]
pub(super) struct Spelling {
    langs: Vec<Lang>,
    /// For each run where its weights begin, one for each language.
    runs: Runs<usize>,
    weights: Vec<i32>,
    /// The weights of a run that no phrase has.
    unseen: Vec<i32>,
}

impl Spelling {
    /// Learns from the phrases of all languages; words in other letters teach nothing.
    pub(super) fn of(words: &[(Lang, &Words)]) -> Self {
        Self::learnt(words.iter().map(|(lang, words)| (*lang, words.phrases())))
    }

    fn learnt<'a, W: Iterator<Item = &'a str>>(all: impl Iterator<Item = (Lang, W)>) -> Self {
        let (mut langs, mut counts) = (Vec::new(), Vec::new());
        for (lang, words) in all {
            let mut of_lang: Runs<f32> = Runs::default();
            words.flat_map(runs).for_each(|run| *of_lang.entry(run).or_default() += 1.0);
            langs.push(lang);
            counts.push(of_lang);
        }
        let mut known: Vec<Run> = counts.iter().flat_map(Runs::keys).copied().collect();
        known.sort_unstable();
        known.dedup();
        let totals = counts.iter().map(|of_lang| of_lang.values().sum::<f32>());
        let scales: Vec<f32> = totals.map(|all| scale(all, known.len() as f32)).collect();
        let unseen: Vec<i32> = scales.iter().map(|scale| weight(0.0, *scale)).collect();
        let mut weights = Vec::with_capacity(known.len() * langs.len());
        for run in &known {
            for (at, of_lang) in counts.iter().enumerate() {
                weights.push(of_lang.get(run).map_or(unseen[at], |count| weight(*count, scales[at])));
            }
        }
        let runs = known.iter().enumerate().map(|(at, run)| (*run, at * langs.len())).collect();
        Self { langs, runs, weights, unseen }
    }

    /// How much the spelling of a message speaks for each language, in hundredths of
    /// a natural logarithm: above 0 it is more like it than by chance. Nothing is said
    /// of a message with other letters than the Latin ones, which decide by themselves.
    pub(super) fn weigh(&self, said: &Cut) -> Vec<(Lang, i32)> {
        let words = &said.words[..said.words.len().min(MOST_WORDS)];
        let mut sums = vec![0; self.langs.len()];
        if words.iter().all(|word| word.is_ascii()) {
            for run in words.iter().flat_map(|word| runs(word)) {
                let known = self.runs.get(&run).and_then(|at| self.weights.get(*at..));
                sums.iter_mut().zip(known.unwrap_or(&self.unseen)).for_each(|(sum, weight)| *sum += weight);
            }
        }
        self.langs.iter().copied().zip(sums).collect()
    }
}

/// How much more a run counts than its share of `all` runs of a language, if each of
/// the `known` ones were as frequent as any other.
fn scale(all: f32, known: f32) -> f32 {
    known / (all + UNSEEN * known)
}

fn weight(count: f32, scale: f32) -> i32 {
    (100.0 * ((count + UNSEEN) * scale).ln()).round() as i32
}

/// The runs of a word in Latin letters; a number has none.
fn runs(word: &str) -> impl Iterator<Item = Run> {
    let bytes = word.as_bytes();
    let known = word.is_ascii() && bytes.iter().any(u8::is_ascii_alphabetic);
    let at = move |place: usize| match place {
        0 => b' ',
        place => bytes.get(place - 1).copied().unwrap_or(b' '),
    };
    let count = if known { (bytes.len() + 3).saturating_sub(LETTERS) } else { 0 };
    (0..count).map(move |start| std::array::from_fn(|letter| at(start + letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_its_runs_with_a_blank_at_each_end() {
        let of = |word: &str| -> Vec<String> {
            runs(word).map(|run| String::from_utf8_lossy(&run).into_owned()).collect()
        };
        assert_eq!(of("cita"), [" cit", "cita", "ita "]);
        assert_eq!(of("oi"), [" oi "]);
        assert!(of("i").is_empty() && of("80111").is_empty() && of("").is_empty() && of("ему").is_empty());
    }

    #[test]
    fn words_that_were_never_shown_are_known_by_their_spelling() {
        let shown = [("es", "necesito una cita quisiera hablar"), ("pl", "chcialbym umowic wizyte jestem")];
        let shown =
            shown.into_iter().filter_map(|(lang, words)| Some((Lang::parse(lang)?, words.split(' '))));
        let spelling = Spelling::learnt(shown);
        let weigh =
            |said: &str| spelling.weigh(&Cut::of(said)).into_iter().map(|(_, weight)| weight).collect();
        let necesitamos: Vec<i32> = weigh("Necesitamos citas");
        assert!(necesitamos[0] > necesitamos[1], "{necesitamos:?}");
        let jestesmy: Vec<i32> = weigh("jesteśmy");
        assert!(jestesmy[1] > jestesmy[0], "{jestesmy:?}");
        let other: Vec<i32> = weigh("мне necesito");
        assert_eq!(other, [0, 0]);
    }
}
