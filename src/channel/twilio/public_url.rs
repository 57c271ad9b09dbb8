//! The address under which Twilio knows us, as it was configured there.
//!
//! Signatures cover the URL byte for byte, so it is never normalised.

use crate::domain::fault::Fault;

/// A configured base: `https://[user:pass@]host[:port][/prefix]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicUrl {
    /// `https://` or `http://`, as written.
    scheme: String,
    /// `user:pass@host`, without a port.
    host: String,
    /// The port, if one is written.
    port: Option<String>,
    /// The port that the scheme means.
    default_port: &'static str,
    /// `/prefix` without a slash at its end, or nothing.
    prefix: String,
}

impl PublicUrl {
    /// Reads a base URL.
    pub(super) fn parse(url: &str) -> Result<Self, Fault> {
        Self::read(url.trim()).ok_or_else(|| {
            Fault::new(
                "environment",
                "TEXTPASS_PUBLIC_URL",
                "is no base URL",
                "set it to the address that Twilio calls, without the route: https://host or https://host/prefix",
            )
        })
    }

    fn read(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        let default_port = match scheme.to_ascii_lowercase().as_str() {
            "https" => "443",
            "http" => "80",
            _ => return None,
        };
        let start = rest.find('/').unwrap_or(rest.len());
        let (authority, prefix) = rest.split_at(start);
        let (host, port) = split_port(authority);
        let plain = !url.contains(['?', '#', '"']) && !url.contains(char::is_whitespace);
        let named = !host.is_empty() && !host.ends_with('@');
        let port_fits = port.is_none_or(|p| p.parse::<u16>().is_ok());
        (plain && named && port_fits).then(|| Self {
            scheme: format!("{scheme}://"),
            host: host.to_owned(),
            port: port.map(str::to_owned),
            default_port,
            prefix: prefix.trim_end_matches('/').to_owned(),
        })
    }

    /// Every URL that Twilio may have signed for a request that arrived here
    /// with this raw path and query, in its pieces: with and without the port,
    /// as Twilio's own validators try them. A proxy may hand the path over with
    /// the prefix or have taken it off; a path that starts with the prefix is
    /// tried both ways.
    pub(super) fn candidates<'a>(&'a self, path_and_query: &'a str) -> impl Iterator<Item = [&'a str; 6]> {
        let port = self.port.as_deref().unwrap_or(self.default_port);
        let is_whole = !self.prefix.is_empty() && self.is_under_prefix(path_and_query);
        let prefixes = is_whole.then_some("").into_iter().chain([&*self.prefix]);
        prefixes.flat_map(move |prefix| {
            let with = |colon, port| [&*self.scheme, &*self.host, colon, port, prefix, path_and_query];
            [with("", ""), with(":", port)]
        })
    }

    fn is_under_prefix(&self, path: &str) -> bool {
        path.strip_prefix(&self.prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    }
}

/// Splits `user:pass@host:port` or `[::1]:port` before its port.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    let host_at = authority.rfind('@').map_or(0, |at| at + 1);
    let colon_from = authority.rfind(']').map_or(host_at, |end| end.max(host_at));
    match authority[colon_from..].rfind(':') {
        Some(at) => (&authority[..colon_from + at], Some(&authority[colon_from + at + 1..])),
        None => (authority, None),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn candidates(base: &str, path: &str) -> Vec<String> {
        PublicUrl::parse(base).unwrap().candidates(path).map(|pieces| pieces.concat()).collect()
    }

    #[test]
    fn a_url_is_tried_with_and_without_its_port() {
        assert_eq!(
            candidates("https://example.com", "/sms"),
            ["https://example.com/sms", "https://example.com:443/sms"]
        );
        assert_eq!(
            candidates("http://user:pass@example.com:8080/", "/sms?a=%20"),
            ["http://user:pass@example.com/sms?a=%20", "http://user:pass@example.com:8080/sms?a=%20"]
        );
        assert_eq!(candidates("http://[::1]:9", "/sms")[1], "http://[::1]:9/sms");
    }

    #[test]
    fn a_prefix_is_known_whether_the_proxy_keeps_it_or_not() {
        let signed = "https://example.com/texts/sms".to_owned();
        assert!(candidates("https://example.com/texts/", "/sms").contains(&signed));
        assert!(candidates("https://example.com/texts", "/texts/sms").contains(&signed));
        assert!(
            !candidates("https://example.com/texts", "/textsms")
                .contains(&"https://example.com/textsms".into())
        );
    }

    #[test]
    fn what_is_no_base_url_is_refused_with_a_remedy() {
        for url in ["", "example.com", "ftp://example.com", "https://", "https://u@", "https://a/b?c=1"] {
            let fault = PublicUrl::parse(url).unwrap_err();
            assert!(fault.to_string().contains("TEXTPASS_PUBLIC_URL"), "{url}");
        }
        for url in ["https://a/#rc=2", "https://a:port/", "https://a b/"] {
            assert!(PublicUrl::parse(url).is_err(), "{url}");
        }
    }
}
