use anyhow::{Context, Result, ensure};
use html5gum::{Token, Tokenizer};
use serde_json::Value;

/// The only element in the first question that has no end tag.
const VOID: &str = "input";

/// Parses the HTML of one element into its tree and its texts. The value of `lang` counts as a text, because it differs
/// between languages.
///
/// # Errors
///
/// The HTML is not exactly one element, or a text or an attribute contains a `|`.
pub fn read(html: &str) -> Result<(Value, Vec<String>)> {
    let mut texts = Vec::new();
    let mut open: Vec<Vec<Value>> = vec![Vec::new()];
    for token in Tokenizer::new(html) {
        match token? {
            Token::StartTag(tag) => {
                let name = text(&tag.name)?;
                let mut head = name.clone();
                for (attribute, value) in &tag.attributes {
                    let (attribute, value) = (text(attribute)?, text(value)?);
                    head.push('|');
                    head.push_str(&attribute);
                    if attribute == "lang" {
                        texts.push(value);
                    } else {
                        head.push('=');
                        head.push_str(&value);
                    }
                }
                open.push(vec![head.into()]);
                if name == VOID {
                    close(&mut open)?;
                }
            }
            Token::EndTag(_) => close(&mut open)?,
            Token::String(string) => {
                texts.push(text(&string)?);
                open.last_mut().context("there is text outside the element")?.push(0.into());
            }
            _ => {}
        }
    }
    let mut roots = open.pop().unwrap_or_default();
    ensure!(open.is_empty() && roots.len() == 1, "expected exactly one complete element");
    Ok((roots.pop().unwrap_or_default(), texts))
}

fn close(open: &mut Vec<Vec<Value>>) -> Result<()> {
    let element = open.pop().unwrap_or_default();
    open.last_mut().context("there is an end tag without a start tag")?.push(element.into());
    Ok(())
}

/// Decodes a text, which must not contain the separator `|`.
fn text(bytes: &[u8]) -> Result<String> {
    let text = String::from_utf8(bytes.to_vec())?;
    ensure!(!text.contains('|'), "`{text}` contains the separator `|`");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::read;
    use serde_json::json;

    #[test]
    fn elements_attributes_and_texts_keep_their_order() {
        let html = r#"<p class="a b" hidden="" lang="es"><b>x &amp; y</b><input type="radio"><i>z</i></p>"#;
        let (tree, texts) = read(html).unwrap();
        assert_eq!(tree, json!(["p|class=a b|hidden=|lang", ["b", 0], ["input|type=radio"], ["i", 0]]));
        assert_eq!(texts, ["es", "x & y", "z"]);
    }

    #[test]
    fn broken_html_and_separators_in_texts_are_rejected() {
        for html in ["", "<p>", "<p></p><p></p>", "</p>", "<p>a|b</p>"] {
            assert!(read(html).is_err(), "{html}");
        }
    }
}
