//! Every metric in one table: its name, kind, meaning and label values. All of
//! them are there from the start, at 0, so that the first error is a step that an
//! alarm can see. Whoever counts something new adds a line here; a test compares
//! the table with the sources.

use metrics::{Label, Unit};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use self::Kind::{Counter, Gauge, Histogram};
use crate::service::outcome::Outcome;
use crate::store::swept::Swept;

/// Upper bounds of the buckets in which turns are counted, in seconds: an ordinary
/// turn takes less than a millisecond on SQLite.
const TURN_SECONDS: &[f64] =
    &[0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0, 10.0];

/// What kind of number a metric is.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Only grows; its name ends in `_total`.
    Counter,
    /// Goes up and down.
    Gauge,
    /// Counted in buckets with these upper bounds.
    Histogram(&'static [f64]),
}

/// A label and all values that it can have.
type Values = (&'static str, &'static [&'static str]);

const CHANNEL: Values = ("channel", &["sms", "telegram"]);
const EFFECT: Values = (
    "effect",
    &[
        "free-times",
        "times-elsewhere",
        "open-count",
        "same-visit",
        "overlap",
        "open",
        "fetch",
        "hold",
        "release",
        "book",
        "move",
        "cancel",
        "reminded",
        "send-again",
    ],
);
const DELETED: Values = ("kind", &Swept::KINDS);
const NOTE_KIND: Values = ("kind", &["reply", "change", "notice", "reminder"]);
const NOTE_RESULT: Values = (
    "result",
    &["sent", "again", "paused", "postponed", "stale", "closed", "opted-out", "refused", "unsure"],
);
const OUTCOME: Values = ("outcome", &Outcome::NAMES);
const ROUTE: Values = ("route", &["sms", "sms-status", "telegram"]);
const UNFIT: Values = ("why", &["no-office", "no-inquiry", "closed", "too-many", "off-grid"]);
const AGENDA_KIND: Values = ("kind", &["again", "owed", "reminder"]);
const AGENDA_RESULT: Values = (
    "result",
    &["handed-over", "sent", "withdrawn", "late", "night", "opted-out", "told", "unfit", "wrong-number"],
);
const TEXT_STATE: Values = ("state", &["queued", "sent", "delivered", "undelivered", "failed", "opted-out"]);
const WHY: Values = ("why", &["deaths", "panic", "circle"]);

/// A metric: its name, kind and labels (in the order in which the code gives
/// them), and what it counts.
type Metric = (&'static str, Kind, &'static [Values], &'static str);

/// All metrics, by name.
const METRICS: &[Metric] = &[
    ("textpass_agenda_due", Gauge, &[], "Entries of the agenda that are due."),
    (
        "textpass_agenda_oldest_seconds",
        Gauge,
        &[],
        "For how long the oldest entry of the agenda has been due.",
    ),
    (
        "textpass_agenda_total",
        Counter,
        &[AGENDA_KIND, AGENDA_RESULT],
        "Entries of the agenda, by what became of them.",
    ),
    (
        "textpass_clock_doubted",
        Gauge,
        &[],
        "1 while the clock is not believed: see /readyz, and what is logged.",
    ),
    ("textpass_deleted_total", Counter, &[DELETED], "What was over and was deleted, by kind."),
    ("textpass_effects_total", Counter, &[EFFECT], "What turns wanted of the book."),
    ("textpass_found_sent_total", Counter, &[], "Texts that had gone out before, and were not sent again."),
    ("textpass_holes_total", Counter, &[], "Sentences not said as a value was missing: look at the log."),
    ("textpass_hopeless_turns_total", Counter, &[WHY], "Turns that ended in an apology: look at the log."),
    ("textpass_nobody_total", Counter, &[], "Texts of senders that cannot be written to."),
    ("textpass_not_accepted_total", Counter, &[], "Times that no connection could be accepted."),
    (
        "textpass_notes_total",
        Counter,
        &[CHANNEL, NOTE_KIND, NOTE_RESULT],
        "Messages sent by themselves, by what became of them.",
    ),
    ("textpass_outbox_due", Gauge, &[], "Messages to send that are due."),
    ("textpass_outbox_oldest_seconds", Gauge, &[], "For how long the oldest message to send has been due."),
    ("textpass_possible_doubles_total", Counter, &[], "Telegram texts that may have come twice."),
    ("textpass_rate_limited_total", Counter, &[CHANNEL], "Sends after which the channel had us wait."),
    (
        "textpass_recovered_turns_total",
        Counter,
        &[],
        "Messages taken up after somebody died, or that had waited too long.",
    ),
    ("textpass_refused_total", Counter, &[ROUTE], "Webhooks that were not genuine."),
    (
        "textpass_replays_total",
        Counter,
        &[],
        "Messages that booked, moved or cancelled before, and came to do so again.",
    ),
    (
        "textpass_send_alarms_total",
        Counter,
        &[CHANNEL],
        "Sends that failed and need somebody's eye: look at the log.",
    ),
    (
        "textpass_telegram_webhook_last_error_timestamp_seconds",
        Gauge,
        &[],
        "When Telegram last failed to deliver an update, in seconds since 1970; 0 for never.",
    ),
    (
        "textpass_telegram_webhook_pending_updates",
        Gauge,
        &[],
        "Updates that wait to be delivered by Telegram.",
    ),
    ("textpass_telegram_webhook_set", Gauge, &[], "1 while Telegram knows where to deliver updates."),
    (
        "textpass_texts_held_total",
        Counter,
        &[CHANNEL],
        "Texts that were not sent, as their address had had too many.",
    ),
    (
        "textpass_texts_total",
        Counter,
        &[NOTE_KIND, TEXT_STATE],
        "Reports on texts about appointments, by what had become of them.",
    ),
    ("textpass_turn_seconds", Histogram(TURN_SECONDS), &[CHANNEL], "How long messages took."),
    ("textpass_turns_total", Counter, &[CHANNEL, OUTCOME], "Messages, by what became of them."),
    (
        "textpass_unfit_appointments",
        Gauge,
        &[UNFIT],
        "Booked and not as the config is any more, when this process started.",
    ),
    (
        "textpass_wrong_tries_over_limit_total",
        Counter,
        &[],
        "Wrong tries above limits.wrong_tries_per_hour: somebody is guessing.",
    ),
    ("textpass_wrong_tries_total", Counter, &[], "Wrong numbers, codes and dates of birth."),
];

/// Keeps metrics, all of them at 0; the handle writes them out for `/metrics`.
///
/// # Errors
/// A sentence, if metrics are kept already.
pub fn keep() -> Result<PrometheusHandle, String> {
    let failed = |error| format!("metrics cannot be kept: {error}");
    let mut builder = PrometheusBuilder::new();
    for (name, kind, ..) in METRICS {
        if let Histogram(bounds) = kind {
            let matcher = Matcher::Full((*name).to_owned());
            builder = builder.set_buckets_for_metric(matcher, bounds).map_err(failed)?;
        }
    }
    let handle = builder.install_recorder().map_err(failed)?;
    METRICS.iter().for_each(register);
    Ok(handle)
}

/// Describes a metric, and makes it for each of its label values.
fn register((name, kind, labels, help): &Metric) {
    match kind {
        Counter => metrics::describe_counter!(*name, *help),
        Gauge => metrics::describe_gauge!(*name, *help),
        Histogram(_) => metrics::describe_histogram!(*name, Unit::Seconds, *help),
    }
    for labels in combinations(labels) {
        match kind {
            Counter => metrics::counter!(*name, labels).increment(0),
            Gauge => metrics::gauge!(*name, labels).set(0),
            Histogram(_) => drop(metrics::histogram!(*name, labels)),
        }
    }
}

/// Every combination of the values of these labels.
fn combinations(labels: &[Values]) -> Vec<Vec<Label>> {
    labels.iter().fold(vec![Vec::new()], |all, (label, values)| {
        let with = |before: &Vec<Label>, value: &'static str| {
            let mut labels = before.clone();
            labels.push(Label::from_static_parts(label, value));
            labels
        };
        all.iter().flat_map(|before| values.iter().map(move |value| with(before, value))).collect()
    })
}

#[cfg(test)]
mod tests;
