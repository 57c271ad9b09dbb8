//! An appointment as staff read it, in English.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::cli::texts;
use crate::dialog::speech::details::staff_label;
use crate::dialog::turns::World;
use crate::domain::appointment::{Appointment, Status};
use crate::domain::lang::Lang;
use crate::domain::paper::{PaperId, PaperNumber};
use crate::store::agenda::KeptAgenda;
use crate::store::telling::{Call, Text, Told};
use crate::text::{Register, Say};

/// An appointment with what its names mean.
pub(in crate::cli) struct View<'a> {
    world: &'a World,
    about: &'a Appointment,
    start: DateTime<Tz>,
    told: &'a Told,
    now: DateTime<Utc>,
    agenda: KeptAgenda,
}

impl<'a> View<'a> {
    /// A view of one appointment, in its office's wall time, with the texts about it.
    pub(in crate::cli) fn of(world: &'a World, told: &'a Told, now: DateTime<Utc>) -> Self {
        let about = &told.appointment;
        let zone = world.offices.get(&about.slot.office).map_or(Tz::UTC, |office| office.zone);
        let start = about.slot.start.with_timezone(&zone);
        Self { world, about, start, told, now, agenda: KeptAgenda::default() }
    }

    /// The same with its agenda.
    pub(in crate::cli) fn with(self, agenda: KeptAgenda) -> Self {
        Self { agenda, ..self }
    }

    /// Whether its person said that they come, and it has not changed since.
    fn is_confirmed(&self) -> bool {
        self.about.status == Status::Booked && self.agenda.confirmed == self.about.version
    }

    /// When its person is reminded of it.
    fn reminders(&self) -> Vec<String> {
        let zone = self.start.timezone();
        let due: BTreeSet<_> = self.agenda.planned.iter().map(|one| one.due).collect();
        due.iter().map(|due| due.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()).collect()
    }

    pub(in crate::cli) fn time(&self) -> String {
        self.start.format("%H:%M").to_string()
    }

    pub(in crate::cli) fn day_and_time(&self) -> String {
        self.start.format("%Y-%m-%d %H:%M").to_string()
    }

