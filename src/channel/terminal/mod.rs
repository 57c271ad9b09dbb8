//! A terminal that shows a reply as a phone would: what `talk` prints.

use crate::domain::message::Reply;

const DIM: &str = "\u{1b}[2m";
const PLAIN: &str = "\u{1b}[0m";

/// How replies are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// Whether the channel that is played has buttons.
    pub buttons: bool,
    /// Whether the terminal understands colours; a file does not.
    pub colour: bool,
}

impl Terminal {
    /// A reply, ready to print, without a line end. A note (such as `2 segments, GSM-7, 213`)
    /// follows in brackets, dimmed; each button as `[1. Label]` on a line of its own.
    pub fn show(&self, reply: &Reply, note: Option<&str>) -> String {
        let mut lines = vec![reply.text.expose().clone()];
        if self.buttons {
            lines.extend(reply.buttons.iter().map(|button| format!("[{}]", button.label.expose())));
        }
        lines.extend(note.map(|note| self.dim(&format!("({note})"))));
        lines.join("\n")
    }

    fn dim(&self, text: &str) -> String {
        if self.colour { format!("{DIM}{text}{PLAIN}") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::Button;

    fn reply() -> Reply {
        let button = |label: &str, key: &str| Button { label: label.to_owned().into(), key: key.into() };
        Reply { buttons: vec![button("1. Denver", "1"), button("0. Menu", "0")], ..Reply::text("Where?") }
    }

    #[test]
    fn a_text_message_shows_what_it_costs_and_no_buttons() {
        let sms = Terminal { buttons: false, colour: false };
        assert_eq!(sms.show(&reply(), Some("1 segment, GSM-7, 6")), "Where?\n(1 segment, GSM-7, 6)");
        let coloured = Terminal { colour: true, ..sms };
        assert_eq!(coloured.show(&reply(), Some("x")), "Where?\n\u{1b}[2m(x)\u{1b}[0m");
    }

    #[test]
    fn telegram_shows_each_button_on_its_line() {
        let telegram = Terminal { buttons: true, colour: true };
        assert_eq!(telegram.show(&reply(), None), "Where?\n[1. Denver]\n[0. Menu]");
    }
}
