//! The longest lists that a step can offer, and the longest review.

use super::worst::{Case, Worst};
use crate::dialog::kinds::{Fact, Longest, Role};
use crate::dialog::scripts::{Choose, Find, Script, Step, When};
use crate::dialog::turns::limits::{ELSEWHERE, MEANINGS, OFFICES};
use crate::domain::inquiry::{Ask, Inquiry};
use crate::store::telling::MOST;
use crate::text::{Choice, Register, Say, Value};

/// The lines that a step offers, numbered as they are sent.
pub(super) fn offered(worst: &Worst<'_>, step: &Step, case: Case<'_>) -> Vec<Choice> {
    let mut labels = found(worst, step, case);
    labels.extend(step.offer.iter().filter(|choice| !choice.unlisted).map(|choice| Say::new(&choice.say)));
    if step.confirms_only() {
        labels = vec![Say::new("yes"), Say::new("no")];
    }
    let mut lines: Vec<Choice> =
        labels.into_iter().enumerate().map(|(at, label)| line((at + 1).to_string(), label)).collect();
    if step.optional {
        let own = format!("{}.none", step.ask.as_deref().unwrap_or_default());
        let has = worst.world.catalog.has(worst.lang, &own);
        lines.push(line("0".to_owned(), Say::new(if has { own } else { "have-none".to_owned() })));
    }
    lines
}

fn line(key: String, label: Say) -> Choice {
    Choice { key, label, inline: false }
}

fn as_it_is(value: impl Into<Value>) -> Say {
    Say::new("as-it-is").with("value", value)
}

/// What `find` offers at most.
fn found(worst: &Worst<'_>, step: &Step, case: Case<'_>) -> Vec<Say> {
    let rules = &worst.world.rules;
    let inquiry = |inquiry: &Inquiry| as_it_is(Say::new(inquiry.label_key()));
    let offices = |count: usize| worst.offices.iter().take(count).map(|name| worst.office_at(name));
    let Some(find) = step.find else { return Vec::new() };
    match find {
        Find::OtherOffices => worst.offices.iter().take(OFFICES).map(|name| as_it_is(*name)).collect(),
        Find::OfficesNearPlace | Find::MoreOffices => {
            offices(OFFICES.max(rules.offices_offered)).map(as_it_is).collect()
        }
        Find::Inquiries => worst.world.inquiries.top().map(inquiry).collect(),
        Find::Reasons => {
            let parent = case.inquiry.parent.as_ref().unwrap_or(&case.inquiry.id);
            worst.world.inquiries.reasons(parent).map(inquiry).collect()
        }
        Find::Languages => {
            let name = |lang| worst.world.catalog.render(lang, Register::Terse, &Say::new("language-name"));
            rules.langs.iter().map(|lang| as_it_is(name(*lang))).collect()
        }
        Find::Meanings => meanings(worst).into_iter().map(as_it_is).collect(),
        Find::Times => vec![as_it_is(worst.moment()); rules.times_offered],
        Find::TimesElsewhere => worst
            .offices
            .iter()
            .take(ELSEWHERE)
            .map(|office| {
                as_it_is(Say::new("office-with-time").with("office", *office).with("time", worst.moment()))
            })
            .collect(),
        Find::Opened => vec![as_it_is(worst.appointment()); rules.open_per_address],
        Find::RemindedOf => vec![as_it_is(worst.appointment()); MOST.min(rules.open_per_address)],
        Find::MayBook | Find::SameVisit | Find::Overlap | Find::Picked | Find::Reminded => Vec::new(),
        Find::MayMove | Find::MayCancel => Vec::new(),
    }
}

/// The longest lines that may be offered where it can only be guessed what was meant: those of all
/// dialogs, and why people come.
fn meanings(worst: &Worst<'_>) -> Vec<Say> {
    let steps = worst.world.scripts.values().flat_map(|script| script.steps.values());
    let lines = steps.flat_map(|step| &step.offer).map(|line| Say::new(&line.say));
    let inquiries = worst.world.inquiries.all().iter().map(|inquiry| Say::new(inquiry.label_key()));
    let mut all: Vec<Say> = lines.chain(inquiries).collect();
    let mut longest = Vec::new();
    while longest.len() < MEANINGS
        && let Some(one) = worst.longest(all.iter().cloned())
    {
        all.retain(|other| *other != one);
        longest.push(one);
    }
    longest
}

