//! Plural forms that a language has and a sentence lacks, or the other way round.

use std::collections::{BTreeMap, BTreeSet};

use super::locale::Locale;
use crate::domain::fault::Fault;
use crate::text::plurals::{FORMS, plurals};
use crate::text::written::{Chooses, Written};

/// Choices by a count that lack a form of the language, or have one that no
/// count takes.
pub(super) fn check(locale: &Locale<'_>) -> Vec<Fault> {
    let mut counted = locale.written.iter().flat_map(|at| at.choices.iter().map(move |it| (at, it)));
    let by_form =
        |it: &Chooses| it.variants.iter().any(|name| name != "other" && FORMS.contains(&name.as_str()));
    let first = counted.find(|(_, it)| by_form(it));
    let Some(first) = first else { return Vec::new() };
    let forms = plurals(locale.lang);
    let all = std::iter::once(first).chain(counted.filter(|(_, it)| by_form(it)));
    all.flat_map(|(at, choice)| of(locale, at, choice, &forms)).collect()
}

fn of(
    locale: &Locale<'_>,
    at: &Written,
    choice: &Chooses,
    forms: &BTreeMap<&str, BTreeSet<i64>>,
) -> Vec<Fault> {
    let has = |name: &str| choice.variants.iter().any(|it| it == name);
    let said = |counts: &BTreeSet<i64>| counts.iter().all(|count| has(&count.to_string()));
    let mut faults = Vec::new();
    for (form, counts) in forms.iter().filter(|(form, counts)| !has(form) && !said(counts)) {
        let some: Vec<String> = counts.iter().take(3).map(ToString::to_string).collect();
        let fault =
            format!("${} has no [{form}], which this language says for {}", choice.by, some.join(", "));
        faults.push(locale.fault(at, fault, format!("add a line `[{form}] …` to the choice")));
    }
    let never = |name: &&String| {
        *name != "other" && FORMS.contains(&name.as_str()) && !forms.contains_key(name.as_str())
    };
    for name in choice.variants.iter().filter(never) {
        let fault = format!("${} has [{name}], which this language has for no count", choice.by);
        faults.push(locale.fault(at, fault, "take that line out"));
    }
    faults
}
