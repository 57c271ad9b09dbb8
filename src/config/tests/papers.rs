//! Faults of `config/papers.toml`, and of inquiries that name papers.

use super::*;

const PLATE: &str = "[[paper]]\nid = \"plate\"\npattern = \"AA 999 AA\"\nexample = \"AB 123 CD\"\n";

/// The faults of a paper with these lines more.
fn with_plate(lines: &str) -> Vec<String> {
    faults("config/papers.toml", &format!("{PLATE}{lines}\n"))
}

fn instead(from: &str, to: &str) -> Vec<String> {
    assert!(PLATE.contains(from));
    faults("config/papers.toml", &PLATE.replace(from, to))
}

/// The faults of an inquiry that asks so, where there is a plate.
fn asking(lines: &str) -> Vec<String> {
    let mut files = small();
    files.set("config/papers.toml", PLATE);
    files.set("config/inquiries.toml", format!("{CASE}{lines}\n"));
    let faults = load(&files).map(|_| Vec::new()).unwrap_or_else(|faults| faults);
    faults.into_iter().map(|f| format!("{}: {}; {}", f.place, f.fault, f.remedy)).collect()
}

#[test]
fn faults_name_the_paper_and_the_remedy() {
    assert_eq!(with_plate("name = \"Plate\"\nshow = [2, 2]\nalike = [\"O0\"]\nbare = \"no\""), [""; 0]);
    let id = "write 2 to 24 lower-case letters, digits and dashes, but not urgent or first";
    assert_eq!(instead("\"plate\"", "\"Plate\""), [format!("paper 1.id: cannot read \"Plate\"; {id}")]);
    assert_eq!(instead("\"plate\"", "\"urgent\""), [format!("paper 1.id: cannot read \"urgent\"; {id}")]);
    assert_eq!(with_plate(PLATE), ["plate: the id is used twice; give each its own id"]);
    assert!(
        instead("AA 999 AA", "AA ### AA")[0].starts_with("plate.pattern: '#' stands for nothing; write A")
    );
    assert!(instead("pattern = \"AA 999 AA\"", "")[0].starts_with("plate.pattern: missing; write A"));
    let example =
        "plate.example: \"AB 12 CD\" does not fit the pattern; write a number that fits the pattern";
    assert_eq!(instead("AB 123 CD", "AB 12 CD"), [example]);
    assert!(
        with_plate("bare = \"maybe\"")[0].starts_with("plate.bare: cannot read \"maybe\"; write \"yes\"")
    );
    assert!(
        with_plate("alike = [\"00\"]")[0].starts_with("plate.alike: cannot read \"00\"; write a capital")
    );
    assert!(with_plate("json = \"The Plate\"")[0].starts_with("plate.json: cannot read"));
    assert!(with_plate("shown = 3")[0].starts_with("plate.shown: unknown key"));
}

#[test]
fn a_number_is_hidden_in_part_and_is_no_appointment() {
    for lines in ["show = [4, 3]", "show = [0.5, 3]", "show = [-1, 3]", "show = \"all\""] {
        assert!(with_plate(lines)[0].starts_with("plate.show: "), "{lines}");
    }
    let number = PLATE.replace("AA 999 AA", "AAA-99-9999").replace("AB 123 CD", "DEN-26-1001");
    let found = faults("config/papers.toml", &number);
    assert!(
        found[0].starts_with("plate.pattern: DEN-26-1001 is the number of an appointment too"),
        "{found:?}"
    );
}

#[test]
fn inquiries_ask_for_papers_that_there_are() {
    assert_eq!(asking("papers = { plate = \"required\" }"), [""; 0]);
    assert_eq!(
        asking("papers = { plate = \"maybe\" }"),
        ["case.papers.plate: cannot read \"maybe\"; write \"no\", \"optional\" or \"required\""]
    );
    assert_eq!(
        asking("papers = { licence = \"required\" }"),
        ["case.papers.licence: there is no such paper; name one of config/papers.toml: plate"]
    );
    assert_eq!(
        asking("plate = \"required\""),
        [
            "case.plate: papers are no keys of their own; write papers = { plate = \"required\" }, all papers in one such table"
        ]
    );
}

#[test]
fn a_reason_takes_over_what_it_does_not_say_of_a_paper() {
    let mut files = small();
    files.set("config/papers.toml", PLATE.to_owned() + &PLATE.replace("\"plate\"", "\"licence\""));
    let papers = "papers = { plate = \"required\", licence = \"optional\" }";
    let reason = "[[inquiry.reason]]\nid = \"adit\"\npapers = { plate = \"no\" }";
    files.set("config/inquiries.toml", format!("{CASE}{papers}\n{reason}\n"));
    let setup = load(&files).unwrap();
    let asked: Vec<Ask> = inquiry(&setup, "adit").papers.into_values().collect();
    assert_eq!(asked, [Ask::Optional, Ask::No]);
}
