//! When two spellings of a name are the same person's.

use crate::answer::fold;
use crate::domain::name::Name;

/// The form under which two spellings of a name count as the same: folded as
/// everything typed is, the parts in alphabetical order. Texts by SMS show names
/// without accents, and so their owners type them back.
pub fn key(name: &Name) -> String {
    let plain = fold::plain(name.expose());
    let mut parts: Vec<&str> = plain.split(' ').collect();
    parts.sort_unstable();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_case_signs_and_accents_do_not_make_another_person() {
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
            let of = |said: &str| Name::parse(said).map(|name| key(&name));
            assert_eq!(of(one), of(other), "{one}");
        }
        let of = |said: &str| Name::parse(said).map(|name| key(&name));
        assert_ne!(of("Ana Lopez"), of("Anna Lopez"));
    }
}
