//! What a start says, what it refuses, and what to do about it.

use std::process::{Command, Output, Stdio};

use super::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, NUMBER};
use super::server::{PUBLIC_URL, SECRET, Scene};

/// The binary in an environment of its own.
pub fn textpass(folder: &tempfile::TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_textpass"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("TEXTPASS_") || name == "RUST_LOG")
    {
        command.env_remove(name);
    }
    command.current_dir(folder.path());
    command
}

pub fn failed(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert_eq!(status.code(), Some(1), "{}", String::from_utf8_lossy(&stdout));
    String::from_utf8(stderr).unwrap()
}

/// Starts, waits for the line that says where, ends it; everything it said.
pub fn started(command: &mut Command) -> String {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.as_mut().unwrap()), &mut line)
        .unwrap();
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && line.starts_with("listening on http://127.0.0.1:"), "{line}{said}");
    said
}

pub const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

#[test]
fn without_credentials_it_starts_and_says_how_to_turn_the_channels_on() {
    let folder = tempfile::tempdir().unwrap();
    let said = started(textpass(&folder).args(SERVE));
    for name in ["ACCOUNT_SID", "AUTH_TOKEN", "FROM"] {
        assert!(said.contains(&format!("TEXTPASS_TWILIO_{name}")), "{said}");
    }
    for words in
        ["SMS is off", "Telegram is off", "TEXTPASS_TELEGRAM_SECRET", "TEXTPASS_PUBLIC_URL", "made a key"]
    {
        assert!(said.contains(words), "{said}");
    }
    let said = started(textpass(&folder).args(SERVE).env("TEXTPASS_TWILIO_FROM", NUMBER));
    assert!(!said.contains("TEXTPASS_TWILIO_FROM") && said.contains("TEXTPASS_TWILIO_AUTH_TOKEN"), "{said}");
    assert!(!said.contains("made a key"), "it was made before: {said}");
}

#[test]
fn secrets_may_lie_in_files() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, secret: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("{secret}\n")).unwrap();
        path
    };
    let key = file("key", "b3RoZXJrZXlvdGhlcmtleW90aGVya2V5b3RoZXIxMjM=");
    let mut command = textpass(&folder);
    command
        .args(SERVE)
        .arg("--new")
        .env("TEXTPASS_KEY_FILE", &key)
        .env("TEXTPASS_PUBLIC_URL", PUBLIC_URL)
        .env("TEXTPASS_TWILIO_ACCOUNT_SID", ACCOUNT_SID)
        .env("TEXTPASS_TWILIO_AUTH_TOKEN_FILE", file("token", AUTH_TOKEN))
        .env("TEXTPASS_TWILIO_FROM", NUMBER)
        .env("TEXTPASS_TELEGRAM_TOKEN_FILE", file("bot", super::fakes::telegram::TOKEN))
        .env("TEXTPASS_TELEGRAM_API_URL", "http://127.0.0.1:9")
        .env("TEXTPASS_TELEGRAM_SECRET_FILE", file("secret", SECRET));
    let said = started(&mut command);
    assert!(said.contains("SMS is on") && said.contains("Telegram is on"), "{said}");
    assert!(said.contains("TEXTPASS_TELEGRAM_SECRET is short; use 43 or more"), "{said}");
    let slots = ["slots", "--office", "DEN"];
    let said = failed(textpass(&folder).args(slots).env("TEXTPASS_KEY_FILE", "nowhere"));
    assert!(said.contains("TEXTPASS_KEY_FILE"), "{said}");
    let said = failed(textpass(&folder).args(slots).env("TEXTPASS_KEY_FILE", &key).env("TEXTPASS_KEY", "x"));
    assert!(said.contains("set only one of the two"), "{said}");
    let said = failed(textpass(&folder).args(slots));
    assert!(said.contains("has data but no key") && said.contains("TEXTPASS_KEY"), "{said}");
}

