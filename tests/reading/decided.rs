//! Every row of the table decides its samples, and has some in two languages.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeZone, Utc};
use textpass::channel::sms;
use textpass::dialog::inspect::explain::{Explanation, explain, rows};
use textpass::dialog::inspect::sample;
use textpass::domain::lang::Lang;
use textpass::text::{Register, Say};

use super::world;

/// A Tuesday.
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 16, 0, 0).unwrap()
}

/// What words mean at a question, in a sample conversation.
pub fn explained(lang: &str, at: &str, said: &str) -> Explanation {
    let lang = Lang::parse(lang).unwrap();
    let channel = sms::CAPABILITIES;
    let conversation = sample::conversation(world(), lang, &channel, at, now());
    let conversation = conversation.unwrap_or_else(|| panic!("nothing is asked at {at:?}"));
    explain(world(), conversation, sample::person(&channel), &written(lang, said), now()).unwrap()
}

/// A sample with `{key}` said as that sentence, and `{long}` as more than anybody types.
fn written(lang: Lang, said: &str) -> String {
    let Some((before, rest)) = said.split_once('{') else { return said.to_owned() };
    let (key, after) = rest.split_once('}').unwrap();
    let inside = match key {
        "long" => "so many words ".repeat(150),
        key => world().catalog.render(lang, Register::Terse, &Say::new(key)),
    };
    format!("{before}{inside}{after}")
}

#[test]
fn every_row_decides_its_samples() {
    let mut wrong = Vec::new();
    for (row, samples) in rows() {
        for (lang, at, said) in samples {
            let explained = explained(lang, at, said);
            if explained.row != row {
                let Explanation { row: other, means, .. } = explained;
                wrong.push(format!("{lang} at {at}: {said:?} is for {row}, and {other} says {means}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_row_has_a_name_of_its_own_and_samples_in_two_languages() {
    let mut names = BTreeSet::new();
    for (row, samples) in rows() {
        assert!(names.insert(row), "two rows are called {row}");
        let langs: BTreeSet<&str> = samples.iter().map(|(lang, _, _)| *lang).collect();
        assert!(langs.len() > 1, "{row} has samples in {langs:?} only");
    }
    assert!(names.len() > 40, "only {} rows", names.len());
}
