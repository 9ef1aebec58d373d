use yew::prelude::*;

use super::text::text;
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
        0 => return html! {},
        1 => wording.text("source"),
        _ => wording.text("sources"),
    };
    html! {
        <p class="source">
            { text("span", "source__label", label) }
            { for sources.iter().map(document) }
        </p>
    }
}

fn document(source: &Source) -> Html {
    let title = match &source.url {
        Some(url) => html! { <a class="link" href={url.clone()}>{ &source.title }</a> },
        None => text("span", "source__title", source.title.clone()),
    };
    html! {
        <span class="source__document">
            { title }
            if let Some(as_of) = &source.as_of {
                { text("span", "source__date", as_of.clone()) }
            }
        </span>
    }
}