    pub(in crate::cli) fn status(&self) -> &'static str {
        if self.about.status == Status::Booked { "booked" } else { "cancelled" }
    }

    /// The number to call, if they gave one.
    pub(in crate::cli) fn to_call(&self) -> String {
        self.about.details.phone.as_ref().map_or_else(String::new, |phone| phone.expose().to_owned())
    }

    /// What became of the last text about it.
    pub(in crate::cli) fn last_text(&self) -> Option<String> {
        self.told.last().map(|last| self.state(&last))
    }

    fn state(&self, text: &Text) -> String {
        texts::state(text, self.is_unconfirmed(text))
    }

    fn text(&self, text: &Text) -> Value {
        texts::json(text, self.is_unconfirmed(text))
    }

    fn is_unconfirmed(&self, text: &Text) -> bool {
        texts::is_unconfirmed(&self.world.channels.of(self.about.details.on_file.channel), text, self.now)
    }

    /// Why its person is to be called, if they are.
    pub(in crate::cli) fn call(&self) -> Option<Call> {
        self.told.call(self.now)
    }

    pub(in crate::cli) fn number(&self) -> String {
        self.about.number.to_string()
    }

    pub(in crate::cli) fn name(&self) -> String {
        self.about.details.name.expose().to_owned()
    }

    pub(in crate::cli) fn lang(&self) -> String {
        self.about.details.lang.to_string()
    }

    pub(in crate::cli) fn inquiry(&self) -> String {
        let known = self.world.inquiries.get(&self.about.inquiry);
        known.map_or_else(|| self.about.inquiry.to_string(), |inquiry| self.english(&inquiry.label_key()))
    }

    /// What else was asked, with its label: an office's own questions included.
    pub(in crate::cli) fn answers(&self) -> Vec<(String, String)> {
        let answers = self.about.details.answers.iter();
        answers.map(|(step, said)| (staff_label(self.world, step), said.expose().clone())).collect()
    }

    pub(in crate::cli) fn answers_in_a_line(&self) -> String {
        let answers = self.answers().into_iter().map(|(label, said)| format!("{label}: {said}"));
        answers.collect::<Vec<_>>().join("; ")
    }

    /// What staff should notice.
    pub(in crate::cli) fn marks(&self) -> Vec<String> {
        let marks = [
            (self.about.status == Status::Cancelled, "cancelled"),
            (self.is_confirmed(), "confirmed"),
            (self.about.same_person, "same person?"),
            (self.about.opted_out, "opted out"),
        ];
        let marks = marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| mark.to_owned());
        let call = self.call().map(|call| texts::why(&call).to_owned());
        let untold = self.told.last().filter(|last| !last.fate.is_told()).and_then(|_| self.last_text());
        marks.chain(call).chain(untold.map(|last| format!("last text {last}"))).collect()
    }

    /// Everything, a label and a value a line.
    pub(in crate::cli) fn lines(&self) -> Vec<(String, String)> {
        let (about, who) = (self.about, &self.about.details);
        let office = self.world.offices.get(&about.slot.office);
        let place =
            office.map_or_else(|| about.slot.office.to_string(), |o| format!("{}, {}", o.name, o.address()));
        let mut lines = vec![
            ("Number", self.number()),
            ("Code", about.code.expose()),
            ("When", self.start.format("%A, %B %-d, %Y, %H:%M %Z").to_string()),
            ("Minutes", about.minutes.to_string()),
            ("Where", place),
            ("Inquiry", self.inquiry()),
            ("Name", self.name()),
            ("Date of birth", who.birth.expose().to_string()),
            ("Language", self.lang()),
            ("On file", format!("{} {}", who.on_file.channel.as_str(), who.on_file.address.expose())),
        ];
        lines.extend(who.phone.as_ref().map(|phone| ("To call", phone.expose().to_owned())));
        let mut lines: Vec<_> = lines.into_iter().map(|(label, value)| (label.to_owned(), value)).collect();
        lines.extend(self.papers().map(|(id, shown)| (self.paper_name(id), shown)));
        lines.extend(self.answers());
        lines.push((
            "Booked".to_owned(),
            about.booked_at.with_timezone(&Utc).format("%Y-%m-%d %H:%M UTC").to_string(),
        ));
        if !self.agenda.planned.is_empty() {
            lines.push(("Reminders".to_owned(), self.reminders().join(", ")));
        }
        lines.extend(self.last_text().map(|last| ("Last text".to_owned(), last)));
        lines.extend(self.told.kept.texts.iter().map(|kept| {
            let state = self.state(&kept.text);
            (format!("Text {}", kept.text.id), format!("{}, {state}", kept.text.kind.as_str()))
        }));
        if !self.marks().is_empty() {
            lines.push(("Marks".to_owned(), self.marks().join(", ")));
        }
        lines
    }

    /// The numbers of papers as staff read them: those of the config in its order, then others.
    fn papers(&self) -> impl Iterator<Item = (PaperId, String)> {
        let papers = &self.world.papers;
        let place = |id: PaperId| papers.all().iter().position(|paper| paper.id == id);
        let mut numbers: Vec<PaperNumber> = self.about.details.paper_numbers().collect();
        numbers.sort_by_key(|number| place(number.paper).unwrap_or(usize::MAX));
        numbers.into_iter().map(|number| (number.paper, papers.shown(&number)))
    }

    fn paper_name(&self, id: PaperId) -> String {
        self.world.papers.get(id).map_or_else(|| id.to_string(), |paper| paper.name.clone())
    }

    /// Everything, for other programs.
    pub(in crate::cli) fn json(&self) -> Value {
        let mut all = self.fields();
        let papers: BTreeMap<PaperId, String> = self.papers().collect();
        // Where tools look for some of them beside the others.
        for paper in self.world.papers.all() {
            if let (Some(field), Some(fields)) = (&paper.json, all.as_object_mut()) {
                fields.insert(field.clone(), json!(papers.get(&paper.id)));
            }
        }
        all["papers"] = json!(papers);
        all
    }

    fn fields(&self) -> Value {
        let (about, who) = (self.about, &self.about.details);
        let answers: serde_json::Map<_, _> = who
            .answers
            .iter()
            .map(|(step, said)| (step.clone(), Value::from(said.expose().as_str())))
            .collect();
        json!({
            "number": about.number,
            "code": about.code.expose(),
            "office": about.slot.office,
            "start": self.start.to_rfc3339(),
            "minutes": about.minutes,
            "inquiry": about.inquiry,
            "inquiry_label": self.inquiry(),
            "status": about.status,
            "name": self.name(),
            "birth": who.birth.expose().to_string(),
            "language": who.lang,
            "channel": who.on_file.channel,
            "phone": who.phone.as_ref().map(|phone| phone.expose()),
            "answers": answers,
            "same_person": about.same_person,
            "opted_out": about.opted_out,
            "confirmed": self.is_confirmed(),
            "reminders": self.agenda.planned,
            "last_text": self.told.last().map(|last| self.text(&last)),
            "texts": self.told.kept.texts.iter().map(|kept| self.text(&kept.text)).collect::<Value>(),
            "to_call": self.call().map(|call| texts::why(&call)),
        })
    }

    fn english(&self, key: &str) -> String {
        self.world.catalog.render(Lang::ENGLISH, Register::Full, &Say::new(key))
    }
}
