//! What is said around a name, and what is no name.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Around a name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Around {
    /// Before it: "my name is".
    pub before: Vec<String>,
    /// After it: "born on".
    pub after: Vec<String>,
    /// What says who somebody is and is no name: "my mother", "for my son". A name may
    /// follow it.
    pub people: Vec<String>,
    /// Relatives, with none of the words around them: "mother in law", "hubby".
    pub kin: Vec<String>,
    /// What stands before a relative, and whose they are: "my", "for my".
    pub kin_before: Vec<String>,
    /// What may stand before a relative whose they are is said behind: `para sa`.
    pub kin_for: Vec<String>,
    /// Whose they are, behind a relative: `ko`.
    pub kin_behind: Vec<String>,
    /// What may lead from a relative to the name: "is", "name is".
    pub kin_tail: Vec<String>,
    /// What says more of the person behind a name: "she is".
    pub about: Vec<String>,
    /// What no name has in it: "what", "do you".
    pub never: Vec<String>,
    /// What few names have in them, and most sentences: "my", "can". Two of these make a
    /// sentence, and one is asked back.
    pub rarely: Vec<String>,
    /// How the last word of a sentence ends, where names of more than a few letters do not.
    pub endings: Vec<String>,
    /// Between two people: "and".
    pub and: Vec<String>,
    /// What is written before the given name in a form: "first name".
    pub given: Vec<String>,
    /// Before the name of the father or another second name: "middle name".
    pub middle: Vec<String>,
    /// Before the name of the family: "last name".
    pub family: Vec<String>,
    /// Whether the name of the family comes first.
    pub family_first: bool,
    /// What is written with digits at the end of a name, and how it is kept (`III`: "3rd").
    pub generations: BTreeMap<String, Vec<String>>,
}
