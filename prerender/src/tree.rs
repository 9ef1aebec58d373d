use anyhow::{Context, Result, ensure};
use html5gum::{Token, Tokenizer};
use serde_json::Value;

/// Elements without content, of those that the widget uses.
const VOID: &str = "input";

/// Reads the text of one element into its tree and its words.
pub fn read(html: &str) -> Result<(Value, Vec<String>)> {
    let mut words = Vec::new();
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
                        words.push(value);
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
                words.push(text(&string)?);
                open.last_mut().context("a text outside of the element")?.push(0.into());
            }
            _ => {}
        }
    }
    let mut roots = open.pop().unwrap_or_default();
    ensure!(open.is_empty() && roots.len() == 1, "this is not one whole element");
    Ok((roots.pop().unwrap_or_default(), words))
}

fn close(open: &mut Vec<Vec<Value>>) -> Result<()> {
    let element = open.pop().unwrap_or_default();
    open.last_mut().context("an end tag without its start")?.push(element.into());
    Ok(())
}

/// A text that does not have the bar which stands between texts.
fn text(bytes: &[u8]) -> Result<String> {
    let text = String::from_utf8(bytes.to_vec())?;
    ensure!(!text.contains('|'), "`{text}` has a bar in it");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::read;
    use serde_json::json;

    #[test]
    fn elements_attributes_and_texts_are_kept_in_order() {
        let html = r#"<p class="a b" hidden="" lang="es"><b>x &amp; y</b><input type="radio"><i>z</i></p>"#;
        let (tree, words) = read(html).unwrap();
        assert_eq!(tree, json!(["p|class=a b|hidden=|lang", ["b", 0], ["input|type=radio"], ["i", 0]]));
        assert_eq!(words, ["es", "x & y", "z"]);
    }

    #[test]
    fn what_is_not_one_whole_element_is_refused() {
        for html in ["", "<p>", "<p></p><p></p>", "</p>", "<p>a|b</p>"] {
            assert!(read(html).is_err(), "{html}");
        }
    }
}
