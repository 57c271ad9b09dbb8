//! A folder with copies of the files that can be replaced, and the real binary.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder for `--dir`, with data of its own.
pub struct Workplace {
    folder: tempfile::TempDir,
}

/// What a command said.
pub struct Spoken {
    pub success: bool,
    pub out: String,
    pub err: String,
}

impl Workplace {
    /// The same, with a copy of `config/`.
    pub fn with_config() -> Self {
        let place = Self::new();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("config"), &place.path("config"));
        place
    }

    /// Copies of `dialogs/` and `locales/` as they are in the repository.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in ["dialogs", "locales"] {
            copy(&root.join(part), &folder.path().join(part));
        }
        Self { folder }
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// Replaces words in a file; they must be there.
    pub fn replace(&self, file: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(old), "{file} has no {old:?}");
        fs::write(self.path(file), text.replacen(old, new, 1)).unwrap();
    }

    /// Adds words at the end of a file.
    pub fn append(&self, file: &str, more: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        fs::write(self.path(file), format!("{text}\n{more}\n")).unwrap();
    }

    /// Runs `textpass` with this folder alone.
    pub fn run_without_data(&self, arguments: &[&str]) -> Spoken {
        self.spoken(self.command(arguments), "")
    }

    /// The same with these lines to read.
    pub fn run_with_lines(&self, arguments: &[&str], lines: &str) -> Spoken {
        self.spoken(self.command(arguments), lines)
    }

    /// Runs `textpass` with this folder, its own data, and these lines to read.
    pub fn run(&self, arguments: &[&str], lines: &str) -> Spoken {
        let mut command = self.command(arguments);
        if arguments[0] != "check" {
            command.arg("--data").arg(self.folder.path().join("data"));
        }
        self.spoken(command, lines)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_textpass"));
        command.args(arguments).arg("--dir").arg(self.folder.path());
        command
    }

    fn spoken(&self, mut command: Command, lines: &str) -> Spoken {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Spoken { success: output.status.success(), out: text(output.stdout), err: text(output.stderr) }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
