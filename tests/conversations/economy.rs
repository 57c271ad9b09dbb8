//! What a booking costs: one sample person at one office, from "hi" to the
//! confirmation, by menu numbers and typed answers, in every language.

use std::time::Duration;

use chrono::TimeDelta;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::outcome::Outcome;
use textpass::text::Encoding;
use textpass::text::segments::count;

use super::stage::Stage;
use super::transcript::Transcript;

/// Segments that it may cost in the languages that GSM-7 can say, and in the others.
const MOST: (usize, usize) = (14, 22);
/// What it should cost.
const AIM: (usize, usize) = (12, 18);

/// Each language: its greeting, a name and a date of birth as people type them,
/// whether its texts are GSM-7, and the segments out that README's table shows.
const PEOPLE: [(&str, &str, &str, bool, usize); 12] = [
    ("en", "hi", "Ana Lopez, March 14 1990", true, 12),
    ("es", "hola", "Ana Lopez, 14 de marzo de 1990", true, 12),
    ("fil", "kumusta po", "Ana Lopez, Marso 14 1990", true, 12),
    ("ht", "bonjou", "Ana Lopez, 14 mas 1990", true, 12),
    ("pt", "bom dia", "Ana Lopez, 14 de março de 1990", true, 12),
    ("fr", "bonjour", "Ana Lopez, 14 mars 1990", true, 12),
    ("vi", "xin chào", "Nguyễn Thị Hoa, 14 tháng 3 1990", true, 12),
    ("pl", "dzień dobry", "Ana Lopez, 14 marca 1990", true, 12),
    ("zh", "你好", "王小明 1990年3月14日", false, 15),
    ("ko", "안녕하세요", "김민지 1990년 3월 14일", false, 15),
    ("ru", "здравствуйте", "Анна Иванова, 14 марта 1990", false, 18),
    ("ar", "مرحبا", "ليلى حداد، 14 مارس 1990", false, 19),
];

/// Book; Denver; a green card that was sent to an old address; the receipt
/// number; the first time; yes. `WHO` is the person.
const TYPED: [&str; 10] = ["hi", "1", "80111", "1", "2", "2", "WHO", "IOE0912345678", "1", "1"];

/// What a whole booking costs.
struct Cost {
    out: Vec<usize>,
    incoming: usize,
    booked: String,
    gsm7: bool,
}

/// Plays the booking.
async fn booking(greeting: &str, who: &str) -> Cost {
    let header = "channel: sms\ndate: 2026-11-23 09:00\n";
    let mut stage = Stage::new(&Transcript::parse("economy", header));
    let person = Person::sms("+13035550142");
    let mut cost = Cost { out: Vec::new(), incoming: 0, booked: String::new(), gsm7: true };
    for (at, typed) in TYPED.into_iter().enumerate() {
        let typed = match typed {
            "hi" => greeting,
            "WHO" => who,
            other => other,
        };
        stage.pass(TimeDelta::seconds(10));
        let shell = stage.shell(&person);
        let said = Said::Text(Private::new(typed.to_owned()));
        let inbound =
            Inbound { person: person.clone(), id: format!("SM{at}"), said, hint: None, at: shell.now() };
        let Outcome::Reply { reply, reserved } = shell.take(inbound, Duration::ZERO).await else {
            panic!("{typed} is not answered")
        };
        shell.handed_over(&reserved).await;
        let text = reply.map(|reply| reply.text.into_inner()).unwrap_or_default();
        let segments = count(&text);
        assert!(segments.segments > 0, "{typed}: an empty answer");
        if std::env::var_os("TEXTPASS_LONG").is_some() {
            println!("> {typed}\n{text}\n({} segments, {} units)\n", segments.segments, segments.units);
        }
        cost.gsm7 &= segments.encoding == Encoding::Gsm7;
        cost.out.push(segments.segments);
        cost.incoming += count(typed).segments;
        cost.booked = text;
    }
    cost
}

#[test]
fn a_typical_booking_is_cheap_in_every_language() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut dear = Vec::new();
    println!("{:<6}{:>5}{:>5}{:>5}  segments of each answer", "", "out", "in", "aim");
    for (lang, greeting, who, gsm7, shown) in PEOPLE {
        let cost = runtime.block_on(booking(greeting, who));
        let out: usize = cost.out.iter().sum();
        let (most, aim) = if gsm7 { (MOST.0, AIM.0) } else { (MOST.1, AIM.1) };
        println!("{lang:<6}{out:>5}{:>5}{aim:>5}  {:?}", cost.incoming, cost.out);
        assert!(cost.booked.contains("DEN-26-1001"), "{lang}: {}", cost.booked);
        assert!(!gsm7 || cost.gsm7, "{lang} is not in GSM-7 throughout");
        if out > most {
            dear.push(format!("{lang} costs {out} segments, more than {most}"));
        }
        if out != shown {
            dear.push(format!("{lang} costs {out} segments, and README's table says {shown}: mend either"));
        }
    }
    assert!(dear.is_empty(), "{dear:?}");
}
