/// Returns the first place where a text is not JSON: the line and the character in it, both from 1. Returns `None` if
/// the text is JSON.
///
/// Browsers parse JSON, but not all of them say where an error is.
pub fn syntax_error(text: &str) -> Option<(usize, usize)> {
    let offset = Reader { bytes: text.as_bytes(), at: 0 }.read().err()?;
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    Some((line, before.get(line_start..).unwrap_or_default().chars().count() + 1))
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// The offset of a byte that cannot be there.
type Fault = usize;

impl Reader<'_> {
    /// Reads the whole text. Not recursive, so deep nesting does not overflow the stack.
    fn read(&mut self) -> Result<(), Fault> {
        let mut open = Vec::new();
        loop {
            // Reads a value, or the start of one.
            match self.token() {
                Some(b'{') => {
                    self.at += 1;
                    if self.token() != Some(b'}') {
                        open.push(b'}');
                        self.key()?;
                        continue;
                    }
                    self.at += 1;
                }
                Some(b'[') => {
                    self.at += 1;
                    if self.token() != Some(b']') {
                        open.push(b']');
                        continue;
                    }
                    self.at += 1;
                }
                Some(b'"') => self.string()?,
                Some(b'-' | b'0'..=b'9') => self.number()?,
                _ => self.literal()?,
            }
            // Reads what follows the value.
            loop {
                let Some(end) = open.last() else {
                    return self.token().map_or(Ok(()), |_| Err(self.at));
                };
                match self.token() {
                    Some(b',') => {
                        self.at += 1;
                        if *end == b'}' {
                            self.key()?;
                        }
                        break;
                    }
                    Some(byte) if byte == *end => {
                        self.at += 1;
                        open.pop();
                    }
                    _ => return Err(self.at),
                }
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Skips white space and returns the next byte.
    fn token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn skip(&mut self, is_expected: impl Fn(u8) -> bool) -> Result<(), Fault> {
        self.peek().filter(|byte| is_expected(*byte)).ok_or(self.at)?;
        self.at += 1;
        Ok(())
    }

    fn key(&mut self) -> Result<(), Fault> {
        self.token();
        self.string()?;
        self.token();
        self.skip(|byte| byte == b':')
    }

    fn string(&mut self) -> Result<(), Fault> {
        self.skip(|byte| byte == b'"')?;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    self.at += 1;
                    let is_unicode = self.peek() == Some(b'u');
                    self.skip(|byte| br#""\/bfnrtu"#.contains(&byte))?;
                    for _ in 0..if is_unicode { 4 } else { 0 } {
                        self.skip(|byte| byte.is_ascii_hexdigit())?;
                    }
                }
                _ => self.skip(|byte| byte >= b' ')?,
            }
        }
    }

    fn number(&mut self) -> Result<(), Fault> {
        let _ = self.skip(|byte| byte == b'-');
        if self.skip(|byte| byte == b'0').is_err() {
            self.digits()?;
        }
        if self.skip(|byte| byte == b'.').is_ok() {
            self.digits()?;
        }
        if self.skip(|byte| byte == b'e' || byte == b'E').is_ok() {
            let _ = self.skip(|byte| byte == b'+' || byte == b'-');
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Fault> {
        self.skip(|byte| byte.is_ascii_digit())?;
        while self.skip(|byte| byte.is_ascii_digit()).is_ok() {}
        Ok(())
    }

    fn literal(&mut self) -> Result<(), Fault> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let words: [&[u8]; 3] = [b"true", b"false", b"null"];
        let word = words.into_iter().find(|word| rest.starts_with(word)).ok_or(self.at)?;
        self.at += word.len();
        Ok(())
    }
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
            (r#"{"a": "\x"}"#, (1, 9)),
            (r#"{"a": "\u00g0"}"#, (1, 12)),
            ("{'a': 1}", (1, 2)),
            (r#"{"a": tru}"#, (1, 7)),
            (r#"{"a": 1"#, (1, 8)),
            (r#"{"a""#, (1, 5)),
            ("[1,]", (1, 4)),
            ("[1}", (1, 3)),
            ("01", (1, 2)),
            ("1.", (1, 3)),
            ("-", (1, 2)),
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
