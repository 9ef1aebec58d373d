use std::fmt;

/// What a visitor gets on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// The advice, after the whole questionnaire.
    Advice,
    /// The fallback, with this reason in the `unavailable` event.
    Fallback(&'static str),
    /// The owner's content only, because our script does not run.
    OwnContent,
    /// The first question only, because the page blocks this kind of input, even in its own forms.
    FirstQuestion(Hand),
}

/// The input device of a visitor.
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
