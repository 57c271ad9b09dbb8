//! An office that speaks some of the languages offers those, and no other.

use super::workplace::Workplace;

const ALL: &str = r#"languages = ["en", "es", "zh", "vi", "ko", "fil", "ru", "ar", "ht", "pt", "fr", "pl"]"#;

fn speaking(codes: &str) -> Workplace {
    let place = Workplace::with_config();
    place.replace("config/textpass.toml", ALL, &format!("languages = [{codes}]"));
    place
}

fn greeted(codes: &str, channel: &str) -> String {
    let talk = speaking(codes).run(&["talk", "--as", channel], "hi, i need an appointment\n");
    assert!(talk.success, "{}", talk.err);
    talk.out
}

#[test]
fn the_greeting_offers_the_languages_that_there_are() {
    let sms = greeted(r#""en", "es""#, "sms");
    assert!(sms.contains("Español? Type LANGUAGE."), "{sms}");
    let telegram = greeted(r#""en", "es", "ko""#, "telegram");
    assert!(telegram.contains("Español, 한국어? Type LANGUAGE."), "{telegram}");
    for (codes, channel) in [(r#""en""#, "sms"), (r#""en""#, "telegram")] {
        let alone = greeted(codes, channel);
        assert!(!alone.contains("LANGUAGE") && alone.contains("appointments by"), "{alone}");
    }
    let none_named = greeted(r#""en", "zh""#, "sms");
    assert!(none_named.contains("Another language: type LANGUAGE."), "{none_named}");
}

#[test]
fn some_of_the_languages_are_as_well_as_all_of_them() {
    for codes in
        [r#""en", "es""#, r#""es", "en""#, r#""en""#, r#""es""#, r#""en", "zh""#, r#""ru", "ar", "ht""#]
    {
        let checked = speaking(codes).run(&["check"], "");
        assert!(checked.success, "{codes}: {}", checked.err);
        assert!(checked.out.starts_with("all is well"), "{codes}: {}", checked.out);
    }
}
