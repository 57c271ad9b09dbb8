//! A message in one language, and all that the readers find in it.

use std::cell::OnceCell;
use std::ops::Range;

use chrono::NaiveDate;

use super::own_texts::OwnTexts;
use crate::answer::credentials::Credentials;
use crate::answer::learner::Guess;
use crate::answer::name::likeness::Likeness;
use crate::answer::name::{introduced, likeness};
use crate::answer::paper::PaperReading;
use crate::answer::place::{LazyGazetteer, PlaceAnswer};
use crate::answer::request::Request;
use crate::answer::time_wish::TimeWish;
use crate::answer::{
    Called, Cut, Languages, Reading, Sentences, Words, birth_date, credentials, fold, inquiry, name, paper,
    phone, place, time_wish, yes_no,
};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::{Inquiries, InquiryId};
use crate::domain::lang::Lang;
use crate::domain::name::Name;
use crate::domain::office::Offices;
use crate::domain::paper::{PaperId, Papers};
use crate::domain::phone::Phone;

/// What readers go by: the words of a language, the places and inquiries that there are,
/// and the day.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon<'w> {
    /// The words of the language that is spoken.
    pub words: &'w Words,
    /// The words of every language.
    pub languages: &'w Languages,
    /// What we say ourselves, in every language.
    pub own_texts: &'w OwnTexts,
    /// The places that there are.
    pub places: &'w LazyGazetteer,
    /// The inquiries that there are.
    pub inquiries: &'w Inquiries,
    /// The papers whose numbers may be asked for.
    pub papers: &'w Papers,
    /// The offices that there are.
    pub offices: &'w Offices,
    /// The languages that are spoken here; the first one where no other is known.
    pub langs: &'w [Lang],
    /// Today, where birthdays are concerned: the date in UTC.
    pub today: NaiveDate,
    /// Today at the office that is spoken of.
    pub today_there: NaiveDate,
}

/// A message, or a part of one, in one language. Each reader runs when it is asked for the
/// first time, and never again.
#[derive(Clone, Debug)]
pub struct Scene<'w> {
    pub(super) lexicon: Lexicon<'w>,
    /// As it came.
    pub(super) said: String,
    /// Without what cannot be seen, and cut.
    pub(super) cut: Cut,
    pub(super) finds: Finds<'w>,
}

/// What the readers that were asked have found.
#[derive(Clone, Debug, Default)]
pub(super) struct Finds<'w> {
    pub(super) sentences: OnceCell<Sentences>,
    pub(super) called: OnceCell<Option<Called>>,
    pub(super) quotes_us: OnceCell<bool>,
    pub(super) pasted: OnceCell<Option<String>>,
    pub(super) birth_run: OnceCell<Option<Range<usize>>>,
    wish: OnceCell<Option<TimeWish>>,
    wish_within: OnceCell<Option<TimeWish>>,
    birth: OnceCell<Reading<BirthDate>>,
    birth_within: OnceCell<Option<BirthDate>>,
    credentials: OnceCell<Option<Credentials>>,
    name: OnceCell<Option<Name>>,
    likeness: OnceCell<Likeness>,
    place: OnceCell<Reading<PlaceAnswer>>,
    place_within: OnceCell<Option<PlaceAnswer>>,
    inquiry: OnceCell<Reading<InquiryId>>,
    inquiry_within: OnceCell<Option<InquiryId>>,
    pub(super) yes_no: OnceCell<Option<bool>>,
    pub(super) undenied: OnceCell<Option<String>>,
    pub(super) request: OnceCell<Option<Request<'w>>>,
    pub(super) topics: OnceCell<Vec<&'w str>>,
    pub(super) guess: OnceCell<Option<Guess<'w>>>,
    pub(super) inquiry_guess: OnceCell<Option<Guess<'w>>>,
}

impl<'w> Scene<'w> {
    /// A message as it was typed; what cannot be seen in it is left out.
    pub fn of(lexicon: Lexicon<'w>, said: &str) -> Self {
        let cut = Cut::of(&fold::typed(said));
        Self { lexicon, said: said.to_owned(), cut, finds: Finds::default() }
    }

