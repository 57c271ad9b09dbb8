//! The commands of a language, by what people type for them.

use crate::answer::command::Command;
use crate::answer::phrases::spellings;
use crate::answer::pieces::key;
use crate::answer::words_file::WordsFile;
use crate::domain::fault::Fault;
use crate::domain::word_hash::WordMap;

/// The commands by their keys; none is empty, and no phrase is two of them.
pub(super) fn commands(file: &str, raw: &WordsFile) -> Result<WordMap<Command>, Fault> {
    let lists = [
        ("back", &raw.commands.back, Command::Back),
        ("start-over", &raw.commands.start_over, Command::StartOver),
        ("help", &raw.commands.help, Command::Help),
        ("language", &raw.commands.language, Command::Language),
        ("repeat", &raw.commands.repeat, Command::Repeat),
        ("menu", &raw.commands.menu, Command::Menu),
    ];
    let mut all = WordMap::default();
    for (name, phrases, command) in lists {
        let place = format!("commands.{name}");
        if phrases.is_empty() {
            return Err(Fault::new(file, &place, "has no words", "write at least one"));
        }
        for phrase in phrases.iter().flat_map(|phrase| spellings(phrase)) {
            let before = all.insert(key(&phrase), command);
            if before.is_some_and(|b| b != command) {
                let what = format!("{phrase:?} is another command as well");
                return Err(Fault::new(file, place, what, "leave it in one of them"));
            }
        }
    }
    Ok(all)
}
