//! A request that Twilio signed.

use std::mem;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri};

use super::body::{self, NoBody};
use super::{Site, empty};
use crate::channel::twilio::form::Form;
use crate::channel::twilio::signature::{SETTINGS_HEADER, SIGNATURE_HEADER, Signed, Verifier};
use crate::service::shell::Shell;

/// The longest body of a webhook, in bytes.
const BYTES: usize = 64 * 1024;

/// A request whose body has arrived.
pub(super) struct Arrived<'s> {
    verifier: &'s Verifier,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
}

impl<'s> Arrived<'s> {
    /// Takes a request's body; the answer to one that cannot be taken, or that nobody waits for
    /// while SMS is off.
    pub(super) async fn at(site: &'s Site, mut request: Request) -> Result<Self, Response<Body>> {
        let verifier = site.twilio.as_ref().ok_or_else(|| empty::bare(StatusCode::NOT_FOUND))?;
        let (headers, uri) = (mem::take(request.headers_mut()), mem::take(request.uri_mut()));
        let method = request.method().clone();
        match body::whole(request.into_body(), BYTES).await {
            Ok(body) => Ok(Self { verifier, method, uri, headers, body }),
            Err(NoBody::TooLong) => Err(empty::bare(StatusCode::PAYLOAD_TOO_LARGE)),
            Err(NoBody::Broken) => Err(empty::bare(StatusCode::BAD_REQUEST)),
        }
    }

    /// Its form, if Twilio sent it; else it is counted for this route.
    pub(super) fn form(&self, shell: &Shell, route: &'static str) -> Option<Form<'_>> {
        let header = |name: &str| self.headers.get(name).and_then(|value| value.to_str().ok());
        let genuine = self.verifier.genuine(&Signed {
            method: self.method.as_str(),
            path_and_query: self.uri.path_and_query().map_or("/", |path| path.as_str()),
            signature: header(SIGNATURE_HEADER),
            settings: header(SETTINGS_HEADER),
            content_type: header("content-type"),
            body: &self.body,
        });
        if genuine.is_none() {
            shell.refuse(route);
        }
        genuine
    }

    /// The account whose texts these are.
    pub(super) fn account_sid(&self) -> &str {
        self.verifier.account_sid()
    }

    /// The value behind `?n=`.
    pub(super) fn name(&self) -> Option<&str> {
        self.uri.query()?.split('&').find_map(|pair| pair.strip_prefix("n="))
    }
}
