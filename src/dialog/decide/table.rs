//! The table: which rows there are, in their order.
//!
//! A sample is a language, where it is said (the name of a step; `idle` where nothing is asked,
//! `booked` just after something was), and the words. A row without samples in two languages
//! fails a test, as does a sample that another row decides.

mod at_a_question;
mod without_a_question;

use super::row::{Part, Row};
use super::rules::always::{everywhere, reminded, unattended};
use crate::dialog::turns::Context;
use crate::understand::Scene;

pub(in crate::dialog) use at_a_question::AT_A_QUESTION;
pub(in crate::dialog) use without_a_question::WITHOUT_A_QUESTION;

/// Everywhere, and always.
fn always<'w>(_: &Context<'_, 'w>, _: &Scene<'w>) -> bool {
    true
}

/// Rows: a name, a rule, and samples.
macro_rules! rows {
    ($($name:literal: $rule:path, $($lang:literal $at:literal $said:literal),+ $(,)?;)+) => {
        &[$(Row { name: $name, samples: &[$(($lang, $at, $said)),+], rule: $rule }),+]
    };
}
use rows;

/// What is settled before anything else: what nobody wrote to be answered, and whether texts
/// are wanted.
pub(in crate::dialog) const AT_ONCE: &[Part] = &[Part {
    counts: always,
    rows: rows! {
        "automatic": unattended::automatic,
            "en" "slot" "I'm driving with Focus turned on. I'll see your message when I get where I'm going.",
            "es" "name" "Estoy conduciendo con el modo de concentración activado";
        "reaction": unattended::reaction,
            "en" "name" "Liked “{ask-place}”",
            "es" "slot" "Le gustó “{ask-place}”";
        "echo": unattended::echo,
            "en" "idle" "{for-menu}",
            "es" "idle" "{for-menu}";
        "stop-or-start": everywhere::opt,
            "en" "name" "Stop. Thank you",
            "es" "slot" "no me escriban más",
            "en" "stopped" "START!";
    },
}];

/// What can be said everywhere.
pub(in crate::dialog) const EVERYWHERE: &[Part] = &[Part {
    counts: always,
    rows: rows! {
        "too-long": everywhere::too_long,
            "en" "slot" "{long}",
            "zh" "name" "{long}";
        "confirmation": everywhere::confirmation,
            "en" "idle" "Booked! DEN-26-1001, code 0b6f7 Bring ID, this text, and originals with certified translations.",
            "es" "slot" "¡Cita lista! DEN-26-1001, código 0b6f7 Cambiarla o cancelarla es gratis: escríbanos.";
        "line-of-a-reminder": reminded::number,
            "en" "slot" "72",
            "zh" "idle" "73。",
            "ar" "name" "٧١";
        "reminder-in-words": reminded::words,
            "en" "reminded" "ok i will be there",
            "es" "reminded" "sí, gracias",
            "ru" "reminded" "нет";
        "own-text": everywhere::own_text,
            "en" "slot" "{ask-place}",
            "es" "name" "{ask-place}";
        "language-settled": everywhere::settled,
            "en" "stranger" "I need an appointment",
            "es" "stranger" "necesito una cita";
        "command": everywhere::command,
            "en" "slot" "go back",
            "es" "name" "empezar de nuevo";
        "language": everywhere::language,
            "en" "slot" "español",
            "es" "idle" "inglés por favor";
    },
}];
