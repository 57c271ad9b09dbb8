//! Connections that only stand there keep nobody out.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::server::{Scene, Server};

const PHONE: &str = "+13035550142";
/// More than the usual limit of open files.
const IDLE: usize = 1_100;

async fn stand_there(server: &Server, count: usize) -> Vec<TcpStream> {
    rlimit::increase_nofile_limit(8_192).unwrap();
    let address = server.url.strip_prefix("http://").unwrap();
    let mut all = Vec::new();
    for at in 0..count {
        let mut stream = TcpStream::connect(address).await.unwrap();
        // Some say nothing, some begin, some ask once and stay.
        let said: &[u8] = match at % 3 {
            0 => b"",
            1 => b"POST /sms HTTP/1.1\r\nhost: x\r\ncontent-le",
            _ => b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n",
        };
        let _ = stream.write_all(said).await;
        all.push(stream);
    }
    all
}

async fn is_answered(scene: &Scene, server: &Server) {
    assert!(scene.text(PHONE, "hi").await.contains("1 Book an appointment"));
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    assert_eq!(http.get(format!("{}/readyz", server.url)).send().await.unwrap().status(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_usual_limit_of_files_is_raised_where_it_can_be() {
    let scene = Scene::new().await;
    let server = scene.start_within("-Sn 1024").await;
    let idle = stand_there(&server, IDLE).await;
    is_answered(&scene, &server).await;
    assert!(!server.log().contains("files may be open"), "{}", server.log());
    drop(idle);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_it_cannot_be_the_quietest_connections_make_room() {
    let scene = Scene::new().await;
    let server = scene.start_within("-n 1024").await;
    assert!(
        server.log().contains("only 1024 files may be open: at most 768 connections"),
        "{}",
        server.log()
    );
    let mut idle = stand_there(&server, IDLE).await;
    is_answered(&scene, &server).await;
    let mut rest = Vec::new();
    // It may be closed by a reset as well, if it had not been read.
    let first = tokio::time::timeout(Duration::from_secs(60), idle[0].read_to_end(&mut rest)).await;
    assert!(first.is_ok(), "the first to come was the quietest");
    assert!(!server.log().contains("no connection can be accepted"), "{}", server.log());
    server.terminate();
    assert!(server.ended().await.success());
}

#[tokio::test(flavor = "multi_thread")]
async fn that_files_are_too_few_is_said_and_mended() {
    let scene = Scene::new().await;
    let probe = scene.start().await;
    let needed = std::fs::read_dir(format!("/proc/{}/fd", probe.id())).unwrap().count();
    drop(probe);
    // What is left is fewer than the half that connections may have.
    let server = scene.start_within(&format!("-n {}", needed + 12)).await;
    let idle = stand_there(&server, 60).await;
    is_answered(&scene, &server).await;
    assert!(server.log().contains("no connection can be accepted"), "{}", server.log());
    assert!(server.log().contains("LimitNOFILE"), "{}", server.log());
    drop(idle);
}
