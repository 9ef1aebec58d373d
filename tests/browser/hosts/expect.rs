use std::fmt;

/// What a visitor comes to on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// The advice, by way of the whole questionnaire.
    Advice,
    /// The fallback, for this reason of the `unavailable` event.
    Fallback(&'static str),
    /// Neither: the page keeps our script out. What the owner put there stands.
    OwnContent,
    /// The first question, which the page keeps the visitor from answering with this, as it does its own forms.
    FirstQuestion(Hand),
}

/// What a visitor answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Keys,
    Mouse,
}

impl fmt::Display for Expect {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Advice => out.write_str("advice"),
            Self::Fallback(reason) => write!(out, "fallback, {reason}"),
            Self::OwnContent => out.write_str("own content"),
            Self::FirstQuestion(_) => out.write_str("first question"),
        }
    }
}
