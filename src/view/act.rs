use yew::MouseEvent;

/// An action of the visitor that concerns the page and not the session. Everything else is a `Msg`.
#[derive(Clone)]
pub enum Act {
    /// Clicked the call to action, which links to this URL.
    Followed(MouseEvent, String),
    /// Pressed the language switch.
    SwitchedLanguage,
    /// Pressed Print.
    Printed,
    /// Pressed a share button.
    Shared(ShareMethod),
}

/// The ways to share a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareMethod {
    /// Copies the link.
    Copy,
    /// Opens the system's share sheet.
    System,
    /// Opens a new e-mail. The button is a `mailto:` link, which the browser follows.
    Email,
}

/// Whether the share link was copied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CopyStatus {
    /// The visitor has not pressed Copy since the last step.
    #[default]
    NotTried,
    /// The link was copied.
    Done,
    /// The browser refused. The view shows the link, so the visitor can copy it by hand.
    Refused,
}
