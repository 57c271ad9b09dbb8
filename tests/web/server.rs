//! The `textpass` binary, running.

#![allow(dead_code)]

// storms has it as well
#[path = "running.rs"]
mod running;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

pub use running::Server;

use super::fakes::telegram::TelegramFake;
use super::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, NUMBER, TwilioFake};
use super::fakes::{telegram, twilio};

/// Under which the world is told to reach us.
pub const PUBLIC_URL: &str = "https://textpass.example.com";
/// The key of a store on Redis.
pub const KEY: &str = "a2V5IG9mIHRoZSB0ZXN0cyBvbmx5LCBub25lIGVsc2U=";
/// The secret of Telegram's webhook.
pub const SECRET: &str = "a-secret_of-the-tests";

/// An auth token that is being rotated out.
pub const OTHER_TOKEN: &str = "another-one-that-is-being-rotated";

/// What to type after "hi" for a booking in Denver, up to the review.
pub const TO_THE_REVIEW: [&str; 8] = ["1", "80111", "1", "4", "1", "Ana Distinctive", "March 14 1987", "3"];

/// The stand-ins and the folder, which outlive any one process.
pub struct Scene {
    pub twilio: TwilioFake,
    pub telegram: TelegramFake,
    folder: tempfile::TempDir,
    /// `TEXTPASS_STORE`, if it is not a file in the folder.
    store: Option<String>,
    /// Whether the first start, which makes the book, is over.
    is_made: AtomicBool,
}

