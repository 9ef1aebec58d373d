use super::element::{Element, element, sentence_of, text};
use super::source_line::source_line;
use crate::content::Wording;
use crate::domain::{Choice, GivenReason};

/// Why: what the visitor said, and what follows from it, with its source.
pub fn reason_list(reasons: &[GivenReason], wording: &Wording) -> Element {
    // Reasons that rest on the same answers stand together, so that an answer is quoted once.
    let mut groups: Vec<(&[Choice], Vec<&str>)> = Vec::new();
    for reason in reasons {
        let claim = reason.claim.name();
        match groups.iter_mut().find(|(quotes, _)| *quotes == reason.quotes.as_slice()) {
            Some((_, claims)) => claims.push(claim),
            None => groups.push((&reason.quotes, vec![claim])),
        }
    }
    let reason = |(quotes, claims): &(&[Choice], Vec<&str>)| {
        element("li", "reason")
            .children(quotes.iter().map(|choice| text("p", "reason__quote", wording.said(*choice))))
            .children(claims.iter().map(|claim| sentence_of("p", "reason__claim", wording, "claim", claim)))
            .child(source_line(claims, wording))
    };
    element("ul", "reasons").children(groups.iter().map(reason))
}
