//! States and territories: their codes and English names.

use crate::domain::place::State;

/// Codes and names of the 50 states, the District of Columbia and the
/// territories, by name (USPS Publication 28, appendix B).
pub(super) const STATES: [(&str, &str); 56] = [
    ("AL", "Alabama"),
    ("AK", "Alaska"),
    ("AS", "American Samoa"),
    ("AZ", "Arizona"),
    ("AR", "Arkansas"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DE", "Delaware"),
    ("DC", "District of Columbia"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("GU", "Guam"),
    ("HI", "Hawaii"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("IA", "Iowa"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("ME", "Maine"),
    ("MD", "Maryland"),
    ("MA", "Massachusetts"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MS", "Mississippi"),
    ("MO", "Missouri"),
    ("MT", "Montana"),
    ("NE", "Nebraska"),
    ("NV", "Nevada"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NY", "New York"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("MP", "Northern Mariana Islands"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("PR", "Puerto Rico"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("VI", "U.S. Virgin Islands"),
    ("UT", "Utah"),
    ("VT", "Vermont"),
    ("VA", "Virginia"),
    ("WA", "Washington"),
    ("WV", "West Virginia"),
    ("WI", "Wisconsin"),
    ("WY", "Wyoming"),
];

/// Codes that are also small words in the languages of the country, so that
/// only capitals tell: "me", "or", "hi", "la", "de".
const ALSO_WORDS: [&str; 22] = [
    "AL", "AS", "CO", "DE", "GA", "HI", "ID", "IN", "LA", "MA", "ME", "MI", "MO", "MS", "NE", "OH", "OK",
    "OR", "PA", "SD", "VA", "VI",
];

/// Codes that are whole messages of their own in lower case: "hi", "ok", "no".
const ALSO_ANSWERS: [&str; 7] = ["HI", "IN", "LA", "ME", "OH", "OK", "OR"];

/// The state with this code, in any case.
pub(super) fn by_code(code: &str) -> Option<State> {
    let upper = code.to_ascii_uppercase();
    STATES.iter().find(|(known, _)| *known == upper).and_then(|(known, _)| State::parse(known))
}

/// Whether a code is also a small word.
pub(super) fn also_word(state: State) -> bool {
    ALSO_WORDS.contains(&state.as_str())
}

/// Whether a code is also a message of its own.
pub(super) fn also_answer(state: State) -> bool {
    ALSO_ANSWERS.contains(&state.as_str())
}
