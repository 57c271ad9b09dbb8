//! Broken dialogs: each file in `broken/` is a dialog with one fault, and its
//! first line is the exact error.

use std::fs;
use std::path::Path;

use textpass::cli::lint;
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::config::Files;
use textpass::dialog::scripts::load::scripts;
use textpass::dialog::turns::World;

/// The languages know how the dialog is called, so that this is no fault of it.
fn with_its_name() -> Files {
    let mut files = config::files(None).unwrap();
    let welcomes: Vec<(String, String)> = files
        .under("locales/")
        .filter(|(file, _)| file.ends_with("/welcome.ftl"))
        .map(|(file, text)| (file.to_owned(), format!("{text}\ntask-broken = broken\n")))
        .collect();
    welcomes.iter().for_each(|(file, text)| files.set(file, text));
    files
}

/// What is wrong with a dialog: as it is read, else in the world.
fn faults(world: &mut World, text: String) -> Vec<String> {
    let found = match scripts(vec![("dialogs/broken.toml".to_owned(), text)]) {
        Err(faults) => faults,
        Ok(scripts) => {
            world.scripts.extend(scripts);
            lint::faults(world)
        }
    };
    world.scripts.remove("broken");
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn every_broken_dialog_is_refused_with_its_own_error() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/editing/broken");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 20, "the folder lost some of its files");
    let mut world = assemble(&with_its_name()).unwrap().world;
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let expected = text.lines().next().unwrap().trim_start_matches("# ").to_owned();
        let told = faults(&mut world, text);
        let name = file.display();
        assert!(told.iter().any(|it| it.contains(&expected)), "{name}:\nwants {expected}\ngot {told:#?}");
    }
}
