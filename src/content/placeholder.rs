/// A part of a template: plain text, or the name in a placeholder's braces.
enum Piece<'a> {
    Text(&'a str),
    Name(&'a str),
}

/// Iterates over the pieces of a template. An unmatched brace is plain text.
fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some(opened) = rest.strip_prefix('{')
            && let Some((name, after)) = opened.split_once('}')
        {
            rest = after;
            return Some(Piece::Name(name));
        }
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let (from_first, from_second) = rest.split_at(first);
        let length = from_second.find('{').unwrap_or(from_second.len());
        let (text, after) = rest.split_at(from_first.len() + length);
        rest = after;
        Some(Piece::Text(text))
    })
}

/// Returns the names of the `{placeholders}` in a template, in order.
pub fn names(template: &str) -> impl Iterator<Item = &str> {
    pieces(template).filter_map(|piece| match piece {
        Piece::Name(name) => Some(name),
        Piece::Text(_) => None,
    })
}

/// Replaces each `{placeholder}` in a template. Keeps those that have no value.
pub fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(template.len());
    for piece in pieces(template) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Name(name) => {
                if let Some(text) = value(name) {
                    filled.push_str(&text);
                } else {
                    filled.push('{');
                    filled.push_str(name);
                    filled.push('}');
                }
            }
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::{fill, names};

    fn filled(template: &str) -> String {
        fill(template, |name| (name == "hours").then(|| "120".to_owned()))
    }

    #[test]
    fn placeholders_are_filled_and_everything_else_is_kept() {
        let table = [
            ("", ""),
            ("no placeholder", "no placeholder"),
            ("{hours}", "120"),
            ("about {hours} hours, {hours}", "about 120 hours, 120"),
            ("{unknown} stays", "{unknown} stays"),
            ("open { brace", "open { brace"),
            ("{{hours}", "{{hours}"),
            ("é{hours}ñ", "é120ñ"),
            ("ends with {", "ends with {"),
        ];
        for (template, expected) in table {
            assert_eq!(filled(template), expected);
        }
    }

    #[test]
    fn names_are_listed_in_order() {
        assert_eq!(names("{a} and {b}, {a}").collect::<Vec<_>>(), ["a", "b", "a"]);
    }
}
