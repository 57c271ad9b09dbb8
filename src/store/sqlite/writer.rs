//! The one thread that writes. It puts whatever is waiting into one
//! transaction, a savepoint for each, and answers only after the commit.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::tx::Tx;
use crate::store::StoreError;
use crate::store::seal::Sealer;

/// Pieces of work that may wait; more make their callers wait to be let in.
const QUEUE: usize = 1024;
/// Pieces of work in one transaction.
const GROUP: usize = 64;

/// A piece of work: runs in a savepoint, and returns what tells its caller.
type Job = Box<dyn FnOnce(&Tx<'_>) -> Done + Send>;

/// What a piece of work came to.
struct Done {
    /// Whether its savepoint is kept.
    keep: bool,
    /// Tells the caller, once it is known whether the transaction was committed.
    tell: Tell,
}

type Tell = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

/// The way to the writing thread; dropping it finishes what is queued.
pub(super) struct Writer {
    queue: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(conn: Connection, sealer: Arc<Sealer>) -> Result<Self, StoreError> {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("textpass-writer".to_owned())
            .spawn(move || run(&conn, &sealer, jobs))
            .map_err(|e| StoreError::Broken(format!("no thread to write: {e}")))?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// Has a piece of work done; it is on disk when this returns.
    pub(super) async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let gone = || StoreError::Unavailable("the store is closed".to_owned());
        let refused = || StoreError::Unavailable("the data file cannot be written to now".to_owned());
        let (tell, told) = oneshot::channel();
        let job = Box::new(move |tx: &Tx<'_>| {
            let result = guarded(|| work(tx));
            Done {
                keep: result.is_ok(),
                // the caller may have gone away: that is his business
                tell: Box::new(move |committed| drop(tell.send(committed.and(result)))),
            }
        });
        self.queue.as_ref().ok_or_else(gone)?.send(job).await.map_err(|_| gone())?;
        told.await.map_err(|_| refused())?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.queue.take());
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// Turns a panic into an error.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic: Box<dyn Any + Send>| {
        drop(panic);
        Err(StoreError::Broken("a piece of work panicked".to_owned()))
    })
}

fn run(conn: &Connection, sealer: &Sealer, mut jobs: mpsc::Receiver<Job>) {
    while let Some(first) = jobs.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP {
            let Ok(next) = jobs.try_recv() else { break };
            group.push(next);
        }
        commit(&Tx { conn, sealer }, group);
    }
}

/// Runs a group in one transaction, commits it and tells every caller.
fn commit(tx: &Tx<'_>, group: Vec<Job>) {
    let mut tells = Vec::with_capacity(group.len());
    let mut outcome = tx.run("BEGIN IMMEDIATE", []).map(drop);
    for job in group {
        // after a fault of the whole transaction, nothing may run outside of it
        if outcome.is_ok() {
            outcome = in_savepoint(tx, job, &mut tells);
        }
    }
    let outcome = outcome.and_then(|()| tx.run("COMMIT", []).map(drop));
    if !tx.conn.is_autocommit() {
        drop(tx.conn.execute_batch("ROLLBACK"));
    }
    for tell in tells {
        tell(outcome.clone());
    }
}

/// Runs one piece of work; an error here is one of the whole transaction.
fn in_savepoint(tx: &Tx<'_>, job: Job, tells: &mut Vec<Tell>) -> Result<(), StoreError> {
    tx.run("SAVEPOINT job", [])?;
    let Done { keep, tell } = job(tx);
    tells.push(tell);
    if tx.conn.is_autocommit() {
        return Err(StoreError::Unavailable("the disk refused a write".to_owned()));
    }
    if !keep {
        tx.run("ROLLBACK TO job", [])?;
    }
    tx.run("RELEASE job", []).map(drop)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::seal::MasterKey;

    fn writer() -> Writer {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE t (n INTEGER PRIMARY KEY)").unwrap();
        let sealer = MasterKey::draw().unwrap().sealer().unwrap();
        Writer::start(conn, Arc::new(sealer)).unwrap()
    }

    async fn insert(writer: &Writer, n: i64) -> Result<usize, StoreError> {
        writer.write(move |tx| tx.run("INSERT INTO t VALUES (?1)", [n])).await
    }

    async fn count(writer: &Writer) -> i64 {
        writer.write(|tx| tx.value("SELECT count(*) FROM t", [])).await.unwrap()
    }

    #[tokio::test]
    async fn a_panic_is_an_error_of_its_own_write_only() {
        let writer = writer();
        let (one, boom, two) = tokio::join!(
            insert(&writer, 1),
            writer.write(|tx| -> Result<(), StoreError> {
                tx.run("INSERT INTO t VALUES (7)", [])?;
                panic!("as planned")
            }),
            insert(&writer, 2)
        );
        assert!(one.is_ok() && two.is_ok());
        assert!(matches!(boom, Err(StoreError::Broken(_))));
        assert_eq!(count(&writer).await, 2);
    }

    #[tokio::test]
    async fn a_failed_write_leaves_nothing_and_harms_no_other_of_its_group() {
        let writer = writer();
        let half = writer.write(|tx| {
            tx.run("INSERT INTO t VALUES (5)", [])?;
            tx.run("INSERT INTO t VALUES (5)", [])
        });
        let (one, half, two) = tokio::join!(insert(&writer, 1), half, insert(&writer, 2));
        assert!(one.is_ok() && half.is_err() && two.is_ok());
        assert_eq!(count(&writer).await, 2);
    }

    #[tokio::test]
    async fn when_the_whole_transaction_is_lost_nobody_is_told_otherwise() {
        let writer = writer();
        // a disk that fails ends the transaction under our feet
        let fault = writer.write(|tx| tx.run("ROLLBACK", []));
        let (one, fault, two) = tokio::join!(insert(&writer, 1), fault, insert(&writer, 2));
        assert!(fault.is_err_and(|error| error.again()));
        let told = [one, two].iter().filter(|told| told.is_ok()).count() as i64;
        assert_eq!(count(&writer).await, told);
    }
}
