//! A task: a dialog, and how far it has come.

use super::codec::{Reader, Value, Writer};
use super::{answer, wish};
use crate::dialog::memory::{Kept, Offered, Task};
use crate::domain::private::Private;

const ID: u64 = 1;
const DIALOG: u64 = 2;
const STEP: u64 = 3;
const ANSWERS: u64 = 4;
const OFFERED: u64 = 5;
const TRAIL: u64 = 6;
const MISSES: u64 = 7;
const HELD_UNTIL: u64 = 8;
const WISH: u64 = 9;
const PAGE: u64 = 10;
const EITHER: u64 = 11;
const PICKED: u64 = 12;
const EARLY: u64 = 13;

/// Signs of an offered line: what is written before its answer. Without the
/// first, its key is its place in the list; by the last, it leads where the
/// word of its choice says, as the lines of a review do.
const KEY: u64 = 1;
const LABEL: u64 = 2;
const GO: u64 = 4;
const GO_BY_WORD: u64 = 8;

/// Writes the fields of a task that are set.
pub(in crate::dialog) fn write(out: &mut Writer, task: &Task) {
    out.number_field(ID, task.id);
    out.name_field(DIALOG, &task.dialog);
    out.name_field(STEP, &task.step);
    if !task.answers.is_empty() {
        out.nested_field(ANSWERS, |out| {
            for (step, kept) in &task.answers {
                out.name(step);
                answer::write(out, kept);
            }
        });
    }
    if !task.offered.is_empty() {
        out.nested_field(OFFERED, |out| {
            task.offered.iter().enumerate().for_each(|(at, line)| offered(out, at, line));
        });
    }
    if !task.trail.is_empty() {
        out.nested_field(TRAIL, |out| task.trail.iter().for_each(|step| out.name(step)));
    }
    write_rest(out, task);
}

/// Writes what few tasks have.
fn write_rest(out: &mut Writer, task: &Task) {
    if task.misses > 0 {
        out.number_field(MISSES, task.misses.into());
    }
    if let Some(until) = task.held_until {
        out.instant_field(HELD_UNTIL, until);
    }
    if let Some(wish) = &task.wish {
        out.nested_field(WISH, |out| wish::write(out, wish));
    }
    if task.page > 0 {
        out.number_field(PAGE, task.page.into());
    }
    if task.either {
        out.bare_field(EITHER);
    }
    if let Some(picked) = &task.picked {
        out.nested_field(PICKED, |out| answer::write_picked(out, picked));
    }
    if let Some(early) = &task.early {
        out.bytes_field(EARLY, early.expose().as_bytes());
    }
}

fn offered(out: &mut Writer, at: usize, line: &Offered) {
    let own_key = line.key != key_at(at);
    let by_word = line.go.is_some() && line.go.as_deref() == chosen(&line.value);
    let own_go = line.go.as_ref().filter(|_| !by_word);
    let sign = |is: bool, sign: u64| if is { sign } else { 0 };
    let signs = sign(own_key, KEY) | sign(line.label.is_some(), LABEL);
    out.number(signs | sign(own_go.is_some(), GO) | sign(by_word, GO_BY_WORD));
    if own_key {
        out.word(&line.key);
    }
    line.label.iter().chain(own_go).for_each(|name| out.name(name));
    answer::write(out, &line.value);
}

/// The word of a choice.
fn chosen(value: &Kept) -> Option<&str> {
    match value {
        Kept::Choice(word) => Some(word),
        _ => None,
    }
}

/// The key of a line by its place.
fn key_at(at: usize) -> String {
    (at + 1).to_string()
}

/// Reads a task; none if what every task has is missing.
pub(in crate::dialog) fn read(mut read: Reader<'_>) -> Option<Task> {
    let mut task = Task::new(0, "", "");
    while !read.is_over() {
        let (field, value) = read.field()?;
        match (field, value) {
            (ID, Value::Number(id)) => task.id = id,
            (DIALOG, name) => task.dialog = name.name()?.to_owned(),
            (STEP, name) => task.step = name.name()?.to_owned(),
            (ANSWERS, Value::Bytes(bytes)) => answers(&mut task, read.inside(bytes))?,
            (OFFERED, Value::Bytes(bytes)) => lines(&mut task, read.inside(bytes))?,
            (TRAIL, Value::Bytes(bytes)) => trail(&mut task, read.inside(bytes))?,
            (MISSES, Value::Number(misses)) => task.misses = u8::try_from(misses).ok()?,
            (HELD_UNTIL, Value::Number(until)) => task.held_until = Some(read.counted(until)?),
            (WISH, Value::Bytes(bytes)) => task.wish = wish::read(read.inside(bytes)),
            (PAGE, Value::Number(page)) => task.page = u16::try_from(page).ok()?,
            (EITHER, Value::Bare) => task.either = true,
            (PICKED, Value::Bytes(bytes)) => task.picked = Some(answer::read_picked(read.inside(bytes))?),
            (EARLY, Value::Bytes(_)) => task.early = Some(Private::new(value.text()?.to_owned())),
            _ => {}
        }
    }
    (!task.dialog.is_empty()).then_some(task)
}

/// An answer of a kind that a later release has is left out, and asked again.
fn answers(task: &mut Task, mut read: Reader<'_>) -> Option<()> {
    let mut all = Vec::with_capacity(16);
    while !read.is_over() {
        let step = read.name()?.to_owned();
        if let Some(kept) = answer::read(&mut read)? {
            all.push((step, kept));
        }
    }
    task.answers = all.into_iter().collect();
    Some(())
}

fn lines(task: &mut Task, mut read: Reader<'_>) -> Option<()> {
    for at in 0.. {
        if read.is_over() {
            break;
        }
        let signs = read.number()?;
        let mut name = |sign: u64| match signs & sign {
            0 => Some(None),
            _ => read.name().map(|name| Some(name.to_owned())),
        };
        let (key, label, go) = (name(KEY)?, name(LABEL)?, name(GO)?);
        if let Some(value) = answer::read(&mut read)? {
            let by_word = || chosen(&value).filter(|_| signs & GO_BY_WORD != 0).map(str::to_owned);
            let go = go.or_else(by_word);
            task.offered.push(Offered { key: key.unwrap_or_else(|| key_at(at)), value, label, go });
        }
    }
    Some(())
}

fn trail(task: &mut Task, mut read: Reader<'_>) -> Option<()> {
    while !read.is_over() {
        task.trail.push(read.name()?.to_owned());
    }
    Some(())
}
