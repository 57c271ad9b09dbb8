//! Where the servers are, as `TEXTPASS_STORE` says it.

use std::fmt;
use std::time::Duration;

use redis::io::tcp::{TcpSettings, socket2::TcpKeepalive};
use redis::{ConnectionAddr, ConnectionInfo, IntoConnectionInfo};

use crate::store::StoreError;

/// How an address is written.
const REMEDY: &str = "write redis://[user:password@]host[:port][/database] or redis+cluster://host:port,host:port (rediss: with TLS)";
/// How long the network may leave what was sent without a receipt before the
/// connection counts as lost.
const UNHEARD: Duration = Duration::from_secs(3);
/// After how long of silence the network is asked whether the other end is there.
const SILENT: Duration = Duration::from_secs(10);

/// One server, or some nodes of a cluster. Its user and password never print.
#[derive(Clone)]
pub(super) struct Address {
    /// The server, or the nodes that are asked first.
    pub(super) nodes: Vec<ConnectionInfo>,
    /// Whether they are nodes of a cluster.
    pub(super) is_cluster: bool,
    /// Whether they are spoken to over TLS.
    has_tls: bool,
}

impl Address {
    /// Reads `redis://…` or `redis+cluster://…`, with TLS `rediss://…` or
    /// `rediss+cluster://…`. A user and password before the first node of a
    /// cluster hold for all of them.
    pub(super) fn parse(url: &str) -> Result<Self, StoreError> {
        let (is_cluster, has_tls, rest) = match url.split_once("://") {
            Some(("redis", rest)) => (false, false, rest),
            Some(("rediss", rest)) => (false, true, rest),
            Some(("redis+cluster", rest)) => (true, false, rest),
            Some(("rediss+cluster", rest)) => (true, true, rest),
            _ => return Err(wrong(&format!("is no address of Redis; {REMEDY}"))),
        };
        // the library would turn the check of certificates off for "#insecure"
        if rest.contains('#') {
            return Err(wrong(&format!("cannot be read; {REMEDY}")));
        }
        let (login, hosts) = match rest.rsplit_once('@') {
            Some((login, hosts)) => (format!("{login}@"), hosts),
            None => (String::new(), rest),
        };
        let hosts = if is_cluster { hosts.trim_end_matches('/').split(',').collect() } else { vec![hosts] };
        // what the library says of a bad address may quote it, password and all
        let scheme = if has_tls { "rediss" } else { "redis" };
        let nodes = hosts.into_iter().map(|host| node(&format!("{scheme}://{login}{host}")).ok());
        let nodes =
            nodes.collect::<Option<Vec<_>>>().filter(|nodes| !(is_cluster && nodes.iter().any(has_database)));
        nodes
            .map(|nodes| Self { nodes, is_cluster, has_tls })
            .ok_or_else(|| wrong(&format!("cannot be read; {REMEDY}")))
    }

    /// A node of the same cluster at this place.
    pub(super) fn node_at(&self, host: &str, port: u16) -> Option<ConnectionInfo> {
        let (first, host) = (self.nodes.first()?.clone(), host.to_owned());
        let addr = match first.addr() {
            ConnectionAddr::TcpTls { insecure, tls_params, .. } => {
                let (insecure, tls_params) = (*insecure, tls_params.clone());
                ConnectionAddr::TcpTls { host, port, insecure, tls_params }
            }
            _ => ConnectionAddr::Tcp(host, port),
        };
        Some(first.set_addr(addr))
    }
}

fn node(url: &str) -> redis::RedisResult<ConnectionInfo> {
    let keepalive = TcpKeepalive::new().with_time(SILENT).with_interval(UNHEARD);
    let tcp = TcpSettings::default().set_nodelay(true).set_keepalive(keepalive);
    #[cfg(target_os = "linux")]
    let tcp = tcp.set_user_timeout(UNHEARD);
    Ok(url.into_connection_info()?.set_tcp_settings(tcp))
}

fn has_database(node: &ConnectionInfo) -> bool {
    node.redis_settings().db() != 0
}

fn wrong(what: &str) -> StoreError {
    StoreError::Broken(format!("the address {what}"))
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (tls, kind) =
            (if self.has_tls { "s" } else { "" }, if self.is_cluster { "+cluster" } else { "" });
        let nodes: Vec<_> = self.nodes.iter().map(|node| node.addr().to_string()).collect();
        write!(f, "redis{tls}{kind}://{}", nodes.join(","))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_address_prints_without_its_login() {
        for (url, shown) in [
            ("redis://127.0.0.1", "redis://127.0.0.1:6379"),
            ("redis://ana:s%40cret@keep.example.com:7000/2", "redis://keep.example.com:7000"),
            ("redis+cluster://:s@c,ret@one:7000,two:7001/", "redis+cluster://one:7000,two:7001"),
            ("rediss://:s3cret@keep.example.com", "rediss://keep.example.com:6379"),
            ("rediss+cluster://:s3cret@one:7000,two", "rediss+cluster://one:7000,two:6379"),
        ] {
            let address = Address::parse(url).unwrap();
            assert_eq!((address.to_string(), format!("{address:?}")), (shown.to_owned(), shown.to_owned()));
        }
    }

    #[test]
    fn a_login_holds_for_every_node() {
        let address = Address::parse("redis+cluster://ana:secret@one:7000,two").unwrap();
        for node in address.nodes.iter().chain(&address.node_at("three", 7002)) {
            let login = node.redis_settings();
            assert_eq!((login.username(), login.password()), (Some("ana"), Some("secret")));
        }
    }

    #[test]
    fn what_is_no_address_is_refused_without_being_quoted() {
        for url in [
            "redis://",
            "redis://:s3cret@",
            "redis://:s3cret@host:port",
            "redis://:s3cret@host/none",
            "redis+cluster://",
            "redis+cluster://:s3cret@one,,two",
            "redis+cluster://:s3cret@one/3",
            "rediss://:s3cret@host:port",
            "rediss://:s3cret@host/#insecure",
            "redis+tls://:s3cret@host",
            "http://:s3cret@host",
        ] {
            let refused = Address::parse(url).unwrap_err().to_string();
            assert!(refused.contains("the address") && !refused.contains("s3cret"), "{url}: {refused}");
        }
    }
}
