//! Every command at every step of every dialog, in each language and voice,
//! with nothing answered before and with everything.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use chrono::{NaiveDate, TimeDelta};
use textpass::answer::credentials::Credentials;
use textpass::answer::place::PlaceAnswer;
use textpass::dialog::memory::{Conversation, Kept, Picked, Task};
use textpass::dialog::scripts::{Find, Script, Standing, Step, When};
use textpass::domain::channel::Channel;
use textpass::domain::dialogs::REMINDER;
use textpass::domain::inquiry::InquiryId;
use textpass::domain::lang::Lang;
use textpass::domain::name::Name;
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::phone::Phone;
use textpass::domain::private::Private;

use super::facts::{appointment, birth};
use super::walker::{Walker, langs, start, world};

/// The commands, as each language's `words.toml` lists them first, and what all
/// languages have.
pub fn commands(lang: Lang) -> &'static [String] {
    static ALL: OnceLock<BTreeMap<Lang, Vec<String>>> = OnceLock::new();
    let all = ALL.get_or_init(|| langs().into_iter().map(|lang| (lang, listed(lang))).collect());
    &all[&lang]
}

fn listed(lang: Lang) -> Vec<String> {
    let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
    let words: toml::Table = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let lists = words["commands"].as_table().unwrap().values();
    let first = lists.map(|list| list[0].as_str().unwrap().to_owned());
    first.chain(["?".to_owned(), "0".to_owned()]).collect()
}

/// What else may come at any step.
const ANYTHING: &[&str] = &["ok", "1", "9", "no", "yes", "asdf", "hi", "friday", "80111", "A123456789", "🙃"];

#[test]
fn every_command_is_answered_at_every_step() {
    for_every_step(|walker, lang, place| {
        for command in commands(lang) {
            for mood in 0..4 {
                answered(walker(), command, mood, place);
            }
        }
    });
}

#[test]
fn anything_is_answered_at_every_step() {
    for_every_step(|walker, _, place| {
        for (mood, words) in ANYTHING.iter().enumerate() {
            answered(walker(), words, u8::try_from(mood).unwrap(), place);
        }
    });
}

#[test]
fn every_command_can_be_followed_by_every_other() {
    for_every_step(|walker, lang, place| {
        let mut walker = walker();
        for command in commands(lang).iter().rev() {
            let answer = walker.types(command, 0);
            assert!(!answer.text.is_empty(), "{place}: {command} is met with silence");
        }
    });
}

fn answered(mut walker: Walker, words: &str, mood: u8, place: &str) {
    let answer = walker.types(words, mood);
    assert!(!answer.text.trim().is_empty(), "{place}: {words:?} is met with silence");
    let whole = place.ends_with("answered");
    assert!(!whole || !answer.text.contains("{$"), "{place}: {words:?} lacks a value: {}", answer.text);
}

/// Whether it asks something in this world: what it asks of visits that the config has no
/// more is walked where config changes.
pub fn is_asked(step: &Step) -> bool {
    let of_misfits = matches!(step.when, Some(When::Visit(standing)) if standing != Standing::Fits);
    step.ask.is_some() && !of_misfits
}

fn for_every_step(test: impl Fn(&dyn Fn() -> Walker, Lang, &str)) {
    for script in world().scripts.values() {
        for step in script.steps.values().filter(|step| is_asked(step)) {
            for (lang, channel) in
                langs().into_iter().flat_map(|l| [(l, Channel::SMS), (l, Channel::TELEGRAM)])
            {
                for whole in [false, true] {
                    let conversation = standing_at(script, step, lang, channel, whole);
                    let so_far = if whole { "with everything answered" } else { "with nothing" };
                    let place = format!("{} [{}] {lang} {channel:?} {so_far}", script.name, step.name);
                    test(&|| Walker::at(channel, &conversation), lang, &place);
                }
            }
        }
    }
}

/// Somebody who was asked this step, as if they had come there.
pub fn standing_at(script: &Script, step: &Step, lang: Lang, channel: Channel, whole: bool) -> Conversation {
    let person = Walker::new(channel).person;
    let before = script.steps.values().filter(|s| whole && s.name != step.name);
    let task = Task {
        id: 16,
        dialog: script.name.clone(),
        step: step.name.clone(),
        answers: before
            .filter_map(|s| Some((s.name.clone(), answer(s, &person)?)))
            .collect::<BTreeMap<_, _>>(),
        offered: Vec::new(),
        trail: vec![script.first.clone()],
        misses: 0,
        held_until: None,
        wish: None,
        page: 0,
        either: false,
        picked: whole.then(|| Picked::from(&appointment(&person, start()))),
        // a reminder goes on by the line that was typed
        early: (script.name == REMINDER).then(|| Private::new("72".to_owned())),
    };
    Conversation { lang: Some(lang), tasks: vec![task], last_at: Some(start()), ..Conversation::new(7 << 64) }
}

/// What somebody could have answered.
fn answer(step: &Step, person: &Person) -> Option<Kept> {
    let inquiry = |id| Kept::Inquiry(InquiryId::parse(id).unwrap());
    let office = OfficeCode::parse("DEN").unwrap();
    match (step.find, step.read?.name) {
        (Some(Find::Inquiries), _) => Some(inquiry("info")),
        (Some(Find::Reasons), _) => Some(inquiry("info-citizenship")),
        (Some(Find::OfficesNearPlace | Find::OtherOffices), _) => Some(Kept::Office(office)),
        (Some(Find::Opened), _) => Some(Kept::Appointment(Picked::from(&appointment(person, start())))),
        (_, "place") => Some(Kept::Place(PlaceAnswer::Office(office))),
        (_, "choice") => step.offer.first().map(|choose| Kept::Choice(choose.word.clone())),
        (_, "choices") => Some(Kept::Choices(step.offer.iter().map(|c| c.word.clone()).collect())),
        (_, "yes-no") => Some(Kept::YesNo(true)),
        (_, "name") => Some(Kept::Name(Name::parse("Ana Lopez").unwrap())),
        (_, "birth-date") => Some(Kept::Birth(birth())),
        (_, "paper") => Some(Kept::Paper(world().papers.get(step.read?.paper?)?.example.clone())),
        (_, "phone") => Some(Kept::Phone(Phone::parse("+13035550199").unwrap())),
        (_, "slot") => Some(Kept::Slot(start() + TimeDelta::days(3))),
        (_, "credentials") => Some(Kept::Credentials(Credentials {
            number: None,
            code: None,
            birth: Some(birth()),
            births: Vec::new(),
        })),
        (_, "words" | "names") => Some(Kept::Words(Private::new("Luis Lopez".to_owned()))),
        (_, _) => None,
    }
}

#[test]
fn the_day_on_which_walks_begin_is_a_working_day() {
    let den = world().offices.get(&OfficeCode::parse("DEN").unwrap()).unwrap();
    assert!(textpass::calendar::is_working_day(den, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()));
}
