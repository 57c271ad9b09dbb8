//! The file: nobody else may read it, and what was cut or changed is noticed.

use std::collections::BTreeSet;

use textpass::store::transfer::carry::{Trouble, survey};

use crate::given::*;
use crate::life::live;
use crate::places::{Places, carried, moving};

/// A file with a life in it, line by line with their ends.
async fn lines(places: &Places, name: &str) -> Vec<String> {
    let old = places.sqlite(&format!("{name}.db"));
    live(&old, 60).await;
    carried(&old, &places.file(name)).await.unwrap();
    let text = std::fs::read_to_string(places.path(name)).unwrap();
    text.split_inclusive('\n').map(str::to_owned).collect()
}

/// Whether a file with this in it is refused before anything is written.
async fn is_refused(places: &Places, bytes: &[u8]) -> bool {
    std::fs::write(places.path("changed"), bytes).unwrap();
    let new = places.file("new");
    let refused = carried(&places.file("changed"), &new).await;
    assert!(!new.exists());
    matches!(refused, Err(Trouble::Source(_)))
}

#[tokio::test]
async fn a_cut_file_is_noticed_wherever_it_was_cut() {
    let places = Places::new();
    let lines = lines(&places, "kept").await;
    let whole = lines.concat();
    for count in 0..lines.len() {
        assert!(is_refused(&places, lines[..count].concat().as_bytes()).await, "after {count} lines");
    }
    for left in (1..whole.len()).step_by(whole.len() / 50) {
        assert!(is_refused(&places, &whole.as_bytes()[..left]).await, "after {left} bytes");
    }
    assert!(is_refused(&places, &whole.as_bytes()[..whole.len() - 1]).await, "the last line break");
}

#[tokio::test]
async fn a_changed_file_is_noticed() {
    let places = Places::new();
    let (ours, theirs) = (lines(&places, "kept").await, lines(&places, "other").await);
    let with = |change: &dyn Fn(&mut Vec<String>)| {
        let mut changed = ours.clone();
        change(&mut changed);
        changed.concat().into_bytes()
    };
    assert!(ours.len() > 9 && theirs.len() > 9);
    for (what, bytes) in [
        ("two lines in another order", with(&|lines| lines.swap(2, 3))),
        ("a line twice", with(&|lines| lines.insert(2, lines[2].clone()))),
        ("a line less", with(&|lines| drop(lines.remove(2)))),
        ("a line of another file", with(&|lines| lines[2] = theirs[2].clone())),
        ("the heading of another file", with(&|lines| lines[0] = theirs[0].clone())),
        (
            "the end of another file",
            with(&|lines| *lines.last_mut().unwrap() = theirs[theirs.len() - 1].clone()),
        ),
        ("another kind", with(&|lines| lines[1] = lines[1].replacen("people", "holds", 1))),
        ("another origin", with(&|lines| lines[0] = lines[0].replace("sqlite", "redis"))),
        ("a line after the end", with(&|lines| lines.push(lines[1].clone()))),
        ("a newer format", with(&|lines| lines[0] = lines[0].replace("move 1", "move 2"))),
        ("nothing", Vec::new()),
        ("no text", vec![0xff; 900]),
    ] {
        assert!(is_refused(&places, &bytes).await, "{what}");
    }
    let whole = ours.concat();
    for at in (0..whole.len()).step_by(whole.len() / 60) {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] ^= 1;
        assert!(is_refused(&places, &bytes).await, "byte {at}");
    }
    assert!(!is_refused_unchanged(&places, &whole).await, "as it was");
}

async fn is_refused_unchanged(places: &Places, whole: &str) -> bool {
    std::fs::write(places.path("changed"), whole).unwrap();
    survey(&places.file("changed"), moving(), &mut |_, _, _| {}).await.is_err()
}

#[tokio::test]
async fn nothing_personal_can_be_read_in_a_file_and_by_nobody_else() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    let ana = textpass::domain::person::Person::sms("+13035550142");
    turn(&old, &ana, "SMdistinctive", at(24 * 60)).await;
    claim(&old, &says(&ana, "SMdistinctive2", "a purple parrot"), at(24 * 60 - 1)).await;
    let draft = draft(task(), wish(0, 2, 1), &ana, "Zebediah Quixotic");
    done(textpass::store::book::Book::book(&old, &draft, at(0)).await.unwrap());
    carried(&old, &places.file("kept")).await.unwrap();
    let text = std::fs::read_to_string(places.path("kept")).unwrap();
    let kinds: BTreeSet<_> = text.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(kinds, BTreeSet::from(["textpass-move", "people", "appointments", "number-counters", "end"]));
    let decoded: Vec<u8> = text
        .split_whitespace()
        .flat_map(|word| {
            base64::Engine::decode(&base64::engine::general_purpose::STANDARD, word).unwrap_or_default()
        })
        .chain(text.bytes())
        .collect();
    for needle in ["3035550142", "Zebediah", "quixotic", "1984", "purple", "SMdistinctive", "after"] {
        let found = decoded.windows(needle.len()).any(|window| window == needle.as_bytes());
        assert!(!found, "{needle}");
    }
    assert!(!places.path("kept.part").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(places.path("kept")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
