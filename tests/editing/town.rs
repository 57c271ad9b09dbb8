//! The sample office of `config/samples/town` is sound, and small.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn town() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("config/samples/town")
}

fn bytes(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let size = |path: PathBuf| if path.is_dir() { bytes(&path) } else { fs::metadata(&path).unwrap().len() };
    entries.map(|entry| size(entry.path())).sum()
}

#[test]
fn the_sample_town_has_no_fault() {
    let mut check = Command::new(env!("CARGO_BIN_EXE_textpass"));
    let said = check.args(["check", "--dir"]).arg(town()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(said.status.success(), "{}{}", text(&said.stdout), text(&said.stderr));
}

#[test]
fn an_office_of_its_own_holds_little() {
    assert!((20_000..150_000).contains(&bytes(&town())), "{} bytes", bytes(&town()));
}
