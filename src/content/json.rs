use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::number::number_text;

/// A content file as read, before any checks.
///
/// Reading accepts values of the wrong type, so one bad field does not make an owner's whole file unreadable.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A text, or a number formatted for display.
    Text(String),
    /// An object, with its members in the order of the file.
    Object(Vec<(String, Json)>),
    /// Any type that content files do not use: lists, booleans, null.
    Other,
}

impl Json {
    /// Returns a member of an object, or `None` if there is none.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Like [`get`](Self::get), but returns a member that can be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        match self {
            Json::Object(members) => members.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Formats a number for display. Returns [`Json::Other`] if it is too large.
    pub fn number(number: f64) -> Self {
        number_text(number).map_or(Json::Other, Json::Text)
    }

    /// Returns the text of a member, or `None` if the member is missing or not a text.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Json::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Iterates over the names and values of an object. Empty for other types.
    pub fn members(&self) -> impl Iterator<Item = (&str, &Json)> {
        let members = match self {
            Json::Object(members) => Some(members),
            _ => None,
        };
        members.into_iter().flatten().map(|(name, value)| (name.as_str(), value))
    }
}

/// How deep objects can be nested. Content files use three levels: the file, `facts`, and a fact such as `emt-hours`.
/// The limit keeps a deeply nested file from overflowing the stack.
const DEEPEST: u8 = 4;

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        JsonReader { depth: DEEPEST }.deserialize(deserializer)
    }
}

/// Reads a value with at most `depth` levels of objects. Deeper values become [`Json::Other`].
struct JsonReader {
    depth: u8,
}

impl<'de> DeserializeSeed<'de> for JsonReader {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for JsonReader {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    #[allow(clippy::cast_precision_loss, reason = "JavaScript's numbers are f64, too")]
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::number(number as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "JavaScript's numbers are f64, too")]
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::number(number))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Json::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let Some(depth) = self.depth.checked_sub(1) else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Json::Other);
        };
        let mut members = Vec::new();
        while let Some(name) = map.next_key()? {
            members.push((name, map.next_value_seed(JsonReader { depth })?));
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    fn read(text: &str) -> Json {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn values_of_every_type_are_read() {
        let text = |text: &str| Json::Text(text.to_owned());
        let table = [
            (r#""word""#, text("word")),
            ("120", text("120")),
            ("-3", text("-3")),
            ("62.5", text("62.5")),
            ("1e300", Json::Other),
            ("9007199254740993", Json::Other),
            ("true", Json::Other),
            ("null", Json::Other),
            ("[1, [2], {}]", Json::Other),
            (r#"{"a": 1}"#, Json::Object(vec![("a".to_owned(), text("1"))])),
        ];
        for (json, expected) in table {
            assert_eq!(read(json), expected, "{json}");
        }
    }

    #[test]
    fn deep_nesting_is_cut_off() {
        let nested = |depth| format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
        let inner = |json: Json, depth| (0..depth).fold(json, |json, _| json.get("a").unwrap().clone());
        assert_eq!(inner(read(&nested(4)), 4), Json::Text("1".to_owned()));
        assert_eq!(inner(read(&nested(100)), 4), Json::Other);
        assert_eq!(read(&["[".repeat(100), "]".repeat(100)].concat()), Json::Other);
    }
}
