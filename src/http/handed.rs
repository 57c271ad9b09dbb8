//! Knows when a response was handed over.
//!
//! The latest point that can be seen from here: the server has taken the whole
//! body for the connection and is done with it. Before that nothing is marked,
//! so that a response that was never written is sent by the outbox.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use http_body::{Frame, SizeHint};

/// A body that does something once it was taken whole.
struct Handed<F: FnOnce()> {
    body: Body,
    taken: bool,
    then: Option<F>,
}

/// A body that calls `then` once the server has taken the whole of it, and
/// never if it was dropped before.
pub(super) fn body(text: String, then: impl FnOnce() + Send + Unpin + 'static) -> Body {
    Body::new(Handed { body: Body::from(text), taken: false, then: Some(then) })
}

impl<F: FnOnce() + Unpin> HttpBody for Handed<F> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        self.taken = self.body.is_end_stream();
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    /// Exact, so that the response has a `Content-Length`.
    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl<F: FnOnce()> Drop for Handed<F> {
    fn drop(&mut self) {
        if let Some(then) = self.then.take().filter(|_| self.taken) {
            then();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    fn watched() -> (Body, Arc<AtomicBool>) {
        let done = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&done);
        (body("booked".to_owned(), move || seen.store(true, Ordering::SeqCst)), done)
    }

    #[tokio::test]
    async fn a_body_that_was_taken_whole_was_handed_over() {
        let (body, done) = watched();
        assert_eq!(body.size_hint().exact(), Some(6));
        assert!(axum::body::to_bytes(body, 100).await.is_ok_and(|bytes| bytes == "booked"));
        assert!(done.load(Ordering::SeqCst));
    }

    #[test]
    fn a_body_that_was_dropped_before_was_not() {
        let (body, done) = watched();
        drop(body);
        assert!(!done.load(Ordering::SeqCst));
    }
}
