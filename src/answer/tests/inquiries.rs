//! Inquiries.

use std::collections::BTreeMap;

use super::words_of::{en, es};
use super::{Words, golden};
use crate::answer::{Reading, inquiry};
use crate::domain::counter::CounterKind;
use crate::domain::inquiry::{Inquiries, Inquiry, InquiryId};

const ALL: [(&str, Option<&str>, &[&str]); 21] = [
    ("case", None, &[]),
    ("adit", Some("case"), &["I-551"]),
    ("parole", Some("case"), &["I-131"]),
    ("permit", Some("case"), &["I-765"]),
    ("grant", Some("case"), &[]),
    ("case-correct", Some("case"), &[]),
    ("case-wait", Some("case"), &[]),
    ("case-other", Some("case"), &[]),
    ("card", None, &[]),
    ("card-lost-mail", Some("card"), &[]),
    ("card-wrong-address", Some("card"), &[]),
    ("card-returned", Some("card"), &[]),
    ("file", None, &["I-130"]),
    ("file-urgent", Some("file"), &[]),
    ("file-help", Some("file"), &["I-485", "I-485J"]),
    ("info", None, &[]),
    ("info-citizenship", Some("info"), &["N-400"]),
    ("info-change-address", Some("info"), &["AR-11"]),
    ("forms", None, &[]),
    ("forms-paper", Some("forms"), &["I-90"]),
    ("forms-which", Some("forms"), &["I-90"]),
];

fn inquiries() -> Inquiries {
    let one = |(id, parent, forms): (&str, Option<&str>, &[&str])| Inquiry {
        id: InquiryId::parse(id).unwrap(),
        parent: parent.and_then(InquiryId::parse),
        minutes: 15,
        counter: CounterKind("service".to_owned()),
        papers: BTreeMap::new(),
        bring: Vec::new(),
        first: None,
        urgent: false,
        reminders: None,
        forms: forms.iter().map(ToString::to_string).collect(),
    };
    Inquiries::new(ALL.map(one).to_vec())
}

fn read(words: &'static Words) -> impl Fn(&str) -> String {
    move |said| match inquiry::read(said, words, &inquiries()) {
        Reading::Is(id) => id.to_string(),
        Reading::Either(ids) => ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
        Reading::No => "-".to_owned(),
    }
}

#[test]
fn an_inquiry_is_read_by_everyday_words_or_a_form() {
    golden(
        &[
            ("I-130", "file"),
            ("i130", "file"),
            ("form i 130", "file"),
            ("I-485J", "file-help"),
            ("n400", "info-citizenship"),
            ("ar-11", "info-change-address"),
            ("i-90", "forms-paper or forms-which"),
            ("i-551 stamp", "adit"),
            ("green card stamp", "adit"),
            ("i need a stamp in my passport", "adit"),
            ("emergency advance parole", "parole"),
            ("my work permit is late", "permit"),
            ("EAD", "permit"),
            ("judge's grant", "grant"),
            ("my green card never came", "card"),
            ("the card was lost in the mail", "card-lost-mail"),
            ("citizenship", "info-citizenship"),
            ("citizenshp", "info-citizenship"),
            ("i want to become a citizen", "info-citizenship"),
            ("change my address", "info-change-address"),
            ("which form do i need", "forms-which"),
            ("forms", "forms"),
            ("urgent", "file-urgent"),
            ("i-999", "-"),
            ("hi", "-"),
            ("Ana Lopez", "-"),
            ("pizza", "-"),
            ("", "-"),
        ],
        read(en()),
    );
    golden(
        &[
            ("ciudadanía", "info-citizenship"),
            ("quiero hacerme ciudadano", "info-citizenship"),
            ("permiso de trabajo", "permit"),
            ("no me ha llegado la tarjeta", "card"),
            ("sello en mi pasaporte", "adit"),
            ("qué formulario necesito", "forms-which"),
            ("hola", "-"),
        ],
        read(es()),
    );
}

#[test]
fn an_inquiry_is_spotted_in_a_longer_text() {
    let show =
        |said: &str| inquiry::spot(said, en(), &inquiries()).map_or("-".to_owned(), |id| id.to_string());
    golden(
        &[
            ("citizenship, San Jose, friday morning", "info-citizenship"),
            ("appointment for i-130 in denver", "file"),
            ("i-90 in denver", "-"),
            ("hi", "-"),
            ("Ana Maria Lopez", "-"),
            ("Hugh Grant", "-"),
            ("80111", "-"),
            ("dec 3", "-"),
        ],
        show,
    );
}

#[test]
fn both_languages_have_words_for_the_same_inquiries_and_dialogs() {
    assert_eq!(en().inquiry_ids(), es().inquiry_ids());
    assert_eq!(en().intent_names(), es().intent_names());
}
