/// Decodes `%2D` and the like. Keeps what is not a valid code.
pub fn decoded(text: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        if let [b'%', high, low, after @ ..] = rest
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            bytes.push(high * 16 + low);
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    bytes
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
        ];
        for (text, expected) in table {
            assert_eq!(decoded(text.as_bytes()), expected.as_bytes());
        }
    }
}
