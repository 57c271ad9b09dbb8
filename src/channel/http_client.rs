//! The HTTP client with which a channel is reached.

use reqwest::redirect::Policy;
use reqwest::{Client, Url};

use super::Timeouts;
use crate::domain::fault::Fault;

/// Reads an API's base URL from the setting of this name.
pub(super) fn base(setting: &str, url: &str) -> Result<Url, Fault> {
    let parsed = Url::parse(url.trim().trim_end_matches('/')).ok();
    parsed.filter(|url| url.has_host() && matches!(url.scheme(), "http" | "https")).ok_or_else(|| {
        Fault::new("environment", setting, "is no URL", "set it to https://host, or leave it out")
    })
}

/// A client for this base. It follows no redirect, which would carry
/// credentials elsewhere, and asks no proxy for this machine itself.
pub(super) fn build(base: &Url, timeouts: Timeouts) -> Result<Client, Fault> {
    let builder = Client::builder()
        .connect_timeout(timeouts.connect)
        .timeout(timeouts.total)
        .tcp_nodelay(true)
        .redirect(Policy::none());
    let here = matches!(base.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let builder = if here { builder.no_proxy() } else { builder };
    builder.build().map_err(|_| {
        Fault::new(
            "environment",
            "HTTPS_PROXY",
            "the HTTP client cannot be set up",
            "check the proxy settings",
        )
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_a_web_address_is_a_base() {
        assert_eq!(base("X", "https://example.com/api/").unwrap().as_str(), "https://example.com/api");
        for url in ["", "example.com", "example.com:80", "ftp://example.com", "https://"] {
            assert_eq!(base("X", url).unwrap_err().place, "X", "{url}");
        }
    }
}
