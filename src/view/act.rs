use yew::MouseEvent;

/// What the visitor asks of the page, not of the questionnaire.
#[derive(Clone)]
pub enum Act {
    /// To follow the call to action, which leads to this address.
    Followed(MouseEvent, String),
    /// To read on in the other language.
    SwitchedLanguage,
    /// To print the result.
    Printed,
    /// To share the result.
    Shared(Way),
}

/// How a result is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The link is copied.
    Copy,
    /// The system's own share sheet.
    System,
    /// A link to a new e-mail, which the browser follows.
    Email,
}

/// What came of copying the link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Copied {
    /// Nobody tried.
    #[default]
    Untried,
    /// It is copied.
    Done,
    /// The browser refused: the link is shown, to be copied by hand.
    Refused,
}
