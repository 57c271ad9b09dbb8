//! Where people and offices are.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A five-digit ZIP code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zip(u32);

impl Zip {
    /// Reads five digits, or five and four (ZIP+4, of which the four are dropped).
    pub fn parse(said: &str) -> Option<Self> {
        let five = match said.split_once(['-', ' ']) {
            Some((five, four)) if four.len() == 4 && four.bytes().all(|b| b.is_ascii_digit()) => five,
            Some(_) => return None,
            None if said.len() == 9 => said.get(..5).filter(|_| said.bytes().all(|b| b.is_ascii_digit()))?,
            None => said,
        };
        let fits = five.len() == 5 && five.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| five.parse().ok().map(Self)).flatten()
    }
}

impl fmt::Display for Zip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

impl fmt::Debug for Zip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The two-letter postal code of a state or territory, in capitals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State([u8; 2]);

impl State {
    /// Reads two ASCII letters, in any case.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 2] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A point on the earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// The earth's mean radius in miles.
const EARTH_MILES: f64 = 3_958.8;

impl Point {
    /// The point to a thousandth of a degree, about a hundred yards: enough to
    /// find an office by, no more than needed of where somebody is, and short
    /// enough to be read back exactly as it was written.
    #[must_use]
    pub fn rounded(self) -> Self {
        let round = |degrees: f64| (degrees * 1_000.0).round() / 1_000.0;
        Self { lat: round(self.lat), lon: round(self.lon) }
    }

    /// The distance along the great circle, in miles (haversine formula).
    pub fn miles_to(self, other: Self) -> f64 {
        let (lat_a, lat_b) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = ((other.lat - self.lat).to_radians() / 2.0).sin();
        let half_lon = ((other.lon - self.lon).to_radians() / 2.0).sin();
        let chord = half_lat * half_lat + lat_a.cos() * lat_b.cos() * half_lon * half_lon;
        2.0 * EARTH_MILES * chord.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zip_keeps_its_leading_zeros_and_drops_the_four() {
        assert_eq!(Zip::parse("00601").map(|z| z.to_string()).as_deref(), Some("00601"));
        assert_eq!(Zip::parse("80111-1234"), Zip::parse("80111"));
        assert_eq!(Zip::parse("801111234"), Zip::parse("80111"));
        assert!(
            Zip::parse("8011").is_none() && Zip::parse("80111-12").is_none() && Zip::parse("8011a").is_none()
        );
    }

    #[test]
    fn denver_is_about_831_miles_from_los_angeles() {
        let denver = Point { lat: 39.739, lon: -104.985 };
        let los_angeles = Point { lat: 34.052, lon: -118.244 };
        assert!((denver.miles_to(los_angeles) - 831.0).abs() < 5.0);
    }
}
