//! One connection, from its beginning to its end.

use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;

use super::activity::Activity;
use super::open::Entry;
use super::watched::Watched;

/// Serves the routes on a connection until it is closed: by the other side, because
/// nothing comes, or at the end once the request in hand is answered.
pub(super) async fn serve<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    routes: Router,
    entry: Entry,
    mut ending: watch::Receiver<bool>,
) {
    let activity = Arc::clone(&entry.activity);
    let routes = TowerToHyperService::new(routes);
    let service = service_fn(|request| {
        activity.asked();
        let (answer, activity) = (routes.call(request), &activity);
        async move {
            let answer = answer.await;
            activity.answered();
            answer
        }
    });
    let io = TokioIo::new(Watched::new(stream, Arc::clone(&activity)));
    let mut connection = pin!(http1::Builder::new().serve_connection(io, service));
    let mut quiet = pin!(quiet_for_too_long(&activity));
    let mut told = false;
    loop {
        tokio::select! {
            // What breaks a connection is not ours to mend: whoever called comes again.
            _ = connection.as_mut() => return,
            () = quiet.as_mut() => return,
            _ = ending.wait_for(|ending| *ending), if !told => {
                told = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// Ends when nothing has come for as long as may be, or when room is needed.
async fn quiet_for_too_long(activity: &Activity) {
    tokio::select! {
        () = activity.closed() => {}
        () = deadline_missed(activity) => {}
    }
}

/// Looks again only when the deadline that it saw is over: a request costs it nothing.
async fn deadline_missed(activity: &Activity) {
    let mut deadline = activity.deadline();
    loop {
        match deadline {
            Some(deadline) => tokio::time::sleep_until(deadline).await,
            // Nothing is over sooner than this.
            None => tokio::time::sleep(activity.limits().head).await,
        }
        let now = activity.deadline();
        if now.is_some() && now == deadline {
            return;
        }
        deadline = now;
    }
}
