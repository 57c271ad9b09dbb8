//! The body of a request, read to its end.
//!
//! A server that answers before the body has come and closes the connection
//! cuts off a caller who is still sending: the answer may never be seen, and
//! the message comes again. So what is too long, or refused, is read on and
//! dropped, up to [`DROPPED`].

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::{Body, Bytes, HttpBody};

/// How much of a body that nobody wants is read and dropped, in bytes.
const DROPPED: usize = 4 * 1024 * 1024;

/// Why there is no body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoBody {
    /// It is longer than the route takes.
    TooLong,
    /// The connection broke while it came.
    Broken,
}

/// A whole body of up to `limit` bytes.
///
/// # Errors
///
/// It is longer, or did not come whole.
pub(super) async fn whole(mut body: Body, limit: usize) -> Result<Bytes, NoBody> {
    let mut held = Bytes::new();
    while let Some(piece) = next(&mut body).await? {
        if held.len() + piece.len() > limit {
            dropped(body).await;
            return Err(NoBody::TooLong);
        }
        // Nearly every body comes in one piece, which is not copied.
        held = if held.is_empty() { piece } else { [held, piece].concat().into() };
    }
    Ok(held)
}

/// Reads a body that nobody wants, so that its sender hears the answer.
pub(super) async fn dropped(mut body: Body) {
    let mut left = DROPPED;
    while let Ok(Some(piece)) = next(&mut body).await {
        match left.checked_sub(piece.len()) {
            Some(rest) => left = rest,
            None => return,
        }
    }
}

/// The next piece; none at the end.
async fn next(body: &mut Body) -> Result<Option<Bytes>, NoBody> {
    loop {
        match poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
            None => return Ok(None),
            Some(Err(_)) => return Err(NoBody::Broken),
            // Trailers carry nothing for us.
            Some(Ok(frame)) => {
                if let Ok(piece) = frame.into_data() {
                    return Ok(Some(piece));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_up_to_the_limit_is_whole_and_a_longer_one_is_none() {
        assert_eq!(whole(Body::from("12345"), 5).await, Ok(Bytes::from("12345")));
        assert_eq!(whole(Body::from("123456"), 5).await, Err(NoBody::TooLong));
        assert_eq!(whole(Body::empty(), 5).await, Ok(Bytes::new()));
    }
}
