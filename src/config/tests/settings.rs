//! Faults of `config/textpass.toml`.

use super::*;

fn textpass(text: &str) -> Vec<String> {
    faults("config/textpass.toml", text)
}

#[test]
fn the_languages_are_those_of_the_locales() {
    let mut files = small();
    let codes = |files: &Files| {
        load(files).unwrap().settings.languages.iter().map(Lang::to_string).collect::<Vec<_>>()
    };
    files.set("locales/ar/book.ftl", "");
    assert_eq!(codes(&files), ["en", "ar", "es"], "English first");
    files.set("config/textpass.toml", "languages = [\"es\", \"en\"]");
    assert_eq!(codes(&files), ["es", "en"]);
    assert_eq!(
        textpass("languages = [\"en\", \"fr\"]"),
        ["languages: cannot read \"fr\"; write codes of folders under locales/: en, es"]
    );
    assert_eq!(
        textpass("[sms]\nplain = [\"fr\"]"),
        ["sms.plain: cannot read \"fr\"; write codes of folders under locales/: en, es"]
    );
}

#[test]
fn the_plain_languages_are_those_that_have_a_folder() {
    let mut files = small();
    let sms = |files: &Files| {
        let sms = load(files).unwrap().settings.sms;
        [sms.plain, sms.bare].map(|langs| langs.iter().map(Lang::to_string).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(sms(&files), ["es", ""]);
    files.set("locales/vi/book.ftl", "");
    assert_eq!(sms(&files), ["es vi", "vi"]);
    files.set("config/textpass.toml", "[sms]\nplain = [\"es\"]");
    assert_eq!(sms(&files), ["es", ""]);
    files.set("config/textpass.toml", "[sms]\nplain = []");
    assert_eq!(sms(&files), ["", ""]);
    assert_eq!(
        textpass("[sms]\nplain = []\nbare = [\"es\"]"),
        ["sms.bare: es is not in sms.plain; add it there, or take it out here"]
    );
}

#[test]
fn the_carriers_words_keep_what_it_never_gives_up() {
    assert_eq!(textpass("[sms.carrier_words]\nstop = [\"stop\", \"end\"]"), [""; 0]);
    assert_eq!(
        textpass("[sms.carrier_words]\nstop = [\"CANCEL\"]"),
        ["sms.carrier_words.stop: STOP is missing; add it: the carrier always handles it"]
    );
    assert_eq!(
        textpass("[sms.carrier_words]\nhelp = [\"HELP\", \"QUIT\"]"),
        ["sms.carrier_words.help: QUIT is a stop word too; let a word mean one thing"]
    );
    assert_eq!(
        textpass("[sms.carrier_words]\nhelp = [\"HELP\", \"help me\"]"),
        ["sms.carrier_words.help: cannot read \"help me\"; write single words"]
    );
}

#[test]
fn numbers_have_names_that_sentences_can_use() {
    assert_eq!(
        textpass("[numbers]\nhot-line = \"1-800-555-0101\""),
        ["numbers.hot-line: no name that a sentence can use; write lower-case letters only"]
    );
    assert_eq!(
        textpass("[numbers]\nhotline = \"call us\""),
        ["numbers.hotline: cannot read \"call us\"; write a phone number, 24 characters at most"]
    );
}

#[test]
fn amounts_out_of_range_are_refused() {
    assert_eq!(
        textpass("offered_times = 9"),
        ["offered_times: 9 does not fit; write a whole number from 1 to 7"]
    );
    assert_eq!(
        textpass("[rest]\nshortest = \"50m\""),
        ["rest.longest: it is less than the shortest; write the same or more"]
    );
    assert_eq!(textpass("[rest]\nlongest = \"1h\""), [""; 0]);
    assert_eq!(textpass("[rest]\nlongest = \"61m\""), ["rest.longest: it is too long; write \"1h\" at most"]);
    assert_eq!(
        textpass("[limits]\nwrong_tries_per_hour = \"many\""),
        ["limits.wrong_tries_per_hour: \"many\" does not fit; write a whole number from 1 to 1000000"]
    );
    assert_eq!(
        textpass("organisation = \"\""),
        ["organisation: cannot read \"\"; write a name of 1 to 40 characters"]
    );
    assert_eq!(
        textpass("sample_notice = 1"),
        ["sample_notice: a value of type integer does not fit; write true or false"]
    );
    let found = textpass("token = \"x\"");
    assert!(
        found[0].starts_with("token: unknown key; take it out, or use one of: organisation"),
        "{found:?}"
    );
}

#[test]
fn a_prefix_of_keys_has_no_braces_and_replicas_are_few() {
    assert_eq!(textpass("[redis]\nprefix = \"north:\"\nrequire_durable = false\nwait_replicas = 2"), [""; 0]);
    let remedy = "write 1 to 24 letters, digits and signs, but no braces";
    for prefix in ["", "tp:{x}", "a b", "twenty-five-characters-or-"] {
        assert_eq!(
            textpass(&format!("[redis]\nprefix = {prefix:?}")),
            [format!("redis.prefix: cannot read {prefix:?}; {remedy}")]
        );
    }
    assert_eq!(
        textpass("[redis]\nwait_replicas = 10"),
        ["redis.wait_replicas: 10 does not fit; write a whole number from 0 to 9"]
    );
}
