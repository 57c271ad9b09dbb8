//! The bare limit: what any bot must do that keeps its state in Redis, and
//! nothing beyond it.

use std::io::Write;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use redis::AsyncCommands;
use redis::aio::MultiplexedConnection;
use secrecy::SecretString;
use textpass::channel::twilio::signature::{SIGNATURE_HEADER, Signed, Verifier};

use super::Failure;
use super::people::{ACCOUNT_SID, AUTH_TOKEN, PUBLIC_URL};

const TWIML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>What can we do for you?\
                     \n1 Book an appointment\n2 See, move or cancel mine</Message></Response>";
/// Seconds that the state of a conversation is kept.
const KEPT: u64 = 86_400;
/// A conversation of a common size, sealed.
const STATE: [u8; 400] = [7; 400];

struct Site {
    verifier: Verifier,
    redis: MultiplexedConnection,
}

/// Serves until it is killed.
pub fn serve(redis: &str) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let redis = redis::Client::open(redis)?.get_multiplexed_async_connection().await?;
        let token = SecretString::from(AUTH_TOKEN);
        let verifier = Verifier::new(ACCOUNT_SID, PUBLIC_URL, vec![token], Vec::new())
            .map_err(|fault| fault.to_string())?;
        let site = Arc::new(Site { verifier, redis });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        writeln!(std::io::stdout(), "listening on http://{}", listener.local_addr()?)?;
        let routes = Router::new().route("/sms", post(receive)).with_state(site);
        Ok(axum::serve(listener, routes).await?)
    })
}

async fn receive(State(site): State<Arc<Site>>, headers: HeaderMap, body: Bytes) -> Response {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let signed = Signed {
        method: "POST",
        path_and_query: "/sms",
        signature: header(SIGNATURE_HEADER),
        settings: None,
        content_type: header("content-type"),
        body: &body,
    };
    let from = form_urlencoded::parse(&body).find(|(key, _)| key == "From");
    let Some((_, from)) = from.filter(|_| site.verifier.genuine(&signed).is_some()) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let mut redis = site.redis.clone();
    let loaded: Result<Option<Vec<u8>>, _> = redis.get(&*from).await;
    let saved: Result<(), _> = redis.set_ex(&*from, &STATE[..], KEPT).await;
    if loaded.is_err() || saved.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    ([(header::CONTENT_TYPE, "text/xml")], TWIML).into_response()
}
