//! Several choices that are said in words where their list is not shown: "my husband and an
//! interpreter" at the review, "I use a wheelchair" where a name is asked for.

use crate::answer::choice;
use crate::answer::name::likeness::Likeness;
use crate::dialog::context::early;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::decide::rules::tasks::digression;
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Step, When};
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// What a few words weigh.
const FEW: usize = 10;

/// At the review: the line of that list is answered.
pub(in crate::dialog) fn at_the_review<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    context.step().filter(|step| step.reads(Fact::Review))?;
    // "Let me ask my husband first" tells of nobody who comes.
    if said.weight() > FEW {
        return None;
    }
    let (list, kept) = mentioned(context, said)?;
    Some(Meaning::answer(list, kept))
}

/// At any other question that they do not answer: they are noted.
pub(in crate::dialog) fn elsewhere<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step().filter(|step| !step.reads(Fact::Review))?;
    let (list, kept) = mentioned(context, said)?;
    // "My father uses a wheelchair, is there an elevator": it is noted, and answered.
    let asked: Vec<String> = said.topics().iter().map(|topic| (*topic).to_owned()).collect();
    let asked = digression::between(context, step, &asked).filter(|_| said.asks());
    let means = asked.map_or(Means::Noted, Means::Task);
    Some(Meaning::from(means).keeping([Keep::Answer(list, kept)]))
}

/// The list that nobody is asked for, and what words say of it beside what was said before.
fn mentioned<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<(&'w Step, Kept)> {
    let listed = |step: &&Step| step.reads(Fact::Several) && step.unasked;
    let list = context.script()?.in_order().find(listed)?;
    let here = context.step()?;
    let says = said.has_letters();
    let denied = said.says_none() || said.undenied().is_some() || said.negates();
    // "For my mother" tells who the visit is for.
    if !says || denied || said.likeness() == Likeness::Whom || here.name == list.name {
        return None;
    }
    // Elsewhere than at the review, a relative may be the one who is meant.
    let review = here.reads(Fact::Review);
    let sure = |word: &String| review || !leads_on(context, list, word);
    let before = match context.task()?.answers.get(&list.name) {
        Some(Kept::Choices(before)) => before.clone(),
        _ => Vec::new(),
    };
    let labels = early::labels(context.world, context.turn, list, said.words());
    let is_said = |label: choice::Label| {
        let alone = [choice::Label { key: String::new(), ..label }];
        said.mentions(&alone)
    };
    let lines = list.offer.iter().zip(labels);
    let new: Vec<String> = lines
        .filter(|(line, _)| sure(&line.word))
        .filter_map(|(line, label)| is_said(label).then(|| line.word.clone()))
        .collect();
    if new.is_empty() {
        return None;
    }
    let all = list.offer.iter().map(|line| &line.word);
    let all = all.filter(|word| before.contains(word) || new.contains(word)).cloned();
    Some((list, Kept::Choices(all.collect())))
}

/// Whether another question follows on a choice.
fn leads_on(context: &Context<'_, '_>, list: &Step, word: &str) -> bool {
    let asked = When::Has(list.name.clone(), word.to_owned());
    context
        .script()
        .is_some_and(|script| script.steps.values().any(|step| step.when.as_ref() == Some(&asked)))
}
