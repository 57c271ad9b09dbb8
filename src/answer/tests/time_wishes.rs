//! Wishes for other times.

use super::words_of::{en, es};
use super::{Words, golden, today};
use crate::answer::time_wish::{self, TimeWish};

/// A wish in few words.
fn shown(wish: Option<TimeWish>) -> String {
    let Some(wish) = wish else { return "-".to_owned() };
    let json = serde_json::to_value(&wish).unwrap();
    let set = json.as_object().unwrap().iter().filter(|(_, v)| !v.is_null() && **v != false);
    let part = |(key, value): (&String, &serde_json::Value)| match value {
        serde_json::Value::Bool(_) => key.clone(),
        serde_json::Value::String(text) => {
            format!("{key}={}", if text.len() == 8 { &text[..5] } else { text })
        }
        serde_json::Value::Array(all) => {
            let all: Vec<_> = all.iter().map(|one| one.to_string().replace('"', "")).collect();
            format!("{key}={}", all.join(","))
        }
        value => format!("{key}={value}"),
    };
    set.map(part).collect::<Vec<_>>().join(" ")
}

fn read(words: &'static Words) -> impl Fn(&str) -> String {
    move |said| shown(time_wish::read(said, words, today()))
}

fn spot(words: &'static Words) -> impl Fn(&str) -> String {
    move |said| shown(time_wish::spot(said, words, today()))
}

#[test]
fn a_wish_narrows_the_times() {
    golden(
        &[
            ("more", "more"),
            ("More please", "more"),
            ("none of these", "more"),
            ("later", "later"),
            ("something later", "later"),
            ("earlier", "earlier"),
            ("morning", "morning"),
            ("in the afternoon", "afternoon"),
            ("after 10", "after=10:00"),
            ("before 3pm", "before=15:00"),
            ("after 1:30 p.m.", "after=13:30"),
            ("at 2:30", "at=14:30"),
            ("2:30", "at=14:30"),
            ("at 10.30", "at=10:30"),
            ("3 pm", "at=15:00"),
            ("at 1030", "at=10:30"),
            ("10 o'clock", "at=10:00"),
            ("ten o'clock", "at=10:00"),
            ("around noon", "at=12:00"),
            ("between 10 and 2", "after=10:00 before=14:00"),
            ("from 10 to 12", "after=10:00 before=12:00"),
            ("friday at 10 am", "at=10:00 weekday=5"),
            ("wed afternoon", "afternoon weekday=3"),
            ("earliest", "any soonest"),
            ("friday", "weekday=5"),
            ("Friday!", "weekday=5"),
            ("friday after 10", "after=10:00 weekday=5"),
            ("any friday morning", "morning weekday=5"),
            ("can I come on monday?", "weekday=1"),
            ("dec 3", "dates=2026-12-03"),
            ("december 3rd", "dates=2026-12-03"),
            ("3rd of december at 9", "at=09:00 dates=2026-12-03"),
            ("Dec. 3, 2026", "dates=2026-12-03"),
            ("12/3", "dates=2026-12-03"),
            ("3/12", "dates=2026-12-03"),
            ("12/3/2026", "dates=2026-12-03"),
            ("2026-12-03", "dates=2026-12-03"),
            ("monday the 30th", "dates=2026-11-30"),
            ("on the 30th", "dates=2026-11-30"),
            ("tomorrow", "dates=2026-11-23"),
            ("tomorrow morning", "dates=2026-11-23 morning"),
            ("today", "dates=2026-11-22"),
            ("day after tomorrow", "dates=2026-11-24"),
            ("next week", "from=2026-11-23 until=2026-11-29"),
            ("after friday", "from=2026-11-28"),
            ("before dec 3", "until=2026-12-02"),
            ("same day", "same_day"),
            ("any", "any"),
            ("anytime", "any"),
            ("first available", "any soonest"),
            ("any time after 10", "after=10:00"),
            ("٣ pm", "at=15:00"),
            ("3", "-"),
            ("10", "-"),
            ("not friday", "except=5"),
            ("hello", "-"),
            ("friday pizza", "-"),
            ("25:99", "-"),
            ("", "-"),
            ("the", "-"),
        ],
        read(en()),
    );
}

