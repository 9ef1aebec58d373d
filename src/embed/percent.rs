/// Decodes `%2D` and the like. Keeps what is not a valid code, and replaces invalid UTF-8.
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let encoded = match after {
            [high, low, after @ ..] if *first == b'%' => {
                digit(high).zip(digit(low)).map(|pair| (pair, after))
            }
            _ => None,
        };
        if let Some(((high, low), after)) = encoded {
            bytes.push(high * 16 + low);
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn valid_codes_are_decoded_and_everything_else_is_kept() {
        let table = [
            ("", ""),
            ("plain é", "plain é"),
            ("a%2Db%2d", "a-b-"),
            ("%E2%80%91", "\u{2011}"),
            ("100%", "100%"),
            ("%2", "%2"),
            ("%zz%+1", "%zz%+1"),
            ("%252D", "%2D"),
            ("%E0%A4%A", "\u{fffd}%A"),
        ];
        for (text, expected) in table {
            assert_eq!(decoded(text), expected);
        }
    }
}
