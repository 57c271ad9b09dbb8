//! The numbers of papers in an appointment, as this release and those before it have written them.
//!
//! Until papers came from the config there were two, each with a field of its own: `receipt`, and
//! `a_number` without its letter. Appointments that were booked then are read for as long as they
//! are kept; nothing is written so any more.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::paper::PaperId;
use super::private::Private;

type Numbers = BTreeMap<PaperId, Private<String>>;

/// The fields of any release.
#[derive(Deserialize)]
struct Written {
    #[serde(default)]
    papers: Numbers,
    receipt: Option<Private<String>>,
    a_number: Option<Private<String>>,
}

/// The field of this one.
#[derive(Serialize)]
struct Own<'a> {
    papers: &'a Numbers,
}

pub(super) fn serialize<S: Serializer>(papers: &Numbers, serializer: S) -> Result<S::Ok, S::Error> {
    Own { papers }.serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Numbers, D::Error> {
    let Written { mut papers, receipt, a_number } = Written::deserialize(deserializer)?;
    let with_letter = a_number.map(|digits| Private::new(format!("A{}", digits.expose())));
    for (id, number) in [("receipt", receipt), ("a-number", with_letter)] {
        if let Some((id, number)) = PaperId::parse(id).zip(number) {
            papers.entry(id).or_insert(number);
        }
    }
    Ok(papers)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::appointment::Details;

    /// As the release before wrote it.
    const EARLIER: &str = r#"{
        "on_file": {"channel": "sms", "address": "+13035550142"}, "lang": "es", "name": "Ana Lopez",
        "birth": "1990-03-14", "phone": null, "receipt": "IOE0912345678", "a_number": "012345678",
        "answers": {"help": "a purple neighbour"}
    }"#;

    #[test]
    fn what_was_booked_before_papers_came_from_the_config_still_opens() {
        let details: Details = serde_json::from_str(EARLIER).unwrap();
        let numbers: Vec<_> = details.paper_numbers().map(|one| one.expose().to_owned()).collect();
        assert_eq!(numbers, ["A012345678", "IOE0912345678"]);
        let now = serde_json::to_string(&details).unwrap();
        assert!(now.contains(r#""papers":{"a-number":"A012345678","receipt":"IOE0912345678"}"#), "{now}");
        assert_eq!(serde_json::from_str::<Details>(&now).unwrap(), details);
    }

    #[test]
    fn nobody_had_to_have_a_paper() {
        let none = EARLIER.replace("\"IOE0912345678\"", "null").replace("\"012345678\"", "null");
        let details: Details = serde_json::from_str(&none).unwrap();
        assert_eq!(details.papers, BTreeMap::new());
    }
}