#[test]
fn a_wish_is_read_in_spanish() {
    golden(
        &[
            ("más", "more"),
            ("más tarde", "later"),
            ("más temprano", "earlier"),
            ("viernes por la mañana", "morning weekday=5"),
            ("viernes por la manana", "morning weekday=5"),
            ("el viernes en la tarde", "afternoon weekday=5"),
            ("mañana", "dates=2026-11-23"),
            ("mañana por la mañana", "dates=2026-11-23 morning"),
            ("en la mañana", "morning"),
            ("viernes mañana", "morning weekday=5"),
            ("pasado mañana", "dates=2026-11-24"),
            ("3 de diciembre", "dates=2026-12-03"),
            ("el 3 de diciembre", "dates=2026-12-03"),
            ("3 de diciembre a las 10", "at=10:00 dates=2026-12-03"),
            ("después de las 10", "after=10:00"),
            ("antes de las 3", "before=15:00"),
            ("a las 2 y media", "at=14:30"),
            ("a las dos", "at=14:00"),
            ("a las 10 de la mañana", "at=10:00"),
            ("entre las 10 y las 2", "after=10:00 before=14:00"),
            ("de las 10 a las 12", "after=10:00 before=12:00"),
            ("la próxima semana", "from=2026-11-23 until=2026-11-29"),
            ("el mismo día", "same_day"),
            ("hoy", "dates=2026-11-22"),
            ("cualquiera", "any"),
            ("martes", "weekday=2"),
            ("mar 3", "dates=2027-03-03"),
        ],
        read(es()),
    );
}

#[test]
fn only_what_is_surely_a_time_is_spotted() {
    golden(
        &[
            ("citizenship, San Jose, friday morning", "morning weekday=5"),
            ("citizenship, sat morning", "morning weekday=6"),
            ("Sat Kumar, sun card", "-"),
            ("i need an appointment tomorrow at 10:30 in denver", "at=10:30 dates=2026-11-23"),
            ("book dec 3 after 10", "after=10:00 dates=2026-12-03"),
            ("i want more information", "-"),
            ("it is later than i thought", "-"),
            ("i am from mexico", "-"),
            ("after 5 years in the us", "-"),
            ("born 3/14/1990", "-"),
            ("call 303-555-0142", "-"),
            ("hi", "-"),
            ("Ana Lopez", "-"),
            ("den 26 6307 13f18", "-"),
            ("I-130", "-"),
        ],
        spot(en()),
    );
    golden(
        &[
            ("quiero una cita el viernes por la tarde", "afternoon weekday=5"),
            ("hola", "-"),
            ("Domingo Lopez", "-"),
            ("Marta April May", "-"),
        ],
        spot(es()),
    );
}

#[test]
fn a_month_goes_on_while_it_has_working_days() {
    let on = |today: &str, said: &str| shown(time_wish::read(said, en(), today.parse().unwrap()));
    for (today, said, wish) in [
        ("2026-11-28", "end of the month", "from=2026-11-28 until=2026-11-30"),
        ("2026-11-30", "end of the month", "from=2026-12-25 until=2026-12-31"),
        ("2026-10-29", "end of the month", "from=2026-10-29 until=2026-10-31"),
        ("2026-10-30", "end of the month", "from=2026-11-24 until=2026-11-30"),
        ("2026-10-31", "end of the month", "from=2026-11-24 until=2026-11-30"),
        ("2026-11-29", "28th or 29th", "dates=2026-12-28,2026-12-29"),
        ("2026-11-29", "the 29th or the 30th", "dates=2026-11-29,2026-11-30"),
        ("2026-11-29", "from the 28th to the 30th", "from=2026-12-28 until=2026-12-30"),
    ] {
        assert_eq!(on(today, said), wish, "{said} on {today}");
    }
}
