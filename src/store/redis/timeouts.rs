//! How long the server may take.

use std::time::Duration;

/// How long the server may take to answer. The defaults add up to less than the 5 s in
/// which a webhook is answered: whoever asks must hear in time that there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// To take a connection.
    pub connect: Duration,
    /// To answer a command. With `connect` it is two seconds at most, so that a webhook
    /// that needs more than one command is still answered in time.
    pub answer: Duration,
    /// To answer a command with all its redirections in a cluster: less than a probe of
    /// readiness waits.
    pub redirected: Duration,
    /// To have a change on as many replicas as are waited for.
    pub replicas: Duration,
    /// To answer a change that waits for replicas.
    pub change: Duration,
    /// The same with all its redirections.
    pub change_redirected: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(1),
            answer: Duration::from_secs(1),
            redirected: Duration::from_millis(1_800),
            replicas: Duration::from_secs(1),
            change: Duration::from_millis(1_500),
            change_redirected: Duration::from_millis(2_500),
        }
    }
}

impl Timeouts {
    /// So many times longer than the defaults, but for the replicas: where nobody waits
    /// for a webhook.
    #[must_use]
    pub fn patient(times: u32) -> Self {
        let usual = Self::default();
        Self {
            connect: usual.connect * times,
            answer: usual.answer * times,
            redirected: usual.redirected * times,
            replicas: usual.replicas,
            change: usual.change * times,
            change_redirected: usual.change_redirected * times,
        }
    }
}
