//! The rows where nothing is asked.

use super::{always, rows};
use crate::dialog::decide::row::{Part, Row};
use crate::dialog::decide::rules::always::other_language;
use crate::dialog::decide::rules::tasks::idle;
use crate::dialog::decide::rules::{about, learnt};

/// Where nothing is asked.
pub(in crate::dialog) const WITHOUT_A_QUESTION: &[Part] = &[Part {
    counts: always,
    rows: rows! {
        "late-command": idle::late,
            "en" "idle" "/book",
            "es" "idle" "/my";
        "thanks": idle::thanks,
            "en" "idle" "thank you so much",
            "es" "idle" "muchas gracias";
        "goodbye": about::goodbye,
            "en" "booked" "see you friday",
            "es" "booked" "nos vemos el viernes";
        "denies": idle::denies,
            "en" "booked" "please do not cancel it",
            "es" "booked" "no la cancele por favor";
        "could-be-undone": about::later,
            "en" "idle" "if i book can i cancel later",
            "es" "booked" "y puedo cancelarla después";
        "surely": learnt::surely,
            "en" "idle" "how much do i pay for the green card",
            "es" "idle" "cuánto se paga por la green card";
        "unlisted-line": idle::unlisted_line,
            "en" "idle" "i'm running late",
            "fr" "idle" "je vais être en retard";
        "lost-text": about::lost_text,
            "en" "idle" "new phone, lost everything",
            "es" "idle" "borré el mensaje sin querer";
        "line-of-a-dialog": idle::line,
            "en" "idle" "change the time",
            "es" "idle" "cambiar fecha";
        "visit-and-when": idle::visit_and_when,
            "en" "idle" "u have something next week tuesday after 2 for check my case? dallas tx",
            "fil" "idle" "meron po ba kayo next week tuesday after 2 para i check status ng case ko? dallas tx";
        "dialog": idle::dialog,
            "en" "idle" "I want to book an appointment",
            "es" "idle" "quiero hacer una cita";
        "appointment-number": idle::number,
            "en" "idle" "DEN-26-6308 0b6f7",
            "es" "idle" "mi número es DEN-26-6307";
        "about-it": about::of_it,
            "ar" "booked" "صار عندي ظرف وما بقدر اجي",
            "en" "booked" "do i need photos";
        "visit": idle::visit,
            "en" "idle" "citizenship in Denver",
            "es" "idle" "ciudadanía";
        "opens-an-appointment": idle::opens,
            "en" "idle" "March 14 1990",
            "es" "idle" "14 de marzo de 1990";
        "moves-it": idle::moves,
            "en" "booked" "friday at 10",
            "es" "booked" "el viernes a las 10";
        "other-language": other_language::spoken_here,
            "en" "idle" "necesito una cita",
            "en" "idle" "我要预约",
            "es" "idle" "good morning";
        "about-something": about::unasked,
            "en" "idle" "is there parking",
            "es" "idle" "hay estacionamiento";
        "thanks-in-other-words": about::thanks,
            "en" "booked" "wow that was easy thank you",
            "es" "booked" "ay qué bueno, mil gracias";
        "another-time-within": idle::moves_within,
            "en" "booked" "hold on, is there anything earlier that day",
            "es" "booked" "ay perdón quería en la tarde";
        "learnt": learnt::unasked,
            "en" "idle" "is it safe for someone without papers",
            "es" "idle" "mi comadre quiere ir conmigo";
        "when-to-come": idle::when,
            "fr" "idle" "qu'est-ce que vous avez de libre le 15 après 13h",
            "es" "idle" "el 15 de diciembre después de la 1";
        "perhaps": learnt::perhaps,
            "en" "idle" "i need to know about that letter from last year",
            "es" "idle" "es sobre lo de mi carta";
        "unknown": idle::unknown,
            "en" "idle" "hello",
            "es" "idle" "el cielo está muy azul";
    },
}];
