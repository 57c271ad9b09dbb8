//! Whether the servers keep what they are told: checked at the start of a
//! service, not assumed.

use std::collections::HashMap;

use redis::{FromRedisValue, Value};

use super::RedisStore;
use super::fault::{ailment, fault};
use crate::store::StoreError;

/// The oldest Redis that has what the scripts use.
const OLDEST: u32 = 7;
/// What is asked of each master.
const ASKED: [&str; 3] = ["appendonly", "appendfsync", "maxmemory-policy"];

impl RedisStore {
    /// Refuses servers that are too old, and a node of a cluster that is not
    /// used as one.
    pub(super) async fn check_servers(&self) -> Result<(), StoreError> {
        let info = self.link.ask_masters(redis::cmd("INFO").arg("server").arg("cluster")).await;
        let servers = match info {
            Ok(servers) => servers,
            // a server that does not show its version is not refused for that
            Err(error) if is_hidden(&error) => return Ok(()),
            Err(error) => return Err(fault(&error)),
        };
        for (place, info) in servers {
            let info = String::from_redis_value(info).unwrap_or_default();
            if !self.address.is_cluster && field(&info, "cluster_enabled") == Some("1") {
                let what = "the server is a node of a cluster; write redis+cluster:// in place of redis://";
                return Err(StoreError::Broken(what.to_owned()));
            }
            if let Some(version) = too_old(&info) {
                let place = self.place(&place);
                return Err(StoreError::Broken(format!(
                    "{place} is Redis {version}; use Redis 7.0 or later, or Valkey"
                )));
            }
        }
        Ok(())
    }

    /// Whether every master keeps what it is told. What is allowed, but not
    /// without words, is returned as warnings.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if one does not and `require_durable` is set;
    /// what the commands may fail with otherwise.
    pub async fn check_durability(&self) -> Result<Vec<String>, StoreError> {
        let mut warnings = self.too_few_replicas().await?;
        let asked = self.link.ask_masters(redis::cmd("CONFIG").arg("GET").arg(&ASKED)).await;
        let servers = match asked {
            Ok(servers) => servers,
            Err(error) if is_hidden(&error) => vec![(String::new(), Value::Array(Vec::new()))],
            Err(error) => return Err(fault(&error)),
        };
        for (place, settings) in servers {
            let settings = HashMap::from_redis_value(settings).unwrap_or_default();
            let place = self.place(&place);
            match judge(&settings) {
                Verdict::Keeps => {}
                Verdict::KeepsMost(what) => warnings.push(format!("{place} {what}")),
                Verdict::Loses(what) if self.options.require_durable => {
                    return Err(StoreError::Broken(format!(
                        "{place} may lose what people were told: {what}; or set redis.require_durable = false in \
                         config/textpass.toml to run on it all the same"
                    )));
                }
                Verdict::Loses(what) => {
                    warnings.push(format!("{place} may lose what people were told: {what}"));
                }
            }
        }
        Ok(warnings)
    }

    /// Warnings for masters with fewer replicas than bookings wait for.
    async fn too_few_replicas(&self) -> Result<Vec<String>, StoreError> {
        let wanted = self.options.wait_replicas;
        if wanted == 0 {
            return Ok(Vec::new());
        }
        let masters = match self.link.ask_masters(redis::cmd("INFO").arg("replication")).await {
            Ok(masters) => masters,
            Err(error) if is_hidden(&error) => return Ok(Vec::new()),
            Err(error) => return Err(fault(&error)),
        };
        let short = masters.into_iter().filter_map(|(place, info)| {
            let there = connected_replicas(&String::from_redis_value(info).unwrap_or_default());
            (there < wanted).then(|| {
                let place = self.place(&place);
                format!(
                    "{place} has {there} replicas connected, and redis.wait_replicas is {wanted}: \
                     nothing is booked, moved or cancelled there until more are"
                )
            })
        });
        Ok(short.collect())
    }

    /// A server as operators know it.
    fn place(&self, place: &str) -> String {
        if place.is_empty() { self.address.to_string() } else { format!("redis at {place}") }
    }
}

/// Whether the server hides something from us, rather than being ill.
fn is_hidden(error: &redis::RedisError) -> bool {
    use redis::{ErrorKind, ServerErrorKind};
    error.kind() == ErrorKind::Server(ServerErrorKind::NoPerm)
        || (ailment(error).is_none() && error.code().is_some())
}

