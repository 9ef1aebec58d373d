use yew::prelude::*;

use super::source_line::source_line;
use super::text::text;
use crate::copy::Wording;
use crate::domain::{Choice, ClaimId, GivenReason};

/// Why: what the visitor said, and what follows from it, with its source.
pub fn reason_list(reasons: &[GivenReason], wording: &Wording) -> Html {
    // Reasons that rest on the same answers stand together, so that an answer is quoted once.
    let mut groups: Vec<(&[Choice], Vec<&GivenReason>)> = Vec::new();
    for reason in reasons {
        match groups.iter_mut().find(|(quotes, _)| *quotes == reason.quotes.as_slice()) {
            Some((_, group)) => group.push(reason),
            None => groups.push((&reason.quotes, vec![reason])),
        }
    }
    let reason = |(quotes, group): &(&[Choice], Vec<&GivenReason>)| {
        html! {
            <li class="reason">
                { for quotes.iter().map(|choice| text("p", "reason__quote", wording.said(*choice))) }
                { for group.iter().map(|reason| claim(reason.claim, wording)) }
                { source_line(&group.iter().map(|reason| reason.claim.name()).collect::<Vec<_>>(), wording) }
            </li>
        }
    };
    html! { <ul class="reasons">{ for groups.iter().map(reason) }</ul> }
}

fn claim(claim: ClaimId, wording: &Wording) -> Html {
    text("p", "reason__claim", wording.of("claim", claim.name()))
}
