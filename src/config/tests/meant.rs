//! What can be read and still cannot be meant.

use super::*;

/// The sample office beside another one like it, with these lines of its own.
fn beside(lines: &str) -> Vec<String> {
    let other = "[AUR]\nname = \"Aurora\"\ncity = \"Aurora\"\nstate = \"CO\"\nzip = \"80111\"\nzone = \"America/Denver\"\npoint = [39.6, -104.8]\n";
    faults("config/offices.toml", &format!("{DENVER}{other}{lines}\n"))
}

#[test]
fn a_table_of_hours_is_the_whole_week() {
    let mut files = small();
    files.set("config/offices.toml", format!("{DENVER}[DEN.hours]\ntuesday = \"09:00-10:00\"\n"));
    let denver = office(&load(&files).unwrap(), "DEN");
    assert!(denver.hours.on(Weekday::Mon).is_empty(), "Monday is open by default only");
    assert_eq!(denver.hours.on(Weekday::Tue).len(), 1);
    let never = "DEN.hours: the office never opens; write its hours here or in [defaults.hours]";
    assert!(with_office("[DEN.hours]").contains(&never.to_owned()));
}

#[test]
fn a_lead_or_a_cut_off_is_no_longer_than_times_are_offered() {
    let fault = "it is longer than the 14 days of horizon_days, so that nothing could be done; write less, or offer times further ahead";
    for key in ["lead", "cancel_cutoff", "move_cutoff"] {
        assert_eq!(with_office(&format!("{key} = \"15d\"")), [format!("DEN.{key}: {fault}")]);
        assert_eq!(with_office(&format!("{key} = \"14d\"")), [""; 0]);
        let of_all = changed_office("[defaults]", &format!("[defaults]\n{key} = \"15d\""));
        assert_eq!(of_all, [format!("defaults.{key}: {fault}")], "once, and not for each office");
    }
    let found = changed_office("[DEN]", "lead = \"3d\"\n[DEN]\nhorizon_days = 2");
    assert_eq!(found, [format!("DEN.lead: {}", fault.replace("14", "2"))], "the office looks less far ahead");
}

#[test]
fn hours_begin_and_end_on_the_grid() {
    let remedy = "write a time at which a cell begins, or choose a finer grid";
    assert_eq!(
        with_office("[DEN.hours]\nfriday = [\"08:00-12:10\", \"13:20-15:00\"]"),
        [
            format!("DEN.hours.friday: 12:10 is not on the grid of 15 minutes; {remedy}"),
            format!("DEN.hours.friday: 13:20 is not on the grid of 15 minutes; {remedy}")
        ]
    );
    assert_eq!(with_office("grid = 10\n[DEN.hours]\nfriday = \"08:10-12:20\""), [""; 0]);
    assert_eq!(
        changed_office("08:00-15:00", "08:05-15:00"),
        [format!("defaults.hours.monday: 08:05 is not on the grid of 15 minutes; {remedy}")]
    );
    let coarse = format!("{}grid = 60\n", DENVER.replace("15:00", "14:30"));
    assert_eq!(
        faults("config/offices.toml", &coarse),
        [format!("DEN.hours.monday: 14:30 is not on the grid of 60 minutes; {remedy}")]
    );
}

#[test]
fn a_counter_that_no_inquiry_needs_is_misspelt() {
    let remedy = "write one of those that config/inquiries.toml names (service), or take it out";
    assert_eq!(
        with_office("[DEN.counters]\nservise = { public = 1 }"),
        [format!("DEN.counters.servise: no inquiry needs a counter \"servise\"; {remedy}")]
    );
    assert_eq!(
        changed_office("counters = { ", "counters = { servise = { public = 1 }, "),
        [format!("defaults.counters.servise: no inquiry needs a counter \"servise\"; {remedy}")]
    );
}

#[test]
fn somebody_serves_those_who_book_by_text() {
    let remedy = "let one be public, or leave the office out";
    let nobody = format!("DEN.counters: no counter serves those who book by text; {remedy}");
    assert_eq!(beside("[DEN.counters]\nservice = { public = 0, staff = 2 }"), [nobody]);
    let mut files = small();
    files.set("config/offices.toml", DENVER.replace("public = 2", "public = 0"));
    let found: Vec<_> = load(&files).unwrap_err().iter().map(Fault::to_string).collect();
    let kind = "config/inquiries.toml: case.counter: no office has a counter \"service\" that serves those who book by text; let one be public in config/offices.toml, or name another";
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0], kind);
}

#[test]
fn two_offices_have_two_names() {
    let found = beside("").len();
    assert_eq!(found, 0);
    let twice = "DEN.name: \"Denver\" is the name of AUR too; tell them apart: people choose by the name";
    let other = DENVER.split_once("[DEN]").unwrap().1.replace("name = \"Denver\"", "name = \"DENVER\"");
    assert_eq!(faults("config/offices.toml", &format!("{DENVER}[AUR]{other}")), [twice]);
}

#[test]
fn an_office_lies_where_its_zip_code_does() {
    assert_eq!(
        changed_office("\"CO\"", "\"CA\""),
        ["DEN.state: 80111 is in CO; correct the state or the zip"]
    );
    let found = changed_office("[39.6123, -104.8799]", "[39.6123, 104.8799]");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("DEN.point: it is 6") && found[0].contains("miles from 80111"), "{found:?}");
    assert_eq!(changed_office("80111", "80112"), [""; 0], "a ZIP code that nobody knows is believed");
}

#[test]
fn a_visit_fits_into_a_day() {
    let case = |minutes: u16| faults("config/inquiries.toml", &CASE.replace("30", &minutes.to_string()));
    assert_eq!(case(420), [""; 0]);
    assert_eq!(
        case(421),
        [
            "case.minutes: no day at DEN is long enough for 421 minutes; write 420 at most, open for longer, or let the counter not be public there"
        ]
    );
}

#[test]
fn nothing_is_named_twice() {
    let twice = |file: &str, text: &str| faults(file, text);
    assert_eq!(
        twice("config/textpass.toml", "languages = [\"en\", \"es\", \"en\"]"),
        ["languages: \"en\" is named twice; name it once"]
    );
    assert_eq!(
        twice("config/textpass.toml", "[sms]\nplain = [\"es\", \"es\"]"),
        ["sms.plain: \"es\" is named twice; name it once"]
    );
    assert_eq!(
        twice("config/textpass.toml", "[sms.carrier_words]\nhelp = [\"HELP\", \"help\"]"),
        ["sms.carrier_words.help: \"help\" is named twice; name it once"]
    );
    assert_eq!(
        twice("config/inquiries.toml", &format!("{CASE}bring = [\"id\", \"id\"]\n")),
        ["case.bring: \"id\" is named twice; name it once"]
    );
    assert_eq!(
        with_office("closures = [\"2026-12-24\", \"2026-12-24\"]"),
        ["DEN.closures: \"2026-12-24\" is named twice; name it once"]
    );
    assert_eq!(
        twice("config/aliases.toml", "Tech = \"80111\"\ntech = \"80111\""),
        ["tech: it reads the same as \"Tech\"; take one of the two out"]
    );
}
