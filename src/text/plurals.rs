//! Which plural forms a language has, as the rendering of sentences chooses them.

use std::collections::{BTreeMap, BTreeSet};

use super::catalog::Catalog;
use super::say::Say;
use crate::domain::channel::Register;
use crate::domain::lang::Lang;

/// Every name that a plural form can have (Unicode CLDR).
pub const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Counts beyond this fall into the same forms again, as far as sentences go.
const MOST: i64 = 120;

/// A sentence that says which form a count takes.
const PROBE: &str = "probe = { $count ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    \
    [many] many\n   *[other] other\n }\n";

/// The forms of a language, each with the counts from 0 to 120 that take it. A
/// language without rules of its own is counted by those of English.
pub fn plurals(lang: Lang) -> BTreeMap<&'static str, BTreeSet<i64>> {
    let mut forms = BTreeMap::<_, BTreeSet<i64>>::new();
    // The probe is no file of anybody's, and it is well formed.
    let Ok(catalog) = Catalog::load(vec![(lang, String::new(), PROBE.to_owned())]) else { return forms };
    for count in 0..=MOST {
        let said = catalog.render(lang, Register::Terse, &Say::new("probe").with("count", count));
        let form = FORMS.into_iter().find(|form| *form == said).unwrap_or("other");
        forms.entry(form).or_default().insert(count);
    }
    forms
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_the_forms_of_its_grammar() {
        for (lang, forms) in [
            ("en", "one other"),
            ("fr", "one other"),
            ("pl", "few many one"),
            ("ru", "few many one"),
            ("ar", "few many one other two zero"),
            ("zh", "other"),
            ("ko", "other"),
            ("vi", "other"),
            // Its own rules are unknown to the library, which counts as in English.
            ("ht", "one other"),
        ] {
            let found: Vec<_> = plurals(Lang::parse(lang).unwrap()).into_keys().collect();
            assert_eq!(found.join(" "), forms, "{lang}");
        }
    }
}
