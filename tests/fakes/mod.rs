//! Strict stand-ins for Twilio and the Bot API, on real sockets.
//!
//! Each refuses what the real one refuses, keeps a record of what it accepted,
//! fails on request, and plays the person's phone: it signs and posts webhooks
//! and takes their answers as the real one would. They share no code with what
//! they test.

#![allow(dead_code, unused_imports, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

pub mod telegram;
pub mod twilio;

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use tokio::sync::watch;

/// How long a test waits for something that should come at once.
const PATIENCE: Duration = Duration::from_secs(120);

/// What all clones of a stand-in share.
struct Shared<I> {
    inner: Mutex<I>,
    changes: watch::Sender<u64>,
    http: reqwest::Client,
}

impl<I> Shared<I> {
    fn new(inner: I) -> Arc<Self> {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        Arc::new(Self { inner: Mutex::new(inner), changes: watch::Sender::new(0), http })
    }

    fn inner(&self) -> MutexGuard<'_, I> {
        self.inner.lock().unwrap()
    }

    /// Tells those who wait for something to come.
    fn changed(&self) {
        self.changes.send_modify(|n| *n += 1);
    }
}

/// Serves a router on a free port of the loopback; returns its base URL. It
/// stops with the test's runtime.
pub async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    url
}

/// What a webhook answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status; 0 if the connection failed or broke.
    pub status: u16,
    /// The value of `Content-Type`.
    pub content_type: String,
    /// The value of `Retry-After`; empty if it is not there.
    pub retry_after: String,
    /// The body.
    pub body: String,
}

impl Answer {
    /// Posts a body with these headers.
    async fn to_post(http: &reqwest::Client, url: &str, headers: &[(&str, &str)], body: String) -> Self {
        let request =
            headers.iter().fold(http.post(url), |request, (name, value)| request.header(*name, *value));
        let Ok(response) = request.body(body).send().await else { return Self::broken() };
        let status = response.status().as_u16();
        let header = |name: &str| {
            let value = response.headers().get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (content_type, retry_after) = (header("content-type"), header("retry-after"));
        match response.text().await {
            Ok(body) => Self { status, content_type, retry_after, body },
            Err(_) => Self::broken(),
        }
    }

    fn broken() -> Self {
        Self { status: 0, content_type: String::new(), retry_after: String::new(), body: String::new() }
    }

    /// Whether the status is one of success.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// Waits until `read` finds something, looking again at every change.
async fn wait_until<T>(changes: &watch::Sender<u64>, mut read: impl FnMut() -> Option<T>) -> Option<T> {
    let mut seen = changes.subscribe();
    let found = async {
        loop {
            if let Some(found) = read() {
                return found;
            }
            seen.changed().await.unwrap();
        }
    };
    tokio::time::timeout(PATIENCE, found).await.ok()
}

/// Breaks the connection of the request in hand, without an answer: ends its
/// task as a panic would, but without a word. Hold no lock.
fn break_connection() -> ! {
    std::panic::resume_unwind(Box::new("the connection breaks"))
}

/// An answer of which only the beginning comes.
fn cut_off(begun: &'static str) -> axum::response::Response {
    use axum::response::IntoResponse as _;
    use futures_util::StreamExt as _;
    let came = futures_util::stream::iter([Ok(axum::body::Bytes::from_static(begun.as_bytes()))]);
    // What came is on its way before the rest breaks off.
    let broken = futures_util::stream::once(async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        Err(std::io::Error::other("cut off"))
    });
    let body = axum::body::Body::from_stream(came.chain(broken));
    ([("content-type", "application/json")], body).into_response()
}
