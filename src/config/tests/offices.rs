//! Faults of `config/offices.toml`.

use super::*;

#[test]
fn the_small_office_has_no_fault() {
    assert_eq!(with_office(""), [""; 0]);
}

#[test]
fn a_key_that_nobody_knows_is_refused() {
    let found = with_office("colour = \"blue\"");
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("DEN.colour: unknown key; take it out, or use one of: phone, hours"));
    let found = with_office("[DEN.hours]\nmunday = \"08:00-15:00\"");
    assert!(found[0].starts_with("DEN.hours.munday: unknown key; take it out, or use one of: monday"));
}

#[test]
fn hours_are_read_or_refused_by_day() {
    const REMEDY: &str = "write opening and closing time such as \"08:00-15:00\", or \"closed\"";
    for bad in ["8 to 5", "15:00-08:00", "08:00-24:00", "08:00", "closed-08:00"] {
        let expected = format!("DEN.hours.monday: cannot read {bad:?}; {REMEDY}");
        assert_eq!(with_office(&format!("[DEN.hours]\nmonday = {bad:?}")), [expected]);
    }
    let found = with_office("[DEN.hours]\nmonday = [\"08:00-12:00\", \"11:00-15:00\"]");
    let overlap =
        "DEN.hours.monday: stretches overlap or are out of order; write them in order, each after the other";
    assert_eq!(found, [overlap]);
    let found = with_office("[DEN.hours]\nmonday = 8");
    assert_eq!(found, ["DEN.hours.monday: not every value is a text; write a list of texts in quotes"]);
}

#[test]
fn what_an_office_cannot_do_without_must_be_written() {
    for (key, remedy) in [
        ("name", "write its name"),
        ("city", "write its city"),
        ("state", "write the two letters of its state"),
        ("zip", "write the five digits of its ZIP code"),
        ("zone", "write an IANA time zone such as \"America/Denver\""),
        ("point", "write degrees north and east, such as [39.61, -104.88]"),
        ("phone", "write it here or in [defaults]"),
    ] {
        assert_eq!(without_office(key), [format!("DEN.{key}: missing; {remedy}")]);
    }
    let never = "DEN.hours: the office never opens; write its hours here or in [defaults.hours]";
    assert_eq!(without_office("hours"), [never]);
}

#[test]
fn an_office_without_counters_serves_nobody() {
    let none = "DEN.counters: the office has no counter; write one here or in [defaults.counters]";
    assert_eq!(without_office("counters")[0], none);
    let found = with_office("[DEN.counters.service]\nstaff = 1");
    assert_eq!(found, ["DEN.counters.service.public: missing; write how many serve the public"]);
    let found = with_office("[DEN.counters.service]\npublic = -1");
    assert_eq!(found, ["DEN.counters.service.public: -1 does not fit; write a whole number from 0 to 500"]);
}

#[test]
fn values_that_cannot_be_are_refused() {
    for (from, to, expected) in [
        (
            "America/Denver",
            "Denver",
            "DEN.zone: cannot read \"Denver\"; write an IANA time zone such as \"America/Denver\"",
        ),
        ("\"CO\"", "\"Colorado\"", "DEN.state: cannot read \"Colorado\"; write the two letters of its state"),
        ("80111", "8011", "DEN.zip: cannot read \"8011\"; write the five digits of its ZIP code"),
        (
            "39.6123",
            "396123",
            "DEN.point: [396123, -104.8799] is not on the earth; write degrees north and east, such as [39.61, -104.88]",
        ),
        ("\"Denver\"", "\" \"", "DEN.name: cannot read \"\"; write its name"),
        ("\"Denver\"", "5", "DEN.name: a value of type integer does not fit; write a text in quotes"),
    ] {
        assert_eq!(changed_office(from, to), [expected]);
    }
    let grid = with_office("grid = 25");
    assert_eq!(grid, ["DEN.grid: 25 does not fit; write 5, 10, 15, 20, 30 or 60 minutes"]);
    let lead = with_office("lead = \"2 hours\"");
    let remedy = "write a length of time such as \"10m\", \"2h\", \"1h30m\" or \"1d\"";
    assert_eq!(lead, [format!("DEN.lead: cannot read \"2 hours\"; {remedy}")]);
    let hold = with_office("hold = \"2h\"");
    assert_eq!(hold, ["DEN.hold: cannot read \"2h\"; write a length of time from \"1m\" to \"30m\""]);
    let status = with_office("address_status = \"sure\"");
    assert_eq!(
        status,
        [
            "DEN.address_status: cannot read \"sure\"; write one of: verified, sourced, sourced-partial, approximate, city-only"
        ]
    );
}

#[test]
fn closures_are_a_day_or_a_span_forward() {
    assert_eq!(with_office("closures = [\"2026-12-24\", \"2026-12-28 to 2026-12-31\"]"), [""; 0]);
    const REMEDY: &str = "write a date such as \"2026-12-24\", or \"2026-12-24 to 2026-12-31\"";
    for bad in ["2026-02-30", "2026-12-31 to 2026-12-24", "christmas"] {
        let expected = format!("DEN.closures: cannot read {bad:?}; {REMEDY}");
        assert_eq!(with_office(&format!("closures = [{bad:?}]")), [expected]);
    }
}

#[test]
fn a_code_is_in_capitals() {
    let found = changed_office("[DEN]", "[den]");
    assert_eq!(found[0], "den: \"den\" is no office code; write two to five capitals or digits");
}

#[test]
fn a_file_without_offices_and_a_file_that_is_no_toml_are_one_fault_each() {
    let found = faults("config/offices.toml", "");
    assert_eq!(found, [": no office; write a table for each office, such as [DEN]"]);
    let found = faults("config/offices.toml", "[DEN]\nname = Denver\n");
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("line 2: "), "{found:?}");
}

#[test]
fn every_fault_of_a_file_is_told_at_once() {
    let found = with_office("grid = 7\ncolour = 1\nclosures = [\"x\"]\n[DEN.hours]\nsunday = \"x\"");
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn an_office_of_ones_own_is_no_sample() {
    let mut files = small();
    assert!(!office(&load(&files).unwrap(), "DEN").sample);
    files.set("config/offices.toml", format!("{DENVER}address_status = \"approximate\"\n"));
    assert!(office(&load(&files).unwrap(), "DEN").sample);
}
