//! The rows where a question is in hand.

use super::{always, rows};
use crate::dialog::decide::row::{Part, Row};
use crate::dialog::decide::rules::always::other_language;
use crate::dialog::decide::rules::answers::{
    another_place, answer, answer_and_more, choices, denied, doubted, review, two_answers, unread,
};
use crate::dialog::decide::rules::tasks::{change_line, confirm, draft, idle, reschedule, task};
use crate::dialog::decide::rules::values::{later_question, numbers, other_times, pick};
use crate::dialog::decide::rules::{about, learnt, on_the_side};
use crate::dialog::decide::settle::left_over;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// Unless a time is wished for, where times are asked for or one was just chosen.
fn unless_a_time<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> bool {
    !task::wishes(context, said)
}

/// Where a question is in hand.
pub(in crate::dialog) const AT_A_QUESTION: &[Part] = &[LIST, ELSEWHERE, ANSWER, NO_ANSWER];

/// What was asked, and the list that was offered.
const LIST: Part = Part {
    counts: always,
    rows: rows! {
        "denied": denied::denied,
            "en" "what" "don't cancel",
            "es" "sure-cancel" "no la cancele";
        "sign-alone": confirm::sign_alone,
            "en" "sure-cancel" "👍",
            "es" "sure-move" "👍";
        "opens-another": numbers::opens_another,
            "en" "what" "DEN-26-6308 13f18",
            "es" "what" "14 de marzo de 1990";
        "yes-and-what": confirm::with_more,
            "en" "sure-cancel" "yes, cancel it",
            "es" "sure-cancel" "sí, cancélela";
        "could-be-undone-here": about::later,
            "en" "review" "can i cancel it later",
            "zh" "review" "约了以后可以取消吗";
        "not-to-be-done": reschedule::not_to_be,
            "en" "sure-cancel" "never mind, leave it",
            "es" "sure-move" "no importa, déjela como está";
        "leave-it": reschedule::left,
            "en" "what" "leave it",
            "es" "what" "déjela así";
        "line-and-more": left_over::line_and_more,
            "en" "office" "1 and citizenship",
            "es" "office" "1, es para ciudadanía";
        "line": pick::picked,
            "en" "book/slot" "2",
            "es" "book/slot" "la segunda";
    },
};

/// Another line or task than the one in hand.
const ELSEWHERE: Part = Part {
    counts: unless_a_time,
    rows: rows! {
        "change-a-line": change_line::changed,
            "en" "book/slot" "another office",
            "es" "book/slot" "otra oficina";
        "draft": draft::meant,
            "en" "review" "cancel it",
            "es" "review" "cambiar la hora";
        "lost-text-here": about::lost_text,
            "en" "who" "new phone, lost everything",
            "es" "who" "borré el mensaje sin querer";
        "surely-here": learnt::surely_here,
            "en" "menu" "how much do i pay for the green card",
            "es" "menu" "cuánto se paga por la green card",
            "en" "inquiry" "how much do i pay for the green card";
        "another-task": task::another,
            "en" "book/slot" "cancel my appointment",
            "es" "book/slot" "quiero cancelar mi cita";
        "thanks-at-a-list": idle::thanks,
            "en" "what" "thanks",
            "es" "what" "muchas gracias";
        "greeting": unread::greeting,
            "en" "book/slot" "hi",
            "es" "name" "buenos días";
    },
};

/// The answer to the question.
const ANSWER: Part = Part {
    counts: always,
    rows: rows! {
        "time": answer::time,
            "en" "book/slot" "friday at noon",
            "es" "book/slot" "viernes a las 8:30";
        "as-before": answer::as_before,
            "en" "again:inquiry" "same",
            "es" "again:inquiry" "la misma";
        "none": answer::none,
            "en" "paper" "I don't have any",
            "es" "paper" "no lo tengo";
        "answer-and-more": answer_and_more::both,
            "en" "name" "Ana Lopez, March 14 1990, after 2pm",
            "es" "book/birth-date" "14 de marzo de 1990, despues de las 2",
            "zh" "name" "王小明，下午两点以后";
        "doubted-name": doubted::name,
            "en" "name" "friday",
            "es" "name" "viernes";
        "another-zip": another_place::by_zip,
            "en" "inquiry" "sorry, 33101",
            "es" "inquiry" "perdón, 33101";
        "opposite-elsewhere": answer::opposite,
            "pl" "sure-cancel" "no",
            "en" "review" "k";
        "answer": answer::asked_for,
            "en" "book/place" "80111",
            "es" "inquiry" "ciudadanía";
        "line-is-wrong": about::wrong,
            "en" "review" "my birthday is wrong, its the 15th",
            "es" "review" "mi nombre está mal escrito",
            "en" "review" "line 3 is wrong",
            "es" "review" "el 4 está mal",
            "pt" "review" "a linha 3 está errada",
            "ko" "review" "3번이 틀렸어요",
            "fr" "review" "la ligne 4 est fausse",
            "ar" "review" "السطر 3 خطأ",
            "ru" "review" "строка 3 неверна",
            "pl" "review" "linia 3 jest błędna",
            "vi" "review" "dòng 3 sai",
            "fil" "review" "mali yung 3",
            "ht" "review" "liy 3 pa bon";
        "line-with-value": review::with_value,
            "en" "review" "change the office to salt lake city",
            "es" "review" "4 Ana Maria Lopez";
        "choices-in-words": choices::at_the_review,
            "en" "review" "my husband and an interpreter",
            "es" "review" "voy con mi esposa";
        "review-line": review::changed,
            "en" "review" "3/14/1991",
            "es" "review" "sí pero a las 3";
        "two-answers": two_answers::both,
            "en" "book/name" "Ana Lopez, March 14 1990",
            "es" "book/name" "Ana Lopez 14 de marzo de 1990";
        "name-led-to": two_answers::named,
            "en" "book/name" "my daughter she is 6 years, name Aisha Diallo, born 2020/07/09",
            "ht" "book/name" "pitit fi m gen 6 zan li rele Naïka Charles li fet 9 jiye 2020";
    },
};

