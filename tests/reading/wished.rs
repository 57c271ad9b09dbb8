//! The times that people wish for, and the days on which they were born, in their own
//! words. It is Saturday, November 28, 2026.

use chrono::NaiveDate;
use serde_json::Value;
use textpass::answer::time_wish::{self, TimeWish};
use textpass::answer::{Reading, birth_date};
use textpass::domain::lang::Lang;

use super::{golden, world};

/// Reads what was typed as what its section says.
fn read(lang: Lang, section: &str, typed: &str) -> String {
    let (words, today) =
        (world().languages.get(lang).unwrap(), NaiveDate::from_ymd_opt(2026, 11, 28).unwrap());
    match section {
        "births" => match birth_date::read(typed, words, today) {
            Reading::Is(birth) => birth.expose().to_string(),
            Reading::Either(all) => {
                all.iter().map(|birth| birth.expose().to_string()).collect::<Vec<_>>().join(" or ")
            }
            Reading::No => "-".to_owned(),
        },
        "within" => shown(time_wish::spot(typed, words, today)),
        _ => shown(time_wish::read(typed, words, today)),
    }
}

/// A wish in few words.
fn shown(wish: Option<TimeWish>) -> String {
    wish.map_or("-".to_owned(), |wish| in_few_words(&wish))
}

fn in_few_words(wish: &TimeWish) -> String {
    let json = serde_json::to_value(wish).unwrap();
    let set = json.as_object().unwrap().iter();
    let set = set.filter(|(key, value)| !value.is_null() && **value != false && *key != "others");
    let others = wish.others.iter().map(|other| format!("or {}", in_few_words(other)));
    set.map(|(key, value)| part(key, value)).chain(others).collect::<Vec<_>>().join(" ")
}

fn part(key: &str, value: &Value) -> String {
    let bare = |value: &Value| value.to_string().replace(['"', '{', '}'], "");
    match value {
        Value::Bool(_) => key.to_owned(),
        Value::Array(all) => format!("{key}={}", all.iter().map(bare).collect::<Vec<_>>().join(",")),
        Value::String(text) if text.len() == 8 => format!("{key}={}", &text[..5]),
        value => format!("{key}={}", bare(value)),
    }
}

/// A test for each language.
macro_rules! languages {
    ($($lang:ident),*) => {
        $(#[test]
        fn $lang() {
            let lang = Lang::parse(stringify!($lang)).unwrap();
            golden::hold("wished", stringify!($lang), |section, typed| read(lang, section, typed));
        })*
    };
}

languages!(ar, en, es, fil, fr, ht, ko, pl, pt, ru, vi, zh);
