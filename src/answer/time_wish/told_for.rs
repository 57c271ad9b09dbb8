//! What a day or an hour is told for, by what was learnt of the words around it: it is wished, it
//! does not do, or it says something else: "i get the kids at 2:30, so after 3".

use std::ops::Range;

use chrono::NaiveDate;

use crate::answer::pieces::Piece;
use crate::answer::roles::{Role, Roles, Told};
use crate::answer::words::time_word::{Bound, TimeWord};

use super::day::next_day_of_month;
use super::lexeme::Lexeme;
use super::mention::{are_joined, asks, mentions, names_days};

/// The parts of a longer text as they are told: what does not do is denied, and what is told for
/// another reason says nothing, unless nothing else is told. `places` are the pieces of each part.
pub(super) fn read(
    lexemes: Vec<Lexeme>,
    places: &[Range<usize>],
    pieces: &[Piece],
    roles: &Roles,
    today: NaiveDate,
) -> Vec<Lexeme> {
    let times = mentions(&lexemes);
    let spans: Vec<Range<usize>> =
        times.iter().map(|time| places[time.start].start..places[time.end - 1].end).collect();
    let told = settled(&lexemes, &times, roles.told(pieces, &spans));
    if told.iter().all(|role| matches!(role, None | Some(Role::Beside))) {
        return lexemes;
    }
    let mut out: Vec<Lexeme> = Vec::with_capacity(lexemes.len() + 2 * times.len());
    let (mut next, mut before) = (0, None);
    for (time, role) in times.iter().zip(told) {
        between(&lexemes[next..time.start], before, &mut out);
        let (parts, rest) = (&lexemes[time.clone()], &lexemes[time.end..]);
        let asks = || is_asked(&lexemes, time, places, pieces);
        let other = |role: &Role| is_too(&out, rest) || (*role == Role::Refused && asks());
        let role = role.filter(|role| !other(role));
        match role {
            // An hour alone that does not do leaves nothing to wish for.
            Some(Role::Refused) if times.len() == 1 && !names_days(parts) => out.extend_from_slice(parts),
            Some(Role::Refused) => refused(parts, rest, &mut out),
            Some(Role::Beside) => beside(&mut out),
            Some(Role::Wished) => {
                out.extend(day_of_month(parts, &out, today).unwrap_or_else(|| parts.to_vec()));
            }
            None => out.extend_from_slice(parts),
        }
        (next, before) = (time.end, role);
    }
    between(&lexemes[next..], before, &mut out);
    out
}

/// What each day and hour surely is, by what was learnt and by what stands there for all to see.
fn settled(lexemes: &[Lexeme], times: &[Range<usize>], told: Vec<Told>) -> Vec<Option<Role>> {
    let mut told: Vec<Option<Role>> = told.into_iter().map(Told::surely).collect();
    let mut first = 0;
    for last in 0..times.len() {
        let next = times.get(last + 1);
        if next.is_some_and(|next| are_joined(lexemes, &times[last], next)) {
            continue;
        }
        // Those that are joined are told for one thing; where they seem told for several,
        // nothing is.
        let together = &mut told[first..=last];
        let mut surely = together.iter().flatten();
        let one = surely.next().copied().filter(|one| surely.all(|role| role == one));
        together.fill(one);
        first = last + 1;
    }
    for (time, role) in times.iter().zip(&mut told) {
        if is_fine(lexemes, time) {
            *role = Some(Role::Wished);
        }
    }
    // "Wednesday evening does not do, wednesday morning does": the day does.
    let wished = |time: &Range<usize>| {
        let mut all = times.iter().zip(&told).filter(|(_, role)| **role == Some(Role::Wished));
        all.any(|(other, _)| lexemes[other.clone()] == lexemes[time.clone()])
    };
    let of_hour = |at: usize| {
        told[at..].starts_with(&[Some(Role::Refused); 2]) && are_joined(lexemes, &times[at], &times[at + 1])
    };
    let days: Vec<usize> = (0..times.len()).filter(|at| of_hour(*at) && wished(&times[*at])).collect();
    days.into_iter().for_each(|at| told[at] = Some(Role::Beside));
    told
}

/// Whether the clause of a day or an hour says that it does, and nothing else.
fn is_fine(lexemes: &[Lexeme], time: &Range<usize>) -> bool {
    let here = |part: &&Lexeme| **part != Lexeme::Break;
    let before = lexemes[..time.start].iter().rev().take_while(here);
    let clause = || lexemes[time.end..].iter().take_while(here).chain(before.clone());
    let denies = |part: &Lexeme| part.is(TimeWord::Not) || part.is(TimeWord::BehindNot);
    clause().any(|part| part.is(TimeWord::Fits))
        && !clause().any(|part| *part == Lexeme::Unknown || denies(part))
}

