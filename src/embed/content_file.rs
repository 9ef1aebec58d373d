use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::content::Json;

/// Reads what the browser's own JSON parser made of a content file. (A serde bridge would do the same, and
/// bring the formatting of floats along.)
pub fn read(value: &JsValue) -> Json {
    read_to(DEEPEST, value)
}

/// No content file has more objects one in the other: `facts`, `emt-hours` and what is in it. An owner's that
/// nests without end must not use up the stack.
const DEEPEST: u8 = 4;

fn read_to(depth: u8, value: &JsValue) -> Json {
    if let Some(text) = value.as_string() {
        return Json::Text(text);
    }
    if let Some(number) = value.as_f64() {
        return Json::number(number);
    }
    match value.dyn_ref::<Object>() {
        Some(object) if depth > 0 && !Array::is_array(value) => Json::Object(members(depth - 1, object)),
        _ => Json::Other,
    }
}

fn members(depth: u8, object: &Object) -> Vec<(String, Json)> {
    let member = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, read_to(depth, &entry.get(1))))
    };
    Object::entries(object).iter().filter_map(member).collect()
}
