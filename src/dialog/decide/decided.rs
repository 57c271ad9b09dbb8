//! The first row that says something decides.

use super::meaning::{Meaning, Means};
use super::row::{Part, Row};
use super::settle::left_over;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// What was decided.
#[derive(Debug)]
pub(in crate::dialog) struct Decision<'w> {
    /// The row that decided it.
    pub(in crate::dialog) row: &'static Row,
    /// What the message means.
    pub(in crate::dialog) meaning: Meaning<'w>,
    /// What is left of the message without what it says is not to be done, if it says so.
    pub(in crate::dialog) rest: Option<Box<Scene<'w>>>,
}

/// What a message means by the first row of these parts that says something; none if none does.
pub(in crate::dialog) fn decide<'w>(
    context: &Context<'_, 'w>,
    parts: &'static [Part],
    said: &Scene<'w>,
) -> Option<Decision<'w>> {
    watched(context, parts, said, &mut |_| {})
}

/// The same for whoever wants to see which rows were tried.
pub(in crate::dialog) fn watched<'w>(
    context: &Context<'_, 'w>,
    parts: &'static [Part],
    said: &Scene<'w>,
    watch: &mut dyn FnMut(&'static Row),
) -> Option<Decision<'w>> {
    let mut rows = parts.iter().filter(|part| (part.counts)(context, said)).flat_map(|part| part.rows);
    let (row, meaning) = rows.find_map(|row| {
        watch(row);
        Some((row, (row.rule)(context, said)?))
    })?;
    match meaning {
        Meaning { means: Means::Rest(rest), .. } => {
            let decision = watched(context, parts, &rest, watch)?;
            Some(Decision { rest: decision.rest.or(Some(rest)), ..decision })
        }
        meaning => {
            let meaning = left_over::settled(context, said, meaning);
            Some(Decision { row, meaning, rest: None })
        }
    }
}
