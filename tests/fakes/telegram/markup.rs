//! The shapes of `reply_markup`.

use serde_json::{Map, Value};

use super::api::Refusal;
use super::text;

/// Refuses a `reply_markup` whose shape the API does not know.
pub(super) fn check(markup: &Value) -> Result<(), Refusal> {
    let Some(fields) = markup.as_object() else {
        return if markup.is_null() { Ok(()) } else { Err(Refusal::bad("object expected as reply markup")) };
    };
    let only = |names: &[&str]| fields.keys().all(|key| names.contains(&key.as_str()));
    let (rows, check): (_, fn(&Value) -> bool) = if only(&["inline_keyboard"]) {
        (&markup["inline_keyboard"], is_inline_button)
    } else if only(&[
        "keyboard",
        "resize_keyboard",
        "one_time_keyboard",
        "is_persistent",
        "input_field_placeholder",
    ]) {
        (&markup["keyboard"], is_keyboard_button)
    } else if only(&["remove_keyboard"]) && markup["remove_keyboard"] == true {
        return Ok(());
    } else {
        return Err(Refusal::bad("reply markup of an unknown shape"));
    };
    let rows = rows.as_array().ok_or_else(|| Refusal::bad("the keyboard is no array of rows"))?;
    let fits =
        |row: &Value| row.as_array().is_some_and(|row| (1..=8).contains(&row.len()) && row.iter().all(check));
    if rows.is_empty() || !rows.iter().all(fits) {
        return Err(Refusal::bad("BUTTON_INVALID"));
    }
    Ok(())
}

fn is_inline_button(button: &Value) -> bool {
    let data = button["callback_data"].as_str().unwrap_or_default();
    let fields = button.as_object().map_or(0, Map::len);
    fields == 2 && !text(&button["text"]).trim().is_empty() && (1..=64).contains(&data.len())
}

fn is_keyboard_button(button: &Value) -> bool {
    let Some(fields) = button.as_object() else { return false };
    let request =
        |key: &String| (key == "request_contact" || key == "request_location") && fields[key] == true;
    !text(&button["text"]).trim().is_empty()
        && fields.len() <= 2
        && fields.keys().all(|k| k == "text" || request(k))
}
