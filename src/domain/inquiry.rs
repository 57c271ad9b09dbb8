//! Why somebody comes.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::counter::CounterKind;
use super::paper::PaperId;
use super::reminders::Lead;

/// An inquiry's name in `config/` and in the locales (`inquiry-<id>`):
/// lower-case letters, digits and dashes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InquiryId(String);

impl InquiryId {
    /// Reads an id.
    pub fn parse(id: &str) -> Option<Self> {
        let fits =
            !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(id.to_owned()))
    }

    /// The id itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InquiryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for InquiryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether something is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ask {
    /// It is not asked.
    #[default]
    No,
    /// It is asked, and the person may say that they have none.
    Optional,
    /// It is asked, and nothing goes on without it.
    Required,
}

/// A reason to come, with what it takes. A finer reason is an inquiry with a
/// parent, from which it took over whatever its own config does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// Its name.
    pub id: InquiryId,
    /// The inquiry of which it is a finer reason.
    pub parent: Option<InquiryId>,
    /// Minutes that a visit takes.
    pub minutes: u16,
    /// The kind of counter that serves it.
    pub counter: CounterKind,
    /// The papers whose numbers may be asked for; of any other it is not asked.
    pub papers: BTreeMap<PaperId, Ask>,
    /// What to bring beside the usual: keys of sentences (`bring-<key>`).
    pub bring: Vec<String>,
    /// What to try before a visit: the key of a sentence (`first-<key>`).
    pub first: Option<String>,
    /// Whether it leads to the urgent path before a time is chosen.
    pub urgent: bool,
    /// Form numbers that name it, such as `I-130`.
    pub forms: Vec<String>,
    /// How long before its people are reminded, if not as of the others.
    pub reminders: Option<Vec<Lead>>,
}

impl Inquiry {
    /// The key of its name in the locales.
    pub fn label_key(&self) -> String {
        format!("inquiry-{}", self.id)
    }

    /// Whether the number of a paper is asked for.
    pub fn asks(&self, paper: PaperId) -> Ask {
        self.papers.get(&paper).copied().unwrap_or_default()
    }

    /// Whether the number of any paper is asked for.
    pub fn asks_any(&self) -> bool {
        self.papers.values().any(|ask| *ask != Ask::No)
    }
}

/// All inquiries, in the order of the config.
#[derive(Clone, Debug, Default)]
pub struct Inquiries {
    list: Vec<Inquiry>,
    by_id: BTreeMap<InquiryId, usize>,
}

impl Inquiries {
    /// Takes them in the order in which they are offered.
    pub fn new(list: Vec<Inquiry>) -> Self {
        let by_id = list.iter().enumerate().map(|(at, i)| (i.id.clone(), at)).collect();
        Self { list, by_id }
    }

    /// The inquiry with this id.
    pub fn get(&self, id: &InquiryId) -> Option<&Inquiry> {
        self.by_id.get(id).map(|at| &self.list[*at])
    }

    /// Every inquiry and finer reason.
    pub fn all(&self) -> &[Inquiry] {
        &self.list
    }

    /// The first level.
    pub fn top(&self) -> impl Iterator<Item = &Inquiry> {
        self.list.iter().filter(|i| i.parent.is_none())
    }

    /// The finer reasons of one inquiry.
    pub fn reasons<'a>(&'a self, parent: &'a InquiryId) -> impl Iterator<Item = &'a Inquiry> {
        self.list.iter().filter(move |i| i.parent.as_ref() == Some(parent))
    }
}
