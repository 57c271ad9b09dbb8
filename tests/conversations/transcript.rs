//! A transcript, read: its header, what is typed and what happens.
//!
//! | line | what happens |
//! |---|---|
//! | `> words` | somebody types them; `>` alone is an empty message |
//! | `@ quietly book \| 80111` | the same, without showing what comes back |
//! | `@ tap 2` | taps the button 2 of the last message |
//! | `@ old-tap 2` | taps the button 2 of the message before |
//! | `@ share location 39.74 -104.99` | shares where they are |
//! | `@ share phone +13035550199` | shares their phone number |
//! | `@ picture` | sends a picture |
//! | `@ characters 5000` | types so many characters |
//! | `@ from +13035550143` | somebody else types from here on |
//! | `@ wait 11 minutes` | time passes |
//! | `@ fill DEN` | every seat of an office is taken (`everywhere`: of all) |
//! | `@ fill DEN but 2026-11-24 09:00` | but for one seat, for half an hour |
//! | `@ dialogs changed` | the dialogs in `dialogs/changed/` replace those of their names |
//! | `@ outbox` | shows what would be sent by itself by now |

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;

/// The wall clock of every header.
pub const ZONE: chrono_tz::Tz = chrono_tz::America::Denver;

/// What a transcript asks for.
pub struct Transcript {
    /// Its folder and name.
    pub name: String,
    /// Comments and header, as they are written.
    pub header: String,
    /// The language that the app is set to, which Telegram tells. A conversation
    /// that `talk --record` wrote has none.
    pub language: Option<Lang>,
    pub channel: Channel,
    /// When the first message comes.
    pub date: DateTime<Utc>,
    /// The folder of an office, as `--dir` names it.
    pub office: Option<String>,
    /// A folder of replaced dialogs.
    pub dialogs: Option<String>,
    /// What happens, line by line, as it is written.
    pub steps: Vec<String>,
}

impl Transcript {
    /// Reads one; whatever the bot said is left out.
    pub fn parse(name: &str, text: &str) -> Self {
        let is_step = |line: &str| line.starts_with('>') || line.starts_with("@ ");
        let header: Vec<_> = text.lines().take_while(|line| !is_step(line)).collect();
        let value = |key: &str| {
            let line = header.iter().find_map(|line| line.trim_start_matches("# ").strip_prefix(key));
            line.and_then(|rest| rest.strip_prefix(": ")).map(str::trim)
        };
        let wanted = |key: &str| value(key).unwrap_or_else(|| panic!("{name}: no line `{key}: …`"));
        Self {
            name: name.to_owned(),
            language: value("language").map(|code| Lang::parse(code).expect("a language")),
            channel: match wanted("channel") {
                "sms" => Channel::SMS,
                "telegram" => Channel::TELEGRAM,
                other => panic!("{name}: no such channel: {other}"),
            },
            date: instant(wanted("date")).unwrap_or_else(|| panic!("{name}: write date: 2026-11-23 09:00")),
            office: value("office").map(str::to_owned),
            dialogs: value("dialogs").map(str::to_owned),
            header: header.join("\n").trim_end().to_owned(),
            steps: text.lines().filter(|line| is_step(line)).map(str::to_owned).collect(),
        }
    }
}

/// Reads `2026-11-23 09:00` by the wall clock of [`ZONE`], or with ` UTC` after it.
pub fn instant(written: &str) -> Option<DateTime<Utc>> {
    if let Some(utc) = written.strip_suffix(" UTC") {
        return NaiveDateTime::parse_from_str(utc, "%Y-%m-%d %H:%M").ok().map(|at| at.and_utc());
    }
    let wall = NaiveDateTime::parse_from_str(written, "%Y-%m-%d %H:%M").ok()?;
    Some(ZONE.from_local_datetime(&wall).single()?.with_timezone(&Utc))
}
