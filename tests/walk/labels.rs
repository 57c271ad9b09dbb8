//! Every label of every list, typed as it is shown: it chooses its line, in each
//! language and voice, whatever else its words may mean.

use textpass::dialog::kinds::Fact;
use textpass::dialog::memory::Conversation;
use textpass::dialog::scripts::{Script, Step};
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;

use super::every_step::{commands, standing_at};
use super::walker::{Answer, Walker, langs, world};

#[test]
fn a_label_typed_as_it_is_shown_chooses_its_line() {
    let mut typed = 0;
    let mut missed = Vec::new();
    for script in world().scripts.values() {
        for step in script.steps.values().filter(|step| step.ask.is_some()) {
            for lang in langs() {
                for channel in [Channel::SMS, Channel::TELEGRAM] {
                    let place = format!("{} [{}] {lang} {channel:?}", script.name, step.name);
                    let list = asked(script, step, lang, channel);
                    for (key, label) in labels(channel, &list) {
                        typed += 1;
                        if after(channel, &list.conversation, &label)
                            != after(channel, &list.conversation, &key)
                        {
                            missed.push(format!("{place}: {key} {label}"));
                        }
                    }
                }
            }
        }
    }
    assert!(missed.is_empty(), "not chosen by their labels:\n{}", missed.join("\n"));
    assert!(typed > 1_500, "only {typed} labels were typed");
}

/// The question of a step with its list, as whoever goes back to it gets it.
fn asked(script: &Script, step: &Step, lang: Lang, channel: Channel) -> Answer {
    let mut conversation = standing_at(script, step, lang, channel, true);
    conversation.tasks[0].trail = vec![step.name.clone()];
    Walker::at(channel, &conversation).types(&commands(lang)[0], 0)
}

/// The lines of a list: what to type for each, and how it is called.
fn labels(channel: Channel, list: &Answer) -> Vec<(String, String)> {
    let Some(task) = list.conversation.tasks.last() else { return Vec::new() };
    let offered = &task.offered;
    let in_hand = world().scripts[&task.dialog].step(&task.step).unwrap();
    let keys = offered.iter().map(|one| one.key.clone());
    let called = |key: String| {
        let line = list.text.lines().rev().find_map(|line| line.strip_prefix(&format!("{key} ")))?;
        Some((key, line.to_owned()))
    };
    match channel {
        // The lines of the review are in its text, with what was answered.
        Channel::SMS if in_hand.reads(Fact::Review) => keys.take(1).filter_map(called).collect(),
        Channel::SMS => keys.filter_map(called).collect(),
        _ => {
            let lines: Vec<&str> = list.text.lines().collect();
            let buttons = &lines[lines.len().saturating_sub(offered.len())..];
            let bare =
                |key: &str, label: &str| label.strip_prefix(&format!("{key}. ")).unwrap_or(label).to_owned();
            keys.zip(buttons).map(|(key, label)| (key.clone(), bare(&key, label))).collect()
        }
    }
}

/// What comes of typing something there.
fn after(channel: Channel, conversation: &Conversation, words: &str) -> (String, Option<String>) {
    let answer = Walker::at(channel, conversation).types(words, 0);
    (answer.text, answer.conversation.tasks.last().map(|task| format!("{}/{}", task.dialog, task.step)))
}
