//! A length of time as it is written in `config/`: `10m`, `2h`, `1h30m`, `1d`.

use chrono::TimeDelta;

/// How to write one, for remedies.
pub(super) const REMEDY: &str = "write a length of time such as \"10m\", \"2h\", \"1h30m\" or \"1d\"";

/// The longest that anybody may write: 10 years.
const LONGEST_MINUTES: i64 = 10 * 365 * 24 * 60;

/// Reads days (`d`), hours (`h`) and minutes (`m`), each a whole number.
pub(super) fn parse(written: &str) -> Option<TimeDelta> {
    let mut minutes: i64 = 0;
    let mut rest = written;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, tail) = rest.split_at(digits);
        let mut tail = tail.chars();
        let unit = match tail.next()? {
            'd' => 24 * 60,
            'h' => 60,
            'm' => 1,
            _ => return None,
        };
        minutes = minutes.checked_add(number.parse::<i64>().ok()?.checked_mul(unit)?)?;
        rest = tail.as_str();
    }
    (!written.is_empty() && minutes <= LONGEST_MINUTES).then(|| TimeDelta::minutes(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_hours_and_minutes_add_up() {
        assert_eq!(parse("10m"), Some(TimeDelta::minutes(10)));
        assert_eq!(parse("0m"), Some(TimeDelta::zero()));
        assert_eq!(parse("1h30m"), Some(TimeDelta::minutes(90)));
        assert_eq!(parse("1d2h"), Some(TimeDelta::hours(26)));
    }

    #[test]
    fn a_length_without_unit_or_number_is_refused() {
        for written in ["", "10", "h", "-2h", "2 h", "2x", "1.5h", "99999999999999999999d", "9999999d"] {
            assert_eq!(parse(written), None, "{written}");
        }
    }
}