impl Scene {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            twilio: TwilioFake::start().await,
            telegram: TelegramFake::start().await,
            folder,
            store: None,
            is_made: AtomicBool::new(false),
        }
    }

    /// The same with everything kept in this store, under [`KEY`].
    pub async fn on(store: String) -> Self {
        Self { store: Some(store), ..Self::new().await }
    }

    /// Another scene on a store that is there already.
    pub async fn beside(store: String) -> Self {
        Self { is_made: AtomicBool::new(true), ..Self::on(store).await }
    }

    /// Has it run with this in the settings in place of what is there.
    pub fn set(&self, old: &str, new: &str) {
        let (from, to) =
            (Path::new(env!("CARGO_MANIFEST_DIR")).join("config"), self.settings().join("config"));
        std::fs::create_dir_all(&to).unwrap();
        let paths = std::fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path());
        for path in paths.filter(|path| path.is_file()) {
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
        let text = std::fs::read_to_string(to.join("textpass.toml")).unwrap();
        assert!(text.contains(old), "no {old:?} in the settings");
        std::fs::write(to.join("textpass.toml"), text.replace(old, new)).unwrap();
    }

    /// The same in another file of the config, once [`Scene::set`] has made a copy of it.
    pub fn set_in(&self, file: &str, old: &str, new: &str) {
        let path = self.settings().join("config").join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "no {old:?} in {file}");
        std::fs::write(path, text.replace(old, new)).unwrap();
    }

    /// The folder for `--dir`.
    pub fn settings(&self) -> PathBuf {
        self.folder.path().join("settings")
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_textpass"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("TEXTPASS_")) {
            command.env_remove(name);
        }
        command.env_remove("RUST_LOG");
        if let Some(store) = &self.store {
            command.env("TEXTPASS_STORE", store).env("TEXTPASS_KEY", KEY);
        }
        command
    }

    /// Starts the service with both channels.
    pub async fn start(&self) -> Server {
        self.start_logging("warn").await
    }

    /// Starts the service with both channels and this `RUST_LOG`.
    pub async fn start_logging(&self, log: &str) -> Server {
        self.start_by(self.command(), |command| {
            command.env("RUST_LOG", log);
        })
    }

    /// Starts the service with a clock that is so many seconds ahead, and these
    /// arguments more.
    pub async fn start_ahead(&self, seconds: i64, more: &[&str]) -> Server {
        self.set_clock(seconds);
        self.start_by(self.command(), |command| {
            command.args(more).env("RUST_LOG", "info").env("TEXTPASS_TEST_WRONG_CLOCK", self.clock());
        })
    }

    /// Starts the service with a clock that follows [`Scene::set_clock`].
    pub fn start_trying(&self) -> Server {
        self.start_by(self.command(), |command| {
            command.env("RUST_LOG", "warn").env("TEXTPASS_TEST_CLOCK", self.clock());
        })
    }

    /// Starts the service by another program, which is told the path of ours.
    pub async fn start_as(&self, by: impl FnOnce(&str) -> Command) -> Server {
        let mut command = by(env!("CARGO_BIN_EXE_textpass"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("TEXTPASS_")) {
            command.env_remove(name);
        }
        self.start_by(command, |command| {
            command.env("RUST_LOG", "warn");
        })
    }

    /// The same by a shell that has set these limits, as `ulimit` takes them.
    pub async fn start_within(&self, limits: &str) -> Server {
        let line = format!("ulimit {limits} && exec \"$0\" \"$@\"");
        let by_shell = |ours: &str| {
            let mut shell = Command::new("sh");
            shell.args(["-c", &line, ours]);
            shell
        };
        self.start_as(by_shell).await
    }

    /// Sets the clock of the service that runs, or will: seconds ahead.
    pub fn set_clock(&self, seconds: i64) {
        let beside = self.folder.path().join("clock-to-be");
        std::fs::write(&beside, seconds.to_string()).unwrap();
        std::fs::rename(beside, self.clock()).unwrap();
    }

    fn clock(&self) -> PathBuf {
        self.folder.path().join("clock")
    }

    fn start_by(&self, mut command: Command, set: impl FnOnce(&mut Command)) -> Server {
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(self.data())
            .env("TEXTPASS_PUBLIC_URL", PUBLIC_URL)
            .env("TEXTPASS_TWILIO_ACCOUNT_SID", ACCOUNT_SID)
            .env("TEXTPASS_TWILIO_AUTH_TOKEN", format!("{AUTH_TOKEN},{OTHER_TOKEN}"))
            .env("TEXTPASS_TWILIO_FROM", NUMBER)
            .env("TEXTPASS_TWILIO_API_URL", &self.twilio.api_url)
            .env("TEXTPASS_TELEGRAM_TOKEN", telegram::TOKEN)
            .env("TEXTPASS_TELEGRAM_SECRET", SECRET)
            .env("TEXTPASS_TELEGRAM_API_URL", &self.telegram.api_url);
        if !self.is_made.swap(true, Ordering::SeqCst) && self.store.is_some() {
            command.arg("--new");
        }
        if self.settings().exists() {
            command.arg("--dir").arg(self.settings());
        }
        set(&mut command);
        let server = Server::spawn(command);
        self.twilio.connect(&format!("{}/sms", server.url), &format!("{PUBLIC_URL}/sms"));
        self.telegram.connect(&format!("{}/telegram", server.url), SECRET);
        server
    }

    /// Runs another command on the same data; its standard output.
    pub fn run(&self, arguments: &[&str]) -> String {
        let output = self.command().args(arguments).arg("--data").arg(self.data()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Every appointment of Denver in the next weeks, as JSON.
    pub fn appointments(&self) -> Vec<serde_json::Value> {
        let today = chrono::Utc::now().date_naive() - chrono::Days::new(1);
        let on = |day: chrono::NaiveDate| -> Vec<serde_json::Value> {
            let list = ["appointments", "list", "--office", "DEN", "--json", "--date", &day.to_string()];
            serde_json::from_str(&self.run(&list)).unwrap()
        };
        today.iter_days().take(12).flat_map(on).collect()
    }

    /// Texts through a booking, up to the review.
    pub async fn text_to_the_review(&self, from: &str) {
        self.text(from, "hi").await;
        for line in TO_THE_REVIEW {
            self.text(from, line).await;
        }
    }

    /// Texts one message; what the phone is shown for it.
    pub async fn text(&self, from: &str, body: &str) -> String {
        let answer = self.twilio.text_until_taken(from, body).await;
        assert_eq!(answer.status, 200, "{body:?}");
        twilio::messages(&answer).unwrap().concat()
    }
}

/// The bytes of every file under a folder.
pub fn bytes_under(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(bytes_under(&path));
        } else {
            std::fs::File::open(&path).unwrap().read_to_end(&mut all).unwrap();
        }
    }
    all
}
