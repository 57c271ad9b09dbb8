//! The hashes by which appointments are found by a name and date of birth.
//!
//! What goes into them never changes: the name in a frozen form (see
//! [`name_form`](crate::domain::name_form)), the date as `1990-03-14`. The number of the
//! form stands beside the hash, not in it: a name that is the same in two forms has one
//! hash, and is looked up once.

use super::seal::{IndexHash, Sealer, context};
use crate::domain::appointment::Details;
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::name::Name;
use crate::domain::name_form::{NameForm, NameForms};

impl Sealer {
    /// The same, with other forms of names.
    pub(super) fn with_forms(mut self, forms: NameForms) -> Self {
        self.forms = forms;
        self
    }

    /// The number of the form in which names are hashed now.
    pub(super) fn form(&self) -> u8 {
        self.forms.newest.number
    }

    /// Whether there may be rows that are hashed in an older form.
    pub(super) fn has_older_forms(&self) -> bool {
        !self.forms.older.is_empty()
    }

    /// The hash of a name and date of birth.
    pub(super) fn who(&self, name: &Name, birth: &BirthDate) -> IndexHash {
        self.who_in(&self.forms.newest, name, birth)
    }

    /// The same in each form in which it may have been written, the newest first, none twice.
    pub(super) fn whos(&self, name: &Name, birth: &BirthDate) -> Vec<IndexHash> {
        let mut all = Vec::with_capacity(1);
        for form in self.forms.all() {
            let who = self.who_in(form, name, birth);
            if !all.contains(&who) {
                all.push(who);
            }
        }
        all
    }

    /// The hash of a visit: whose it is, as [`Sealer::who`] says, and why they come.
    pub(super) fn visit(&self, who: &IndexHash, inquiry: &InquiryId) -> IndexHash {
        self.index("same", &context("", &[who, inquiry.as_str().as_bytes()]))
    }

    /// The same in each form in which it may have been written.
    pub(super) fn visits(&self, details: &Details, inquiry: &InquiryId) -> Vec<IndexHash> {
        let whos = self.whos(&details.name, &details.birth);
        whos.iter().map(|who| self.visit(who, inquiry)).collect()
    }

    fn who_in(&self, form: &NameForm, name: &Name, birth: &BirthDate) -> IndexHash {
        let (name, birth) = (form.of(name), birth.expose().format("%Y-%m-%d").to_string());
        self.index("who", &context("", &[name.as_bytes(), birth.as_bytes()]))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::store::seal::MasterKey;

    #[test]
    fn names_are_hashed_as_they_always_were() {
        let sealer =
            MasterKey::parse("a2V5IG9mIHRoZSB0ZXN0cyBvbmx5LCBub25lIGVsc2U=").unwrap().sealer().unwrap();
        let date = NaiveDate::from_ymd_opt(1990, 3, 4).unwrap();
        let (birth, inquiry) = (BirthDate::new(date, date).unwrap(), InquiryId::parse("green-card").unwrap());
        let hex = |hash: IndexHash| hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        for (name, who, visit) in [
            ("Lopez, ANA", "1e8ee348a5fa2c03225ea497e3ac790a", "8d30a9b1c49adc1f73e214425f61ebb4"),
            ("Nguyễn Thị Hoa", "0e980cb7a9a57f0695da92b5a89a0110", "205c435ec6356268e17185301f15ec6a"),
            ("陳秀蘭", "08673476b1d52ed36b0c36adf940c71c", "8b251fb7a781b6a24f757be16e86fc63"),
            ("محمد السيد", "d7a7b1ff694972e6c985a9c6e4d2a5ea", "388cbe63369c798b537d7d2bc16819af"),
        ] {
            let found = sealer.who(&Name::parse(name).unwrap(), &birth);
            assert_eq!((&*hex(found), &*hex(sealer.visit(&found, &inquiry))), (who, visit), "{name}");
        }
    }
}
