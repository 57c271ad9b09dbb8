//! A future that is finished even if nobody waits for it any more.
//!
//! It runs where it is awaited, which costs less than a task of its own; only
//! when whoever awaits it goes away before the end does the rest of it become
//! one. A panic ends it, and nothing else.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::runtime::Handle;

/// It panicked; the panic itself was told by the hook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Panicked;

/// A future that is finished in any case, as long as the runtime lives.
pub(super) struct Finishing<F: Future<Output: Send> + Send + 'static> {
    /// None once it has ended.
    rest: Option<Pin<Box<F>>>,
}

impl<F: Future<Output: Send> + Send + 'static> Finishing<F> {
    pub(super) fn new(work: F) -> Self {
        Self { rest: Some(Box::pin(work)) }
    }
}

impl<F: Future<Output: Send> + Send + 'static> Future for Finishing<F> {
    type Output = Result<F::Output, Panicked>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(rest) = &mut self.rest else { return Poll::Pending };
        let ended = match catch_unwind(AssertUnwindSafe(|| rest.as_mut().poll(cx))) {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(output)) => Ok(output),
            Err(_) => Err(Panicked),
        };
        self.rest = None;
        Poll::Ready(ended)
    }
}

impl<F: Future<Output: Send> + Send + 'static> Drop for Finishing<F> {
    fn drop(&mut self) {
        if let Some(rest) = self.rest.take()
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(rest);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn what_is_awaited_gives_its_answer() {
        assert_eq!(Finishing::new(async { 7 }).await, Ok(7));
    }

    #[tokio::test]
    async fn what_nobody_awaits_any_more_is_finished() {
        let (go, gone) = oneshot::channel::<()>();
        let (end, ended) = oneshot::channel();
        let mut work = Finishing::new(async move {
            gone.await.unwrap();
            end.send("finished").unwrap();
        });
        tokio::select! {
            biased;
            _ = &mut work => unreachable!("it waits"),
            () = tokio::task::yield_now() => {}
        }
        drop(work);
        go.send(()).unwrap();
        assert_eq!(ended.await, Ok("finished"));
    }

    #[tokio::test]
    async fn a_panic_ends_it_and_nothing_else() {
        let boom = Finishing::new(async { panic!("as planned") });
        assert_eq!(boom.await, Err::<(), _>(Panicked));
    }
}