/// What a server's settings come to.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    /// It keeps what it was told.
    Keeps,
    /// It keeps it, with what has to be known.
    KeepsMost(String),
    /// It does not: which settings, and what they should be.
    Loses(String),
}

fn judge(settings: &HashMap<String, String>) -> Verdict {
    let said = |name: &str| settings.get(name).map_or("", String::as_str);
    let [appends, synced, policy] = ASKED.map(said);
    if [appends, synced, policy].contains(&"") {
        return Verdict::KeepsMost(
            "does not show its settings (CONFIG GET): see that appendonly is yes, appendfsync always (or \
             everysec, which may lose a second) and maxmemory-policy noeviction"
                .to_owned(),
        );
    }
    let mut wrong = Vec::new();
    if appends != "yes" {
        wrong.push(format!("appendonly is {appends} (set it to yes)"));
    } else if !["always", "everysec"].contains(&synced) {
        wrong.push(format!("appendfsync is {synced} (set it to always or everysec)"));
    }
    if policy != "noeviction" {
        wrong.push(format!("maxmemory-policy is {policy} (set it to noeviction)"));
    }
    match (wrong.is_empty(), synced) {
        (false, _) => Verdict::Loses(wrong.join(", ")),
        (true, "everysec") => Verdict::KeepsMost(
            "writes to its disk once a second (appendfsync everysec): if its machine dies, the last second is \
             lost, and with it what people were told in it; appendfsync always loses nothing"
                .to_owned(),
        ),
        (true, _) => Verdict::Keeps,
    }
}

/// The version, if it is older than [`OLDEST`]. Valkey says 7.2 or later here.
fn too_old(info: &str) -> Option<&str> {
    let version = field(info, "redis_version")?;
    let major = version.split('.').next()?.parse::<u32>().ok()?;
    (major < OLDEST).then_some(version)
}

fn connected_replicas(info: &str) -> u32 {
    field(info, "connected_slaves").and_then(|count| count.parse().ok()).unwrap_or(0)
}

/// A field of what INFO answers.
fn field<'i>(info: &'i str, name: &str) -> Option<&'i str> {
    info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(appendonly: &str, appendfsync: &str, policy: &str) -> Verdict {
        let values = [appendonly, appendfsync, policy].map(str::to_owned);
        judge(&ASKED.map(str::to_owned).into_iter().zip(values).collect())
    }

    #[test]
    fn only_what_is_on_disk_and_never_evicted_is_kept() {
        assert_eq!(judged("yes", "always", "noeviction"), Verdict::Keeps);
        for (settings, named) in [
            (("no", "always", "noeviction"), "appendonly is no (set it to yes)"),
            (("yes", "no", "noeviction"), "appendfsync is no (set it to always or everysec)"),
            (("yes", "always", "volatile-ttl"), "maxmemory-policy is volatile-ttl (set it to noeviction)"),
        ] {
            assert_eq!(judged(settings.0, settings.1, settings.2), Verdict::Loses(named.to_owned()));
        }
        let Verdict::Loses(both) = judged("no", "everysec", "allkeys-lru") else {
            unreachable!("it keeps nothing")
        };
        assert!(both.contains("appendonly") && both.contains("maxmemory-policy"), "{both}");
    }

    #[test]
    fn the_second_that_may_be_lost_is_named_and_what_is_hidden_is_said() {
        let Verdict::KeepsMost(second) = judged("yes", "everysec", "noeviction") else {
            unreachable!("it keeps most")
        };
        assert!(second.contains("second"), "{second}");
        let Verdict::KeepsMost(hidden) = judge(&HashMap::new()) else { unreachable!("it may keep all") };
        assert!(hidden.contains("appendonly") && hidden.contains("noeviction"), "{hidden}");
    }

    #[test]
    fn redis_before_7_is_too_old_and_valkey_is_not() {
        assert_eq!(too_old("# Server\r\nredis_version:6.2.14\r\nos:Linux\r\n"), Some("6.2.14"));
        assert_eq!(too_old("redis_version:7.0.15\r\n"), None);
        assert_eq!(too_old("server_name:valkey\r\nredis_version:7.2.4\r\nvalkey_version:8.1.0\r\n"), None);
        assert_eq!(too_old("redis_version:10.0.0\r\n"), None);
        assert_eq!(too_old(""), None);
    }
}