#[test]
fn a_secret_that_is_empty_or_can_be_guessed_is_refused_with_its_variable() {
    let folder = tempfile::tempdir().unwrap();
    let bot = super::fakes::telegram::TOKEN;
    let right = [
        ("TEXTPASS_KEY", "b3RoZXJrZXlvdGhlcmtleW90aGVya2V5b3RoZXIxMjM="),
        ("TEXTPASS_PUBLIC_URL", PUBLIC_URL),
        ("TEXTPASS_TWILIO_ACCOUNT_SID", ACCOUNT_SID),
        ("TEXTPASS_TWILIO_AUTH_TOKEN", AUTH_TOKEN),
        ("TEXTPASS_TWILIO_FROM", NUMBER),
        ("TEXTPASS_TELEGRAM_TOKEN", bot),
        ("TEXTPASS_TELEGRAM_SECRET", SECRET),
        ("TEXTPASS_TELEGRAM_API_URL", "http://127.0.0.1:9"),
    ];
    let mut serve = textpass(&folder);
    started(
        serve.args(SERVE).arg("--new").envs(right).env("TEXTPASS_TWILIO_SHARED_KEYS", "SK1:0123456789abcdef"),
    );
    let file = folder.path().join("secret");
    let with_comma = format!("{AUTH_TOKEN},");
    for (name, wrong) in [
        ("TEXTPASS_KEY", &["", " ", "c2hvcnQ="][..]),
        ("TEXTPASS_TWILIO_AUTH_TOKEN", &["", "x", ",", &with_comma, "fifteen-letters"]),
        (
            "TEXTPASS_TWILIO_SHARED_KEYS",
            &["", "SK1:", "SK1", ":0123456789abcdef", "SK1:short", "SK1:0123456789abcdef,SK2:"],
        ),
        ("TEXTPASS_TELEGRAM_TOKEN", &["", "1:x"]),
        ("TEXTPASS_TELEGRAM_SECRET", &["", "short"]),
    ] {
        for wrong in wrong {
            let said = failed(textpass(&folder).args(SERVE).envs(right).env(name, wrong));
            assert!(said.contains(&format!("environment: {name}: ")), "{name}={wrong:?}: {said}");
            std::fs::write(&file, format!("{wrong}\n")).unwrap();
            let mut from_file = textpass(&folder);
            from_file.args(SERVE).envs(right).env_remove(name).env(format!("{name}_FILE"), &file);
            let said = failed(&mut from_file);
            assert!(said.contains(&format!("environment: {name}")), "{name}_FILE {wrong:?}: {said}");
            assert!(wrong.len() < 5 || !said.contains(wrong), "it is secret: {said}");
        }
        let said = failed(
            textpass(&folder).args(SERVE).envs(right).env_remove(name).env(format!("{name}_FILE"), ""),
        );
        assert!(said.contains(&format!("environment: {name}_FILE: ")), "{said}");
    }
}

#[test]
fn a_store_that_cannot_be_is_told_with_its_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let slots = ["slots", "--office", "DEN"];
    for (store, words) in [
        ("postgres://127.0.0.1", "\"postgres\""),
        ("/var/lib/textpass.db", "TEXTPASS_STORE"),
        ("sqlite:", "names no file"),
    ] {
        let said = failed(textpass(&folder).args(slots).env("TEXTPASS_STORE", store));
        assert!(said.contains(words) && said.contains("sqlite:PATH"), "{said}");
    }
    std::fs::write(folder.path().join("a-file"), "x").unwrap();
    let said = failed(textpass(&folder).args(slots).env("TEXTPASS_STORE", "sqlite:a-file/textpass.db"));
    assert!(said.contains("a-file") && said.contains("TEXTPASS_STORE"), "{said}");
    let said = failed(textpass(&folder).args(slots).args(["--data", "a-file"]));
    assert!(said.contains("a-file") && said.contains("--data"), "{said}");
    assert!(!folder.path().join("textpass-data").exists(), "nothing is made by the way");
}

#[tokio::test(flavor = "multi_thread")]
async fn telegram_is_told_where_we_are_until_it_hears_and_readyz_says_so() {
    let scene = Scene::new().await;
    scene.telegram.refuse_webhooks([400, 500]);
    let server = scene.start().await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let get = async |path: &str| {
        let response = http.get(format!("{}{path}", server.url)).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    while !get("/readyz").await.1.contains("telegram webhook not set: ") {
        assert!(scene.telegram.webhook().is_none(), "it was set, and nothing said that it was not");
        tokio::task::yield_now().await;
    }
    let (status, metrics) = get("/metrics").await;
    assert_eq!(status, 200);
    assert!(metrics.contains("textpass_telegram_webhook_set 0"), "{metrics}");
    scene.telegram.until(|bot| bot.webhook()).await;
    scene.telegram.until(|bot| (bot.commands().len() == 13).then_some(())).await;
    assert_eq!(get("/readyz").await, (200, "ready\n".to_owned()));
    assert!(get("/metrics").await.1.contains("textpass_telegram_webhook_set 1"));
    let commands = scene.telegram.commands();
    assert_eq!(commands["tl"][0]["description"], "Kumuha ng appointment");
    assert_eq!(commands[""][0]["command"], "book");
}
