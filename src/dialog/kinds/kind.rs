//! What an answer kind is.

use std::fmt;

use super::role::Role;
use crate::answer::Reading;
use crate::answer::choice::Label;
use crate::dialog::memory::Kept;
use crate::domain::message::Share;
use crate::domain::paper::PaperId;
use crate::text::Value;
use crate::understand::Scene;

/// An answer kind: how an answer is read and found, shown, told to staff, and how long it can
/// be. Everything else asks for its facts, and does not know which kind it is.
pub struct Kind {
    /// Its name in a dialog file.
    pub name: &'static str,
    /// What is so of its answers.
    pub facts: &'static [Fact],
    /// The role that they can fill.
    pub role: Option<Role>,
    /// What can be shared by a button instead of being typed.
    pub share: Option<Share>,
    /// The sentence that asks which of several readings was meant.
    pub which: &'static str,
    /// Reads words as an answer to a question.
    pub read: fn(&Asked<'_>, &Scene<'_>) -> Reading<Kept>,
    /// Finds an answer in words that say more; of a paper, the number of this one.
    pub spot: fn(Option<PaperId>, &Scene<'_>) -> Option<Kept>,
    /// The sentence that says why words are no answer, if the question's own example does not.
    pub refused: fn(&Scene<'_>) -> Option<&'static str>,
    /// How an answer of this kind is shown, masked where it is personal; none for any other,
    /// and for those that only the rest of the dialog can show.
    pub shown: fn(&Kept) -> Option<Value>,
    /// How staff read an answer of this kind, where that differs from how it is shown.
    pub for_staff: fn(&Kept) -> Option<String>,
    /// The longest that it can be in a review, for the budgets of texts.
    pub longest: Longest,
}

impl Kind {
    /// A kind of which nothing is so: a kind says what it does otherwise.
    pub(super) const PLAIN: Self = Self {
        name: "",
        facts: &[],
        role: None,
        share: None,
        which: "which-one",
        read: |_, _| Reading::No,
        spot: |_, _| None,
        refused: |_| None,
        shown: |_| None,
        for_staff: |_| None,
        longest: Longest::Nothing,
    };

    /// Whether this is so of its answers.
    pub fn is(&self, fact: Fact) -> bool {
        self.facts.contains(&fact)
    }

    /// Its name in a dialog file.
    pub fn as_str(&self) -> &'static str {
        self.name
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// What can be so of the answers of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The person's own words are the answer, whatever they are.
    OwnWords,
    /// A name may be the answer, so that a word of another kind may be one.
    MayBeAName,
    /// People are named.
    NamesPeople,
    /// It is the whole name of one person, apart from what stands around it.
    WholeName,
    /// Yes or no.
    Confirms,
    /// Yes, or a line that is to be changed.
    Review,
    /// A line of its list is chosen by its number, or as it is shown, and not by words that
    /// are like it.
    ByNumber,
    /// A date of birth is an answer, alone or with others.
    TellsBirth,
    /// It is a date of birth.
    Birth,
    /// Digits alone are an answer.
    Digits,
    /// As many digits as a phone number has are more likely this.
    LongNumber,
    /// What is said behind it is no part of it.
    Apart,
    /// Words that have one in them answer it, whatever else is asked.
    Unmistakable,
    /// Where somebody is.
    Place,
    /// It is the number of a paper, whose id stands behind the kind's name.
    OfPaper,
    /// One of what is offered.
    List,
    /// Several of what is offered.
    Several,
    /// One of the times that are offered, or a wish for others.
    Times,
    /// What opens an appointment.
    Opens,
}

/// What a kind may know of the question.
pub struct Asked<'a> {
    /// Whether an answer was not understood before.
    pub again: bool,
    /// The paper whose number is asked for.
    pub paper: Option<PaperId>,
    /// What was told before of what this kind tells.
    pub before: Option<&'a Kept>,
    /// The lines that are offered, and what each of them answers.
    pub lines: &'a dyn Fn() -> Vec<(Label, Kept)>,
}

/// The longest answer of a kind, as far as the config has it.
#[derive(Clone, Copy, Debug)]
pub enum Longest {
    /// It is not shown.
    Nothing,
    /// An office, or a place with as many letters.
    Office,
    /// The longest line of its own list.
    Line,
    /// All lines of its own list.
    Lines,
    /// Yes or no.
    YesNo,
    /// A person's name.
    Name,
    /// A date of birth.
    Birth,
    /// A day and a time.
    Moment,
    /// The person's own words, as far as a review shows them.
    OwnWords,
    /// The number of a paper, as it is shown.
    Paper,
    /// A text of this length, as it is shown.
    Text(fn() -> Option<Value>),
}

/// A reading of what may have been read.
pub(super) fn maybe(kept: Option<Kept>) -> Reading<Kept> {
    kept.map_or(Reading::No, Reading::Is)
}