/// What stands between two days or hours; what denies the one before it, in its clause, was heard.
fn between(parts: &[Lexeme], before: Option<Role>, out: &mut Vec<Lexeme>) {
    let settled = matches!(before, Some(Role::Refused | Role::Beside));
    if settled {
        out.push(Lexeme::Break);
    }
    let behind = |part: &Lexeme| part.has(|word| matches!(word, TimeWord::BehindNot | TimeWord::Behind(_)));
    let clause = parts.iter().position(|part| *part == Lexeme::Break).unwrap_or(parts.len());
    let (clause, rest) = parts.split_at(if settled { clause } else { 0 });
    out.extend(clause.iter().filter(|part| !(behind(part) || part.is(TimeWord::Not))).cloned());
    out.extend_from_slice(rest);
}

/// A day or a part of one is denied; the bound of an hour is turned.
fn refused(parts: &[Lexeme], rest: &[Lexeme], out: &mut Vec<Lexeme>) {
    let leads = out.last().and_then(|part| bound(part, false));
    let follows = rest.first().and_then(|part| bound(part, true));
    if let Some(turned) = leads.or(follows).and_then(Bound::turned) {
        if leads.is_some() {
            out.pop();
        }
        out.push(Lexeme::Words(vec![TimeWord::Bound(turned)]));
    } else if names_days(parts) {
        out.push(Lexeme::Words(vec![TimeWord::Not]));
    } else {
        beside(out);
        return;
    }
    out.extend_from_slice(parts);
}

/// It says nothing, nor does what leads to it.
fn beside(out: &mut Vec<Lexeme>) {
    while out.last().is_some_and(|part| bound(part, false).is_some() || part.is(TimeWord::OnDay)) {
        out.pop();
    }
    out.push(Lexeme::Unknown);
}

/// Whether words say of a day or an hour that it is too early or too late: then they say as well
/// what is wished.
fn is_too(before: &[Lexeme], rest: &[Lexeme]) -> bool {
    let too = |bound: Option<Bound>| matches!(bound, Some(Bound::TooEarly | Bound::TooLate));
    let too = |part: &Lexeme| too(bound(part, false)) || too(bound(part, true));
    let clause = |part: &&Lexeme| !matches!(part, Lexeme::Break | Lexeme::Clock(_)) && !part.is_day();
    rest.iter().take_while(clause).any(too) || before.iter().rev().take_while(clause).any(too)
}

/// The next such day, where a number is said to be a day of the month.
fn day_of_month(parts: &[Lexeme], before: &[Lexeme], today: NaiveDate) -> Option<Vec<Lexeme>> {
    let [number, ordinals @ ..] = parts else { return None };
    let on_day = |part: &Lexeme| part.is(TimeWord::OnDay) && !part.is(TimeWord::Bound(Bound::At));
    let is_day = !ordinals.is_empty() || before.last().is_some_and(on_day);
    let number = number.number().filter(|_| is_day && number.month().is_none())?;
    let all = ordinals.iter().all(|part| part.is(TimeWord::Ordinal));
    all.then(|| next_day_of_month(today, number)).flatten().map(|date| vec![Lexeme::Date(date)])
}

/// Whether the only day of a question is named here: "nothing at all tomorrow?" asks for that day.
fn is_asked(lexemes: &[Lexeme], time: &Range<usize>, places: &[Range<usize>], pieces: &[Piece]) -> bool {
    let stop = |part: &Lexeme| *part == Lexeme::Break;
    let start = lexemes[..time.start].iter().rposition(stop).map_or(0, |end| end + 1);
    let Some(end) = lexemes[time.end..].iter().position(stop).map(|end| time.end + end) else { return false };
    let days = lexemes[start..end].iter().filter(|part| part.is_day()).count();
    days == 1 && names_days(&lexemes[time.clone()]) && asks(&pieces[places[end].start])
}

/// How a part bounds what follows it, or what stands before it.
fn bound(part: &Lexeme, behind: bool) -> Option<Bound> {
    let Lexeme::Words(means) = part else { return None };
    means.iter().find_map(|word| match word {
        TimeWord::Bound(bound) if !behind => Some(*bound),
        TimeWord::Behind(bound) if behind => Some(*bound),
        _ => None,
    })
}
