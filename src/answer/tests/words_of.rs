//! The words of the languages that are shipped.

use super::Words;

/// English.
pub(super) fn en() -> Words {
    Words::parse("locales/en/words.toml", include_str!("../../../locales/en/words.toml")).unwrap()
}

/// Spanish.
pub(super) fn es() -> Words {
    Words::parse("locales/es/words.toml", include_str!("../../../locales/es/words.toml")).unwrap()
}

#[test]
fn every_language_that_is_shipped_can_be_read() {
    assert_eq!(
        (en().command("Start over!"), es().command("¡Atrás!")),
        (Some(crate::answer::Command::StartOver), Some(crate::answer::Command::Back))
    );
}
