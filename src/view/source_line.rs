use yew::prelude::*;

use super::attribute::Attribute::Href;
use super::element::{element, text};
use crate::copy::{Source, Wording};

/// The claims that are not the article's. Hints and first steps name only these: the article itself is
/// named where it gives the reasons.
pub fn from_elsewhere<'a>(claims: &[&'a str]) -> Vec<&'a str> {
    claims.iter().copied().filter(|claim| claim.starts_with('X')).collect()
}

/// Where the claims come from, each document once, with its date.
pub fn source_line(claims: &[&str], wording: &Wording) -> Html {
    let mut sources: Vec<Source> = Vec::new();
    for source in claims.iter().filter_map(|claim| wording.source(claim)) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let label = match sources.len() {
        0 => return Html::default(),
        1 => wording.text("source"),
        _ => wording.text("sources"),
    };
    let label = text("span", "source__label", label);
    element("p", "source").child(label).children(sources.into_iter().map(document)).into()
}

fn document(source: Source) -> Html {
    let title = match source.url {
        Some(url) => element("a", "link").attr(Href, url).words(source.title).into(),
        None => text("span", "source__title", source.title),
    };
    let date = source.as_of.map(|date| text("span", "source__date", date));
    element("span", "source__document").child(title).children(date).into()
}
