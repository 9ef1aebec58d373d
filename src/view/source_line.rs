use yew::prelude::*;

use super::text::{sentence, text};
use crate::content::{Source, Wording};

/// Returns the claims that do not come from the article behind the questionnaire. Their ids start with X. Hints and
/// first steps name only these sources, because the reasons already name the article.
pub fn external_claims<'a>(claims: &[&'a str]) -> Vec<&'a str> {
    claims.iter().copied().filter(|claim| claim.starts_with('X')).collect()
}

/// Draws the sources of the claims, each document once, with its date. Draws nothing if there are none.
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

/// Draws a document. Titles are not translated.
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
