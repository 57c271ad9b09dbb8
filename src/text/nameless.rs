//! What is said by SMS where a name would make the text cost three times as much.
//!
//! A sentence may have an attribute `.nameless-sms`, in a language that GSM-7 can
//! say: it stands in for the sentence if one of its values is in letters that
//! GSM-7 lacks and that have no plain form (`王小明`; not `Łucja`, which is folded).
//! The review has no such form: there a name is shown as it was typed.

use super::catalog::Catalog;
use super::fold::can_say;
use super::key::short_of;
use super::plain::Accents;
use super::say::{Say, Value};
use crate::domain::lang::Lang;

impl Catalog {
    /// The sentence without the value that GSM-7 cannot say, if there is one.
    pub(super) fn nameless(&self, lang: Lang, say: &Say) -> Option<Say> {
        if !say.args.iter().any(|(_, value)| is_foreign(value)) {
            return None;
        }
        let key = format!("{}.nameless", say.key);
        self.has(lang, &short_of(&key)).then(|| Say { key, args: say.args.clone() })
    }
}

fn is_foreign(value: &Value) -> bool {
    matches!(value, Value::Text(words) if !can_say(words, Accents::OfGsm7))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::text::Register;

    const TEXT: &str =
        "booked = { $name } has { $n }\n    .nameless-sms = Booked: { $n }\nlabel = Name: { $name }\n";

    fn said(register: Register, key: &str, name: &str) -> String {
        let catalog = Catalog::load(vec![(Lang::ENGLISH, "en.ftl".to_owned(), TEXT.to_owned())]).unwrap();
        catalog.render(Lang::ENGLISH, register, &Say::new(key).with("name", name).with("n", "A-1"))
    }

    #[test]
    fn a_name_that_gsm7_cannot_say_is_left_out_by_sms() {
        assert_eq!(said(Register::Terse, "booked", "王小明"), "Booked: A-1");
        assert_eq!(said(Register::Terse, "booked", "Анна"), "Booked: A-1");
        assert_eq!(said(Register::Full, "booked", "王小明"), "王小明 has A-1");
    }

    #[test]
    fn a_name_that_can_be_folded_stays() {
        for name in ["Ana", "José", "Łucja", "Nguyễn Thị Hạnh", "O’Brien"] {
            assert_eq!(said(Register::Terse, "booked", name), format!("{name} has A-1"));
        }
    }

    #[test]
    fn a_sentence_without_such_a_form_says_every_name() {
        assert_eq!(said(Register::Terse, "label", "王小明"), "Name: 王小明");
    }
}
