use super::json::Json;
use super::link::is_link;
use super::numbers::number_fault;
use super::placeholder::names;

/// Returns what is wrong with an owner's text at this path, or `None` if it can replace `built_in`.
pub(super) fn fault(facts: Option<&Json>, path: &str, built_in: &str, text: &str) -> Option<String> {
    if text.chars().all(|letter| letter.is_whitespace() || letter.is_control()) {
        return Some("is empty".to_owned());
    }
    if is_address(path) && !is_link(text) {
        return Some("is not an http(s), mailto: or tel: link".to_owned());
    }
    if let Some(fact) = path.strip_prefix("facts.").and_then(|path| path.strip_suffix(".value"))
        && let Some(fault) = number_fault(fact, text)
    {
        return Some(fault);
    }
    // Only texts under `words` can use facts as placeholders. The code fills all other placeholders, so they are
    // allowed only where the built-in text has them.
    let is_fact = |name| path.starts_with("words.") && facts.is_some_and(|facts| facts.get(name).is_some());
    let unknown = names(text).find(|name| !is_fact(name) && !names(built_in).any(|own| own == *name))?;
    Some(format!("has an unknown placeholder {{{unknown}}}"))
}

fn is_address(path: &str) -> bool {
    path.starts_with("links.") || (path.starts_with("sources.") && path.rsplit('.').next() == Some("url"))
}
