use yew::prelude::*;

use super::source_line::SourceLine;
use crate::copy::Wording;
use crate::domain::{Choice, GivenReason};

#[derive(Properties, PartialEq)]
pub struct ReasonListProps {
    pub reasons: Vec<GivenReason>,
    pub wording: Wording,
}

/// Why: what the visitor said, and what follows from it, with its source.
#[component]
pub fn ReasonList(props: &ReasonListProps) -> Html {
    let ReasonListProps { reasons, wording } = props;
    // Reasons that rest on the same answers stand together, so that an answer is quoted once.
    let mut groups: Vec<(&[Choice], Vec<&GivenReason>)> = Vec::new();
    for reason in reasons {
        match groups
            .iter_mut()
            .find(|(quotes, _)| *quotes == reason.quotes.as_slice())
        {
            Some((_, group)) => group.push(reason),
            None => groups.push((&reason.quotes, vec![reason])),
        }
    }
    html! {
        <ul class="reasons">
            { for groups.iter().map(|(quotes, group)| html! {
                <li class="reason">
                    { for quotes.iter().map(|choice| quote(*choice, wording)) }
                    { for group.iter().map(|reason| html! {
                        <p class="reason__claim">
                            { wording.text(&format!("claim.{}", reason.claim.name())) }
                        </p>
                    }) }
                    <SourceLine
                        claims={group.iter().map(|reason| reason.claim).collect::<Vec<_>>()}
                        wording={wording.clone()}
                    />
                </li>
            }) }
        </ul>
    }
}

fn quote(choice: Choice, wording: &Wording) -> Html {
    let id = format!("said.{}.{}", choice.question().name(), choice.name());
    html! { <p class="reason__quote">{ wording.text(&id) }</p> }
}
