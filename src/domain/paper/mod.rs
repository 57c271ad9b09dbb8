//! A paper that people may be asked for, by the number on it: a case number, a plate, a licence.
//! Which papers there are is said by `config/papers.toml` alone.

mod id;
mod pattern;
mod shape;

use serde::{Deserialize, Serialize};

pub use id::PaperId;
pub use pattern::Pattern;
pub use shape::{Alike, Shape};

use super::private::Private;

/// The most letters and digits of a number that was saved.
const LONGEST: usize = 40;
/// How many signs of a number are shown at its end if nothing says how many.
pub const SHOWN_AT_END: usize = 3;

/// The number on a paper: capitals and digits, without anything between them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PaperNumber {
    /// The paper.
    pub paper: PaperId,
    number: Private<String>,
}

impl PaperNumber {
    /// Takes what was saved, of a paper that may be another one by now; none if it can be no number.
    pub fn saved(paper: PaperId, number: &str) -> Option<Self> {
        let plain = number.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let fits = plain && (1..=LONGEST).contains(&number.len());
        fits.then(|| Self { paper, number: Private::new(number.to_owned()) })
    }

    /// The number itself.
    pub fn expose(&self) -> &str {
        self.number.expose()
    }
}

/// How digits are taken that may be the number of a paper although no letter and no word says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bare {
    /// As the number, where it is asked for.
    #[default]
    Yes,
    /// As the number once they are typed a second time: they may be a number that nobody should
    /// send, such as that of social security.
    Twice,
    /// Never.
    No,
}

/// A paper, as the config describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its id.
    pub id: PaperId,
    /// What staff call it.
    pub name: String,
    /// The field of staff's JSON that has its number beside `papers`, for tools that look there.
    pub json: Option<String>,
    /// How its number looks.
    pub pattern: Pattern,
    /// How digits alone are taken.
    pub bare: Bare,
    /// How many signs of a number people are shown, at its beginning and at its end.
    pub show: (usize, usize),
    /// A number that fits.
    pub example: PaperNumber,
}

impl Paper {
    /// The number that was typed, without regard to what stands between its letters and digits.
    /// `may_be` says of which shapes.
    pub fn number(&self, typed: &str, may_be: impl Fn(&Shape) -> bool) -> Option<PaperNumber> {
        let plain: String = typed.chars().filter(|c| c.is_alphanumeric()).collect();
        let number = self.pattern.fit(&plain, may_be)?;
        PaperNumber::saved(self.id, &number)
    }

    /// All of a number but its ends hidden: `IOE...5678`.
    fn masked(&self, number: &str) -> String {
        let (start, end) = self.show;
        masked(number, start, end)
    }
}

/// The papers of the config, in its order.
#[derive(Clone, Debug, Default)]
pub struct Papers(Vec<Paper>);

impl Papers {
    /// Takes them in the order in which staff see them.
    pub fn new(papers: Vec<Paper>) -> Self {
        Self(papers)
    }

    /// The paper with this id.
    pub fn get(&self, id: PaperId) -> Option<&Paper> {
        self.0.iter().find(|paper| paper.id == id)
    }

    /// All of them.
    pub fn all(&self) -> &[Paper] {
        &self.0
    }

    /// A number as people are shown it: all but its ends hidden. Of one whose paper is gone, or
    /// that is too short, the end is shown as far as half of it stays hidden.
    pub fn masked(&self, number: &PaperNumber) -> String {
        let text = number.expose();
        match self.get(number.paper) {
            Some(paper) if text.len() > paper.show.0 + paper.show.1 => paper.masked(text),
            _ => masked(text, 0, SHOWN_AT_END.min(text.len() / 2)),
        }
    }

    /// A number as staff read it: whole, with the blanks and dashes of its pattern.
    pub fn shown(&self, number: &PaperNumber) -> String {
        let paper = self.get(number.paper);
        let shown = paper.and_then(|paper| paper.pattern.show(number.expose()));
        shown.unwrap_or_else(|| number.expose().to_owned())
    }
}

fn masked(number: &str, start: usize, end: usize) -> String {
    format!("{}...{}", &number[..start], &number[number.len() - end..])
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn paper(pattern: &str, show: (usize, usize), example: &str) -> Paper {
        let id = PaperId::parse("plate").unwrap();
        let pattern = Pattern::parse(&[pattern.to_owned()], vec![Alike::parse("O0").unwrap()]).unwrap();
        let example = PaperNumber::saved(id, example).unwrap();
        Paper { id, name: String::new(), json: None, pattern, bare: Bare::Yes, show, example }
    }

    fn seen(paper: &Paper, said: &str) -> String {
        let papers = Papers::new(vec![paper.clone()]);
        let number = paper.number(said, |_| true);
        number.map_or("-".to_owned(), |number| papers.masked(&number) + " " + &papers.shown(&number))
    }

    #[test]
    fn a_number_is_masked_for_people_and_whole_for_staff() {
        let plate = paper("AA 999 AA", (2, 2), "AB123CD");
        assert_eq!(seen(&plate, "ab-123-cd"), "AB...CD AB 123 CD");
        assert_eq!(seen(&plate, "ab 12o cd"), "AB...CD AB 120 CD");
        for wrong in ["AB 123", "AB 123 CDE", "né 123 cd", ""] {
            assert_eq!(seen(&plate, wrong), "-", "{wrong}");
        }
    }

    #[test]
    fn a_number_whose_paper_is_gone_is_still_half_hidden() {
        let number = |text| PaperNumber::saved(PaperId::parse("gone").unwrap(), text).unwrap();
        let none = Papers::default();
        for (text, masked) in [("AB123CD", "...3CD"), ("A1", "...1"), ("7", "...")] {
            assert_eq!((none.masked(&number(text)), none.shown(&number(text))), (masked.into(), text.into()));
        }
        assert!(PaperNumber::saved(number("7").paper, "").is_none());
        assert!(PaperNumber::saved(number("7").paper, "a1").is_none());
    }

    #[test]
    fn a_number_never_prints() {
        assert!(!format!("{:?}", paper("99 999", (0, 2), "55555").example).contains("555"));
    }
}
