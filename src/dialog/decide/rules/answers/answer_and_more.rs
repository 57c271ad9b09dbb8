//! An answer with more behind it: "Ana Lopez, March 14 1990, after 2 pm". The answer is taken
//! without what follows, so that nothing of that becomes a part of it, and what follows is kept
//! for the questions that it answers.

use super::{answer, two_answers};
use crate::answer::time_wish::TimeWish;
use crate::dialog::context::whole_name;
use crate::dialog::decide::meaning::{Meaning, Means, NOTED};
use crate::dialog::decide::rules::values::later_question;
use crate::dialog::decide::rules::values::other_inquiry::other_inquiry;
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::turns::Context;
use crate::understand::{Gap, Scene};

/// The answer that words begin with, if what follows says when or why one comes.
pub(in crate::dialog) fn both<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let asked = context.step()?.reads(Fact::Apart);
    // "Friday afternoon" is no name with an afternoon behind it.
    if !asked || (said.wish_within().is_none() && said.inquiry_within().is_none()) || said.wish().is_some() {
        return None;
    }
    // The last sign parts them, or else the first word of an hour.
    let signed = |gap: &Gap| said.is_signed(*gap);
    let (mut by_sign, by_word): (Vec<Gap>, Vec<Gap>) = said.gaps().into_iter().partition(signed);
    by_sign.reverse();
    by_sign.into_iter().chain(by_word).find_map(|gap| cut_at(context, said, gap))
}

/// The same where the answer ends here.
fn cut_at<'w>(context: &Context<'_, 'w>, said: &Scene<'w>, gap: Gap) -> Option<Meaning<'w>> {
    let (signed, rest) = (said.is_signed(gap), said.behind(gap));
    if !says_when_or_why(&rest, signed) || (signed && hours(&rest) != hours(said)) {
        return None;
    }
    let meaning = answered(context, &said.before_signs(gap))?;
    if let Some(change) = other_inquiry(context, &rest, &meaning) {
        return Some(change);
    }
    match later_question::when_or_why(context, &rest) {
        Some(more) => Some(meaning.keeping(more.keeps).saying(NOTED)),
        // Why one comes is known: it was only said again.
        None => rest.inquiry_within().is_some().then_some(meaning),
    }
}

/// The hours that words wish for.
fn hours(said: &Scene<'_>) -> Option<TimeWish> {
    let wish = said.wish_within()?;
    wish.is_of_hours().then(|| wish.hours())
}

/// Whether words say when or why one comes, and are no part of a name or of a date of birth:
/// without a sign before them, only hours are sure to be that.
fn says_when_or_why(rest: &Scene<'_>, signed: bool) -> bool {
    if rest.birth_within().is_some() || rest.is_like_a_birth() {
        return false;
    }
    let hours = rest.wish().is_some_and(|wish| wish.is_of_hours());
    let when = || rest.word_count() > 1 && (rest.wish().is_some() || rest.wish_within().is_some());
    hours || (signed && (when() || rest.inquiry_within().is_some()))
}

/// The whole answer that words are to the question in hand.
fn answered<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let meaning = answer::none(context, said)
        .or_else(|| answer::asked_for(context, said))
        .or_else(|| two_answers::both(context, said))?;
    let whole = match &meaning.means {
        Means::Answer(_, kept @ Kept::Name(_)) => whole_name::is_whole(kept, said.words()),
        Means::Answer(..) => true,
        _ => false,
    };
    whole.then_some(meaning)
}