/// What else is meant by words that do not answer it.
const NO_ANSWER: Part = Part {
    counts: always,
    rows: rows! {
        "this-task-again": change_line::asked_for_again,
            "en" "book/slot" "I want an appointment",
            "es" "book/slot" "quiero una cita";
        "move-it": reschedule::moved,
            "en" "what" "friday at 10 please",
            "es" "what" "para el viernes a las 10";
        "another-place": another_place::named,
            "en" "inquiry" "I meant San Jose",
            "es" "inquiry" "quise decir San Jose";
        "unlisted": change_line::unlisted,
            "en" "question" "i missed it",
            "es" "question" "dónde queda";
        "number-for-another": numbers::for_another,
            "en" "book/name" "MSC2190012345",
            "es" "book/name" "MSC2190012345";
        "hour-alone": other_times::hour,
            "es" "book/slot" "nueve",
            "en" "book/slot" "eleven";
        "another-month": other_times::month,
            "en" "book/slot" "do you not have any in january, in december i am away",
            "pl" "book/slot" "a w styczniu? teraz jestem w Polsce";
        "command-in-words": on_the_side::command,
            "en" "book/place" "how do i go back one question",
            "es" "book/place" "me equivoqué, regréseme a la pregunta de antes";
        "choices-noted": choices::elsewhere,
            "en" "book/name" "i use a wheelchair",
            "es" "book/name" "estoy en silla de ruedas";
        "asked-on-the-side": on_the_side::asked,
            "en" "book/place" "do you share my information with ICE?",
            "fr" "book/place" "vous donnez pas mes infos à ICE j'espère?";
        "when-or-why": later_question::when_or_why,
            "en" "paper" "friday morning",
            "es" "paper" "el viernes por la mañana";
        "another-visit": task::meant,
            "en" "menu" "in Denver",
            "es" "menu" "14 de marzo de 1990";
        "other-language-here": other_language::spoken_here,
            "en" "menu" "necesito una cita por favor",
            "es" "menu" "예약하고 싶어요";
        "for-later-questions": left_over::alone,
            "en" "reason" "John Smith 3/14/1990",
            "es" "reason" "me llamo Ana Lopez, 14 de marzo de 1990";
        "lost": about::lost,
            "en" "paper" "i lost that paper",
            "es" "paper" "perdí ese papel";
        "about-something-else": about::asked,
            "en" "book/slot" "is there parking",
            "es" "who" "nunca recibí nada";
        "other-times": learnt::times,
            "en" "book/slot" "none of these fit me sorry",
            "es" "book/slot" "ninguna de esas me acomoda tantito señorita";
        "learnt-here": learnt::asked,
            "en" "who" "is ICE going to be there",
            "es" "who" "y si me agarra la migra ahí";
        "when-to-come-at-the-menu": idle::when_asked,
            "ar" "menu" "في شي بكرا الصبح",
            "ru" "menu" "есть что нибудь завтра утром";
        "perhaps-at-the-menu": learnt::perhaps,
            "en" "menu" "i need to know about that letter from last year",
            "es" "menu" "es sobre lo de mi carta";
        "for-the-office": on_the_side::for_the_office,
            "en" "book/place" "do the chairs there have cushions, my back hurts?",
            "es" "book/place" "¿el señor de la ventanilla usa bigote?";
        "no-answer": unread::no_answer,
            "en" "book/slot" "asdf qwer",
            "es" "book/place" "qwerty";
    },
};
