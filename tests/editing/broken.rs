//! Broken dialogs: each file in `broken/` is a dialog with one fault, and its
//! first line is the exact error.

use std::fs;
use std::path::Path;

use crate::workplace::Workplace;

#[test]
fn every_broken_dialog_is_refused_with_its_own_error() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/editing/broken");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 14, "the folder lost some of its files");
    for file in files {
        let place = Workplace::new();
        let text = fs::read_to_string(&file).unwrap();
        let expected = text.lines().next().unwrap().trim_start_matches("# ").to_owned();
        fs::write(place.path("dialogs/broken.toml"), &text).unwrap();
        let all = fs::read_dir(place.path("locales")).unwrap().map(|entry| entry.unwrap());
        for lang in all.filter(|entry| entry.path().is_dir()) {
            let file = format!("locales/{}/welcome.ftl", lang.file_name().display());
            place.append(&file, "task-broken = broken");
        }
        let check = place.run(&["check"], "");
        let said = format!("{}{}", check.out, check.err);
        assert!(!check.success, "{} passes", file.display());
        assert!(
            said.lines().any(|l| l.contains(&expected)),
            "{}:\nwants {expected}\ngot {said}",
            file.display()
        );
    }
}
