//! While `serve` runs, its store is nobody else's; and what was moved starts nothing.

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use super::server::{Scene, Server};
use super::servers::{Cluster, Keeping, RedisServer};

/// Runs a command with these lines to read.
fn types(command: &mut Command, lines: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // one that ends at once does not read
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    child.wait_with_output().unwrap()
}

fn error_of(output: &Output) -> String {
    let error = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert_eq!(error.lines().filter(|line| line.starts_with("error: ")).count(), 1, "{error}");
    error
}

/// Waits until a command does what it should: what was killed is seen for some seconds.
async fn until_it_works(mut attempt: impl FnMut() -> Output) -> Output {
    for _ in 0..120 {
        let output = attempt();
        if output.status.success() {
            return output;
        }
        assert!(error_of(&output).contains("15 seconds"));
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    panic!("{}", error_of(&attempt()));
}

async fn a_served_store_is_nobody_elses(scene: &Scene, url: &str) {
    let server = scene.start().await;
    let talk = || types(scene.command().arg("talk").arg("--data").arg(scene.data()), "hi\n");
    let other = format!("sqlite:{}", scene.data().join("other.db").display());
    let moves = |from: &str, to: &str| types(scene.command().args(["move", "--from", from, "--to", to]), "");
    let said = error_of(&talk());
    assert!(said.contains("textpass serve runs on this store") && said.contains("--data"), "{said}");
    let said = error_of(&moves(url, &other));
    assert!(
        said.contains("a textpass serve runs on it; stop it") && !scene.data().join("other.db").exists(),
        "{said}"
    );
    // one that was killed keeps no other from starting, and ends by itself
    let mut server = server;
    server.kill();
    let server = scene.start().await;
    // one that ended is not seen at all
    server.terminate();
    assert!(server.ended().await.success());
    until_it_works(talk).await;
    assert!(talk().status.success());
    // moved: nothing starts on the source, until its mark is taken off
    assert!(moves(url, &other).status.success());
    let serve =
        || types(scene.command().args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(scene.data()), "");
    let slots = || types(scene.command().args(["slots", "--office", "DEN", "--data"]).arg(scene.data()), "");
    for output in [serve(), talk(), slots()] {
        let said = error_of(&output);
        assert!(said.contains(&format!("everything in it was moved to {other}")), "{said}");
        assert!(said.contains("--unmark"), "{said}");
    }
    assert!(error_of(&moves(url, "file:kept")).contains("was moved to"));
    let unmark = || types(scene.command().args(["move", "--unmark", "--from", url]), "");
    let output = unmark();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(error_of(&unmark()).contains("there is no mark"));
    assert!(slots().status.success() && talk().status.success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_served_file_is_nobody_elses() {
    let scene = Scene::new().await;
    let url = format!("sqlite:{}", scene.data().join("textpass.db").display());
    a_served_store_is_nobody_elses(&scene, &url).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_served_deployment_on_redis_is_nobody_elses() {
    let server = RedisServer::start(Keeping::Always);
    a_served_store_is_nobody_elses(&Scene::on(server.url()).await, &server.url()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_served_deployment_on_a_cluster_is_nobody_elses() {
    let cluster = Cluster::start(Keeping::Always);
    a_served_store_is_nobody_elses(&Scene::on(cluster.url()).await, &cluster.url()).await;
}

/// Waits for the end of a service.
async fn ends_because_it_was_moved(server: Server) {
    let log = server.shared_log();
    let ended = tokio::time::timeout(Duration::from_secs(60), server.ended()).await.expect("it goes on");
    let log = log.lock().unwrap().clone();
    assert_eq!(ended.code(), Some(1), "{log}");
    assert!(log.contains("error: everything in it was moved to sqlite:elsewhere"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_whose_store_was_moved_under_its_feet_ends() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    let conn = rusqlite::Connection::open(scene.data().join("textpass.db")).unwrap();
    conn.execute("INSERT INTO meta (name, value) VALUES ('moved to', ?1)", [&b"sqlite:elsewhere"[..]])
        .unwrap();
    ends_because_it_was_moved(server).await;
    let redis = RedisServer::start(Keeping::Always);
    let scene = Scene::on(redis.url()).await;
    let server = scene.start().await;
    redis.tell(&["SET", "tp:{meta}moved", "sqlite:elsewhere"]);
    ends_because_it_was_moved(server).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_a_real_person_is_never_shown_to_who_talks() {
    const ANA: &str = "+13035550142";
    let scene = Scene::new().await;
    let server = scene.start().await;
    scene.text_to_the_review(ANA).await;
    assert!(scene.text(ANA, "1").await.contains("Booked!"));
    let number = scene.appointments()[0]["number"].as_str().unwrap().to_owned();
    server.terminate();
    assert!(server.ended().await.success());
    scene.run(&["appointments", "cancel", &number]);
    let talk = |from: &str| {
        types(scene.command().args(["talk", "--from", from, "--data"]).arg(scene.data()), "hi\n")
    };
    let said = error_of(&talk(ANA));
    assert!(
        said.contains("waits for textpass serve") && said.contains("--from") && !said.contains(ANA),
        "{said}"
    );
    assert!(talk("+13035550177").status.success());
    let _server = scene.start().await;
    for _ in 0..600 {
        if scene.twilio.sent().iter().any(|text| text.to == ANA && text.body.contains(&number)) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("nobody told them: {:?}", scene.twilio.sent());
}
