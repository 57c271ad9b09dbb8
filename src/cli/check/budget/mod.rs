//! What every message costs by SMS, composed as it is sent, with the longest
//! values that there are; and the budget that it must not exceed.

mod class;
mod lines;
mod parts;
mod sent;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod worst;

use std::collections::BTreeMap;

use class::Class;
use sent::Sent;
use worst::Worst;

use crate::cli::table::Table;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::service::wording::{Message, words};
use crate::text::segments::{Segments, count};
use crate::text::{Encoding, Register, Say, Value, key};

/// The most characters of a sentence on Telegram, where nothing is paid by length.
const TELEGRAM_CHARS: usize = 400;
/// The value that only a message that tells a code has.
const CODE: &str = "code";

/// What one message costs at most.
struct Costs {
    lang: Lang,
    class: Class,
    /// The segments that it may cost.
    most: usize,
    cost: Segments,
    /// The sentence that it is for.
    key: String,
    /// What is wrong with it, if anything, and what to do.
    fault: Option<(String, &'static str)>,
}

/// Messages that cost too much, or put the wrong things first.
pub(super) fn faults(world: &World) -> Vec<Fault> {
    world.rules.langs.iter().flat_map(|lang| faults_in(world, *lang)).collect()
}

/// The same in one language.
fn faults_in(world: &World, lang: Lang) -> Vec<Fault> {
    let files = files(world, lang);
    let worst = Worst::of(world, lang);
    let mut faults = Vec::new();
    for costs in all(&worst) {
        let Some((fault, remedy)) = costs.fault else { continue };
        let short = Some(key::short_of(&costs.key)).filter(|short| files.contains_key(short));
        let place = short.unwrap_or(costs.key);
        faults.push(Fault::new(files.get(&place).cloned().unwrap_or_default(), place, fault, remedy));
    }
    faults.extend(too_long_on_telegram(&worst, &files));
    faults
}

/// A line for each message, by language.
pub(super) fn table(world: &World) -> String {
    let mut table = Table::new(["LANG", "MESSAGE", "WHAT", "SEGMENTS", "MOST", "UNITS", "LETTERS"]);
    for costs in world.rules.langs.iter().flat_map(|lang| all(&Worst::of(world, *lang))) {
        let letters = if costs.cost.encoding == Encoding::Gsm7 { "GSM-7" } else { "UCS-2" };
        let (segments, units) = (costs.cost.segments.to_string(), costs.cost.units.to_string());
        let (lang, class) = (costs.lang.to_string(), costs.class.name().to_owned());
        table.row([lang, costs.key, class, segments, costs.most.to_string(), units, letters.to_owned()]);
    }
    table.show()
}

/// The file in which each key of a language stands.
fn files(world: &World, lang: Lang) -> BTreeMap<String, String> {
    world.catalog.keys(lang).into_iter().map(|(file, key)| (key, file)).collect()
}

/// Every message of a language with the most that it costs.
fn all(worst: &Worst<'_>) -> Vec<Costs> {
    let cases = worst.cases();
    let Some(usual) = cases.first().copied() else { return Vec::new() };
    let usually = sent::of_scripts(worst, usual);
    let mut all: Vec<Costs> = usually.iter().map(|sent| costs(worst, sent)).collect();
    // Whatever depends on the inquiry, or on a number, is composed with each of them.
    for case in cases.into_iter().skip(1).chain(Worst::counts(usual)) {
        let again = sent::of_scripts(worst, case);
        for (place, sent) in
            again.iter().enumerate().filter(|(place, sent)| usually.get(*place) != Some(*sent))
        {
            let costs = costs(worst, sent);
            if all.get(place).is_some_and(|known| dearer(&costs, known)) {
                all[place] = costs;
            }
        }
    }
    all.extend(sent::alone(worst, usual, &usually).iter().map(|sent| costs(worst, sent)));
    all
}

/// Whether a message costs more in one case than in another.
fn dearer(one: &Costs, other: &Costs) -> bool {
    let rank = |costs: &Costs| (costs.fault.is_some(), costs.cost.segments, costs.cost.units);
    rank(one) > rank(other)
}

fn costs(worst: &Worst<'_>, sent: &Sent) -> Costs {
    let message = Message { choices: &sent.choices, ..Message::of(worst.lang, &sent.says) };
    let reply = words(worst.world, worst.can().channel, &message);
    let text = reply.text.expose();
    let cost = count(text);
    let most = sent.class.most(worst.letters);
    let fault = match cost.segments > most {
        true => {
            Some((over(worst, sent, cost, most), "shorten it or what is in it, or give it a short .sms form"))
        }
        false => too_far_down(worst, sent, text, cost),
    };
    Costs { lang: worst.lang, class: sent.class, most, cost, key: sent.key.clone(), fault }
}

/// What a message costs that costs too much.
fn over(worst: &Worst<'_>, sent: &Sent, cost: Segments, most: usize) -> String {
    let letters = if cost.encoding == Encoding::Gsm7 { "septets" } else { "units of UCS-2" };
    format!(
        "costs {} segments by SMS ({} {letters}) with the longest values, more than the {most} of {}; in it: {}",
        cost.segments,
        cost.units,
        sent.class.name(),
        parts::longest(worst, sent)
    )
}

/// A confirmation whose number, code, time or place a phone might cut off: the
/// first three end in the first segment, and the place begins in it.
fn too_far_down(
    worst: &Worst<'_>,
    sent: &Sent,
    text: &str,
    cost: Segments,
) -> Option<(String, &'static str)> {
    let say = sent.says.first().filter(|say| say.args.iter().any(|(name, _)| name == CODE))?;
    for name in ["number", CODE, "time", "office"] {
        let Some((_, value)) = say.args.iter().find(|(known, _)| known == name) else { continue };
        let shown = as_shown(worst, value);
        let at = text.find(&shown).unwrap_or(text.len());
        let before = if name == "office" { &text[..at] } else { &text[..(at + shown.len()).min(text.len())] };
        let units = match cost.encoding {
            Encoding::Gsm7 => count(before).units,
            Encoding::Ucs2 => before.encode_utf16().count(),
        };
        if cost.segments > 1 && units > cost.encoding.joined() {
            let fault = format!("${name} is after {units} units, in the second segment");
            return Some((fault, "begin with the number, the code, the time and the office"));
        }
    }
    None
}

/// A value as it stands in the text.
fn as_shown(worst: &Worst<'_>, value: &Value) -> String {
    let say = [Say::new("as-it-is").with("value", value.clone())];
    words(worst.world, worst.can().channel, &Message::of(worst.lang, &say)).text.into_inner()
}

/// Sentences that are too long even where nothing is paid by length.
fn too_long_on_telegram(worst: &Worst<'_>, files: &BTreeMap<String, String>) -> Vec<Fault> {
    let Some(case) = worst.cases().first().copied() else { return Vec::new() };
    let mut faults = Vec::new();
    for (key, file) in files.iter() {
        let chars =
            worst.world.catalog.render(worst.lang, Register::Full, &worst.say(key, case)).chars().count();
        if chars > TELEGRAM_CHARS {
            let fault = format!("has {chars} characters with the longest values, more than {TELEGRAM_CHARS}");
            faults.push(Fault::new(file, key, fault, "shorten it: nobody reads so much on a phone"));
        }
    }
    faults
}
