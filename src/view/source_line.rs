use yew::prelude::*;

use crate::copy::{Source, Wording};
use crate::domain::ClaimId;

#[derive(Properties, PartialEq)]
pub struct SourceLineProps {
    pub claims: Vec<ClaimId>,
    pub wording: Wording,
}

/// Where the claims come from, each document once, with its date.
#[component]
pub fn SourceLine(props: &SourceLineProps) -> Html {
    let mut sources: Vec<Source> = Vec::new();
    for source in props
        .claims
        .iter()
        .filter_map(|claim| props.wording.source(claim.name()))
    {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    if sources.is_empty() {
        return html! {};
    }
    let label = if sources.len() == 1 {
        "source"
    } else {
        "sources"
    };
    html! {
        <p class="source">
            <span class="source__label">{ props.wording.text(label) }</span>
            { for sources.iter().map(document) }
        </p>
    }
}

fn document(source: &Source) -> Html {
    let title = match &source.url {
        Some(url) => html! { <a class="link" href={url.clone()}>{ &source.title }</a> },
        None => html! { <span>{ &source.title }</span> },
    };
    html! {
        <span class="source__document">
            { title }
            if let Some(as_of) = &source.as_of {
                <span class="source__date">{ as_of }</span>
            }
        </span>
    }
}
