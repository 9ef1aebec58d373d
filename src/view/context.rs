use yew::Callback;

use super::act::{Act, CopyStatus};
use super::options::Options;
use crate::content::Wording;
use crate::domain::{Date, Msg};

/// What every function of the view can use besides the data it draws. This is a plain argument, not a Yew context.
#[derive(Clone, PartialEq)]
pub struct Context {
    /// The texts, in the language on screen.
    pub wording: Wording,
    /// The site owner's options.
    pub options: Options,
    /// Today's date, for the planner.
    pub today: Date,
    /// The host page's URL without its fragment.
    pub page_url: String,
    /// How the result on screen can be shared.
    pub sharing: Sharing,
    /// Receives messages for the session.
    pub on_msg: Callback<Msg>,
    /// Receives what concerns the page and not the session, such as printing.
    pub on_act: Callback<Act>,
}

/// How the result on screen can be shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The share link of this result. Empty while a question is on screen, and on a page whose address others cannot
    /// open.
    pub link: String,
    /// A `mailto:` URL of an e-mail that contains the link.
    pub mail: String,
    /// Whether the browser can open the system's share sheet.
    pub has_sheet: bool,
    /// Whether the link was copied.
    pub copy_status: CopyStatus,
}

impl Context {
    /// Returns a context with default options, no page URL, and callbacks that do nothing.
    pub fn new(wording: Wording) -> Self {
        Self {
            wording,
            options: Options::default(),
            today: Date::default(),
            page_url: String::new(),
            sharing: Sharing::default(),
            on_msg: Callback::noop(),
            on_act: Callback::noop(),
        }
    }
}
