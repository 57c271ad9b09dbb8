#![allow(clippy::unwrap_used)]

use super::*;

/// Names, each with its first form behind a tab, as the first books were written.
const FIRST_FORMS: &str = include_str!("first.tsv");

/// A text in which `\u{...}` stands for a character.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut whole = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        whole.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        whole.push_str(rest);
    }
    whole
}

#[test]
fn two_thousand_names_have_the_first_form_that_they_always_had() {
    let names: Vec<_> = FIRST_FORMS.lines().filter_map(|line| line.split_once('\t')).collect();
    assert_eq!(names.len(), 2000);
    for (name, form) in names {
        assert_eq!((FIRST.write)(&unescaped(name)), unescaped(form), "{name}");
    }
}

#[test]
fn a_form_has_a_higher_number_than_those_before_it() {
    let numbers: Vec<_> = SHIPPED.all().map(|form| form.number).collect();
    assert!(numbers.is_sorted_by(|newer, older| newer > older), "{numbers:?}");
}

#[test]
fn order_case_signs_and_accents_do_not_make_another_person() {
    let same = |one: &str, other: &str| is_same(&Name::parse(one).unwrap(), &Name::parse(other).unwrap());
    for (one, other) in [
        ("Lopez, ANA", "ana lopez"),
        ("João da Conceição", "joao da conceicao"),
        ("Nguyễn Văn Đạt", "NGUYEN VAN DAT"),
        ("Łukasz Żak", "zak lukasz"),
        ("O’Brien-López Núñez", "obrien lopez nunez"),
        ("أحمد فاطمة", "احمد فاطمه"),
        ("陳麗", "陈丽"),
        ("Семён Фёдоров", "Федоров Семен"),
    ] {
        assert!(same(one, other), "{one}");
    }
    assert!(!same("Ana Lopez", "Anna Lopez"));
}
