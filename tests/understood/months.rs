//! Every word for a part of a month, with a month beside it.

use super::entries::in_every_language;
use super::shown;

/// "Early december", with the month before or behind as the language has it.
#[test]
fn every_part_of_a_month_is_those_days() {
    in_every_language(|misread, raw, words| {
        let december = &raw.dates.months[11][0];
        for (days, entries) in &raw.time.month_parts {
            let (first, last) = days.split_once('-').unwrap();
            let wanted = format!("from=2026-12-{first:0>2} until=2026-12-{last}");
            let wanted = wanted.replace("until=2026-12-7", "until=2026-12-07");
            misread.check(&format!("time.month-parts.{days}"), entries, |said| {
                // With a month of its own: "early next month", `cuối tháng 1`.
                let own = raw.time.next_month.iter().any(|m| m == said)
                    || raw.dates.months.iter().flatten().any(|m| m == said);
                let typed = [format!("{said} {december}"), format!("{december} {said}")];
                let found = typed.map(|typed| shown::time(&typed, words));
                if own || found.contains(&wanted) {
                    Ok(())
                } else {
                    Err(format!("{found:?}, not {wanted:?}"))
                }
            });
        }
    });
}