/// Every line of the longest review by SMS, but for the one that books.
pub(super) fn review(worst: &Worst<'_>, script: &Script, case: Case<'_>) -> Vec<Say> {
    let mut labels: Vec<&str> = Vec::new();
    let mut lines = Vec::new();
    let own = |step: &&Step| step.label.is_some() && step.reads(Fact::OwnWords);
    let own = script.steps.values().filter(own).count();
    for step in script.steps.values().filter(|step| is_asked(step)) {
        let Some(label) = step.label.as_deref().filter(|label| !labels.contains(label)) else { continue };
        let Some(value) = answer(worst, step, case, own) else { continue };
        labels.push(label);
        let line = Say::new(label).with("value", value);
        lines.push(Say::new("review-line").with("key", (lines.len() + 2).to_string()).with("line", line));
    }
    lines
}

/// Several choices as the review shows them: those that have no line of their own,
/// or a single one that has one.
fn several(worst: &Worst<'_>, step: &Step) -> Value {
    let has_line = |word: &str| {
        let asked = When::Has(step.name.clone(), word.to_owned());
        let mut all = worst.world.scripts.values().flat_map(|script| script.steps.values());
        all.any(|other| other.label.is_some() && other.when.as_ref() == Some(&asked))
    };
    let (told, left): (Vec<&Choose>, Vec<&Choose>) =
        step.offer.iter().partition(|choice| has_line(&choice.word));
    let said = |choice: &&Choose| Say::new(&choice.say);
    let alone = told.iter().map(said);
    let together = as_it_is(left.iter().map(said).collect::<Vec<_>>());
    worst.longest(alone.chain([together])).map_or("".into(), Value::Say)
}

/// Whether somebody can be asked this who writes where texts are counted: from a phone.
fn is_asked(step: &Step) -> bool {
    !matches!(&step.when, Some(When::Not(when)) if **when == When::Callable)
}

/// The longest answer to a step, as the review shows it.
fn answer(worst: &Worst<'_>, step: &Step, case: Case<'_>, words: usize) -> Option<Value> {
    let own = || step.offer.iter().map(|choice| Say::new(&choice.say));
    let kind = step.read?;
    match step.find {
        Some(Find::OfficesNearPlace | Find::MoreOffices) => return Some(worst.office().into()),
        Some(Find::OtherOffices | Find::TimesElsewhere) => return Some(worst.office().into()),
        Some(Find::Inquiries | Find::Reasons) => return Some(Say::new(case.inquiry.label_key()).into()),
        _ => {}
    }
    match kind.longest {
        Longest::Nothing => None,
        Longest::Office => Some(worst.office().into()),
        Longest::Line => worst.longest(own()).map(Value::Say),
        Longest::Lines => Some(several(worst, step)),
        Longest::YesNo => worst.longest(["yes", "no"].into_iter().map(Say::new)).map(Value::Say),
        Longest::Name => Some(worst.name()),
        Longest::Birth => Some(worst.birth()),
        Longest::Moment => Some(worst.moment()),
        Longest::OwnWords => Some(worst.own_words(words)),
        Longest::Text(text) => text(),
        Longest::Paper => number_of(worst, step, case.inquiry),
    }
}

/// The number of a paper, as it is shown to somebody who comes for this and is asked for it.
fn number_of(worst: &Worst<'_>, step: &Step, inquiry: &Inquiry) -> Option<Value> {
    let paper = worst.world.papers.get(step.read?.paper?)?;
    let asked = step.fills != Some(Role::Paper(paper.id)) || inquiry.asks(paper.id) != Ask::No;
    asked.then(|| worst.world.papers.masked(&paper.example).into())
}
