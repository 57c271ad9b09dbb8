//! TLS to the servers, by the program itself: what it trusts is said by its environment.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::contract::KEY;
use crate::servers::{Authority, Cluster, Keeping, RedisServer};

/// What to type for a booking in Denver.
const TO_A_BOOKING: &str = "hi\n1\n80111\n1\n4\n1\nAna Distinctive\nMarch 14 1987\n3\n1\n";
/// What waits for replicas, in a folder of one's own.
const CAREFUL: &str = "wait_replicas = 1";

/// Types a whole booking into `talk`.
fn books(url: &str, trusted: &Path, dir: Option<&Path>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_textpass"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("TEXTPASS_")) {
        command.env_remove(name);
    }
    command
        .env("TEXTPASS_STORE", url)
        .env("TEXTPASS_KEY", KEY)
        .env("SSL_CERT_FILE", trusted)
        .args(["talk", "--new"]);
    if let Some(dir) = dir {
        command.arg("--dir").arg(dir);
    }
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // one that ends at once does not read
    let _ = child.stdin.take().unwrap().write_all(TO_A_BOOKING.as_bytes());
    child.wait_with_output().unwrap()
}

fn is_booked(output: &Output) {
    let heard = String::from_utf8_lossy(&output.stdout);
    assert!(heard.contains("Booked! DEN-"), "{heard}{}", String::from_utf8_lossy(&output.stderr));
}

fn error_of(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn over_tls(authority: &Authority) -> (RedisServer, String) {
    let options = authority.options();
    let server =
        RedisServer::start_with(Keeping::Always, &options.iter().map(String::as_str).collect::<Vec<_>>());
    let url = format!("rediss://127.0.0.1:{}", server.tls_port().unwrap());
    (server, url)
}

#[test]
fn a_server_is_reached_over_tls() {
    let authority = Authority::new();
    let (server, url) = over_tls(&authority);
    is_booked(&books(&url, &authority.certificates(), None));
    assert!(server.tell(&["DBSIZE"]) != ":0\r\n");
}

#[test]
fn whom_nobody_vouches_for_is_refused_and_so_is_who_speaks_no_tls() {
    let (authority, stranger) = (Authority::new(), Authority::new());
    let (server, url) = over_tls(&authority);
    let plain = format!("rediss://127.0.0.1:{}", server.port());
    let by_name = url.replace("127.0.0.1", "localhost");
    let ours = authority.certificates();
    for (url, trusted) in [(&url, &stranger.certificates()), (&by_name, &ours)] {
        let error = error_of(&books(url, trusted, None));
        assert!(error.contains("certificate not trusted; see that"), "{url}: {error}");
        assert!(error.contains("SSL_CERT_FILE") && error.contains(url.as_str()), "{url}: {error}");
    }
    let error = error_of(&books(&plain, &ours, None));
    assert!(error.contains("unreachable; see that"), "it waits for the rest of a command: {error}");
    assert_eq!(server.tell(&["DBSIZE"]), ":0\r\n", "nothing was said to it");
}

#[test]
fn a_cluster_is_reached_over_tls_and_its_replicas_are_waited_for() {
    let authority = Authority::new();
    let cluster = Cluster::start_over_tls(Keeping::Always, &authority);
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config");
    std::fs::create_dir(&config).unwrap();
    for entry in std::fs::read_dir("config").unwrap() {
        let from = entry.unwrap().path();
        // other offices are none of this one's files
        if from.is_dir() {
            continue;
        }
        let text = std::fs::read_to_string(&from).unwrap();
        let text = text.replace("wait_replicas = 0", CAREFUL);
        std::fs::write(config.join(from.file_name().unwrap()), text).unwrap();
    }
    let careful = std::fs::read_to_string(config.join("textpass.toml")).unwrap();
    assert!(careful.contains(CAREFUL));
    is_booked(&books(&cluster.tls_url(), &authority.certificates(), Some(folder.path())));
}
