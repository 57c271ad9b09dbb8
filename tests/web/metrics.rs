//! `GET /metrics`, held to the rules of `promtool check metrics`.

use std::collections::{BTreeMap, BTreeSet};

use super::server::{Scene, Server};

/// What a process shows that has just begun.
async fn fresh() -> (Scene, Server, String) {
    let scene = Scene::new().await;
    let server = scene.start().await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let response = http.get(format!("{}/metrics", server.url)).send().await.unwrap();
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    assert!(kind.starts_with("text/plain; version=0.0.4"), "{kind}");
    let text = response.text().await.unwrap();
    (scene, server, text)
}

/// One metric, as it is written.
#[derive(Default)]
struct Metric {
    help: String,
    kind: String,
    /// Names of samples, with their labels.
    samples: Vec<String>,
}

/// The metrics by name; each stands in one piece, its help and its type before its samples.
fn parsed(text: &str) -> BTreeMap<String, Metric> {
    let mut all = BTreeMap::<String, Metric>::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        if let Some((name, help)) = line.strip_prefix("# HELP ").and_then(|rest| rest.split_once(' ')) {
            let metric = Metric { help: help.to_owned(), ..Metric::default() };
            assert!(all.insert(name.to_owned(), metric).is_none(), "{name} stands there twice");
            current = name.to_owned();
            continue;
        }
        let metric = all.get_mut(&current).unwrap_or_else(|| panic!("no help before {line}"));
        if let Some((name, kind)) = line.strip_prefix("# TYPE ").and_then(|rest| rest.split_once(' ')) {
            assert_eq!((name, metric.samples.len()), (current.as_str(), 0), "{line}");
            kind.clone_into(&mut metric.kind);
        } else {
            let (sample, value) = line.rsplit_once(' ').unwrap();
            assert!(sample.starts_with(&current), "{line} belongs to no metric");
            assert!(value.parse::<f64>().is_ok(), "{line} has no number");
            metric.samples.push(sample.to_owned());
        }
    }
    all
}

/// What `promtool check metrics` finds wrong with a metric.
fn faults(name: &str, metric: &Metric) -> Vec<&'static str> {
    let words: BTreeSet<_> = name.split('_').collect();
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let labels: BTreeSet<_> = metric.samples.iter().flat_map(|sample| labels(sample)).collect();
    let histogram = metric.kind == "histogram";
    let checks = [
        (metric.help.is_empty(), "no help text"),
        (!["counter", "gauge", "histogram"].contains(&metric.kind.as_str()), "no type"),
        (metric.kind == "counter" && !name.ends_with("_total"), "a counter without _total"),
        (metric.kind != "counter" && name.ends_with("_total"), "_total, and no counter"),
        (
            ["_bucket", "_count", "_sum"].iter().any(|end| name.ends_with(end)),
            "the end of a histogram's sample",
        ),
        (!histogram && labels.contains("le"), "le, and no histogram"),
        (labels.contains("quantile"), "quantile, and no summary"),
        (has(&["counter", "gauge", "histogram", "summary"]), "its type in its name"),
        (
            has(&[
                "ms",
                "us",
                "ns",
                "s",
                "sec",
                "min",
                "milliseconds",
                "minutes",
                "hours",
                "days",
                "kb",
                "mb",
            ]),
            "a unit that is short or no base unit",
        ),
        (
            !name.chars().all(small) || !labels.iter().all(|label| label.chars().all(small)),
            "not in snake_case",
        ),
        (metric.samples.is_empty(), "no samples"),
        (metric.samples.iter().collect::<BTreeSet<_>>().len() < metric.samples.len(), "a sample twice"),
    ];
    checks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, what)| what).collect()
}

/// The names of a sample's labels.
fn labels(sample: &str) -> Vec<String> {
    let inside = sample.split_once('{').map_or("", |(_, rest)| rest.trim_end_matches('}'));
    inside.split(',').filter_map(|pair| Some(pair.split_once('=')?.0.to_owned())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn promtool_finds_nothing_wrong() {
    let (_scene, _server, text) = fresh().await;
    assert!(text.ends_with('\n'));
    let metrics = parsed(&text);
    assert!(metrics.len() > 10);
    for (name, metric) in &metrics {
        assert_eq!(faults(name, metric), [""; 0], "{name}");
    }
}

#[test]
fn the_rules_find_what_is_wrong() {
    let metrics = parsed("# HELP a_count \n# TYPE a_count counter\na_count{leLe=\"1\"} 1\n");
    assert_eq!(
        faults("a_count", &metrics["a_count"]),
        ["no help text", "a counter without _total", "the end of a histogram's sample", "not in snake_case"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_that_has_not_happened_is_counted_as_none() {
    let (_scene, _server, text) = fresh().await;
    for line in [
        r#"textpass_refused_total{route="sms"} 0"#,
        r#"textpass_turns_total{channel="telegram",outcome="unavailable"} 0"#,
        r#"textpass_hopeless_turns_total{why="panic"} 0"#,
        r#"textpass_notes_total{channel="sms",kind="change",result="refused"} 0"#,
        r#"textpass_send_alarms_total{channel="telegram"} 0"#,
        "textpass_wrong_tries_total 0",
        r#"textpass_turn_seconds_count{channel="sms"} 0"#,
        r#"textpass_turn_seconds_bucket{channel="sms",le="0.00025"} 0"#,
    ] {
        assert!(text.lines().any(|found| found == line), "no {line} in {text}");
    }
}
