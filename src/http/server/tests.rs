//! Connections that say nothing, on streams in memory.

#![allow(clippy::unwrap_used)]

use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

use super::*;

const ASK: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";

const SHORT: Duration = Duration::from_millis(30);
/// Long enough for a busy machine to read a request, short enough to be waited for.
const A_WHILE: Duration = Duration::from_secs(5);
const LONG: Duration = Duration::from_secs(3_600);
const PATIENCE: Duration = Duration::from_secs(60);

/// Three connections at most, that may be quiet for so long.
fn of(head: Duration, idle: Duration) -> Arc<Open> {
    Arc::new(Open::new(3, Limits { head, idle }))
}

/// A connection to a server, and the word by which it ends.
fn connected(open: &Arc<Open>) -> (DuplexStream, watch::Sender<bool>) {
    let (ours, theirs) = duplex(4_096);
    let ending = watch::Sender::new(false);
    let routes = Router::new().route("/", get(|| async { "here" }));
    tokio::spawn(connection::serve(theirs, routes, open.enter(), ending.subscribe()));
    (ours, ending)
}

async fn ask(stream: &mut DuplexStream) {
    stream.write_all(ASK).await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"here") {
        assert!(stream.read_buf(&mut answer).await.unwrap() > 0, "closed: {answer:?}");
    }
}

/// Waits until the other side closes.
async fn closed(stream: &mut DuplexStream) {
    let mut rest = Vec::new();
    let closes = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut rest)).await;
    assert!(closes.is_ok(), "it stays open");
}

#[tokio::test]
async fn a_connection_that_sends_nothing_or_half_a_head_is_closed() {
    let open = of(SHORT, LONG);
    let (mut silent, _word) = connected(&open);
    closed(&mut silent).await;
    let (mut slow, _word) = connected(&open);
    slow.write_all(&ASK[..9]).await.unwrap();
    closed(&mut slow).await;
    open.emptied().await;
}

#[tokio::test]
async fn a_head_that_never_ends_is_closed_although_letters_come() {
    let open = of(SHORT, LONG);
    let (mut slow, _word) = connected(&open);
    let dribbles = async {
        while slow.write_all(b"x").await.is_ok() {
            tokio::time::sleep(SHORT / 10).await;
        }
    };
    assert!(tokio::time::timeout(PATIENCE, dribbles).await.is_ok());
}

#[tokio::test]
async fn an_answered_connection_may_be_asked_again_and_is_closed_in_the_end() {
    let open = of(LONG, LONG);
    let (mut kept, _word) = connected(&open);
    for _ in 0..3 {
        ask(&mut kept).await;
    }
    let open = of(A_WHILE, A_WHILE);
    let (mut kept, _word) = connected(&open);
    ask(&mut kept).await;
    closed(&mut kept).await;
}

#[tokio::test]
async fn whoever_has_been_quiet_for_longest_makes_room() {
    let open = of(LONG, LONG);
    let mut all = Vec::new();
    for _ in 0..3 {
        open.room().await;
        all.push(connected(&open));
        // In milliseconds they are told apart.
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    ask(&mut all[0].0).await;
    open.room().await;
    assert_eq!(open.count(), 2);
    closed(&mut all[1].0).await;
    ask(&mut all[0].0).await;
    ask(&mut all[2].0).await;
}

#[tokio::test]
async fn at_the_end_whoever_says_nothing_is_closed() {
    let open = of(LONG, LONG);
    let (mut kept, word) = connected(&open);
    ask(&mut kept).await;
    word.send_replace(true);
    closed(&mut kept).await;
    open.emptied().await;
}

#[test]
fn of_few_files_half_are_for_the_rest() {
    assert_eq!([1, 64, 512, 1_024, 1 << 20].map(most_connections), [1, 32, 256, 768, 10_000]);
}
