//! Whatever is typed in any language, every reader answers.

use std::sync::LazyLock;

use proptest::prelude::*;
use textpass::answer::Words;
use textpass::answer::words_file::WordsFile;

use super::{languages, shown, source, times, words};

/// Each language, with what people type in it about times and dates.
static ALL: LazyLock<Vec<(Words, Vec<String>)>> = LazyLock::new(|| {
    let one = |language: String| {
        let raw: WordsFile = toml::from_str(&source(&language)).unwrap();
        let lists = times::lists(&raw).chain(raw.time.hours.values()).chain([&raw.dates.other_calendar]);
        (words(&language), lists.flatten().cloned().collect())
    };
    languages().into_iter().map(one).collect()
});

/// What stands between words, glued or not.
const BETWEEN: [&str; 14] =
    [" ", "", "-", ", ", ". ", " 3 ", "10", ":30 ", "/12/", " 1990 ", "\u{200f}", "٣", "十", " 10-12 "];

fn read_all(said: &str, words: &Words) {
    for kind in shown::KINDS {
        let _ = shown::understood(kind, said, words);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_panics(said in "\\PC{0,80}") {
        ALL.iter().for_each(|(words, _)| read_all(&said, words));
    }

    #[test]
    fn no_row_of_known_words_panics(row in proptest::collection::vec((any::<u32>(), 0..BETWEEN.len()), 0..9)) {
        for (words, entries) in ALL.iter() {
            let part = |(at, between): &(u32, usize)| {
                format!("{}{}", entries[*at as usize % entries.len()], BETWEEN[*between])
            };
            read_all(&row.iter().map(part).collect::<String>(), words);
        }
    }
}
