//! The words of the languages that are shipped.

use std::sync::LazyLock;

use super::Words;

static EN: LazyLock<Words> = LazyLock::new(|| {
    Words::parse("locales/en/words.toml", include_str!("../../../locales/en/words.toml")).unwrap()
});
static ES: LazyLock<Words> = LazyLock::new(|| {
    Words::parse("locales/es/words.toml", include_str!("../../../locales/es/words.toml")).unwrap()
});

/// English.
pub(super) fn en() -> &'static Words {
    &EN
}

/// Spanish.
pub(super) fn es() -> &'static Words {
    &ES
}

#[test]
fn every_language_that_is_shipped_can_be_read() {
    assert_eq!(
        (en().command("Start over!"), es().command("¡Atrás!")),
        (Some(crate::answer::Command::StartOver), Some(crate::answer::Command::Back))
    );
}
