//! Sentences that nothing ever says.

use std::collections::BTreeSet;

use super::locale::Locale;
use crate::dialog::speech::sentences;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::text::{date_keys, key};

/// Every key that something says.
pub(super) fn known(world: &World) -> BTreeSet<String> {
    let asks =
        world.scripts.values().flat_map(|script| script.steps.values()).filter_map(|step| step.ask.as_ref());
    let own_none = asks.map(|ask| format!("{ask}.none"));
    let said: Vec<String> = sentences::said(world).into_keys().collect();
    let form = |name: &str| said.iter().map(|key| format!("{key}.{name}")).collect::<Vec<_>>();
    let own = ["nameless", "other-script", "named"].into_iter().flat_map(form).collect::<Vec<_>>();
    let told =
        world.scripts.values().flat_map(|script| script.steps.values()).filter_map(|step| step.say.as_ref());
    let of_office: Vec<String> =
        told.flat_map(|key| world.offices.0.keys().map(move |code| format!("{key}.{code}"))).collect();
    said.iter().cloned().chain(own).chain(of_office).chain(date_keys()).chain(own_none).collect()
}

/// Messages and attributes that no dialog, engine or config names.
pub(super) fn check(locale: &Locale<'_>, known: &BTreeSet<String>) -> Vec<Fault> {
    let mentioned: BTreeSet<&String> = locale.written.iter().flat_map(|it| &it.mentions).collect();
    let said = |key: &str| known.contains(key) || mentioned.contains(&key.to_owned());
    let unsaid = locale.written.iter().filter(|it| !said(&it.key) && !said(key::long_of(&it.key)));
    let remedy = "take it out, or name it in a dialog; an attribute is .sms, .again, .none, .nameless, .other-script, .named, the code of an office (.DEN) where a dialog says it in passing, or one of these with -sms";
    unsaid.map(|at| locale.fault(at, "nothing says this sentence", remedy)).collect()
}
