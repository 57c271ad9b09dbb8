//! Names of people and places do not make a text cost twice as much.

use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::dialog::speech::sentences;
use textpass::dialog::turns::World;
use textpass::text::segments::count;
use textpass::text::{Encoding, Register};

use super::{keys, lang, said, world};

/// Languages that GSM-7 can say, as they are written or without accents.
const GSM7: [&str; 8] = ["en", "es", "fr", "pt", "pl", "vi", "fil", "ht"];

fn by_sms(world: &World, code: &str, key: &str, name: &str, office: &str) -> String {
    world.by_sms(lang(code), said(world, lang(code), Register::Terse, key, name, office))
}

#[test]
fn a_place_with_accents_is_folded_in_every_sentence() {
    let world = world();
    for code in GSM7 {
        for key in keys(&world, lang(code)) {
            let text = by_sms(&world, code, &key, "Łucja Ünal", "Peñasco/Łomża");
            assert_eq!(count(&text).encoding, Encoding::Gsm7, "{code} {key}: {text}");
        }
    }
}

#[test]
fn vietnamese_loses_every_accent_and_spanish_only_some() {
    let world = world();
    let text = |code, key: &str| by_sms(&world, code, key, "Nguyễn Thị Hạnh", "Peñasco/Łomża");
    for key in keys(&world, lang("vi")) {
        let vietnamese = text("vi", &key);
        assert!(vietnamese.is_ascii(), "{key}: {vietnamese}");
    }
    assert!(text("vi", "same-booked").starts_with("Nguyen Thi Hanh da co cuoc hen nay"));
    assert!(text("es", "notice-confirmation").contains("\nPeñasco/Lomza, "));
    assert!(text("ru", "notice-confirmation").contains("\nPeñasco/Łomża, "), "nothing to save");
}

#[test]
fn a_name_that_gsm7_lacks_is_in_no_sentence_but_a_line_of_the_review() {
    let world = world();
    for code in GSM7 {
        let mut without = 0;
        for key in keys(&world, lang(code)) {
            let names = world.catalog.wants(&key).iter().any(|it| it == "name");
            if !names && key != "now-is" {
                continue;
            }
            without += 1;
            let text = by_sms(&world, code, &key, "王小明", "Łomża");
            assert_eq!(count(&text).encoding, Encoding::Gsm7, "{code} {key}: {text}");
            let named = by_sms(&world, code, &key, "Zoë Łucja", "Łomża");
            assert!(named.contains("Lucja"), "{code} {key}: {named}");
        }
        assert_eq!(without, 6, "{code}");
        assert!(by_sms(&world, code, "label-name", "王小明", "").ends_with("王小明"), "{code}");
    }
    for code in ["zh", "ko", "ru", "ar"] {
        assert!(by_sms(&world, code, "same-booked", "王小明", "").contains("王小明"), "{code}");
    }
}

#[test]
fn a_person_reads_the_whole_name_on_telegram() {
    let world = world();
    for code in GSM7 {
        let text = said(&world, lang(code), Register::Full, "same-booked", "王小明", "Łomża");
        assert!(text.contains("王小明"), "{text}");
    }
}

#[test]
fn a_sentence_that_only_names_a_person_is_a_fault_where_gsm7_is_spoken() {
    let told = |code: &str| {
        let file = format!("locales/{code}/find.ftl");
        let mut files = config::files(None).unwrap();
        let text = files.get(&file).unwrap().to_owned();
        files.set(file.as_str(), format!("{text}\nnamed = {{ $name }}\n"));
        let faults = sentences::check(&assemble(&files).unwrap().world);
        faults.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    for code in ["en", "vi"] {
        let [fault] = told(code).try_into().unwrap();
        assert!(
            fault.starts_with(&format!("locales/{code}/find.ftl: named: a name in other letters")),
            "{fault}"
        );
    }
    assert_eq!(told("zh"), [""; 0]);
}
