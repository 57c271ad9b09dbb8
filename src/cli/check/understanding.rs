//! How well examples teach: each language is taught four fifths of its own, and asked the rest.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::answer::roles::Marked;
use crate::answer::sayings::{Belief, Example};
use crate::answer::{roles, sayings};
use crate::config::Files;
use crate::domain::lang::Lang;

/// One example in so many is asked.
const ASKED: usize = 5;
/// So many of the worst meanings and of the commonest confusions are shown.
const WORST: usize = 5;

/// What came of asking a language.
#[derive(Debug, Default)]
pub(super) struct Asked<'a> {
    /// How many examples it was asked.
    pub(super) all: usize,
    /// How many of them it told rightly.
    pub(super) right: usize,
    /// Of how many it was sure, and how many of those it told rightly.
    pub(super) sure: [usize; 2],
    /// The same of each meaning: how many, and how many rightly.
    meanings: BTreeMap<&'a str, [usize; 2]>,
    /// How often one was taken for another.
    taken: BTreeMap<(&'a str, String), usize>,
}

/// A table of all languages.
pub(super) fn table(files: &Files, langs: &[Lang]) -> String {
    let mut table = String::from("language  examples  right  sure  of which right\n");
    for lang in langs {
        let asked = of_language(files, *lang);
        let [sure, rightly] = asked.sure;
        let _ = writeln!(
            table,
            "{:<10}{:>8}{:>6}%{:>5}%{:>15}%",
            lang.as_str(),
            asked.all * ASKED,
            percent(asked.right, asked.all),
            percent(sure, asked.all),
            percent(rightly, sure)
        );
        asked.worst(&mut table);
    }
    table.push_str("language  marked times  right  sure  of which right\n");
    for lang in langs {
        let asked = of_times(files, *lang);
        let [sure, rightly] = asked.sure;
        let _ = writeln!(
            table,
            "{:<10}{:>12}{:>6}%{:>5}%{:>15}%",
            lang.as_str(),
            asked.all * ASKED,
            percent(asked.right, asked.all),
            percent(sure, asked.all),
            percent(rightly, sure)
        );
    }
    table
}

/// The same of the days and hours that are marked in texts.
fn of_times(files: &Files, lang: Lang) -> Asked<'_> {
    let file = files.get(&format!("locales/{lang}/times.txt")).unwrap_or_default();
    let all = roles::marked(file).unwrap_or_default();
    let (asked, taught): (Vec<_>, Vec<_>) =
        all.into_iter().enumerate().partition(|(at, _)| at.is_multiple_of(ASKED));
    let taught: Vec<Marked> = taught.into_iter().map(|(_, marked)| marked).collect();
    let learnt = roles::learn(&taught, 0);
    let mut came = Asked::default();
    for (_, marked) in asked {
        let spans: Vec<_> = marked.roles.iter().map(|(span, _)| span.clone()).collect();
        for ((_, role), told) in marked.roles.iter().zip(learnt.told(&marked.pieces, &spans)) {
            let right = usize::from(told.likeliest == Some(*role));
            came.all += 1;
            came.right += right;
            if told.sure {
                came.sure[0] += 1;
                came.sure[1] += right;
            }
        }
    }
    came
}

/// Teaches a language four fifths of its examples, and asks it the rest.
pub(super) fn of_language(files: &Files, lang: Lang) -> Asked<'_> {
    let folder = format!("locales/{lang}/sayings/");
    let paths: Vec<&str> = files.under(&folder).map(|(path, _)| path).collect();
    let texts = paths.into_iter().filter_map(|path| files.get(path));
    let mut all: Vec<Example<'_>> =
        texts.flat_map(|text| sayings::examples(text).unwrap_or_default()).collect();
    all.sort_unstable();
    let is_asked = |at: usize| at.is_multiple_of(ASKED);
    let (asked, taught): (Vec<_>, Vec<_>) = all.into_iter().enumerate().partition(|(at, _)| is_asked(*at));
    let taught: Vec<Example<'_>> = taught.into_iter().map(|(_, example)| example).collect();
    let learnt = sayings::learn(&taught, 0);
    let mut came = Asked::default();
    for (_, example) in asked {
        let guess = learnt.guess(example.said);
        let first = guess.best.first().copied().unwrap_or_default();
        let right = usize::from(first == example.meaning);
        came.all += 1;
        came.right += right;
        if guess.belief == Belief::Sure {
            came.sure[0] += 1;
            came.sure[1] += right;
        }
        let [all, rightly] = came.meanings.entry(example.meaning).or_default();
        (*all, *rightly) = (*all + 1, *rightly + right);
        if right == 0 {
            *came.taken.entry((example.meaning, first.to_owned())).or_default() += 1;
        }
    }
    came
}

impl Asked<'_> {
    /// The worst meanings, and what is taken for what most often.
    fn worst(&self, table: &mut String) {
        let mut meanings: Vec<_> = self.meanings.iter().collect();
        meanings.sort_by_key(|(_, [all, right])| percent(*right, *all));
        for (meaning, [all, right]) in meanings.into_iter().take(WORST) {
            let _ = writeln!(table, "  {meaning}: {right} of {all}");
        }
        let mut taken: Vec<_> = self.taken.iter().collect();
        taken.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        for ((meaning, other), count) in taken.into_iter().take(WORST) {
            let _ = writeln!(table, "  {meaning} taken for {other}: {count}");
        }
    }
}

fn percent(part: usize, all: usize) -> usize {
    part * 100 / all.max(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::config;

    /// Fewer rightly told examples of a hundred are a fault of whoever changed them. It is no more,
    /// as many were written because they are easily misread.
    const LEAST: usize = 60;

    #[test]
    fn every_language_tells_most_of_the_examples_that_it_was_not_taught() {
        let files = config::files(None).unwrap();
        for lang in config::load(&files).unwrap().settings.languages {
            let asked = of_language(&files, lang);
            let Asked { right, all, .. } = asked;
            assert!(percent(right, all) >= LEAST, "{lang}: {right} of {all}");
            let [sure, rightly] = asked.sure;
            assert!(percent(rightly, sure) >= 80, "{lang}: {sure} sure, {rightly} rightly");
        }
    }

    #[test]
    fn a_meaning_without_examples_is_told_worse() {
        let mut files = config::files(None).unwrap();
        let path = "locales/en/sayings/questions.txt";
        let before = of_language(&files, Lang::ENGLISH).right;
        let text = files.get(path).unwrap();
        let (kept, _) = text.split_once("[question-fee]").unwrap();
        let rest = text.split_once("[question-company]").unwrap().1;
        let less = format!("{kept}[question-company]{rest}\n[question-fee]\nwhat does it cost\n");
        files.set(path, less);
        assert!(of_language(&files, Lang::ENGLISH).right < before);
        let faults =
            crate::cli::lint::wording(&crate::cli::parts::world::assemble(&files).unwrap().world, &files);
        assert!(
            faults.iter().any(|fault| fault.place == "[question-fee]" && fault.fault.contains("1 sentence"))
        );
    }
}
