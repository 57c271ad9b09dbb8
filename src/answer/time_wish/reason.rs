//! A day or an hour that is named only for why it does not do, beside one that does: "monday is
//! dialysis, tuesday is fine".

use chrono::NaiveDate;

use crate::answer::words::time_word::TimeWord;

use super::half::part_of;
use super::lexeme::Lexeme;
use super::meaning::{Meaning, of_one};
use super::wish::TimeWish;

/// The wish for the day that does; none if no day is named for something else.
pub(super) fn read(lexemes: &[Lexeme], today: NaiveDate) -> Option<TimeWish> {
    let clauses = clauses(lexemes);
    let fits = clauses.iter().any(|clause| is_fine(clause));
    if !fits || !clauses.iter().any(|clause| is_of_something_else(clause)) {
        return None;
    }
    let told = |clause: &&[Lexeme]| match is_of_something_else(clause) {
        true => denied(clause),
        false => [*clause, &[Lexeme::Break]].concat(),
    };
    let told: Vec<Lexeme> = clauses.iter().flat_map(told).collect();
    let (wish, _) = of_one(&told, today, true);
    wish.names_days().then_some(wish)
}

/// What is left where one part of the day is named for why another one is wished for: "in the
/// afternoon, the mornings i take the kids to school". What is told for a reason has more words
/// around it that say nothing of times, and comes behind if neither has.
pub(super) fn of_one_part(mut lexemes: Vec<Lexeme>) -> Vec<Lexeme> {
    let parts: Vec<usize> = (0..lexemes.len()).filter(|at| part_of(&lexemes[*at]).is_some()).collect();
    let [first, second] = parts[..] else { return lexemes };
    let between = &lexemes[first + 1..second];
    let bound = |one: &Lexeme| one.has(|word| matches!(word, TimeWord::Bound(_)));
    let joined = between.iter().any(|one| *one == Lexeme::Dash || one.is(TimeWord::And) || bound(one));
    let same = part_of(&lexemes[first]) == part_of(&lexemes[second]);
    if same || joined || lexemes.iter().any(|one| is_not(one) || one.is_day()) {
        return lexemes;
    }
    let ends = |one: &Lexeme| *one == Lexeme::Break || one.is(TimeWord::But);
    let unknown = |all: &[Lexeme]| all.iter().filter(|one| **one == Lexeme::Unknown).count();
    let around = |at: usize| {
        let start = lexemes[..at].iter().rposition(ends).map_or(0, |end| end + 1);
        let end = lexemes[at..].iter().position(ends).map_or(lexemes.len(), |end| at + end);
        unknown(&lexemes[start..end])
    };
    let reason = if between.iter().any(ends) {
        let (of_first, of_second) = (around(first), around(second));
        let told = if of_first > of_second { first } else { second };
        Some(told).filter(|_| of_first + of_second > 0)
    } else {
        Some(second).filter(|_| unknown(between) > 1)
    };
    if let Some(reason) = reason {
        lexemes[reason] = Lexeme::Unknown;
    }
    lexemes
}

/// The parts of a message, up to a comma, to "but", or to a day with other words before it.
fn clauses(lexemes: &[Lexeme]) -> Vec<&[Lexeme]> {
    let (mut all, mut start) = (Vec::new(), 0);
    for at in 0..lexemes.len() {
        let ends = lexemes[at] == Lexeme::Break || lexemes[at].is(TimeWord::But);
        let parts = names_weekday(&lexemes[at]) && is_of_something_else(&lexemes[start..at]);
        if ends || parts {
            all.push(&lexemes[start..at]);
            start = at + usize::from(ends);
        }
    }
    all.push(&lexemes[start..]);
    all
}

/// Whether a day is named beside words that say nothing of times.
fn is_of_something_else(clause: &[Lexeme]) -> bool {
    clause.iter().any(names_weekday)
        && clause.contains(&Lexeme::Unknown)
        && !clause.iter().any(|part| part.is(TimeWord::And) || is_fit(part) || is_not(part))
}

/// Whether a day is named, and that it does, and nothing else.
fn is_fine(clause: &[Lexeme]) -> bool {
    clause.iter().any(names_weekday)
        && clause.iter().any(is_fit)
        && !clause.iter().any(|part| *part == Lexeme::Unknown || is_not(part))
}

/// The days of a clause, none of which is wished for.
fn denied(clause: &[Lexeme]) -> Vec<Lexeme> {
    let not = || Lexeme::Words(vec![TimeWord::Not]);
    let days = clause.iter().filter(|part| names_weekday(part));
    days.flat_map(|day| [not(), day.clone(), Lexeme::Break]).collect()
}

fn names_weekday(part: &Lexeme) -> bool {
    part.has(|word| matches!(word, TimeWord::Weekday(_) | TimeWord::InDays(_)))
}

fn is_fit(part: &Lexeme) -> bool {
    part.is(TimeWord::Fits)
}

fn is_not(part: &Lexeme) -> bool {
    part.is(TimeWord::Not) || part.is(TimeWord::BehindNot)
}

impl Meaning {
    /// An hour in a longer text that is beyond what bounds the wish is told for another reason:
    /// "i get the kids at 2:30, so after 3".
    pub(super) fn beside_bounds(&mut self) {
        let Some(at) = self.wish.at.filter(|_| self.spotting) else { return };
        let early = self.wish.after.is_some_and(|after| at < after);
        let late = self.wish.before.is_some_and(|before| at > before);
        if early || late || (!self.is_in_part(at) && !self.has_day()) {
            self.wish.at = None;
        }
    }
}
