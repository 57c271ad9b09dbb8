//! Requests that nobody genuine sent: every one is counted, and a line a minute
//! tells of them, so that whoever sends many fills no log.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// How often a line may be written for a route.
const EVERY: TimeDelta = TimeDelta::minutes(1);

/// Refused requests of each route.
#[derive(Debug, Default)]
pub(super) struct Refused(Mutex<BTreeMap<&'static str, Lines>>);

/// What was refused on one route.
#[derive(Debug, Default)]
struct Lines {
    /// When the last line was written.
    told_at: Option<DateTime<Utc>>,
    /// Refused since then.
    untold: u64,
}

impl Refused {
    /// A request on this route (`sms`, `telegram`) was refused.
    pub(super) fn note(&self, route: &'static str, now: DateTime<Utc>) {
        if let Some(count) = self.count(route, now) {
            tell(route, count);
        }
    }

    /// Tells of refused requests that no line has told of.
    pub(super) fn tell_rest(&self, now: DateTime<Utc>) {
        for (route, count) in self.untold(now) {
            tell(route, count);
        }
    }

    /// Counts a refused request; how many the log is to be told of, if a line is due.
    fn count(&self, route: &'static str, now: DateTime<Utc>) -> Option<u64> {
        metrics::counter!("textpass_refused_total", "route" => route).increment(1);
        let mut routes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let lines = routes.entry(route).or_default();
        lines.untold += 1;
        lines.due(now)
    }

    /// Routes with refused requests that no line has told of, once one is due.
    fn untold(&self, now: DateTime<Utc>) -> Vec<(&'static str, u64)> {
        let mut routes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        routes.iter_mut().filter_map(|(route, lines)| Some((*route, lines.due(now)?))).collect()
    }
}

impl Lines {
    /// A line with what is untold, if there is something and the last line is a
    /// minute old. One that was written later than now had a wrong clock.
    fn due(&mut self, now: DateTime<Utc>) -> Option<u64> {
        let is_quiet = self.told_at.is_some_and(|told| told <= now && now < told + EVERY);
        if is_quiet || self.untold == 0 {
            return None;
        }
        self.told_at = Some(now);
        Some(std::mem::take(&mut self.untold))
    }
}

fn tell(route: &'static str, count: u64) {
    let what = match route {
        "sms" | "sms-status" => {
            "webhooks without a right signature; is TEXTPASS_PUBLIC_URL what Twilio calls?"
        }
        _ => "updates without the right secret",
    };
    tracing::warn!(route, count, "{what}");
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_told_at_once_and_the_others_a_minute_later_by_their_number() {
        let (refused, now) = (Refused::default(), DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        assert_eq!(refused.count("sms", now), Some(1));
        assert!((0..500).all(|second| refused.count("sms", now + TimeDelta::milliseconds(second)).is_none()));
        assert_eq!(refused.count("telegram", now), Some(1), "each route has its own line");
        assert!(refused.untold(now + TimeDelta::seconds(59)).is_empty());
        assert_eq!(refused.untold(now + TimeDelta::seconds(60)), [("sms", 500)]);
        assert_eq!(refused.count("sms", now + TimeDelta::seconds(119)), None);
        assert_eq!(refused.count("sms", now + TimeDelta::seconds(120)), Some(2));
        assert_eq!(refused.count("sms", now), Some(1), "a clock that was set back hides nothing");
    }
}
