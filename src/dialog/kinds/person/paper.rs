//! The number of a paper: `read = "paper:ID"`, with an id of `config/papers.toml`.

use crate::answer::Reading;
use crate::answer::paper::PaperReading;
use crate::dialog::kinds::kind::{Asked, Fact, Kind, Longest};
use crate::dialog::memory::Kept;
use crate::understand::Scene;

/// The kind. Its role and how it is shown are the paper's.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "paper",
    facts: &[Fact::OfPaper, Fact::Digits, Fact::LongNumber, Fact::Apart, Fact::Unmistakable],
    read,
    spot: |paper, said| match said.paper(paper?) {
        PaperReading::Sure(number) => Some(Kept::Paper(number)),
        PaperReading::Likely(_) | PaperReading::Twice(_) | PaperReading::No => None,
    },
    longest: Longest::Paper,
    ..Kind::PLAIN
};

fn read(asked: &Asked<'_>, said: &Scene<'_>) -> Reading<Kept> {
    match asked.paper.map_or(PaperReading::No, |paper| said.paper(paper)) {
        PaperReading::Sure(number) | PaperReading::Likely(number) => Reading::Is(Kept::Paper(number)),
        PaperReading::Twice(number) if asked.again => Reading::Is(Kept::Paper(number)),
        PaperReading::Twice(_) | PaperReading::No => Reading::No,
    }
}
