use super::attribute::Attribute::{Href, Lang};
use super::element::{Element, element, sentence, text};
use crate::content::{Source, Wording};

/// The claims that are not the article's. Hints and first steps name only these: the article itself is
/// named where it gives the reasons.
pub fn from_elsewhere<'a>(claims: &[&'a str]) -> Vec<&'a str> {
    claims.iter().copied().filter(|claim| claim.starts_with('X')).collect()
}

/// Where the claims come from, each document once, with its date.
pub fn source_line(claims: &[&str], wording: &Wording) -> Option<Element> {
    let mut sources: Vec<Source> = Vec::new();
    for source in claims.iter().filter_map(|claim| wording.source(claim)) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let label = match sources.len() {
        0 => return None,
        1 => "source",
        _ => "sources",
    };
    let label = sentence("span", "source__label", wording, label);
    Some(element("p", "source").child(label).children(sources.into_iter().map(document)))
}

/// A document keeps its title, and so the language of it.
fn document(source: Source) -> Element {
    let title = match source.url {
        Some(url) => text("a", "link", source.title).attr(Href, url),
        None => text("span", "source__title", source.title),
    };
    let date = source.as_of.map(|date| text("span", "source__date", date));
    element("span", "source__document").child(title.attr(Lang, "en")).child(date)
}
