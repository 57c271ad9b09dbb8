//! Faults of `config/places.csv` and `config/aliases.toml`.

use super::*;

fn row(row: &str) -> Vec<String> {
    faults("config/places.csv", &format!("{PLACES}{row}\n"))
}

#[test]
fn a_faulty_row_names_its_line() {
    assert_eq!(row("00501,40.82,-73.05,NY,Holtsville"), [""; 0]);
    assert_eq!(
        row("501,40.82,-73.05,NY,Holtsville"),
        ["line 3: cannot read the zip \"501\"; write five digits"]
    );
    assert_eq!(
        row("00501,140.82,-73.05,NY,Holtsville"),
        ["line 3: cannot read the lat \"140.82\"; write degrees north, from -90 to 90"]
    );
    assert_eq!(
        row("00501,40.82,NaN,NY,Holtsville"),
        ["line 3: cannot read the lon \"NaN\"; write degrees east, from -180 to 180"]
    );
    assert_eq!(
        row("00501,40.82,-73.05,New York,Holtsville"),
        ["line 3: cannot read the state \"New York\"; write the two letters of the state"]
    );
    assert_eq!(row("00501,40.82,-73.05,NY,"), ["line 3: cannot read the city \"\"; write the city"]);
    assert_eq!(row("00501,40.82,-73.05,NY"), ["line 3: 4 values; write five: zip,lat,lon,state,city"]);
}

#[test]
fn another_file_altogether_is_not_reported_row_by_row() {
    let expected = "line 1: other columns than expected; the first line must be: zip,lat,lon,state,city";
    assert_eq!(faults("config/places.csv", "name,age\nx,1\ny,2\n"), [expected]);
    assert_eq!(row(&"bad,row\n".repeat(1_000)).len(), 20);
}

#[test]
fn an_alias_must_mean_a_place_that_there_is() {
    let alias = |text: &str| faults("config/aliases.toml", text);
    assert_eq!(alias("Tech = \"80111\"\nHome = \"Englewood, CO\""), [""; 0]);
    let remedy = "write a ZIP code, or a city and state such as \"New York, NY\", of config/places.csv";
    for bad in ["80112", "Englewood, NJ", "Englewood", "Atlantis, CO"] {
        assert_eq!(alias(&format!("Home = {bad:?}")), [format!("Home: there is no place {bad:?}; {remedy}")]);
    }
}
