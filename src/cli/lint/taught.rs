//! Examples that teach nothing, or the wrong thing: the same under two meanings, or twice; and
//! meanings with too few of them.

use std::collections::BTreeMap;

use crate::answer::{fold, sayings};
use crate::config::Files;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;

/// Fewer examples do not tell a meaning from others.
const FEWEST: usize = 30;

/// What is wrong with the examples of a language.
pub(super) fn faults(files: &Files, lang: Lang) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    let mut counts: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    let folder = format!("locales/{lang}/sayings/");
    for (path, text) in files.under(&folder) {
        // A sentence under no meaning is told where the files are learnt.
        for example in sayings::examples(text).unwrap_or_default() {
            let said = fold::plain(example.said);
            counts.entry(example.meaning).or_insert((0, path)).0 += 1;
            let Some((before, at)) = seen.insert(said, (example.meaning, path)) else { continue };
            let place = format!("[{}]: {}", example.meaning, example.said);
            faults.push(if before == example.meaning {
                Fault::new(path, place, "stands there twice", "leave it out once")
            } else {
                let fault = format!("stands under [{before}] as well, in {at}");
                Fault::new(path, place, fault, "decide which of the two it means, or say it more clearly")
            });
        }
    }
    let few = counts.into_iter().filter(|(_, (count, _))| *count < FEWEST);
    faults.extend(few.map(|(meaning, (count, path))| {
        let fault = format!("has {count} sentences, of at least {FEWEST}");
        Fault::new(path, format!("[{meaning}]"), fault, "write more, in other words each")
    }));
    faults
}
