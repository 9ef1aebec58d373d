use yew::Callback;

use super::act::{Act, Copied};
use super::options::Options;
use crate::content::Wording;
use crate::domain::{Month, Msg};

/// What any part of the view may need besides what is on screen. Passed by reference.
#[derive(Clone, PartialEq)]
pub struct Context {
    /// The words.
    pub wording: Wording,
    /// What the site owner set.
    pub options: Options,
    /// The current month.
    pub today: Month,
    /// The host page's address, without its fragment.
    pub page: String,
    /// The link to the result.
    pub sharing: Sharing,
    /// Receives what the visitor does.
    pub on_msg: Callback<Msg>,
    /// Receives what the visitor asks of the page.
    pub on_act: Callback<Act>,
}

/// How the result on screen can be shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The link to this result.
    pub link: String,
    /// A `mailto:` link with that link in its text.
    pub mail: String,
    /// Whether the system has a share sheet.
    pub has_sheet: bool,
    /// Whether the link was copied.
    pub copied: Copied,
}

impl Context {
    /// These words with the default options, on a page without an address, with nobody listening.
    pub fn new(wording: Wording) -> Self {
        Self {
            wording,
            options: Options::default(),
            today: Month::default(),
            page: String::new(),
            sharing: Sharing::default(),
            on_msg: Callback::noop(),
            on_act: Callback::noop(),
        }
    }
}
