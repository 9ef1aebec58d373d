use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::source_line;
use super::text::text;
use crate::domain::{Choice, GivenReason, ResultScreen};

/// Draws the reasons: the visitor's answers and what follows from them. The sources come last.
pub fn reason_list(screen: &ResultScreen, context: &Context) -> Html {
    let wording = &context.wording;
    let mut claims: Vec<&str> = Vec::new();
    for reason in &screen.advice.reasons {
        claims.push(reason.claim.name());
        claims.extend(wording.claims(&["claim.", reason.claim.name()].concat()));
    }
    html! {
        <section class="section">
            { section_title("reasons.title", context) }
            <ul class="reasons">
                for (quotes, claims) in grouped(&screen.advice.reasons) {
                    <li class="reason">
                        for choice in quotes {
                            { text("p", "reason__quote", wording.quote(*choice)) }
                        }
                        for claim in claims {
                            { text("p", "reason__claim", wording.text_of("claim", claim)) }
                        }
                    </li>
                }
            </ul>
            { source_line(&claims, wording) }
        </section>
    }
}

/// Groups the claims by the answers they quote, so each group of answers is shown once.
fn grouped(reasons: &[GivenReason]) -> Vec<(&[Choice], Vec<&str>)> {
    let mut groups: Vec<(&[Choice], Vec<&str>)> = Vec::new();
    for reason in reasons {
        let claim = reason.claim.name();
        match groups.iter_mut().find(|(quotes, _)| *quotes == reason.quotes.as_slice()) {
            Some((_, claims)) => claims.push(claim),
            None => groups.push((&reason.quotes, vec![claim])),
        }
    }
    groups
}
