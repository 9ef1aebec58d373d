/// Returns the first place where a text is not JSON: the line and the character in it, both from 1. Returns `None` if
/// the text is JSON.
///
/// Browsers parse JSON, but not all of them say where an error is.
pub fn syntax_error(text: &str) -> Option<(u32, u32)> {
    let offset = read(text.as_bytes()).err()?;
    let (mut line, mut column) = (1, 1);
    for (at, letter) in text.char_indices() {
        if at >= offset {
            break;
        }
        (line, column) = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    Some((line, column))
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    /// A comma or a closing bracket.
    Rest,
}

/// Reads a text, or returns the offset of the first error. Not recursive, so deep nesting does not overflow the stack.
fn read(bytes: &[u8]) -> Result<(), usize> {
    // The closing brackets that are still missing.
    let mut open = Vec::new();
    let mut next = Next::Value;
    let mut at = 0;
    while let Some(byte) = bytes.get(at).copied() {
        let mut length = 1;
        next = match (next, byte) {
            (_, b' ' | b'\t' | b'\n' | b'\r') => next,
            (Next::Value | Next::ValueOrEnd, b'{') => {
                open.push(b'}');
                Next::KeyOrEnd
            }
            (Next::Value | Next::ValueOrEnd, b'[') => {
                open.push(b']');
                Next::ValueOrEnd
            }
            (Next::ValueOrEnd | Next::KeyOrEnd | Next::Rest, _) if open.last() == Some(&byte) => {
                open.pop();
                Next::Rest
            }
            (Next::Rest, b',') if !open.is_empty() => {
                if open.last() == Some(&b'}') {
                    Next::Key
                } else {
                    Next::Value
                }
            }
            (Next::Colon, b':') => Next::Value,
            (Next::Key | Next::KeyOrEnd, b'"') => {
                length = string(bytes, at)?;
                Next::Colon
            }
            (Next::Value | Next::ValueOrEnd, _) => {
                length = if byte == b'"' { string(bytes, at)? } else { scalar(bytes, at)? };
                Next::Rest
            }
            _ => return Err(at),
        };
        at += length;
    }
    if next == Next::Rest && open.is_empty() { Ok(()) } else { Err(at) }
}

/// Returns the length of the string at an offset, with its quotes.
fn string(bytes: &[u8], start: usize) -> Result<usize, usize> {
    let mut at = start + 1;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        at += match rest {
            [b'"', ..] => return Ok(at + 1 - start),
            [b'\\', b'u', a, b, c, d, ..] if [a, b, c, d].iter().all(|digit| digit.is_ascii_hexdigit()) => 6,
            [b'\\', b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..] => 2,
            [b'\\' | 0..b' ', ..] | [] => return Err(at),
            _ => 1,
        };
    }
}

/// Returns the length of the number, `true`, `false` or `null` at an offset.
fn scalar(bytes: &[u8], start: usize) -> Result<usize, usize> {
    let rest = bytes.get(start..).unwrap_or_default();
    let length =
        rest.iter().position(|byte| !matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'+' | b'-' | b'.' | b'E'));
    let token = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
    let is_good = matches!(token, b"true" | b"false" | b"null") || is_number(token);
    if is_good { Ok(token.len()) } else { Err(start) }
}

fn is_number(token: &[u8]) -> bool {
    let unsigned = token.strip_prefix(b"-").unwrap_or(token);
    // Before the point, after it, and after the `e`.
    let mut part = 0;
    let mut digits = 0;
    for (at, byte) in unsigned.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                if part == 0 && digits == 1 && unsigned.first() == Some(&b'0') {
                    return false;
                }
                digits += 1;
            }
            b'.' if part == 0 && digits > 0 => (part, digits) = (1, 0),
            b'e' | b'E' if part < 2 && digits > 0 => (part, digits) = (2, 0),
            b'+' | b'-' if at > 0 && matches!(unsigned.get(at - 1), Some(b'e' | b'E')) => {}
            _ => return false,
        }
    }
    digits > 0
}
#[cfg(test)]
mod tests {
    use super::syntax_error;

    #[test]
    fn the_first_error_is_found() {
        let table = [
            ("{\n  \"a\": 1,\n}", (3, 1)),
            ("{\n  \"ñandú\": 1 2}", (2, 14)),
            ("{\"a\": \"x\"\n\"b\": 1}", (2, 1)),
            ("{\"a\": \"x\ny\"}", (1, 9)),
            (r#"{"a": "\x"}"#, (1, 8)),
            (r#"{"a": "\u00g0"}"#, (1, 8)),
            ("{'a': 1}", (1, 2)),
            (r#"{"a": tru}"#, (1, 7)),
            (r#"{"a": 1"#, (1, 8)),
            (r#"{"a""#, (1, 5)),
            ("[1,]", (1, 4)),
            ("[1}", (1, 3)),
            ("01", (1, 1)),
            ("1.", (1, 1)),
            ("-", (1, 1)),
            ("{} x", (1, 4)),
            ("// comment\n{}", (1, 1)),
            ("", (1, 1)),
        ];
        for (text, expected) in table {
            assert_eq!(syntax_error(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn json_has_no_error() {
        let table = [
            "{}",
            " [ ] ",
            r#"{"a": [1, -2.5e+3, 0, true, false, null, {"b": {}}], "c": "\"\\\/\b\u00e9 é"}"#,
            "1E5",
            "\"\"\r\n",
        ];
        for text in table {
            assert_eq!(syntax_error(text), None, "{text}");
        }
        assert_eq!(syntax_error(&"[".repeat(100_000)), Some((1, 100_001)));
    }
}
