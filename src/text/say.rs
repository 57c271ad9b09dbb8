//! A sentence to be said: its key in `locales/`, and the values in it.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// A sentence to be said, in no language yet. Its `Debug` shows the key and the
/// names of the values, never the values: they may be personal.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Say {
    /// The key in `locales/<lang>/*.ftl`: `message` or `message.attribute`.
    pub key: String,
    /// The values by the name that the sentence has for them, without the `$`.
    pub args: Vec<(String, Value)>,
}

impl Say {
    /// A sentence without values.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// The same sentence with one more value, which the sentence calls `$name`.
    /// A second value of the same name replaces the first.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.retain(|(known, _)| known != name);
        self.args.push((name.to_owned(), value.into()));
        self
    }

    /// The value that the sentence calls `$name`.
    pub(super) fn value(&self, name: &str) -> Option<&Value> {
        self.args.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl fmt::Debug for Say {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.args.iter().map(|(name, _)| name.as_str()).collect();
        write!(f, "Say({} {names:?})", self.key)
    }
}

/// A value in a sentence. Dates and times are wall time at the office.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Words, said as they are: Fluent syntax in them means nothing.
    Text(String),
    /// A whole number; chooses plural forms.
    Number(i64),
    /// A day, said by the key `date-long` on Telegram and `date-short` by SMS.
    Date(NaiveDate),
    /// A time of day, said by the key `time`.
    Time(NaiveTime),
    /// A day and a time, said by the key `moment` with `$date` (long on
    /// Telegram, short by SMS) and `$time`.
    Moment(NaiveDateTime),
    /// A date of birth, said by the key `date-birth`: with its year.
    Birth(NaiveDate),
    /// A sentence in the sentence, said in the same language and voice.
    Say(Say),
    /// Values joined as the language does ("a, b and c").
    List(Vec<Value>),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self {
            Self::Text(_) => "Text",
            Self::Number(_) => "Number",
            Self::Date(_) => "Date",
            Self::Time(_) => "Time",
            Self::Moment(_) => "Moment",
            Self::Birth(_) => "Birth",
            Self::Say(say) => return say.fmt(f),
            Self::List(values) => return f.debug_list().entries(values).finish(),
        };
        f.write_str(kind)
    }
}

/// Each of these types becomes the value named beside it.
macro_rules! values {
    ($($from:ty => |$it:ident| $value:expr),* $(,)?) => {
        $(impl From<$from> for Value {
            fn from($it: $from) -> Self {
                $value
            }
        })*
    };
}

values! {
    &str => |it| Self::Text(it.to_owned()),
    String => |it| Self::Text(it),
    &String => |it| Self::Text(it.clone()),
    i64 => |it| Self::Number(it),
    i32 => |it| Self::Number(it.into()),
    u32 => |it| Self::Number(it.into()),
    u16 => |it| Self::Number(it.into()),
    u8 => |it| Self::Number(it.into()),
    usize => |it| Self::Number(i64::try_from(it).unwrap_or(i64::MAX)),
    NaiveDate => |it| Self::Date(it),
    NaiveTime => |it| Self::Time(it),
    NaiveDateTime => |it| Self::Moment(it),
    Say => |it| Self::Say(it),
}

impl<V: Into<Value>> From<Vec<V>> for Value {
    fn from(values: Vec<V>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_never_prints_its_values() {
        let say = Say::new("hello")
            .with("name", "Ana Distinctive")
            .with("number", 90_210)
            .with("born", Value::Birth(NaiveDate::default()))
            .with("all", vec![Value::from("Distinctive"), Value::from(Say::new("x").with("y", "Ana"))]);
        let shown = format!("{say:?} {:?}", say.args);
        assert!(shown.contains("hello") && shown.contains("name"));
        assert!(!shown.contains("Distinctive") && !shown.contains("Ana") && !shown.contains("1970"));
        assert!(!shown.contains("90210"));
    }

    #[test]
    fn the_last_value_of_a_name_counts() {
        let say = Say::new("hello").with("n", 1).with("n", 2);
        assert_eq!(say.args, [("n".to_owned(), Value::Number(2))]);
    }
}
