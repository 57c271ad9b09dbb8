//! What is understood of a message, in few words.

use chrono::NaiveDate;
use textpass::answer::{Reading, Words, birth_date, choice, time_wish, yes_no};

/// The headings of a golden.
pub const KINDS: [&str; 6] = ["yes or no", "command", "number", "time", "birth", "thanks"];

/// A Wednesday.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).unwrap()
}

/// What a message is as an answer of this kind; none if there is no such kind.
pub fn understood(kind: &str, said: &str, words: &Words) -> Option<String> {
    Some(match kind {
        "yes or no" => yes_no_of(said, words),
        "command" => words.command(said).map_or("-".to_owned(), |command| format!("{command:?}")),
        "number" => number(said, words),
        "time" => time(said, words),
        "birth" => birth(said, words),
        "thanks" => if words.is_thanks(said) { "thanks" } else { "-" }.to_owned(),
        _ => return None,
    })
}

fn yes_no_of(said: &str, words: &Words) -> String {
    match yes_no::read(said, words) {
        Some(true) => "yes".to_owned(),
        Some(false) => "no".to_owned(),
        None => "-".to_owned(),
    }
}

/// The place of a choice among twelve.
pub fn number(said: &str, words: &Words) -> String {
    let keys: Vec<String> = (0..=12).map(|n| n.to_string()).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    choice::numbered(said, &keys, keys.len(), words).map_or("-".to_owned(), |at| keys[at].to_owned())
}

/// A wish as the dialog reads it: the whole message, or (after `~`) a part of it.
pub fn time(said: &str, words: &Words) -> String {
    match time_wish::read(said, words, today()) {
        Some(wish) => shown(&wish),
        None => time_wish::spot(said, words, today()).map_or("-".to_owned(), |w| format!("~ {}", shown(&w))),
    }
}

fn shown(wish: &time_wish::TimeWish) -> String {
    let json = serde_json::to_value(wish).unwrap();
    let set =
        json.as_object().unwrap().iter().filter(|(key, v)| !v.is_null() && **v != false && *key != "others");
    let part = |(key, value): (&String, &serde_json::Value)| match value {
        serde_json::Value::Bool(_) => key.clone(),
        serde_json::Value::String(text) if text.len() == 8 => format!("{key}={}", &text[..5]),
        serde_json::Value::String(text) => format!("{key}={text}"),
        serde_json::Value::Array(all) => {
            let all: Vec<_> = all.iter().map(|one| one.to_string().replace('"', "")).collect();
            format!("{key}={}", all.join(","))
        }
        value => format!("{key}={}", value.to_string().replace(['"', '{', '}'], "")),
    };
    let others = wish.others.iter().map(|other| format!("or {}", shown(other)));
    set.map(part).chain(others).collect::<Vec<_>>().join(" ")
}

/// A date of birth.
pub fn birth(said: &str, words: &Words) -> String {
    match birth_date::read(said, words, today()) {
        Reading::Is(one) => one.expose().to_string(),
        Reading::Either(all) => all.iter().map(|b| b.expose().to_string()).collect::<Vec<_>>().join(" or "),
        Reading::No if birth_date::of_another_calendar(said, words, today()) => "another calendar".to_owned(),
        Reading::No => "-".to_owned(),
    }
}