    /// The same message in the language of this lexicon.
    #[must_use]
    pub fn spoken_in(self, lexicon: Lexicon<'w>) -> Self {
        if std::ptr::eq(self.lexicon.words, lexicon.words) && self.lexicon.today_there == lexicon.today_there
        {
            return self;
        }
        let Finds { called, quotes_us, pasted, .. } = self.finds;
        let finds = Finds { called, quotes_us, pasted, ..Finds::default() };
        Self { lexicon, finds, ..self }
    }

    /// Some of its words, read by themselves.
    #[must_use]
    pub(super) fn part(&self, text: &str) -> Self {
        Self::of(self.lexicon, text)
    }

    /// The words, without what cannot be seen.
    pub(super) fn text(&self) -> &str {
        self.cut.text()
    }

    /// The words, and nothing else that was found in them.
    pub fn into_text(self) -> String {
        self.cut.into_text()
    }

    /// The words, cut for all lists in which they are looked up.
    pub fn cut(&self) -> &Cut {
        &self.cut
    }

    /// The words of its language.
    pub fn words(&self) -> &'w Words {
        self.lexicon.words
    }

    /// The wish for a time that the whole message is.
    pub fn wish(&self) -> Option<&TimeWish> {
        let Lexicon { words, today_there, .. } = self.lexicon;
        self.finds.wish.get_or_init(|| time_wish::read(&self.cut, words, today_there)).as_ref()
    }

    /// The wish for a time that stands in it.
    pub fn wish_within(&self) -> Option<&TimeWish> {
        let Lexicon { words, today_there, .. } = self.lexicon;
        self.finds.wish_within.get_or_init(|| time_wish::spot(&self.cut, words, today_there)).as_ref()
    }

    /// The wish for a time that the whole message is, or else one that stands in it.
    pub fn any_wish(&self) -> Option<&TimeWish> {
        self.wish().or_else(|| self.wish_within())
    }

    /// The wish for a month that it names, where times are asked for.
    pub fn month_within(&self) -> Option<TimeWish> {
        time_wish::month_within(&self.cut, self.lexicon.words, self.lexicon.today)
    }

    /// The wish for an hour of which it is the number.
    pub fn hour_alone(&self) -> Option<TimeWish> {
        time_wish::hour_alone(&self.cut, self.lexicon.words, self.lexicon.today)
    }

    /// The date of birth that the whole message is.
    pub fn birth(&self) -> &Reading<BirthDate> {
        let Lexicon { words, today, .. } = self.lexicon;
        self.finds.birth.get_or_init(|| birth_date::read(&self.cut, words, today))
    }

    /// The date of birth that stands in it.
    pub fn birth_within(&self) -> Option<&BirthDate> {
        let Lexicon { words, today, .. } = self.lexicon;
        let sure = |birth: &BirthDate| birth_date::is_sure(birth, &self.cut, words, today);
        let find = || self.birth().clone().is().filter(sure);
        self.finds.birth_within.get_or_init(find).as_ref()
    }

    /// Whether it is a date of birth, one of several, or has one in it.
    pub fn tells_a_birth(&self) -> bool {
        *self.birth() != Reading::No || self.birth_within().is_some()
    }

    /// Whether it has what may be a date of birth that is not whole.
    pub fn is_like_a_birth(&self) -> bool {
        birth_date::is_like_one(&self.cut, self.lexicon.words)
    }

    /// Whether it is a date of a calendar that is not guessed at.
    pub fn is_of_another_calendar(&self) -> bool {
        birth_date::of_another_calendar(&self.cut, self.lexicon.words, self.lexicon.today)
    }

    /// What stands before the name of another calendar.
    pub fn before_calendar(&self) -> Option<Self> {
        birth_date::before_calendar(self.text(), self.lexicon.words).map(|part| self.part(part.trim()))
    }

    /// The number of an appointment, its code, and a date of birth beside them.
    pub fn credentials(&self) -> Option<&Credentials> {
        let Lexicon { words, today, .. } = self.lexicon;
        self.finds.credentials.get_or_init(|| credentials::read(self.text(), words, today)).as_ref()
    }

    /// The name that the whole message is.
    pub fn name(&self) -> Option<&Name> {
        self.finds.name.get_or_init(|| name::read(self.text(), self.lexicon.words).ok()).as_ref()
    }

    /// How much it is like a name.
    pub fn likeness(&self) -> Likeness {
        *self.finds.likeness.get_or_init(|| likeness::of(self.text(), self.lexicon.words))
    }

    /// The name to which its words lead ("my name is").
    pub fn name_introduced(&self) -> Option<Name> {
        introduced(self.text(), self.lexicon.words)
    }

    /// Whether its words only stand around a name.
    pub fn is_around_a_name(&self) -> bool {
        name::is_around(self.text(), self.lexicon.words)
    }

    /// Whether it is said in passing beside a name.
    pub fn is_beside_a_name(&self) -> bool {
        name::is_aside(self.text(), self.lexicon.words)
    }

    /// Whether its words lead to this name.
    pub fn leads_to(&self, name: &Name) -> bool {
        name::leads_to(self.text(), name, self.lexicon.words)
    }

    /// The place that the whole message is.
    pub fn place(&self) -> &Reading<PlaceAnswer> {
        let Lexicon { words, places, .. } = self.lexicon;
        self.finds.place.get_or_init(|| place::read(self.text(), places, words))
    }

    /// The place that stands in it for sure.
    pub fn place_within(&self) -> Option<&PlaceAnswer> {
        let Lexicon { words, places, .. } = self.lexicon;
        self.finds.place_within.get_or_init(|| place::spot(self.text(), places, words)).as_ref()
    }

    /// Whether it is a ZIP code that there is not.
    pub fn is_unknown_zip(&self) -> bool {
        place::unknown_zip(self.text(), self.lexicon.places)
    }

    /// Whether it names this city.
    pub fn names_city(&self, city: &str) -> bool {
        place::names_city(self.text(), city, self.lexicon.words)
    }

    /// The inquiry that the message is or names.
    pub fn inquiry(&self) -> &Reading<InquiryId> {
        let Lexicon { words, inquiries, .. } = self.lexicon;
        self.finds.inquiry.get_or_init(|| inquiry::read(&self.cut, words, inquiries))
    }

    /// The inquiry that it names for sure.
    pub fn inquiry_within(&self) -> Option<&InquiryId> {
        let Lexicon { words, inquiries, .. } = self.lexicon;
        self.finds.inquiry_within.get_or_init(|| inquiry::spot(&self.cut, words, inquiries)).as_ref()
    }

    /// Whether it says what a visit is about, if not why one comes.
    pub fn is_about_an_inquiry(&self) -> bool {
        inquiry::is_about_one(&self.cut, self.lexicon.words, self.lexicon.inquiries)
    }

    /// Whether all of it names an inquiry, but for what is polite.
    pub fn is_an_inquiry(&self) -> bool {
        inquiry::is_one(&self.cut, self.lexicon.words)
    }

    /// Whether it tells why somebody comes and can hardly be anything else.
    pub fn tells_an_inquiry(&self) -> bool {
        inquiry::is_told(&self.cut, self.lexicon.words)
    }

    /// Yes or no.
    pub fn yes_no(&self) -> Option<bool> {
        *self.finds.yes_no.get_or_init(|| yes_no::read(&self.cut, self.lexicon.words))
    }

    /// The number of a paper in it.
    pub fn paper(&self, id: PaperId) -> PaperReading {
        let Lexicon { words, papers, .. } = self.lexicon;
        papers.get(id).map_or(PaperReading::No, |paper| paper::read(&self.cut, words, paper))
    }

    /// Its phone number.
    pub fn phone(&self) -> Option<Phone> {
        phone::read(self.text())
    }
}
