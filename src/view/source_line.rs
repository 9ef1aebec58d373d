use yew::prelude::*;

use super::text::{sentence, text};
use crate::content::{Source, Wording};

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
        1 => "source",
        _ => "sources",
    };
    html! {
        <p class="source">
            { sentence("span", "source__label", wording, label) }
            { for sources.into_iter().map(document) }
        </p>
    }
}

/// A document keeps its title, and so the language of it.
fn document(source: Source) -> Html {
    html! {
        <span class="source__document">
            if let Some(url) = source.url {
                <a class="link" href={url} lang="en">{ source.title }</a>
            } else {
                <span class="source__title" lang="en">{ source.title }</span>
            }
            if let Some(date) = source.as_of {
                { text("span", "source__date", date) }
            }
        </span>
    }
}
