//! Calls that go out together: one round trip for all of them.

use futures_util::future::try_join_all;

use crate::store::StoreError;

/// Awaits calls side by side; their answers come in the order of the calls.
/// The first fault ends the wave for whoever waits, though what was sent is done.
pub(super) async fn wave<T, F>(calls: impl IntoIterator<Item = F>) -> Result<Vec<T>, StoreError>
where
    F: Future<Output = Result<T, StoreError>>,
{
    try_join_all(calls).await
}
